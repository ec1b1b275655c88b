/**
 * The part of JSON Schema 2020-12 that the feed needs, as builders whose results are plain JSON Schema.
 *
 * One declaration serves three readers: TypeScript (`Infer`), the gate (`findIssues`, some 500 bytes in the
 * browser) and everyone else (`alliance.schema.json`). A test holds the gate against ajv on the same documents.
 */
export interface Schema<T = unknown> {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly description?: string;
  /** Never present at run time: carries the TypeScript type. */
  readonly _type?: T;
}

/** The TypeScript type of the documents a schema accepts. */
export type Infer<S> = S extends Schema<infer T> ? T : never;

type Fields = Record<string, Schema>;
type InferFields<R extends Fields, O extends Fields> =
  {[K in keyof R]: Infer<R[K]>} & {[K in keyof O]?: Infer<O[K]>};
type Flat<T> = {[K in keyof T]: T[K]};

export const string = (rules: Pick<Schema, 'pattern' | 'minLength'> = {}): Schema<string> => ({type: 'string', ...rules});
export const number = (rules: Pick<Schema, 'minimum' | 'maximum'> = {}): Schema<number> => ({type: 'number', ...rules});
export const integer = (rules: Pick<Schema, 'minimum' | 'maximum'> = {}): Schema<number> => ({type: 'integer', ...rules});
export const boolean = (): Schema<boolean> => ({type: 'boolean'});
export const oneOf = <const T extends readonly (string | number)[]>(...values: T): Schema<T[number]> => ({enum: values});
export const array = <T>(items: Schema<T>, rules: Pick<Schema, 'minItems' | 'maxItems'> = {}): Schema<T[]> =>
  ({type: 'array', items, ...rules});
/** An object whose keys are data (language tags, country codes), all values alike. */
export const record = <T>(values: Schema<T>, keyPattern: string): Schema<Record<string, T>> =>
  ({type: 'object', additionalProperties: values, propertyNames: {pattern: keyPattern}});
/** An object with known members. Members not named are allowed and ignored, so that the feed can grow. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- an object without optional members
export const object = <R extends Fields, O extends Fields = Record<never, Schema>>(required: R, optional?: O): Schema<Flat<InferFields<R, O>>> =>
  ({type: 'object', properties: {...required, ...optional}, required: Object.keys(required)});

/** Where a document departs from its schema: a JSON Pointer (RFC 6901) and what was expected there. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

const typeOf = (value: unknown) => Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
const escapePointer = (key: string) => key.replace(/~/g, '~0').replace(/\//g, '~1');
const compiled = new Map<string, RegExp>();
const matches = (pattern: string, text: string) => {
  let expression = compiled.get(pattern);
  if (!expression) compiled.set(pattern, expression = new RegExp(pattern, 'u'));
  return expression.test(text);
};

/** What in `value` the schema refuses, in document order, at most `limit` findings; empty where it fits. */
export function findIssues(schema: Schema, value: unknown, limit = Infinity): Issue[] {
  const issues: Issue[] = [];
  visit(schema, value, '', issues, limit);
  return issues;
}

function visit(schema: Schema, value: unknown, path: string, issues: Issue[], limit: number): void {
  if (issues.length >= limit) return;
  const message = ownFault(schema, value);
  if (message) issues.push({path, message});
  else if (Array.isArray(value)) {
    if (schema.items) value.forEach((item, index) => { visit(schema.items!, item, `${path}/${index}`, issues, limit); });
  } else if (typeof value === 'object' && value !== null) visitMembers(schema, value as Record<string, unknown>, path, issues, limit);
}

function visitMembers(schema: Schema, value: Record<string, unknown>, path: string, issues: Issue[], limit: number): void {
  for (const key of schema.required ?? []) {
    if (!Object.hasOwn(value, key) && issues.length < limit) issues.push({path: `${path}/${escapePointer(key)}`, message: 'is missing'});
  }
  for (const [key, member] of Object.entries(value)) {
    const memberPath = `${path}/${escapePointer(key)}`;
    const rule = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : schema.additionalProperties;
    if (!schema.properties && schema.propertyNames && ownFault(schema.propertyNames, key)) {
      if (issues.length < limit) issues.push({path: memberPath, message: `has a name that does not match ${schema.propertyNames.pattern}`});
    } else if (rule) visit(rule, member, memberPath, issues, limit);
  }
}

/** What is wrong with a value itself, its members apart. */
function ownFault(schema: Schema, value: unknown): string | undefined {
  const {type} = schema;
  if (type === 'integer' ? !Number.isInteger(value) : type && typeOf(value) !== type) return `must be ${type}, is ${typeOf(value)}`;
  if (schema.enum && !schema.enum.includes(value)) return `must be one of ${schema.enum.join(', ')}`;
  if (typeof value === 'string') return textFault(schema, value);
  if (typeof value === 'number') {
    if (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)) return `must be between ${schema.minimum} and ${schema.maximum ?? 'any'}, is ${value}`;
  } else if (Array.isArray(value) && (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Infinity))) return 'has the wrong length';
  return undefined;
}

function textFault(schema: Schema, text: string): string | undefined {
  if (schema.minLength && text.length < schema.minLength) return 'must not be empty';
  return schema.pattern && !matches(schema.pattern, text) ? `must match ${schema.pattern}` : undefined;
}

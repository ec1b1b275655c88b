/**
 * The part of JSON Schema 2020-12 that the feed needs, as builders whose results are plain JSON Schema.
 *
 * One declaration serves three readers: TypeScript (`Infer`), the gate (`check`, some 500 bytes in the
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
type InferFields<R extends Fields, O extends Fields> = {[K in keyof R]: Infer<R[K]>} & {
  [K in keyof O]?: Infer<O[K]>;
};
type Flat<T> = {[K in keyof T]: T[K]};

export const string = (rules: Pick<Schema, 'pattern' | 'minLength'> = {}): Schema<string> => ({
  type: 'string',
  ...rules,
});
export const number = (rules: Pick<Schema, 'minimum' | 'maximum'> = {}): Schema<number> => ({
  type: 'number',
  ...rules,
});
export const integer = (rules: Pick<Schema, 'minimum' | 'maximum'> = {}): Schema<number> => ({
  type: 'integer',
  ...rules,
});
export const boolean = (): Schema<boolean> => ({type: 'boolean'});
export const oneOf = <const T extends readonly (string | number)[]>(
  ...values: T
): Schema<T[number]> => ({enum: values});
export const array = <T>(
  items: Schema<T>,
  rules: Pick<Schema, 'minItems' | 'maxItems'> = {},
): Schema<T[]> => ({type: 'array', items, ...rules});
/** An object whose keys are data (language tags, country codes), all values alike. */
export const record = <T>(values: Schema<T>, keyPattern: string): Schema<Record<string, T>> => ({
  type: 'object',
  additionalProperties: values,
  propertyNames: {pattern: keyPattern},
});
/** An object with known members. Members not named are allowed and ignored, so that the feed can grow. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- an object without optional members
export const object = <R extends Fields, O extends Fields = Record<never, Schema>>(
  required: R,
  optional?: O,
): Schema<Flat<InferFields<R, O>>> => ({
  type: 'object',
  properties: {...required, ...optional},
  required: Object.keys(required),
});

/** What is told of a value that does not fit: where it is (JSON Pointer, RFC 6901), the rule that it breaks and the schema that has the rule. */
export type Report = (path: string, rule: keyof Schema, schema: Schema, value: unknown) => void;

const escapePointer = (key: string) => key.replace(/~/g, '~0').replace(/\//g, '~1');
const compiled = new Map<string, RegExp>();
const matches = (pattern: string, text: string) => {
  let expression = compiled.get(pattern);
  if (!expression) compiled.set(pattern, (expression = new RegExp(pattern, 'u')));
  return expression.test(text);
};

/** Reports whatever in `value` the schema refuses, in document order; `report` may throw to end the search. */
export function check(schema: Schema, value: unknown, report: Report, path = ''): void {
  const rule = brokenRule(schema, value);
  if (rule) report(path, rule, schema, value);
  else if (Array.isArray(value)) {
    if (schema.items)
      value.forEach((item, index) => {
        check(schema.items!, item, report, `${path}/${index}`);
      });
  } else if (typeof value === 'object' && value)
    checkMembers(schema, value as Record<string, unknown>, report, path);
}

function checkMembers(
  schema: Schema,
  value: Record<string, unknown>,
  report: Report,
  path: string,
): void {
  const {required = [], properties = {}, propertyNames, additionalProperties} = schema;
  for (const key of required) {
    if (!Object.hasOwn(value, key))
      report(`${path}/${escapePointer(key)}`, 'required', schema, undefined);
  }
  for (const [key, member] of Object.entries(value)) {
    const memberPath = `${path}/${escapePointer(key)}`;
    const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (propertyNames && brokenRule(propertyNames, key))
      report(memberPath, 'propertyNames', schema, key);
    else if (own) check(own, member, report, memberPath);
  }
}

/** A value's type in the words of JSON Schema. */
export const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;

/** The rule that a value itself breaks, its members apart. */
function brokenRule(schema: Schema, value: unknown): keyof Schema | undefined {
  const {
    type,
    minLength = 0,
    pattern,
    minimum = -Infinity,
    maximum = Infinity,
    minItems = 0,
    maxItems = Infinity,
  } = schema;
  if (type === 'integer' ? !Number.isInteger(value) : type && typeOf(value) !== type) return 'type';
  if (schema.enum && !schema.enum.includes(value)) return 'enum';
  if (typeof value === 'string')
    return value.length < minLength
      ? 'minLength'
      : pattern && !matches(pattern, value)
        ? 'pattern'
        : undefined;
  if (typeof value === 'number')
    return value < minimum ? 'minimum' : value > maximum ? 'maximum' : undefined;
  if (Array.isArray(value))
    return value.length < minItems ? 'minItems' : value.length > maxItems ? 'maxItems' : undefined;
  return undefined;
}

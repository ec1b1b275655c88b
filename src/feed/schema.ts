/**
 * The part of JSON Schema 2020-12 that the feed needs, as builders whose results are plain JSON
 * Schema.
 *
 * One declaration serves TypeScript (`Infer`), two gates and everyone else
 * (`alliance.schema.json`). Both gates are `readBy`: the tool's is closed and takes each report for
 * a mistake (`find-issues.ts`); the reader's is open and goes on with what is left
 * (`parse-feed.ts`). A test holds both against ajv on the same documents.
 */
export interface Schema<T = unknown> {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  /** What a reader takes where a required member cannot be used. */
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
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

/** Returns the schema of a text. */
export const string = (rules: Pick<Schema, 'pattern' | 'minLength'> = {}): Schema<string> => ({
  type: 'string',
  ...rules,
});
/** Returns the schema of a number. */
export const number = (rules: Pick<Schema, 'minimum' | 'maximum'> = {}): Schema<number> => ({
  type: 'number',
  ...rules,
});
/** Returns the schema of a whole number. */
export const integer = (rules: Pick<Schema, 'minimum' | 'maximum'> = {}): Schema<number> => ({
  type: 'integer',
  ...rules,
});
/** Returns the schema of true or false. */
export const boolean = (): Schema<boolean> => ({type: 'boolean'});
/**
 * Returns the schema of a text that is one of the values known today. A later release may know
 * more.
 */
export const oneOf = <const T extends readonly (string | number)[]>(
  ...values: T
): Schema<T[number]> => ({enum: values});
/** Returns the schema of the value that makes a document what it is. No release has another. */
export const constant = <const T extends string>(value: T): Schema<T> => ({const: value});
/**
 * Returns the schema of a required member that a reader can do without: it goes on with `value`.
 * The tool still demands it.
 */
export const withDefault = <T>(schema: Schema<T>, value: T): Schema<T> => ({
  ...schema,
  default: value,
});
/** Returns the schema of a list, all items alike. */
export const array = <T>(
  items: Schema<T>,
  rules: Pick<Schema, 'minItems' | 'maxItems'> = {},
): Schema<T[]> => ({type: 'array', items, ...rules});
/** Returns the schema of longitude and latitude in degrees (RFC 7946). An elevation may follow. */
export const position = (): Schema<number[]> => ({
  type: 'array',
  prefixItems: [number({minimum: -180, maximum: 180}), number({minimum: -90, maximum: 90})],
  items: number(),
  minItems: 2,
});
/**
 * Returns the schema of an object whose keys are data (language tags, country codes), all values
 * alike.
 * @param keys a pattern, or the keys known today
 */
export const record = <T>(
  values: Schema<T>,
  keys: string | readonly string[],
): Schema<Record<string, T>> => ({
  type: 'object',
  additionalProperties: values,
  propertyNames: typeof keys === 'string' ? {pattern: keys} : {enum: keys},
});
/**
 * Returns the schema of an object with known members. A reader ignores all others, so that the feed
 * can grow.
 */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- an object without optional members
export const object = <R extends Fields, O extends Fields = Record<never, Schema>>(
  required: R,
  optional?: O,
): Schema<Flat<InferFields<R, O>>> => ({
  type: 'object',
  properties: {...required, ...optional},
  required: Object.keys(required),
});

/**
 * What is told of a value that does not fit: where it is (JSON Pointer, RFC 6901), the rule that it
 * breaks and the schema that has the rule. `unknown`: a member that the schema does not name.
 */
export type Report = (
  path: string,
  rule: keyof Schema | 'unknown',
  schema: Schema,
  value: unknown,
) => void;

const escapePointer = (key: string) => key.replace(/~/g, '~0').replace(/\//g, '~1');
const compiled = new Map<string, RegExp>();
const matches = (pattern: string, text: string) => {
  let expression = compiled.get(pattern);
  if (!expression) compiled.set(pattern, (expression = new RegExp(pattern, 'u')));
  return expression.test(text);
};

/**
 * Returns what the schema can use of `value`, parsed JSON; undefined where that is nothing.
 * Whatever else is in it is reported: of an object first what is missing, then the rest in its
 * order. An object without a usable required member is of no use, unless the member has a default.
 */
export function readBy<T>(
  schema: Schema<T>,
  value: unknown,
  report: Report,
  path = '',
): T | undefined {
  const rule = findBrokenRule(schema, value);
  if (rule) {
    report(path, rule, schema, value);
    return undefined;
  }
  if (Array.isArray(value)) return readItems(schema, value, report, path) as T | undefined;
  if (typeof value !== 'object') return value as T;
  return (schema.properties ? readMembers : readEntries)(
    schema,
    value as Record<string, unknown>,
    report,
    path,
  ) as T | undefined;
}

/** In a list the usable items stay; a position has both its numbers or is none. */
function readItems(
  {prefixItems = [], items = {}, minItems = 0}: Schema,
  value: readonly unknown[],
  report: Report,
  path: string,
): unknown[] | undefined {
  const read = value.map((item, index) =>
    readBy(prefixItems[index] ?? items, item, report, `${path}/${index}`),
  );
  if (read.slice(0, prefixItems.length).includes(undefined)) return undefined;
  const usable = read.filter((item) => item !== undefined);
  return usable.length < minItems ? undefined : usable;
}

function readEntries(
  schema: Schema,
  value: Record<string, unknown>,
  report: Report,
  path: string,
): Record<string, unknown> {
  const {propertyNames = {}, additionalProperties = {}} = schema;
  const usable: [string, unknown][] = [];
  for (const [key, entry] of Object.entries(value)) {
    const entryPath = `${path}/${escapePointer(key)}`;
    if (findBrokenRule(propertyNames, key)) {
      report(entryPath, 'propertyNames', schema, key);
      continue;
    }
    const read = readBy(additionalProperties, entry, report, entryPath);
    if (read !== undefined) usable.push([key, read]);
  }
  return Object.fromEntries(usable);
}

function readMembers(
  schema: Schema,
  value: Record<string, unknown>,
  report: Report,
  path: string,
): Record<string, unknown> | undefined {
  const {properties = {}, required = []} = schema;
  const usable: Record<string, unknown> = {};
  for (const key of required)
    if (!Object.hasOwn(value, key)) report(`${path}/${key}`, 'required', schema, undefined);
  for (const [key, member] of Object.entries(value)) {
    const memberPath = `${path}/${escapePointer(key)}`;
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const read = own && readBy(own, member, report, memberPath);
    if (!own) report(memberPath, 'unknown', schema, member);
    else if (read !== undefined) usable[key] = read;
  }
  for (const key of required) usable[key] ??= properties[key]?.default;
  return required.some((key) => usable[key] === undefined) ? undefined : usable;
}

/** Returns a value's type in the words of JSON Schema. */
export const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;

/** Returns the rule that a value itself breaks, its members apart. */
export function findBrokenRule(schema: Schema, value: unknown): keyof Schema | undefined {
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
  if (schema.const !== undefined && schema.const !== value) return 'const';
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

/** The tool's gate: all that is wrong with a document, in words, for those who write it. */
import {readBy, typeOf, type Schema} from './schema.js';

/**
 * Where a document departs from its schema: a JSON Pointer (RFC 6901) and what was expected there.
 */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/**
 * Returns what the schema refuses in `value`; nothing where it fits.
 * @param options `closed`: refuses members that the schema does not name, too
 */
export function findIssues(
  schema: Schema,
  value: unknown,
  {closed = false}: {readonly closed?: boolean} = {},
): Issue[] {
  const issues: Issue[] = [];
  readBy(schema, value, (path, rule, refusing, found) => {
    if (closed || rule !== 'unknown') issues.push({path, message: describe(rule, refusing, found)});
  });
  return issues;
}

function describe(rule: keyof Schema | 'unknown', schema: Schema, value: unknown): string {
  switch (rule) {
    case 'required':
      return 'is missing';
    case 'unknown':
      return 'is not known';
    case 'propertyNames': {
      const {pattern, enum: names = []} = schema.propertyNames ?? {};
      return pattern
        ? `has a name that does not match ${pattern}`
        : `has a name that is none of ${names.join(', ')}`;
    }
    case 'type':
      return `must be ${schema.type}, is ${typeOf(value)}`;
    case 'enum':
      return `must be one of ${schema.enum?.join(', ')}`;
    case 'const':
      return `must be ${schema.const as string}`;
    case 'minLength':
      return 'must not be empty';
    case 'pattern':
      return `must match ${schema.pattern}`;
    case 'minimum':
    case 'maximum':
      return `must be between ${schema.minimum} and ${schema.maximum ?? 'any'}, is ${value as number}`;
    default:
      return 'has the wrong length';
  }
}

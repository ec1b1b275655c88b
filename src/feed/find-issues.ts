/** All that is wrong with a document, in words: for those who write it. A page needs the first fault only (`parse-feed.ts`). */
import {check, typeOf, type Schema} from './schema.js';

/** Where a document departs from its schema: a JSON Pointer (RFC 6901) and what was expected there. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** What in `value` the schema refuses, in document order; empty where it fits. */
export function findIssues(schema: Schema, value: unknown): Issue[] {
  const issues: Issue[] = [];
  check(schema, value, (path, rule, refusing, found) =>
    issues.push({path, message: describe(rule, refusing, found)}),
  );
  return issues;
}

function describe(rule: keyof Schema, schema: Schema, value: unknown): string {
  switch (rule) {
    case 'required':
      return 'is missing';
    case 'propertyNames':
      return `has a name that does not match ${schema.propertyNames!.pattern}`;
    case 'type':
      return `must be ${schema.type}, is ${typeOf(value)}`;
    case 'enum':
      return `must be one of ${schema.enum!.join(', ')}`;
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

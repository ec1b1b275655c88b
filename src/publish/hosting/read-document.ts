/** Files of a built feed, each against its schema and its name. */
import {findIssues} from '../../feed/find-issues.js';
import type {Infer, Schema} from '../../feed/schema.js';
import {sha256Hex} from '../content/sha256.js';
import type {FeedSource} from '../feed/feed-source.js';
import {SourceLocation, type IssueList} from '../issues/content-issues.js';

/** Returns the document in a file; undefined after an error. */
export async function readDocument<S extends Schema>(
  source: FeedSource,
  name: string,
  schema: S,
  issues: IssueList,
): Promise<Infer<S> | undefined> {
  const location = new SourceLocation(issues, name);
  const text = await source.read(name);
  if (text === undefined) {
    location.error('missing-file', 'is missing');
    return undefined;
  }
  const value = parseJson(text, location);
  const found = value === undefined ? [] : findIssues(schema, value, {closed: true});
  for (const {path, message} of found) location.error('schema', message, path || '/');
  return value === undefined || found.length ? undefined : (value as Infer<S>);
}

/** Returns what JSON says; undefined after an error. */
export function parseJson(text: string, location: SourceLocation): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    location.error('syntax', `is not JSON: ${(error as Error).message}`);
    return undefined;
  }
}

/** Reports a file whose bytes are not those that the hash in its name stands for. */
export function checkHash(name: string, text: string, issues: IssueList): void {
  const hash = /\.([0-9a-f]{6,64})\.\w+$/.exec(name)?.[1];
  if (hash && !sha256Hex(text).startsWith(hash))
    new SourceLocation(issues, name).error(
      'hash',
      'is not what its name says: the file was changed or cut off after it was built',
    );
}

/**
 * Reports a fixed name that is no copy of the hashed one. The hash in a name stands for the bytes
 * behind it.
 */
export async function checkCopy(
  source: FeedSource,
  hashed: string,
  fixed: string,
  issues: IssueList,
): Promise<void> {
  const text = await source.read(hashed);
  if (text === undefined) return;
  checkHash(hashed, text, issues);
  const copy = await source.read(fixed);
  if (copy === undefined) new SourceLocation(issues, fixed).error('missing-file', 'is missing');
  else if (copy !== text)
    new SourceLocation(issues, fixed).error('hash', `is not a copy of ${hashed}`);
}

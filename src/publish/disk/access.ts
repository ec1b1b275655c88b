/** Files that may or may not be there. */
import {readFile, stat} from 'node:fs/promises';
import {AccessError} from '../issues/access-error.js';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Returns what `reading` gives; undefined where the file or folder is not there.
 * @throws {AccessError} for any other reason
 */
export async function ifThere<T>(path: string, reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new AccessError('read', path, error);
  }
}

/** Returns the bytes of a file; undefined where it is not there. @throws {AccessError} */
export const readIfThere = (path: string): Promise<Buffer | undefined> =>
  ifThere(path, readFile(path));

/** Returns whether a file or folder is there. @throws {AccessError} */
export const isThere = async (path: string): Promise<boolean> =>
  (await ifThere(path, stat(path))) !== undefined;

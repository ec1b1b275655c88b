/** Files that may or may not be there, and the one error for what cannot be read, written or reached. */
import {readFile, stat} from 'node:fs/promises';

/** A file, folder or address that cannot be read or written: exit 3, and nothing the content can do about it. */
export class AccessError extends Error {
  override readonly name = 'AccessError';

  constructor(
    verb: 'read' | 'write' | 'reach',
    readonly path: string,
    cause?: unknown,
  ) {
    super(`cannot ${verb} ${path}${cause instanceof Error ? `: ${explain(cause)}` : ''}`, {cause});
  }
}

const explanations: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'it is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EEXIST: 'a file of this name is in the way',
};

const explain = (error: NodeJS.ErrnoException): string =>
  explanations[error.code ?? ''] ?? error.message;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** What `reading` gives; undefined where the file or folder is not there. @throws {AccessError} for any other reason. */
export async function ifThere<T>(path: string, reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new AccessError('read', path, error);
  }
}

export const readIfThere = (path: string): Promise<Buffer | undefined> =>
  ifThere(path, readFile(path));

export const isThere = async (path: string): Promise<boolean> =>
  (await ifThere(path, stat(path))) !== undefined;

/** The one error for what cannot be read, written or reached. */

/**
 * A file, folder or address that cannot be read or written: exit 3, and nothing the content can do
 * about it.
 */
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

/** By the code of an error of the system. */
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

const explain = (error: Error & {readonly code?: string}): string =>
  explanations[error.code ?? ''] ?? error.message;

export type FeedErrorCode = 'network' | 'http' | 'json' | 'schema' | 'version' | 'timeout';

/** Why a feed file could not be had: `code` for the program, `message` (with the file and where in it) for people. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  constructor(
    readonly code: FeedErrorCode,
    message: string,
    options?: {readonly cause?: unknown},
  ) {
    super(message, options);
  }
}

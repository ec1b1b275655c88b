export type FeedErrorCode = 'network' | 'http' | 'json' | 'schema' | 'version' | 'timeout';

/** Why a feed file could not be had: `code` for the program, `message` (with the file and where in it) for people. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  /** Not before this long does the server want to be asked again (`Retry-After`). */
  readonly retryAfterMs?: number | undefined;

  constructor(
    readonly code: FeedErrorCode,
    message: string,
    options?: {readonly cause?: unknown; readonly retryAfterMs?: number | undefined},
  ) {
    super(message, options);
    this.retryAfterMs = options?.retryAfterMs;
  }
}

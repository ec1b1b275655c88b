export type FeedErrorCode = 'network' | 'http' | 'json' | 'schema' | 'version' | 'timeout';

/**
 * Why a feed file could not be had: `code` for the program, `message` (with the file and where in
 * it) for people.
 */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  /**
   * The answer's `Retry-After`: seconds or an HTTP date; null or absent where the server does not
   * say.
   */
  readonly retryAfter?: string | null | undefined;

  constructor(
    readonly code: FeedErrorCode,
    message: string,
    options?: {readonly cause?: unknown; readonly retryAfter?: string | null},
  ) {
    super(message, options);
    this.retryAfter = options?.retryAfter;
  }
}

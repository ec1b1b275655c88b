/** Why a source has given nothing, as the rest of a sentence that begins with its address. */
export class SourceError extends Error {
  override readonly name = 'SourceError';

  constructor(message: string, cause?: unknown) {
    super(message, {cause});
  }
}

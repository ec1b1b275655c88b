/** Reads the body of an answer no further than it may be long. */
import {FeedError} from '../feed/feed-error.js';

const MB = 1_000_000;
/** The most that is read of a file, decoded. */
export const LIMITS = {manifest: MB, news: 4 * MB, list: 8 * MB, columns: 32 * MB} as const;

/**
 * Returns the text of the body, UTF-8.
 * @param limit in bytes
 * @throws {FeedError} `schema` for more than that; the rest is not read
 */
export async function readBody(response: Response, limit: number, url: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  const add = (chunk: Uint8Array) => {
    length += chunk.byteLength;
    if (length > limit) throw new FeedError('schema', `${url}: is larger than ${limit / MB} MB`);
    text += decoder.decode(chunk, {stream: true});
  };
  // Typed as always there; old browsers have no streams, and old libraries replace `fetch`.
  const reader = (response.body as ReadableStream<Uint8Array> | null | undefined)?.getReader();
  if (!reader) add(new Uint8Array(await response.arrayBuffer()));
  else
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) add(part.value);
    } finally {
      // Whoever stops reading lets go of the connection.
      reader.cancel().catch(() => undefined);
    }
  return text + decoder.decode();
}

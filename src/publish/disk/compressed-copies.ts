/**
 * The `.br` and `.gz` beside a file, which a server sends as they are instead of compressing at
 * each request.
 */
import {brotliCompress, brotliDecompress, constants, gunzip, gzip} from 'node:zlib';
import {promisify} from 'node:util';
import type {CopyFormat} from '../hosting/answer.js';

/** File name ending → how it is made and read. Brotli first: the smaller. */
export const COPIES = {
  '.br': {
    encoding: 'br',
    compress: (bytes: Buffer): Promise<Buffer> =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: brotliQuality(bytes.length),
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    expand: (bytes: Uint8Array): Promise<Buffer> => promisify(brotliDecompress)(bytes),
  },
  '.gz': {
    encoding: 'gzip',
    // Node writes no time into the header, so the same text gives the same bytes.
    compress: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes, {level: 9}),
    expand: (bytes: Uint8Array): Promise<Buffer> => promisify(gunzip)(bytes),
  },
} as const;

export type CopyEnding = keyof typeof COPIES;
export const copyEndings = Object.keys(COPIES) as CopyEnding[];

/**
 * The best quality takes two seconds for a megabyte: a list of 100,000 participants gets the one
 * that keeps up with it.
 */
function brotliQuality(size: number): number {
  return size < 1_000_000 ? 11 : size < 10_000_000 ? 9 : 5;
}

/** Tells whether a copy says what its file says; false for one that is cut off or is none. */
export async function isCopyOf(
  copy: Uint8Array,
  ending: CopyEnding,
  bytes: Uint8Array,
): Promise<boolean> {
  try {
    return (await COPIES[ending].expand(copy)).equals(bytes);
  } catch {
    return false;
  }
}

/** The same for the checks of a published site. */
export const copyFormats: readonly CopyFormat[] = copyEndings.map((ending) => ({
  ending,
  encoding: COPIES[ending].encoding,
  isCopyOf: (copy, file) => isCopyOf(copy, ending, file),
}));

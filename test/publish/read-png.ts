/** Reads a PNG with a palette and unfiltered rows, as far as tests ask. */
import {inflateSync} from 'node:zlib';

/** Returns the size, and the colour of a pixel as `#rrggbb`. */
export function parse(png: Buffer) {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.set(
      png.toString('latin1', at + 4, at + 8),
      png.subarray(at + 8, at + 8 + png.readUInt32BE(at)),
    );
  const header = chunks.get('IHDR')!;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT')!);
  const colourAt = (x: number, y: number) => {
    const entry = rows[y * (width + 1) + x + 1]!;
    return `#${chunks
      .get('PLTE')!
      .subarray(3 * entry, 3 * entry + 3)
      .toString('hex')}`;
  };
  return {width, height, colourAt};
}

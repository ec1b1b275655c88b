/** Writes pictures of few colours as PNG with a palette: a third of the bytes of true colour. */
import {crc32, deflateSync} from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity; the last is not heeded. */
  readonly rgba: Uint8Array;
}

/** So many colours differ from the true ones by less than is seen. */
const MOST_COLOURS = 64;
/** Colours this near to one of the palette have no entry of their own; squared, of 255 steps. */
const NEAR = 40;

/** Returns a PNG. @param texts keyword → text, kept in the file */
export function indexedPng(
  {width, height, rgba}: Pixels,
  texts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++)
    colours[i] =
      ((rgba[4 * i] ?? 0) << 16) | ((rgba[4 * i + 1] ?? 0) << 8) | (rgba[4 * i + 2] ?? 0);
  const {palette, indexOf} = paletteOf(colours);
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y++)
    // The first byte of a row says that it is not filtered.
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + x + 1] = indexOf.get(colours[y * width + x] ?? 0) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...Object.entries(texts).map(([keyword, text]) =>
      chunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1')),
    ),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [...channels(colour)]))),
    chunk('IDAT', deflateSync(rows, {level: 9, memLevel: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Returns a text that `indexedPng` kept in a PNG; undefined where there is none. */
export function textInPng(png: Uint8Array, keyword: string): string | undefined {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const wanted = `${keyword}\0`;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const data = bytes.subarray(at + 8, at + 8 + length).toString('latin1');
    if (bytes.toString('latin1', at + 4, at + 8) === 'tEXt' && data.startsWith(wanted))
      return data.slice(wanted.length);
    at += 12 + length;
  }
  return undefined;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The most frequent colours that differ, and for each colour the nearest of them. */
function paletteOf(colours: Uint32Array): {
  readonly palette: readonly number[];
  readonly indexOf: ReadonlyMap<number, number>;
} {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const frequent = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  const palette: number[] = [];
  for (const colour of frequent) {
    if (palette.length === MOST_COLOURS) break;
    if (palette.every((one) => distance(one, colour) > NEAR)) palette.push(colour);
  }
  return {palette, indexOf: new Map(frequent.map((colour) => [colour, nearest(palette, colour)]))};
}

function nearest(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Infinity];
  for (const [i, one] of palette.entries()) {
    const far = distance(one, colour);
    if (far < least) [best, least] = [i, far];
  }
  return best;
}

const channels = (colour: number): readonly [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
];

function distance(a: number, b: number): number {
  const [ar, ag, ab] = channels(a);
  const [br, bg, bb] = channels(b);
  return (ar - br) ** 2 + (ag - bg) ** 2 + (ab - bb) ** 2;
}

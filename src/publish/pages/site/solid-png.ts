/** A square PNG of two colours and the steps between them. Pure. */
import {zlibSync} from 'fflate';

/** So many steps are between the two colours. */
const STEPS = 16;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Returns the picture.
 * @param colours as `#rrggbb`
 * @param coverage how much of a pixel, given by its middle, is of the second colour: 0 to 1
 */
export function solidPng(
  side: number,
  ground: string,
  colour: string,
  coverage: (x: number, y: number) => number,
): Uint8Array {
  const rows = new Uint8Array(side * (side + 1));
  for (let y = 0; y < side; y++)
    // The first byte of a row says that it is not filtered.
    for (let x = 0; x < side; x++)
      rows[y * (side + 1) + x + 1] = Math.round(STEPS * coverage(x + 0.5, y + 0.5));
  const [from, to] = [channels(ground), channels(colour)];
  const palette = Array.from({length: STEPS + 1}, (_, step) =>
    from.map((value, i) => Math.round(value + (((to[i] ?? 0) - value) * step) / STEPS)),
  );
  return Uint8Array.from([
    ...SIGNATURE,
    // Side, side, 8 bits, a palette.
    ...chunk('IHDR', [...bytes(side), ...bytes(side), 8, 3, 0, 0, 0]),
    ...chunk('PLTE', palette.flat()),
    ...chunk('IDAT', [...zlibSync(rows, {level: 9})]),
    ...chunk('IEND', []),
  ]);
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** Big-endian, as PNG has all numbers. */
const bytes = (n: number): number[] => [24, 16, 8, 0].map((shift) => (n >>> shift) & 255);

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...Array.from(type, (letter) => letter.charCodeAt(0)), ...data];
  return [...bytes(data.length), ...body, ...bytes(crc32(body))];
}

/** The check sum of a chunk (PNG, annex D). */
function crc32(body: readonly number[]): number {
  let sum = 0xffffffff;
  for (const byte of body) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A zip archive of text files: the same files give the same bytes, whenever and wherever it is made (PKWARE APPNOTE 6.3, 4.3). */
import {crc32, deflateRawSync} from 'node:zlib';

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, midnight: the earliest that the format can say. */
const DATE = 0x0021;
/** A plain file, readable by all. */
const MODE = (0o100644 << 16) >>> 0;

/** @param {ReadonlyMap<string, Buffer>} files path → bytes */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  const add = (list, ...buffers) => {
    list.push(...buffers);
    return buffers.reduce((sum, {length}) => sum + length, 0);
  };
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes, {level: 9});
    const common = numbers(
      [VERSION, 2],
      [UTF8, 2],
      [DEFLATED, 2],
      [0, 2],
      [DATE, 2],
      [crc32(bytes), 4],
      [packed.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    );
    add(
      directory,
      numbers([CENTRAL, 4], [VERSION | (3 << 8), 2]),
      common,
      numbers([0, 2], [0, 2], [0, 2], [MODE, 4], [offset, 4]),
      name,
    );
    offset += add(parts, numbers([LOCAL, 4]), common, name, packed);
  }
  const index = Buffer.concat(directory);
  return Buffer.concat([
    ...parts,
    index,
    numbers(
      [END, 4],
      [0, 2],
      [0, 2],
      [files.size, 2],
      [files.size, 2],
      [index.length, 4],
      [offset, 4],
      [0, 2],
    ),
  ]);
}

/** Little endian. @param {[value: number, size: 2 | 4][]} fields */
function numbers(...fields) {
  const buffer = Buffer.alloc(fields.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of fields)
    at = size === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at);
  return buffer;
}

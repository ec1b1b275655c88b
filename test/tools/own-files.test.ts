/** The archive for a server of one's own. */
import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readFile, rm, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, test} from 'node:test';
import {inflateRawSync} from 'node:zlib';
import {zipOfOwn} from '../../tools/own-files.js';

const ours = [
  '1.0.0/alliance.js',
  '1.0.0/chunks/a.js',
  '1.0.0/chunks/a.js.br',
  'v1/alliance.js',
  'v1/chunks/a.js',
  'hosting/nginx.conf',
];
const others = [
  '0.9.0/alliance.js',
  '1.0.0-rc.1/alliance.js',
  '1.0.01/alliance.js',
  '11.0.0/alliance.js',
  'v0/alliance.js',
  'v1/chunks/older.js',
  'v10/alliance.js',
  'feed/alliance.json',
  'w/about.html',
  'index.html',
  'robots.txt',
];
/** `v1/` has the files of its release. */
const textOf = (file: string) => `This is ${file.replace(/^v1\//, '1.0.0/')}\n`;
let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'alliance-site-'));
  for (const file of [...ours, ...others]) {
    await mkdir(dirname(join(site, file)), {recursive: true});
    await writeFile(join(site, file), textOf(file));
  }
});
afterEach(() => rm(site, {recursive: true}));

/** The files of an archive by its central directory (PKWARE APPNOTE 4.3.12). */
function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.length - 22;
  const files = new Map<string, string>();
  for (
    let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10);
    left > 0;
    left--
  ) {
    const [size, nameLength, local] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files.set(
      bytes.subarray(at + 46, at + 46 + nameLength).toString(),
      inflateRawSync(bytes.subarray(from, from + size)).toString(),
    );
    at += 46 + nameLength;
  }
  return files;
}

test('zipOfOwn(site, version) holds both folders, the hosting files and the papers, as they are, and nothing of others, older chunks in v1/ among them; the same bytes whenever it is made', async () => {
  const first = zipOfOwn(site, '1.0.0', ['LICENSE']);
  const wanted = ours
    .filter((file) => !file.endsWith('.br'))
    .map((file) => [`alliance-widgets-1.0.0/${file}`, textOf(file)]);
  assert.deepEqual(
    Object.fromEntries(unzip(first)),
    Object.fromEntries([
      ...wanted,
      ['alliance-widgets-1.0.0/LICENSE', await readFile('LICENSE', 'utf8')],
    ]),
  );
  for (const file of ours) await utimes(join(site, file), 1, 1);
  assert.ok(zipOfOwn(site, '1.0.0', ['LICENSE']).equals(first));
});

/**
 * Puts a feed into its folder so that a reader sees the old feed or the new one, whole, whenever
 * the tool is stopped.
 */
import {mkdir, open, readdir, rename, rm} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {AccessError} from '../issues/access-error.js';
import {readIfThere} from './access.js';
import {COPIES, copyEndings, isCopyOf, type CopyEnding} from './compressed-copies.js';
import {holdSignals} from './hold-signals.js';
import {MANIFEST_FILE} from '../../feed/manifest-file.js';
import {keepPrevious, pruneFeed} from './previous-feed.js';

const TEMPORARY = /^\.alliance-.+\.tmp$/;
const FIXED_LANGUAGE_FILE = /^((?:news\.[\w-]+\.(?:json|xml)|events\.[\w-]+\.ics))(?:\.br|\.gz)?$/;

/**
 * Writes what differs, the manifest last; each file arrives under its name by rename, its
 * compressed copies after it. Hashed files of earlier feeds stay for a while: a page that read the
 * manifest a moment ago may still ask for them.
 * @param options.forget remove all that is left of earlier feeds
 * @returns the names of the files written; a file's copies are not counted, unless they alone were
 * missing or old
 * @throws {AccessError}
 */
export async function writeFeed(
  folder: string,
  files: ReadonlyMap<string, string>,
  manifest: string,
  {forget = false} = {},
): Promise<string[]> {
  const written: string[] = [];
  try {
    await holdSignals(async (checkpoint) => {
      await mkdir(folder, {recursive: true});
      await keepPrevious(folder, Buffer.from(manifest));
      for (const [name, text] of [...files, [MANIFEST_FILE, manifest] as const]) {
        await checkpoint();
        written.push(...(await writeWithCopies(folder, name, Buffer.from(text))));
      }
      await removeLeftovers(folder, files);
      await pruneFeed(folder, {forget});
    });
  } catch (error) {
    throw error instanceof AccessError ? error : new AccessError('write', folder, error);
  }
  return written;
}

/** Writes one file beside the feed, without compressed copies. @throws {AccessError} */
export async function writeBeside(folder: string, name: string, text: string): Promise<void> {
  try {
    await holdSignals(() => replaceFile(folder, name, Buffer.from(text)));
  } catch (error) {
    throw new AccessError('write', folder, error);
  }
}

/** @returns the compressed copy that belongs beside the file */
type Compress = (ending: CopyEnding) => Promise<Buffer>;

/**
 * Writes a file and its compressed copies where they differ from what is there.
 * @param compress makes the copies; they need not be made twice of a file that goes into two
 * folders
 * @returns the names of the files written; the file's copies are not counted, unless they alone
 * were missing or old
 */
export async function writeWithCopies(
  folder: string,
  name: string,
  bytes: Buffer,
  compress: Compress = (ending) => COPIES[ending].compress(bytes),
): Promise<string[]> {
  if (await isSame(join(folder, name), bytes)) return restoreCopies(folder, name, bytes, compress);
  await replaceWithCopies(folder, name, bytes, compress);
  return [name];
}

const isSame = async (path: string, bytes: Buffer): Promise<boolean> =>
  (await readIfThere(path))?.equals(bytes) ?? false;

/**
 * The old copies go before the new file comes, and the new copies come after it: a server that
 * prefers a copy never has one that says something else than the file, whenever the tool is
 * stopped; for a moment it has none, and sends the file.
 */
async function replaceWithCopies(
  folder: string,
  name: string,
  bytes: Buffer,
  compress: Compress,
): Promise<void> {
  const copies = await Promise.all(
    copyEndings.map(async (ending) => [`${name}${ending}`, await compress(ending)] as const),
  );
  for (const [copy] of copies) await rm(join(folder, copy), {force: true});
  await replaceFile(folder, name, bytes);
  for (const [copy, compressed] of copies) await replaceFile(folder, copy, compressed);
}

/** Copies that are missing, cut off, or of another text, made anew. */
async function restoreCopies(
  folder: string,
  name: string,
  bytes: Buffer,
  compress: Compress,
): Promise<string[]> {
  const restored: string[] = [];
  for (const ending of copyEndings) {
    const copy = await readIfThere(join(folder, `${name}${ending}`));
    if (copy && (await isCopyOf(copy, ending, bytes))) continue;
    await replaceFile(folder, `${name}${ending}`, await compress(ending));
    restored.push(`${name}${ending}`);
  }
  return restored;
}

async function replaceFile(folder: string, name: string, bytes: Buffer): Promise<void> {
  const temporary = join(folder, dirname(name), `.alliance-${process.pid}-${basename(name)}.tmp`);
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(bytes);
    // Without it a power cut after the rename could leave the new name with none of the bytes.
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, join(folder, name));
}

/**
 * Temporary files of a run that was stopped, and the fixed names of a language the feed has no
 * more.
 */
async function removeLeftovers(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const name of await readdir(folder)) {
    const fixed = FIXED_LANGUAGE_FILE.exec(name)?.[1];
    if (TEMPORARY.test(name) || (fixed && !files.has(fixed)))
      await rm(join(folder, name), {force: true, recursive: true});
  }
}

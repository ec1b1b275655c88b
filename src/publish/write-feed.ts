/** Puts a feed into its folder so that a reader sees the old feed or the new one, whole, whenever the tool is stopped. */
import {mkdir, open, readdir, rename, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {AccessError, readIfThere} from './access.js';
import {MANIFEST_FILE} from './make-feed.js';

const TEMPORARY = /^\.alliance-.+\.tmp$/;
const FIXED_LANGUAGE_FILE = /^(news\.[A-Za-z-]+\.(json|xml)|events\.[A-Za-z-]+\.ics)$/;

/**
 * Writes what differs, the manifest last; each file arrives under its name by rename. Hashed files of earlier feeds stay:
 * a page that read the manifest a moment ago may still ask for them.
 * @returns the names of the files written
 * @throws {AccessError}
 */
export async function writeFeed(folder: string, files: ReadonlyMap<string, string>, manifest: string): Promise<string[]> {
  const written: string[] = [];
  try {
    await mkdir(folder, {recursive: true});
    for (const [name, text] of [...files, [MANIFEST_FILE, manifest] as const]) {
      if (await isSame(join(folder, name), text)) continue;
      await replaceFile(folder, name, text);
      written.push(name);
    }
    await removeLeftovers(folder, files);
  } catch (error) {
    throw error instanceof AccessError ? error : new AccessError('write', folder, error);
  }
  return written;
}

const isSame = async (path: string, text: string): Promise<boolean> => (await readIfThere(path))?.equals(Buffer.from(text)) ?? false;

async function replaceFile(folder: string, name: string, text: string): Promise<void> {
  const temporary = join(folder, `.alliance-${process.pid}-${name}.tmp`);
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(text);
    // Without it a power cut after the rename could leave the new name with none of the bytes.
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, join(folder, name));
}

/** Temporary files of a run that was stopped, and the fixed names of a language the feed has no more. */
async function removeLeftovers(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const name of await readdir(folder)) {
    if (TEMPORARY.test(name) || FIXED_LANGUAGE_FILE.test(name) && !files.has(name)) await rm(join(folder, name), {force: true});
  }
}

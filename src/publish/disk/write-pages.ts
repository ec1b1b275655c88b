/**
 * Puts the public pages into the published folder. Each file arrives by rename; files that are not
 * pages of ours are not touched.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {AccessError} from '../issues/access-error.js';
import {holdSignals} from './hold-signals.js';

/**
 * Returns the paths below a folder, relative to it, with slashes; none where there is no such
 * folder.
 * @throws {AccessError}
 */
export function pathsIn(folder: string): string[] {
  try {
    return readdirSync(folder, {recursive: true}).map((name) => String(name).split(sep).join('/'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new AccessError('write', folder, error);
  }
}

/** Returns the bytes of a file; undefined where it cannot be read. */
export function bytesIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Returns the text of a file; undefined where it cannot be read. */
export const textIfThere = (path: string): string | undefined => bytesIfThere(path)?.toString();

/**
 * Writes and removes what each step says; a signal ends the program between two steps.
 * @param out the published folder
 * @param steps path in it → text or bytes; undefined: the file must go
 * @param shown the folder that a message names
 * @returns how many files differ from those that were there
 * @throws {AccessError}
 */
export async function writePages(
  out: string,
  steps: Iterable<ReadonlyMap<string, string | Uint8Array | undefined>>,
  shown: string,
): Promise<number> {
  let written = 0;
  try {
    await holdSignals(async (checkpoint) => {
      for (const files of steps) {
        await checkpoint();
        for (const [name, content] of files) {
          if (content === undefined) removeFile(join(out, name));
          else if (replaceIfNew(join(out, name), content)) written++;
        }
      }
    });
  } catch (error) {
    throw new AccessError('write', shown, error);
  }
  return written;
}

/**
 * Without waiting for the disk, which would take a second for a hundred pages: a page lost in a
 * power cut is made by the next build.
 */
function replaceIfNew(path: string, content: string | Uint8Array): boolean {
  if (bytesIfThere(path)?.equals(Buffer.from(content))) return false;
  const temporary = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(temporary, content);
  renameSync(temporary, path);
  return true;
}

/** Removes a file, and its folder where nothing else lies in it. */
function removeFile(path: string): void {
  if (!existsSync(path)) return;
  rmSync(path, {force: true});
  try {
    rmdirSync(dirname(path));
  } catch {
    // It holds others still.
  }
}

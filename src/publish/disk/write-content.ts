/** Puts the files of a new content folder on the disk. */
import {mkdir, readdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {AccessError} from '../issues/access-error.js';
import {ifThere} from './access.js';

/**
 * Writes the files into a folder that is empty or not there yet.
 * @returns the names of the files written; undefined where the folder holds something already
 * @throws {AccessError}
 */
export async function writeContent(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<string[] | undefined> {
  const present = (await ifThere(folder, readdir(folder))) ?? [];
  if (present.length) return undefined;
  try {
    for (const [name, text] of files) {
      await mkdir(dirname(join(folder, name)), {recursive: true});
      await writeFile(join(folder, name), text, {flag: 'wx'});
    }
  } catch (error) {
    throw new AccessError('write', folder, error);
  }
  return [...files.keys()];
}

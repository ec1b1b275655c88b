/** A content folder on this machine, as `readContent` reads it. */
import {readdir, realpath} from 'node:fs/promises';
import {join, sep} from 'node:path';
import type {ContentFiles} from '../content/content-files.js';
import {AccessError} from '../issues/access-error.js';
import {SourceError} from '../issues/source-error.js';
import {ifThere, isThere, readIfThere} from './access.js';

/** Returns the files of a folder. @throws {AccessError} where there is no such folder */
export async function openContentFolder(folder: string): Promise<ContentFiles> {
  if (!(await isThere(folder)))
    throw new AccessError('read', folder, new Error('there is no such folder'));
  return {
    read: (name) => readIfThere(join(folder, name)),
    list: async (inside = '') => {
      const path = join(folder, inside);
      const entries = (await ifThere(path, readdir(path, {withFileTypes: true}))) ?? [];
      return entries.map((entry) => ({name: entry.name, isFolder: entry.isDirectory()}));
    },
    readSource: (name) => readInside(folder, name),
  };
}

/**
 * Only below the folder: settings that somebody sent must not publish what else lies on this
 * machine.
 */
async function readInside(folder: string, name: string): Promise<Uint8Array> {
  const path = join(folder, name);
  const bytes = await readIfThere(path);
  if (!bytes) throw new SourceError('is missing');
  if (!(await realpath(path)).startsWith((await realpath(folder)) + sep))
    throw new SourceError('lies outside the content folder');
  return bytes;
}

/** A content folder that lies in memory: an editor's page, a test. */
import {SourceError} from '../issues/source-error.js';
import type {ContentFiles, FolderEntry} from './content-files.js';

/** Returns a folder of these files. @param files name, `news/first.md` → bytes */
export const filesFromBytes = (files: ReadonlyMap<string, Uint8Array>): ContentFiles => ({
  read: (name) => Promise.resolve(files.get(name)),
  list: (folder) => Promise.resolve(entriesIn([...files.keys()], folder)),
  readSource: (name) => {
    const bytes = files.get(name);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new SourceError('is missing'));
  },
});

function entriesIn(names: readonly string[], folder?: string): FolderEntry[] {
  const prefix = folder === undefined ? '' : `${folder}/`;
  const below = names.filter((name) => name.startsWith(prefix));
  const entries = below.map((name): [string, boolean] => {
    const [first = '', ...rest] = name.slice(prefix.length).split('/');
    return [first, rest.length > 0];
  });
  return [...new Map(entries)].map(([name, isFolder]) => ({name, isFolder}));
}

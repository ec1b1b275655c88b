/** What in the published folder is this version's: the rest is the host's, other versions first of all. */
import {zipSync, type Zippable} from 'fflate';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {filesIn} from './project.js';

/** The same files give the same bytes, whenever and wherever the archive is made: 1980 is the earliest that the format can say. */
const SAME_BYTES = {level: 9, mtime: new Date(1980, 0, 1)} as const;
/** A plain file, readable by all, as Unix (3) writes it. */
const UNIX_FILE = {os: 3, attrs: (0o100644 << 16) >>> 0} as const;

/** Returns the address that never changes, and the one that moves with compatible releases. */
export const foldersOf = (version: string): [fixed: string, moving: string] => [
  version,
  `v${version.split('.')[0]}`,
];

/** Makes an archive. @param files path in the archive → file on disk */
function zip(files: readonly (readonly [string, string])[]): Buffer {
  const entries: Zippable = Object.fromEntries(
    [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, file]) => [name, [readFileSync(file), UNIX_FILE]]),
  );
  return Buffer.from(zipSync(entries, SAME_BYTES));
}

/** Returns an archive of a folder, below its name: what `Plugins › Add New › Upload` in WordPress takes. */
export const zipOfFolder = (folder: string): Buffer =>
  zip(filesIn(folder).map((file) => [`${path.basename(folder)}/${file}`, path.join(folder, file)]));

/**
 * Returns an archive of the library alone, for a server of one's own. It is always the same bytes for the same files, and has
 * no chunks of older releases.
 * @param papers what lies beside them; by default the package's, whose README has no links to files that are not there
 */
export function zipOfOwn(
  site: string,
  version: string,
  papers: readonly string[] = ['LICENSE', 'README.md', 'CHANGELOG.md'].map(
    (name) => `dist/npm/${name}`,
  ),
): Buffer {
  const named = (folder: string, as: string) =>
    filesIn(path.join(site, folder))
      .filter((file) => !/\.(br|gz)$/.test(file))
      .map((file) => [`${as}/${file}`, path.join(site, folder, file)] as const);
  const files = [
    ...foldersOf(version).flatMap((folder) => named(version, folder)),
    ...named('hosting', 'hosting'),
    ...papers.map((file) => [path.basename(file), file] as const),
  ];
  return zip(files.map(([name, file]) => [`alliance-widgets-${version}/${name}`, file]));
}

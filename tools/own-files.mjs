/** What in the published folder is this version's: the rest is the host's, other versions first of all. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {zip} from './zip.mjs';

/** The address that never changes, and the one that moves with compatible releases. */
export const foldersOf = (version) => [version, `v${version.split('.')[0]}`];

/** All files in a folder, below a folder of its name: what `Plugins › Add New › Upload` in WordPress takes. */
export function zipOfFolder(folder) {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return zip(
    new Map(
      files.map((file) => [
        path.relative(path.dirname(folder), file).replaceAll(path.sep, '/'),
        readFileSync(file),
      ]),
    ),
  );
}

/** The library alone, for who wants it on a server of their own: always the same bytes for the same files. Without the chunks of older releases. */
export function zipOfOwn(site, version, papers = ['LICENSE', 'README.md', 'CHANGELOG.md']) {
  const filesIn = (folder) =>
    readdirSync(path.join(site, folder), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
  const named = (folder, as) =>
    filesIn(folder).map((file) => [
      path.join(as, path.relative(path.join(site, folder), file)).replaceAll(path.sep, '/'),
      file,
    ]);
  const files = [
    ...foldersOf(version).flatMap((folder) => named(version, folder)),
    ...named('hosting', 'hosting'),
    ...papers.map((name) => [name, name]),
  ];
  return zip(
    new Map(
      files.map(([name, file]) => [`alliance-widgets-${version}/${name}`, readFileSync(file)]),
    ),
  );
}

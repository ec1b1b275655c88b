/** What in the published folder is this version's: the rest is the host's, other versions first of all. */
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {zip} from './zip.mjs';

/** The address that never changes, and the one that moves with compatible releases. */
export const foldersOf = (version) => [version, `v${version.split('.')[0]}`];

/** Takes this version's two folders out of the published one, and nothing else. */
export function removeOwn(site, version) {
  for (const folder of foldersOf(version))
    rmSync(path.join(site, folder), {recursive: true, force: true});
}

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

/** The library alone, for who wants it on a server of their own: always the same bytes for the same files. */
export function zipOfOwn(site, version, papers = ['LICENSE', 'README.md', 'CHANGELOG.md']) {
  const own = [...foldersOf(version), 'hosting'].flatMap((folder) =>
    readdirSync(path.join(site, folder), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
      .map((entry) =>
        path.relative(site, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
      ),
  );
  const files = [
    ...own.map((name) => [name, path.join(site, name)]),
    ...papers.map((name) => [name, name]),
  ];
  return zip(
    new Map(
      files.map(([name, file]) => [`alliance-widgets-${version}/${name}`, readFileSync(file)]),
    ),
  );
}

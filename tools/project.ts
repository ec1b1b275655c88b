/** Reads what several tools ask for: JSON files, this package, the files of a folder. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** What the tools read of a package.json. */
export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly license?: string;
  readonly type?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly repository?: string | {readonly type: string; readonly url: string};
  readonly keywords?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Returns what a JSON file holds. The caller says of which type it is. */
export const readJson = (file: string | URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Reads the package.json of a folder; by default our own. */
export const readPackage = (folder = '.'): PackageJson =>
  readJson(path.join(folder, 'package.json')) as PackageJson;

/** Returns the files below a folder as paths relative to it, with `/` between their parts. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    );

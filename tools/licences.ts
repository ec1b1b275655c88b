/** The packages whose code is in our files, and their licences. */
import {writeFileSync} from 'node:fs';
import license, {type Dependency} from 'rollup-plugin-license';
import type {Plugin} from 'rollup';
import {readPackage} from './project.js';

/** A package whose code went into a bundle. */
export type BundledPackage = Dependency & {readonly name: string; readonly version: string};

/** The packages of several bundles, each once. */
export class BundledPackages {
  readonly #packages = new Map<string, BundledPackage>();

  /** Returns a plugin that adds the packages of a bundle. */
  plugin(): Plugin {
    return license({
      thirdParty: {
        multipleVersions: true,
        output: (dependencies) => {
          for (const found of dependencies)
            if (isNamed(found)) this.#packages.set(`${found.name}@${found.version}`, found);
        },
      },
    });
  }

  /** Adds a package of which files are copied. */
  add(name: string, licenseText: string): void {
    const {version, license: id, description} = readPackage(`node_modules/${name}`);
    const found = {name, version, license: id, description, licenseText} as BundledPackage;
    this.#packages.set(`${name}@${version}`, found);
  }

  /** Returns the packages, sorted by name. */
  list(): BundledPackage[] {
    return [...this.#packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
  }
}

const isNamed = (found: Dependency): found is BundledPackage =>
  found.name !== null && found.version !== null;

const RULE = `\n\n${'-'.repeat(72)}\n\n`;
const DATA =
  'The basemap is made from Natural Earth (public domain) through world-atlas 2.0.2 (ISC, Michael Bostock).\nCoordinates of places: GeoNames, https://www.geonames.org/, CC BY 4.0.';

/** Writes the licences of packages and data into one text file. */
export function writeNotices(target: string, packages: BundledPackages): void {
  const notices = packages
    .list()
    .map(
      ({name, version, license: id, licenseText}) =>
        `${name} ${version} (${id})\n\n${(licenseText ?? '').trim()}`,
    );
  writeFileSync(
    target,
    `Alliance Widgets contains code of these packages.\n\n${[...notices, DATA].join(RULE)}\n`,
  );
}

/** Writes the licences of the packages whose code is in our files. */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/** The nearest folder above a file that is a package: some carry parts of others in a `node_modules` without a package.json (feedsmith). */
function packageOf(file) {
  const folder = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(
    file.replaceAll('\0', ''),
  )?.[1];
  return folder && !existsSync(path.join(folder, 'package.json'))
    ? packageOf(path.dirname(folder))
    : folder;
}

/** The folders of the packages that the modules are from. @param sources the paths of the modules that went into the bundles */
export const packagesOf = (sources) =>
  [...new Set([...sources].map(packageOf).filter(Boolean))].sort();

export function writeNotices(target, sources) {
  const folders = packagesOf(sources);
  const notices = folders.map((folder) => {
    const {name, version, license} = JSON.parse(
      readFileSync(path.join(folder, 'package.json'), 'utf8'),
    );
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text =
      file && existsSync(path.join(folder, file))
        ? readFileSync(path.join(folder, file), 'utf8').trim()
        : '';
    return `${name} ${version} (${typeof license === 'string' ? license : license?.type})\n\n${text}`;
  });
  const data =
    'The basemap is made from Natural Earth (public domain) through world-atlas 2.0.2 (ISC, Michael Bostock).\nCoordinates of places: GeoNames, https://www.geonames.org/, CC BY 4.0.';
  writeFileSync(
    target,
    `Alliance Widgets contains code of these packages.\n\n${[...new Set(notices), data].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`,
  );
}

/**
 * `npm run build`: makes `dist/site/`, the whole folder to publish, and `dist/npm/`, the package, with the library in it.
 * `npm run build -- --keep <folder or URL>`: the older parts of that published site's library stay in `v1/`.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {rollup, type OutputChunk} from 'rollup';
import {widgetNames} from '../src/embed/widget-names.js';

import {writeBill} from './bill-of-materials.js';
import {
  classic,
  frame,
  loader,
  modules,
  npm,
  render,
  tool,
  upgrade,
  type Bundle,
} from './bundles.js';
import {buildDemo} from './demo.js';
import {compressFiles, writeHosting} from './hosting.js';
import {BundledPackages, writeNotices} from './licences.js';
import {foldersOf, zipOfFolder, zipOfOwn} from './own-files.js';
import {writePackage} from './package.js';
import {copyPictureFiles, licenceOf, picturePackages} from './picture-files.js';
import {writeWords} from './messages/bundled-words.js';
import {readPackage} from './project.js';
import {writeStyles} from './styles.js';
import {buildWordPress} from './wordpress.js';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const {keep} = parseArgs({options: {keep: {type: 'string'}}}).values;
const {version} = readPackage();
const site = 'dist/site';
const [, moving] = foldersOf(version);

function run(command: string, ...args: readonly string[]): void {
  const {status} = spawnSync(command, args, {stdio: 'inherit'});
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with status ${status}`);
}

/** Writes a bundle and answers its files; the packages in it are added to `packages`. */
async function write(bundle: Bundle, packages = new BundledPackages()): Promise<OutputChunk[]> {
  const build = await rollup({...bundle, plugins: [...bundle.plugins, packages.plugin()]});
  const {output} = await build.write(bundle.output);
  await build.close();
  return output.filter((file) => file.type === 'chunk');
}

/** Returns each entry with all that it imports statically, itself first, relative to the version folder. */
function importsOf(output: readonly OutputChunk[]): Record<string, string[]> {
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const closure = (file: string, seen = new Set<string>()) => {
    seen.add(file);
    for (const next of chunks.get(file)?.imports ?? []) if (!seen.has(next)) closure(next, seen);
    return seen;
  };
  return Object.fromEntries(
    output
      .filter((chunk) => chunk.isEntry)
      .map((chunk) => [chunk.name, [...closure(chunk.fileName)]]),
  );
}

/** Writes `sri.json` with every file, and `importmap.json` with the modules that the loader asks for, which a script's own `integrity` says nothing of. */
function writeIntegrity(dir: string, files: readonly string[]): void {
  const hashes = [...files].sort().map(
    (file) =>
      [
        file,
        `sha384-${createHash('sha384')
          .update(readFileSync(path.join(dir, file)))
          .digest('base64')}`,
      ] as const,
  );
  const modules = hashes
    .filter(([file]) => /^(alliance|upgrade|chunks\/.+)\.js$/.test(file))
    .map(([file, hash]) => [`./${file}`, hash]);
  writeJson(path.join(dir, 'sri.json'), Object.fromEntries(hashes));
  writeJson(path.join(dir, 'importmap.json'), {integrity: Object.fromEntries(modules) as unknown});
}

const writeJson = (file: string, value: unknown) => {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
};

// What lies in the site stays: other versions are the host's, the feed's sequence goes on, and old pages ask for old chunks.
for (const own of ['build', 'dist/npm', 'dist/wordpress'])
  rmSync(own, {recursive: true, force: true});
run(process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');

// From here the feed tool copies it beside the pages, as it does for everybody who has the package.
const folder = `dist/npm/library/${version}`;
const packages = new BundledPackages();
const built = await write(modules(folder), packages);
const written = built.map(({fileName}) => fileName);
const land = built.find(({name}) => name === 'coe-basemap-overview');
if (!land) throw new Error('the overview basemap has no file of its own');
for (const bundle of [
  loader(folder, importsOf(built), land.fileName),
  upgrade(folder),
  frame(folder),
  ...widgetNames.map((name) => classic(folder, name)),
])
  written.push(...(await write(bundle, packages)).map(({fileName}) => fileName));
writeNotices(`${folder}/THIRD-PARTY-NOTICES.txt`, packages);
written.push(...(await writeStyles(folder)), ...writeWords(folder));
writeIntegrity(folder, written);

await write(npm('dist/npm'));
await write(tool('dist/npm'), packages);
await write(render('dist/npm'));
copyPictureFiles('dist/npm/pictures');
for (const name of picturePackages) packages.add(name, licenceOf(name));
writePackage('dist/npm');
writeNotices('dist/npm/THIRD-PARTY-NOTICES.txt', packages);
writeBill('dist/npm', packages);

run(
  process.execPath,
  'dist/npm/alliance-feed.js',
  'build',
  'data/alliance',
  '--out',
  site,
  '--pictures',
  ...(keep === undefined ? [] : ['--keep', keep]),
);
mkdirSync(`${site}/sample`, {recursive: true});
run(
  process.execPath,
  'dist/npm/alliance-feed.js',
  'build',
  'data/sample',
  '--out',
  `${site}/sample`,
  '--library',
  `../${moving}/`,
);
await buildDemo(site);
await compressFiles(site);
writeHosting(site);
writeFileSync(`${site}/alliance-widgets-${version}.zip`, zipOfOwn(site, version));
await buildWordPress('dist/wordpress');
writeFileSync(
  `${site}/alliance-widgets-wordpress-${version}.zip`,
  zipOfFolder('dist/wordpress/alliance-widgets'),
);

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
import {rollup} from 'rollup';
import {
  classic,
  frame,
  loader,
  modules,
  npm,
  render,
  tool,
  upgrade,
  widgetNames,
} from '../rollup.config.mjs';
import {writeBill} from './bill-of-materials.mjs';
import {buildDemo} from './demo.mjs';
import {compressFiles, writeHosting} from './hosting.mjs';
import {writeNotices} from './notices.mjs';
import {foldersOf, zipOfFolder, zipOfOwn} from './own-files.mjs';
import {writePackage} from './package.mjs';
import {writeStyles} from './styles.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const {keep} = parseArgs({options: {keep: {type: 'string'}}}).values;
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const site = 'dist/site';
const [, moving] = foldersOf(version);

function run(command, ...args) {
  const {status} = spawnSync(command, args, {stdio: 'inherit'});
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with status ${status}`);
}

async function bundle(options) {
  const build = await rollup(options);
  const {output} = await build.write(options.output);
  const sources = build.watchFiles;
  await build.close();
  return {output, sources};
}

/** Each entry with all that it imports statically, itself first, relative to the version folder. */
function importsOf(output) {
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const closure = (file, seen = new Set()) => {
    seen.add(file);
    for (const next of chunks.get(file).imports) if (!seen.has(next)) closure(next, seen);
    return seen;
  };
  return Object.fromEntries(
    output
      .filter((chunk) => chunk.isEntry)
      .map((chunk) => [chunk.name, [...closure(chunk.fileName)]]),
  );
}

/** `sri.json` has every file; `importmap.json` the modules that the loader asks for, which a script's own `integrity` says nothing of. */
function writeIntegrity(dir, files) {
  const hashes = files.sort().map((file) => [
    file,
    `sha384-${createHash('sha384')
      .update(readFileSync(path.join(dir, file)))
      .digest('base64')}`,
  ]);
  const modules = hashes
    .filter(([file]) => /^(alliance|upgrade|chunks\/.+)\.js$/.test(file))
    .map(([file, hash]) => [`./${file}`, hash]);
  writeJson(path.join(dir, 'sri.json'), Object.fromEntries(hashes));
  writeJson(path.join(dir, 'importmap.json'), {integrity: Object.fromEntries(modules)});
}

const writeJson = (file, value) => {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
};

// What lies in the site stays: other versions are the host's, the feed's sequence goes on, and old pages ask for old chunks.
for (const own of ['build', 'dist/npm', 'dist/wordpress'])
  rmSync(own, {recursive: true, force: true});
run(process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');

// From here the feed tool copies it beside the pages, as it does for everybody who has the package.
const folder = `dist/npm/library/${version}`;
const built = await bundle(modules(folder));
const sources = new Set(built.sources);
const bundles = [
  loader(
    folder,
    importsOf(built.output),
    built.output.find(({name}) => name === 'coe-basemap-overview').fileName,
  ),
  upgrade(folder),
  frame(folder),
  ...widgetNames.map((name) => classic(folder, name)),
];
const written = [...built.output.map(({fileName}) => fileName)];
for (const options of bundles) {
  const {output, sources: more} = await bundle(options);
  written.push(...output.map(({fileName}) => fileName));
  for (const source of more) sources.add(source);
}
writeNotices(`${folder}/THIRD-PARTY-NOTICES.txt`, sources);
written.push(...(await writeStyles(folder)));
writeIntegrity(folder, written);

await bundle(npm('dist/npm'));
const made = await bundle(tool('dist/npm'));
await bundle(render('dist/npm'));
writePackage('dist/npm');
const packed = new Set([...sources, ...made.sources]);
writeNotices('dist/npm/THIRD-PARTY-NOTICES.txt', packed);
writeBill('dist/npm', packed);

run(
  process.execPath,
  'dist/npm/alliance-feed.js',
  'build',
  'data/alliance',
  '--out',
  site,
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
await writeHosting(site);
writeFileSync(`${site}/alliance-widgets-${version}.zip`, zipOfOwn(site, version));
run(process.execPath, 'integrations/wordpress/bundle.mjs', 'dist/wordpress');
writeFileSync(
  `${site}/alliance-widgets-wordpress-${version}.zip`,
  zipOfFolder('dist/wordpress/alliance-widgets'),
);

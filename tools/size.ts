/**
 * `npm run size`: prints what a page downloads, minified and with brotli 11, beside its limit (`sizesKB` in package.json).
 * Exits 1 when a limit is passed.
 */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import {widgetNames} from '../src/embed/widget-names.js';
import {readJson, type PackageJson} from './project.js';

const {version, sizesKB} = readJson('package.json') as PackageJson & {
  readonly sizesKB: Readonly<Record<string, number>>;
};
const folder = `dist/site/${version}`;
const brotli = (file: string) => {
  const bytes = readFileSync(path.join(folder, file));
  return zlib.brotliCompressSync(bytes, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
};
const chunks = readdirSync(`${folder}/chunks`).map((file) => `chunks/${file}`);
/** Where an entry shares its modules, two files bear its name: the one that imports the other is meant. */
const chunk = (name: string) =>
  chunks
    .filter((file) => new RegExp(`^chunks/${name}-[\\w-]{8}\\.js$`).test(file))
    .sort((a, b) => closure(b).size - closure(a).size)[0] ?? fail(`no chunk ${name}`);
const fail = (message: string): never => {
  throw new Error(message);
};

/** Returns a file with all it imports statically. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  for (const [, next] of readFileSync(path.join(folder, file), 'utf8').matchAll(
    /(?:from|import)\s*"\.\/([^"]+)"/g,
  ))
    if (!seen.has(`chunks/${next}`)) closure(`chunks/${next}`, seen);
  return seen;
}
const sum = (files: readonly string[]) =>
  [...new Set(files)].reduce((total, file) => total + brotli(file), 0);

const small = widgetNames.filter((name) => name !== 'participant-map');
const firstView = [
  'alliance.js',
  ...closure(chunk('participant-map')),
  chunk('coe-basemap-overview'),
];
const rows: Readonly<Record<string, number>> = {
  loader: sum(['alliance.js']),
  'links and divs': sum(['upgrade.js']),
  ...Object.fromEntries(
    [...small, 'participant-map'].map((name) => [`classic ${name}`, sum([`alliance-${name}.js`])]),
  ),
  'six as modules': sum(['alliance.js', ...small.flatMap((name) => [...closure(chunk(name))])]),
  'list and SVG map': sum(firstView),
  'touching the map adds': sum(
    ['leaflet-view', 'on-touch']
      .flatMap((name) => [...closure(chunk(name))])
      .filter((file) => !firstView.includes(file)),
  ),
  'language file': sum([chunk('fr')]),
};

let passed = true;
for (const [name, bytes] of Object.entries(rows)) {
  const limit = sizesKB[name] ?? fail(`package.json has no limit for ${name}`);
  const over = bytes > limit * 1000;
  if (over) passed = false;
  const size = (bytes / 1000).toFixed(2).padStart(7);
  console.log(`${name.padEnd(28)} ${size} KB brotli   limit ${limit}${over ? '   OVER' : ''}`);
}
if (!passed) process.exitCode = 1;

#!/usr/bin/env node
// Builds coe-basemap-overview.json and coe-basemap-detail.json (TopoJSON, WGS 84) from world-atlas, and
// country-labels.json from the two and the tables of this folder.
//   npx tsx data/geo/build-basemap.ts [--out DIR]      DIR: this folder unless given
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {parse} from 'csv-parse/sync';
import {makeLabels} from './basemap/labels.js';
import {LEVELS, buildTopology, projectFeatures} from './basemap/simplify.js';
import {readFeatures} from './basemap/source.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const {
  values: {out},
} = parseArgs({options: {out: {type: 'string', default: here}}});

const readTable = (name: string) =>
  parse(readFileSync(join(here, name)), {columns: true}) as unknown as Record<string, string>[];

/** Code → English short name, of members and other features. */
const names = new Map([
  ...readTable('council-of-europe-members.csv').map(
    ({iso_a2 = '', name_en_short = ''}) => [iso_a2, name_en_short] as const,
  ),
  ...readTable('other-features.csv').map(({id = '', name_en = ''}) => [id, name_en] as const),
]);

mkdirSync(out, {recursive: true});
function write(name: string, text: string, remark: string): void {
  const file = join(out, name);
  writeFileSync(file, text);
  console.log(`${file}: ${text.length.toLocaleString('en')} bytes, ${remark}`);
}

const features = readFeatures();
const projected = projectFeatures(features);
const [overview, detail] = (['overview', 'detail'] as const).map((name) => {
  const topology = buildTopology(features, projected, LEVELS[name]);
  const vertices = topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
  write(
    `coe-basemap-${name}.json`,
    JSON.stringify(topology) + '\n',
    `${topology.arcs.length} arcs, ${vertices} vertices`,
  );
  return topology;
});
if (overview && detail) {
  // One country a line, so that a change can be read.
  const lines = Object.entries(makeLabels({overview, detail}, names)).map(
    ([code, label]) => `  ${JSON.stringify(code)}: ${JSON.stringify(label)}`,
  );
  write('country-labels.json', `{\n${lines.join(',\n')}\n}\n`, `${lines.length} countries`);
}

#!/usr/bin/env node
// Builds coe-basemap-overview.json and coe-basemap-detail.json (TopoJSON, WGS 84) from world-atlas.
//   npx tsx data/geo/build-basemap.ts [--out DIR]      DIR: this folder unless given
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {LEVELS, buildTopology, projectFeatures} from './basemap/simplify.js';
import {readFeatures} from './basemap/source.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const {
  values: {out},
} = parseArgs({options: {out: {type: 'string', default: here}}});

const features = readFeatures();
const projected = projectFeatures(features);
mkdirSync(out, {recursive: true});
for (const [name, level] of Object.entries(LEVELS)) {
  const topology = buildTopology(features, projected, level);
  const file = join(out, `coe-basemap-${name}.json`);
  const text = JSON.stringify(topology) + '\n';
  writeFileSync(file, text);
  const vertices = topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
  console.log(
    `${file}: ${text.length.toLocaleString('en')} bytes, ${topology.arcs.length} arcs, ${vertices} vertices`,
  );
}

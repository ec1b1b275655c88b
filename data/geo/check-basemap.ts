#!/usr/bin/env node
// Checks the basemap files and the labels; exits 1 when a check fails.
//   npx tsx data/geo/check-basemap.ts [DIR]      this folder unless given
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {checkBasemap, type Check} from './basemap/checks.js';
import {checkLabels} from './basemap/label-checks.js';
import type {CountryLabel} from './basemap/labels.js';
import type {BasemapFile} from './basemap/types.js';

const folder = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const texts = {
  overview: read('coe-basemap-overview.json'),
  detail: read('coe-basemap-detail.json'),
};

function say(title: string, checks: readonly Check[]): void {
  console.log(`\n# ${title}`);
  for (const [passed, sentence] of checks) {
    console.log(`${passed ? 'ok  ' : 'FAIL'} ${sentence}`);
    if (!passed) process.exitCode = 1;
  }
}

for (const level of ['overview', 'detail'] as const) say(level, checkBasemap(texts[level], level));
say(
  'labels',
  checkLabels(JSON.parse(read('country-labels.json')) as Record<string, CountryLabel>, {
    overview: JSON.parse(texts.overview) as BasemapFile,
    detail: JSON.parse(texts.detail) as BasemapFile,
  }),
);
console.log(process.exitCode ? '\nnot good to publish' : '\nall checks passed');

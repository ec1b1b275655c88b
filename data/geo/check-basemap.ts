#!/usr/bin/env node
// Checks basemap files; exits 1 when a check fails.
//   npx tsx data/geo/check-basemap.ts [FILE...]      the two files of this folder unless given
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {checkBasemap} from './basemap/checks.js';

const own = ['overview', 'detail'].map((level) =>
  fileURLToPath(new URL(`coe-basemap-${level}.json`, import.meta.url)),
);
const files = process.argv.length > 2 ? process.argv.slice(2) : own;

for (const file of files) {
  const level = file.includes('detail') ? 'detail' : 'overview';
  console.log(`\n# ${file} (${level})`);
  for (const [passed, sentence] of checkBasemap(readFileSync(file, 'utf8'), level)) {
    console.log(`${passed ? 'ok  ' : 'FAIL'} ${sentence}`);
    if (!passed) process.exitCode = 1;
  }
}
console.log(process.exitCode ? '\nnot good to publish' : '\nall checks passed');

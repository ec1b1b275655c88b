/**
 * `npm run messages`: checks the words of all languages, writes what is made from them, and prints a row a language and
 * a column a widget. `npm run messages -- --seed <tag>` begins a language, or fills in what CLDR knows of it.
 * `npm run messages -- --fresh <tag>` says that no text of a language is stale.
 * `npm run messages -- --missing <tag>` prints the keys that a language lacks, with what is said of each.
 */
import {existsSync, readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {takeStaleMarks} from './messages/changes.js';
import {checkFiles, madeFiles} from './messages/made.js';
import {missingKeys} from './messages/missing.js';
import {writeSeed} from './messages/write-seed.js';
import {textTable} from './messages/table.js';
import {writeIfNew} from './messages/files.js';

const {seed, missing, fresh} = parseArgs({
  options: {seed: {type: 'string'}, missing: {type: 'string'}, fresh: {type: 'string'}},
}).values;

if (seed !== undefined) console.log(writeSeed(seed));
if (fresh !== undefined) takeStaleMarks(fresh);
// The state comes first: the table counts what is stale.
for (const [file, make] of madeFiles) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (writeIfNew(file, await make(before))) console.log(`wrote ${file}`);
}
if (missing === undefined) console.log(textTable());
else console.log(missingKeys(missing));
const faults = checkFiles();
for (const fault of faults) console.error(fault);
if (faults.length) process.exitCode = 1;

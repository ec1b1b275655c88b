/** Writes the table of mistakes and messages into the README, from the list that the tests go through. */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {register} from 'tsx/esm/api';

register();
const {mistakesTable} = await import('../test/publish/mistakes.ts');

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const between = /(<!-- mistakes:start -->\n)[^]*?(<!-- mistakes:end -->)/;
const text = readFileSync(readme, 'utf8');
if (!between.test(text))
  throw new Error('README.md has no <!-- mistakes:start --> … <!-- mistakes:end -->');
writeFileSync(
  readme,
  text.replace(between, (_, start, end) => `${start}\n${mistakesTable()}\n\n${end}`),
);

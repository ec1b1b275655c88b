/** Writes the table of pasted forms and systems into the README, from what the tests find in a browser. After `npm run build`. */
import {readFileSync, writeFileSync} from 'node:fs';
import {register} from 'tsx/esm/api';

register();
const {findOutcomes, readMeasured, tableText} = await import('../test/filters/table.ts');

const between = /(<!-- filters:start -->\n)[^]*?(<!-- filters:end -->)/;
const text = readFileSync('README.md', 'utf8');
if (!between.test(text))
  throw new Error('README.md has no <!-- filters:start --> … <!-- filters:end -->');
const table = tableText(await findOutcomes(), await readMeasured());
writeFileSync(
  'README.md',
  text.replace(between, (_, start, end) => `${start}\n${table}\n\n${end}`),
);

/** Writes the table of pasted forms and systems into docs/embedding.md, from what the tests find in a browser. After `npm run build`. */
import {findOutcomes, readMeasured, tableText} from '../test/filters/table.js';
import {writeBetweenMarks} from './marks.js';

writeBetweenMarks(
  'docs/embedding.md',
  'filters',
  `\n${tableText(await findOutcomes(), await readMeasured())}\n`,
);
// The tests' browsers close with the tests; here nobody ends them.
process.exit();

/** The project's own words for the spelling checker. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

test('tools/words.txt is sorted, and has each word once', () => {
  const words = readFileSync('tools/words.txt', 'utf8').trimEnd().split('\n');
  const order = new Intl.Collator('en', {sensitivity: 'accent'});
  assert.deepEqual(
    words,
    [...words].sort((a, b) => order.compare(a, b)),
  );
  assert.equal(new Set(words.map((word) => word.toLowerCase())).size, words.length);
});

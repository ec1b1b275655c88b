import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {runSideBySide} from '../side-by-side.js';

test('runSideBySide(jobs, write) runs two at a time and prints in the order of the jobs', async () => {
  let running = 0;
  let most = 0;
  const job = (name: string, ms: number) => async (write: (text: string) => void) => {
    running++;
    most = Math.max(most, running);
    write(`${name} starts, `);
    await sleep(ms);
    write(`${name} ends, `);
    running--;
    return name;
  };
  let text = '';
  const results = await runSideBySide([job('a', 60), job('b', 1), job('c', 1)], (part) => {
    text += part;
  });
  assert.deepEqual(results, ['a', 'b', 'c']);
  assert.equal(text, 'a starts, a ends, b starts, b ends, c starts, c ends, ');
  assert.equal(most, 2);
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  countLastLine,
  countTap,
  emptyFiles,
  failedInOutput,
  failedInTap,
  formatCounts,
  settleCounts,
} from '../counts.js';

const SUMMARY =
  '# tests 10\n# suites 1\n# pass 5\n# fail 2\n# cancelled 1\n# skipped 1\n# todo 1\n';

test('countTap(tap) reads node’s summary; cancelled tests failed, todo ones are skipped', () => {
  assert.deepEqual(countTap(`TAP version 13\nok 1 - a\n${SUMMARY}`), {
    passed: 5,
    failed: 3,
    skipped: 2,
  });
});

test('countTap(tap) is not fooled by what a test prints', () => {
  assert.deepEqual(countTap(`# pass 99\n# fail 0\n${SUMMARY}`), {passed: 5, failed: 3, skipped: 2});
});

test('countTap(tap, files) takes a file without a test for a failure', () => {
  const tap = `ok 1 - adds\nok 2 - /repo/test/empty.test.ts\n${SUMMARY}`;
  assert.deepEqual(emptyFiles(tap, ['test/a.test.ts', 'test/empty.test.ts']), [
    'test/empty.test.ts',
  ]);
  assert.deepEqual(countTap(tap, ['test/a.test.ts', 'test/empty.test.ts']), {
    passed: 4,
    failed: 4,
    skipped: 2,
  });
});

test('countTap(tap) of an interrupted run counts nothing', () => {
  assert.deepEqual(countTap('TAP version 13\nok 1 - a\n'), {passed: 0, failed: 0, skipped: 0});
});

test('countLastLine(output) takes the last line of counts, wherever it stands', () => {
  assert.deepEqual(
    countLastLine('1 passed, 0 failed\nx\n12 passed, 3 failed, 2 skipped\nError: late\n'),
    {passed: 12, failed: 3, skipped: 2},
  );
  assert.equal(countLastLine('all good, 12 passed, 0 failed of them'), undefined);
});

test('failedInTap(tap) names the tests that failed, without the suites around them', () => {
  const tap = `TAP version 13
# Subtest: the map
    ok 1 - opens
    not ok 2 - changes no pixel
      ---
      duration_ms: 1
      failureType: 'testCodeFailure'
      ...
    ok 3 - rests
      ---
      duration_ms: 1
      ...
    not ok 4 - closes
      ---
      failureType: 'cancelledByParent'
      ...
not ok 1 - the map
  ---
  duration_ms: 2
  type: 'suite'
  failureType: 'subtestsFailed'
  ...
`;
  assert.deepEqual(failedInTap(tap), ['changes no pixel', 'closes']);
});

test('failedInOutput(output) names the tests that failed, after their engine and file', () => {
  const output =
    '✔ Chromium: test/a.wtr.ts (3 passed)\n✖ Firefox: test/b.wtr.ts (3 passed, 1 failed)\n    ✖ the list › scrolls\n      Error: no\n';
  assert.deepEqual(failedInOutput(output), ['Firefox: test/b.wtr.ts › the list › scrolls']);
});

test('settleCounts(counts, end) never lets a bad end or an empty run pass', () => {
  const good = {passed: 3, failed: 0, skipped: 0};
  assert.deepEqual(settleCounts(good, {ok: true}), good);
  assert.equal(settleCounts(good, {ok: false}).failed, 1);
  assert.equal(settleCounts({...good, failed: 2}, {ok: false}).failed, 2);
  assert.equal(settleCounts(good, {ok: false, problem: 'did not end within 5 s'}).failed, 1);
  assert.equal(settleCounts(undefined, {ok: true}).problem, 'ran no test');
  assert.equal(settleCounts({passed: 0, failed: 0, skipped: 4}, {ok: true}).failed, 1);
});

test('formatCounts(counts) names skipped tests only if there are any', () => {
  assert.equal(formatCounts({passed: 2, failed: 0, skipped: 0}), '2 passed, 0 failed');
  assert.equal(formatCounts({passed: 2, failed: 1, skipped: 3}), '2 passed, 1 failed, 3 skipped');
});

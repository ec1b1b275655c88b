import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readRetryAfter, retryWaitMs} from '../../src/store/retry.js';

test('retryWaitMs(failures, random) is 10, 30, 90, 180 and then 300 s, each 25 % more or less', () => {
  const table = [1, 2, 3, 4, 5, 6, 100].map((failures) =>
    [0, 0.5, 1].map((random) => retryWaitMs(failures, random) / 1000),
  );
  assert.deepEqual(table, [
    [7.5, 10, 12.5],
    [22.5, 30, 37.5],
    [67.5, 90, 112.5],
    [135, 180, 225],
    [225, 300, 375],
    [225, 300, 375],
    [225, 300, 375],
  ]);
});

test('retryWaitMs(failures, random, retryAfterMs) is never less than the server asked for', () => {
  assert.equal(retryWaitMs(1, 0, 60_000), 60_000);
  assert.equal(retryWaitMs(1, 1, 60_000), 75_000);
  assert.equal(retryWaitMs(5, 0, 1000), 225_000);
});

test('readRetryAfter(header, nowMs) reads seconds and dates, an hour at most', () => {
  const nowMs = Date.parse('2026-12-10T09:30:00Z');
  for (const [header, ms] of [
    ['120', 120_000],
    [' 5 ', 5000],
    ['Thu, 10 Dec 2026 09:31:30 GMT', 90_000],
    ['86400', 3_600_000],
    ['Fri, 11 Dec 2026 09:30:00 GMT', 3_600_000],
    ['99999999999999999999', 3_600_000],
    ['Thu, 10 Dec 2026 09:29:00 GMT', 0],
    ['0', 0],
    ['-5', 0],
    ['soon', 0],
    ['', 0],
    [null, 0],
  ] as const)
    assert.equal(readRetryAfter(header, nowMs), ms, String(header));
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {classOf, naturalBreaks} from '../../src/geo/classes.js';

test('naturalBreaks of no value is no class, of one value one class', () => {
  assert.deepEqual(naturalBreaks([], 3), []);
  assert.deepEqual(naturalBreaks([4, 4, 4], 3), [4]);
});

test('naturalBreaks gives each value its class where there are few', () => {
  assert.deepEqual(naturalBreaks([1, 5, 2, 1, 1, 1, 1, 1], 3), [1, 2, 5]);
});

test('naturalBreaks cuts where the gaps are', () => {
  assert.deepEqual(naturalBreaks([1, 2, 2, 3, 10, 11, 12, 40], 3), [1, 10, 40]);
  assert.deepEqual(naturalBreaks([1, 2, 3, 50, 51], 2), [1, 50]);
});

test('classOf(value, breaks) is the last class begun, -1 under the first', () => {
  assert.deepEqual(
    [0, 1, 2, 4, 5, 99].map((value) => classOf(value, [1, 2, 5])),
    [-1, 0, 1, 1, 2, 2],
  );
  assert.equal(classOf(3, []), -1);
});

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import fc from 'fast-check';
import {packArcs, unpackArcs} from '../../src/geo/packed-arcs.js';

/** In eighths of the file's steps, in which outlines of small states count. */
const arcsOf = (name: string) =>
  (
    JSON.parse(readFileSync(`data/geo/coe-basemap-${name}.json`, 'utf8')) as {
      arcs: [number, number][][];
    }
  ).arcs.map((arc) => arc.map(([x, y]): [number, number] => [8 * x, 8 * y]));

test('unpackArcs(packArcs(arcs)) is the same numbers, for both basemaps', () => {
  for (const name of ['overview', 'detail'])
    assert.deepEqual(unpackArcs(packArcs(arcsOf(name))), arcsOf(name));
});

test('unpackArcs(packArcs(arcs)) is the same numbers, for whole numbers of any size and sign', () => {
  const whole = fc.integer({min: -(2 ** 31), max: 2 ** 31}).map((n) => n || 0);
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.tuple(whole, whole), {minLength: 1}), {minLength: 1}),
      (arcs) => {
        assert.deepEqual(unpackArcs(packArcs(arcs)), arcs);
      },
    ),
  );
});

test('packArcs(arcs) needs one character for a small number, and none that a script or JSON would have to escape', () => {
  assert.equal(
    packArcs([
      [
        [0, 0],
        [1, -1],
      ],
      [[32, -33]],
    ]),
    '##%$ de',
  );
  // One that goes on as the one before is positive, whatever its direction.
  assert.equal(
    packArcs([
      [
        [5, 5],
        [-1, 2],
        [-3, 2],
      ],
    ]),
    packArcs([
      [
        [5, 5],
        [-1, 2],
      ],
    ]) + packArcs([[[3, 2]]]),
  );
  assert.match(packArcs(arcsOf('overview')), /^[ #-[\]-}]+$/);
});

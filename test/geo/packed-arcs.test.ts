import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import fc from 'fast-check';
import {packArcs, unpackArcs} from '../../src/geo/packed-arcs.js';

const arcsOf = (name: string) => (JSON.parse(readFileSync(`data/geo/coe-basemap-${name}.json`, 'utf8')) as {arcs: [number, number][][]}).arcs;

test('unpackArcs(packArcs(arcs)) is the same arcs, for both basemaps', () => {
  for (const name of ['overview', 'detail']) assert.deepEqual(unpackArcs(packArcs(arcsOf(name))), arcsOf(name));
});

test('unpackArcs(packArcs(arcs)) is the same arcs, for whole numbers of any size and sign', () => {
  const whole = fc.integer({min: -(2 ** 31), max: 2 ** 31}).map((n) => n || 0);
  fc.assert(fc.property(fc.array(fc.array(fc.tuple(whole, whole), {minLength: 1}), {minLength: 1}), (arcs) => {
    assert.deepEqual(unpackArcs(packArcs(arcs)), arcs);
  }));
});

test('packArcs(arcs) needs one character for a small number, and none that a script or JSON would have to escape', () => {
  assert.equal(packArcs([[[0, 0], [1, -1]], [[35, -36]]]), '##%$ jk');
  assert.match(packArcs(arcsOf('overview')), /^[ #-[\]-}]+$/);
});

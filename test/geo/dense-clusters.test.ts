import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {clusterPoints} from '../../src/geo/clusters.js';
import {clusterFrame} from '../../src/geo/dense-clusters.js';
import {planePoint, toPlane, type Frame} from '../../src/geo/projection.js';

const EVERYWHERE: Frame = {west: -13e6, south: -13e6, east: 13e6, north: 13e6};
const columns = (points: readonly {readonly x: number; readonly y: number}[]) => ({
  x: points.map(({x}) => x),
  y: points.map(({y}) => y),
});
const all = (points: readonly unknown[]) => points.map((_, i) => i);
const plain = (clusters: ReturnType<typeof clusterFrame>) =>
  clusters.map(({leaves, place}) => ({leaves: [...leaves], x: place.x, y: place.y}));
/** By brute force: every point against every cluster begun before it. */
function brute(points: readonly {readonly x: number; readonly y: number}[], radius: number) {
  const clusters: {leaves: number[]; x: number; y: number}[] = [];
  points.forEach(({x, y}, i) => {
    const near = clusters
      .map((one) => ({one, square: (one.x - x) ** 2 + (one.y - y) ** 2}))
      .filter(({square}) => square <= radius ** 2)
      .sort((a, b) => a.square - b.square)[0];
    if (near) near.one.leaves.push(i);
    else clusters.push({leaves: [i], x, y});
  });
  return clusters;
}

test('clusterFrame(points, members, frame, radius) is what brute force gives, and what clusterPoints gives', () => {
  const point = fc
    .record({x: fc.integer({min: -400, max: 400}), y: fc.integer({min: -400, max: 400})})
    .map(({x, y}) => planePoint(x * 1000, y * 1000));
  fc.assert(
    fc.property(
      fc.array(point, {maxLength: 120}),
      fc.integer({min: 5, max: 300}).map((km) => km * 1000),
      (points, radius) => {
        const clusters = plain(clusterFrame(columns(points), all(points), EVERYWHERE_NEAR, radius));
        assert.deepEqual(clusters, brute(points, radius));
        assert.deepEqual(
          clusters,
          clusterPoints(points, radius, 1).map(({leaves, place: {x, y}}) => ({
            leaves: [...leaves],
            x,
            y,
          })),
        );
      },
    ),
  );
});
const EVERYWHERE_NEAR: Frame = {west: -400_000, south: -400_000, east: 400_000, north: 400_000};

test('clusterFrame counts members alone, and of these the ones in the frame', () => {
  const points = [
    [0, 0],
    [1, 0],
    [500, 0],
    [501, 0],
    [2, 0],
  ].map(([x, y]) => planePoint(x!, y!));
  const near: Frame = {west: -10, south: -10, east: 10, north: 10};
  assert.deepEqual(plain(clusterFrame(columns(points), all(points), near, 5)), [
    {leaves: [0, 1, 4], x: 0, y: 0},
  ]);
  assert.deepEqual(plain(clusterFrame(columns(points), [4, 1], near, 5)), [
    {leaves: [4, 1], x: 2, y: 0},
  ]);
});

test('clusterFrame joins points of one group alone', () => {
  const points = {
    ...columns([planePoint(0, 0), planePoint(1, 1), planePoint(2, 2), planePoint(3, 3)]),
    groupOf: [7, 3, 7, 3],
  };
  assert.deepEqual(
    clusterFrame(points, [0, 1, 2, 3], EVERYWHERE, 1e5).map(({leaves}) => leaves),
    [
      [0, 2],
      [1, 3],
    ],
  );
});

test('clusterFrame of none, of one, of poles, ±180° and (0, 0) loses nothing', () => {
  assert.deepEqual(clusterFrame(columns([]), [], EVERYWHERE, 1e5), []);
  const places = [
    [0, 90],
    [0, -90],
    [180, 0],
    [-180, 0],
    [0, 0],
    [10, 52],
    [0, 0],
  ].map(([longitude, latitude]) => toPlane(longitude!, latitude!));
  for (const points of [places.slice(0, 1), places]) {
    const clusters = plain(clusterFrame(columns(points), all(points), EVERYWHERE, 1e5));
    assert.deepEqual(
      clusters.flatMap(({leaves}) => leaves).sort((a, b) => a - b),
      all(points),
    );
  }
  // 180° and −180° are one meridian, and twice (0, 0) is one place.
  assert.equal(clusterFrame(columns(places), all(places), EVERYWHERE, 1e5).length, 5);
});

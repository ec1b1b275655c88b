import assert from 'node:assert/strict';
import {test} from 'node:test';
import {clusterPoints, nextInDirection, type Cluster} from '../../src/geo/clusters.js';
import {expansionScale} from '../../src/geo/expansion-scale.js';
import {planePoint, type PlanePoint} from '../../src/geo/projection.js';

/** The same rule without a grid: each point joins the nearest begun within the radius, the older where two are equally near. */
function bruteForce(points: readonly PlanePoint[], radius: number): Cluster[] {
  const clusters: {leaves: [number, ...number[]]; place: PlanePoint}[] = [];
  points.forEach((place, index) => {
    const near = clusters
      .map((cluster) => ({
        cluster,
        distance: Math.hypot(cluster.place.x - place.x, cluster.place.y - place.y),
      }))
      .filter(({distance}) => distance <= radius)
      .sort((a, b) => a.distance - b.distance)[0];
    if (near) near.cluster.leaves.push(index);
    else clusters.push({leaves: [index], place});
  });
  return clusters;
}

function randomPoints(count: number, spread: number): PlanePoint[] {
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  return Array.from({length: count}, () =>
    planePoint((random() - 0.5) * spread, (random() - 0.5) * spread),
  );
}

test('clusterPoints([]) is empty and one point is one cluster', () => {
  assert.deepEqual(clusterPoints([], 1000, 30), []);
  assert.deepEqual(clusterPoints([planePoint(0, 0)], 1000, 30), [
    {leaves: [0], place: planePoint(0, 0)},
  ]);
});

test('clusterPoints is what comparing every pair gives, at every scale', () => {
  const points = randomPoints(600, 4_000_000);
  for (const metresPerPixel of [100, 1000, 5000, 7777, 20_000, 200_000]) {
    assert.deepEqual(
      clusterPoints(points, metresPerPixel, 26),
      bruteForce(points, metresPerPixel * 26),
    );
  }
});

test('every point is in one cluster, and clusters stand more than the radius apart', () => {
  const points = randomPoints(2000, 6_000_000);
  const clusters = clusterPoints(points, 8000, 26);
  assert.deepEqual(
    clusters.flatMap(({leaves}) => [...leaves]).sort((a, b) => a - b),
    points.map((_, i) => i),
  );
  for (const a of clusters)
    for (const b of clusters)
      if (a !== b) assert.ok(Math.hypot(a.place.x - b.place.x, a.place.y - b.place.y) > 8000 * 26);
});

test('points at the same place are one cluster at any scale; a distance of exactly the radius joins', () => {
  const same = [planePoint(5, 5), planePoint(5, 5), planePoint(5, 5)];
  assert.deepEqual(
    clusterPoints(same, 0.001, 1).map(({leaves}) => leaves),
    [[0, 1, 2]],
  );
  assert.equal(clusterPoints([planePoint(0, 0), planePoint(100, 0)], 10, 10).length, 1);
  assert.equal(clusterPoints([planePoint(0, 0), planePoint(100.001, 0)], 10, 10).length, 2);
});

test('cells on both sides of the axes and far from the centre are told apart', () => {
  const points = [
    planePoint(-1, -1),
    planePoint(1, 1),
    planePoint(-12_700_000, 12_700_000),
    planePoint(12_700_000, -12_700_000),
  ];
  assert.deepEqual(
    clusterPoints(points, 1, 30).map(({leaves}) => leaves),
    [[0, 1], [2], [3]],
  );
});

test('under expansionScale the leaves are in more than one cluster', () => {
  const points = randomPoints(300, 500_000);
  for (const cluster of clusterPoints(points, 4000, 26)) {
    const scale = expansionScale(points, cluster, 26);
    if (cluster.leaves.length === 1) {
      assert.equal(scale, 0);
      continue;
    }
    const finer = clusterPoints(points, scale * 0.999, 26);
    assert.ok(
      finer.filter(({leaves}) => leaves.some((leaf) => cluster.leaves.includes(leaf))).length > 1,
    );
  }
});

test('expansionScale of points at one place is 0: nothing parts them', () => {
  const points = [planePoint(1, 1), planePoint(1, 1)];
  assert.equal(expansionScale(points, {leaves: [0, 1], place: points[0]!}, 26), 0);
});

test('nextInDirection goes to the nearest ahead, prefers straight on, and stays where nothing lies ahead', () => {
  const points = [
    {x: 0, y: 0},
    {x: 10, y: 0},
    {x: 6, y: 5},
    {x: 0, y: 30},
    {x: -3, y: -100},
  ];
  assert.equal(nextInDirection(points, points[0]!, 'right'), 1);
  assert.equal(nextInDirection(points, points[0]!, 'down'), 2);
  assert.equal(nextInDirection(points, points[0]!, 'up'), 4);
  assert.equal(nextInDirection(points, points[1]!, 'right'), undefined);
  assert.equal(nextInDirection([points[0]!], points[0]!, 'left'), undefined);
});

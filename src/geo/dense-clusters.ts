/**
 * Clusters of very many points, given as flat arrays: only those of a frame. They are the clusters
 * that `clusterPoints` makes of the points in the frame. Pure.
 */
import type {Cluster} from './clusters.js';
import {planePoint, type Frame} from './projection.js';

/** Points of the plane, in metres, and the group of each: points of two groups never join. */
export interface PointColumns {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** By default all are one group. */
  readonly groupOf?: ArrayLike<number>;
}

/** A cluster that still grows. */
interface GrowingCluster {
  /** How many clusters were begun before it. */
  readonly age: number;
  readonly x: number;
  readonly y: number;
  readonly group: number;
  readonly leaves: [number, ...number[]];
  /** The cluster that was begun before it in the same cell of the grid. */
  readonly olderInCell: GrowingCluster | undefined;
}

/**
 * Cells as wide as the radius, with a margin of one around the frame. Each holds the newest cluster
 * that was begun in it.
 */
interface Grid {
  readonly columns: number;
  readonly newest: (GrowingCluster | undefined)[];
}

/**
 * Returns the clusters of the points in a frame. A point looks at nine cells, which bounds the work
 * to the number of points.
 * @param members indices of the points that count, in the order in which they may begin clusters
 * @param radiusM points join the nearest cluster begun within it, else begin one
 */
export function clusterFrame(
  {x, y, groupOf}: PointColumns,
  members: Iterable<number>,
  frame: Frame,
  radiusM: number,
): Cluster[] {
  const columns = Math.floor((frame.east - frame.west) / radiusM) + 3;
  const rows = Math.floor((frame.north - frame.south) / radiusM) + 3;
  const grid: Grid = {columns, newest: new Array<undefined>(columns * rows).fill(undefined)};
  const clusters: GrowingCluster[] = [];
  for (const i of members) {
    const [pointX, pointY] = [x[i]!, y[i]!]; // Members are indices into the columns.
    if (pointX < frame.west || pointX > frame.east || pointY < frame.south || pointY > frame.north)
      continue;
    const row = Math.floor((pointY - frame.south) / radiusM) + 1;
    const cell = row * columns + Math.floor((pointX - frame.west) / radiusM) + 1;
    const group = groupOf?.[i] ?? 0;
    const near = nearest(grid, cell, {x: pointX, y: pointY, group}, radiusM);
    if (near) near.leaves.push(i);
    else {
      const cluster: GrowingCluster = {
        age: clusters.length,
        x: pointX,
        y: pointY,
        group,
        leaves: [i],
        olderInCell: grid.newest[cell],
      };
      grid.newest[cell] = cluster;
      clusters.push(cluster);
    }
  }
  return clusters.map((cluster) => ({
    leaves: cluster.leaves,
    place: planePoint(cluster.x, cluster.y),
  }));
}

/**
 * Returns the nearest cluster of a point's group within the radius; of two that are as near, the
 * one begun first.
 */
function nearest(
  {columns, newest}: Grid,
  cell: number,
  {x, y, group}: {readonly x: number; readonly y: number; readonly group: number},
  radiusM: number,
): GrowingCluster | undefined {
  let best: GrowingCluster | undefined;
  let bestSquare = radiusM * radiusM;
  for (let row = cell - columns; row <= cell + columns; row += columns) {
    for (let near = row - 1; near <= row + 1; near++) {
      for (let cluster = newest[near]; cluster; cluster = cluster.olderInCell) {
        if (cluster.group !== group) continue;
        const [dx, dy] = [cluster.x - x, cluster.y - y];
        const square = dx * dx + dy * dy;
        const isOlder = square === bestSquare && (!best || cluster.age < best.age);
        if (square < bestSquare || isOlder) {
          best = cluster;
          bestSquare = square;
        }
      }
    }
  }
  return best;
}

/** Clusters of very many points: those of a frame alone, in flat arrays. The same clusters as `clusterPoints` makes of the points in the frame. */
import type {Cluster} from './clusters.js';
import {planePoint, type Frame} from './projection.js';

/** Points of the plane, in metres, and how many each stands for (1 where that is not said). */
export interface PointColumns {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly weight?: ArrayLike<number>;
}

/** Every place has at most this many neighbours to look at, which bounds the work to the number of points. */
interface Grid {
  readonly columns: number;
  /** For each cell the newest cluster in it, -1 for none; `next` leads to the one before. */
  readonly heads: Int32Array;
  readonly next: number[];
  readonly firsts: number[];
}

/**
 * @param members indices of the points that count, in the order in which they may begin clusters
 * @param radiusM points join the nearest cluster begun within it, else begin one
 */
export function clusterFrame(
  points: PointColumns,
  members: ArrayLike<number>,
  frame: Frame,
  radiusM: number,
): Cluster[] {
  const {x, y} = points;
  const columns = Math.floor((frame.east - frame.west) / radiusM) + 3;
  const rows = Math.floor((frame.north - frame.south) / radiusM) + 3;
  const grid: Grid = {
    columns,
    heads: new Int32Array(columns * rows).fill(-1),
    next: [],
    firsts: [],
  };
  const [inside, owners, sizes]: [number[], number[], number[]] = [[], [], []];
  for (let k = 0; k < members.length; k++) {
    const i = members[k]!;
    if (x[i]! < frame.west || x[i]! > frame.east || y[i]! < frame.south || y[i]! > frame.north)
      continue;
    const cell =
      (Math.floor((y[i]! - frame.south) / radiusM) + 1) * columns +
      Math.floor((x[i]! - frame.west) / radiusM) +
      1;
    let owner = nearest(points, grid, cell, i, radiusM);
    if (owner < 0) {
      owner = grid.firsts.push(i) - 1;
      grid.next.push(grid.heads[cell]!);
      grid.heads[cell] = owner;
      sizes.push(0);
    }
    inside.push(i);
    owners.push(owner);
    sizes[owner]!++;
  }
  return gather(points, grid.firsts, {inside, owners, sizes});
}

function nearest(
  {x, y}: PointColumns,
  {columns, heads, next, firsts}: Grid,
  cell: number,
  i: number,
  radiusM: number,
): number {
  let [best, bestSquare] = [-1, radiusM * radiusM];
  for (let row = cell - columns; row <= cell + columns; row += columns) {
    for (let near = row - 1; near <= row + 1; near++) {
      for (let one = heads[near]!; one >= 0; one = next[one]!) {
        const [dx, dy] = [x[firsts[one]!]! - x[i]!, y[firsts[one]!]! - y[i]!];
        const square = dx * dx + dy * dy;
        // As near as another: the older one.
        if (square < bestSquare || (square === bestSquare && (best < 0 || one < best)))
          [best, bestSquare] = [one, square];
      }
    }
  }
  return best;
}

/** All leaves in one array, cluster after cluster. */
function gather(
  {x, y, weight}: PointColumns,
  firsts: readonly number[],
  {
    inside,
    owners,
    sizes,
  }: {readonly inside: number[]; readonly owners: number[]; readonly sizes: number[]},
): Cluster[] {
  const leaves = new Uint32Array(inside.length);
  const ends: number[] = [];
  let end = 0;
  for (const size of sizes) {
    ends.push(end);
    end += size;
  }
  const counts = weight && sizes.map(() => 0);
  inside.forEach((i, k) => {
    const owner = owners[k]!;
    leaves[ends[owner]!++] = i;
    if (counts) counts[owner]! += weight[i]!;
  });
  return firsts.map((first, owner) => ({
    leaves: leaves.subarray(ends[owner]! - sizes[owner]!, ends[owner]),
    place: planePoint(x[first]!, y[first]!),
    ...(counts && {count: counts[owner]!}),
  }));
}

/**
 * Points too close to be told apart, taken together for one scale. A grid as wide as the radius:
 * each point looks at nine cells, so the work grows with the number of points only, and only the
 * scale asked for is computed.
 */
import type {PixelPoint, PlanePoint} from './projection.js';

export interface Cluster {
  /** Indices into the points, ascending; the first is the one the cluster stands at. */
  readonly leaves: readonly [number, ...number[]];
  /**
   * A real place, the first leaf's: a mean could lie in the sea. Any two clusters are more than the
   * radius apart.
   */
  readonly place: PlanePoint;
}

/** A cluster that still grows. */
type GrowingCluster = Cluster & {readonly leaves: [number, ...number[]]};

/**
 * Returns clusters of points. Each point joins the nearest cluster begun within `radiusPx`, else
 * begins one; the order of the points decides who begins. Deterministic; every point is in exactly
 * one cluster.
 */
export function clusterPoints(
  points: readonly PlanePoint[],
  metresPerPixel: number,
  radiusPx: number,
): Cluster[] {
  const radius = metresPerPixel * radiusPx;
  const grid = new Map<number, GrowingCluster[]>();
  const clusters: GrowingCluster[] = [];
  points.forEach((place, index) => {
    const [column, row] = [Math.floor(place.x / radius), Math.floor(place.y / radius)];
    const near = nearestWithin(grid, column, row, place, radius);
    if (near) {
      near.leaves.push(index);
      return;
    }
    const cluster: GrowingCluster = {leaves: [index], place};
    const key = cellKey(column, row);
    const cell = grid.get(key);
    if (cell) cell.push(cluster);
    else grid.set(key, [cluster]);
    clusters.push(cluster);
  });
  return clusters;
}

function nearestWithin(
  grid: Map<number, GrowingCluster[]>,
  column: number,
  row: number,
  {x, y}: PlanePoint,
  radius: number,
): GrowingCluster | undefined {
  let [best, bestDistance]: [GrowingCluster | undefined, number] = [undefined, radius];
  for (let c = column - 1; c <= column + 1; c++) {
    for (let r = row - 1; r <= row + 1; r++) {
      for (const cluster of grid.get(cellKey(c, r)) ?? []) {
        const distance = Math.hypot(cluster.place.x - x, cluster.place.y - y);
        const isOlder = !!best && distance === bestDistance && cluster.leaves[0] < best.leaves[0];
        if (distance < bestDistance || (!best && distance === radius) || isOlder)
          [best, bestDistance] = [cluster, distance];
      }
    }
  }
  return best;
}

/**
 * Exact for cells down to 13 m: the plane is at most 25,500 km wide, and 2 × 2^21 columns are told
 * apart.
 */
const cellKey = (column: number, row: number): number =>
  (column + 2 ** 21) * 2 ** 22 + row + 2 ** 21;

export type Direction = 'left' | 'right' | 'up' | 'down';

const UNIT: Readonly<Record<Direction, PixelPoint>> = {
  left: {x: -1, y: 0},
  right: {x: 1, y: 0},
  up: {x: 0, y: -1},
  down: {x: 0, y: 1},
};

/**
 * Returns the index of the point that an arrow key reaches from `from`: ahead, the nearest where a
 * step aside counts twice; undefined where none lies ahead. Points at the same place are passed
 * over.
 */
export function nextInDirection(
  points: readonly PixelPoint[],
  from: PixelPoint,
  direction: Direction,
): number | undefined {
  const {x: ux, y: uy} = UNIT[direction];
  let [best, bestCost]: [number | undefined, number] = [undefined, Infinity];
  points.forEach(({x, y}, index) => {
    const ahead = (x - from.x) * ux + (y - from.y) * uy;
    const aside = Math.abs((x - from.x) * uy) + Math.abs((y - from.y) * ux);
    const cost = ahead + 2 * aside;
    if (ahead > 0 && aside <= 3 * ahead && cost < bestCost) [best, bestCost] = [index, cost];
  });
  return best;
}

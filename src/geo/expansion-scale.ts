/** Tells at which scale zooming parts a cluster. Pure. */
import type {PlanePoint} from './projection.js';

/**
 * Returns the metres per pixel under which the cluster's leaves are in more than one cluster; 0
 * where they are at one point. Two leaves of one cluster are at most two radii apart, so a leaf
 * further than that from the first has left it.
 */
export function expansionScale(
  points: readonly PlanePoint[],
  {leaves, place}: {readonly leaves: Iterable<number>; readonly place: PlanePoint},
  radiusPx: number,
): number {
  let farthest = 0;
  for (const leaf of leaves) {
    const {x, y} = points[leaf] ?? place;
    farthest = Math.max(farthest, Math.hypot(x - place.x, y - place.y));
  }
  return farthest / (2 * radiusPx);
}

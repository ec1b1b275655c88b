import {FINEST_M} from '../../../geo/basemap.js';
import {partingScale} from '../../../geo/expansion-zoom.js';
import {frameAround, growFrame, type Frame} from '../../../geo/projection.js';
import {CLUSTER_RADIUS_PX, type MapSymbol} from '../map/symbol-buttons.js';

/** What a cluster is zoomed to; undefined where no zoom parts its places. */
export function partingFrame({
  frame,
  places,
  cluster: {place},
  count = places.length,
}: MapSymbol): Frame | undefined {
  if (count < 2) return undefined;
  const points = places.map(({point}) => point);
  const around = frame ?? frameAround(points)!;
  const parts = frame
    ? Math.max(frame.east - frame.west, frame.north - frame.south) >
      4 * CLUSTER_RADIUS_PX * FINEST_M
    : partingScale(points, {leaves: points.map((_, i) => i), place}, CLUSTER_RADIUS_PX) > FINEST_M;
  return parts ? growFrame(around, 0.25 * FINEST_M, FINEST_M) : undefined;
}

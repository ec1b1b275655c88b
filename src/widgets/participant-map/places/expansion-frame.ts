import {FINEST_M, MAP_LIMITS} from '../../../geo/basemap.js';
import {expansionScale} from '../../../geo/expansion-scale.js';
import {growFrame, type Frame} from '../../../geo/projection.js';
import {CLUSTER_RADIUS_PX} from '../symbols/symbol.js';
import type {PlaceSymbol} from './place-source.js';

/**
 * Returns what a symbol is zoomed to, so that its places part; undefined where no zoom parts them.
 */
export function expansionFrame(symbol: PlaceSymbol): Frame | undefined {
  if (symbol.count < 2) return undefined;
  const frame = symbol.frameIn(MAP_LIMITS);
  return frame && isParted(symbol, frame) ? growFrame(frame, 0.25 * FINEST_M, FINEST_M) : undefined;
}

/**
 * Whether the closest view tells the places apart; of more than a symbol lists, whether they lie
 * far enough apart.
 */
function isParted({places, count, place}: PlaceSymbol, frame: Frame): boolean {
  if (places.length < count)
    return (
      Math.max(frame.east - frame.west, frame.north - frame.south) >
      2 * CLUSTER_RADIUS_PX * FINEST_M
    );
  const points = places.map(({point}) => point);
  const leaves = points.map((_, i) => i);
  return expansionScale(points, {leaves, place}, CLUSTER_RADIUS_PX) > FINEST_M;
}

/**
 * Rings at the true places of the host's own city and of what is chosen. They count for nothing,
 * and move nothing. Pure.
 */
import {MAP_LIMITS} from '../../../geo/basemap.js';
import {isInFrame, planeToPixel, type PixelPoint, type View} from '../../../geo/projection.js';
import type {Place} from '../places/place.js';
import type {PlaceSymbol} from '../places/place-source.js';
import {MARKED_PX} from './symbol.js';

export interface Ring {
  /** The participant's id. */
  readonly id: string;
  readonly at: PixelPoint;
  /** Whether it has no dot in it, so that a figure under it can be read. */
  readonly isHollow: boolean;
}

/** What has a ring, if anything. */
export type Marked = Pick<Place, 'id' | 'point'> | undefined;

/**
 * Returns the rings of a view.
 * @param places the host's own, the chosen one, and where distances are measured from; a place that is several has one ring
 */
export function ringsOf(
  places: readonly Marked[],
  symbols: readonly PlaceSymbol[],
  view: View,
): Ring[] {
  const marked = new Map(places.flatMap((place) => (place ? [[place.id, place] as const] : [])));
  return [...marked.values()]
    .filter(({point}) => isInFrame(MAP_LIMITS, point))
    .map(({id, point}) => {
      const at = planeToPixel(view, point);
      return {id, at, isHollow: symbols.some((symbol) => coversFigure(symbol, at))};
    });
}

const coversFigure = ({count, at, diameterPx}: PlaceSymbol, {x, y}: PixelPoint): boolean =>
  count > 1 && Math.hypot(at.x - x, at.y - y) < (diameterPx + MARKED_PX.dot) / 2;

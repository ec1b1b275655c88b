/** Circles that overlap on a very small map: a press may mean each of them. Pure. */
import type {PixelPoint, View} from '../../../geo/projection.js';
import type {PlaceSymbol} from '../places/place-source.js';
import {isSmallMap, TARGET_PX} from './symbol.js';

/**
 * Returns the codes of the countries whose circles lie under a press, where the map is so small that
 * circles of three digits overlap; none elsewhere.
 */
export const countriesUnder = (
  symbols: readonly PlaceSymbol[],
  {x, y}: PixelPoint,
  view: View,
): readonly string[] =>
  isSmallMap(view)
    ? symbols
        .filter(
          ({isCountry, count, at, diameterPx}) =>
            isCountry &&
            count > 1 &&
            Math.hypot(at.x - x, at.y - y) <= Math.max(TARGET_PX, diameterPx) / 2,
        )
        .map(({country}) => country)
    : [];

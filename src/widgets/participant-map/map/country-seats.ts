/** Where the countries' symbols stand on the land. Pure. */
import type {Basemap} from '../../../geo/basemap.js';
import {planeToPixel, type View} from '../../../geo/projection.js';
import type {CountryCircle, Seat} from '../places/country-symbols.js';

/**
 * Returns where symbols stand: a single place where it is, a circle at its country's label point.
 * @param basemap undefined while there is no land
 */
export function seatCircles(
  basemap: Basemap | undefined,
  circles: readonly CountryCircle[],
  view: View,
): ReadonlyMap<string, Seat> {
  return new Map(
    circles.flatMap(({code, place = basemap?.lands.get(code)?.labelPoint}): [string, Seat][] =>
      place ? [[code, {at: planeToPixel(view, place)}]] : [],
    ),
  );
}

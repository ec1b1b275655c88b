/** Where the countries' symbols stand on the land. Pure. */
import type {Basemap} from '../../../geo/basemap.js';
import {planePoint, planeToPixel, type PlanePoint, type View} from '../../../geo/projection.js';
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
    circles.flatMap(({code, place = labelPoint(basemap, code)}): [string, Seat][] =>
      place ? [[code, {at: planeToPixel(view, place)}]] : [],
    ),
  );
}

function labelPoint(basemap: Basemap | undefined, code: string): PlanePoint | undefined {
  const corners = basemap?.members.get(code);
  if (!corners) return undefined;
  const [a, b] = corners;
  return planePoint((a.x + b.x) / 2, (a.y + b.y) / 2);
}

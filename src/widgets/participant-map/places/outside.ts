/** Who takes part and is not in the picture: far from the mainland, or east of an upright screen. Pure. */
import {MAP_LIMITS, type Basemap} from '../../../geo/basemap.js';
import {frameOf, isInFrame, type View} from '../../../geo/projection.js';
import {isFarFrom, isUpright} from './frames.js';
import type {Place, PlaceFilter} from './place.js';
import type {MapSymbols, PlaceSource} from './place-source.js';

export interface OutsideRequest {
  readonly source: PlaceSource;
  readonly filter: PlaceFilter;
  readonly basemap: Basemap | undefined;
  readonly view: View;
  readonly isWhole: boolean;
}

/**
 * Returns the places that have no symbol in a view of their country, because they are far from its
 * mainland. Where each country is one symbol, those are in it: only a single place far outside has
 * none.
 */
export function placesOutside(request: OutsideRequest): readonly Place[] {
  const {source, filter, basemap, view, isWhole} = request;
  const frame = frameOf(view);
  if (isWhole) {
    const counts = new Map(source.select(filter).groups.map(({code, count}) => [code, count]));
    return source.pick(
      filter,
      (code, point) => counts.get(code) === 1 && !isInFrame(MAP_LIMITS, point),
    );
  }
  return source.pick(filter, (code, point) => {
    if (isInFrame(frame, point) && isInFrame(MAP_LIMITS, point)) return false;
    const land = basemap?.lands.get(code);
    const isShown = filter.countries.includes(code) || (land && isInFrame(frame, land.labelPoint));
    return !!isShown && (land ? isFarFrom(land, point) : !isInFrame(MAP_LIMITS, point));
  });
}

/** Those east of the picture: how many they are, and their countries. */
export interface FurtherEast {
  readonly count: number;
  readonly countries: readonly string[];
}

/** Returns who is east of the first view of an upright screen, which leaves that out. */
export function furtherEast(request: OutsideRequest, {symbols}: MapSymbols): FurtherEast {
  const {source, filter, basemap, view, isWhole} = request;
  if (!isWhole || !isUpright(view)) return {count: 0, countries: []};
  const {east} = frameOf(view);
  const groups = source.select(filter).groups.filter(({code}) => {
    const point =
      symbols.find(({country}) => country === code)?.place ?? basemap?.lands.get(code)?.labelPoint;
    return !!point && point.x > east;
  });
  return {
    count: groups.reduce((sum, {count}) => sum + count, 0),
    countries: groups.map(({title}) => title),
  };
}

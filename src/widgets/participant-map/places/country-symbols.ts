/** The symbols of a view in which each country is one. Pure. */
import {
  isInFrame,
  pixelToPlane,
  planeToPixel,
  type PlanePoint,
  type View,
} from '../../../geo/projection.js';
import {MAP_LIMITS} from '../../../geo/basemap.js';
import type {CircleSeat, CountryCircle} from '../../../geo/layout-types.js';
import {symbolDiameter} from '../symbols/symbol.js';
import type {PlaceFilter} from './place.js';
import {PlaceSymbol, type SymbolMembers} from './place-symbol.js';
import type {SymbolRequest} from './place-source.js';

/** Each country is one symbol while a pixel shows so much of what it shows in the home view. */
const WHOLE_FROM = 2 / 3;

/** Tells whether each country is one symbol: not where countries are asked for, nor close up. */
export const showsWholeCountries = (
  view: Pick<View, 'metresPerPixel'>,
  home: Pick<View, 'metresPerPixel'>,
  {countries}: PlaceFilter,
): boolean => !countries.length && view.metresPerPixel >= WHOLE_FROM * home.metresPerPixel;

/** The places of a country that a filter lets through. */
export interface CountryPlaces {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** How many they are, those that the map cannot show too. */
  readonly count: number;
  /** Where the first is; undefined while it is not known. */
  readonly first?: PlanePoint | undefined;
  readonly members: SymbolMembers;
}

/**
 * Returns one symbol for each country: a circle with its total, or, for a single place, a dot where
 * it is. A single place that the map cannot show has none.
 */
export function countrySymbols(
  countries: readonly CountryPlaces[],
  {view, scale, seat}: SymbolRequest,
): PlaceSymbol[] {
  const shown = countries.filter(
    ({count, first}) => count > 1 || (count === 1 && first && isInFrame(MAP_LIMITS, first)),
  );
  const circles = shown.map(({code, count, first}): CountryCircle => {
    const diameterPx = symbolDiameter(count, scale);
    return {code, count, diameterPx, ...(count === 1 && first && {place: first})};
  });
  const seats = seat?.(circles, view);
  return shown.flatMap(({code, name, count, first, members}, i) => {
    const found: CircleSeat | undefined =
      seats?.get(code) ?? (first && {at: planeToPixel(view, first)});
    if (!found) return [];
    const {at, tie} = found;
    return new PlaceSymbol({
      country: code,
      countryName: name,
      members,
      count,
      isCountry: true,
      place: pixelToPlane(view, at),
      at,
      tie,
      diameterPx: circles[i]!.diameterPx, // One for each that is shown.
    });
  });
}

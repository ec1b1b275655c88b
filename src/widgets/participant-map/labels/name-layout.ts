/**
 * Which names the map shows, and where: of countries while each is one symbol, else of places, with
 * the countries behind them. Pure; loaded once the map is seen.
 */
import type {Basemap} from '../../../geo/basemap.js';
import {placeCountryNames} from '../../../geo/country-names.js';
import {makeLandGrid, type LandGrid} from '../../../geo/land-grid.js';
import {layoutPlaceNames, type NamedPlace} from '../../../geo/place-names.js';
import type {Box, Circle, Measure, PlacedName} from '../../../geo/name-room.js';
import type {PixelPoint, View} from '../../../geo/projection.js';
import {nameCountry} from '../../../locale/locale.js';
import type {MapModel} from '../map-model.js';
import type {PlaceSymbol} from '../places/place-source.js';
import type {Ring} from '../symbols/rings.js';
import {MARKED_PX, RING_PX} from '../symbols/symbol.js';

export interface NameLayoutOptions {
  readonly model: Pick<MapModel, 'symbols' | 'source' | 'locale' | 'feed'>;
  readonly view: View;
  readonly basemap: Basemap;
  readonly rings: readonly Ring[];
  /** What lies over the map: its buttons and its scale bar. */
  readonly fixed: readonly Box[];
  readonly measure: Measure;
}

/** Closer than this the land is a background, whatever stands on it. */
const CLOSE_UNDER_M = 1000 / 0.3;
/** Cells of the land, finer where the map is small. */
const CELL_PX = 0.5;
const NARROW_CELL_PX = 0.25;
const NARROW_PX = 420;
const RING_DIAMETER_PX = MARKED_PX.ring + MARKED_PX.stroke + 2 * RING_PX;

/** The land of the last view: filters and choices leave it as it is. */
let last: {basemap: Basemap; view: View; grid: LandGrid} | undefined;

/** Returns the grid of a view's land; the same one while the view stays. */
export function gridOf(basemap: Basemap, view: View): LandGrid {
  if (last?.basemap === basemap && last.view === view) return last.grid;
  const cellPx = view.widthPx < NARROW_PX ? NARROW_CELL_PX : CELL_PX;
  last = {basemap, view, grid: makeLandGrid(basemap.rings, view, cellPx)};
  return last.grid;
}

/** Returns the names of a view, with the code of the country that each stands in. */
export function layoutNames(options: NameLayoutOptions): PlacedName[] {
  const {model, view, rings} = options;
  const {symbols} = model.symbols;
  const isWhole = symbols.every(({isCountry}) => isCountry);
  const isClose = view.metresPerPixel < CLOSE_UNDER_M;
  if (isWhole && (symbols.length || !isClose)) return namesOfCountries(options);
  const ringed = new Set(rings.map(({id}) => id));
  const alone = symbols.filter(({count, name, key}) => count === 1 && name && !ringed.has(key));
  const places = alone.map(({key, name, at, diameterPx}): NamedPlace => {
    return {key, name, at, diameterPx: diameterPx + RING_PX};
  });
  return layoutPlaceNames({
    places: [...ringedPlaces(options), ...places],
    symbols: circlesOf(symbols, rings),
    fixed: options.fixed,
    view,
    measure: options.measure,
    countries: {
      lands: options.basemap.lands,
      names: countryNames(options),
      grid: gridOf(options.basemap, view),
    },
  });
}

/** A ring and its name cover what is under them, and move nothing. */
function namesOfCountries(options: NameLayoutOptions): PlacedName[] {
  const {model, view, basemap, rings, fixed, measure} = options;
  const {symbols} = model.symbols;
  const marked = layoutPlaceNames({
    places: ringedPlaces(options),
    symbols: circlesOf(symbols, rings),
    fixed,
    view,
    measure,
  });
  const names = placeCountryNames({
    circles: symbols.map(({country, count, at, tie, diameterPx}) => {
      const diameter = diameterPx + RING_PX;
      return {code: country, count, at, diameterPx: diameter, ...(tie && {tie})};
    }),
    lands: basemap.lands,
    grid: gridOf(basemap, view),
    view,
    names: countryNames(options),
    measure,
    fixed,
    rings: [...rings.map(({at}) => boxAround(at)), ...marked.map(({box}) => box)],
  });
  return [...names, ...marked.map((name): PlacedName => ({...name, ground: 'straddling'}))];
}

const countryNames = ({model, basemap}: NameLayoutOptions): ReadonlyMap<string, string> =>
  new Map(
    Array.from(basemap.lands.keys(), (code) => [
      code,
      nameCountry(model.locale, code, model.feed.manifest.countries),
    ]),
  );

const ringedPlaces = ({rings, model}: NameLayoutOptions): NamedPlace[] =>
  rings.flatMap(({id, at}) => {
    const name = model.source.find(id)?.name;
    return name ? [{key: id, name, at, diameterPx: RING_DIAMETER_PX}] : [];
  });

const circlesOf = (symbols: readonly PlaceSymbol[], rings: readonly Ring[]): Circle[] => [
  ...symbols.map(({at, diameterPx}) => ({at, radiusPx: (diameterPx + RING_PX) / 2})),
  ...rings.map(({at}) => ({at, radiusPx: RING_DIAMETER_PX / 2})),
];

const boxAround = ({x, y}: PixelPoint): Box => ({
  left: x - RING_DIAMETER_PX / 2,
  top: y - RING_DIAMETER_PX / 2,
  right: x + RING_DIAMETER_PX / 2,
  bottom: y + RING_DIAMETER_PX / 2,
});

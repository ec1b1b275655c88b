import type {FeedData} from '../../store/feed-store.js';
import {countByCountry} from '../../feed/select-feed.js';
import {naturalBreaks} from '../../geo/classes.js';
import type {SizePx, View} from '../../geo/projection.js';
import type {Basemap} from '../../geo/basemap.js';
import {quickNameOrder} from '../../locale/letter-order.js';
import type {Locale} from '../../locale/locale.js';
import type {map as english} from '../../locale/english.js';
import {warnOnce} from '../../store/page.js';
import type {HeadingLevel} from '../shared/heading.js';
import {readFilter} from './list/filters.js';
import {
  canSort,
  newSince,
  sortSelection,
  type NearOrder,
  type SortOrder,
} from './list/sort-places.js';
import {labelOf, statusOf} from './list/status.js';
import {seatMaker} from './symbols/country-seats.js';
import {NOMINAL_PX, type Shading} from './map/land.js';
import {circleScale, type CircleScale} from './symbols/symbol.js';
import type {MapList} from './map-list.js';
import {showsWholeCountries} from './places/country-symbols.js';
import {countriesFrame, countriesView, homeView} from './places/frames.js';
import {growthYears, hasJoinedBy, type GrowthYears} from './places/growth.js';
import {furtherEast, placesOutside, type FurtherEast} from './places/outside.js';
import type {Place, PlaceFilter} from './places/place.js';
import {
  placesAmong,
  type MapSymbols,
  type PlaceSource,
  type Selection,
} from './places/place-source.js';

/** What is rendered, computed before each rendering. */
export interface MapModel extends ModelOptions {
  readonly filter: PlaceFilter;
  readonly selection: Selection;
  /** The host's own city, where it is shown. */
  readonly own: Place | undefined;
  /** How many are shown, in words. */
  readonly status: string;
  /** The landmarks' names. */
  readonly labels: {readonly search: string; readonly map: string};
  readonly shading: Shading;
  /** The day from which on a participant is new; undefined where the data have no date. */
  readonly newSince: string | undefined;
  /** The view at rest, or the one that a picture without a size is made for. */
  readonly view: View;
  /** What the circles are measured by. */
  readonly scale: CircleScale;
  readonly symbols: MapSymbols;
  /** Those who have no symbol, though their country is in the picture. */
  readonly outside: readonly Place[];
  /** Those east of the picture. */
  readonly east: FurtherEast;
  /** The years of the slider; undefined where there is none. */
  readonly years: GrowthYears | undefined;
}

export interface ModelOptions {
  readonly feed: FeedData<MapList>;
  readonly locale: Locale<typeof english>;
  readonly source: PlaceSource;
  /** What the element's attributes and the search field ask for. */
  readonly wanted: {readonly country: string; readonly type: string; readonly query: string};
  /** The land, where it has come. */
  readonly basemap: Basemap | undefined;
  /** Whether a map stands beside the list. */
  readonly hasMap: boolean;
  /** Level of the element's own heading. */
  readonly level: HeadingLevel;
  readonly order: SortOrder;
  /** Goes before the other order. */
  readonly near: NearOrder | undefined;
  /** Whether the page asks for the years. */
  readonly timeline: boolean;
  /** The year at whose end the map is shown; undefined for today. */
  readonly year: number | undefined;
  /** The id of the host's own city; empty for none. */
  readonly highlightId: string;
}

/** How many shades the countries with participants have. */
const CLASSES = 3;

/**
 * Computes what is rendered.
 * @param viewAtRest undefined while the map has no size
 */
export function makeModel(options: ModelOptions, viewAtRest: View | undefined): MapModel {
  const {feed, locale, source, wanted, basemap, hasMap, highlightId} = options;
  const years = yearsOf(options);
  const filter = {
    ...readFilter(wanted, wanted.query, {
      has: (code) => source.countries.has(code) || !!basemap?.members.has(code),
    }),
    ...joinedByOf(options, years),
  };
  if (highlightId && source.isLoaded && !source.find(highlightId))
    warnOnce(`highlight="${highlightId}" is no participant in the list`);
  const selection = inOrder(source.select(filter), options);
  const table = feed.manifest.countries;
  const {total} = source;
  const view = viewAtRest ?? homeViewOf({...options, filter}, NOMINAL_PX);
  const home = homeViewOf({...options, filter}, view);
  return {
    ...options,
    filter,
    selection,
    own: placesAmong(source, selection, [highlightId])?.[0],
    status: statusOf({shown: selection.count, total, filter, table, locale}),
    labels: labelsOf(filter, table, locale),
    shading: shadingOf(source, filter),
    years,
    newSince: newSince(feed.manifest.sets['participants']?.asOf),
    view,
    scale: scaleOf(source, home),
    ...(hasMap ? pictureOf({source, basemap, filter}, {view, home}) : NO_PICTURE),
  };
}

type Picture = Pick<MapModel, 'symbols' | 'outside' | 'east'>;
const NO_PICTURE: Picture = {symbols: {symbols: []}, outside: [], east: {count: 0, countries: []}};

/** Returns what stands on the map, and who does not. */
function pictureOf(home: Home, views: {readonly view: View; readonly home: View}): Picture {
  const symbols = symbolsOf(home, views);
  const {view} = views;
  const request = {...home, view, isWhole: showsWholeCountries(view, views.home, home.filter)};
  return {symbols, outside: placesOutside(request), east: furtherEast(request, symbols)};
}

const labelsOf = (
  filter: PlaceFilter,
  table: FeedData<MapList>['manifest']['countries'],
  locale: ModelOptions['locale'],
): MapModel['labels'] => ({
  search: labelOf(locale.words.filters, filter, table, locale),
  map: labelOf(locale.words.mapRegion, filter, table, locale),
});

/** Only with a map, and where the whole list is in memory. */
const yearsOf = ({timeline, hasMap, source: {places}, feed}: ModelOptions) =>
  timeline && hasMap && places
    ? growthYears(
        places.map(({participant}) => participant),
        feed.manifest.sets['participants']?.asOf,
      )
    : undefined;

const joinedByOf = ({year}: ModelOptions, years: GrowthYears | undefined) =>
  years && year !== undefined && year < years.last ? {joinedBy: year} : {};

/** Returns how many each country had; the scale of circles and shades stays that of today. */
const countsAt = ({places, counts}: PlaceSource, {joinedBy}: Partial<PlaceFilter> = {}) =>
  joinedBy === undefined || !places
    ? counts
    : countByCountry(
        places.flatMap(({participant}) =>
          hasJoinedBy(participant, joinedBy) ? [participant] : [],
        ),
      );

function inOrder(selection: Selection, {order, near, locale}: ModelOptions): Selection {
  if (near && canSort(selection)) return near.arrange(selection);
  const title = locale.words.sortBy[order];
  return sortSelection(selection, {order, title, compare: quickNameOrder(locale)});
}

const scaleOf = ({counts}: PlaceSource, home: View): CircleScale =>
  circleScale(Math.max(0, ...counts.values()), home);

/** Returns what stands on the map, on a page and in a picture. @param home the first view of its size */
export function symbolsOf(
  {source, basemap, filter}: Home,
  {view, home}: {readonly view: View; readonly home: View},
): MapSymbols {
  const scale = scaleOf(source, home);
  return source.symbols({
    view,
    filter,
    isWhole: showsWholeCountries(view, home, filter),
    scale,
    seat: basemap && seatMaker({basemap, home, counts: source.counts, scale}),
  });
}

/** Returns how member states are shaded. Shades of an incomplete list would show how complete it is. */
export const shadingOf = (source: PlaceSource, filter?: PlaceFilter): Shading => ({
  counts: countsAt(source, filter),
  breaks: source.total.complete ? naturalBreaks([...source.counts.values()], CLASSES) : [],
});

/** What the first view depends on. */
type Home = Pick<MapModel, 'source' | 'basemap' | 'filter'>;

/** Returns what the map shows at first, for a size: the countries asked for, else Europe. */
export const homeViewOf = (model: Home | undefined, size: SizePx): View =>
  (model && viewOfCountries(model, model.filter.countries, size)) ?? homeView(size);

/** Returns the view of some countries; undefined where it is not known where they are. */
export const viewOfCountries = (
  {source, basemap}: Home,
  countries: readonly string[],
  size: SizePx,
): View | undefined =>
  countriesView(countries, size, {anchors: source.anchors, lands: basemap?.lands});

/** Returns what the first view was made for: countries, and what is known of where they are. */
export function homeKeyOf({filter, source, basemap}: Home): readonly [string, string] {
  const frame = countriesFrame(filter.countries, {
    anchors: source.anchors,
    lands: basemap?.lands,
  });
  return [filter.countries.join(), frame ? Object.values(frame).join() : ''];
}

/** Returns those of these participants that are shown; undefined while that is not known. */
export const shownAmong = (
  model: MapModel | undefined,
  ids: readonly string[],
): readonly Place[] | undefined => model && placesAmong(model.source, model.selection, ids);

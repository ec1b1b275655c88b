import type {FeedData} from '../../store/feed-store.js';
import {fitView, type View} from '../../geo/projection.js';
import type {Basemap} from '../../geo/basemap.js';
import type {Locale} from '../../locale/locale.js';
import type {map as english} from '../../locale/messages/en.js';
import type {HeadingLevel} from '../shared/heading.js';
import {labelOf, statusOf} from './list/status.js';
import {NOMINAL_PX} from './map/land.js';
import type {MapList} from './map-part.js';
import {homeFrame, homePoints} from './places/frames.js';
import type {PlaceFilter} from './places/place.js';
import type {MapSymbols, PlaceSource, Selection} from './places/place-source.js';

/** What is rendered, computed before each rendering. */
export interface MapModel extends ModelOptions {
  readonly selection: Selection;
  /** How many are shown, in words. */
  readonly status: string;
  /** The landmarks' names. */
  readonly labels: {readonly search: string; readonly map: string};
  /** The view at rest, or the one that a picture without a size is made for. */
  readonly view: View;
  readonly symbols: MapSymbols;
}

export interface ModelOptions {
  readonly feed: FeedData<MapList>;
  readonly locale: Locale<typeof english>;
  readonly source: PlaceSource;
  readonly filter: PlaceFilter;
  /** Whether a map stands beside the list. */
  readonly hasMap: boolean;
  /** Level of the element's own heading. */
  readonly level: HeadingLevel;
  /** The id of the host's own city; empty for none. */
  readonly highlightId: string;
}

const MARGIN_PX = 16;

/**
 * Computes what is rendered.
 * @param viewAtRest undefined while the map has no size
 * @param members the member states' land, where it has come
 */
export function makeModel(
  options: ModelOptions,
  viewAtRest: View | undefined,
  members: Basemap['members'] | undefined,
): MapModel {
  const {feed, locale, source, filter, hasMap, highlightId} = options;
  const selection = source.select(filter, hasMap);
  const table = feed.manifest.countries;
  const points = homePoints(source.anchors, filter.countries, source.find(highlightId), members);
  const view =
    viewAtRest ?? fitView(homeFrame(points, source.anchors, NOMINAL_PX), NOMINAL_PX, MARGIN_PX);
  return {
    ...options,
    selection,
    status: statusOf({shown: selection.count, total: source.total, filter, table, locale}),
    labels: {
      search: labelOf(locale.words.filters, filter, table, locale),
      map: labelOf(locale.words.mapRegion, filter, table, locale),
    },
    view,
    symbols: hasMap ? source.symbols(view, filter) : {symbols: []},
  };
}

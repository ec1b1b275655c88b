/** What the tests of the symbols share: three lists, each read in both ways, and views of the map. */
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import overview from '../../data/geo/coe-basemap-overview.json' with {type: 'json'};
import {makeContent} from '../../bench/points.js';
import type {Manifest} from '../../src/feed/feed.js';
import {parseColumns} from '../../src/feed/parse-columns.js';
import {parseParticipants} from '../../src/feed/parse-feed.js';
import {makeColumns} from '../../src/feed/write-columns.js';
import {basemapOf, MAP_LIMITS} from '../../src/geo/basemap.js';
import {projectBasemap} from '../../src/geo/project-basemap.js';
import {fitView, type View} from '../../src/geo/projection.js';
import {Locale} from '../../src/locale/locale.js';
import {readContent} from '../../src/publish/content/read-content.js';
import {openContentFolder} from '../../src/publish/disk/read-content-folder.js';
import {makeFeed} from '../../src/publish/feed/make-feed.js';
import {seatMaker} from '../../src/widgets/participant-map/symbols/country-seats.js';
import {circleScale} from '../../src/widgets/participant-map/symbols/symbol.js';
import {ColumnPlaces} from '../../src/widgets/participant-map/places/column-places.js';
import {showsWholeCountries} from '../../src/widgets/participant-map/places/country-symbols.js';
import {ListedPlaces} from '../../src/widgets/participant-map/places/listed-places.js';
import {PlaceColumns} from '../../src/widgets/participant-map/places/place-columns.js';
import type {PlaceFilter} from '../../src/widgets/participant-map/places/place.js';
import type {
  PlaceSource,
  SymbolRequest,
} from '../../src/widgets/participant-map/places/place-source.js';

const english = new Locale('en', 'en', {});
export const basemap = basemapOf(projectBasemap(overview));
export const NO_FILTER: PlaceFilter = {countries: [], types: [], query: ''};

export interface TestFeed {
  readonly manifest: Manifest;
  readonly listed: PlaceSource;
  readonly columns: PlaceSource;
  /** By columns, before these have come. */
  readonly expected: PlaceSource;
}

/** Returns a content folder's feed, its list in memory and by columns. */
export async function feedOf(folder: string): Promise<TestFeed> {
  const {content} = await readContent(await openContentFolder(folder), () =>
    Promise.reject(new Error('no sources')),
  );
  const feed = makeFeed(content!); // It is without a fault.
  const manifest: Manifest = {...feed.manifest, sequence: 1};
  const list = parseParticipants(
    JSON.parse(feed.files.get(manifest.sets['participants']!.href!)!), // Its own file.
  );
  const columns = await PlaceColumns.from(parseColumns(makeColumns(list), 'columns'));
  const options = {
    manifest,
    locale: english,
    onLoad: () => undefined,
    onRelease: () => undefined,
    later: () => undefined,
  };
  return {
    manifest,
    listed: new ListedPlaces(list, manifest, english),
    columns: new ColumnPlaces({...options, columns: () => columns}),
    expected: new ColumnPlaces({...options, columns: () => undefined}),
  };
}

/** Returns the feed of so many made participants. */
export function madeFeed(size: number): Promise<TestFeed> {
  const folder = mkdtempSync(join(tmpdir(), 'alliance-points-'));
  makeContent(folder, size);
  return feedOf(folder);
}

/** Returns the home view of a map. */
export {homeView as homeOf} from '../../src/widgets/participant-map/places/frames.js';

/** Returns a view of the whole plane that is closer than home. */
export function wholePlane(home: View, factor: number): View {
  const metresPerPixel = home.metresPerPixel / factor;
  const {west, east, south, north} = MAP_LIMITS;
  const size = {
    widthPx: (east - west) / metresPerPixel,
    heightPx: (north - south) / metresPerPixel,
  };
  return fitView(MAP_LIMITS, size);
}

/** Returns what the map asks for in a view. */
export function requestOf(
  source: PlaceSource,
  view: View,
  home: View,
  filter: PlaceFilter = NO_FILTER,
): SymbolRequest {
  const {counts} = source;
  const scale = circleScale(Math.max(0, ...counts.values()), home);
  return {
    view,
    filter,
    isWhole: showsWholeCountries(view, home, filter),
    scale,
    seat: seatMaker({basemap, home, counts, scale}),
  };
}

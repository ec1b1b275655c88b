/** All that follows from the feed and the language, made once for both. Pure. */
import {activeParticipants, countByCountry, isWholeList} from '../../../feed/select-feed.js';
import type {Basemap} from '../../../geo/basemap.js';
import {naturalBreaks} from '../../../geo/classes.js';
import {quickNameOrder} from '../../../locale/letter-order.js';
import {nameCountry, type Locale} from '../../../locale/locale.js';
import type {map as english} from '../../../locale/messages/en.js';
import type {FeedData} from '../../../store/feed-store.js';
import type {LongList, Overview} from './long-list.js';
import {isOverview, type MapList} from './map-part.js';
import type {Shading} from '../map/static-map.js';
import {placesOf, type Place} from './place.js';

/** The Alliance's figure, how many the list holds, and whether that is everyone. */
export interface Total {
  readonly count: number;
  readonly listed: number;
  readonly complete: boolean;
}

export interface Content {
  readonly feed: FeedData<MapList>;
  readonly locale: Locale<typeof english>;
  readonly places: readonly Place[];
  readonly shading: Shading;
  readonly total: Total;
  /** What may be filtered by: types, and countries by code with their names, in order. */
  readonly types: ReadonlySet<string>;
  readonly countries: ReadonlyMap<string, string>;
  /** Of thousands: then `places` is empty, and what is shown is asked of it. */
  readonly long?: LongList;
}

/** @param host of whom a long list asks for its files */
export function contentOf(
  feed: FeedData<MapList>,
  locale: Locale<typeof english>,
  host: Parameters<Overview['newLongList']>[0],
): Content {
  const {manifest, part} = feed;
  const long = isOverview(part) ? part.newLongList(host, feed, locale) : undefined;
  const participants = isOverview(part) ? [] : activeParticipants(part);
  const set = manifest.sets['participants'];
  const counts = long?.counts ?? countByCountry(participants);
  const listed = () => long?.listed ?? participants.length;
  const places = placesOf(participants, {
    requested: locale.requested,
    compare: quickNameOrder(locale),
    country: (code) => nameCountry(locale, code, manifest.countries),
  });
  return {
    feed,
    locale,
    places,
    shading: {counts, breaks: naturalBreaks([...counts.values()], 3)},
    // Of a long list it is known late how many passed the gate.
    get total() {
      return {
        count: set?.count ?? listed(),
        listed: listed(),
        complete: isWholeList(set, listed()),
      };
    },
    types: long?.types ?? new Set(participants.map(({type}) => type)),
    countries:
      long?.countries ??
      new Map(places.map(({participant, countryName}) => [participant.country, countryName])),
    long,
  };
}

/** Codes and names, in order, of the member states beside those one may filter by; none before the land is there. */
export function otherStates(
  {countries, feed: {manifest}, locale}: Content,
  basemap: Basemap | undefined,
): [code: string, name: string][] {
  const order = quickNameOrder(locale);
  const codes = [...(basemap?.members.keys() ?? [])].filter((code) => !countries.has(code));
  return codes
    .map((code): [string, string] => [code, nameCountry(locale, code, manifest.countries)])
    .sort(([, a], [, b]) => order(a, b));
}

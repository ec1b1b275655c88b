/** What the map asks of the feed: the list, or the code that reads a long one. */
import {LONG_LIST, mapFile} from '../../feed/manifest-file.js';
import {parseParticipants} from '../../feed/parse-feed.js';
import {activeParticipants} from '../../feed/select-feed.js';
import type {Locale} from '../../locale/locale.js';
import type {FeedPart} from '../../store/feed-parts.js';
import {warnOnce} from '../../store/page.js';
import type {LongList, MapFeed, MapHost, MapList} from './map-list.js';
import {ListedPlaces} from './places/listed-places.js';
import {ExpectedPlaces, hasFirstView} from './places/expected-places.js';
import type {PlaceSource} from './places/place-source.js';

const loadLongList = () => import('./long-list.js');

const mapPart: FeedPart<MapList> = {
  name: 'map',
  content: 'participants',
  file: ({sets}) => mapFile(sets),
  async absent({sets}) {
    return sets['participants']?.columns ? (await loadLongList()).columnsToCome : undefined;
  },
  async parse(json, file) {
    const participants = parseParticipants(json, file, warnOnce);
    const active = activeParticipants(participants);
    return active.length > LONG_LIST ? (await loadLongList()).groupPlainList(active) : participants;
  },
};

/** What a list is until it has come, of which the manifest says enough for the first view. */
const listToCome: LongList = {
  placesFor: (_host, {manifest}, locale) => new ExpectedPlaces(manifest, locale),
};

/** The same, shown before the list has come where the manifest says enough. */
const earlyMapPart: FeedPart<MapList> = {
  ...mapPart,
  early({sets}) {
    const set = sets['participants'];
    return set && mapFile(sets) && hasFirstView(set) ? listToCome : undefined;
  },
};

/** Returns what the map reads. @param isEarly whether the manifest is enough for the first view */
export const mapPartOf = (isEarly: boolean): FeedPart<MapList> =>
  isEarly ? earlyMapPart : mapPart;

/** Keeps the places of a feed, in the words of a language, as long as both stay the same. */
export class FeedPlaces {
  private source?: PlaceSource;
  private made: readonly unknown[] = [];

  constructor(private readonly host: MapHost) {}

  of(feed: MapFeed, locale: Locale): PlaceSource {
    if (this.source && this.made[0] === feed && this.made[1] === locale) return this.source;
    this.source?.release();
    this.made = [feed, locale];
    this.source =
      'placesFor' in feed.part
        ? feed.part.placesFor(this.host, feed, locale)
        : new ListedPlaces(feed.part, feed.manifest, locale);
    return this.source;
  }
}

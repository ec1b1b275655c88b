/**
 * What the map asks of the feed: the list, or of a long one the overview, with the code that reads
 * it.
 */
import {LONG_LIST, mapFile} from '../../feed/manifest-file.js';
import {parseParticipants} from '../../feed/parse-feed.js';
import {activeParticipants} from '../../feed/select-feed.js';
import type {Locale} from '../../locale/locale.js';
import type {FeedPart} from '../../store/feed-parts.js';
import type {FeedData} from '../../store/feed-store.js';
import {warnOnce} from '../../store/page.js';
import type {MapHost, MapList} from './map-list.js';
import {ListedPlaces} from './places/listed-places.js';
import type {PlaceSource} from './places/place-source.js';

const isOverviewFile = (file: string) => /\.overview\.[^/]*$/.test(file);
const loadLongList = () => import('./long-list.js');

export const mapPart: FeedPart<MapList> = {
  name: 'map',
  file({sets}) {
    const file = mapFile(sets);
    // The code comes with the file, not after it; if it does not, the reading says so.
    if (file && isOverviewFile(file)) loadLongList().catch(() => undefined);
    return file;
  },
  async parse(json, file) {
    if (isOverviewFile(file)) return (await loadLongList()).parseOverview(json, file);
    const participants = parseParticipants(json, file, warnOnce);
    const active = activeParticipants(participants);
    return active.length > LONG_LIST ? (await loadLongList()).groupPlainList(active) : participants;
  },
};

/** Keeps the places of a feed, in the words of a language, as long as both stay the same. */
export class FeedPlaces {
  private source?: PlaceSource;
  private made: readonly unknown[] = [];

  constructor(private readonly host: MapHost) {}

  of(feed: FeedData<MapList>, locale: Locale): PlaceSource {
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

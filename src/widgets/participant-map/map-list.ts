import type {LitElement} from 'lit';
import type {Participant} from '../../feed/feed.js';
import type {Locale} from '../../locale/locale.js';
import type {FeedData} from '../../store/feed-store.js';
import type {PlaceSource} from './places/place-source.js';

/** The element, as its parts see it. */
export type MapHost = LitElement & {feed: string};

/** A list that is read in a way of its own: too many rows for a page, or on its way. */
export interface LongList {
  readonly placesFor: (host: MapHost, feed: MapFeed, locale: Locale) => PlaceSource;
}

/** What the map has read: a list, or what reads a long one. */
export type MapList = readonly Participant[] | LongList;

/** The feed, with what the map has read. */
export type MapFeed = FeedData<MapList>;

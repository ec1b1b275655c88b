/** All that follows from the feed and the language, made once for both. Pure. */
import type {Participant} from '../../feed/feed.js';
import {activeParticipants, countByCountry, isListComplete} from '../../feed/select-feed.js';
import {naturalBreaks} from '../../geo/classes.js';
import {nameCountry, nameOrder, type Locale} from '../../locale/locale.js';
import type {map as english} from '../../locale/messages/en.js';
import type {FeedData} from '../../store/feed-store.js';
import type {Shading} from './map-poster.js';
import {placesOf, type Place} from './places.js';

/** The Alliance's figure, how many the list holds, and whether that is everyone. */
export interface Total {
  readonly count: number;
  readonly listed: number;
  readonly complete: boolean;
}

export interface Content {
  readonly feed: FeedData<Participant[]>;
  readonly locale: Locale<typeof english>;
  readonly places: readonly Place[];
  readonly shading: Shading;
  readonly total: Total;
}

export function contentOf(feed: FeedData<Participant[]>, locale: Locale<typeof english>): Content {
  const {manifest, part} = feed;
  const participants = activeParticipants(part);
  const counts = countByCountry(participants);
  return {
    feed,
    locale,
    places: placesOf(participants, {requested: locale.requested, compare: nameOrder(locale), country: (code) => nameCountry(locale, code, manifest.countries)}),
    shading: {counts, breaks: naturalBreaks([...counts.values()], 3)},
    total: {count: manifest.sets['participants']?.count ?? participants.length, listed: participants.length, complete: isListComplete(manifest.sets['participants'])},
  };
}

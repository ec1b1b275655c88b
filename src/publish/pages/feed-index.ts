/** What the pages ask a feed again and again, found once. Pure. */
import {isCountryKey, isPageKey, KEYED_PAGES_LIMIT} from '../../embed/page-address.js';
import {localeOf, type SnippetSource} from '../../embed/children/source.js';
import type {NewsItem, Participant} from '../../feed/feed.js';
import {activeParticipants, daysOf} from '../../feed/select-feed.js';
import {nameCountry, nameOrder} from '../../locale/locale.js';

/** A feed in one language, by what pages look for. */
export interface FeedIndex {
  /** Participants that have not ended, by id. */
  readonly active: ReadonlyMap<string, Participant>;
  /** The countries of those, in the order of their names, each with its participants by name. */
  readonly countries: ReadonlyMap<string, readonly Participant[]>;
  /** The news with a date as the feed has them, then those without. */
  readonly news: readonly NewsItem[];
  readonly newsOf: ReadonlyMap<string, readonly NewsItem[]>;
  readonly newsIn: ReadonlyMap<string, readonly NewsItem[]>;
  /** Each item's place in `news`. */
  readonly places: ReadonlyMap<string, number>;
  /** Tells whether a participant has pages of its own. */
  readonly hasParticipantPage: (id: string) => boolean;
  /** Tells whether an article has a page. */
  readonly hasArticlePage: (id: string) => boolean;
}

const indexes = new WeakMap<SnippetSource, FeedIndex>();

/** Returns the index of a feed, made when it is first asked for. */
export function indexOf(feed: SnippetSource): FeedIndex {
  const known = indexes.get(feed) ?? makeIndex(feed);
  indexes.set(feed, known);
  return known;
}

function makeIndex(feed: SnippetSource): FeedIndex {
  const {participants, news, manifest} = feed;
  const locale = localeOf(feed, 'map');
  const order = nameOrder(locale);
  const active = activeParticipants(participants);
  const byCountry = groupBy(active, ({country}) => [country]);
  const sorted = [...byCountry.keys()]
    .map((code) => ({code, name: nameCountry(locale, code, manifest.countries)}))
    .sort((a, b) => order(a.name, b.name));
  const ordered = [...news.filter(daysOf), ...news.filter((item) => !daysOf(item))];
  const places = new Map(ordered.map(({id}, i) => [id, i]));
  const hasFew = participants.length <= KEYED_PAGES_LIMIT;
  const ids = new Map(active.map((participant) => [participant.id, participant]));
  return {
    active: ids,
    countries: new Map(
      sorted.map(({code}) => [
        code,
        [...(byCountry.get(code) ?? [])].sort((a, b) => order(a.name, b.name)),
      ]),
    ),
    news: ordered,
    newsOf: groupBy(ordered, (item) => item.participants),
    newsIn: groupBy(ordered, ({countries}) => countries),
    places,
    hasParticipantPage: (id) => hasFew && ids.has(id) && isPageKey(id) && !isCountryKey(id),
    hasArticlePage: (id) => news.length <= KEYED_PAGES_LIMIT && places.has(id) && isPageKey(id),
  };
}

/** Returns items by each of their keys, in their order. */
export function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

/** Questions asked of a feed. Pure; the order of what comes in is the order of what goes out. */
import type {CountedSet, JoinOffer, Manifest, NewsItem, Participant} from './feed.js';

/** Participants that have not ended: what every figure, list and map counts. */
export const activeParticipants = (participants: readonly Participant[]): Participant[] =>
  participants.filter((participant) => !participant.ended);

/** Returns the participant with this id, ended or not. */
export const findParticipant = (
  participants: readonly Participant[],
  id: string,
): Participant | undefined => participants.find((participant) => participant.id === id);

/** Returns how many of the participants each country has, by ISO 3166-1 alpha-2 code. */
export function countByCountry(participants: readonly Participant[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {country} of participants) counts.set(country, (counts.get(country) ?? 0) + 1);
  return counts;
}

/**
 * Tells whether the list behind a set holds all that its figure counts; where not, words say
 * "listed".
 */
export const isListComplete = (set: CountedSet | undefined): boolean =>
  set?.listed !== undefined && set.listed >= set.count;

/** Tells whether as many as `listed`, which passed the gate, are all that the set counts. */
export const isWholeList = (set: CountedSet | undefined, listed: number): boolean =>
  set?.listed !== undefined && listed >= set.count;

export interface NewsFilter {
  readonly kind?: NewsItem['kind'];
  readonly countries?: readonly string[];
  readonly tags?: readonly string[];
  /** ISO date; only items known to be of that day or later. */
  readonly since?: string;
  readonly limit?: number;
}

/** Returns the items a filter lets through, in the feed's order (newest first), at most `limit`. */
export function selectNews(
  items: readonly NewsItem[],
  {kind, countries, tags, since, limit}: NewsFilter,
): NewsItem[] {
  const lowerTags = tags?.map((tag) => tag.toLowerCase());
  return items
    .filter(
      (item) =>
        (!kind || item.kind === kind) &&
        (!countries?.length || item.countries.some((country) => countries.includes(country))) &&
        (!lowerTags?.length || item.tags.some((tag) => lowerTags.includes(tag.toLowerCase()))) &&
        (!since || lastDayOf(item) >= since),
    )
    .slice(0, limit);
}

/**
 * Returns when an item is, in ISO 8601: an event's own days, with their hours where these are
 * known, of news the day of its publication; undefined where none is known.
 */
export function daysOf({
  kind,
  start,
  end,
  published,
}: NewsItem): {readonly first: string; readonly last?: string | undefined} | undefined {
  const day = (published ?? start)?.slice(0, 10);
  const first = kind === 'event' ? (start ?? day) : day;
  return first
    ? {first, last: first.slice(0, 10) === start?.slice(0, 10) ? end : undefined}
    : undefined;
}

function lastDayOf(item: NewsItem): string {
  const days = daysOf(item);
  return (days?.last ?? days?.first ?? '').slice(0, 10);
}

/**
 * Returns the page elsewhere that an item is about; undefined where its address is its own public
 * page.
 */
export const originalUrl = ({id, url}: NewsItem): string | undefined =>
  url?.endsWith(`/news-ticker/${id}.html`) ? undefined : url;

/** Returns the offer to join for an audience; absent where the feed has none. */
export const findJoinOffer = (
  {join}: Manifest,
  audience: JoinOffer['for'],
): JoinOffer | undefined => join?.find((offer) => offer.for === audience);

/**
 * Returns the absolute address of a link in the feed, `base` being the feed's own; absent unless
 * its scheme is `https:`, `http:` or `mailto:`. None with a user name:
 * `https://www.coe.int@evil.example/` leads to evil.example. The schema says the same: this is the
 * second lock, at the place of use.
 */
export function resolveLink(url: string | undefined, base?: string): string | undefined {
  if (!url) return undefined;
  try {
    const {protocol, href, username, password} = new URL(url, base);
    if (username || password) return undefined;
    return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

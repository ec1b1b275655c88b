/** Which items an element shows, by its attributes; what they say wrongly is said once, in the console. */
import type {NewsItem} from '../../feed/feed.js';
import {selectNews} from '../../feed/select-feed.js';
import {warnOnce} from '../../store/page.js';
import {choiceOf, listOf} from '../shared/attributes.js';

interface Filters {
  readonly kind: string;
  readonly country: string;
  readonly tag: string;
  readonly since: string;
  readonly limit: string | number;
}

/** Returns the items that the attributes ask for, in the feed's order. */
export function selectItems(items: readonly NewsItem[], filters: Filters): NewsItem[] {
  const kind = choiceOf(filters.kind, ['all', 'news', 'event'], 'kind');
  const countries = items.flatMap((item) => item.countries);
  const tags = items.flatMap((item) => item.tags);
  return selectNews(items, {
    ...(kind !== 'all' && {kind}),
    countries: valuesOf('country', filters.country, countries).map((code) => code.toUpperCase()),
    tags: valuesOf('tag', filters.tag, tags),
    since: sinceDate(filters.since),
    limit: wholeNumberOf('limit', filters.limit, {minimum: 1, fallback: 5}),
  });
}

/** Returns a whole number of at least `minimum`, else `fallback`. */
export function wholeNumberOf(
  attribute: string,
  value: string | number,
  {minimum, fallback}: {readonly minimum: number; readonly fallback: number},
): number {
  const text = String(value);
  const n = Number(text);
  if (Number.isInteger(n) && n >= minimum) return n;
  if (text.trim())
    warnOnce(
      `${attribute}="${text}" is not a whole number of at least ${minimum}; ${fallback} is used`,
    );
  return fallback;
}

/** The values of a list, in lower case. */
function valuesOf(attribute: string, text: string, held: readonly string[]): string[] {
  const values = listOf(text);
  const none = values.filter((value) => !held.some((one) => one.toLowerCase() === value));
  if (none.length) warnOnce(`${attribute}="${text}": no item has ${none.join(', ')}`);
  return values;
}

function sinceDate(since: string): string {
  const text = since.trim();
  // A day that the calendar does not have is read as another one, or as none.
  if (
    !text ||
    (/^\d{4}(-\d\d){0,2}$/.test(text) &&
      !Number.isNaN(Date.parse(text)) &&
      new Date(text).toISOString().startsWith(text))
  )
    return text;
  warnOnce(`since="${since}" is not an ISO date (2018-01-24); items of any date are shown`);
  return '';
}

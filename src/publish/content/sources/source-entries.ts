/** The items of one source as entries of ours: which are one, and what each is called for ever. */
import {sha256Hex} from '../sha256.js';
import {sharedValues, tellingAddress} from './merge-news.js';
import {placingDates, takeNewest} from './newest-items.js';
import type {SourceItem} from './parse-source.js';
import type {NewsEntry} from '../read-news.js';
import type {Settings} from '../read-settings.js';
import {escapeMarkdown} from '../values/rich-text.js';

export type SourceSettings = NonNullable<Settings['sources']>[number];

interface EntriesContext {
  readonly source: SourceSettings;
  /** Of the feed, as it says of itself. */
  readonly language?: string;
  readonly settings: Settings;
  /** The day of the build, ISO 8601. */
  readonly today: string;
}

/**
 * Returns the newest items, as many as the source's `limit`, those that wait for their day, and the
 * titles of those that the source has twice.
 */
export function makeEntries(
  items: readonly SourceItem[],
  {source, language, settings, today}: EntriesContext,
): {readonly entries: NewsEntry[]; readonly repeated: readonly string[]} {
  const {distinct, repeated} = distinctItems(items, Object.values(settings.home));
  const placed = placingDates(distinct);
  const dated = distinct.map((item, index) => ({
    ...item,
    // An undated item stays undated, and stands where its publisher put it.
    placed: item.date ? undefined : placed[index],
  }));
  const entries = takeNewest(dated, today, source.limit).map((item) => ({
    id: `item-${sha256Hex(keyOf(item, source)).slice(0, 12)}`,
    guid: item.guid,
    title: item.title,
    titles: {},
    kind: source.kind ?? 'news',
    // Most publishing systems say "en-us" of the whole feed whatever it is in, so the editor is
    // believed first.
    language: item.language ?? source.language ?? language ?? settings.languages[0]!, // The gate asks for one.
    date: item.date,
    placed: item.placed,
    url: item.url,
    countries: [],
    participants: [],
    tags: [...new Set([...(source.tags ?? []), ...item.tags])],
    links: [],
    body: escapeMarkdown(item.text),
  }));
  return {entries, repeated};
}

interface DistinctItem extends SourceItem {
  /**
   * The first of guid and address that no other item of the source has; else all that is known of
   * it.
   */
  readonly key: string;
}

/**
 * Two items of a source are one where guid and address agree. The title stands in for an address
 * that is missing or a home page; title and date for a missing guid. Publishers give all their
 * items the guid "N/A", or the address of one page.
 */
function distinctItems(
  items: readonly SourceItem[],
  homes: readonly string[],
): {readonly distinct: readonly DistinctItem[]; readonly repeated: readonly string[]} {
  const known = new Map<string, SourceItem & {readonly address?: string}>();
  const repeated: string[] = [];
  for (const item of items) {
    const address = tellingAddress(item.url, homes);
    const identity = JSON.stringify([item.guid ?? [item.title, item.date], address ?? item.title]);
    if (known.has(identity)) repeated.push(item.title);
    else known.set(identity, {...item, address});
  }
  const shared = sharedValues([...known.values()].flatMap(namesOf));
  const distinct = [...known].map(([identity, item]) => ({
    ...item,
    key: namesOf(item).find((name) => !shared.has(name)) ?? identity,
  }));
  return {distinct, repeated};
}

/** What may tell an item from the others of its source; a guid that is the address counts once. */
const namesOf = ({guid, address}: SourceItem & {readonly address?: string}): string[] => [
  ...new Set([guid, address].filter((name) => name !== undefined)),
];

/**
 * The same for ever, in whatever order and however often the item is read. A guid such as "123"
 * means something only to its own feed.
 */
function keyOf({key, guid}: DistinctItem, source: SourceSettings): string {
  const isGlobal =
    key === guid && (/^[a-z][a-z0-9+.-]*:./i.test(key) || /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(key));
  return isGlobal ? key : `${source.url ?? source.file} ${key}`;
}

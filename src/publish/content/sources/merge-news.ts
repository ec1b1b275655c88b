/**
 * When two items of different sources are the same (product: identity is our id, or an address that
 * is no home page).
 */
import type {SourceLocation} from '../../issues/content-issues.js';
import {countOf, nameItems} from '../../issues/count-items.js';
import {isHomePage} from '../home-page.js';
import type {NewsEntry} from '../read-news.js';
import {idOfGuid} from './news-guid.js';

/** What one source gave. */
export interface SourceEntries {
  /** Where the source stands in the settings, such as `sources[0].url`, and what stands there. */
  readonly path: string;
  readonly name: string;
  readonly entries: readonly NewsEntry[];
}

/**
 * Returns the address by which an item is known: a page of the web, and not one where many items
 * stand.
 */
export const tellingAddress = (
  url: string | undefined,
  homes: readonly string[],
): string | undefined =>
  url && /^https?:/.test(url) && !isHomePage(url, homes) ? new URL(url).href : undefined;

/** Values that several of a list have, and so tell none from another. */
export function sharedValues(values: readonly (string | undefined)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    values.filter(
      (value) => value !== undefined && (seen.has(value) || !seen.add(value)),
    ) as string[],
  );
}

/**
 * Returns `own` and what `sources` tell besides. Items of one source are never merged here:
 * `distinctItems` did that, by a stricter rule.
 * @param location where it is said which items were merged
 */
export function mergeNews(
  own: readonly NewsEntry[],
  sources: readonly SourceEntries[],
  homes: readonly string[],
  location: SourceLocation,
): NewsEntry[] {
  const addressesOf = (entries: readonly NewsEntry[]) =>
    entries.map(({url}) => tellingAddress(url, homes));
  const ids = new Set(own.map(({id}) => id));
  const ownIds = new Set(ids);
  const addresses = new Set(addressesOf(own));
  const news = [...own];
  for (const {entries, path, name} of sources) {
    const shared = sharedValues(addressesOf(entries));
    const addressOf = ({url}: NewsEntry) => {
      const address = tellingAddress(url, homes);
      return address && !shared.has(address) ? address : undefined;
    };
    // A guid that is an id of ours is our own item, come back through somebody's feed.
    const isKnown = (entry: NewsEntry) =>
      ids.has(entry.id) ||
      ownIds.has(idOfGuid(entry.guid ?? '')) ||
      addresses.has(addressOf(entry) ?? '');
    const known = entries.filter(isKnown);
    const added = entries.filter((entry) => !isKnown(entry));
    if (known.length)
      location.warn(
        'source',
        `has ${countOf(known.length, 'item')} that news/ or an earlier source has too, published once: ${nameItems(known.map(({title}) => [title]))}`,
        path,
        name,
      );
    news.push(...added);
    for (const entry of added) {
      ids.add(entry.id);
      addresses.add(addressOf(entry));
    }
  }
  return news;
}

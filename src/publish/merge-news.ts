/** When two items are the same (product: identity is our id, or an address that is no home page). */
import {idOfGuid} from './make-news.js';
import {isHomePage, type NewsEntry} from './read-news.js';

/** `own` and what of `others` it does not tell already: two are the same when their ids are, or their addresses and these are no home page. */
export function mergeNews(
  own: readonly NewsEntry[],
  others: readonly NewsEntry[],
  homes: readonly string[],
): NewsEntry[] {
  const seen = new Set<string>();
  const ownIds = new Set(own.map(({id}) => id));
  const keysOf = ({id, url}: NewsEntry) => [
    id,
    ...(url && !isHomePage(url, homes) ? [new URL(url).href] : []),
  ];
  return [...own, ...others].filter((entry, index) => {
    const keys = keysOf(entry);
    // A guid that is an id of ours is our own item, come back through somebody's feed.
    const isNew =
      index < own.length ||
      (!keys.some((key) => seen.has(key)) && !ownIds.has(idOfGuid(entry.guid ?? '')));
    if (isNew) for (const key of keys) seen.add(key);
    return isNew;
  });
}

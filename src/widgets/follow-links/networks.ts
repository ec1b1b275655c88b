/** The networks that one can follow the Alliance on: which account, and what it is called. Pure. */
import type {FollowLink} from '../../feed/feed.js';
import {matchLanguage} from '../../locale/language.js';
import type {MessageGroups} from '../../locale/message-types.js';

const ALIASES = new Map([
  ['mail', 'email'],
  ['e-mail', 'email'],
]);

/** Returns what a network is known by here: lower case, one word for each. */
export const networkKey = (network: string): string =>
  ALIASES.get(network.toLowerCase()) ?? network.toLowerCase();

/** Returns the name of a network; of one that is not known, what the feed calls it. */
export const nameNetwork = (
  network: string,
  {networks}: Pick<MessageGroups['follow'], 'networks'>,
): string => ownWord(networks, networkKey(network)) ?? network;

/**
 * Returns the word of a key that the list itself has, undefined for others such as `constructor`.
 */
export const ownWord = (
  words: Readonly<Record<string, string>>,
  key: string,
): string | undefined => (Object.hasOwn(words, key) ? words[key] : undefined);

/**
 * Returns the feed's order and set; of a network with accounts in several languages those in the
 * language asked for.
 */
export function selectFollow(
  follow: readonly FollowLink[],
  {
    only,
    hide,
    requested,
  }: {
    readonly only: readonly string[];
    readonly hide: readonly string[];
    readonly requested: string;
  },
): FollowLink[] {
  const among = (names: readonly string[], {network}: FollowLink) =>
    names.map(networkKey).includes(networkKey(network));
  return follow.filter(
    (link) =>
      (!only.length || among(only, link)) &&
      !among(hide, link) &&
      link.lang ===
        bestLanguage(
          requested,
          follow.filter((other) => among([link.network], other)),
        ),
  );
}

/**
 * The `lang` of the accounts to show: the one asked for, else those without a language, else
 * English, else the first.
 */
function bestLanguage(requested: string, links: readonly FollowLink[]): string | undefined {
  const tags = links.flatMap(({lang}) => lang ?? []);
  const own = matchLanguage(requested, tags);
  if (own || tags.length < links.length) return own;
  return matchLanguage('en', tags) ?? tags[0];
}

/** What the pictures for sharing say, in the feed's first language. Pure. */
import type {Participant} from '../../../feed/feed.js';
import {isListComplete} from '../../../feed/select-feed.js';
import {pickText} from '../../../locale/language.js';
import type {MessageGroups} from '../../../locale/message-types.js';
import {
  formatNumber,
  formatPlural,
  kosovoNote,
  Locale,
  nameCountry,
} from '../../../locale/locale.js';
import {
  participantYear,
  participantName,
  participantRole,
} from '../../../locale/participant-words.js';
import type {ReadFeed} from '../../feed/read-feed.js';

/** What a picture says of its subject, the first large. */
export interface SharingWords {
  readonly title: string;
  readonly lines: readonly string[];
  /** What must stand beside a name in the title or the lines. */
  readonly note?: string | undefined;
}

/** The scripts that the tool has fonts for. */
const SCRIPTS =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Tells whether a text can be drawn. */
export const isDrawable = (text: string): boolean => SCRIPTS.test(text);

const localeOf = <G extends 'map' | 'badge'>(
  {lang, requested, words}: ReadFeed,
  group: G,
): Locale<MessageGroups[G]> => new Locale<MessageGroups[G]>(lang, requested, words[group], words);

/** Returns the figure of the Alliance, and how far its list is. */
export function wordsOfAll(feed: ReadFeed): SharingWords {
  const locale = localeOf(feed, 'map');
  const {words} = locale;
  const set = feed.manifest.sets['participants'];
  const [count, countries, listed] = [set?.count ?? 0, set?.countries ?? 0, set?.listed ?? 0];
  const counted = (n: number) => formatNumber(locale, n);
  const title = formatPlural(locale, words.total, count, {
    count: counted(count),
    inCountries: formatPlural(locale, words.inCountries, countries, {n: counted(countries)}),
  });
  if (isListComplete(set)) return {title, lines: []};
  return {
    title,
    lines: [
      formatPlural(locale, words.listedOf, listed, {
        listed: counted(listed),
        count: counted(count),
      }),
    ],
  };
}

/** Returns a country's name, and how many participants it has. */
export function wordsOfCountry(code: string, count: number, feed: ReadFeed): SharingWords {
  const locale = localeOf(feed, 'map');
  const {words} = locale;
  const isComplete = isListComplete(feed.manifest.sets['participants']);
  return {
    title: nameOfCountry(code, locale, feed),
    lines: [
      formatPlural(locale, isComplete ? words.cluster : words.clusterListed, count, {
        n: formatNumber(locale, count),
      }),
    ],
    note: noteOf(code, feed),
  };
}

/** Returns a participant's name, its country, and since when it takes part. */
export function wordsOfParticipant(participant: Participant, feed: ReadFeed): SharingWords {
  const locale = localeOf(feed, 'badge');
  const {text} = participantName(participant, locale);
  const title = isDrawable(text) ? text : participant.name;
  const {local, country} = participant;
  const role = participantRole<never>(
    {...participant, joined: undefined},
    locale,
    locale.words.short,
  ).join('');
  const date = participantYear(participant, locale);
  return {
    title,
    lines: [
      ...(local && local.name !== title && isDrawable(local.name) ? [local.name] : []),
      nameOfCountry(country, locale, feed),
      date === undefined ? role : `${role}, ${date}`,
    ],
    note: noteOf(country, feed),
  };
}

const nameOfCountry = (code: string, locale: Locale, {manifest}: ReadFeed): string => {
  const name = nameCountry(locale, code, manifest.countries);
  return isDrawable(name) ? name : (manifest.countries?.[code]?.name['en'] ?? code);
};

/** Where a name has a footnote, the footnote stands too. */
const noteOf = (code: string, feed: ReadFeed): string | undefined =>
  pickText(feed.manifest.countries?.[code]?.note, feed.requested)?.text ??
  (code === 'XK' ? kosovoNote(localeOf(feed, 'map')).text : undefined);

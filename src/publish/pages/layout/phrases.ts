/** Sentences that several kinds of page say. Pure; HTML only where a name says so. */
import {phrase} from '../../../embed/children/html.js';
import {localeOf, pick} from '../../../embed/children/source.js';
import {sentenceOfAll} from '../../../embed/children/country-counter.js';
import type {Participant} from '../../../feed/feed.js';
import {isListComplete} from '../../../feed/select-feed.js';
import {
  formatNumber,
  formatPlural,
  kosovoNote,
  nameCountry,
  placeValues,
} from '../../../locale/locale.js';
import type {Message, Values} from '../../../locale/message.js';
import {participantName} from '../../../locale/participant-words.js';
import type {ReadFeed} from '../../feed/read-feed.js';
import type {PageContext} from './page-context.js';

/** Returns "130 cities and regions from 29 countries". */
export function totalSentence(feed: ReadFeed, name = 'participants'): string {
  const set = feed.manifest.sets[name];
  const locale = localeOf(feed, 'counter');
  const {words} = locale;
  const things = name === 'participants' || name === 'signatories' ? words[name] : words.other;
  return set ? sentenceOfAll(set, things, locale) : '';
}

/** Returns "13 of 130 participants are listed", or "130 participants". */
export function listedSentence(feed: ReadFeed): string {
  const locale = localeOf(feed, 'map');
  const set = feed.manifest.sets['participants'];
  const listed = set?.listed ?? 0;
  return formatPlural(
    locale,
    isListComplete(set) ? locale.words.listed : locale.words.listedOf,
    listed,
    {listed: formatNumber(locale, listed), count: formatNumber(locale, set?.count ?? listed)},
  );
}

/** Returns "5 listed in France", or "5 participants in France". */
export function countrySentence(code: string, {feed, index}: PageContext): string {
  const locale = localeOf(feed, 'map');
  const {words} = locale;
  const n = index.countries.get(code)?.length ?? 0;
  return formatPlural(locale, isComplete(feed) ? words.inCountry : words.listedInCountry, n, {
    n: formatNumber(locale, n),
    ...placesOf(code, feed),
  });
}

/** Tells whether the list has everyone that the figure counts. */
export const isComplete = ({manifest}: ReadFeed): boolean =>
  isListComplete(manifest.sets['participants']);

/** Returns a country's name, with its asterisk where it has a footnote. */
export const countryName = (code: string, feed: ReadFeed): string =>
  nameCountry(localeOf(feed, 'map'), code, feed.manifest.countries);

/** Returns a country for a message: its name, and "in France". */
export const placesOf = (code: string, feed: ReadFeed): Values<'country' | 'inCountry'> =>
  placeValues(localeOf(feed, 'map'), [code], feed.manifest.countries);

/** Returns a count as the page's language writes it. */
export const counted = (n: number, feed: ReadFeed): string =>
  formatNumber(localeOf(feed, 'map'), n);

/** Returns a message in the form for `n`; `{n}` is that number. */
export const plural = (
  message: Message,
  n: number,
  feed: ReadFeed,
  values: Readonly<Record<string, string>> = {},
): string => formatPlural(localeOf(feed, 'map'), message, n, {n: counted(n, feed), ...values});

/** Returns a participant's name in the page's language, else as the Alliance writes it. */
export const nameOf = (participant: Participant, feed: ReadFeed): string =>
  participantName(participant, localeOf(feed, 'badge')).text;

/** Returns the same as HTML, with its own language. */
export const nameHtml = (participant: Participant, feed: ReadFeed): string =>
  phrase(participantName(participant, localeOf(feed, 'badge')), feed.lang);

/** Returns the footnotes that the names of these countries ask for, as paragraphs of HTML. */
export const countryNotes = (codes: readonly string[], feed: ReadFeed): string =>
  [...new Set(codes)]
    .flatMap((code) => {
      const note = pick(feed.manifest.countries?.[code]?.note, feed);
      if (note) return [`* ${phrase({...note, text: note.text.replace(/^\*\s*/, '')}, feed.lang)}`];
      return code === 'XK' ? [phrase(kosovoNote(localeOf(feed, 'map')), feed.lang)] : [];
    })
    .map((note) => `<p class="note">${note}</p>`)
    .join('\n');

/** Returns a text that is at most so long, cut at a word. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.replace(/\s+\S*$/, '').replace(/[\s,;:–-]+$/, '') || cut}…`;
}

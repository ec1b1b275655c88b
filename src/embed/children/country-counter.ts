/** What the counter says without script: its sentence. Pure. */
import type {CountedSet, Manifest} from '../../feed/feed.js';
import {isListComplete} from '../../feed/select-feed.js';
import {isCountry} from '../../locale/is-country.js';
import type {MessageGroups} from '../../locale/message-types.js';
import {formatNumber, formatPlural, placeValues, type Locale} from '../../locale/locale.js';
import {formatMessage, type Message} from '../../locale/message.js';
import {listOf} from '../../widgets/shared/attributes.js';
import {escape, phrase} from './html.js';
import {localeOf, pick, type Attributes, type SnippetSource} from './source.js';

type CounterLocale = Locale<MessageGroups['counter']>;

/** Returns the counter's children: one sentence; nothing for a set that the feed does not have. */
export function counterChildren(source: SnippetSource, attributes: Attributes): string {
  const locale = localeOf(source, 'counter');
  const {words} = locale;
  const name = attributes['set']?.trim().toLowerCase() ?? 'participants';
  const {sets, countries} = source.manifest;
  const set = Object.hasOwn(sets, name) ? sets[name] : undefined;
  if (!set) return '';
  const things = name === 'participants' || name === 'signatories' ? words[name] : words.other;
  const asked = listOf(attributes['country'] ?? '').map((code) => code.toUpperCase());
  const counted = asked.filter((code) => set.byCountry?.[code]);
  const codes =
    counted.length || !set.byCountry
      ? counted
      : asked.filter((code) => isCountry(locale, code, countries));
  if (asked.length && !codes.length) return '';
  return codes.length
    ? escape(sentenceOfCountries(set, things, codes, countries, locale)) + notesOf(codes, source)
    : escape(sentenceOfAll(set, things, locale));
}

/** Returns "130 cities and regions from 29 countries". @param things what the set counts */
export const sentenceOfAll = (set: CountedSet, things: Message, locale: CounterLocale): string =>
  formatMessage(locale.words.sentence, {
    participants: formatPlural(locale, things, set.count, {
      count: formatNumber(locale, set.count),
    }),
    fromCountries: formatPlural(locale, locale.words.fromCountries, set.countries, {
      count: formatNumber(locale, set.countries),
    }),
  });

function sentenceOfCountries(
  set: CountedSet,
  things: Message,
  codes: readonly string[],
  countries: Manifest['countries'],
  locale: CounterLocale,
): string {
  const {words} = locale;
  const n = codes.reduce((sum, code) => sum + (set.byCountry?.[code] ?? 0), 0);
  const places = placeValues(locale, codes, countries);
  const count = formatNumber(locale, n);
  return isListComplete(set)
    ? formatMessage(words.placed, {
        participants: formatPlural(locale, things, n, {count}),
        ...places,
      })
    : formatPlural(locale, n ? words.listedInCountry : words.noneInCountry, n, {count, ...places});
}

/** The footnotes of the countries named. */
const notesOf = (codes: readonly string[], source: SnippetSource): string =>
  codes
    .flatMap((code) => pick(source.manifest.countries?.[code]?.note, source) ?? [])
    .map(
      (note) =>
        ` (${phrase({...note, text: `* ${note.text.replace(/^\*\s*/, '')}`}, source.lang)})`,
    )
    .join('');

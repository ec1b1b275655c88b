/**
 * What one widget needs to speak one language: its words, numbers, dates and country names.
 * Functions, not methods, so that a bundler leaves out what a widget does not use. Pure.
 */
import {directionOf, pickText} from './language.js';
import {memoize} from './memoize.js';
import {formatMessage, pluralForm, type DatedMessage, type Message, type Words} from './message.js';
import type {common as englishCommon} from './messages/en.js';

type Values = Readonly<Record<string, string>>;
export type CountryTable = Readonly<
  Record<
    string,
    {
      readonly name: Readonly<Record<string, string>>;
      readonly note?: Readonly<Record<string, string>>;
    }
  >
>;

type Month = 'long' | 'short';

export class Locale<G = unknown> {
  readonly dir: 'ltr' | 'rtl';
  /**
   * The tag given to Intl: the region asked for counts where it is one of the words' language, "en"
   * alone is written as in Europe.
   */
  readonly tag: string;

  /**
   * @param lang the language of the words, a BCP 47 tag
   * @param requested the language asked for: the feed may have texts in it where we have no words
   */
  constructor(
    readonly lang: string,
    readonly requested: string,
    readonly words: Words<G>,
    readonly common: Words<typeof englishCommon>,
  ) {
    this.dir = directionOf(lang);
    this.tag = intlTag(requested.split('-')[0] === lang.split('-')[0] ? requested : lang);
  }
}

/**
 * Languages with the digits 0 to 9 and the root's order of letters: what needs no more is done
 * without Intl, whose first use is dear.
 */
export const isPlain = (tag: string): boolean => /^(en|fr)(-..)?$/.test(tag);

/** Returns a count as the language writes it: 10 000, 10,000. */
export const formatNumber = ({tag}: Locale, count: number): string =>
  count < 1000 && isPlain(tag) ? `${count}` : numberFormat(tag).format(count);

/** Returns a message in the form for `n`, its placeholders filled in. */
export const formatPlural = ({lang}: Locale, message: Message, n: number, values: Values): string =>
  formatMessage(pluralForm(message, n, lang), values);

/** Returns a number as the language counts: "1st", "1er". */
export const formatOrdinal = (locale: Locale, n: number): string =>
  formatMessage(pluralForm(locale.common.ordinals, n, locale.lang, 'ordinal'), {
    n: formatNumber(locale, n),
  });

/**
 * Returns an ISO date, time or part of a date ("2014-03") as the language writes it; never more
 * precise than it is known.
 */
export const formatDate = (locale: Locale, iso: string, month: Month = 'long'): string =>
  !iso[4] && isPlain(locale.tag)
    ? iso
    : setDays(locale, dateFormat(locale.tag, iso, month).format(instant(iso)));

/**
 * French writes the first day of a month as an ordinal, which CLDR does not; a line breaks before
 * the year alone.
 */
const setDays = ({common}: Locale, text: string): string =>
  text.replace(/\b1\b/g, common.dayOne).replace(/ (?!\d{4})/g, '\u00a0');

/**
 * Returns two dates as a range that says once what both share: "14–16 May 2014". An end before the
 * start is left out.
 */
export function formatDateRange(
  locale: Locale,
  start: string,
  end: string | undefined,
  month: Month = 'long',
): string {
  if (!end || end.slice(0, 10) <= start.slice(0, 10)) return formatDate(locale, start, month);
  const range = setDays(
    locale,
    dateFormat(locale.tag, start, month).formatRange(instant(start), instant(end)),
  );
  // Engines differ in the spaces around the dash: none between two days, one where a month stands
  // beside it.
  return range.replace(/\s*–\s*/, start.slice(0, 7) === end.slice(0, 7) ? '–' : ' – ');
}

/** Returns a message around a date, in the form that the date's precision asks for. */
export const formatDated = (
  locale: Locale,
  message: DatedMessage,
  iso: string,
  values: Values = {},
  month?: Month,
): string =>
  formatMessage(iso[9] ? message.day : message.other, {
    ...values,
    date: formatDate(locale, iso, month),
  });

/**
 * Returns a country's official name from the feed's table, else CLDR's, else its code. A note in
 * the table, and Kosovo* always, means an asterisk.
 */
export function nameCountry({lang, tag}: Locale, code: string, table: CountryTable = {}): string {
  const entry = Object.hasOwn(table, code) ? table[code] : undefined;
  const official = entry && pickText(entry.name, lang);
  if (official && !official.fallback) return official.text;
  const name = displayName(tag, 'region', code) ?? official?.text ?? code;
  return (entry?.note || code === 'XK') && !name.endsWith('*') ? `${name}*` : name;
}

/** Returns where something is: "in France", "in the Netherlands", "aux Pays-Bas". */
export function placeInCountry(locale: Locale, code: string, table?: CountryTable): string {
  const country = nameCountry(locale, code, table);
  const [form] = Object.entries(locale.common.inCountry).find(([, which]) =>
    RegExp(which).test(`${code} ${country}`),
  )!; // The pattern of one of the forms fits every country.
  return formatMessage(form, {country});
}

/** Returns the name of a language: "French", "français". */
export const nameLanguage = ({tag}: Locale, language: string): string =>
  displayName(tag, 'language', language) ?? language;

/** Orders names as the language does. */
export const nameOrder = ({tag}: Locale): ((a: string, b: string) => number) =>
  collator(tag).compare;

/** Returns several texts as the language lists them: "in France and in Greece". */
export const formatList = ({tag}: Locale, items: readonly string[]): string =>
  listFormat(tag).format(items);

const numberFormat = memoize((tag: string) => new Intl.NumberFormat(tag));
const collator = memoize((tag: string) => new Intl.Collator(tag));
const listFormat = memoize((tag: string) => new Intl.ListFormat(tag));
const displayNames = memoize(
  (tag: string, type: 'region' | 'language') =>
    new Intl.DisplayNames([tag], {type, fallback: 'none'}),
);
const dateFormatOf = memoize(
  (tag: string, month: Month | undefined, day: 'numeric' | undefined) =>
    new Intl.DateTimeFormat(tag, {timeZone: 'UTC', year: 'numeric', month, day}),
);
const dateFormat = (tag: string, iso: string, month: Month) =>
  dateFormatOf(tag, iso[6] ? month : undefined, iso[9] ? 'numeric' : undefined);

/** A date alone is that day everywhere: it is read, and written, in UTC. */
const instant = (iso: string) => new Date(iso.slice(0, 10));

/**
 * Beside English and French, a language that Intl does not know would be written as the browser's
 * own: it is written as English instead.
 */
function intlTag(tag: string): string {
  return tag === 'en' || (!isPlain(tag) && !Intl.DateTimeFormat.supportedLocalesOf(tag).length)
    ? 'en-GB'
    : tag;
}

function displayName(lang: string, type: 'region' | 'language', code: string): string | undefined {
  try {
    return displayNames(lang, type).of(code);
  } catch {
    return undefined;
  }
}

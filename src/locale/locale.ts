/**
 * What one widget needs to speak one language: its words, numbers, dates and country names, all
 * from the language's file. Functions, not methods, so that a bundler leaves out what a widget does
 * not use. Pure.
 */
import {
  common as englishCommon,
  country as englishCountries,
  date as englishDate,
  inCountry as englishPhrases,
  kosovo as englishKosovo,
  list as englishList,
  month as englishMonths,
  number as englishNumber,
  ordinal as englishOrdinals,
  unit as englishUnits,
} from './english.js';
import {directionOf, pickText, type LocalText} from './language.js';
import {memoize} from './memoize.js';
import {
  formatMessage,
  pluralCategory,
  pluralForm,
  type DatedMessage,
  type PluralMessage,
  type Text,
  type Values,
} from './message.js';
import type {MessageGroups} from './message-types.js';
import type {ReplaceWords} from './own-words.js';

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
  readonly common: MessageGroups['common'];

  /**
   * @param lang the language of the words, a BCP 47 tag
   * @param requested the language asked for: the feed may have texts in it where we have no words
   * @param words the widget's own
   * @param groups all words of the language; a group that is missing is in English
   * @param replace puts the page's own words in place of ours
   */
  constructor(
    readonly lang: string,
    readonly requested: string,
    readonly words: G,
    readonly groups: Partial<MessageGroups> = {},
    readonly replace?: ReplaceWords,
  ) {
    this.dir = directionOf(lang);
    this.common = wordsOf(this, 'common', englishCommon);
  }
}

/** Returns a group of words beside the widget's own, in the same language. */
export function wordsOf<G extends keyof MessageGroups>(
  {groups, replace}: SpokenBy,
  group: G,
  english: NonNullable<MessageGroups[G]>,
): NonNullable<MessageGroups[G]> {
  const words = groups[group] ?? english;
  return replace && typeof words === 'object' ? replace(group, words) : words;
}

/** What the words of a language are found by. */
type SpokenBy = Pick<Locale, 'groups' | 'replace'>;

/** Returns a number as the language writes it: 10 000, 10,000; 2.5, 2,5. */
export function formatNumber(locale: SpokenBy, n: number): string {
  if (n < 1000 && Number.isInteger(n)) return `${n}`;
  const {decimal, group, groupFrom} = wordsOf(locale, 'number', englishNumber);
  const [whole = '', fraction] = `${n}`.split('.');
  const grouped = n < Number(groupFrom) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction ? grouped + decimal + fraction : grouped;
}

/** Returns a message in the form for `n`, its placeholders filled in. */
export const formatPlural = <P extends string = string>(
  locale: SpokenBy & Pick<Locale, 'lang'>,
  message: string | Text<P> | PluralMessage<P>,
  n: number,
  values: Values<NoInfer<P>>,
): string => formatMessage<P>(formFor(locale, message, n), values);

/** Returns the form of a message for the number `n`. */
export const formFor = <P extends string>(
  {lang, groups}: SpokenBy & Pick<Locale, 'lang'>,
  message: string | Text<P> | PluralMessage<P>,
  n: number,
): Text<P> =>
  typeof message === 'string'
    ? message
    : pluralForm(message, pluralCategory(n, lang, groups.plural));

/** Returns a number as the language counts: "1st", "1er". */
export function formatOrdinal(locale: Locale, n: number): string {
  const forms = wordsOf(locale, 'ordinal', englishOrdinals);
  const category = pluralCategory(n, locale.lang, undefined, 'ordinal');
  return formatMessage(forms[category] ?? forms['other'] ?? '{n}', {n: formatNumber(locale, n)});
}

/** Returns a distance: "12 km". */
export const formatKilometres = (locale: Locale, n: number): string =>
  formatMessage(wordsOf(locale, 'unit', englishUnits).km, {n: formatNumber(locale, n)});

/**
 * Returns an ISO date, time or part of a date ("2014-03") as the language writes it; never more
 * precise than it is known.
 */
export const formatDate = (locale: Locale, iso: string, month: Month = 'long'): string =>
  formatMessage(
    wordsOf(locale, 'date', englishDate)[precisionOf(iso)],
    datePartsOf(locale, iso, month),
  );

const precisionOf = (iso: string): 'day' | 'month' | 'year' =>
  iso[9] ? 'day' : iso[6] ? 'month' : 'year';

/** The parts of a date, read as they stand: a date alone is that day everywhere. */
function datePartsOf(
  locale: Locale,
  iso: string,
  kind: Month,
): Record<'day' | 'month' | 'year', string> {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const names = wordsOf(locale, 'month', englishMonths)[
    kind === 'long' && !day ? 'alone' : kind
  ].split('|');
  return {
    year,
    month: names[Number(month) - 1] ?? month,
    day: day === '01' ? wordsOf(locale, 'date', englishDate).first : `${Number(day)}`,
  };
}

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
  const patterns = wordsOf(locale, 'date', englishDate);
  const areDays = precisionOf(start) === 'day' && precisionOf(end) === 'day';
  if (!areDays || start.slice(0, 4) !== end.slice(0, 4))
    return formatMessage(patterns.years, {
      start: formatDate(locale, start, month),
      end: formatDate(locale, end, month),
    });
  const {day: endDay, month: endMonth} = datePartsOf(locale, end, month);
  const isSameMonth = start.slice(0, 7) === end.slice(0, 7);
  return formatMessage(isSameMonth ? patterns.days : patterns.months, {
    ...datePartsOf(locale, start, month),
    endDay,
    endMonth,
  });
}

/** Returns a message around a date, in the form that the date's precision asks for. */
export const formatDated = <P extends string>(
  locale: Locale,
  message: DatedMessage<P>,
  iso: string,
  values: Values<Exclude<NoInfer<P>, 'date'>> = {} as Values<Exclude<NoInfer<P>, 'date'>>,
  month?: Month,
): string =>
  formatMessage(message[precisionOf(iso)] as string, {
    ...(values as Values),
    date: formatDate(locale, iso, month),
  });

/**
 * Returns a country's official name from the feed's table, else the language's, else its code. A
 * note in the table, and Kosovo* always, means an asterisk.
 */
export function nameCountry(locale: Locale, code: string, table: CountryTable = {}): string {
  const entry = Object.hasOwn(table, code) ? table[code] : undefined;
  const official = entry && pickText(entry.name, locale.lang);
  if (official && !official.fallback) return official.text;
  const name = countryWord(locale, code) ?? official?.text ?? code;
  return (entry?.note || code === 'XK') && !name.endsWith('*') ? `${name}*` : name;
}

/**
 * Returns the footnote on Kosovo, with its language: English where the official wording is not
 * known in the language of the words.
 */
export const kosovoNote = ({lang, groups}: Locale): Pick<LocalText, 'text' | 'lang'> =>
  groups.kosovo ? {text: groups.kosovo.note, lang} : {text: englishKosovo.note, lang: 'en'};

/** Returns the language's own name of a member state, or of Kosovo. */
export function countryWord(locale: Locale, code: string): string | undefined {
  const names: Readonly<Record<string, string>> = wordsOf(locale, 'country', englishCountries);
  return Object.hasOwn(names, code) ? names[code] : undefined;
}

/**
 * Returns where something is, for the placeholders of a message: `country` is the names as they
 * are, `inCountry` is "in France and in the Netherlands" in languages whose file has such phrases.
 */
export const placeValues = (
  locale: Locale,
  codes: readonly string[],
  table?: CountryTable,
): Values<'country' | 'inCountry'> => ({
  country: formatList(
    locale,
    codes.map((code) => nameCountry(locale, code, table)),
  ),
  inCountry: formatList(
    locale,
    codes.map((code) => placeInCountry(locale, code, table)),
  ),
});

/** A phrase is that of the language's own name: the feed may name the country otherwise. */
function placeInCountry(locale: Locale, code: string, table?: CountryTable): string {
  const country = nameCountry(locale, code, table);
  const phrases: Readonly<Record<string, string>> = wordsOf(locale, 'in', englishPhrases);
  const own = country === countryWord(locale, code) ? phrases[code] : undefined;
  return formatMessage(own ?? phrases['other'] ?? '{country}', {country});
}

/** Returns what is said of the language of a text, such as "(in French)". */
export const languageNote = (
  notes: Readonly<Record<string, string>> & {readonly other: string},
  language: string,
): string => notes[language.replace(/-.*/, '')] ?? notes.other;

/** Returns several texts as the language lists them: "in France and in Greece". */
export function formatList(locale: Locale, items: readonly string[]): string {
  const {middle, end} = wordsOf(locale, 'list', englishList);
  if (!items.length) return '';
  return items.reduce((first, item, i) =>
    i < items.length - 1
      ? formatMessage(middle, {first, next: item})
      : formatMessage(end, {first, last: item}),
  );
}

/** Orders names as the language does. */
export const nameOrder = ({lang, groups}: Locale): ((a: string, b: string) => number) =>
  orderOf(lang, groups.order ?? (lang === 'en' ? 'root' : undefined));

const orderOf = memoize((lang: string, order: string | undefined) => {
  // A list, not a tag: of a language that Intl does not know it would take the browser's own order.
  const {compare} = new Intl.Collator(order === undefined ? [lang, 'en'] : 'en');
  if (order === undefined || order === 'root') return compare;
  const key = memoize(orderKey(order));
  return (a: string, b: string) => compare(key(a), key(b)) || compare(a, b);
});

/** The last letter of all: what follows a letter as one of its own is that letter and this. */
const LAST = '\uffff';

/** @param order the letters that follow others: "c<ç d<dh" */
function orderKey(order: string): (text: string) => string {
  const keys = new Map(
    order.split(' ').flatMap((run) => {
      const [base = '', ...followers] = run.split('<');
      return followers.map((letter, i): [string, string] => [letter, base + LAST.repeat(i + 1)]);
    }),
  );
  const letters = [...keys.keys()].sort((a, b) => b.length - a.length).join('|');
  const pattern = new RegExp(letters, 'g');
  return (text) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(pattern, (letter) => keys.get(letter) ?? letter);
}

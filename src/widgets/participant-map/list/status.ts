/** What the element says of its list: how many are shown, and by which filter. Pure. */
import type {Manifest} from '../../../feed/feed.js';
import {
  formatNumber,
  formatPlural,
  type Locale,
  nameCountry,
  placeValues,
  wordsOf,
} from '../../../locale/locale.js';
import {formatMessage, type Values} from '../../../locale/message.js';
import {longList} from '../../../locale/english.js';
import type {map as english} from '../../../locale/english.js';
import type {PlaceFilter} from '../places/place.js';
import type {Total} from '../places/place-source.js';

type MapLocale = Locale<typeof english>;

const filterNames = (
  {countries, types, joinedBy}: PlaceFilter,
  table: Manifest['countries'],
  locale: MapLocale,
): string[] => [
  ...countries.map((code) => nameCountry(locale, code, table)),
  ...types.map((type) => locale.words.typeFilter[type]),
  ...(joinedBy === undefined ? [] : [formatMessage(locale.words.endOf, {year: String(joinedBy)})]),
];

/** Returns a landmark's name with its filter: "Map of participants, France, Cities". */
export const labelOf = (
  name: string,
  filter: PlaceFilter,
  table: Manifest['countries'],
  locale: MapLocale,
): string => [name, ...filterNames(filter, table, locale)].join(', ');

export interface StatusOptions {
  /** How many are shown; undefined while it is not known. */
  readonly shown: number | undefined;
  readonly total: Total;
  readonly filter: PlaceFilter;
  readonly table: Manifest['countries'];
  readonly locale: MapLocale;
}

/**
 * Returns "10 participants in France", "4 participants shown (France, Cities)": no more than is
 * known.
 */
export function statusOf({shown, total, filter, table, locale}: StatusOptions): string {
  if (shown === undefined) return wordsOf(locale, 'longList', longList).loading;
  const {countries, types, query, joinedBy} = filter;
  const [country] = countries;
  const isFiltered = !!(countries.length || types.length || query.trim());
  if (!isFiltered)
    return joinedBy === undefined
      ? wholeStatus(total, locale)
      : yearStatus(shown, total, joinedBy, locale);
  if (joinedBy === undefined && country && countries.length === 1 && !types.length && !query.trim())
    return countryStatus(shown, total, placeValues(locale, [country], table), locale);
  const names = shown ? filterNames(filter, table, locale).join(', ') : '';
  const status = shownStatus(shown, total, locale);
  return names ? `${status} (${names})` : status;
}

function wholeStatus({listed, count, complete}: Total, locale: MapLocale): string {
  const {words} = locale;
  const values = {listed: formatNumber(locale, listed), count: formatNumber(locale, count)};
  return complete
    ? formatPlural(locale, words.listed, listed, values)
    : formatMessage(words.incomplete, values);
}

const yearStatus = (shown: number, {complete}: Total, year: number, locale: MapLocale): string =>
  formatPlural(locale, complete ? locale.words.atEnd : locale.words.atEndListed, shown, {
    n: formatNumber(locale, shown),
    year: String(year),
  });

const countryStatus = (
  shown: number,
  {complete}: Total,
  places: Values<'country' | 'inCountry'>,
  locale: MapLocale,
): string =>
  formatPlural(locale, complete ? locale.words.inCountry : locale.words.listedInCountry, shown, {
    n: formatNumber(locale, shown),
    ...places,
  });

function shownStatus(shown: number, {complete}: Total, locale: MapLocale): string {
  const {words} = locale;
  if (!shown) return complete ? words.noneFound : words.noneFoundListed;
  return formatPlural(locale, complete ? words.shown : words.shownListed, shown, {
    n: formatNumber(locale, shown),
  });
}

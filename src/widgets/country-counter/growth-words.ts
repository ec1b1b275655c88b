/** What is said of the figures of a set. Pure. */
import {
  formatDate,
  formatDated,
  formatNumber,
  formatPlural,
  type Locale,
} from '../../locale/locale.js';
import {formatMessage, type Message} from '../../locale/message.js';
import type {counter} from '../../locale/english.js';
import type {GrowthScale, PlacedFigure} from './growth-scale.js';

export type CounterLocale = Locale<typeof counter>;

/** Returns a number in the words of what is counted: "122 cities and regions". */
export const countText = (message: Message, n: number, locale: CounterLocale): string =>
  formatPlural(locale, message, n, {count: formatNumber(locale, n)});

/** Returns what is counted, without a number: "cities and regions". */
export const nounOf = (message: Message, n: number, locale: CounterLocale): string =>
  formatPlural(locale, message, n, {count: ''}).trim();

/** Returns "29 countries"; with the day of the count, where that was another. */
export function countriesText(
  {date, heldCountries}: PlacedFigure,
  locale: CounterLocale,
): string | undefined {
  if (!heldCountries) return undefined;
  const countries = countText(locale.words.countries, heldCountries.countries, locale);
  return heldCountries.date === date
    ? countries
    : formatDated(locale, locale.words.historyCounted, heldCountries.date, {countries});
}

/** Returns a figure in one line: "24 March 2014: 122 cities and regions, 26 countries (…)". */
export function valueText(figure: PlacedFigure, counted: Message, locale: CounterLocale): string {
  const countries = countriesText(figure, locale);
  return formatMessage(locale.words.historyReading, {
    date: formatDate(locale, figure.date),
    figures: [countText(counted, figure.count, locale), countries].filter(Boolean).join(', '),
  });
}

/** Returns the sentence that stands for the picture: where its lines begin and where they end. */
export function sentenceOf({figures, countries}: GrowthScale, locale: CounterLocale): string {
  const {words} = locale;
  const ends = <T>(all: readonly T[], say: (one: T) => string) => {
    const [start, end] = [all[0], all.at(-1)];
    return {start: start ? say(start) : '', end: end ? say(end) : ''};
  };
  const sentence = formatMessage(
    words.historySentence,
    ends(figures, (figure) =>
      formatDated(locale, words.historyPoint, figure.date, {
        count: formatNumber(locale, figure.count),
      }),
    ),
  );
  if (!countries.length) return sentence;
  const numbers = ends(countries, (one) => formatNumber(locale, one.countries));
  return formatMessage(words.historyCountries, {sentence, ...numbers});
}

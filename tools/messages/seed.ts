/**
 * What CLDR knows of a language, from Node's full ICU: names of countries, months, patterns of dates, signs of numbers,
 * words of lists. A language's file brings them, for browsers do not all know each language.
 */
import labels from '../../data/geo/country-labels.json' with {type: 'json'};
import type {FlatMessages} from '../../src/locale/message.js';
import {seedOrder, seedPlurals} from './seed-rules.js';

/** The 46 member states and Kosovo. */
export const countryCodes: readonly string[] = Object.keys(labels).sort();

/** The groups that CLDR fills. */
export const seededGroups = [
  'country',
  'date',
  'list',
  'month',
  'number',
  'order',
  'plural',
  'unit',
];

/** English is written as in Europe. */
const intlTag = (tag: string): string => (tag === 'en' ? 'en-GB' : tag);

/** Returns what CLDR says of a language; nothing of one that it does not know. */
export function seedOf(tag: string): FlatMessages {
  if (!Intl.DateTimeFormat.supportedLocalesOf(tag).length) return {};
  return {
    ...seedDates(intlTag(tag)),
    ...seedNumbers(intlTag(tag)),
    ...seedOrder(tag),
    ...seedPlurals(tag),
    ...seedCountries(intlTag(tag)),
  };
}

/** A line breaks before the year and around a dash, nowhere else. */
const keepTogether = (pattern: string): string =>
  pattern
    .replace(/[\u2009\u202f]/g, ' ')
    .replace(/ (?![–{]|\{year)|(?<!–) (?=\{(?!year))/g, '\u00a0');

const OPTIONS = {
  timeZone: 'UTC',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
} as const;

function seedDates(tag: string): FlatMessages {
  const long = new Intl.DateTimeFormat(tag, {...OPTIONS, month: 'long', day: 'numeric'});
  const alone = new Intl.DateTimeFormat(tag, {...OPTIONS, month: 'long'});
  const short = new Intl.DateTimeFormat(tag, {...OPTIONS, month: 'short', day: 'numeric'});
  const months = (format: Intl.DateTimeFormat) =>
    Array.from({length: 12}, (_, month) => {
      const parts = format.formatToParts(new Date(Date.UTC(2015, month, 6)));
      return parts.find(({type}) => type === 'month')?.value ?? '';
    }).join('|');
  const shortMonths = months(short);
  return {
    'date.day': patternOf(long.formatToParts(new Date('2015-05-06'))),
    'date.month': patternOf(alone.formatToParts(new Date('2015-05-06'))),
    'date.year': patternOf(
      new Intl.DateTimeFormat(tag, OPTIONS).formatToParts(new Date('2015-05-06')),
    ),
    'date.days': rangeOf(long, '2015-05-06', '2015-05-08', ''),
    'date.months': rangeOf(long, '2015-05-06', '2015-07-08', ' '),
    'date.years': '{start} – {end}',
    'date.first': '1',
    'date.time': timeOf(tag),
    'date.hours': '{date}, {hours}',
    'month.long': months(long),
    'month.alone': months(alone),
    // Where the short form is a figure, the months have none.
    'month.short': /\d/.test(shortMonths) ? months(long) : shortMonths,
  };
}

const patternOf = (parts: readonly Intl.DateTimeFormatPart[]): string =>
  keepTogether(
    parts.map(({type, value}) => (/^(day|month|year)$/.test(type) ? `{${type}}` : value)).join(''),
  );

/** @param space around the dash: engines differ, and none stands between two days */
function rangeOf(format: Intl.DateTimeFormat, start: string, end: string, space: string): string {
  const pattern = format
    .formatRangeToParts(new Date(start), new Date(end))
    .map(({type, value, source}) => {
      if (!/^(day|month|year)$/.test(type)) return value;
      return source === 'endRange' && type !== 'year'
        ? `{end${type[0]!.toUpperCase()}${type.slice(1)}}` // A type is no empty word.
        : `{${type}}`;
    })
    .join('');
  return keepTogether(pattern.replace(/\s*[–—-]\s*/, `${space}–${space}`));
}

function timeOf(tag: string): string {
  const format = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    numberingSystem: 'latn',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format
    .formatToParts(new Date('2015-05-06T09:30Z'))
    .map(({type, value}) => (/^(hour|minute)$/.test(type) ? `{${type}}` : value))
    .join('');
}

function seedNumbers(tag: string): FlatMessages {
  const parts = (n: number) =>
    new Intl.NumberFormat(tag, {numberingSystem: 'latn'}).formatToParts(n);
  const sign = (n: number, wanted: string) =>
    parts(n).find(({type}) => type === wanted)?.value ?? '';
  const list = new Intl.ListFormat(tag).formatToParts(['{first}', '{middle}', '{last}']);
  const kilometres = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: 'kilometer',
    numberingSystem: 'latn',
  });
  return {
    'number.decimal': sign(0.5, 'decimal'),
    'number.group': sign(12345, 'group'),
    'number.groupFrom': sign(1234, 'group') ? '1000' : '10000',
    'list.middle': `{first}${list[1]?.value ?? ', '}{next}`,
    'list.end': `{first}${list[3]?.value ?? ', '}{last}`,
    'unit.km': kilometres.format(7).replace('7', '{n}').replace(' ', '\u00a0'),
  };
}

function seedCountries(tag: string): FlatMessages {
  const names = new Intl.DisplayNames([tag], {type: 'region'});
  return Object.fromEntries(
    countryCodes.map((code) => [
      `country.${code}`,
      `${names.of(code) ?? code}${code === 'XK' ? '*' : ''}`,
    ]),
  );
}

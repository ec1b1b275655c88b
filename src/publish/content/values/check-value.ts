/**
 * From the text of one value to the value, or to what is wrong with it. Pure: the caller knows the
 * place.
 */
import {mailAddress} from '../../../feed/feed-values.js';
import {canonicalTag} from '../../../locale/language.js';
import {isCountryCode} from './country-names.js';
import type {IssueCode} from '../../issues/content-issues.js';
import {repairMojibake, type Repair} from './mojibake.js';

export interface Fault {
  readonly code: IssueCode;
  readonly message: string;
}
export type Checked<T> = {readonly value: T} | {readonly fault: Fault};

const fault = (code: IssueCode, message: string) => ({fault: {code, message}});

/**
 * Marks that reorder what is read after them, and so can make a name or an address look like
 * another (Unicode UTR 36).
 */
const BIDI_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/u;

/**
 * Tells whether a whole value stands in typographic quotation marks, of which YAML and tables take
 * no notice.
 */
export const hasTypographicQuotes = (text: string): boolean =>
  /^[“”„‟«»‹›‘’‚].*[“”‟«»‹›‘’"']$/su.test(text);

/**
 * Returns what forbids a text in any file of ours, else undefined. Line breaks and tabs are the
 * caller's affair.
 */
export function findTextFault(text: string): Fault | undefined {
  if (/[\p{Cs}\ufffd]/u.test(text))
    return {code: 'text', message: 'has a character that was lost when the file was saved'};
  if (BIDI_OVERRIDES.test(text))
    return {code: 'text', message: 'has an invisible mark that changes the direction of writing'};
  // Before control characters: some pages show a byte as one.
  const repair = repairMojibake(text);
  if (repair) return {code: 'encoding', message: describeRepair(text, repair)};
  if (/(?![\t\n])\p{Cc}/u.test(text)) return {code: 'text', message: 'has a control character'};
  return undefined;
}

/** Shows a short text whole, and of a long one the first word that differs. */
function describeRepair(text: string, {text: meant, page}: Repair): string {
  const before = text.split(/[ \n]/);
  const words = meant.split(/[ \n]/);
  const shown =
    text.length > 60 && words.length === before.length
      ? words.find((word, i) => word !== before[i])
      : meant;
  return `is UTF-8 that was opened as ${page} and saved again: "${shown}" is meant; correct it, and open such files as UTF-8 (Excel: Data, From Text/CSV)`;
}

/**
 * Checks a decimal number, with a point or a comma as spreadsheets of most member states write it.
 */
export function checkDecimal(text: string, minimum: number, maximum: number): Checked<number> {
  const plain = text.replace(/^\u2212/, '-').replace(',', '.');
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain))
    return fault('number', 'must be a number such as 48.58392 or 48,58392');
  return checkRange(Number(plain), minimum, maximum);
}

/** Checks a whole number between two others. */
export function checkInteger(
  text: string,
  minimum: number,
  maximum = Number.MAX_SAFE_INTEGER,
): Checked<number> {
  if (!/^-?\d+$/.test(text)) return fault('number', 'must be a whole number');
  return checkRange(Number(text), minimum, maximum);
}

function checkRange(value: number, minimum: number, maximum: number): Checked<number> {
  if (value >= minimum && value <= maximum) return {value};
  return fault(
    'range',
    maximum === Number.MAX_SAFE_INTEGER
      ? `must be ${minimum} or more`
      : `must be between ${minimum} and ${maximum}`,
  );
}

/** Checks a day, month or year: `2018-01-24`, `2018-01`, `2018`. */
export function checkPartialDate(text: string): Checked<string> {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text))
    return fault('date', 'must be a day, month or year such as 2018-01-24, 2018-01 or 2018');
  return isOnCalendar(text) ? {value: text} : fault('date', 'is not a date of the calendar');
}

/** Checks a day: `2018-01-24`. */
export function checkDay(text: string): Checked<string> {
  return /^\d{4}-\d\d-\d\d$/.test(text)
    ? checkPartialDate(text)
    : fault('date', 'must be a day such as 2018-01-24');
}

/** Checks a day, or a time with its distance from UTC: `2018-01-24T10:00+01:00`. */
export function checkMoment(text: string): Checked<string> {
  const [day = '', time] = text.split('T');
  const zoneless = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?$/.exec(text);
  if (zoneless)
    return fault(
      'date',
      `has an hour and no time zone: add the distance from UTC, such as ${zoneless[1]}T${zoneless[2]}+01:00 (Paris in winter; +02:00 in summer)`,
    );
  if (time === undefined)
    return /^\d{4}-\d\d-\d\d$/.test(text) ? checkPartialDate(text) : momentFault;
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d):[0-5]\d)$/.test(time))
    return momentFault;
  const checked = checkDay(day);
  // RFC 3339, and so JSON Feed, wants the seconds.
  return 'fault' in checked ? checked : {value: text.replace(/T(\d\d:\d\d)(?!:)/, 'T$1:00')};
}
const momentFault = fault(
  'date',
  'must be a day such as 2018-01-24, or a time such as 2018-01-24T10:00+01:00',
);

function isOnCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const instant = new Date(Date.UTC(year, month - 1, day));
  return year > 0 && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
}

/** People write what the European Commission and car plates do. */
const COUNTRY_CORRECTIONS: Readonly<Record<string, string>> = {UK: 'GB', EL: 'GR', KS: 'XK'};

/** Checks an ISO 3166-1 alpha-2 code, or `XK` for Kosovo*; in capitals, however written. */
export function checkCountry(text: string): Checked<string> {
  const code = text.toUpperCase();
  if (isCountryCode(code)) return {value: code};
  const correction = COUNTRY_CORRECTIONS[code];
  return fault(
    'country',
    correction
      ? `must be ${correction}, which is the ISO 3166-1 code`
      : 'must be a two-letter country code of ISO 3166-1, or XK for Kosovo*',
  );
}

/**
 * Checks a tag of BCP 47: a code of ISO 639, whose two-letter ones are all known, and subtags.
 * `Intl` takes "french" for one.
 */
export function checkLanguage(text: string): Checked<string> {
  const value = canonicalTag(text);
  if (value && (englishName(value.slice(0, 2)) || /^[a-z]{3}\b/.test(value))) {
    if (/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(value)) return {value};
  }
  const proposal = proposeLanguage(text);
  return fault(
    'language',
    `must be a language tag such as en or sr-Cyrl${proposal && `, for example ${proposal}`}`,
  );
}

const languageNames = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'});
const englishName = (code: string): string | undefined => languageNames.of(code);

/**
 * People write the language's English name, or the code of the country: "greek" and "gr" for `el`.
 */
function proposeLanguage(text: string): string {
  if (isCountryCode(text.toUpperCase())) return new Intl.Locale(`und-${text}`).maximize().language;
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.find((code) => englishName(code)?.toLowerCase() === text.trim().toLowerCase()) ?? '';
}

/**
 * Checks an id. An id stays for ever in addresses: lower-case letters without accents, digits,
 * single hyphens.
 */
export function checkId(text: string): Checked<string> {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return {value: text};
  const proposal = proposeId(text);
  return fault(
    'id',
    `must be small letters a-z, digits and single hyphens${proposal && `, for example ${proposal}`}`,
  );
}

const proposeId = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/**
 * Returns the letters alone, so that "Sèvres", "sevres" and either Unicode form of both compare
 * equal.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();

/**
 * Checks an address that may become a link: `https:`, `http:` or `mailto:`, absolute, without
 * blanks.
 */
export function checkLink(text: string): Checked<string> {
  if (!/^(https?:\/\/|mailto:)\S+$/.test(text) || !URL.canParse(text)) {
    return fault('link', 'must be an address that begins with https://, http:// or mailto:');
  }
  const {username, password} = new URL(text);
  if (username || password) return fault('link', 'must not contain a user name');
  return {value: text};
}

/** Checks an e-mail address, without a name and without `mailto:`. */
export function checkMail(text: string): Checked<string> {
  return new RegExp(mailAddress.pattern ?? '').test(text)
    ? {value: text}
    : fault('link', 'must be an e-mail address such as contact@alliance.example');
}

/** Returns whether a link is not encrypted. */
export const isInsecureLink = (link: string): boolean => link.startsWith('http://');

/** Returns a check that a text is one of these, in whatever case. */
export const checkChoice =
  <T extends string>(choices: readonly T[]) =>
  (text: string): Checked<T> => {
    const value = choices.find((choice) => choice === text.toLowerCase());
    return value === undefined
      ? fault('choice', `must be ${choices.length > 1 ? 'one of ' : ''}${choices.join(', ')}`)
      : {value};
  };

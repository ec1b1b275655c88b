/**
 * The dates of other people's feeds: RFC 822, ISO 8601 and what programs print, each where it is
 * certain.
 */
import {checkMoment} from './check-value.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Offsets of the zones that RFC 822 and programs of Europe name. Other names mean different zones
 * in different countries (IST is Irish, Israeli and Indian), so that only the day is read.
 */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  WET: 'Z',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  MET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/**
 * Feeds write wrong names of days, and names in their own language; the date does not need them.
 */
const WEEKDAY = String.raw`(?:(?<weekday>\p{L}{2,12})\.?,?\s*)?`;
/**
 * In English alone: to a Finn "marras" is November, to a Pole "listopad", which is October in
 * Zagreb.
 */
const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const DAY = String.raw`(?<day>\d\d?)(?:st|nd|rd|th)?`;
const TIME = String.raw`(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?(?:\s*(?<half>[ap])\.?m\b\.?)?`;
const ZONE = String.raw`(?:\s*(?:GMT|UTC?)?\s*(?<offset>[+-](?:\d{4}|\d\d?(?::\d\d)?))|\s*(?<zone>[a-z]{1,5}))?(?:\s*\(.*\))?`;
const TAIL = String.raw`(?:,?\s*(?:at\s|T)?\s*${TIME}${ZONE})?`;

const FORMS = [
  String.raw`(?<year>\d{4})(?<mark>[-/.])(?<month>\d\d?)\k<mark>(?<day>\d\d?)(?:(?:T|\s+)${TIME}${ZONE})?`,
  String.raw`(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:T(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?${ZONE})?`,
  String.raw`${WEEKDAY}${DAY}(?<mark>[\s-]?)\s*${MONTH},?[\s-]*(?<year>\d{4}|\d\d(?!\d))${TAIL}`,
  String.raw`${WEEKDAY}${MONTH}\s*${DAY},?\s+(?<year>\d{4})${TAIL}`,
  // What Unix, Java, Ruby and C print: Mon May 25 04:45:26 UTC 2020.
  String.raw`${WEEKDAY}${MONTH}\s+${DAY}\s+${TIME}${ZONE}\s+(?<year>\d{4})`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

const LENGTH_LIMIT_CHARACTERS = 100;
const FIRST_DAY = Date.UTC(1970, 0, 2);

/**
 * Returns a day or a moment, undefined where the text is no date or a doubtful one. `Date.parse`
 * will not do: it finds a date in "hello 1", and the local zone where there is none.
 */
export function readDate(source: unknown): string | undefined {
  const text = typeof source === 'string' ? source.replace(/\s+/g, ' ').trim() : '';
  if (text.length > LENGTH_LIMIT_CHARACTERS) return undefined;
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups;
    if (parts) return readParts(parts);
  }
  return undefined;
}

function readParts(parts: Readonly<Record<string, string | undefined>>): string | undefined {
  const {year = '', month = '', day = '', weekday, mark} = parts;
  // "02-Sep-07" may begin with the day or with the year; RFC 850 and RFC 822 have the day first.
  if (year.length === 2 && mark === '-' && !weekday) return undefined;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || Number(month);
  const date = `${fullYear(year)}-${padded(number)}-${padded(day)}`;
  const checked = checkMoment(date + readTime(parts));
  // 0 seconds after 1970, or the year 1, is what programs write that know no date.
  return 'value' in checked && Date.parse(checked.value) >= FIRST_DAY ? checked.value : undefined;
}

/** Two digits as RFC 2822 reads them. */
function fullYear(year: string): string {
  if (year.length > 2) return year;
  return year < '50' ? `20${year}` : `19${year}`;
}

/** `T10:00:00+02:00`; '' without a time, or where nobody knows of which zone it is. */
function readTime({
  hour,
  minute,
  second = '00',
  half,
  offset,
  zone,
}: Readonly<Record<string, string | undefined>>): string {
  const distance = offset ? readOffset(offset) : ZONES[zone?.toUpperCase() ?? ''];
  if (!hour || !distance) return '';
  const isHalfDay = half && Number(hour) <= 12;
  const hours = isHalfDay ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  return `T${padded(hours)}:${minute}:${second}${distance}`;
}

/** `+2`, `+02`, `+5:30`, `+0530` */
function readOffset(offset: string): string {
  const [hours = '', minutes = '00'] = offset.slice(1).match(/^\d\d?(?!\d)|\d\d/g) ?? [];
  return `${offset[0]}${padded(hours)}:${minutes}`;
}

const padded = (number: string | number): string => String(number).padStart(2, '0');

/** When an event is, with its hours where they are known. Pure. */
import {date as englishDate} from './english.js';
import {formatDate, formatDateRange, wordsOf, type Locale} from './locale.js';
import {formatMessage} from './message.js';

/**
 * Returns the days of an event, and its hours at the place where it is with their distance from
 * UTC, for its readers live in several zones: "10 December 2026, 09:30–12:00 (UTC+1)".
 * @param start an ISO date, or date and time with offset; `end` likewise, of the same kind
 */
export function formatHours(
  locale: Locale,
  start: string,
  end: string | undefined,
  month: 'long' | 'short' = 'long',
): string {
  if (!hasHour(start)) return formatDateRange(locale, start, end, month);
  const {hours} = wordsOf(locale, 'date', englishDate);
  const at = (iso: string) =>
    formatMessage(hours, {date: formatDate(locale, iso, month), hours: formatHour(locale, iso)});
  const from = at(start);
  const zone = ` (${zoneOf(start)})`;
  if (!end || !hasHour(end) || Date.parse(end) <= Date.parse(start)) return from + zone;
  const isSameDay = end.slice(0, 10) === start.slice(0, 10);
  const to = isSameDay ? formatHour(locale, end) : at(end);
  const isSameZone = zoneOf(end) === zoneOf(start);
  return `${from}${isSameZone ? '' : zone}${isSameDay && isSameZone ? '–' : ' – '}${to} (${zoneOf(end)})`;
}

const hasHour = (iso: string): boolean => iso.length > 10;

/** The clock at the place itself. */
const formatHour = (locale: Locale, iso: string): string =>
  formatMessage(wordsOf(locale, 'date', englishDate).time, {
    hour: iso.slice(11, 13),
    minute: iso.slice(14, 16),
  });

/** "+01:00" → "UTC+1", "-03:30" → "UTC−3:30", "Z" → "UTC". */
function zoneOf(iso: string): string {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
  if (!hours || (hours === '00' && minutes === '00')) return 'UTC';
  return `UTC${sign === '-' ? '\u2212' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

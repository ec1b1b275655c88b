/**
 * Events as iCalendar (RFC 5545). Written here: ts-ics 2.4 folds lines by characters where the
 * standard counts octets, and leaves commas in CATEGORIES unescaped.
 */
import {addressOf, sortNews, titleIn, type Channel} from './make-news.js';
import type {NewsEntry} from '../content/read-news.js';
import {markdownToText} from '../content/values/rich-text.js';

export interface CalendarContext extends Channel {
  /** ISO date and time; the same content must give the same bytes, so it is not the clock's. */
  readonly stamp: string;
}

/**
 * Returns the calendar of all events with a known beginning. An event of whole days ends, as the
 * standard has it, before the day after its last.
 */
export function makeCalendar(news: readonly NewsEntry[], context: CalendarContext): string {
  const events = sortNews(news).filter(({kind, start}) => kind === 'event' && start);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alliance Widgets//alliance-feed//EN',
    'CALSCALE:GREGORIAN',
    property('X-WR-CALNAME', context.title),
    ...events.flatMap((event) => eventLines(event, context)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/**
 * Returns one event of a calendar as a calendar of its own, without a name, since it goes into the
 * reader's; its UID is the same, so who has both sees it once.
 */
export function eventAlone(calendar: string, id: string): string | undefined {
  const [head = '', ...events] = calendar.split(/^(?=BEGIN:VEVENT)/m);
  const own = events.find((text) => text.replaceAll('\r\n ', '').includes(`\nUID:${id}@`));
  return (
    own &&
    `${head.replace(/^X-WR-CALNAME:.*\r\n( .*\r\n)*/m, '')}${own.replace('END:VCALENDAR\r\n', '')}END:VCALENDAR\r\n`
  );
}

/**
 * The right-hand side of every UID. It never changes, whatever happens to the site's address, or
 * calendars would show each event twice.
 */
const UID_HOST = 'alliance-widgets';

function eventLines(event: NewsEntry, context: CalendarContext): string[] {
  const {id, start, end, place, date, tags, body} = event;
  const {lang, stamp} = context;
  const url = addressOf(event, context);
  const text = markdownToText(body);
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${UID_HOST}`,
    `DTSTAMP:${utcTime(stamp)}`,
    ...timeLines(start!, end), // The reader of the content asks an event for its start.
    property('SUMMARY', titleIn(event, lang).title),
    ...(text ? [property('DESCRIPTION', text)] : []),
    ...(place ? [property('LOCATION', place)] : []),
    ...(url ? [`URL:${url}`] : []),
    ...(tags.length ? [`CATEGORIES:${tags.map(escapeText).join(',')}`] : []),
    ...(date ? [`LAST-MODIFIED:${utcTime(date)}`] : []),
    // What others announce does not make the reader busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function timeLines(start: string, end: string | undefined): string[] {
  if (start.length > 10)
    return [
      `DTSTART:${utcTime(start)}`,
      // An end must be later than the beginning (RFC 5545, 3.8.2.2).
      ...(end && end.length > 10 && Date.parse(end) > Date.parse(start)
        ? [`DTEND:${utcTime(end)}`]
        : []),
    ];
  const lastDay = new Date((end ?? start).slice(0, 10));
  const dayAfter = new Date(lastDay.getTime() + 86_400_000).toISOString();
  return [`DTSTART;VALUE=DATE:${compactDay(start)}`, `DTEND;VALUE=DATE:${compactDay(dayAfter)}`];
}

const compactDay = (iso: string): string => iso.slice(0, 10).replaceAll('-', '');
const utcTime = (iso: string): string => new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '');

const property = (name: string, text: string): string => `${name}:${escapeText(text)}`;
const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

/** Lines of at most 75 octets (RFC 5545, 3.1), never cut within a character. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** The length of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** `check` of a calendar (RFC 5545), read by ical.js as other people's programs would read it. */
import ICAL from 'ical.js';
import {REBUILD} from './built-file.js';
import {checkDay} from '../content/values/check-value.js';
import type {SourceLocation} from '../issues/content-issues.js';

/**
 * Checks a calendar.
 * @param expected how many events the news have, each of which has a beginning
 */
export function checkCalendar(text: string, location: SourceLocation, expected = 0): void {
  const calendar = parse(text, location);
  if (!calendar) return;
  const version = calendar.getFirstPropertyValue('version');
  if (version !== '2.0')
    location.error(
      'syntax',
      `must say VERSION:2.0, or calendars refuse it; ${REBUILD}`,
      'VERSION',
      stringOf(version),
    );
  if (!calendar.getFirstPropertyValue('prodid'))
    location.error('missing', `is missing; ${REBUILD}`, 'PRODID');
  if (/[^\r]\n/.test(text))
    location.warn(
      'syntax',
      `has lines that an editor has changed: each must end with CR LF; ${REBUILD}`,
    );
  const events = calendar.getAllSubcomponents('vevent');
  if (expected && !events.length)
    location.error('figures', `has none of the ${expected} events of the news; ${REBUILD}`);
  const seen = new Set<string>();
  for (const event of events) checkEvent(event, seen, location);
}

function parse(
  text: string,
  location: SourceLocation,
): InstanceType<typeof ICAL.Component> | undefined {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text.trimEnd()) as never);
    if (calendar.name === 'vcalendar') return calendar;
    location.error('syntax', `is no calendar; ${REBUILD}`);
  } catch (error) {
    location.error(
      'syntax',
      `is no calendar that can be read: ${(error as Error).message}; ${REBUILD}`,
    );
  }
  return undefined;
}

function checkEvent(
  event: InstanceType<typeof ICAL.Component>,
  seen: Set<string>,
  location: SourceLocation,
): void {
  const uid = stringOf(event.getFirstPropertyValue('uid'));
  for (const name of ['uid', 'dtstamp', 'dtstart', 'summary'])
    if (!event.getFirstPropertyValue(name))
      location.error('missing', `is missing in an event; ${REBUILD}`, name.toUpperCase(), uid);
  if (uid && seen.has(uid)) location.error('duplicate', `is there twice; ${REBUILD}`, 'UID', uid);
  seen.add(uid);
  for (const name of ['dtstart', 'dtend']) {
    // As it is written: the library makes 3 March of 31 February.
    const written = stringOf(
      (event.getFirstProperty(name)?.toJSON() as unknown[] | undefined)?.[3],
    );
    if (written && 'fault' in checkDay(written.slice(0, 10)))
      location.error('date', `is no date of the calendar; ${REBUILD}`, name.toUpperCase(), written);
  }
  const [start, end] = [
    event.getFirstPropertyValue('dtstart'),
    event.getFirstPropertyValue('dtend'),
  ];
  if (start instanceof ICAL.Time && end instanceof ICAL.Time && end.compare(start) < 0)
    location.error('order', `is before DTSTART; ${REBUILD}`, 'DTEND', end.toString());
}

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

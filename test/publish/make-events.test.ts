import assert from 'node:assert/strict';
import {test} from 'node:test';
import ICAL from 'ical.js';
import {eventAlone, makeCalendar} from '../../src/publish/feed/make-events.js';
import {Locale} from '../../src/locale/locale.js';
import type {NewsEntry} from '../../src/publish/content/read-news.js';

const english = new Locale('en', 'el', {});
const entry = (more: Partial<NewsEntry>): NewsEntry => ({
  id: 'e',
  title: 'T',
  titles: {},
  kind: 'event',
  language: 'en',
  countries: [],
  participants: [],
  tags: [],
  links: [],
  body: '',
  ...more,
});
const calendar = (...entries: NewsEntry[]) =>
  makeCalendar(entries, {
    lang: 'el',
    title: 'T',
    description: 'D',
    locale: english,
    stamp: '2020-01-02T00:00:00Z',
  });
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');

test('a day, a range over the end of February and a time are what a calendar says they are', () => {
  const text = calendar(
    entry({id: 'day', start: '2019-12-31'}),
    entry({id: 'range', start: '2020-02-28', end: '2020-02-29'}),
    entry({id: 'time', start: '2020-03-01T10:00:00+01:00', end: '2020-03-01T12:30:00+01:00'}),
  );
  assert.deepEqual(
    read(text).map((event) =>
      ['uid', 'dtstart', 'dtend', 'dtstamp'].map((name) =>
        String(event.getFirstPropertyValue(name)),
      ),
    ),
    [
      [
        'time@alliance-widgets',
        '2020-03-01T09:00:00Z',
        '2020-03-01T11:30:00Z',
        '2020-01-02T00:00:00Z',
      ],
      ['range@alliance-widgets', '2020-02-28', '2020-03-01', '2020-01-02T00:00:00Z'],
      ['day@alliance-widgets', '2019-12-31', '2020-01-01', '2020-01-02T00:00:00Z'],
    ],
  );
});

test('commas, semicolons, backslashes, line breaks and long Greek words come back as they were', () => {
  const title = `a, b; c\\n d ${'Ηράκλειο'.repeat(20)}`;
  const text = calendar(
    entry({
      start: '2020-01-01',
      title,
      body: 'One.\n\nTwo, three.',
      tags: ['a,b', 'c'],
      url: 'https://a.test/?x=1,2;3',
      date: '2019-05-06',
    }),
  );
  const [event] = read(text);
  assert.equal(event!.getFirstPropertyValue('summary'), title);
  assert.equal(event!.getFirstPropertyValue('description'), 'One.\n\nTwo, three.');
  assert.deepEqual(event!.getFirstProperty('categories')!.getValues(), ['a,b', 'c']);
  assert.equal(event!.getFirstPropertyValue('url'), 'https://a.test/?x=1,2;3');
  assert.equal(String(event!.getFirstPropertyValue('last-modified')), '2019-05-06T00:00:00Z');
  assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
});

test("an event alone has the words and the UID that it has in the calendar, and not the calendar's name", () => {
  const long = `e-${'x'.repeat(90)}`;
  const whole = makeCalendar(
    [
      entry({id: 'e', start: '2020-01-01'}),
      entry({id: long, start: '2020-02-28', title: 'a, b', body: 'UID:e@alliance-widgets'}),
      entry({id: 'e-2', start: '2020-03-01'}),
    ],
    {
      lang: 'el',
      title:
        'A very long name of a calendar that goes on for more than one line of text, as names do',
      description: 'D',
      locale: english,
      stamp: '2020-01-02T00:00:00Z',
    },
  );
  const all = read(whole);
  for (const id of ['e', long, 'e-2']) {
    const alone = eventAlone(whole, id)!;
    const [event, ...others] = read(alone);
    assert.deepEqual(
      [event!.toString(), others.length],
      [
        all
          .find((one) => one.getFirstPropertyValue('uid') === `${id}@alliance-widgets`)!
          .toString(),
        0,
      ],
    );
    assert.equal(
      new ICAL.Component(ICAL.parse(alone) as unknown[]).getFirstPropertyValue('x-wr-calname'),
      null,
    );
    assert.match(alone, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^]*\r\nEND:VCALENDAR\r\n$/);
  }
  assert.equal(eventAlone(whole, 'x'), undefined);
  assert.equal(eventAlone('', 'e'), undefined);
});

test('news, and events whose beginning nobody knows, are not in the calendar', () => {
  assert.deepEqual(read(calendar(entry({}), entry({kind: 'news', start: '2020-01-01'}))), []);
});

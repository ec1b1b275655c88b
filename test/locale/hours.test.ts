import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatHours} from '../../src/locale/hours.js';
import {Locale} from '../../src/locale/locale.js';
import {en, fr} from './words.js';

const english = new Locale('en', 'en', {}, en);
const french = new Locale('fr', 'fr', {}, fr);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('formatHours(locale, start, end) says the hours of the place itself, and their distance from UTC', () => {
  for (const [start, end, inEnglish, inFrench] of [
    [
      '2026-12-10T09:30:00+01:00',
      '2026-12-10T12:00:00+01:00',
      '10 December 2026, 09:30–12:00 (UTC+1)',
      '10 décembre 2026, 09:30–12:00 (UTC+1)',
    ],
    [
      '2026-12-01T09:30:00+01:00',
      undefined,
      '1 December 2026, 09:30 (UTC+1)',
      '1er décembre 2026, 09:30 (UTC+1)',
    ],
    [
      '2026-12-10T23:30:00+02:00',
      '2026-12-11T01:00:00+02:00',
      '10 December 2026, 23:30 – 11 December 2026, 01:00 (UTC+2)',
      '10 décembre 2026, 23:30 – 11 décembre 2026, 01:00 (UTC+2)',
    ],
    [
      '2026-10-24T09:00:00+02:00',
      '2026-10-25T17:00:00+01:00',
      '24 October 2026, 09:00 (UTC+2) – 25 October 2026, 17:00 (UTC+1)',
      '24 octobre 2026, 09:00 (UTC+2) – 25 octobre 2026, 17:00 (UTC+1)',
    ],
    [
      '2026-12-10T09:30:00Z',
      '2026-12-10T09:30:00Z',
      '10 December 2026, 09:30 (UTC)',
      '10 décembre 2026, 09:30 (UTC)',
    ],
    [
      '2026-12-10T09:30:00-03:30',
      undefined,
      '10 December 2026, 09:30 (UTC−3:30)',
      '10 décembre 2026, 09:30 (UTC−3:30)',
    ],
    [
      '2026-12-10T09:30:00+00:00',
      '2026-12-12',
      '10 December 2026, 09:30 (UTC)',
      '10 décembre 2026, 09:30 (UTC)',
    ],
    ['2014-05-14', '2014-05-16', '14–16 May 2014', '14–16 mai 2014'],
  ] as const) {
    assert.equal(plain(formatHours(english, start, end)), inEnglish);
    assert.equal(plain(formatHours(french, start, end)), inFrench);
  }
  assert.equal(
    plain(formatHours(english, '2026-12-10T09:30:00+01:00', undefined, 'short')),
    '10 Dec 2026, 09:30 (UTC+1)',
  );
});

test('formatHours(locale, start) is the same in every time zone', () => {
  const {TZ} = process.env;
  for (const zone of ['Pacific/Auckland', 'America/Los_Angeles']) {
    process.env['TZ'] = zone;
    assert.equal(
      plain(formatHours(english, '2026-12-10T00:30:00+01:00', undefined)),
      '10 December 2026, 00:30 (UTC+1)',
    );
  }
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

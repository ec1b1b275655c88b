import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Participant} from '../../src/feed/feed.js';
import {IssueList} from '../../src/publish/issues/content-issues.js';
import {makeParticipantsCsv} from '../../src/feed/write-participants.js';
import {readParticipants} from '../../src/publish/content/read-participants.js';

const participant = (name: string): Participant => ({
  id: 'x',
  name,
  country: 'FR',
  type: 'city',
  longitude: -0.5,
  latitude: 48,
});
const cellOf = (name: string) =>
  makeParticipantsCsv([participant(name)])
    .split('\r\n')[1]!
    .split(',')[1];

test('a cell that a spreadsheet would run as a formula is published as text, and numbers stay numbers', () => {
  assert.equal(cellOf('=1+1'), "'=1+1");
  assert.equal(cellOf('@SUM(A1)'), "'@SUM(A1)");
  assert.equal(cellOf('-Bourg'), "'-Bourg");
  assert.equal(cellOf("'t Harde"), "'t Harde");
  assert.equal(
    makeParticipantsCsv([participant('Lille')]).split('\r\n')[1],
    'x,Lille,,,FR,city,48,-0.5,,,,,',
  );
});

test('what is published as CSV is read again as it was', () => {
  const name = fc
    .string({minLength: 1, unit: 'grapheme'})
    .map((text) =>
      text
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cs}\ufffd\u202a-\u202e\u2066-\u2069]|\s+/gu, ' ')
        .trim()
        .replace(/ +/g, ' '),
    )
    .filter((text) => text !== '' && text === text.normalize('NFC').trim().replace(/\s+/g, ' '));
  const place = fc.record({
    // Two characters are a country's.
    id: fc
      .stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
      .filter(({length}) => length !== 2),
    name: fc.oneof(name, fc.constantFrom('=cmd', "'=cmd", "''+x", '"quoted"', 'a,b', 'a;b', '+1')),
    local: fc.option(fc.record({name, lang: fc.constantFrom('fr', 'sr-Cyrl', 'el')}), {
      nil: undefined,
    }),
    country: fc.constantFrom('FR', 'XK', 'TR'),
    type: fc.constantFrom('city' as const, 'other' as const),
    latitude: fc.integer({min: -90_00000, max: 90_00000}).map((n) => n / 1e5),
    longitude: fc.integer({min: -180_00000, max: 180_00000}).map((n) => n / 1e5),
    joined: fc.constantFrom(undefined, '2013', '2014-03', '2015-05-06'),
    joinedBasis: fc.constantFrom(undefined, 'announced' as const),
    url: fc.constantFrom(undefined, 'https://a.test/?a=1,2'),
  });
  fc.assert(
    fc.property(fc.uniqueArray(place, {selector: ({id}) => id, maxLength: 5}), (places) => {
      const issues = new IssueList();
      const {rows} = readParticipants(
        Buffer.from(makeParticipantsCsv(places)),
        'participants.csv',
        issues,
      );
      const errors = issues.errors.filter(({code}) => code !== 'duplicate');
      assert.deepEqual(errors, []);
      if (issues.errors.length) return;
      const sorted = [...places].sort((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(
        JSON.parse(JSON.stringify(rows.map((row) => row.participant))),
        JSON.parse(JSON.stringify(sorted)),
      );
    }),
  );
});

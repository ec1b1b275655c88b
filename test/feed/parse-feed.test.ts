import assert from 'node:assert/strict';
import {test} from 'node:test';
import {FeedError} from '../../src/feed/feed-error.js';
import {parseManifest, parseNews, parseParticipants} from '../../src/feed/parse-feed.js';
import {manifest, news, participants} from './documents.js';

const refusal = (code: string, message: string) => (error: unknown) =>
  error instanceof FeedError && error.code === code && (assert.equal(error.message, message), true);

test('parseManifest(value) gives back the document, members it does not know included', () => {
  assert.deepEqual(parseManifest(manifest()), manifest());
});

test('parseManifest(value, file) refuses a newer version by name, before anything else', () => {
  assert.throws(
    () => parseManifest({version: 2}),
    refusal(
      'version',
      'alliance.json: version 2 is newer than this library reads (1); a newer library is needed',
    ),
  );
  assert.throws(
    () => parseManifest({...manifest(), version: 0}),
    (error: FeedError) => error.code === 'schema',
  );
});

test('parseManifest(value, file) names the file, the place and the fault', () => {
  assert.throws(
    () => parseManifest(null),
    refusal('schema', 'alliance.json: the document breaks "type": "object"'),
  );
  assert.throws(
    () => parseManifest('<!doctype html>'),
    refusal('schema', 'alliance.json: the document breaks "type": "object"'),
  );
  assert.throws(
    () =>
      parseManifest(
        {...manifest(), home: {en: 'javascript:alert(1)'}},
        'https://a.test/alliance.json',
      ),
    refusal(
      'schema',
      'https://a.test/alliance.json: /home/en breaks "pattern": "^(https?://|mailto:)[^\\\\s]+$"',
    ),
  );
});

test('parseParticipants(value) gives id, properties and degrees, the ended ones too', () => {
  const [lille, old] = parseParticipants(participants());
  assert.deepEqual(lille, {
    ...participants().features[0]!.properties,
    id: 'lille',
    longitude: 3.05858,
    latitude: 50.63297,
  });
  assert.deepEqual([old!.id, old!.ended, old!.longitude, old!.latitude], ['old', '2015', 0, 0]);
  assert.deepEqual(parseParticipants({type: 'FeatureCollection', features: []}), []);
});

test('parseParticipants(value) refuses what is not a point', () => {
  const broken = participants();
  broken.features[0]!.geometry.type = 'Polygon';
  assert.throws(
    () => parseParticipants(broken),
    refusal('schema', 'participants.geojson: /features/0/geometry/type breaks "enum": ["Point"]'),
  );
});

test('parseNews(value) fills in what an item may leave out, and invents no date', () => {
  const [full, bare] = parseNews(news());
  assert.deepEqual(full, {
    id: 'a',
    title: 'A',
    kind: 'event',
    url: 'https://a.test/',
    summary: 'S',
    text: 'T',
    published: '2018-01-24T00:00:00Z',
    language: 'en',
    titleLanguage: 'fr',
    tags: ['x'],
    start: '2018-01-24',
    end: '2018-01-24T10:00:00+01:00',
    place: 'Lille',
    countries: ['FR'],
    participants: ['lille'],
    links: [{text: 'L', url: 'mailto:a@b.test'}],
    note: {title: 'N', text: 'T'},
  });
  assert.deepEqual(JSON.parse(JSON.stringify(bare)), {
    id: 'b',
    title: 'b',
    kind: 'news',
    tags: [],
    countries: [],
    participants: [],
    links: [],
  });
});

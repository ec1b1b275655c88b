import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Manifest, NewsItem, Participant} from '../../src/feed/feed.js';
import {
  activeParticipants,
  countByCountry,
  daysOf,
  findJoinOffer,
  findParticipant,
  isListComplete,
  resolveLink,
  selectNews,
  type NewsFilter,
} from '../../src/feed/select-feed.js';
import {manifest} from './documents.js';

const participant = (id: string, country: string, ended?: string): Participant => ({
  id,
  name: id,
  country,
  type: 'city',
  longitude: 0,
  latitude: 0,
  ended,
});
const places = [
  participant('a', 'FR'),
  participant('b', 'AT', '2015'),
  participant('c', 'FR'),
  participant('d', 'XK'),
];
const item = (id: string, more: Partial<NewsItem>): NewsItem => ({
  id,
  title: id,
  kind: 'news',
  tags: [],
  countries: [],
  participants: [],
  links: [],
  ...more,
});

test('activeParticipants(participants) leaves out those that ended, in order', () => {
  assert.deepEqual(
    activeParticipants(places).map(({id}) => id),
    ['a', 'c', 'd'],
  );
  assert.deepEqual(activeParticipants([]), []);
});

test('findParticipant(participants, id) finds ended ones too', () => {
  assert.equal(findParticipant(places, 'b')?.country, 'AT');
  assert.equal(findParticipant(places, 'z'), undefined);
  assert.equal(findParticipant([], 'a'), undefined);
});

test('countByCountry(participants) counts what it is given', () => {
  assert.deepEqual(
    [...countByCountry(places)],
    [
      ['FR', 2],
      ['AT', 1],
      ['XK', 1],
    ],
  );
  assert.deepEqual([...countByCountry([])], []);
});

test('isListComplete(set) is true only when the list has everyone who is counted', () => {
  const withSets = (sets: Manifest['sets']) => isListComplete(sets['participants']);
  const figures = {countries: 1, asOf: '2018'};
  assert.equal(withSets({participants: {...figures, count: 130, listed: 13}}), false);
  assert.equal(withSets({participants: {...figures, count: 13, listed: 13}}), true);
  assert.equal(withSets({participants: {...figures, count: 0, listed: 0}}), true);
  assert.equal(withSets({participants: {...figures, count: 13}}), false);
  assert.equal(withSets({}), false);
});

test('selectNews(items, filter) keeps the order and takes no undated item for a recent one', () => {
  const items = [
    item('dated', {published: '2018-01-24T23:30:00Z', countries: ['FR'], tags: ['Roma-Day']}),
    item('event', {kind: 'event', start: '2017-05-06', countries: ['FR', 'AT']}),
    item('undated', {}),
  ];
  const ids = (filter: NewsFilter) => selectNews(items, filter).map(({id}) => id);
  assert.deepEqual(ids({}), ['dated', 'event', 'undated']);
  assert.deepEqual(ids({limit: 2}), ['dated', 'event']);
  assert.deepEqual(ids({limit: 0}), []);
  assert.deepEqual(ids({kind: 'event'}), ['event']);
  assert.deepEqual(ids({countries: ['AT', 'BE']}), ['event']);
  assert.deepEqual(ids({countries: []}), ['dated', 'event', 'undated']);
  assert.deepEqual(ids({tags: ['ROMA-DAY']}), ['dated']);
  assert.deepEqual(ids({since: '2017-05-06'}), ['dated', 'event']);
  assert.deepEqual(ids({since: '2018-01-24'}), ['dated']);
  assert.deepEqual(selectNews([], {limit: 5}), []);
});

test('selectNews(items, {since}) takes an event by its own days, whenever it was announced, news by its publication', () => {
  const items = [
    item('coming', {
      kind: 'event',
      published: '2026-12-01',
      start: '2027-02-14',
      end: '2027-02-16',
    }),
    item('report', {published: '2012-03-22', start: '2012-03-20', end: '2012-03-21'}),
  ];
  const ids = (since: string) => selectNews(items, {since}).map(({id}) => id);
  assert.deepEqual(
    [ids('2027-01-01'), ids('2027-02-16'), ids('2027-02-17'), ids('2012-03-22')],
    [['coming'], ['coming'], [], ['coming', 'report']],
  );
  assert.deepEqual(items.map(daysOf), [
    {first: '2027-02-14', last: '2027-02-16'},
    {first: '2012-03-22', last: undefined},
  ]);
  assert.equal(daysOf(item('undated', {})), undefined);
});

test('findJoinOffer(manifest, audience) is undefined where there is none', () => {
  assert.equal(findJoinOffer(manifest() as Manifest, 'authority')?.label.en, 'Join');
  assert.equal(findJoinOffer(manifest() as Manifest, 'ngo'), undefined);
  assert.equal(findJoinOffer({...manifest(), join: undefined}, 'authority'), undefined);
});

test('resolveLink(url, base) gives absolute https, http and mailto addresses, and nothing else', () => {
  assert.equal(resolveLink('https://a.test/x'), 'https://a.test/x');
  assert.equal(resolveLink('mailto:a@b.test'), 'mailto:a@b.test');
  assert.equal(
    resolveLink('news.en.xml', 'https://a.test/feed/'),
    'https://a.test/feed/news.en.xml',
  );
  for (const url of [
    'news.en.xml',
    '',
    undefined,
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://a.test/x',
    'file:///etc/passwd',
    'https://',
    'https://www.coe.int@evil.example/',
    'https://a:b@host.test/',
    'https://:b@host.test/',
    'http://a%40@host.test/',
  ]) {
    assert.equal(resolveLink(url), undefined, url);
  }
  assert.equal(resolveLink('//www.coe.int@evil.example/', 'https://a.test/'), undefined);
  assert.equal(resolveLink('https://a.test/@b'), 'https://a.test/@b');
  assert.equal(resolveLink('javascript:alert(1)', 'https://a.test/'), undefined);
});

test('whatever resolveLink lets through begins with one of three schemes', () => {
  const odd = fc
    .tuple(
      fc.constantFrom(
        'javascript',
        'data',
        'https',
        'vbscript',
        '\tjavascript',
        'java\tscript',
        '',
      ),
      fc.constantFrom(':', '://', '//', ''),
      fc.webPath(),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.oneof(odd, fc.string(), fc.webUrl()),
      fc.constantFrom(undefined, 'https://a.test/feed/'),
      (url, base) => {
        const resolved = resolveLink(url, base);
        return resolved === undefined || /^(https?:\/\/|mailto:)/.test(resolved);
      },
    ),
  );
});

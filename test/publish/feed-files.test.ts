/** What is written is read again as it was: content → files → our own gate, a feed parser, a calendar. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import {parseManifest, parseNews, parseParticipants} from '../../src/feed/parse-feed.js';
import type {Participant} from '../../src/feed/feed.js';
import {makeFeed, manifestText} from '../../src/publish/feed/make-feed.js';
import {parseSource} from '../../src/publish/content/sources/parse-source.js';
import type {Content} from '../../src/publish/content/content.js';
import {keptText, parseKept} from '../../src/publish/content/sources/earlier-items.js';
import type {NewsEntry} from '../../src/publish/content/read-news.js';
import {escapeMarkdown} from '../../src/publish/content/values/rich-text.js';

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
/** A line as the readers of content let it pass: no control characters, no marks of direction, single blanks. */
const line = fc
  .oneof(
    fc.string({minLength: 1, unit: 'grapheme'}),
    fc.constantFrom('<b>&amp;</b>', ']]>', '"a", \'b\'; c\\n', 'Ti\u0161ina; 1, 2', '👩‍👩‍👧'),
  )
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}\ufffd-\uffff\u202a-\u202e\u2066-\u2069]|\s+/gu, ' ')
      .trim()
      .replace(/ +/g, ' '),
  )
  .filter((text) => text !== '' && text === text.normalize('NFC'));
const day = fc
  .date({min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined});
const participant: fc.Arbitrary<Participant> = fc.record({
  id,
  name: line,
  names: optional(fc.record({fr: line})),
  local: optional(fc.record({name: line, lang: fc.constant('sr-Cyrl')})),
  country: fc.constantFrom('FR', 'XK'),
  type: fc.constantFrom('city' as const, 'region' as const),
  joined: optional(day),
  number: optional(fc.integer({min: 1})),
  ended: optional(day),
  latitude: fc.integer({min: -90_00000, max: 90_00000}).map((n) => n / 1e5),
  longitude: fc.integer({min: -180_00000, max: 180_00000}).map((n) => n / 1e5),
});
const news: fc.Arbitrary<NewsEntry> = fc.record({
  id,
  title: line,
  titles: fc.constant({}),
  kind: fc.constantFrom('news' as const, 'event' as const),
  language: fc.constantFrom('en', 'fr', 'sr-Cyrl'),
  date: optional(day),
  start: optional(day),
  place: optional(line),
  url: optional(fc.webUrl({validSchemes: ['https']})),
  countries: fc.constantFrom([], ['FR']),
  participants: fc.constant([]),
  tags: fc.uniqueArray(line, {maxLength: 2}),
  links: fc.constant([]),
  body: fc.array(line, {maxLength: 3}).map((lines) => escapeMarkdown(lines.join('\n\n'))),
});
const content: fc.Arbitrary<Content> = fc.record({
  settings: fc
    .record({
      name: fc.record({en: line, fr: line}),
      home: fc.constant<Record<string, string>>({en: 'https://home.test/'}),
      languages: fc.constant<string[]>(['en', 'fr']),
      site: fc.constantFrom(undefined, 'https://a.test/'),
    })
    .map((settings) => ({...settings, sets: {participants: {asOf: '2020-01-02'}}})),
  participants: fc.uniqueArray(participant, {selector: (item) => item.id, maxLength: 5}),
  history: fc.constant([]),
  news: fc.uniqueArray(news, {selector: (item) => item.id, maxLength: 4}),
});

test('every file of a feed is read again as it was written', () => {
  fc.assert(
    fc.property(content, (made) => {
      const {manifest, files} = makeFeed(made);
      const read = parseManifest(JSON.parse(manifestText({...manifest, version: 1, sequence: 1})));
      assert.equal(
        read.sets.participants!.listed,
        made.participants.filter(({ended}) => !ended).length,
      );
      const participants = parseParticipants(JSON.parse(files.get(read.sets.participants!.href!)!));
      assert.deepEqual(
        plain(participants),
        plain(made.participants.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
      );
      const byId = new Map(made.news.map((entry) => [entry.id, entry]));
      for (const item of parseNews(JSON.parse(files.get(read.news!['en']!)!))) {
        const {title, kind, url, date, start, place, language, tags} = byId.get(item.id)!;
        assert.deepEqual(
          plain({...item, summary: undefined, text: undefined}),
          plain({
            id: item.id,
            title,
            kind,
            // What has a text and no address leads to its own page, where the site has an address.
            url:
              url ??
              (byId.get(item.id)!.body && made.settings.site
                ? `https://a.test/w/news-ticker/${item.id}.html`
                : undefined),
            published: date && `${date}T00:00:00Z`,
            language,
            tags,
            start,
            place,
            countries: byId.get(item.id)!.countries,
            participants: [],
            links: [],
          }),
        );
        assert.equal(escapeMarkdown(item.text ?? ''), byId.get(item.id)!.body);
      }
      checkRss(files.get('news.en.xml')!, made.news);
      const events = new ICAL.Component(
        ICAL.parse(files.get('events.en.ics')!) as never,
      ).getAllSubcomponents('vevent');
      assert.equal(
        events.length,
        made.news.filter(({kind, start}) => kind === 'event' && start).length,
      );
      for (const event of events)
        assert.ok(made.news.some(({title}) => title === event.getFirstPropertyValue('summary')));
    }),
    {numRuns: 60},
  );
});

/** As a feed reader has it: our RSS through our own adapter for other people's feeds. */
function checkRss(xml: string, written: readonly NewsEntry[]): void {
  const items = written.length
    ? parseSource({bytes: Buffer.from(xml), url: 'https://a.test/feed/news.en.xml'}).items
    : [];
  assert.deepEqual(
    items.map(({guid}) => guid).sort(),
    written.map((entry) => `${entry.id}.en`).sort(),
  );
  for (const {guid, date, language} of items) {
    const entry = written.find((candidate) => `${candidate.id}.en` === guid)!;
    assert.deepEqual([date?.slice(0, 10), language], [entry.date, entry.language]);
  }
}

test('parseKept(keptText(kept)) is what was kept', () => {
  const item = fc.record({
    title: line,
    tags: fc.array(line),
    text: line,
    url: fc.constant('https://a.test/'),
    date: day,
    guid: line,
  });
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.webUrl(),
        fc.record({
          fetched: fc.constant('2020-01-02T03:04:05.678Z'),
          items: fc.array(item, {maxLength: 3}),
        }),
      ),
      (sources) => {
        const kept = new Map(Object.entries(sources));
        assert.deepEqual(plain([...parseKept(keptText(kept))]), plain([...kept]));
      },
    ),
  );
  for (const text of [
    undefined,
    '',
    '{}',
    '[{"url": "x"}]',
    '[{"url": "x", "fetched": "2020-01-01T", "items": [{"title": "x", "tags": [], "text": "", "url": "javascript:x"}]}]',
  ])
    assert.equal(parseKept(text).size, 0);
});

/** The Alliance's content and the sample through the whole tool, its files read by programs that are not ours. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {extractFromJson, extractFromXml} from '@extractus/feed-extractor';
import {Ajv2020, type AnySchema} from 'ajv/dist/2020.js';
import {parse} from 'csv-parse/sync';
import ICAL from 'ical.js';
import type {Manifest, NewsFile} from '../../src/feed/feed.js';
import {readJson, runTool} from './content-folder.js';

let folder: string;
let feed: string;
/** The tool's sources have no library to copy. */
const elsewhere = ['--library', 'https://cdn.test/v1/'];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alliance-feed-real-'));
  feed = join(folder, 'feed');
  assert.equal((await runTool('build', 'data/alliance', '--out', folder, ...elsewhere)).code, 0);
});
after(() => rm(folder, {recursive: true}));
const read = (name: string) => readFileSync(join(feed, name), 'utf8');
const manifestOf = async () => (await readJson(feed, 'alliance.json')) as Manifest;

test('every file of the contract is there, and nothing else', async () => {
  const all = (await readdir(feed))
    .map((name) => name.replace(/\.[0-9a-f]{10}\./, '.HASH.'))
    .sort();
  const names = all.filter((name) => !/\.(br|gz)$/.test(name));
  assert.deepEqual(all, names.flatMap((name) => [name, `${name}.br`, `${name}.gz`]).sort());
  assert.deepEqual(names, [
    'alliance.json',
    'alliance.schema.json',
    'events.en.ics',
    'events.fr.ics',
    'news.en.HASH.json',
    'news.en.json',
    'news.en.xml',
    'news.fr.HASH.json',
    'news.fr.json',
    'news.fr.xml',
    'participants.HASH.geojson',
    'participants.csv',
    'participants.geojson',
  ]);
});

test('ajv finds the manifest valid by the schema published beside it', async () => {
  const ajv = new Ajv2020({strict: true, strictTuples: false, allErrors: true});
  const validate = ajv.compile((await readJson(feed, 'alliance.schema.json')) as AnySchema);
  assert.equal(validate(await manifestOf()), true, JSON.stringify(validate.errors));
});

test('the manifest says what the sources say', async () => {
  const {
    version,
    sequence,
    languages,
    sample,
    sets,
    countries,
    follow,
    join: offers,
  } = await manifestOf();
  assert.deepEqual(
    {version, sequence, languages, sample},
    {version: 1, sequence: 1, languages: ['en', 'fr'], sample: false},
  );
  const {href, history, ...figures} = sets.participants!;
  assert.match(href!, /^participants\.[0-9a-f]{10}\.geojson$/);
  assert.deepEqual(figures, {
    count: 130,
    countries: 29,
    listed: 13,
    asOf: '2018-01-24',
    declared: true,
    byCountry: {AT: 1, ES: 1, FR: 5, GR: 2, IT: 1, ME: 1, NL: 1, RS: 1},
    byType: {city: 7, county: 2, municipality: 3, region: 1},
    single: {
      AT: [11.39454, 47.26266],
      ES: [-5.97317, 37.38283],
      IT: [15.66129, 38.11047],
      ME: [18.69361, 42.43623],
      NL: [5.40278, 51.41833],
      RS: [20.91667, 44.01667],
    },
  });
  assert.deepEqual(
    history?.map(({date, count}) => `${date} ${count}`),
    [
      '2013-03-20 114',
      '2013-04 114',
      '2013 120',
      '2014-03-24 122',
      '2014-06-17 122',
      '2015-05-06 127',
      '2015-06-24 129',
      '2015 130',
      '2018-01-24 130',
    ],
  );
  assert.deepEqual(
    {
      count: sets.signatories!.count,
      countries: sets.signatories!.countries,
      asOf: sets.signatories!.asOf,
    },
    {count: 122, countries: 34, asOf: '2019'},
  );
  assert.deepEqual(countries!.GR, {name: {en: 'Greece', fr: 'Grèce'}});
  assert.deepEqual(
    offers!.map(({for: audience, open, url}) => ({audience, open, url})),
    [
      {
        audience: 'authority',
        open: true,
        url: {en: 'https://www.roma-alliance.org/', fr: 'https://www.roma-alliance.org/'},
      },
      {audience: 'ngo', open: false, url: undefined},
    ],
    'a form whose address nobody knows leads home',
  );
  assert.deepEqual(follow, [
    {network: 'rss', url: 'news.en.xml', lang: 'en'},
    {network: 'rss', url: 'news.fr.xml', lang: 'fr'},
  ]);
});

test('GDAL reads 13 points with their names and places', () => {
  const ogrinfo = (...args: string[]) =>
    execFileSync('ogrinfo', ['-ro', '-al', ...args, join(feed, 'participants.geojson')], {
      encoding: 'utf8',
    });
  const summary = ogrinfo('-so');
  assert.match(summary, /^Geometry: Point$/m);
  assert.match(summary, /^Feature Count: 13$/m);
  assert.match(summary, /^Extent: \(-5\.973170, 35\.327870\) - \(25\.143410, 51\.418330\)$/m);
  const andalusia = ogrinfo('-q', '-where', "name='Andalusia'");
  assert.match(andalusia, /POINT \(-5\.97317 37\.38283\)/);
  assert.match(andalusia, /number \(Integer\) = 129/);
  assert.match(andalusia, /joined \(Date\) = 2015\/06\/24/);
});

test('a feed reader finds 82 items in JSON Feed and the newest 50 in RSS, with their titles, and dates only where they are known', async () => {
  for (const lang of ['en', 'fr']) {
    const {items} = (await readJson(feed, `news.${lang}.json`)) as NewsFile;
    const dated = items.filter(({date_published}) => date_published);
    assert.deepEqual([items.length, dated.length], [82, 22]);
    const datedInRss = items.slice(0, 50).filter((item) => dated.includes(item));
    // Normalised, the reader gives the time of reading to an item without a date.
    const options = {descriptionMaxLen: 0, normalization: false};
    const fromJson = extractFromJson(read(`news.${lang}.json`), options) as unknown as {
      items: {title: string; date_published?: string}[];
    };
    const fromXml = extractFromXml(read(`news.${lang}.xml`), options) as unknown as {
      language: string;
      title: string;
      item: {title: string; pubDate?: string; guid: string}[];
    };
    assert.deepEqual(
      fromJson.items.map(({title}) => title),
      items.map(({title}) => title),
    );
    assert.deepEqual(
      fromXml.item.map(({title}) => title),
      items.slice(0, 50).map(({title}) => title),
    );
    assert.deepEqual(
      fromXml.item.filter(({pubDate}) => pubDate).map(({guid}) => guid),
      datedInRss.map(({id}) => `${id}.${lang}`),
    );
    assert.deepEqual(
      fromXml.item
        .filter(({pubDate}) => pubDate)
        .map(({pubDate}) => new Date(pubDate!).toISOString().slice(0, 10)),
      datedInRss.map(({date_published}) => date_published!.slice(0, 10)),
    );
    assert.equal(read(`news.${lang}.xml`).match(/<guid isPermaLink="false">/g)!.length, 50);
    assert.equal(fromXml.language, lang);
    assert.match(
      read(`news.${lang}.xml`),
      new RegExp(
        `<atom:link href="https://alliance\\.example/feed/news\\.${lang}\\.xml" rel="self"`,
      ),
    );
  }
});

test('the French file has French titles where they are known, and says so', async () => {
  const {items} = (await readJson(feed, 'news.fr.json')) as NewsFile;
  const translated = items.filter(({_alliance}) => _alliance!.titleLanguage === 'fr');
  assert.equal(translated.length, 9);
  assert.equal(
    translated.every(({language}) => language === 'en'),
    true,
  );
});

test('the article about the 7th CAHROM meeting has its paragraphs, link and note', async () => {
  const {items} = (await readJson(feed, 'news.en.json')) as NewsFile;
  const item = items.find(({id}) => id === 'ra-130')!;
  assert.equal(item.content_text!.split('\n\n').length, 3);
  assert.equal(item.summary, item.content_text!.split('\n\n')[0]);
  assert.match(item.content_html!, /^<p>14–16\u00a0May 2014<\/p>/);
  assert.equal(item.content_html!.match(/<p>/g)!.length, 4);
  assert.deepEqual(item._alliance!.links, [{text: 'CAHROM website'}]);
  assert.equal(item._alliance!.note!.title, 'About CAHROM');
  assert.equal(item.date_published, undefined);
  assert.deepEqual([item._alliance!.start, item._alliance!.end], ['2014-05-14', '2014-05-16']);
});

test('a calendar reads the events: whole days, the end after the last day, one UID each, lines of 75 octets', async () => {
  const {items} = (await readJson(feed, 'news.en.json')) as NewsFile;
  const expected = items.filter(({_alliance}) => _alliance!.kind === 'event' && _alliance!.start);
  const text = read('events.en.ics');
  assert.equal(
    text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n')),
    true,
  );
  const events = new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  assert.deepEqual(
    events.map(({uid}) => uid),
    expected.map(({id}) => `${id}@alliance-widgets`),
  );
  assert.deepEqual(
    events.map(({summary}) => summary),
    expected.map(({title}) => title),
  );
  const meeting = events.find(({uid}) => uid === 'ra-130@alliance-widgets')!;
  assert.equal(meeting.startDate.isDate, true);
  assert.deepEqual(
    [meeting.startDate.toString(), meeting.endDate.toString()],
    ['2014-05-14', '2014-05-17'],
  );
  assert.equal(meeting.description, items.find(({id}) => id === 'ra-130')!.content_text);
});

test('the CSV is RFC 4180 with a byte order mark, for spreadsheets, and what it says is what the GeoJSON says', async () => {
  const text = read('participants.csv');
  assert.equal(text.startsWith('\ufeffid,'), true);
  assert.equal(text.endsWith('\r\n'), true);
  assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
  const rows = parse(text, {columns: true, bom: true}) as unknown as Record<string, string>[];
  const {features} = (await readJson(feed, 'participants.geojson')) as {
    features: {id: string; geometry: {coordinates: number[]}}[];
  };
  assert.deepEqual(
    rows.map(({id, longitude, latitude}) => [id, Number(longitude), Number(latitude)]),
    features.map(({id, geometry}) => [id, ...geometry.coordinates]),
  );
});

test('check finds nothing wrong with the built feed, and lists what the content still lacks', async () => {
  assert.deepEqual(await runTool('check', folder), {code: 0, out: 'No errors.\n', err: ''});
  const {code, out} = await runTool('check', 'data/alliance');
  assert.equal(code, 0);
  assert.match(out, /^Before publishing for real, replace:\n {2}site: A placeholder\./);
});

test('the sample is marked, and counts itself', async () => {
  const out = join(folder, 'sample');
  assert.equal((await runTool('build', 'data/sample', '--out', out, ...elsewhere)).code, 0);
  const {
    sample,
    sets: {participants},
  } = (await readJson(out, 'feed', 'alliance.json')) as Manifest;
  assert.equal(sample, true);
  assert.deepEqual(
    [participants!.count, participants!.countries, participants!.listed, participants!.declared],
    [130, 29, 130, undefined],
  );
  const {features} = (await readJson(out, 'feed', 'participants.geojson')) as {
    features: {properties: {ended?: string}}[];
  };
  assert.deepEqual(
    [features.length, features.filter(({properties}) => properties.ended).length],
    [131, 1],
  );
  assert.equal((await runTool('check', out)).err, '');
});

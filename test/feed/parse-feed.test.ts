import assert from 'node:assert/strict';
import {test} from 'node:test';
import {FeedError} from '../../src/feed/feed-error.js';
import {parseManifest, parseNews, parseParticipants} from '../../src/feed/parse-feed.js';
import type {Schema} from '../../src/feed/schema.js';
import {getAt, kinds, manifest, news, participants, setAt, variantsOf} from './documents.js';

const refusal = (code: string, message: string) => (error: unknown) =>
  error instanceof FeedError && error.code === code && (assert.equal(error.message, message), true);

/** What a gate lets through of a document, and what it says. */
function reading<T>(
  parse: (value: unknown, file: string, say: (text: string) => void) => T,
  value: unknown,
) {
  const said: string[] = [];
  return {read: parse(value, 'file', (text) => said.push(text)), said};
}

test('parseManifest(value) gives back the members it knows', () => {
  const {read, said} = reading(parseManifest, {...manifest(), unknown: 'is ignored'});
  assert.deepEqual(read, manifest());
  assert.deepEqual(said, []);
});

test('parseManifest(value, file) refuses a newer version by name, before anything else', () => {
  assert.throws(
    () => parseManifest({version: 2}),
    refusal(
      'version',
      'alliance.json: version 2 is newer than this library reads (1); a newer library is needed',
    ),
  );
});

test('a document without anything to show is refused whole', () => {
  for (const value of [null, 3, 'x', [], '<!doctype html>'])
    assert.throws(
      () => parseManifest(value),
      refusal('schema', 'alliance.json: the document breaks "type": "object"'),
    );
  const {sets, ...rest} = manifest();
  for (const value of [{}, rest, {message: 'Too Many Requests'}])
    assert.throws(() => parseManifest(value), refusal('schema', 'alliance.json: /sets is missing'));
  for (const value of [null, [], 'x'])
    assert.throws(
      () => parseManifest({...rest, sets: value}),
      refusal('schema', 'alliance.json: /sets breaks "type": "object"'),
    );
  assert.equal(Object.keys(sets).length, 1);
  for (const value of [null, {}, {message: 'x'}, {features: null}])
    assert.throws(() => parseParticipants(value), {name: 'FeedError', code: 'schema'});
  for (const value of [null, {}, {message: 'x'}, {items: {}}])
    assert.throws(() => parseNews(value), {name: 'FeedError', code: 'schema'});
});

test('a manifest without its other required members is read', () => {
  const {read, said} = reading(parseManifest, {sets: {}});
  assert.deepEqual(read, {
    sets: {},
    version: 1,
    sequence: 1,
    updated: '',
    languages: ['en'],
    name: {},
    home: {},
  });
  assert.deepEqual(said, [
    'file: left out what cannot be used, 6 in all; the first: /version is missing',
  ]);
});

test('what cannot be used is counted, and the first is named', () => {
  const {read, said} = reading(parseManifest, {
    ...manifest(),
    home: {en: 'javascript:alert(1)', fr: 'https://www.coe.int@evil.example/'},
    join: [{for: 'university', label: {en: 'Join'}, open: true}, ...manifest().join],
  });
  assert.deepEqual(read, {...manifest(), home: {}});
  assert.deepEqual(said, [
    'file: left out what cannot be used, 3 in all; the first: /home/en breaks "pattern": "^(https?://(?![^/?#\\\\\\\\]*@)|mailto:)[^\\\\s]+$"',
  ]);
});

test('the inputs that took all widgets off every page', () => {
  const {participants: set} = manifest().sets;
  const readManifest = (change: object) => reading(parseManifest, {...manifest(), ...change}).read;
  assert.deepEqual(readManifest({join: [{for: 'university'}]}).join, []);
  assert.deepEqual(
    readManifest({sets: {participants: {...set, byType: {province: 1, city: 2}}}}).sets,
    {participants: {...set, byType: {city: 2}}},
  );
  assert.deepEqual(readManifest({about: {...manifest().about, short: {en: '', fr: 'S'}}}).about, {
    ...manifest().about,
    short: {fr: 'S'},
  });
  assert.deepEqual(readManifest({sets: {participants: set, Cities: set}}).sets, {
    participants: set,
  });
});

/** Where in a schema a list of known values stands, as a pointer into the sample; a list or map in between stands for its first entry. */
function* listsOf(
  schema: Schema,
  sample: unknown,
  path = '',
): Generator<{path: string; kind: 'value' | 'key' | 'item'}> {
  if (schema.enum) yield {path, kind: 'value'};
  for (const [key, member] of Object.entries(schema.properties ?? {}))
    yield* listsOf(member, (sample as Json | undefined)?.[key], `${path}/${key}`);
  if (schema.additionalProperties) {
    yield {path, kind: 'key'};
    const key = Object.keys((sample as object | undefined) ?? {})[0];
    yield* listsOf(
      schema.additionalProperties,
      (sample as Json | undefined)?.[key ?? ''],
      `${path}/${key}`,
    );
  }
  if (schema.items) {
    // What follows a position is its elevation.
    if (!schema.prefixItems || !path.startsWith('/sets')) yield {path, kind: 'item'};
    yield* listsOf(schema.items, (sample as unknown[] | undefined)?.[0], `${path}/0`);
  }
}
type Json = Record<string, unknown>;
for (const [name, make, schema] of kinds) {
  const parse = {manifest: parseManifest, participants: parseParticipants, news: parseNews}[name]!;
  for (const {path, kind} of listsOf(schema, make())) {
    test(`an unknown ${kind} at ${path} of the ${name} takes nothing else with it`, () => {
      const document = make();
      assert.notEqual(getAt(document, path), undefined, 'the sample has one of each');
      if (kind === 'item') (getAt(document, path) as unknown[]).push({unheardOf: 1}, '', 7, null);
      else if (kind === 'key')
        Object.assign(getAt(document, path) as object, {'Unheard Of': {unheardOf: 1}});
      else setAt(document, path, 'unheard-of');
      const {read, said} = reading<unknown>(parse, document);
      const before = parse(make()) as object;
      if (kind === 'value') {
        // An offer to join goes, the basis of a date goes, a type is `other`, a kind is news.
        assert.equal(JSON.stringify(read).includes('unheard-of'), false);
        assert.equal(
          Array.isArray(read) ? read.length : Object.keys(read as object).length,
          Object.keys(before).length,
        );
      } else assert.deepEqual(read, before);
      assert.equal(said.length, 1);
    });
  }
}

test('whatever one of 200 participants is spoiled in, the others stay, and it goes only without id, name, country or place', () => {
  const twoHundred = () => {
    const [sample] = participants().features;
    return Array.from({length: 200}, (_, i) => ({...structuredClone(sample!), id: `place-${i}`}));
  };
  const whole = parseParticipants({type: 'FeatureCollection', features: twoHundred()});
  let spoiled = 0;
  for (const {path, document} of variantsOf(() => twoHundred()[7]!)) {
    const features: unknown[] = twoHundred();
    features[7] = document;
    const {read, said} = reading(parseParticipants, {type: 'FeatureCollection', features});
    const others = read.filter(({id}) => whole.some((one) => one.id === id && id !== 'place-7'));
    assert.deepEqual(others, whole.toSpliced(7, 1), path);
    assert.ok(said.length <= 1);
    if (!/^\/(id|geometry.*|properties|properties\/(name|country))$/.test(path))
      assert.equal(read.length, 200, path);
    if (said.length) spoiled++;
  }
  assert.ok(spoiled > 100, `${spoiled}`);
  const readOne = (change: (feature: Json & {properties: Json}) => void) => {
    const feature = twoHundred()[7] as unknown as Json & {properties: Json};
    change(feature);
    return parseParticipants({features: [feature]});
  };
  assert.deepEqual(
    readOne(({properties}) => (properties['type'] = 'province')).map(({type}) => type),
    ['other'],
  );
  for (const name of ['name', 'country'])
    assert.deepEqual(
      readOne(({properties}) => (properties[name] = 5)),
      [],
      name,
    );
  for (const name of ['id', 'geometry', 'properties'])
    assert.deepEqual(
      readOne((feature) => ((feature as Json)[name] = null)),
      [],
      name,
    );
});

test('whatever one of 200 news items is spoiled in, the others stay, and it goes only without id or title', () => {
  const twoHundred = () => {
    const [sample] = news().items;
    return Array.from({length: 200}, (_, i) => ({...structuredClone(sample!), id: `item-${i}`}));
  };
  const whole = parseNews({items: twoHundred()});
  for (const {path, document} of variantsOf(() => twoHundred()[7]!)) {
    const items: unknown[] = twoHundred();
    items[7] = document;
    const {read} = reading(parseNews, {items});
    const others = read.filter(({id}) => whole.some((one) => one.id === id && id !== 'item-7'));
    assert.deepEqual(others, whole.toSpliced(7, 1), path);
    if (!/^\/(id|title)$/.test(path)) assert.equal(read.length, 200, path);
  }
  const petition = twoHundred()[7] as unknown as {_alliance: Json};
  petition._alliance['kind'] = 'petition';
  assert.deepEqual(
    parseNews({items: [petition, {id: 'untitled'}]}).map(({kind}) => kind),
    ['news'],
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
    title: 'B',
    kind: 'news',
    tags: [],
    countries: [],
    participants: [],
    links: [],
  });
});

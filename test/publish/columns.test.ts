/** The companion of a long list: nothing is lost, the map's figures agree, other people's tools read it. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import fc from 'fast-check';
import {participantTypes, type Manifest, type Participant} from '../../src/feed/feed.js';
import {LONG_LIST} from '../../src/feed/manifest-file.js';
import {parseColumns} from '../../src/feed/parse-columns.js';
import {parseParticipants} from '../../src/feed/parse-feed.js';
import {makeColumns} from '../../src/feed/write-columns.js';
import {makeParticipants} from '../../src/feed/write-participants.js';
import {changeFiles, HEADER, makeContent, makeFolder, readJson, runTool} from './content-folder.js';

const line = fc
  .string({minLength: 1, unit: 'grapheme', maxLength: 12})
  .map((text) => text.replace(/\s/g, ' '))
  .filter((text) => !!text.trim());
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, {nil: undefined});
const day = fc
  .date({min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));
const participant: fc.Arbitrary<Participant> = fc.record({
  id: fc.stringMatching(/^[a-z]{3,8}(-[a-z0-9]{1,4})?$/),
  name: line,
  country: fc.constantFrom('FR', 'SK', 'XK'),
  type: fc.constantFrom(...participantTypes),
  longitude: fc.integer({min: -180e5, max: 180e5}).map((n) => n / 1e5 + 0),
  latitude: fc.integer({min: -90e5, max: 90e5}).map((n) => n / 1e5 + 0),
  names: optional(fc.record({fr: line, 'sr-Cyrl': line}, {requiredKeys: ['fr']})),
  local: optional(fc.record({name: line, lang: fc.constantFrom('sk', 'sr-Cyrl')})),
  joined: optional(day),
  joinedBasis: optional(fc.constant('announced' as const)),
  number: optional(fc.integer({min: 1, max: 1e6})),
  url: optional(fc.constant('https://town.test/')),
  ended: optional(day),
});
const participants = fc.uniqueArray(participant, {selector: ({id}) => id, maxLength: 40});
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const byId = (a: Participant, b: Participant) => (a.id < b.id ? -1 : 1);
const readBack = (document: unknown) =>
  parseColumns(document, 'x').flatMap((group) =>
    Array.from({length: group.count}, (_, i) => group.participant(i)),
  );

test('parseColumns(makeColumns(participants)) gives every participant back', () => {
  fc.assert(
    fc.property(participants, (made) => {
      assert.deepEqual(
        plain(readBack(plain(makeColumns(made))).sort(byId)),
        plain([...made].sort(byId)),
      );
    }),
  );
});

test('a participant is found by its id, whatever the letters before it', () => {
  fc.assert(
    fc.property(participants, (made) => {
      for (const group of parseColumns(plain(makeColumns(made)), 'x')) {
        for (let i = 0; i < group.count; i++) assert.equal(group.indexOf(group.text('id', i)), i);
        assert.equal(group.indexOf('nobody'), -1);
      }
    }),
  );
});

test('parseColumns refuses what is no list at all', () => {
  for (const document of [null, 3, {}, {message: 'Too Many Requests'}])
    assert.throws(() => parseColumns(document, 'x'), {
      name: 'FeedError',
      code: 'schema',
    });
});

interface Feature {
  geometry: Record<string, unknown> | null;
  properties: Record<string, unknown>;
}
/** Three places in France and one in Slovakia, one column changed. */
function changed(change: (feature: Feature) => void) {
  const place = {type: 'city', longitude: 1, latitude: 2, joined: '2015', number: 3} as const;
  const document = plain(
    makeColumns([
      {...place, id: 'a', name: 'A', country: 'FR'},
      {...place, id: 'b', name: 'B', country: 'FR', type: 'region', url: 'https://b.test/'},
      {...place, id: 'c', name: 'C', country: 'FR', local: {name: 'C', lang: 'fr'}},
      {...place, id: 'd', name: 'D', country: 'SK'},
    ]),
  ) as {features: Feature[]};
  change(document.features[0]!);
  const said: string[] = [];
  const read = parseColumns(document, 'x', (text) => said.push(text)).flatMap((group) =>
    Array.from({length: group.count}, (_, i) => group.participant(i)),
  );
  return {ids: read.map(({id}) => id).join(''), read, said};
}

test('in a list by columns a point goes only without id, name or place, a country only without its code or points', () => {
  const set = (name: string, value: unknown) => (feature: Feature) => {
    feature.properties[name] = value;
  };
  const points = (coordinates: unknown) => (feature: Feature) => {
    feature.geometry!['coordinates'] = coordinates;
  };
  const left: [change: (feature: Feature) => void, ids: string][] = [
    [
      points([
        [1, 2],
        [1, '2'],
        [1, 2],
      ]),
      'acd',
    ],
    [points([null, [1, 2], [1, 200]]), 'bd'],
    [points([[1, 2]]), 'd'],
    [set('name', ['A', '', 'C']), 'acd'],
    [set('name', ['A', 7, 'C']), 'acd'],
    [set('name', ['A', 'B']), 'd'],
    [set('id', [null, 'b', 'Not an id']), 'bd'],
    [set('country', 'France'), 'd'],
    [set('country', undefined), 'd'],
    [(feature) => (feature.geometry = null), 'd'],
    [(feature) => (feature.geometry!['type'] = 'Point'), 'd'],
    [(feature) => (feature.properties = null as unknown as Feature['properties']), 'd'],
    ...[
      'type',
      'joined',
      'number',
      'url',
      'local',
      'localLang',
      'name:fr',
      'ended',
      'joinedBasis',
    ].flatMap((name) =>
      [null, {}, ['x'], [1, 'x', {}], 'unheard of', -1].map(
        (value): [(feature: Feature) => void, string] => [set(name, value), 'abcd'],
      ),
    ),
  ];
  for (const [change, ids] of left) {
    const {said, ...outcome} = changed(change);
    assert.equal(outcome.ids, ids, String(change));
    assert.ok(said.length <= 1);
  }
  assert.deepEqual(changed(set('motto', [{}])).said, []);
  assert.deepEqual(
    changed(set('type', ['province', 'region', ''])).read.map(({type}) => type),
    ['other', 'region', 'other', 'city'],
  );
  assert.deepEqual(changed(set('joined', ['2015', 'soon', ''])).said, [
    'x: left out what cannot be used, 1 in all; the first: /features/0 has a "joined" that cannot be used: "soon"',
  ]);
});

test('whatever is spoiled, a list by columns gives the participants that the plain list gives', () => {
  const odd = fc.constantFrom<unknown>(null, 7, -1, '', 'x y', 'https://a@b.test/', {}, ['x']);
  const member = fc.constantFrom(
    'id',
    'name',
    'type',
    'joined',
    'joinedBasis',
    'number',
    'url',
    'ended',
  );
  fc.assert(
    fc.property(participants, fc.nat(), member, odd, (made, which, name, value) => {
      const spoiled = made.map((one, i) =>
        made.length && i === which % made.length ? ({...one, [name]: value} as Participant) : one,
      );
      // Spoiled after it was written: the writer sorts by names.
      const list = plain(makeParticipants(made)) as {
        features: {id: unknown; properties: Record<string, unknown>}[];
      };
      const columns = plain(makeColumns(made)) as unknown as {features: Feature[]};
      const target = spoiled[which % (made.length || 1)] && made[which % made.length];
      for (const feature of list.features) {
        if (feature.id !== target?.id) continue;
        if (name === 'id') feature.id = value;
        else feature.properties[name] = value;
      }
      for (const {properties, geometry} of columns.features) {
        const index = (properties['id'] as string[]).indexOf(target?.id ?? '');
        if (index < 0) continue;
        const {length} = geometry!['coordinates'] as unknown[];
        const cell = properties[name] ?? (name === 'number' ? 0 : '');
        properties[name] = (Array.isArray(cell) ? cell : Array(length).fill(cell)).with(
          index,
          value,
        );
      }
      const expected = parseParticipants(list).sort(byId);
      assert.deepEqual(plain(readBack(columns).sort(byId)), plain(expected));
    }),
  );
});

test('a long list has its companion, hashed, compressed, checked, and read by GDAL; a short one has none', async (t) => {
  const rows = Array.from(
    {length: LONG_LIST + 2},
    (_, i) =>
      `place-${i},Sample place ${i},,,${i % 2 ? 'FR' : 'AT'},city,${i % 2 ? 46 + (i % 30) / 30 : 47.3},${i % 2 ? 2 + (i % 37) / 20 : 13 + (i % 41) / 40},2013-03-20,,${i + 1},,${i ? '' : '2015-01-01'},`,
  );
  const [content, out] = [
    await makeContent(t, {
      'news/first.md': undefined,
      'participants.csv': [HEADER, ...rows, ''].join('\n'),
    }),
    await makeFolder(t),
  ];
  await runTool('build', content, '--out', out);
  const feed = join(out, 'feed');
  const {
    sets: {participants: set},
  } = (await readJson(out, 'feed', 'alliance.json')) as Manifest;
  assert.match(set!.columns!, /^participants\.columns\.[0-9a-f]{10}\.geojson$/);
  const names = await readdir(feed);
  for (const ending of ['', '.br', '.gz'])
    assert.ok(names.includes(set!.columns! + ending), ending);
  const summary = execFileSync('ogrinfo', ['-ro', '-al', '-so', join(feed, set!.columns!)], {
    encoding: 'utf8',
  });
  assert.match(summary, /Geometry: Multi Point/);
  assert.match(summary, /Feature Count: 2/);
  assert.match(summary, /name: StringList/);
  assert.match(summary, /number: IntegerList/);
  assert.equal((await runTool('check', feed)).code, 0);
  await writeFile(
    join(feed, set!.columns!),
    (await readFile(join(feed, set!.columns!), 'utf8')).replace(
      'Sample place 7"',
      'Sample place 8"',
    ),
  );
  const checked = await runTool('check', feed);
  assert.equal(checked.code, 1);
  assert.match(checked.err, /is not what its name says/);
  assert.match(checked.err, /does not say the same as the list/);
  await changeFiles(content, {'participants.csv': [HEADER, ...rows.slice(0, 40), ''].join('\n')});
  await runTool('build', content, '--out', out, '--allow-shrink', '--forget');
  assert.deepEqual(
    (await readdir(feed)).filter((name) => name.includes('columns')),
    [],
  );
});

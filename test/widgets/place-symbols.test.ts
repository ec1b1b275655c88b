/** Symbols cannot contradict the list: for every country, at every scale, over the whole plane. */
import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {MAP_LIMITS} from '../../src/geo/basemap.js';
import {isInFrame, planeToPixel, toPlane} from '../../src/geo/projection.js';
import type {
  PlaceSource,
  PlaceSymbol,
} from '../../src/widgets/participant-map/places/place-source.js';
import {
  feedOf,
  homeOf,
  madeFeed,
  NO_FILTER,
  requestOf,
  wholePlane,
  type TestFeed,
} from './symbols-fixture.js';

const FACTORS = [1, 1.4, 1.6, 2, 4, 16];
const HOME = homeOf({widthPx: 879, heightPx: 624});
const feeds = new Map<string, TestFeed>();
before(async () => {
  feeds.set('alliance', await feedOf('data/alliance'));
  feeds.set('sample', await feedOf('data/sample'));
  feeds.set('10,000', await madeFeed(10_000));
});

const sumOf = (symbols: readonly PlaceSymbol[], code: string): number =>
  symbols.filter(({country}) => country === code).reduce((sum, {count}) => sum + count, 0);
const distance = (a: PlaceSymbol, b: PlaceSymbol) => Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y);

function checkCountry(
  source: PlaceSource,
  code: string,
  {symbols, isWhole}: {readonly symbols: readonly PlaceSymbol[]; readonly isWhole: boolean},
  stated: number | undefined,
): void {
  const selection = source.select(NO_FILTER);
  const group = selection.groups.find((one) => one.code === code)!;
  const places = selection.rows(group.from, group.from + group.count);
  const outside = places.filter(({point}) => !isInFrame(MAP_LIMITS, point)).length;
  // A circle counts all of its country; a single place beyond the map has no symbol.
  const unseen = isWhole && group.count > 1 ? 0 : outside;
  assert.equal(sumOf(symbols, code) + unseen, group.count, code);
  assert.equal(group.count, stated, `${code}: the list and the counter`);
  assert.equal(places.length, group.count);
}

for (const name of ['alliance', 'sample', '10,000'])
  for (const kind of ['listed', 'columns'] as const)
    test(`the symbols of every country add up to its heading and its counter: ${name}, ${kind}`, () => {
      const {manifest, [kind]: source} = feeds.get(name)!;
      const stated = manifest.sets['participants']!.byCountry!;
      for (const factor of FACTORS) {
        const request = requestOf(source, wholePlane(HOME, factor), HOME);
        assert.equal(request.isWhole, factor < 1.5);
        const {symbols} = source.symbols(request);
        for (const code of source.countries.keys())
          checkCountry(source, code, {symbols, isWhole: request.isWhole}, stated[code]);
        assert.equal(new Set(symbols.map(({key}) => key)).size, symbols.length);
        if (request.isWhole)
          assert.equal(new Set(symbols.map(({country}) => country)).size, symbols.length);
      }
    });

for (const kind of ['listed', 'columns'] as const)
  test(`country= opens parted, and shows the country's own alone: ${kind}`, () => {
    const {manifest, [kind]: source} = feeds.get('sample')!;
    for (const [code, stated] of Object.entries(manifest.sets['participants']!.byCountry!)) {
      const filter = {...NO_FILTER, countries: [code]};
      const request = requestOf(source, wholePlane(HOME, 1), HOME, filter);
      const {symbols} = source.symbols(request);
      assert.equal(source.select(filter).count, stated);
      assert.equal(request.isWhole, false);
      assert.ok(symbols.every(({country, isCountry}) => country === code && !isCountry));
      assert.ok(sumOf(symbols, code) >= stated - 1, 'all but the one in Réunion');
    }
  });

test('both kinds of list have the same symbols', () => {
  const {listed, columns} = feeds.get('sample')!;
  const plain = (source: PlaceSource, factor: number) =>
    source
      .symbols(requestOf(source, wholePlane(HOME, factor), HOME))
      .symbols.map(({country, count, at, diameterPx, isCountry}) => ({
        country,
        count,
        at: `${at.x.toFixed(1)} ${at.y.toFixed(1)}`,
        diameterPx,
        isCountry,
      }));
  for (const factor of [1, 1.4]) assert.deepEqual(plain(columns, factor), plain(listed, factor));
});

test('a symbol holds places of one country, none farther than 25 px; two of a country are farther apart', () => {
  for (const kind of ['listed', 'columns'] as const) {
    const {[kind]: source} = feeds.get('10,000')!;
    const view = wholePlane(HOME, 2);
    const {symbols} = source.symbols(requestOf(source, view, HOME));
    for (const symbol of symbols)
      for (const {point, participant} of symbol.places) {
        const {x, y} = planeToPixel(view, point);
        assert.equal(participant.country, symbol.country);
        assert.ok(Math.hypot(x - symbol.at.x, y - symbol.at.y) < 25.01);
      }
    symbols.forEach((one, i) => {
      for (const other of symbols.slice(i + 1))
        if (other.country === one.country) assert.ok(distance(one, other) > 24.99);
    });
  }
});

test('a single place stands where it is, in the first view too; a circle on its country', () => {
  const {listed} = feeds.get('alliance')!;
  const view = wholePlane(HOME, 1);
  const {symbols} = listed.symbols(requestOf(listed, view, HOME));
  const tivat = symbols.find(({country}) => country === 'ME')!;
  const {x, y} = planeToPixel(view, toPlane(18.69361, 42.43623));
  assert.deepEqual([tivat.name, tivat.count, tivat.key], ['Tivat', 1, 'tivat']);
  assert.ok(Math.hypot(tivat.at.x - x, tivat.at.y - y) < 1);
  const france = symbols.find(({country}) => country === 'FR')!;
  assert.deepEqual([france.name, france.count, france.countryName], ['', 5, 'France']);
  assert.deepEqual(france.towns, ['Aubervilliers', 'Lille', 'Lyon']);
});

test('the manifest alone gives the symbols that the list gives', () => {
  for (const [name, {expected, listed}] of feeds) {
    const plain = (source: PlaceSource) =>
      source
        .symbols(requestOf(source, wholePlane(HOME, 1), HOME))
        .symbols.map(({country, count, at}) => [
          country,
          count,
          Math.round(at.x * 10),
          Math.round(at.y * 10),
        ]);
    assert.deepEqual(plain(expected), plain(listed), name);
    assert.deepEqual(
      expected.symbols(requestOf(expected, wholePlane(HOME, 2), HOME)).symbols,
      [],
      'closer, they wait for the list',
    );
  }
});

test('a filter changes what a circle counts, not its scale', () => {
  const {listed} = feeds.get('sample')!;
  const view = wholePlane(HOME, 1);
  const france = (types: ('city' | 'region')[]) =>
    listed
      .symbols(requestOf(listed, view, HOME, {...NO_FILTER, types}))
      .symbols.find(({country}) => country === 'FR')!;
  const [all, cities] = [france([]), france(['city'])];
  assert.ok(cities.count < all.count && cities.count > 1);
  assert.equal(
    cities.diameterPx,
    Math.max(20, all.diameterPx * Math.sqrt(cities.count / all.count)),
  );
  assert.deepEqual(cities.at, all.at);
});

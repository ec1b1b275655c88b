/** Close up, symbols of two countries keep apart, and stay near their places. */
import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {planeToPixel} from '../../src/geo/projection.js';
import type {PlaceSymbol} from '../../src/widgets/participant-map/places/place-source.js';
import {feedOf, homeOf, requestOf, wholePlane, type TestFeed} from './symbols-fixture.js';

const HOME = homeOf({widthPx: 879, heightPx: 624});
const feeds = new Map<string, TestFeed>();
before(async () => {
  feeds.set('alliance', await feedOf('data/alliance'));
  feeds.set('sample', await feedOf('data/sample'));
});

/** Of symbols whose places are not where they stand, how far that is. */
const movesOf = (symbols: readonly PlaceSymbol[], view: Parameters<typeof planeToPixel>[0]) =>
  symbols
    .flatMap(({at, tie}) => (tie ? [Math.hypot(at.x - tie.x, at.y - tie.y)] : []))
    .concat(
      symbols.map(({at, place}) => {
        const {x, y} = planeToPixel(view, place);
        return Math.hypot(at.x - x, at.y - y);
      }),
    );

const overlapsOf = (symbols: readonly PlaceSymbol[]): number =>
  symbols.reduce(
    (sum, a, i) =>
      sum +
      symbols.slice(i + 1).filter((b) => Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y) < 23.99)
        .length,
    0,
  );

for (const name of ['alliance', 'sample'])
  for (const kind of ['listed', 'columns'] as const)
    test(`no two targets overlap at any scale: ${name}, ${kind}`, () => {
      const {[kind]: source} = feeds.get(name)!;
      for (const factor of [1.6, 2, 3, 4, 8, 16]) {
        const view = wholePlane(HOME, factor);
        const {symbols} = source.symbols(requestOf(source, view, HOME));
        assert.equal(overlapsOf(symbols), 0, `×${factor}`);
        assert.ok(Math.max(...movesOf(symbols, view)) <= 24);
      }
    });

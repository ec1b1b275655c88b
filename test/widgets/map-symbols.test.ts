/** What a symbol looks like, what it says, and what is marked beside it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fitView, planePoint, type View} from '../../src/geo/projection.js';
import {Locale} from '../../src/locale/locale.js';
import {en, fr} from '../locale/words.js';
import {templateHtml} from '../../src/publish/pages/template-html.js';
import {landPicture} from '../../src/widgets/participant-map/map/land.js';
import {ringsOf} from '../../src/widgets/participant-map/symbols/rings.js';
import {
  circleScale,
  figureSize,
  symbolDiameter,
} from '../../src/widgets/participant-map/symbols/symbol.js';
import {symbolName, symbolTowns} from '../../src/widgets/participant-map/symbols/symbol-buttons.js';
import type {Place} from '../../src/widgets/participant-map/places/place.js';
import {
  membersOf,
  PlaceSymbol,
  type SymbolOptions,
} from '../../src/widgets/participant-map/places/place-symbol.js';
import {basemap} from './symbols-fixture.js';

const english = new Locale<typeof en.map>('en', 'en', en.map, en);
const french = new Locale<typeof en.map>('fr', 'fr', fr.map, fr);
const VIEW: View = fitView(
  {west: -2e6, south: -2e6, east: 2e6, north: 2e6},
  {widthPx: 800, heightPx: 800},
);

const place = (name: string, x = 0, y = 0): Place => ({
  participant: {
    id: name.toLowerCase(),
    name,
    country: 'FR',
    type: 'city',
    longitude: 2,
    latitude: 48,
  },
  id: name.toLowerCase(),
  name,
  countryName: 'France',
  point: planePoint(x, y),
});
const symbolOf = (places: readonly Place[], options: Partial<SymbolOptions> = {}) =>
  new PlaceSymbol({
    country: 'FR',
    countryName: 'France',
    members: membersOf(places),
    count: places.length,
    isCountry: places.length > 1,
    place: places[0]?.point ?? planePoint(0, 0),
    at: {x: 400, y: 400},
    diameterPx: 30,
    ...options,
  });
const towns = ['Lille', 'Lyon', 'Nantes', 'Nice', 'Paris'].map((name) => place(name));

test('the area of a circle is its number, on a scale by the width of the map', () => {
  const scaleAt = (widthPx: number, largest = 10) =>
    circleScale(largest, {widthPx, metresPerPixel: 6000});
  assert.deepEqual(
    [1100, 1099, 760, 759, 520, 519, 360, 359, 280].map((width) => scaleAt(width).largestPx),
    [44, 40, 40, 34, 34, 28, 28, 26, 26],
  );
  const scale = scaleAt(1100, 40);
  assert.equal(symbolDiameter(40, scale), 44);
  assert.equal(symbolDiameter(20, scale), 44 * Math.SQRT1_2);
  assert.equal(symbolDiameter(2, scale), 20);
  assert.equal(symbolDiameter(1, scale), 11);
  assert.equal(symbolDiameter(5, scaleAt(1100, 5)), 44 * Math.SQRT1_2, 'ten at least');
});

test('a circle has room for its figure; where the map is very small, circles are', () => {
  const small = (largest: number) => circleScale(largest, {widthPx: 320, metresPerPixel: 20_000});
  assert.equal(small(10).largestPx, 22);
  assert.equal(small(345).largestPx, 28);
  assert.equal(symbolDiameter(100, small(345)), 28);
  assert.equal(symbolDiameter(99, small(345)), 20);
  assert.deepEqual([20, 22.9, 23, 31.9, 32, 44].map(figureSize), [12, 12, 13, 13, 14, 14]);
});

test('a symbol is called by its number and country, or by its place; its first towns describe it', () => {
  const [five, one] = [symbolOf(towns), symbolOf(towns.slice(0, 1))];
  assert.equal(symbolName(five, true, english), '5 participants, France');
  assert.equal(symbolName(five, false, english), '5 listed participants, France');
  assert.equal(symbolName(one, true, english), 'Lille, France');
  assert.equal(symbolTowns(five, english), 'Lille, Lyon, Nantes and 2 more');
  assert.equal(symbolTowns(symbolOf(towns.slice(0, 4)), french), 'Lille, Lyon, Nantes et 1 autre');
  assert.equal(symbolTowns(symbolOf(towns.slice(0, 2)), english), 'Lille, Lyon');
  assert.equal(symbolTowns(one, english), '');
  const unknown = symbolOf([], {count: 1});
  assert.equal(symbolName(unknown, true, english), '1 participant, France');
  assert.deepEqual([unknown.key, unknown.holds('FR'), unknown.holds('lille')], ['FR', true, false]);
});

test('a marked place has one ring at its true place, hollow over a figure, none beyond the map', () => {
  const [lille, lyon] = [place('Lille', 0, 500_000), place('Lyon', 0, 0)];
  const symbols = [symbolOf([lyon, lille])];
  assert.deepEqual(ringsOf([lille, undefined], symbols, VIEW), [
    {id: 'lille', at: {x: 400, y: 300}, isHollow: false},
  ]);
  assert.deepEqual(ringsOf([lyon, lyon], symbols, VIEW), [
    {id: 'lyon', at: {x: 400, y: 400}, isHollow: true},
  ]);
  assert.deepEqual(ringsOf([lyon], [symbolOf([lyon])], VIEW)[0]?.isHollow, false);
  assert.deepEqual(ringsOf([place('Saint-Denis', 7e6, -7e6)], symbols, VIEW), []);
});

test('the picture has the sizes of the buttons, and a hair line to the land', () => {
  const picture = (symbol: PlaceSymbol) =>
    templateHtml(
      landPicture(basemap, {
        shading: {counts: new Map(), breaks: []},
        view: VIEW,
        isAlone: true,
        symbols: [symbol],
        chosen: [],
      }),
    );
  // A pixel is 5 km, 50 units of the picture.
  const alone = picture(symbolOf(towns));
  assert.match(alone, /class="picture halo" d="M0,0h0.01" stroke-width="1580"/);
  assert.match(alone, /class="picture" d="M0,0h0.01" stroke-width="1420"/);
  assert.match(alone, /font-size="650"[^>]*>5</);
  assert.doesNotMatch(alone, /class="tie/);
  const tied = picture(symbolOf(towns, {tie: {x: 410, y: 400}}));
  const line = 'd="M500,0h0.01L0,0"';
  assert.ok(tied.includes(`class="tie tie-halo" ${line} stroke-width="150"`));
  assert.ok(tied.includes(`class="tie" ${line} stroke-width="50"`));
  assert.ok(tied.includes('class="tie" d="M500,0h0.01" stroke-width="180"'));
});

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {layoutCountries} from '../../src/geo/country-layout.js';
import {twoLines} from '../../src/geo/name-lines.js';
import {growBox, landUnder, type Box, type PlacedName} from '../../src/geo/name-room.js';
import {makeLandGrid} from '../../src/geo/land-grid.js';
import {
  basemap,
  circlesOf,
  codes,
  gridOf,
  measure,
  namesIn,
  sampleCounts,
  SIZES,
  viewOf,
} from './layout-fixture.js';

const {lands} = basemap;
/** How many of 47 names the sample shows at home. */
const LEAST: Readonly<Record<string, number>> = {'879': 22, '600': 11, '320': 7};

const controls = (widthPx: number): Box => ({
  left: widthPx - 58,
  top: 12,
  right: widthPx - 12,
  bottom: 170,
});

function layout(widthPx: number, heightPx: number, language: 'en' | 'fr', rings: Box[] = []) {
  const view = viewOf(widthPx, heightPx);
  const circles = circlesOf(sampleCounts(), view);
  const {seats, names} = layoutCountries({
    circles,
    lands,
    grid: gridOf(view),
    view,
    names: namesIn(language),
    measure,
    fixed: [controls(widthPx)],
    rings,
  });
  return {view, circles, seats, names};
}

/** How far a point is from a box, computed without the code that is tested. */
const distance = ({left, top, right, bottom}: Box, {x, y}: {x: number; y: number}) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

const apart = (a: Box, b: Box) =>
  Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);

for (const language of ['en', 'fr'] as const)
  for (const [widthPx, heightPx] of SIZES)
    describe(`names of the sample in ${language}, ${widthPx} × ${heightPx}`, () => {
      const {view, circles, seats, names} = layout(widthPx, heightPx, language);

      test('are at least as many as promised', () => {
        assert.ok(names.length >= (LEAST[widthPx] ?? 5), names.map(({key}) => key).join(' '));
      });

      test('are as wide as their text, in the view, off the controls', () => {
        for (const {lines, fontPx, weight, box} of names) {
          const width = Math.max(...lines.map((line) => measure(line, fontPx, weight)));
          assert.ok(Math.abs(box.right - box.left - width) < 1e-6);
          assert.ok(Math.abs(box.bottom - box.top - lines.length * 1.12 * fontPx) < 1e-6);
          assert.ok(
            box.left >= 0 && box.top >= 0 && box.right <= widthPx && box.bottom <= heightPx,
          );
          assert.ok(apart(box, controls(widthPx)) >= 2);
        }
      });

      test('keep 2 px from symbols, 3 from each other, and off the hair lines', () => {
        names.forEach(({key, box}, i) => {
          for (const {code, diameterPx} of circles) {
            const {at, tie} = seats.get(code)!; // Every circle has a seat.
            assert.ok(distance(box, at) >= diameterPx / 2 + 2 - 1e-6, `${key} at ${code}`);
            for (let part = 0; tie && part <= 1; part += 0.02) {
              const [x, y] = [at.x + (tie.x - at.x) * part, at.y + (tie.y - at.y) * part];
              assert.ok(distance(box, {x, y}) > 0, `${key} on the line of ${code}`);
            }
          }
          for (const other of names.slice(i + 1))
            assert.ok(apart(box, other.box) >= 3 - 1e-6, `${key} at ${other.key}`);
        });
      });

      test('stand on their own land, in the sea, or straight beside their circle', () => {
        // Finer than the grid that the names were placed by; what it sees may differ by little.
        const fine = makeLandGrid(basemap.rings, view, 0.2);
        for (const {key, ground, box} of names) {
          const {own, others, land} = landUnder(fine, box, key, 0.2);
          const seen = `${key}: ${own.toFixed(2)} ${others.toFixed(2)} ${land.toFixed(2)}`;
          if (ground === 'land') assert.ok(own >= 0.75 && (others <= 0.1 || own >= 0.84), seen);
          else if (ground === 'sea') assert.ok(land <= 0.17, seen);
          else assert.ok(land - own <= 0.38 && (own >= 0.48 || land - own <= 0.1), seen);
        }
      });

      test('in the sea stand nearer to their own coast than to another', () => {
        const grid = gridOf(view);
        for (const {key, ground, box} of names) {
          if (ground !== 'sea') continue;
          const {own, land} = landUnder(grid, growBox(box, 7), key, 0.5);
          assert.ok(own > 0 && own >= land - own - 0.01, key);
        }
      });
    });

test('the same input gives the same names', () => {
  assert.deepEqual(layout(600, 340, 'fr').names, layout(600, 340, 'fr').names);
});

test('countries with participants come first, larger ones before smaller', () => {
  const {names, seats} = layout(879, 624, 'en');
  const ranks = names.map(({key}) => (seats.has(key) ? 1e9 : 0) + (lands.get(key)?.areaKm2 ?? 0));
  assert.deepEqual(
    ranks,
    ranks.toSorted((a, b) => b - a),
  );
  const weights = new Set(names.map(({key, weight}) => `${seats.has(key)} ${weight}`));
  assert.deepEqual(weights, new Set(['true 600', 'false 500']));
});

test('large countries have 13 px on a wide map, all others 12', () => {
  const sizes = (names: readonly PlacedName[]) =>
    new Map(names.map(({key, fontPx}) => [key, fontPx]));
  const wide = sizes(layout(879, 624, 'en').names);
  assert.deepEqual([wide.get('FR'), wide.get('PT'), wide.get('IS')], [13, 12, 12]);
  assert.deepEqual(new Set(sizes(layout(600, 340, 'en').names).values()), new Set([12]));
});

test('a ring drops the name that it covers and moves nothing', () => {
  const before = layout(879, 624, 'en');
  const covered = before.names.find(({key}) => key === 'FR')!.box;
  const ring = {
    left: covered.left + 5,
    top: covered.top + 2,
    right: covered.left + 28,
    bottom: covered.top + 25,
  };
  const after = layout(879, 624, 'en', [ring]);
  assert.deepEqual(after.seats, before.seats);
  assert.deepEqual(
    after.names,
    before.names.filter(({box}) => apart(box, ring) >= 0),
  );
  assert.ok(!after.names.some(({key}) => key === 'FR'));
});

test('without a land to look at there are circles and no names', () => {
  const view = viewOf(600, 340);
  const circles = circlesOf(sampleCounts(), view);
  const {seats, names} = layoutCountries({circles, lands, view, names: namesIn('en'), measure});
  assert.equal(seats.size, circles.length);
  assert.deepEqual(names, []);
});

test('long names are parted where the longer half is shortest, particles stay in front', () => {
  const parted = ['en', 'fr'].flatMap((language) =>
    [...namesIn(language as 'en').values()].flatMap((name) => twoLines(name)?.join(' | ') ?? []),
  );
  assert.deepEqual(
    parted.sort(),
    [
      'Bosnia and | Herzegovina',
      'Bosnie- | Herzégovine',
      'Macédoine du | Nord',
      'North | Macedonia',
      'Pays- | Bas',
      'Republic of | Moldova',
      'Royaume- | Uni',
      'République | slovaque',
      'République de | Moldova',
      'Saint- | Marin',
      'San | Marino',
      'Slovak | Republic',
      'United | Kingdom',
    ].sort(),
  );
  assert.equal(codes.length, 47);
});

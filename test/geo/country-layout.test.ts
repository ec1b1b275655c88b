import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {homeSeats, layoutCountries, placeCircles} from '../../src/geo/country-layout.js';
import type {CircleSeat, CountryCircle} from '../../src/geo/layout-types.js';
import {planePoint, planeToPixel, type View} from '../../src/geo/projection.js';
import {
  basemap,
  circlesOf,
  codes,
  gridOf,
  sampleCounts,
  SIZES,
  viewOf,
  type CountryCount,
} from './layout-fixture.js';

const {lands} = basemap;
const grids = new Map(SIZES.map((size) => [size[0], gridOf(viewOf(...size))]));

const seatsIn = (counts: readonly CountryCount[], view: View) => {
  const circles = circlesOf(counts, view);
  return {circles, seats: placeCircles({circles, lands, grid: grids.get(view.widthPx), view})};
};

/** The least room between the middles of two circles. */
function nearestPair(seats: ReadonlyMap<string, CircleSeat>): {pair: string; distance: number} {
  const all = [...seats];
  let least = {pair: '', distance: Infinity};
  all.forEach(([a, {at}], i) => {
    for (const [b, other] of all.slice(i + 1)) {
      const distance = Math.hypot(at.x - other.at.x, at.y - other.at.y);
      if (distance < least.distance) least = {pair: `${a} ${b}`, distance};
    }
  });
  return least;
}

/** The same counts in each run. */
function countsOf(seed: number, most: number): CountryCount[] {
  let state = seed;
  const next = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  next();
  return codes.map((code) => ({code, count: 2 + Math.floor((most - 1) * next() ** 2)}));
}

const FEEDS: Readonly<Record<string, readonly CountryCount[]>> = {
  'the sample': sampleCounts(),
  'all states with one digit': countsOf(1, 9),
  'all states with two digits': countsOf(2, 99),
  'all states with ten each': codes.map((code) => ({code, count: 10})),
  'all states by area': codes.map((code) => ({
    code,
    count: Math.max(2, Math.min(99, Math.round((lands.get(code)?.areaKm2 ?? 0) / 6000))),
  })),
  'all states, every third with one': codes.map((code, i) => ({
    code,
    count: i % 3 ? 2 + i : 1,
    ...(!(i % 3) && {place: lands.get(code)?.labelPoint}),
  })) as CountryCount[],
};

test('there are 46 member states and Kosovo*', () => {
  assert.equal(codes.length, 47);
});

for (const [name, counts] of Object.entries(FEEDS))
  for (const [widthPx, heightPx] of SIZES)
    test(`targets of 24 px do not overlap: ${name}, ${widthPx} × ${heightPx}`, () => {
      const {seats} = seatsIn(counts, viewOf(widthPx, heightPx));
      assert.equal(seats.size, counts.length);
      const {pair, distance} = nearestPair(seats);
      assert.ok(distance >= 24, `${pair}: ${distance}`);
    });

describe('a circle stays', () => {
  for (const [widthPx, heightPx] of SIZES)
    test(`near its seat and in the view, ${widthPx} × ${heightPx}`, () => {
      const view = viewOf(widthPx, heightPx);
      const most = 1000 / view.metresPerPixel < 0.06 ? 32 : 24;
      for (const counts of Object.values(FEEDS)) {
        const {circles, seats} = seatsIn(counts, view);
        const home = homeSeats({circles, lands, grid: grids.get(widthPx), view});
        for (const {code, diameterPx} of circles) {
          const {at} = seats.get(code)!; // Every circle has a seat.
          const radius = Math.max(12, diameterPx / 2);
          const seat = planeToPixel(view, home.get(code)!);
          // A seat at the edge counts as the nearest point where the circle is whole.
          const [x, y] = [
            Math.max(radius + 1.75, Math.min(widthPx - radius - 1.75, seat.x)),
            Math.max(radius + 1.75, Math.min(heightPx - radius - 1.75, seat.y)),
          ];
          assert.ok(Math.hypot(at.x - x, at.y - y) <= most + 1.5, code);
          assert.ok(at.x >= radius && at.x <= widthPx - radius, code);
          assert.ok(at.y >= radius && at.y <= heightPx - radius, code);
        }
      }
    });
});

test('the seat of a circle lies on its own land', () => {
  for (const [widthPx, heightPx] of SIZES) {
    const view = viewOf(widthPx, heightPx);
    const circles = circlesOf(countsOf(3, 99), view);
    const grid = grids.get(widthPx);
    // What is smaller than a cell is on no grid.
    for (const [code, point] of homeSeats({circles, lands, grid, view})) {
      if ((lands.get(code)?.areaKm2 ?? 0) < 3000) continue;
      const {x, y} = planeToPixel(view, point);
      assert.equal(grid?.codeAt(x, y), code);
    }
  }
});

test('a circle that has left its seat is tied to it', () => {
  const view = viewOf(320, 262);
  const {circles, seats} = seatsIn(sampleCounts(), view);
  const home = homeSeats({circles, lands, grid: grids.get(320), view});
  let ties = 0;
  for (const {code, diameterPx} of circles) {
    const {at, tie} = seats.get(code)!; // Every circle has a seat.
    const seat = planeToPixel(view, home.get(code)!);
    const moved = Math.hypot(at.x - seat.x, at.y - seat.y);
    assert.equal(!!tie, moved > 0.375 * diameterPx + 1, code);
    if (tie) assert.ok(Math.hypot(tie.x - seat.x, tie.y - seat.y) < 0.01);
    ties += Number(!!tie);
  }
  assert.ok(ties > 5, String(ties));
});

test('a single dot stands at its true place where it has room', () => {
  const view = viewOf(879, 624);
  const place = planePoint(0, 0);
  const circles: CountryCircle[] = [{code: 'DE', count: 1, diameterPx: 11, place}];
  const seat = placeCircles({circles, lands, grid: grids.get(879), view}).get('DE');
  assert.deepEqual(seat, {at: planeToPixel(view, place)});
});

test('circles do not depend on names, on fonts or on the order of the countries', () => {
  const view = viewOf(600, 340);
  const circles = circlesOf(countsOf(4, 99), view);
  const grid = grids.get(600);
  const alone = placeCircles({circles, lands, grid, view});
  const named = layoutCountries({
    circles: circles.toReversed(),
    lands,
    grid,
    view,
    names: new Map(codes.map((code) => [code, `${code} has a long name`])),
    measure: (text, fontPx) => text.length * fontPx,
  });
  assert.deepEqual(new Map([...named.seats].sort()), new Map([...alone].sort()));
});

test('a country keeps its seat at every zoom', () => {
  const home = viewOf(600, 340);
  const circles = circlesOf(sampleCounts(), home);
  const seats = homeSeats({circles, lands, grid: grids.get(600), view: home});
  const near: View = {...home, metresPerPixel: home.metresPerPixel / 8};
  const placed = placeCircles({circles, lands, view: near, seats, isHome: false});
  for (const [code, {at, tie}] of placed) {
    assert.equal(tie, undefined, code);
    const seat = planeToPixel(near, seats.get(code)!);
    assert.ok(Math.hypot(at.x - seat.x, at.y - seat.y) < 12, code);
  }
});

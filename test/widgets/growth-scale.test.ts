import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CountedSet} from '../../src/feed/feed.js';
import {growthScale, nearestFigure} from '../../src/widgets/country-counter/growth-scale.js';

const set = (own: Partial<CountedSet>): CountedSet => ({count: 0, countries: 0, asOf: '', ...own});
const rounded = (n: number) => Number(n.toFixed(1));

const declared = set({
  count: 130,
  countries: 29,
  asOf: '2018-01-01',
  history: [
    {date: '2013-01-01', count: 114, countries: 26},
    {date: '2013', count: 120},
    {date: '2014-06', count: 122},
    {date: '2018-01-01', count: 130},
  ],
});

test('counts begin at zero and end at a round number', () => {
  const lines = (count: number) =>
    growthScale(
      set({
        history: [
          {date: '2013', count: 0},
          {date: '2014', count},
        ],
      }),
    )!.counts.map((line) => line.count);
  assert.deepEqual(lines(130), [0, 50, 100, 150]);
  assert.deepEqual(lines(60), [0, 20, 40, 60]);
  assert.deepEqual(lines(2), [0, 1, 2]);
  assert.deepEqual(lines(0), [0, 1]);
  assert.deepEqual(lines(10_000), [0, 5000, 10_000]);
  assert.deepEqual(
    growthScale(declared)!.counts.map(({y}) => rounded(y)),
    [100, 66.7, 33.3, 0],
  );
});

test('a figure stands at its day, a year alone at the end of that year', () => {
  const {figures, years} = growthScale(declared)!;
  const at = Object.fromEntries(years.map(({year, x}) => [year, x]));
  assert.deepEqual(
    [figures[0]!.x, figures[1]!.x, figures.at(-1)!.x],
    [at['2013'], at['2014'], at['2018']],
  );
  assert.ok(figures[2]!.x > at['2014']! && figures[2]!.x < at['2015']!);
});

test('years have a tick each, or every second or fifth where there are many', () => {
  const yearsUntil = (last: string) =>
    growthScale(
      set({
        history: [
          {date: '2013-03', count: 1},
          {date: last, count: 2},
        ],
      }),
    )!.years.map(({year}) => year);
  assert.deepEqual(yearsUntil('2015-06'), ['2013', '2014', '2015']);
  assert.deepEqual(yearsUntil('2015'), ['2013', '2014', '2015', '2016']);
  assert.deepEqual(yearsUntil('2026-10'), ['2013', '2015', '2017', '2019', '2021', '2023', '2025']);
  assert.deepEqual(yearsUntil('2053-10'), ['2013', '2023', '2033', '2043', '2053']);
});

test('the picture ends with what the counter says', () => {
  const last = (own: Partial<CountedSet>) => {
    const {date, count, countries} = growthScale({...declared, ...own})!.figures.at(-1)!;
    return [date, count, countries];
  };
  assert.deepEqual(last({}), ['2018-01-01', 130, 29]);
  assert.deepEqual(last({asOf: '2019-05', count: 131, countries: 30}), ['2019-05', 131, 30]);
  assert.deepEqual(last({asOf: '2014', count: 1}), ['2018-01-01', 130, undefined]);
  assert.deepEqual(last({asOf: '', count: 1}), ['2018-01-01', 130, undefined]);
});

test('a number of countries holds until the next, and says when it was counted', () => {
  const {figures, countries} = growthScale(declared)!;
  assert.deepEqual(
    figures.map(({heldCountries}) => [heldCountries?.date, heldCountries?.countries]),
    [
      ['2013-01-01', 26],
      ['2013-01-01', 26],
      ['2013-01-01', 26],
      ['2018-01-01', 29],
    ],
  );
  assert.deepEqual(
    countries.map(({x, y}) => [rounded(x), rounded(y)]),
    [
      [0, 82.7],
      [100, 80.7],
    ],
  );
  const once = growthScale({...declared, asOf: ''})!;
  assert.deepEqual(
    [once.countries, once.figures.map(({heldCountries}) => heldCountries)],
    [[], [undefined, undefined, undefined, undefined]],
    'one number is no growth',
  );
});

test('fewer than two figures are no growth', () => {
  assert.equal(growthScale(set({history: [{date: '2013', count: 1}]})), undefined);
  assert.equal(growthScale(set({asOf: '2013'})), undefined);
});

test('nearestFigure(scale, x) is the nearest, the newer of two', () => {
  const scale = growthScale(declared)!;
  assert.equal(nearestFigure(scale, -5), 0);
  assert.equal(nearestFigure(scale, 100), 3);
  assert.equal(nearestFigure(scale, 80), 3);
  assert.equal(nearestFigure(scale, 19), 1);
});

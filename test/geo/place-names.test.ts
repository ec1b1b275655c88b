import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {landUnder, type Box} from '../../src/geo/name-room.js';
import {layoutPlaceNames, shortName, type NamedPlace} from '../../src/geo/place-names.js';
import {toPlane, type View} from '../../src/geo/projection.js';
import {basemap, gridOf, measure, namesIn} from './layout-fixture.js';

const view: View = {centre: toPlane(4, 49), metresPerPixel: 1000, widthPx: 600, heightPx: 400};
const placeAt = (key: string, x: number, y: number, name = key): NamedPlace => ({
  key,
  name,
  at: {x, y},
  diameterPx: 11,
});
const layout = (places: readonly NamedPlace[], fixed: readonly Box[] = []) =>
  layoutPlaceNames({
    places,
    symbols: places.map(({at, diameterPx}) => ({at, radiusPx: diameterPx / 2})),
    fixed,
    view,
    measure,
  });

describe('the name of a place', () => {
  test('stands to the right of its dot, 13 px of 600', () => {
    const [name] = layout([placeAt('Lille', 300, 200)]);
    assert.ok(name);
    assert.deepEqual(
      [name.lines, name.anchor, name.fontPx, name.weight, name.kind],
      [['Lille'], 'start', 13, 600, 'place'],
    );
    assert.equal(name.x, 300 + 5.5 + 5);
    assert.ok(Math.abs((name.box.top + name.box.bottom) / 2 - 200) < 1e-9);
  });

  test('tries right, left, above, below and the diagonals in this order', () => {
    const sides = ['right', 'left', 'above', 'below', 'NE', 'NW', 'SE', 'SW'];
    const seen: string[] = [];
    const taken: Box[] = [];
    for (let i = 0; i < sides.length; i++) {
      const [name] = layout([placeAt('Lille', 300, 200)], taken);
      assert.ok(name, sides[i]);
      const {left, right, top, bottom} = name.box;
      const [x, y] = [
        Math.sign(Math.round((left + right) / 2 - 300)),
        Math.sign(Math.round((top + bottom) / 2 - 200)),
      ];
      seen.push(`${x} ${y}`);
      // The middle of the name only, so that no other side is blocked.
      taken.push({
        left: (left + right) / 2 - 1,
        right: (left + right) / 2 + 1,
        top: y ? (y < 0 ? top : bottom - 1) : (top + bottom) / 2 - 0.1,
        bottom: y ? (y < 0 ? top + 1 : bottom) : (top + bottom) / 2 + 0.1,
      });
    }
    assert.deepEqual(seen, ['1 0', '-1 0', '0 -1', '0 1', '1 -1', '-1 -1', '1 1', '-1 1']);
    assert.deepEqual(
      layout([placeAt('Lille', 300, 200)], [{left: 0, top: 0, right: 600, bottom: 400}]),
      [],
    );
  });

  test('gives way to the one before it in the list', () => {
    const crowd = Array.from({length: 60}, (_, i) =>
      placeAt(`Exempleville ${i}`, 200 + (i % 8) * 26, 100 + Math.floor(i / 8) * 26),
    );
    const first = layout(crowd);
    assert.ok(first.length > 5 && first.length < 40, String(first.length));
    assert.equal(first[0]?.key, 'Exempleville 0');
    const chosen = crowd[31]!; // There are 60.
    const reordered = layout([chosen, ...crowd.filter((place) => place !== chosen)]);
    assert.equal(reordered[0]?.key, 'Exempleville 31');
    assert.deepEqual(layout(crowd), first);
  });

  test('covers no symbol and no other name', () => {
    const crowd = Array.from({length: 80}, (_, i) =>
      placeAt(`Place ${i}`, (i * 137) % 600, (i * 71) % 400),
    );
    const names = layout(crowd);
    names.forEach(({box}, i) => {
      for (const {at} of crowd) {
        const [dx, dy] = [
          Math.max(box.left - at.x, 0, at.x - box.right),
          Math.max(box.top - at.y, 0, at.y - box.bottom),
        ];
        assert.ok(Math.hypot(dx, dy) >= 5.5 + 2);
      }
      for (const {box: other} of names.slice(i + 1))
        assert.ok(
          Math.max(
            box.left - other.right,
            other.left - box.right,
            box.top - other.bottom,
            other.top - box.bottom,
          ) >= 3,
        );
    });
  });
});

describe('a long name', () => {
  test('of 40 characters ends with "…" at a word', () => {
    const name = 'Association of Municipalities of Example';
    assert.equal(name.length, 40);
    assert.equal(shortName(name), 'Association of Municipalities of…');
    assert.equal(
      shortName('County of Exempleville-sur-Longue-Rivière-la-Belle'),
      'County of Exempleville-sur…',
    );
  });
  test('of 32 characters is whole', () => {
    assert.equal(shortName('x'.repeat(32)), 'x'.repeat(32));
    assert.equal(shortName('x'.repeat(33)), `${'x'.repeat(32)}…`);
  });
});

describe('countries in the background', () => {
  const grid = gridOf(view);
  const countries = {lands: basemap.lands, names: namesIn('en'), grid};
  const names = layoutPlaceNames({places: [], symbols: [], fixed: [], view, measure, countries});

  test('are the ones in view, wholly on their land', () => {
    assert.deepEqual(names.map(({key}) => key).sort(), ['BE', 'DE', 'FR']);
    for (const {key, box, fontPx, weight, kind} of names) {
      assert.deepEqual([fontPx, weight, kind], [15, 500, 'background']);
      assert.ok(landUnder(grid, box, key, 0.5).own > 0.98, key);
    }
  });

  test('have room for the space between their letters', () => {
    const france = names.find(({key}) => key === 'FR')!; // It was found above.
    const width = france.box.right - france.box.left;
    assert.ok(Math.abs(width - measure('France', 15, 500) - 0.06 * 15 * 6) < 1e-9);
  });

  test('give way to places', () => {
    const {box} = names.find(({key}) => key === 'FR')!; // It was found above.
    const place = placeAt('Lille', box.left + 10, (box.top + box.bottom) / 2);
    const both = layoutPlaceNames({
      places: [place],
      symbols: [{at: place.at, radiusPx: 5.5}],
      fixed: [],
      view,
      measure,
      countries,
    });
    assert.equal(both[0]?.key, 'Lille');
    const moved = both.find(({key}) => key === 'FR');
    assert.ok(moved && moved.box.top !== box.top);
  });
});

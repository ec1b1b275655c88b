import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {geoBounds, geoContains} from 'd3-geo';
import {feature} from 'topojson-client';
import type {GeometryCollection, Topology} from 'topojson-specification';
import {basemapOf, landCodeOf, type LandRings} from '../../src/geo/basemap.js';
import {makeLandGrid} from '../../src/geo/land-grid.js';
import {projectBasemap} from '../../src/geo/project-basemap.js';
import {
  fitView,
  pixelToPlane,
  planePoint,
  planeToPixel,
  toDegrees,
  toPlane,
  type View,
} from '../../src/geo/projection.js';

type Properties = Parameters<typeof landCodeOf>[0];
type Countries = Topology<{countries: GeometryCollection<Properties>}>;

const read = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../data/geo/coe-basemap-${name}.json`, import.meta.url), 'utf8'),
  ) as Countries;
const files = {overview: read('overview'), detail: read('detail')};
const maps = {
  overview: basemapOf(projectBasemap(files.overview)),
  detail: basemapOf(projectBasemap(files.detail)),
};

const square = (
  code: string,
  ...corners: (readonly [west: number, south: number, side: number])[]
) => ({
  code,
  rings: corners.map(([west, south, side]) =>
    Float64Array.of(west, south, west, south + side, west + side, south + side, west + side, south),
  ),
});
const onePixelAMetre: View = {
  centre: planePoint(50, 50),
  metresPerPixel: 1,
  widthPx: 100,
  heightPx: 100,
};

test('a square is where it is, its hole is sea, and what lies in the hole is its own', () => {
  const rings: LandRings[] = [
    square('IT', [10, 10, 60], [30, 30, 20]),
    square('SM', [36, 36, 8]),
    square('', [80, 80, 40]),
  ];
  const grid = makeLandGrid(rings, onePixelAMetre, 2);
  const at = (x: number, y: number) => grid.codeAt(x, 100 - y);
  assert.equal(at(11, 11), 'IT');
  assert.equal(at(69, 69), 'IT');
  assert.equal(at(71, 69), undefined);
  assert.equal(at(69, 71), undefined);
  assert.equal(at(9, 11), undefined);
  assert.equal(at(32, 32), undefined);
  assert.equal(at(40, 40), 'SM');
  assert.equal(at(49, 49), undefined);
  assert.equal(at(51, 51), 'IT');
  assert.equal(at(81, 81), '');
  assert.equal(at(99, 99), '');
});

test('there is no land outside of the view', () => {
  const grid = makeLandGrid([square('FR', [-500, -500, 1000])], onePixelAMetre, 2);
  assert.equal(grid.codeAt(0, 0), 'FR');
  assert.equal(grid.codeAt(99.9, 99.9), 'FR');
  for (const [x, y] of [
    [-0.1, 50],
    [50, -0.1],
    [100.1, 50],
    [50, 100.1],
  ] as const)
    assert.equal(grid.codeAt(x, y), undefined, `${x} ${y}`);
});

test('a cell has the land of its middle', () => {
  const grid = makeLandGrid([square('FR', [10.4, 10.4, 5])], onePixelAMetre, 2);
  const codes = [9, 11, 13, 15, 17].map((x) => grid.codeAt(x, 89));
  assert.deepEqual(codes, [undefined, 'FR', 'FR', 'FR', undefined]);
});

/** The same numbers at each run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

for (const name of ['overview', 'detail'] as const) {
  const features = feature(files[name], files[name].objects.countries).features.map((land) => ({
    land,
    code: landCodeOf(land.properties),
    bounds: geoBounds(land),
  }));
  /** The code of the land at a place, by d3-geo; `undefined` in the sea. */
  const codeByD3 = (longitude: number, latitude: number) =>
    features.find(
      ({land, bounds: [[west, south], [east, north]]}) =>
        latitude >= south - 1 &&
        latitude <= north + 1 &&
        (west > east || (longitude >= west && longitude <= east)) &&
        geoContains(land, [longitude, latitude]),
    )?.code;

  test(`${name}: land and sea of random places are those that d3-geo finds, away from lines`, () => {
    const view: View = {
      centre: planePoint(790_000, 209_000),
      metresPerPixel: 6971,
      widthPx: 879,
      heightPx: 624,
    };
    const cellPx = 1;
    const grid = makeLandGrid(maps[name].rings, view, cellPx);
    const random = randomNumbers(7);
    const seen = new Map<string | undefined, number>();
    let compared = 0;
    for (let i = 0; i < (name === 'overview' ? 600 : 120); i++) {
      const pixel = {x: random() * view.widthPx, y: random() * view.heightPx};
      const {x, y} = pixelToPlane(view, pixel);
      // A cell's middle is under 5 km away; lines are rounded, and straight or great circles.
      const around = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => {
        const turn = (n * Math.PI) / 4;
        return planePoint(x + 8000 * Math.cos(turn), y + 8000 * Math.sin(turn));
      });
      const codes = new Set(around.map((point) => codeByD3(...toDegrees(point))));
      if (codes.size > 1) continue;
      compared++;
      const [code] = codes;
      seen.set(code, (seen.get(code) ?? 0) + 1);
      assert.equal(grid.codeAt(pixel.x, pixel.y), code, String(toDegrees(planePoint(x, y))));
    }
    assert.ok(compared > (name === 'overview' ? 400 : 60), `${compared} compared`);
    assert.ok(seen.size > (name === 'overview' ? 20 : 8), [...seen.keys()].join());
  });

  test(`${name}: XK is its own, a territory its state’s, Greenland nobody’s; San Marino and the Vatican lie in holes`, () => {
    const places: [string | undefined, number, number, number][] = [
      ['XK', 21.16, 42.66, 1000],
      ['RS', 20.92, 44.02, 1000],
      ['UA', 34.1, 44.95, 1000],
      ['CY', 33.36, 35.2, 1000],
      ['GB', -4.5, 54.25, 1000], // the Isle of Man
      ['DK', -6.97, 62.1, 500], // the Faroes
      ['', -45, 70, 5000],
      ['', 37.62, 55.75, 1000],
      ['SM', 12.45, 43.94, 300],
      ['IT', 12.6, 43.8, 300],
      ['IT', 12.5, 41.9, 100],
      [undefined, 5, 40, 1000],
    ];
    for (const [code, longitude, latitude, metresPerPixel] of places) {
      const view = {
        centre: toPlane(longitude, latitude),
        metresPerPixel,
        widthPx: 100,
        heightPx: 100,
      };
      const grid = makeLandGrid(maps[name].rings, view, 1);
      assert.equal(grid.codeAt(50, 50), code, `${longitude} ${latitude}`);
    }
  });

  test(`${name}: each label point lies on its own country`, () => {
    assert.equal(maps[name].lands.size, 47);
    for (const {code, labelPoint, mainland} of maps[name].lands.values()) {
      const view = fitView(mainland, {widthPx: 400, heightPx: 400});
      const {x, y} = planeToPixel(view, labelPoint);
      assert.equal(makeLandGrid(maps[name].rings, view, 1).codeAt(x, y), code);
    }
  });
}

test('the rings are unpacked once', () => {
  assert.equal(maps.overview.rings, maps.overview.rings);
  assert.equal(maps.overview.rings.length, maps.overview.countries.length);
});

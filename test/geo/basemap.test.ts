import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {feature, mesh} from 'topojson-client';
import type {GeometryCollection, Topology} from 'topojson-specification';
import {basemapOf, HOME_FRAME, MAP_LIMITS, type Basemap} from '../../src/geo/basemap.js';
import {projectBasemap} from '../../src/geo/project-basemap.js';
import {isInFrame, toPlane} from '../../src/geo/projection.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/geo/${name}.json`, import.meta.url), 'utf8'));
const files = {overview: read('coe-basemap-overview'), detail: read('coe-basemap-detail')};
const maps = {
  overview: basemapOf(projectBasemap(files.overview)),
  detail: basemapOf(projectBasemap(files.detail)),
};

/** To which the overview's corners are rounded: under half a pixel where it is shown (3 km a pixel and more). */
const OVERVIEW_STEP_M = 1400;

/** Every number of a path, read back: relative steps after the first of each line. */
function lines(path: string): [number, number][][] {
  return path
    .split('M')
    .filter(Boolean)
    .map((line) => {
      let [x, y] = [0, 0];
      return [...line.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, dx, dy]): [number, number] => [
        (x += Number(dx)),
        (y += Number(dy)),
      ]);
    });
}

/** The countries whose drawn outline holds a place (even-odd). */
function countriesAt(
  {countries, unitM}: Basemap,
  longitude: number,
  latitude: number,
): (string | null)[] {
  const point = toPlane(longitude, latitude);
  const [px, py] = [point.x / unitM, -point.y / unitM];
  return countries
    .filter(({path}) => {
      const crossings = lines(path).flatMap((ring) =>
        ring.filter(([x1, y1], i) => {
          const [x2, y2] = ring[(i + 1) % ring.length]!;
          return y1 > py !== y2 > py && px < ((x2 - x1) * (py - y1)) / (y2 - y1) + x1;
        }),
      );
      return crossings.length % 2 === 1;
    })
    .map(({id}) => id);
}

/** Outlines of small states count in eighths of a unit. */
const PATH = (() => {
  const pair = '-?\\d+(\\.\\d{1,3})?,-?\\d+(\\.\\d{1,3})?';
  return new RegExp(`^(M${pair}l${pair}(,${pair})+z)+$`);
})();

const MEMBERS =
  'AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA'.split(
    ' ',
  );

for (const [name, map] of Object.entries(maps)) {
  test(`${name}: all 46 member states are drawn`, () => {
    assert.equal(MEMBERS.length, 46);
    assert.deepEqual(
      map.countries
        .filter(({member, of}) => member && !of)
        .map(({id}) => id)
        .sort(),
      MEMBERS,
    );
    assert.deepEqual([...map.members.keys()].sort(), MEMBERS);
    for (const {id, path} of map.countries) assert.match(path, PATH, `path of ${id}`);
  });

  test(`${name}: the corners of each member state enclose its land, and touch it on every side`, () => {
    for (const [id, [southWest, northEast]] of map.members) {
      const land = lines(map.countries.find((one) => one.id === id)!.path).flat();
      const [xs, ys] = [land.map(([x]) => x * map.unitM), land.map(([, y]) => -y * map.unitM)];
      assert.deepEqual(
        [southWest, northEast],
        [
          {x: Math.min(...xs), y: Math.min(...ys)},
          {x: Math.max(...xs), y: Math.max(...ys)},
        ],
        id,
      );
    }
  });

  test(`${name}: the smallest states are points too`, () => {
    assert.deepEqual(
      map.points.map(({id}) => id),
      ['AD', 'LI', 'LU', 'MC', 'MT', 'SM', 'VA'],
    );
    for (const {place} of map.points) assert.ok(isInFrame(HOME_FRAME, place));
  });

  test(`${name}: Simferopol is in Ukraine, Nicosia and Famagusta are in Cyprus, Pristina is in Kosovo*`, () => {
    const places: [string, number, number][] = [
      ['UA', 34.1, 44.95],
      ['UA', 33.53, 44.6],
      ['UA', 37.8, 48],
      ['CY', 33.36, 35.17],
      ['CY', 33.37, 35.19],
      ['CY', 33.92, 35.1],
      ['XK', 21.16, 42.66],
      ['GE', 41.02, 43],
      ['MD', 29.63, 46.84],
      ['AZ', 46.75, 39.82],
      ['RU', 39.7, 47.24],
      ['FR', 2.35, 48.86],
      ['RS', 20.92, 44.02],
    ];
    for (const [id, longitude, latitude] of places)
      assert.deepEqual(countriesAt(map, longitude, latitude), [id], `${longitude} ${latitude}`);
  });

  test(`${name}: the line between Serbia and Kosovo* is apart from the other borders and from the coast`, () => {
    const border = new Set(lines(map.borders).flat().map(String));
    const inner = lines(map.kosovoLine)
      .flatMap((line) => line.slice(1, -1))
      .map(String);
    assert.ok(inner.length > 5);
    assert.ok(inner.every((corner) => !border.has(corner)));
  });
}

test('detail: small states have outlines of 50 corners and more, exact to 25 m; others are whole units', () => {
  const {countries, unitM} = maps.detail;
  assert.equal(unitM, 200);
  for (const {id, path} of countries) {
    const isSmall = ['AD', 'LI', 'LU', 'MT', 'SM'].includes(id ?? '');
    const corners = lines(path).flat();
    assert.ok(corners.flat().every((n) => Number.isInteger(8 * n)));
    if (!isSmall && !['AT', 'BE', 'CH', 'DE', 'ES', 'FR', 'IT'].includes(id ?? ''))
      assert.ok(corners.flat().every(Number.isInteger), String(id));
    if (isSmall) {
      assert.ok(corners.length >= 50, `${id}: ${corners.length}`);
      assert.ok(!corners.flat().every(Number.isInteger));
    }
  }
});

test('countries, coast and borders are those that topojson-client reads', () => {
  const topology = files.overview as Topology<{countries: GeometryCollection<{id: string | null}>}>;
  const {countries} = topology.objects;
  const inUnits = ([lng, lat]: number[]): string => {
    const {x, y} = toPlane(lng!, lat!);
    return String([x, -y].map((metres) => Math.round(metres / OVERVIEW_STEP_M) + 0));
  };
  const corners = (paths: string[]) =>
    new Set(paths.flatMap((path) => lines(path).flat().map(String)));
  const {overview} = maps;
  feature(topology, countries).features.forEach(({geometry, properties}, i) => {
    assert.equal(properties.id, overview.countries[i]!.id);
    const rings = geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
    assert.deepEqual(
      lines(overview.countries[i]!.path).map((ring) => new Set(ring.map(String))),
      rings.map((ring) => new Set(ring.map(inUnits))),
      String(properties.id),
    );
  });
  assert.deepEqual(
    corners([overview.coast]),
    new Set(
      mesh(topology, countries, (a, b) => a === b)
        .coordinates.flat()
        .map(inUnits),
    ),
  );
  assert.deepEqual(
    corners([overview.borders, overview.kosovoLine]),
    new Set(
      mesh(topology, countries, (a, b) => a !== b)
        .coordinates.flat()
        .map(inUnits),
    ),
  );
});

test('one may look at the Azores, the Canaries and Svalbard; Réunion and Guadeloupe are listed instead', () => {
  for (const [longitude, latitude] of [
    [-31.2, 39.5],
    [-18, 27.7],
    [16, 78.2],
    [50.4, 40.4],
    [34.6, 35.7],
    [-24.5, 65.5],
  ] as const) {
    assert.ok(isInFrame(MAP_LIMITS, toPlane(longitude, latitude)), `${longitude} ${latitude}`);
  }
  for (const [longitude, latitude] of [
    [55.5, -21.1],
    [-61.5, 16.2],
    [-53, 4],
  ] as const) {
    assert.ok(!isInFrame(MAP_LIMITS, toPlane(longitude, latitude)), `${longitude} ${latitude}`);
  }
});

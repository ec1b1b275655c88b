// What must hold for a basemap file before it is published. Each check returns [whether it passed, what it says].
import {brotliCompressSync, constants} from 'node:zlib';
import {geoArea, geoAzimuthalEqualArea, geoContains, geoMercator, geoPath} from 'd3-geo';
import {feature, mesh} from 'topojson-client';
import type {GeometryObject} from 'topojson-specification';
import {findCrossings} from './crossings.js';
import {EARTH_RADIUS_KM, MEMBERS, NON_MEMBERS, REFINED, SMALL, TERRITORIES} from './features.js';
import {DETAIL_PLACES, EUROPE, NOT_DRAWN, PLACES, type Place} from './places.js';
import {featureOf, keyOf, polygonsOf, readSource} from './source.js';
import type {BasemapFile, Land, LandProperties, Rings} from './types.js';

/** Whether a check passed, and what it says. */
export type Check = readonly [passed: boolean, sentence: string];
/** Which of the two files. */
export type LevelName = 'overview' | 'detail';

/** Transfer size that each file may have, in bytes at brotli -q 11. */
const MAX_BROTLI_BYTES = {overview: 30_000, detail: 120_000};

/** How far a state's area may be from the source's. In the overview the states in SMALL lose more; they have their point. */
const MAX_AREA_ERROR = {overview: 0.02, detail: 0.015};
/** And from the official figure, for the outlines of `small-states.json`. */
const MAX_SMALL_AREA_ERROR = 0.06;
const AREA_NOT_COMPARED = [...Object.keys(REFINED), 'UA', 'CY', 'FI', 'FR', 'NL', 'NO']; // joined, or partly outside the disc

/**
 * Runs every check on one file.
 * @param text the TopoJSON file as published
 * @param level `overview` or `detail`
 */
export function checkBasemap(text: string, level: LevelName): Check[] {
  const topology = JSON.parse(text) as BasemapFile;
  const features = feature(topology, topology.objects.countries).features as Land[];
  const identities = [checkSize(text, level), ...checkIdentities(topology, features)];
  if (identities.some(([passed]) => !passed)) return identities; // the others look features up by id
  return [
    ...identities,
    ...checkGeometry(topology, features),
    checkPlaces(features, level),
    checkNotDrawn(features),
    ...checkTerritory(features),
    checkAreas(features, level),
    ...(level === 'detail' ? [checkSmallStates(features)] : []),
    ...checkDrawing(topology, features),
  ];
}

function checkSize(text: string, level: LevelName): Check {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  const size = brotliCompressSync(text, {params}).length;
  return [
    size <= MAX_BROTLI_BYTES[level],
    `${size} bytes with brotli, at most ${MAX_BROTLI_BYTES[level]}`,
  ];
}

function checkIdentities(topology: BasemapFile, features: readonly Land[]): Check[] {
  const byId = new Map(features.map((f) => [f.properties.id, f]));
  const members = features
    .filter((f) => f.properties.member && !f.properties.of)
    .map((f) => f.properties.id);
  const points = topology.objects.points.geometries.map((g) => g.properties?.id);
  return [
    [byId.size === features.length, 'each id stands once'],
    [
      members.sort().join() === Object.keys(MEMBERS).sort().join(),
      `${members.length} member states, the 46`,
    ],
    [
      Object.entries(TERRITORIES).every(([id, {of}]) => byId.get(id)?.properties.of === of),
      `territories ${Object.keys(TERRITORIES).join(' ')}`,
    ],
    [
      Object.keys(NON_MEMBERS).every((id) => byId.get(id)?.properties.member === false),
      `non-members ${Object.keys(NON_MEMBERS).join(' ')}`,
    ],
    [points.join() === SMALL.join(), `points for ${SMALL.join(' ')}`],
  ];
}

function checkGeometry(topology: BasemapFile, features: readonly Land[]): Check[] {
  const rings = features.flatMap((f) => polygonsOf(f.geometry).flat());
  return [
    // d3-geo takes a ring that is wound the other way for the rest of the globe
    [
      features.every((f) => geoArea(f) > 0 && geoArea(f) < 2),
      'every feature is wound as d3-geo wants it',
    ],
    [
      rings.every((ring) => new Set(ring.map(String)).size >= 3),
      `${rings.length} rings, none with fewer than three points`,
    ],
    [findCrossings(topology).length === 0, 'no two lines cross'],
  ];
}

function checkPlaces(features: readonly Land[], level: LevelName): Check {
  const places = Object.entries(level === 'detail' ? {...PLACES, ...DETAIL_PLACES} : PLACES);
  const wrong = places.flatMap(([name, [longitude, latitude, id]]) => {
    const hits = features
      .filter((f) => geoContains(f, [longitude, latitude]))
      .map((f) => f.properties.id);
    return hits.length === 1 && hits[0] === id
      ? []
      : [`${name} in ${JSON.stringify(hits)}, not ${id}`];
  });
  return [
    wrong.length === 0,
    `${places.length - wrong.length} of ${places.length} places lie in the right feature only` +
      (wrong.length ? `: ${wrong.join('; ')}` : ''),
  ];
}

function checkNotDrawn(features: readonly Land[]): Check {
  const drawn = Object.entries(NOT_DRAWN)
    .filter(([, place]) => features.some((f) => geoContains(f, [...place])))
    .map(([name]) => name);
  return [
    drawn.length === 0,
    `North America is not drawn (${drawn.join(', ') || 'no place of it'})`,
  ];
}

const KYIV: Place = [30.52, 50.45, 'UA'];

function checkTerritory(features: readonly Land[]): Check[] {
  const polygons = (id: string) => polygonsOf(featureOf(features, id).geometry);
  const hasPlace = (coordinates: Rings, [longitude, latitude]: Place) =>
    geoContains({type: 'Polygon', coordinates}, [longitude, latitude]);
  return [
    [
      polygons('UA').some((rings) =>
        [KYIV, PLACES['Simferopol'] ?? KYIV].every((place) => hasPlace(rings, place)),
      ),
      'Kyiv and Simferopol lie in one polygon',
    ],
    [
      polygons('CY').length === 1 && polygons('CY')[0]?.length === 1,
      'Cyprus is one ring: one island, no inner line',
    ],
    [
      ['UA', 'GE', 'MD'].every((id) => polygons(id).every((rings) => rings.length === 1)),
      'UA, GE and MD have no holes',
    ],
    [polygons('XK').length === 1, 'XK is one polygon'],
  ];
}

function checkAreas(features: readonly Land[], level: LevelName): Check {
  const world = readSource();
  const sourceArea = (key: string) =>
    world.objects.countries.geometries
      .filter((g) => keyOf(g) === key)
      .reduce((sum, g) => sum + geoArea(feature(world, g)), 0);
  const compared = Object.entries({...MEMBERS, XK: NON_MEMBERS.XK}).filter(
    ([id]) => !AREA_NOT_COMPARED.includes(id) && !(level === 'overview' && SMALL.includes(id)),
  );
  const off = compared
    .map(([id, key]) => [id, geoArea(featureOf(features, id)) / sourceArea(key) - 1] as const)
    .filter(([, error]) => Math.abs(error) > MAX_AREA_ERROR[level])
    .map(([id, error]) => `${id} ${(error * 100).toFixed(1)} %`);
  const km2 = (id: string) =>
    Math.round(geoArea(featureOf(features, id)) * EARTH_RADIUS_KM ** 2).toLocaleString('en');
  return [
    off.length === 0,
    `areas within ${MAX_AREA_ERROR[level] * 100} % of the source (${off.join(', ') || 'all'}); ` +
      `UA ${km2('UA')} km² (603,700 with Crimea), CY ${km2('CY')} (9,251 the whole island), XK ${km2('XK')} (10,887)`,
  ];
}

function checkSmallStates(features: readonly Land[]): Check {
  const errors = Object.entries(REFINED).map(([id, km2]) => {
    const land = featureOf(features, id);
    return {
      id,
      error: (geoArea(land) * EARTH_RADIUS_KM ** 2) / km2 - 1,
      corners: polygonsOf(land.geometry).flat(2).length,
    };
  });
  return [
    errors.every(({error, corners}) => Math.abs(error) < MAX_SMALL_AREA_ERROR && corners >= 50),
    `small states within ${MAX_SMALL_AREA_ERROR * 100} % of their official area, with 50 corners or more: ` +
      errors
        .map(({id, error, corners}) => `${id} ${(error * 100).toFixed(1)} %, ${corners}`)
        .join('; '),
  ];
}

function checkDrawing(topology: BasemapFile, features: readonly Land[]): Check[] {
  const {countries} = topology.objects;
  const projections = {LAEA: geoAzimuthalEqualArea().rotate([-10, -52]), Mercator: geoMercator()};
  const paths = Object.entries(projections).map(([name, projection]): Check => {
    const path = geoPath(
      projection.fitExtent(
        [
          [0, 0],
          [1400, 1000],
        ],
        {type: 'MultiPoint', coordinates: [...EUROPE]},
      ),
    );
    const d = features.map((f) => path(f) ?? '').join('');
    return [
      d.length > 0 && !/NaN|Infinity/.test(d),
      `${name}: ${d.length} characters of path, all numbers`,
    ];
  });
  const borders = mesh(topology, countries, (a, b) => a !== b).coordinates.length;
  const isBetween = (a: GeometryObject, b: GeometryObject) =>
    a !== b &&
    [a, b].every((g) => ['RS', 'XK'].includes((g.properties as LandProperties).id ?? ''));
  return [
    ...paths,
    [borders > 50, `${borders} border lines`],
    [
      mesh(topology, countries, isBetween).coordinates.length > 0,
      'the line between RS and XK can be drawn apart',
    ],
  ];
}

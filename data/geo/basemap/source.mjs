// From Natural Earth's features to ours: moved, joined, cleaned, in degrees and at full detail.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {geoArea, geoCentroid, geoCircle, geoContains} from 'd3-geo';
import {feature, mergeArcs} from 'topojson-client';
import {
  ANTARCTICA,
  EARTH_RADIUS_KM,
  JOINED,
  MEMBERS,
  MOVED_POLYGONS,
  NON_MEMBERS,
  SMALL,
  TERRITORIES,
  VATICAN,
} from './features.mjs';

/** The source as published on npm: world-atlas `countries-10m.json`, a TopoJSON topology. */
export function readSource() {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A source feature's name in `features.mjs`: its ISO numeric code, or its name where it has none. */
export const keyOf = (geometry) => geometry.id ?? geometry.properties.name;

/** The polygons of a GeoJSON Polygon or MultiPolygon, each an array of rings. */
export const polygonsOf = ({type, coordinates}) =>
  type === 'Polygon' ? [coordinates] : coordinates;

const arcsOfPolygons = ({type, arcs}) =>
  type === 'Polygon' ? [arcs] : type === 'MultiPolygon' ? arcs : [];

/**
 * The basemap's features, in drawing order: neighbouring land, non-members, members, their territories, the Vatican.
 * @returns GeoJSON features with the properties `id`, `member` and, for territories, `of`.
 * @throws when a feature named in `features.mjs` is not in the source exactly once.
 */
export function readFeatures() {
  const world = readSource();
  const source = world.objects.countries.geometries;
  const moved = movePolygons(world);
  const used = new Set();
  const take = (key) => {
    const geometry = findOne(source, key);
    used.add(geometry);
    return geometry;
  };
  const join = (properties, geometries) => ({
    type: 'Feature',
    properties,
    geometry: withoutBrokenRings(feature(world, mergeArcs(world, geometries)).geometry),
  });

  const members = Object.entries(MEMBERS).map(([id, key]) =>
    join({id, member: true}, [key, ...(JOINED[id] ?? [])].map(take).concat(moved.get(id) ?? [])),
  );
  const territories = Object.entries(TERRITORIES).map(([id, {source: key, of}]) =>
    join({id, member: true, of}, [take(key)]),
  );
  take(NON_MEMBERS.VA); // drawn as a disc instead
  const others = Object.entries(NON_MEMBERS)
    .filter(([id]) => id !== 'VA')
    .map(([id, key]) => join({id, member: false}, [take(key)]));
  const neighbours = join(
    {id: null, member: false},
    source.filter((g) => !used.has(g) && keyOf(g) !== ANTARCTICA),
  );
  const features = [neighbours, ...others, ...members, ...territories];
  return [...features, cutVatican(features.find((f) => f.properties.id === 'IT'))];
}

function findOne(source, key) {
  const found = source.filter((geometry) => keyOf(geometry) === key);
  if (found.length !== 1)
    throw new Error(`source feature ${key}: ${found.length} found, 1 expected`);
  return found[0];
}

/** Takes the polygons of MOVED_POLYGONS out of `world`; returns target id → polygons. */
function movePolygons(world) {
  const moved = new Map();
  for (const {from, to, point} of MOVED_POLYGONS) {
    const geometry = findOne(world.objects.countries.geometries, from);
    const polygons = arcsOfPolygons(geometry);
    const hits = polygons.filter((arcs) =>
      geoContains(feature(world, {type: 'Polygon', arcs}), point),
    );
    if (hits.length !== 1)
      throw new Error(`${from}: ${hits.length} polygons at ${point}, 1 expected`);
    Object.assign(geometry, {
      type: 'MultiPolygon',
      arcs: polygons.filter((arcs) => arcs !== hits[0]),
    });
    moved.set(to, [...(moved.get(to) ?? []), {type: 'Polygon', arcs: hits[0]}]);
  }
  return moved;
}

/**
 * The source's grid left some rings without area and turned three reefs of the Maldives round; d3-geo takes either for
 * the whole globe (area 4π) and would fill the disc.
 */
function withoutBrokenRings(geometry) {
  const hasArea = (ring) => new Set(ring.map(String)).size > 2;
  const isOnePlace = (ring) => {
    const area = geoArea({type: 'Polygon', coordinates: [ring]});
    return area > 1e-10 && area < 6; // steradians; a hemisphere has 2π
  };
  const coordinates = polygonsOf(geometry)
    .filter(([outer]) => hasArea(outer) && isOnePlace(outer))
    .map((rings) => rings.filter(hasArea));
  return {type: 'MultiPolygon', coordinates};
}

/** Cuts a hole of the Vatican's outline into Italy, so that the two do not overlap, and returns the Vatican. */
function cutVatican(italy) {
  const {center, areaKm2, vertices} = VATICAN;
  const radius =
    (2 * Math.asin(Math.sqrt(areaKm2 / (4 * Math.PI * EARTH_RADIUS_KM * EARTH_RADIUS_KM))) * 180) /
    Math.PI;
  const disc = geoCircle()
    .center(center)
    .radius(radius)
    .precision(360 / vertices)();
  const mainland = polygonsOf(italy.geometry).find(([outer]) =>
    geoContains({type: 'Polygon', coordinates: [outer]}, center),
  );
  mainland.push(disc.coordinates[0].slice().reverse());
  return {type: 'Feature', properties: {id: 'VA', member: false}, geometry: disc};
}

/** The TopoJSON object of points for the states in SMALL: the centre of each one's largest polygon. */
export function pointsOf(features) {
  const geometries = SMALL.map((id) => {
    const {geometry, properties} = features.find((f) => f.properties.id === id);
    const polygons = polygonsOf(geometry).map((coordinates) => ({type: 'Polygon', coordinates}));
    const largest = polygons.sort((a, b) => geoArea(b) - geoArea(a))[0];
    return {
      type: 'Point',
      coordinates: geoCentroid(largest),
      properties: {id, member: properties.member},
    };
  });
  return {type: 'GeometryCollection', geometries};
}

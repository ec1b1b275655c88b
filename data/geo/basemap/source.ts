// From Natural Earth's features to ours: moved, joined, cleaned, in degrees and at full detail.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {geoArea, geoCentroid, geoCircle, geoContains} from 'd3-geo';
import type {MultiPolygon, Polygon, Position} from 'geojson';
import {feature, mergeArcs} from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopologyMultiPolygon,
  Polygon as TopologyPolygon,
  Topology,
} from 'topojson-specification';
import {
  AMERICAS,
  ANTARCTICA,
  EARTH_RADIUS_KM,
  JOINED,
  MEMBERS,
  MOVED_POLYGONS,
  NON_MEMBERS,
  SMALL,
  TERRITORIES,
  VATICAN,
} from './features.js';
import {decodeArcs, readOutlines, refineRing} from './outlines.js';
import type {Land, LandProperties, PointCollection, Rings} from './types.js';

type SourceGeometry = (TopologyPolygon | TopologyMultiPolygon) & {
  readonly properties: {readonly name: string};
};
/** world-atlas as it is read. */
type Source = Topology<{countries: SourceCollection}>;
interface SourceCollection extends GeometryCollection {
  geometries: SourceGeometry[];
}

/** Reads the source as published on npm: world-atlas `countries-10m.json`, a TopoJSON topology. */
export function readSource(): Source {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Source;
}

/** Returns a source feature's name in `features.ts`: its ISO numeric code, or its name where it has none. */
export const keyOf = (geometry: SourceGeometry): string =>
  String(geometry.id ?? geometry.properties.name);

/** Returns the polygons of a GeoJSON Polygon or MultiPolygon, each an array of rings. */
export const polygonsOf = (geometry: Polygon | MultiPolygon): Rings[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const arcsOfPolygons = (geometry: SourceGeometry): number[][][] =>
  geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;

/**
 * Returns the basemap's features, in drawing order: neighbouring land, non-members, members, their territories, the Vatican.
 * @throws when a feature named in `features.ts` is not in the source exactly once.
 */
export function readFeatures(): Land[] {
  const world = readSource();
  const source = world.objects.countries.geometries;
  refineSmallStates(world);
  const moved = movePolygons(world);
  const used = new Set<SourceGeometry>();
  const take = (key: string) => {
    const geometry = findOne(source, key);
    used.add(geometry);
    return geometry;
  };
  const join = (
    properties: LandProperties,
    geometries: readonly (SourceGeometry | TopologyPolygon)[],
  ): Land => ({
    type: 'Feature',
    properties,
    geometry: withoutBrokenRings(
      feature(world, mergeArcs(world, [...geometries] as SourceGeometry[])).geometry,
    ),
  });

  const members = Object.entries(MEMBERS).map(([id, key]) =>
    join({id, member: true}, [...[key, ...(JOINED[id] ?? [])].map(take), ...(moved.get(id) ?? [])]),
  );
  const territories = Object.entries(TERRITORIES).map(([id, {source: key, of}]) =>
    join({id, member: true, of}, [take(key)]),
  );
  take(NON_MEMBERS.VA); // drawn as a disc instead
  const others = Object.entries(NON_MEMBERS)
    .filter(([id]) => id !== 'VA')
    .map(([id, key]) => join({id, member: false}, [take(key)]));
  const neighbours = withoutAmericas(
    join(
      {id: null, member: false},
      source.filter((g) => !used.has(g) && keyOf(g) !== ANTARCTICA),
    ),
  );
  const features = [neighbours, ...others, ...members, ...territories];
  return [...features, cutVatican(featureOf(features, 'IT'))];
}

/** North America would lie torn in the map's corner. Greenland is a feature of its own and stays. */
function withoutAmericas({geometry, ...land}: Land): Land {
  const coordinates = polygonsOf(geometry).filter((polygon) => {
    const [longitude] = geoCentroid({type: 'Polygon', coordinates: polygon});
    return longitude < AMERICAS.west || longitude > AMERICAS.east;
  });
  return {...land, geometry: {type: 'MultiPolygon', coordinates}};
}

/** Returns the feature with an id. @throws where there is none */
export function featureOf(features: readonly Land[], id: string): Land {
  const found = features.find(({properties}) => properties.id === id);
  if (!found) throw new Error(`there is no feature ${id}`);
  return found;
}

function findOne(source: readonly SourceGeometry[], key: string): SourceGeometry {
  const found = source.filter((geometry) => keyOf(geometry) === key);
  const [first] = found;
  if (found.length !== 1 || !first)
    throw new Error(`source feature ${key}: ${found.length} found, 1 expected`);
  return first;
}

/** Gives the smallest states the outlines of `small-states.json`, each part to the polygon of the same rank by area. */
function refineSmallStates(world: Source): void {
  decodeArcs(world);
  for (const [id, rings] of Object.entries(readOutlines())) {
    const geometry = findOne(world.objects.countries.geometries, MEMBERS[id] ?? id);
    const areaOf = (arcs: number[][]) => geoArea(feature(world, {type: 'Polygon', arcs}));
    const polygons = [...arcsOfPolygons(geometry)].sort((a, b) => areaOf(b) - areaOf(a));
    rings.forEach((ring, i) => {
      refineRing(world, polygons[i]?.[0] ?? [], ring);
    });
  }
}

/** Takes the polygons of MOVED_POLYGONS out of `world`; returns target id → polygons. */
function movePolygons(world: Source): Map<string, TopologyPolygon[]> {
  const moved = new Map<string, TopologyPolygon[]>();
  for (const {from, to, point} of MOVED_POLYGONS) {
    const geometry = findOne(world.objects.countries.geometries, from);
    const polygons = arcsOfPolygons(geometry);
    const hits = polygons.filter((arcs) =>
      geoContains(feature(world, {type: 'Polygon', arcs}), point),
    );
    const [hit] = hits;
    if (hits.length !== 1 || !hit)
      throw new Error(`${from}: ${hits.length} polygons at ${point.join(' ')}, 1 expected`);
    Object.assign(geometry, {
      type: 'MultiPolygon',
      arcs: polygons.filter((arcs) => arcs !== hit),
    });
    moved.set(to, [...(moved.get(to) ?? []), {type: 'Polygon', arcs: hit}]);
  }
  return moved;
}

/**
 * The source's grid left some rings without area and turned three reefs of the Maldives round; d3-geo takes either for
 * the whole globe (area 4π) and would fill the disc.
 */
function withoutBrokenRings(geometry: Polygon | MultiPolygon): MultiPolygon {
  const hasArea = (ring: readonly Position[]) => new Set(ring.map(String)).size > 2;
  const isOnePlace = (ring: Position[]) => {
    const area = geoArea({type: 'Polygon', coordinates: [ring]});
    return area > 1e-10 && area < 6; // steradians; a hemisphere has 2π
  };
  const coordinates = polygonsOf(geometry)
    .filter(([outer = []]) => hasArea(outer) && isOnePlace(outer))
    .map((rings) => rings.filter(hasArea));
  return {type: 'MultiPolygon', coordinates};
}

/** Cuts a hole of the Vatican's outline into Italy, so that the two do not overlap, and returns the Vatican. */
function cutVatican(italy: Land): Land {
  const {center, areaKm2, vertices} = VATICAN;
  const radius =
    (2 * Math.asin(Math.sqrt(areaKm2 / (4 * Math.PI * EARTH_RADIUS_KM * EARTH_RADIUS_KM))) * 180) /
    Math.PI;
  const disc = geoCircle()
    .center(center)
    .radius(radius)
    .precision(360 / vertices)();
  const mainland = polygonsOf(italy.geometry).find(([outer = []]) =>
    geoContains({type: 'Polygon', coordinates: [outer]}, center),
  );
  mainland?.push([...(disc.coordinates[0] ?? [])].reverse());
  return {type: 'Feature', properties: {id: 'VA', member: false}, geometry: disc};
}

/** Returns the TopoJSON object of points for the states in SMALL: the centre of each one's largest polygon. */
export function pointsOf(features: readonly Land[]): PointCollection {
  const geometries = SMALL.map((id): PointCollection['geometries'][number] => {
    const {geometry, properties} = featureOf(features, id);
    const polygons = polygonsOf(geometry).map((coordinates): Polygon => ({
      type: 'Polygon',
      coordinates,
    }));
    const [largest] = polygons.sort((a, b) => geoArea(b) - geoArea(a));
    if (!largest) throw new Error(`${id} has no polygon`);
    return {
      type: 'Point',
      coordinates: geoCentroid(largest),
      properties: {id, member: properties.member},
    };
  });
  return {type: 'GeometryCollection', geometries};
}

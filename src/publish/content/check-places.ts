/**
 * Does a point lie in its country? Asked of the project's own basemap, whose borders are the
 * Council of Europe's.
 */
import {geoDistance} from 'd3-geo';
import {feature} from 'topojson-client';
import type {GeometryCollection, Topology} from 'topojson-specification';
import type {Feature, MultiPolygon, Polygon} from 'geojson';
import basemap from '../../../data/geo/coe-basemap-detail.json';
import type {IssueCode} from '../issues/content-issues.js';
import {describeCountry} from './values/country-names.js';
import type {ParticipantRow} from './read-participants.js';

/** Border towns and small harbours lie up to 4.3 km off on the basemap (Tivat, Konstanz, Narva). */
const TOLERANCE_KM = 5;
const KM_PER_DEGREE = 111.195;
/** The map is a disc around 10° E 52° N (data/geo/README.md). */
const MAP_CENTRE: [longitude: number, latitude: number] = [10, 52];
const MAP_RADIUS_DEGREES = 55;

interface CountryShape {
  readonly id: string | null;
  /** The state that a territory drawn apart belongs to, such as GB for GI. */
  readonly of?: string;
  readonly rings: readonly {readonly positions: readonly LonLat[]; readonly box: Box}[];
}
/** GeoJSON types a position as a list of any length. */
type LonLat = readonly [longitude: number, latitude: number];
type Box = readonly [west: number, south: number, east: number, north: number];

let shapes: readonly CountryShape[] | undefined;

/**
 * Reports the points outside their country: more than 5 km an error, less, or off the map, a
 * warning.
 */
export function checkPlaces(rows: readonly ParticipantRow[]): void {
  for (const row of rows) {
    const {country, latitude, longitude} = row.participant;
    const outsideKm = distanceToCountry(country, longitude, latitude);
    if (outsideKm !== 0) reportOutside(row, outsideKm);
  }
}

function reportOutside(
  {participant: {country, latitude, longitude}, location}: ParticipantRow,
  outsideKm: number | undefined,
): void {
  const name = describeCountry(country);
  const report = (kind: 'error' | 'warn', code: IssueCode, message: string) => {
    location[kind](code, message, 'latitude', `${latitude}, ${longitude}`);
  };
  if (outsideKm !== undefined && outsideKm <= TOLERANCE_KM) {
    report(
      'warn',
      'near-border',
      `lies ${outsideKm.toFixed(1)} km outside ${name} on our map, near enough for a border or a coast`,
    );
  } else if (isSwapped(country, longitude, latitude)) {
    report(
      'error',
      'swapped-coordinates',
      `latitude and longitude are exchanged: the other way round the place lies in ${name}`,
    );
  } else if (outsideKm === undefined || isOffMap(longitude, latitude)) {
    report('warn', 'off-map', `cannot be checked: our map does not reach this part of ${name}`);
  } else {
    report(
      'error',
      'outside-country',
      `lies ${describeDistance(outsideKm)} outside ${name}, ${describeWhere(longitude, latitude)}`,
    );
  }
}

/** Far away the plane in which distances are measured is too wrong for a figure. */
const describeDistance = (km: number): string => (km < 200 ? `${Math.round(km)} km` : 'far');

const isSwapped = (country: string, longitude: number, latitude: number) =>
  Math.abs(longitude) <= 90 &&
  (distanceToCountry(country, latitude, longitude) ?? Infinity) <= TOLERANCE_KM;

function describeWhere(longitude: number, latitude: number): string {
  const shape = loadShapes().find(
    (candidate) => candidate.id !== null && contains(candidate, longitude, latitude),
  );
  return shape?.id ? `in ${describeCountry(shape.id)}` : 'in no country of our map';
}

/**
 * Returns the kilometres from a point to the nearest border or coast of its country; 0 inside,
 * undefined where the map has no such country.
 */
export function distanceToCountry(
  code: string,
  longitude: number,
  latitude: number,
): number | undefined {
  const own = loadShapes().filter(({id, of}) => id === code || of === code);
  if (!own.length) return undefined;
  if (own.some((shape) => contains(shape, longitude, latitude))) return 0;
  return Math.min(
    ...own.flatMap(({rings}) =>
      rings.map(({positions}) => distanceToRing(positions, longitude, latitude)),
    ),
  );
}

/**
 * Even-odd rule over all rings, holes and islands alike. The map has no polygon across the
 * antimeridian. d3-geo's `geoContains` answers the same, but takes 2 to 7 times as long in large
 * countries, which counts with 100,000 participants.
 */
function contains({rings}: CountryShape, longitude: number, latitude: number): boolean {
  let inside = false;
  for (const {
    positions,
    box: [west, south, east, north],
  } of rings) {
    if (longitude < west || longitude > east || latitude < south || latitude > north) continue;
    for (let i = 1; i < positions.length; i++) {
      // Both are within the list.
      const [ax, ay] = positions[i - 1]!;
      const [bx, by] = positions[i]!;
      if (
        ay > latitude !== by > latitude &&
        longitude < ((bx - ax) * (latitude - ay)) / (by - ay) + ax
      )
        inside = !inside;
    }
  }
  return inside;
}

/**
 * In the plane that touches the globe at the point: exact enough for the few kilometres that
 * decide.
 */
function distanceToRing(positions: readonly LonLat[], longitude: number, latitude: number): number {
  const xScale = KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  let least = Infinity;
  for (let i = 1; i < positions.length; i++) {
    // Both are within the list.
    const [fromX, fromY] = positions[i - 1]!;
    const [toX, toY] = positions[i]!;
    const ax = (fromX - longitude) * xScale;
    const ay = (fromY - latitude) * KM_PER_DEGREE;
    const dx = (toX - longitude) * xScale - ax;
    const dy = (toY - latitude) * KM_PER_DEGREE - ay;
    const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
  }
  return least;
}

const isOffMap = (longitude: number, latitude: number): boolean =>
  geoDistance([longitude, latitude], MAP_CENTRE) > MAP_RADIUS_DEGREES * (Math.PI / 180);

/** Made on first use: 50,000 positions are of no use to a build whose tables are broken. */
function loadShapes(): readonly CountryShape[] {
  const json: unknown = basemap;
  const topology = json as Topology<{
    countries: GeometryCollection<{id: string | null; of?: string}>;
  }>;
  return (shapes ??= feature(topology, topology.objects.countries).features.map(
    ({properties: {id, of}, geometry}) => ({
      id,
      of,
      rings: ringsOf(geometry as Polygon | MultiPolygon),
    }),
  ));
}

function ringsOf(geometry: Feature<Polygon | MultiPolygon>['geometry']): CountryShape['rings'] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => {
    const positions = ring.map(([x = NaN, y = NaN]): LonLat => [x, y]);
    const xs = positions.map(([x]) => x);
    const ys = positions.map(([, y]) => y);
    return {positions, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]};
  });
}

// The sample's participants: names, places inside their country on our own basemap, dates and ordinals.
import {readFileSync} from 'node:fs';
import {geoArea, geoBounds, geoCircle, geoContains, geoDistance} from 'd3-geo';
import {feature} from 'topojson-client';
import type {Feature, MultiPolygon, Polygon} from 'geojson';
import type {GeometryCollection, Topology} from 'topojson-specification';
import {COUNTRIES, ENDED, SPECIALS, wordIn, type Special} from './countries.js';
import type {Random} from './random.js';

type Point = [longitude: number, latitude: number];
type Country = Feature<Polygon | MultiPolygon, {readonly id: string}>;

/** A participant while it is made. */
interface Draft extends Omit<Special, 'at' | 'joined'> {
  at?: Point;
  id?: string;
  url?: string;
  joined?: string;
  joined_basis?: string;
  number?: number;
}

/** A row of participants.csv before its columns are named. */
export type SampleParticipant = Draft & {readonly at: Point; readonly id: string};

const EARTH_RADIUS_KM = 6371;
const APART_KM = 20; // between places that are no cluster, so that the map shows single points too
const MAX_TRIES = 5000;
const LAUNCH = '2013-03-20';
const LAST_DAY = '2026-10-31';
const TYPES: readonly (readonly [string, number])[] = [
  ['city', 50],
  ['municipality', 32],
  ['region', 8],
  ['county', 8],
  ['other', 2],
];
const TYPE_NAMES: Readonly<Record<string, string>> = {
  region: 'Region of ',
  county: 'County of ',
  other: 'Association of ',
};

function readBasemap(): Country[] {
  const topology = JSON.parse(
    readFileSync(new URL('../../geo/coe-basemap-detail.json', import.meta.url), 'utf8'),
  ) as Topology<{countries: GeometryCollection<{id: string}>}>;
  return feature(topology, topology.objects.countries).features as Country[];
}

/** Returns the rows of participants.csv, by country, then name: 130 that take part and one that has ended. */
export function makeParticipants(random: Random): SampleParticipant[] {
  const features = readBasemap();
  const rows: Draft[] = [...makeNames(random), {...ENDED}];
  for (const country of new Set(rows.map((row) => row.country))) {
    placeAll(
      rows.filter((row) => row.country === country),
      features,
      random,
    );
  }
  dateAll(rows, random);
  identifyAll(rows);
  for (const row of rows) row.url = `https://example.org/${row.id}`;
  const sorted = (rows as SampleParticipant[]).sort(
    (a, b) => compare(a.country, b.country) || compare(a.name, b.name) || compare(a.id, b.id),
  );
  check(sorted, features);
  return sorted;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function makeNames(random: Random): Draft[] {
  const numbers = new Map<string, number>();
  return Object.entries(COUNTRIES).flatMap(([country, [count, ...languages]]) => {
    const specials = SPECIALS.filter((special) => special.country === country).map((special) => ({
      ...special,
    }));
    const ordinary = Array.from({length: count - specials.length}, (_, i) => {
      const lang = languages[i % languages.length] ?? 'en';
      const {local, latin} = wordIn(lang);
      const number = (numbers.get(latin) ?? 0) + 1;
      numbers.set(latin, number);
      const type = i === 0 ? 'city' : random.pick(TYPES);
      const name = `Sample ${TYPE_NAMES[type] ?? ''}${latin} ${number}`;
      return {country, type, name, local: `${local} ${number}`, lang};
    });
    return [...ordinary, ...specials];
  });
}

/** Gives the rows of one country their `at`: [longitude, latitude] in degrees with 5 decimals. */
function placeAll(rows: readonly Draft[], features: readonly Country[], random: Random): void {
  const [first] = rows;
  const country = features.find((f) => f.properties.id === first?.country);
  if (!first || !country) throw new Error(`${first?.country}: the basemap has no such country`);
  const mainland = largestPolygon(country);
  const isInland = (point: Point) => geoContains(mainland, point);
  const isApart = (point: Point) => rows.every(({at}) => !at || distanceKm(point, at) > APART_KM);
  for (const row of rows) {
    if (row.at) continue;
    if (row.near !== undefined && first.at)
      row.at =
        row.near === 0 ? first.at : findPoint(discAround(first.at, row.near), random, isInland);
    else row.at = findPoint(mainland, random, isApart);
  }
}

function largestPolygon({geometry}: Country): Polygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const [largest] = polygons
    .map((coordinates): Polygon => ({type: 'Polygon', coordinates}))
    .sort((a, b) => geoArea(b) - geoArea(a));
  if (!largest) throw new Error('a country has no polygon');
  return largest;
}

/** A point in the polygon that is good: points of its bounding box are drawn until one is. */
function findPoint(polygon: Polygon, random: Random, isGood: (point: Point) => boolean): Point {
  const [[west, south], [east, north]] = geoBounds(polygon);
  for (let i = 0; i < MAX_TRIES; i++) {
    const point: Point = [
      Number(random.between(west, east).toFixed(5)),
      Number(random.between(south, north).toFixed(5)),
    ];
    if (isGood(point) && geoContains(polygon, point)) return point;
  }
  throw new Error(`no place found in ${MAX_TRIES} tries`);
}

const discAround = (center: Point, radiusKm: number) =>
  geoCircle()
    .center(center)
    .radius(((radiusKm / EARTH_RADIUS_KM) * 180) / Math.PI)();

const distanceKm = (a: Point, b: Point) => geoDistance(a, b) * EARTH_RADIUS_KM;

/** About a third joined at the launch, the others on any day since; ordinals follow the days. */
function dateAll(rows: readonly Draft[], random: Random): void {
  const [launch, last] = [Date.parse(LAUNCH), Date.parse(LAST_DAY)];
  for (const row of rows) {
    if (row.undated || row.joined) continue;
    row.joined = random.chance(1 / 3)
      ? LAUNCH
      : new Date(random.between(launch, last)).toISOString().slice(0, 10);
    if (row.joined !== LAUNCH && random.chance(1 / 3)) row.joined_basis = 'announced';
  }
  const dated = rows.filter((row) => row.joined);
  dated
    .sort((a, b) => compare(a.joined ?? '', b.joined ?? ''))
    .forEach((row, i) => {
      row.number = i + 1;
    });
}

/** Ids from names; where two are the same, with the country, and within one country with the type. */
function identifyAll(rows: readonly Draft[]): void {
  const isTwice = (id: string | undefined) => rows.filter((row) => row.id === id).length > 1;
  for (const row of rows) row.id = slug(row.name);
  for (const extra of ['country', 'type'] as const) {
    const twice = rows.filter((row) => isTwice(row.id));
    for (const row of twice) row.id = `${row.id}-${row[extra].toLowerCase()}`;
  }
}

const slug = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function check(rows: readonly SampleParticipant[], features: readonly Country[]): void {
  const fail = (row: SampleParticipant, what: string): never => {
    throw new Error(`${row.id}: ${what}`);
  };
  const active = rows.filter((row) => !row.ended);
  const countries = new Set(active.map((row) => row.country));
  if (active.length !== 130 || countries.size !== 29)
    throw new Error(`${active.length} in ${countries.size}, not 130 in 29`);
  if (new Set(rows.map((row) => row.id)).size !== rows.length)
    throw new Error('an id stands twice');
  for (const row of rows) {
    if (!row.name.startsWith('Sample ')) fail(row, 'not marked as a sample');
    const hits = features.filter((f) => geoContains(f, row.at)).map((f) => f.properties.id);
    const expected = row.name.includes('Réunion') ? '' : row.country;
    if (hits.join() !== expected) fail(row, `lies in ${hits.join() || 'no country'}`);
  }
}

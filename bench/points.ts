/** Sample participants for the comparison: seeded, so that every run has the same; inside their countries, as the feed tool demands. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Feature, MultiPolygon, Polygon, Position} from 'geojson';
import {feature} from 'topojson-client';
import type {GeometryCollection, Topology} from 'topojson-specification';

const basemap = new URL('../data/geo/coe-basemap-detail.json', import.meta.url);
/** As the feed's own figure has it: 29 countries. */
const COUNTRIES = [
  'AL',
  'AT',
  'BA',
  'BE',
  'BG',
  'CH',
  'CZ',
  'DE',
  'DK',
  'ES',
  'FI',
  'FR',
  'GB',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LV',
  'MK',
  'NL',
  'PL',
  'PT',
  'RO',
  'RS',
  'SE',
  'SK',
  'TR',
];
const DAY_MS = 86_400_000;
const FIRST_MS = Date.parse('2013-03-20');
const SYLLABLES = [
  'ba',
  'ko',
  'ši',
  'ce',
  'lu',
  'mé',
  'ran',
  'vi',
  'to',
  'gra',
  'ne',
  'ž',
  'ul',
  'bor',
  'sta',
  'pe',
  'or',
  'dor',
  'lin',
  'ham',
];

/** A ring with the box around it. */
interface Land {
  readonly ring: readonly Position[];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}
type Random = () => number;

/** Mulberry32: small, good enough, the same everywhere. */
function random(seed: number): Random {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes a content folder of the feed tool. */
export function makeContent(folder: string, size: number): void {
  const next = random(20181124);
  const lands = landsOf();
  const rows = Array.from({length: size}, (_, i) => {
    const country = COUNTRIES[Math.floor(next() * COUNTRIES.length)] ?? '';
    const land = lands.get(country);
    if (!land) throw new Error(`the basemap has no ${country}`);
    const [longitude, latitude] = pointIn(land, next);
    const name = Array.from(
      {length: 2 + Math.floor(next() * 3)},
      () => SYLLABLES[Math.floor(next() * SYLLABLES.length)],
    ).join('');
    const type = next() < 0.7 ? 'municipality' : 'city';
    // In the order of their numbers, as in life.
    const joined = new Date(FIRST_MS + Math.floor((i / size) * 1800) * DAY_MS)
      .toISOString()
      .slice(0, 10);
    return [
      `sample-${i}`,
      `Sample ${name} ${i}`,
      '',
      '',
      country,
      type,
      latitude.toFixed(5),
      longitude.toFixed(5),
      joined,
      '',
      i + 1,
      '',
      '',
      'sample',
    ].join(',');
  });
  mkdirSync(folder, {recursive: true});
  writeFileSync(
    join(folder, 'alliance.yaml'),
    'site: https://sample.test/\nsample: true\nname: {en: Sample}\nhome: {en: "https://sample.test/"}\nlanguages: [en]\nsets: {participants: {asOf: 2020-01-02}}\n',
  );
  writeFileSync(
    join(folder, 'participants.csv'),
    [
      'id,name,local,local_lang,country,type,latitude,longitude,joined,joined_basis,number,url,ended,source',
      ...rows,
      '',
    ].join('\n'),
  );
}

/** Country code → its largest polygon's outer ring, with the box around it. */
function landsOf(): Map<string, Land> {
  const topology = JSON.parse(readFileSync(basemap, 'utf8')) as Topology<{
    countries: GeometryCollection<{id: string}>;
  }>;
  const features = feature(topology, topology.objects.countries).features as Feature<
    Polygon | MultiPolygon,
    {id: string}
  >[];
  return new Map(
    features
      .filter(({properties}) => COUNTRIES.includes(properties.id))
      .map(({properties, geometry}) => {
        const polygons =
          geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
        const rings = polygons.map(([outer = []]) => outer);
        const [ring = []] = rings.sort((a, b) => b.length - a.length);
        const [xs, ys] = [ring.map(([x = 0]) => x), ring.map(([, y = 0]) => y)];
        return [
          properties.id,
          {
            ring,
            west: Math.min(...xs),
            east: Math.max(...xs),
            south: Math.min(...ys),
            north: Math.max(...ys),
          },
        ];
      }),
  );
}

function pointIn({ring, west, east, south, north}: Land, next: Random): [number, number] {
  for (;;) {
    const at: [number, number] = [west + next() * (east - west), south + next() * (north - south)];
    if (isInside(ring, at)) return at;
  }
}

function isInside(ring: readonly Position[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  let [xj = 0, yj = 0] = ring.at(-1) ?? [];
  for (const [xi = 0, yi = 0] of ring) {
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    [xj, yj] = [xi, yi];
  }
  return inside;
}

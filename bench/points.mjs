/** Sample participants for the comparison: seeded, so that every run has the same; inside their countries, as the feed tool demands. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {feature} from 'topojson-client';

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

/** Mulberry32: small, good enough, the same everywhere. */
function random(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes a content folder of the feed tool. */
export function makeContent(folder, size) {
  const next = random(20181124);
  const lands = landsOf();
  const rows = Array.from({length: size}, (_, i) => {
    const country = COUNTRIES[Math.floor(next() * COUNTRIES.length)];
    const [longitude, latitude] = pointIn(lands.get(country), next);
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
function landsOf() {
  const topology = JSON.parse(readFileSync(basemap, 'utf8'));
  const {features} = feature(topology, topology.objects.countries);
  return new Map(
    features
      .filter(({properties}) => COUNTRIES.includes(properties.id))
      .map(({properties, geometry}) => {
        const rings = geometry.coordinates.map(([outer]) => outer);
        const [ring] = rings.sort((a, b) => b.length - a.length);
        const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
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

function pointIn({ring, west, east, south, north}, next) {
  for (;;) {
    const at = [west + next() * (east - west), south + next() * (north - south)];
    if (isInside(ring, at)) return at;
  }
}

function isInside(ring, [x, y]) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

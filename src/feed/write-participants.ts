/** The list as GeoJSON for widgets and maps, and as CSV for people: what is published, and what a visitor downloads of it. */
import type {Participant, ParticipantCollection, ParticipantFeature} from './feed.js';

/** The columns of the CSV in order, as of the content's own table (whose `source` is for the editor alone). */
export const participantColumns = [
  'id',
  'name',
  'local',
  'local_lang',
  'country',
  'type',
  'latitude',
  'longitude',
  'joined',
  'joined_basis',
  'number',
  'url',
  'ended',
] as const;

/** By id, so that the order of the spreadsheet's rows changes no byte. */
const byId = (a: {readonly id: string}, b: {readonly id: string}): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

export function makeParticipants(participants: readonly Participant[]): ParticipantCollection {
  return {type: 'FeatureCollection', features: [...participants].sort(byId).map(makeFeature)};
}

function makeFeature({
  id,
  longitude,
  latitude,
  name,
  names,
  local,
  country,
  type,
  joined,
  joinedBasis,
  number,
  url,
  ended,
}: Participant): ParticipantFeature {
  return {
    type: 'Feature',
    id,
    geometry: {type: 'Point', coordinates: [roundDegrees(longitude), roundDegrees(latitude)]},
    properties: {name, names, local, country, type, joined, joinedBasis, number, url, ended},
  };
}

/** Five decimals are a metre; the town hall's door is not what the map shows. */
export const roundDegrees = (degrees: number, perDegree = 1e5): number =>
  Math.round(degrees * perDegree) / perDegree + 0;

/** A spreadsheet takes a file without a mark at its beginning for one in the computer's old code page. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * RFC 4180 in UTF-8 with a byte order mark, the columns of the content's own table: what was published can be corrected and published
 * again.
 */
export function makeParticipantsCsv(participants: readonly Participant[]): string {
  const rows = [...participants].sort(byId).map((participant) => {
    const cells = cellsOf(participant);
    return participantColumns
      .map((column) => {
        const value = cells[column];
        return quoteCell(typeof value === 'string' ? escapeFormula(value) : String(value ?? ''));
      })
      .join(',');
  });
  return BYTE_ORDER_MARK + [participantColumns.join(','), ...rows, ''].join('\r\n');
}

function cellsOf({
  longitude,
  latitude,
  local,
  joinedBasis,
  ...plain
}: Participant): Record<(typeof participantColumns)[number], string | number | undefined> {
  const {id, name, country, type, joined, number, url, ended} = plain;
  return {
    id,
    name,
    local: local?.name,
    local_lang: local?.lang,
    country,
    type,
    latitude: roundDegrees(latitude),
    longitude: roundDegrees(longitude),
    joined,
    joined_basis: joinedBasis,
    number,
    url,
    ended,
  };
}

const quoteCell = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** How a spreadsheet takes a cell for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet runs: `=1+1` becomes `'=1+1`. Numbers that we wrote ourselves need none. */
const escapeFormula = (text: string): string =>
  FORMULA.test(text) || ESCAPED.test(text) ? `'${text}` : text;

/** Such a cell, or a text that looked like one. */
const ESCAPED = /^'+[=+\-@\t\r]/;

/** What `escapeFormula` made of a text, as the text. */
export const unescapeFormula = (cell: string): string =>
  ESCAPED.test(cell) ? cell.slice(1) : cell;

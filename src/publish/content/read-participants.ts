/** `participants.csv`, checked row by row, and the rows against each other. */
import {
  columnNames,
  fieldEntries,
  type Participant,
  type TableColumn,
} from '../../feed/participant-fields.js';
import {participantColumns} from '../../feed/write-participants.js';
import {foldText} from './values/check-value.js';
import type {IssueList, SourceLocation} from '../issues/content-issues.js';
import {readParticipant} from './read-participant.js';
import {readTable, type TableForm} from './values/read-table.js';

export interface ParticipantRow {
  readonly participant: Participant;
  readonly location: SourceLocation;
}

/** Of all members: what has a column of its own, objects by their members. */
const tableColumns = fieldEntries.flatMap(([, {csv, parts = {}}]): TableColumn[] => [
  ...(csv ? [{csv}] : []),
  ...Object.values(parts),
]);
const prefixes = fieldEntries.flatMap(([, {perLanguage}]) => perLanguage?.csv ?? []);

const participantForm: TableForm = {
  required: fieldEntries.flatMap(([, {csv, required}]) =>
    csv && required ? columnNames({csv})[0] : [],
  ),
  optional: [...participantColumns, 'source'],
  aliases: Object.fromEntries(
    tableColumns.flatMap((column) => {
      const [name, ...aliases] = columnNames(column);
      return aliases.map((alias) => [alias, name]);
    }),
  ),
  pattern: new RegExp(`^(${prefixes.join('|')})[a-z]{2,3}$`),
};

/** A row without coordinates, for which a gazetteer may know some. */
export interface UnplacedRow {
  readonly id: string;
  readonly name: string;
  readonly local?: string;
  readonly country: string;
  readonly location: SourceLocation;
}

export interface ParticipantList {
  readonly rows: readonly ParticipantRow[];
  /** Ids of all rows, those with faults included, so that one fault is not reported as many. */
  readonly ids: ReadonlySet<string>;
  readonly unplaced: readonly UnplacedRow[];
}

export const noParticipants: ParticipantList = {rows: [], ids: new Set(), unplaced: []};

const PROGRESS_ROWS = 5000;

/**
 * Returns the participants of a table. Row by row, so that of a large table only what the feed
 * needs stays in memory.
 */
export function readParticipants(
  bytes: Uint8Array,
  file: string,
  issues: IssueList,
  progress?: (text: string) => void,
): ParticipantList {
  let count = 0;
  const rows: ParticipantRow[] = [];
  const unplaced: UnplacedRow[] = [];
  const ids = new Map<string, number | undefined>();
  const numbers = new Map<number, number | undefined>();
  readTable(bytes, file, participantForm, issues, (fields) => {
    if (++count % PROGRESS_ROWS === 0)
      progress?.(`Reading ${file}: ${count.toLocaleString('en')} rows …`);
    const errorsBefore = issues.errors.length;
    const {location} = fields;
    const participant = readParticipant(fields);
    const {id, name, local, country, latitude, longitude, number} = participant;
    if (issues.errors.length === errorsBefore)
      rows.push({participant: participant as Participant, location});
    else if (id && name && country && latitude === undefined && longitude === undefined)
      unplaced.push({id, name, local: local?.name, country, location});
    checkUnique(ids, id, 'id', 'this id is taken by another row', location);
    checkUnique(
      numbers,
      number,
      'number',
      'this number of accession is taken by another row',
      location,
    );
  });
  checkSameNames(rows);
  checkOrderOfAccession(rows);
  return {rows, ids: new Set(ids.keys()), unplaced};
}

function checkUnique<T extends string | number>(
  lines: Map<T, number | undefined>,
  value: T | undefined,
  column: string,
  message: string,
  location: SourceLocation,
): void {
  if (value === undefined) return;
  if (lines.has(value))
    location.error('duplicate', `${message}, line ${lines.get(value)}`, column, String(value));
  else lines.set(value, location.line);
}

/**
 * Two communes may well share a name and a country; the same place entered twice shares its point
 * too.
 */
function checkSameNames(rows: readonly ParticipantRow[]): void {
  const first = new Map<string, ParticipantRow>();
  for (const row of rows) {
    const {name, country, latitude, longitude} = row.participant;
    const key = `${country} ${foldText(name)}`;
    const other = first.get(key);
    if (!other) first.set(key, row);
    else if (other.participant.latitude === latitude && other.participant.longitude === longitude) {
      row.location.error(
        'duplicate',
        `this participant is in line ${other.location.line} already`,
        'name',
        name,
      );
    } else
      row.location.warn(
        'same-name',
        `is the name of another participant in ${country} too, line ${other.location.line}`,
        'name',
        name,
      );
  }
}

/**
 * Of two participants the one with the higher number did not join first, as far as both dates go.
 */
function checkOrderOfAccession(rows: readonly ParticipantRow[]): void {
  const dated = rows
    .flatMap(({participant: {number, joined}, location}) =>
      number === undefined || joined === undefined ? [] : [{number, joined, location}],
    )
    .sort((a, b) => a.number - b.number);
  let before: {readonly number: number; readonly joined: string} | undefined;
  for (const {number, joined, location} of dated) {
    if (before && joined < before.joined.slice(0, joined.length)) {
      location.warn(
        'order',
        `is before ${before.joined}, the date of number ${before.number}; this is number ${number}`,
        'joined',
        joined,
      );
    }
    // A year within which the day before lies says less than that day.
    if (!before?.joined.startsWith(joined)) before = {number, joined};
  }
}

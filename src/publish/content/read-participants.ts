/** `participants.csv` and `history.csv`, checked row by row and against each other. */
import {participantTypes, type HistoryPoint, type Participant} from '../../feed/feed.js';
import {participantColumns} from '../../feed/write-participants.js';
import {checkPartialDate, foldText} from './values/check-value.js';
import type {IssueList, Place} from '../issues/content-issues.js';
import type {Fields} from './values/fields.js';
import type {Located} from './located.js';
import {readTable, type TableForm} from './values/read-table.js';

export interface ParticipantRow {
  readonly participant: Participant;
  readonly place: Place;
}

const participantForm: TableForm = {
  required: ['id', 'name', 'country', 'type', 'latitude', 'longitude'],
  optional: [...participantColumns, 'source'],
  aliases: {
    identifiant: 'id',
    nom: 'name',
    nom_local: 'local',
    local_name: 'local',
    langue: 'local_lang',
    langue_locale: 'local_lang',
    pays: 'country',
    lat: 'latitude',
    lng: 'longitude',
    lon: 'longitude',
    long: 'longitude',
    adhesion: 'joined',
    date_d_adhesion: 'joined',
    base_d_adhesion: 'joined_basis',
    numero: 'number',
    n: 'number',
    site: 'url',
    site_web: 'url',
    website: 'url',
    fin: 'ended',
  },
  pattern: /^name_[a-z]{2,3}$/,
};

/** A row without coordinates, for which a gazetteer may know some. */
export interface UnplacedRow {
  readonly id: string;
  readonly name: string;
  readonly local?: string;
  readonly country: string;
  readonly place: Place;
}

export interface ParticipantList {
  readonly rows: readonly ParticipantRow[];
  /** Ids of all rows, those with faults included, so that one fault is not reported as many. */
  readonly ids: ReadonlySet<string>;
  readonly unplaced: readonly UnplacedRow[];
}

export const noParticipants: ParticipantList = {rows: [], ids: new Set(), unplaced: []};

const PROGRESS_ROWS = 5000;

/** Row by row, so that of a large table only what the feed needs stays in memory. */
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
    const {place} = fields;
    const participant = readParticipant(fields);
    const {id, name, local, country, latitude, longitude, number} = participant;
    if (issues.errors.length === errorsBefore)
      rows.push({participant: participant as Participant, place});
    else if (id && name && country && latitude === undefined && longitude === undefined)
      unplaced.push({id, name, local: local?.name, country, place});
    checkUnique(ids, id, 'id', 'this id is taken by another row', place);
    checkUnique(
      numbers,
      number,
      'number',
      'this number of accession is taken by another row',
      place,
    );
  });
  checkSameNames(rows);
  checkOrderOfAccession(rows);
  return {rows, ids: new Set(ids.keys()), unplaced};
}

type Incomplete<T> = {[K in keyof T]: T[K] | undefined};

/** A participant as far as the row can be read; whole where no error was reported. */
function readParticipant(fields: Fields): Incomplete<Participant> {
  const participant = {
    id: fields.required('id', (column) => fields.id(column)),
    name: fields.required('name', (column) => fields.line(column)),
    names: readNames(fields),
    local: readLocalName(fields),
    country: fields.required('country', (column) => fields.country(column)),
    type: fields.required('type', (column) => fields.choice(column, participantTypes)),
    latitude: fields.required('latitude', (column) => fields.decimal(column, -90, 90)),
    longitude: fields.required('longitude', (column) => fields.decimal(column, -180, 180)),
    joined: fields.check('joined', checkPartialDate),
    joinedBasis: fields.choice('joined_basis', ['announced']),
    number: fields.integer('number', 1),
    url: fields.link('url'),
    ended: fields.check('ended', checkPartialDate),
  };
  const {joined, ended} = participant;
  if (joined && ended && ended < joined.slice(0, ended.length))
    fields.place.error('order', `must not be before joined, ${joined}`, 'ended', ended);
  return participant;
}

function readNames(fields: Fields): Record<string, string> | undefined {
  const names = fields.columns(/^name_/).flatMap((column) => {
    const name = fields.line(column);
    return name ? [[column.slice('name_'.length), name] as const] : [];
  });
  return names.length ? Object.fromEntries(names) : undefined;
}

function readLocalName(fields: Fields): Participant['local'] {
  const name = fields.line('local');
  if (!name) return undefined;
  const lang = fields.required('local_lang', (column) => fields.language(column));
  return lang ? {name, lang} : undefined;
}

function checkUnique<T extends string | number>(
  lines: Map<T, number | undefined>,
  value: T | undefined,
  column: string,
  message: string,
  place: Place,
): void {
  if (value === undefined) return;
  if (lines.has(value))
    place.error('duplicate', `${message}, line ${lines.get(value)}`, column, String(value));
  else lines.set(value, place.line);
}

/** Two communes may well share a name and a country; the same place entered twice shares its point too. */
function checkSameNames(rows: readonly ParticipantRow[]): void {
  const first = new Map<string, ParticipantRow>();
  for (const row of rows) {
    const {name, country, latitude, longitude} = row.participant;
    const key = `${country} ${foldText(name)}`;
    const other = first.get(key);
    if (!other) first.set(key, row);
    else if (other.participant.latitude === latitude && other.participant.longitude === longitude) {
      row.place.error(
        'duplicate',
        `this participant is in line ${other.place.line} already`,
        'name',
        name,
      );
    } else
      row.place.warn(
        'same-name',
        `is the name of another participant in ${country} too, line ${other.place.line}`,
        'name',
        name,
      );
  }
}

/** Of two participants the one with the higher number did not join first, as far as both dates go. */
function checkOrderOfAccession(rows: readonly ParticipantRow[]): void {
  const dated = rows
    .filter(({participant: {number, joined}}) => number !== undefined && joined !== undefined)
    .sort((a, b) => a.participant.number! - b.participant.number!);
  let before: Participant | undefined;
  for (const {participant, place} of dated) {
    const joined = participant.joined!;
    if (before && joined < before.joined!.slice(0, joined.length)) {
      place.warn(
        'order',
        `is before ${before.joined}, the date of number ${before.number}; this is number ${participant.number}`,
        'joined',
        joined,
      );
    }
    // A year within which the day before lies says less than that day.
    if (!before?.joined!.startsWith(joined)) before = participant;
  }
}

export interface HistoryRow extends HistoryPoint {
  readonly set: string;
}

const historyForm: TableForm = {
  required: ['set', 'date', 'count'],
  optional: ['countries', 'source'],
  aliases: {groupe: 'set', nombre: 'count', pays: 'countries'},
};

export function readHistory(
  bytes: Uint8Array,
  file: string,
  issues: IssueList,
): Located<HistoryRow>[] {
  const rows: Located<HistoryRow>[] = [];
  readTable(bytes, file, historyForm, issues, (fields) => {
    const set = fields.required('set', (column) => fields.id(column));
    const date = fields.required('date', (column) => fields.check(column, checkPartialDate));
    const count = fields.required('count', (column) => fields.integer(column, 0));
    const countries = fields.integer('countries', 0);
    if (set && date && count !== undefined)
      rows.push({
        value: {set, date, count, ...(countries !== undefined && {countries})},
        place: fields.place,
      });
  });
  return rows;
}

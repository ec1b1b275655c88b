/**
 * What a participant has: each member once. Types, both gates, GeoJSON, CSV, the columns of a long
 * list and the content's own table are made from this. The order is that of the CSV, of the
 * GeoJSON's properties and of the columns.
 */
import {
  ordinal,
  countryCode,
  id,
  languageMap,
  languageTag,
  link,
  partialDate,
  text,
} from './feed-values.js';
import {number, object, oneOf, withDefault, type Infer, type Schema} from './schema.js';

export const participantTypes = ['city', 'municipality', 'region', 'county', 'other'] as const;

/** A column of a table. */
export interface TableColumn {
  /**
   * Its name, then what editors call it besides: without accents and capitals, separated by spaces.
   */
  readonly csv: string;
}

export interface ParticipantField extends Partial<TableColumn> {
  readonly schema: Schema;
  /** Nothing can be shown without it, and the content's table must have it. */
  readonly required?: true;
  /** It is no property of the GeoJSON feature, but its id or a coordinate. */
  readonly apart?: true;
  /** An object: each of its members is a column by itself, in a long list under `column`. */
  readonly parts?: Readonly<Record<string, TableColumn & {readonly column: string}>>;
  /** A text for each language: a column each, `name_fr` in a table and `name:fr` in a long list. */
  readonly perLanguage?: {readonly csv: string; readonly column: string};
}

export const participantFields = {
  id: {schema: id, required: true, apart: true, csv: 'id identifiant'},
  name: {schema: text, required: true, csv: 'name nom'},
  names: {schema: languageMap, perLanguage: {csv: 'name_', column: 'name:'}},
  local: {
    schema: object({name: text, lang: languageTag}),
    parts: {
      name: {csv: 'local nom_local local_name', column: 'local'},
      lang: {csv: 'local_lang langue langue_locale', column: 'localLang'},
    },
  },
  country: {schema: countryCode, required: true, csv: 'country pays'},
  type: {schema: withDefault(oneOf(...participantTypes), 'other'), required: true, csv: 'type'},
  /** Degrees (WGS 84), as the other. */
  latitude: {
    schema: number({minimum: -90, maximum: 90}),
    required: true,
    apart: true,
    csv: 'latitude lat',
  },
  longitude: {
    schema: number({minimum: -180, maximum: 180}),
    required: true,
    apart: true,
    csv: 'longitude lng lon long',
  },
  joined: {schema: partialDate, csv: 'joined adhesion date_d_adhesion'},
  joinedBasis: {schema: oneOf('announced'), csv: 'joined_basis base_d_adhesion'},
  number: {schema: ordinal, csv: 'number numero n'},
  url: {schema: link, csv: 'url site site_web website'},
  ended: {schema: partialDate, csv: 'ended fin'},
} as const satisfies Readonly<Record<string, ParticipantField>>;

type Fields = typeof participantFields;
type RequiredKeys = {
  [K in keyof Fields]: Fields[K] extends {required: true} ? K : never;
}[keyof Fields];
type ApartKeys = {[K in keyof Fields]: Fields[K] extends {apart: true} ? K : never}[keyof Fields];
type Members = {[K in RequiredKeys]: Infer<Fields[K]['schema']>} & {
  [K in Exclude<keyof Fields, RequiredKeys>]?: Infer<Fields[K]['schema']>;
};

/** A participant as widgets read it. */
export type Participant = Readonly<Pick<Members, ApartKeys>> & Omit<Members, ApartKeys>;
/** The properties of its GeoJSON feature. */
export type ParticipantProperties = {
  [K in keyof Omit<Members, ApartKeys>]: Omit<Members, ApartKeys>[K];
};

// Pure, for bundlers: an element that reads no list has none of this.
/** The members by name, in order. */
export const fieldEntries = /* @__PURE__ */ entriesOf(participantFields);
export const participantProperties = /* @__PURE__ */ makeProperties();

function entriesOf(
  fields: Readonly<Record<string, ParticipantField>>,
): readonly (readonly [keyof Participant, ParticipantField])[] {
  return Object.entries(fields) as never;
}

function makeProperties(): Schema<ParticipantProperties> {
  const members = fieldEntries.filter(([, {apart}]) => !apart);
  return {
    type: 'object',
    properties: Object.fromEntries(members.map(([name, {schema}]) => [name, schema])),
    required: members.flatMap(([name, {required}]) => (required ? name : [])),
  };
}

/** Returns the names of a column: its own first. */
export const columnNames = ({csv}: TableColumn): [string, ...string[]] =>
  csv.split(' ') as [string, ...string[]];

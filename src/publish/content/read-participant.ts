/** One row of `participants.csv`: each member is read by its kind, as the descriptor has it. */
import * as values from '../../feed/feed-values.js';
import {
  columnNames,
  fieldEntries,
  type Participant,
  type ParticipantField,
  type TableColumn,
} from '../../feed/participant-fields.js';
import type {Schema} from '../../feed/schema.js';
import {checkPartialDate} from './values/check-value.js';
import type {Fields} from './values/fields.js';

type Incomplete<T> = {[K in keyof T]: T[K] | undefined};

/** Returns a participant as far as the row can be read; whole where no error was reported. */
export function readParticipant(fields: Fields): Incomplete<Participant> {
  const members = fieldEntries.map(([name, field]) => [name, readMember(fields, field)]);
  const participant = Object.fromEntries(members) as Incomplete<Participant>;
  const {id, joined, ended} = participant;
  if (id?.length === 2)
    fields.location.error(
      'id',
      'must have three letters or more: an address that ends in two is the page of a country',
      'id',
      id,
    );
  if (joined && ended && ended < joined.slice(0, ended.length))
    fields.location.error('order', `must not be before joined, ${joined}`, 'ended', ended);
  return participant;
}

function readMember(
  fields: Fields,
  {schema, csv = '', required, parts, perLanguage}: ParticipantField,
): unknown {
  const [name] = columnNames({csv});
  if (perLanguage) return readLanguages(fields, perLanguage.csv);
  if (parts) return readParts(fields, schema, Object.entries(parts));
  return required
    ? fields.required(name, (column) => readValue(fields, column, schema))
    : readValue(fields, name, schema);
}

/**
 * The value of a cell, read by its kind: the schema says which, and the words for what is wrong are
 * the kind's own.
 */
function readValue(fields: Fields, column: string, schema: Schema): string | number | undefined {
  const {type, minimum = -Infinity, maximum = Infinity} = schema;
  if (schema.enum) return fields.choice(column, schema.enum as readonly string[]);
  if (type === 'integer') return fields.integer(column, minimum);
  if (type === 'number') return fields.decimal(column, minimum, maximum);
  return (readers.get(schema) ?? readLine)(fields, column);
}

type ReadText = (fields: Fields, column: string) => string | undefined;
const readLine: ReadText = (fields, column) => fields.line(column);
const readers = new Map<Schema, ReadText>([
  [values.id, (fields, column) => fields.id(column)],
  [values.countryCode, (fields, column) => fields.country(column)],
  [values.languageTag, (fields, column) => fields.language(column)],
  [values.link, (fields, column) => fields.link(column)],
  [values.partialDate, (fields, column) => fields.check(column, checkPartialDate)],
]);

/** A text for each language, by the tag in its column's name. */
function readLanguages(fields: Fields, prefix: string): Record<string, string> | undefined {
  const texts = fields.columns(new RegExp(`^${prefix}`)).flatMap((column) => {
    const text = fields.line(column);
    return text ? [[column.slice(prefix.length), text] as const] : [];
  });
  return texts.length ? Object.fromEntries(texts) : undefined;
}

/** An object: with its first member it needs the others. */
function readParts(
  fields: Fields,
  schema: Schema,
  [first, ...others]: readonly (readonly [string, TableColumn])[],
): Record<string, unknown> | undefined {
  const read = ([name, column]: readonly [string, TableColumn]) =>
    readValue(fields, columnNames(column)[0], schema.properties?.[name] ?? {});
  const value = first && read(first);
  if (!first || value === undefined) return undefined;
  const rest = others.map(
    (part) => [part[0], fields.required(columnNames(part[1])[0], () => read(part))] as const,
  );
  return rest.every(([, one]) => one !== undefined)
    ? Object.fromEntries([[first[0], value], ...rest])
    : undefined;
}

/** A long list by columns (`participant-columns.ts`), made of its participants. */
import type {ColumnCollection, ColumnFeature} from './participant-columns.js';
import {fieldEntries, type Participant, type ParticipantField} from './participant-fields.js';
import {roundDegrees} from './write-participants.js';

/** Returns the columns of a list. Lossless: `parseColumns` gives the participants back. */
export function makeColumns(participants: readonly Participant[]): ColumnCollection {
  return {
    type: 'FeatureCollection',
    features: byCountry(participants).map(([country, group]) =>
      makeFeature(country, group, columnsOf(group)),
    ),
  };
}

/**
 * Returns the participants of each country in the order of their names: made here, where 100,000
 * comparisons cost nobody's first view.
 */
function byCountry(participants: readonly Participant[]): [string, Participant[]][] {
  const groups = new Map<string, Participant[]>();
  for (const participant of participants) {
    const group = groups.get(participant.country);
    if (group) group.push(participant);
    else groups.set(participant.country, [participant]);
  }
  const collator = new Intl.Collator('en');
  for (const group of groups.values())
    group.sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function makeFeature(
  country: string,
  points: readonly Participant[],
  columns: Readonly<Record<string, string | readonly (string | number)[]>>,
): ColumnFeature {
  return {
    type: 'Feature',
    geometry: {
      type: 'MultiPoint',
      coordinates: points.map(
        ({longitude, latitude}) => [roundDegrees(longitude), roundDegrees(latitude)] as const,
      ),
    },
    properties: {country, ...columns},
  };
}

type Columns = Record<string, readonly (string | number)[]>;

/**
 * Texts first, then numbers. Columns that nobody has a value in are left out, and a type that all
 * share is written once.
 */
function columnsOf(
  group: readonly Participant[],
): Record<string, string | readonly (string | number)[]> {
  const columns = fieldEntries.flatMap(([name, field]) =>
    Object.entries(fieldColumns(group, name, field)),
  );
  const filled = columns.filter(([, values]) => values.some(Boolean));
  const isNumber = ([, values]: (typeof filled)[number]) => typeof values[0] === 'number';
  const ordered = [...filled.filter((one) => !isNumber(one)), ...filled.filter(isNumber)];
  return Object.fromEntries(
    ordered.map(([name, values]) => [
      name,
      name === 'type' && new Set(values).size === 1 ? String(values[0]) : values,
    ]),
  );
}

/** The columns of one member; none of what the feature says of all its points. */
function fieldColumns(
  group: readonly Participant[],
  name: keyof Participant,
  {schema, parts, perLanguage, apart}: ParticipantField,
): Columns {
  if (parts) {
    const valuesOf = (part: string) =>
      group.map((one) => (one[name] as Readonly<Record<string, string>> | undefined)?.[part] ?? '');
    return Object.fromEntries(
      Object.entries(parts).map(([part, {column}]) => [column, valuesOf(part)]),
    );
  }
  if (perLanguage) {
    const texts = group.map((one) => one[name] as Readonly<Record<string, string>> | undefined);
    const languages = [...new Set(texts.flatMap((own) => Object.keys(own ?? {})))].sort();
    return Object.fromEntries(
      languages.map((lang) => [perLanguage.column + lang, texts.map((own) => own?.[lang] ?? '')]),
    );
  }
  if (name === 'country' || (apart && name !== 'id')) return {};
  const unknown = schema.type === 'integer' ? 0 : '';
  return {[name]: group.map((one) => (one[name] ?? unknown) as string | number)};
}

/** A long list by columns (`participant-columns.ts`), made of its participants. */
import type {Participant} from './feed.js';
import type {ColumnCollection, ColumnFeature} from './participant-columns.js';
import {roundDegrees} from './write-participants.js';

/** Lossless: `parseColumns` gives the participants back. */
export function makeColumns(participants: readonly Participant[]): ColumnCollection {
  return {
    type: 'FeatureCollection',
    features: byCountry(participants).map(([country, group]) =>
      makeFeature(country, group, columnsOf(group)),
    ),
  };
}

/** The participants of each country in the order of their names: made here, where 100,000 comparisons cost nobody's first view. */
export function byCountry(participants: readonly Participant[]): [string, Participant[]][] {
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

export function makeFeature(
  country: string,
  points: readonly Participant[],
  columns: Readonly<Record<string, string | readonly (string | number)[]>>,
  perDegree = 1e5,
): ColumnFeature {
  return {
    type: 'Feature',
    geometry: {
      type: 'MultiPoint',
      coordinates: points.map(
        ({longitude, latitude}) =>
          [roundDegrees(longitude, perDegree), roundDegrees(latitude, perDegree)] as const,
      ),
    },
    properties: {country, ...columns},
  };
}

/** Columns that nobody has a value in are left out, and a type that all share is written once. */
function columnsOf(
  group: readonly Participant[],
): Record<string, string | readonly (string | number)[]> {
  const languages = [...new Set(group.flatMap(({names}) => Object.keys(names ?? {})))].sort();
  const texts: Record<string, readonly string[]> = {
    id: group.map(({id}) => id),
    name: group.map(({name}) => name),
    ...Object.fromEntries(
      languages.map((lang) => [`name:${lang}`, group.map(({names}) => names?.[lang] ?? '')]),
    ),
    local: group.map(({local}) => local?.name ?? ''),
    localLang: group.map(({local}) => local?.lang ?? ''),
    type: group.map(({type}) => type),
    joined: group.map(({joined}) => joined ?? ''),
    joinedBasis: group.map(({joinedBasis}) => joinedBasis ?? ''),
    url: group.map(({url}) => url ?? ''),
    ended: group.map(({ended}) => ended ?? ''),
  };
  const numbers = group.map(({number}) => number ?? 0);
  return {
    ...Object.fromEntries(
      Object.entries(texts)
        .filter(([, values]) => values.some(Boolean))
        .map(([name, values]) => [
          name,
          name === 'type' && new Set(values).size === 1 ? values[0]! : values,
        ]),
    ),
    ...(numbers.some(Boolean) && {number: numbers}),
  };
}

/** The companions of a long list: the same participants by columns, and their places taken together for the first view. */
import type {Participant} from '../feed/feed.js';
import type {ColumnCollection, ColumnFeature} from '../feed/participant-columns.js';
import {clusterPoints} from '../geo/clusters.js';
import {toPlane} from '../geo/projection.js';
import {roundDegrees} from '../feed/write-participants.js';

/** How far a place of the overview may stand from those that it stands for: fine enough for a map of all Europe, some 5 KB for 100,000. */
export const OVERVIEW_RADIUS_M = 100_000;

/** Read by names in a list: their order is made here, where 100,000 comparisons cost nobody's first view. */
const collator = new Intl.Collator('en');

/** Lossless: `parseColumns` gives the participants back. */
export function makeColumns(participants: readonly Participant[]): ColumnCollection {
  return {
    type: 'FeatureCollection',
    features: byCountry(participants).map(([country, group]) =>
      makeFeature(country, group, columnsOf(group)),
    ),
  };
}

/** @param active participants that have not ended */
export function makeOverview(active: readonly Participant[]): ColumnCollection {
  return {
    type: 'FeatureCollection',
    features: byCountry(active).map(([country, group]) => {
      const clusters = clusterPoints(
        group.map(({longitude, latitude}) => toPlane(longitude, latitude)),
        1,
        OVERVIEW_RADIUS_M,
      );
      const alone = clusters.map(({leaves}) =>
        leaves.length > 1 ? undefined : group[leaves[0]!]!,
      );
      return makeFeature(
        country,
        clusters.map(({leaves}) => group[leaves[0]!]!),
        {
          count: clusters.map(({leaves}) => leaves.length),
          ...(alone.some(Boolean) && {
            id: alone.map((one) => one?.id ?? ''),
            name: alone.map((one) => one?.name ?? ''),
          }),
        },
        1e2,
      );
    }),
  };
}

function byCountry(participants: readonly Participant[]): [string, Participant[]][] {
  const groups = new Map<string, Participant[]>();
  for (const participant of participants) {
    const group = groups.get(participant.country);
    if (group) group.push(participant);
    else groups.set(participant.country, [participant]);
  }
  for (const group of groups.values())
    group.sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function makeFeature(
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

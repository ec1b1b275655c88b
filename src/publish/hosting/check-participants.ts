/** The list of a built feed, against the manifest and against its companion. */
import {isDeepStrictEqual} from 'node:util';
import {
  participantsSchema,
  type Manifest,
  type Participant,
  type ParticipantCollection,
} from '../../feed/feed.js';
import {FeedError} from '../../feed/feed-error.js';
import {parseColumns} from '../../feed/parse-columns.js';
import {parseParticipants} from '../../feed/parse-feed.js';
import type {FeedSource} from '../feed/feed-source.js';
import {PARTICIPANTS_FILE} from '../feed/file-names.js';
import {SourceLocation, type IssueList} from '../issues/content-issues.js';
import {checkCopy, checkHash, parseJson, readDocument} from './read-document.js';

/** Returns the list, or undefined where it cannot be read. Reports what is wrong with it. */
export async function checkParticipants(
  source: FeedSource,
  manifest: Manifest,
  location: SourceLocation,
  issues: IssueList,
): Promise<ParticipantCollection | undefined> {
  const set = manifest.sets.participants;
  if (!set?.href) {
    location.error('missing', 'is missing', '/sets/participants/href');
    return undefined;
  }
  const list = await readDocument(source, set.href, participantsSchema, issues);
  await checkCopy(source, set.href, PARTICIPANTS_FILE, issues);
  if (!list) return undefined;
  checkFigures(set, list, location);
  await checkColumns(source, set.columns, list, issues);
  const ids = new Set<string>();
  for (const {id} of list.features) {
    if (ids.has(id))
      new SourceLocation(issues, set.href).error('duplicate', 'this id is there twice', 'id', id);
    ids.add(id);
  }
  return list;
}

/** What the manifest says of the list, against the list. */
function checkFigures(
  set: Manifest['sets'][string],
  {features}: ParticipantCollection,
  location: SourceLocation,
): void {
  const active = features.flatMap(({properties}) => (properties.ended ? [] : [properties]));
  const expect = (name: string, stated: unknown, actual: number | string) => {
    if (stated !== actual)
      location.error(
        'figures',
        `must be ${actual}, as in the list`,
        `/sets/participants/${name}`,
        String(stated),
      );
  };
  expect('listed', set.listed, active.length);
  for (const [name, property] of [
    ['byCountry', 'country'],
    ['byType', 'type'],
  ] as const) {
    const counts = countValues(active.map((participant) => participant[property]));
    for (const key of new Set([...counts.keys(), ...Object.keys(set[name] ?? {})]))
      expect(`${name}/${key}`, set[name]?.[key] ?? 0, counts.get(key) ?? 0);
  }
  const singles = set.single ? singlePlaces(features) : new Map<string, string>();
  for (const key of new Set([...singles.keys(), ...Object.keys(set.single ?? {})]))
    expect(`single/${key}`, set.single?.[key]?.join(', ') ?? 'none', singles.get(key) ?? 'none');
  if (!set.declared) {
    expect('count', set.count, active.length);
    expect('countries', set.countries, new Set(active.map(({country}) => country)).size);
  } else if (set.count < active.length) {
    location.error(
      'figures',
      `must not be less than the ${active.length} of the list`,
      '/sets/participants/count',
      String(set.count),
    );
  }
}

/** The place of each country that has exactly one participant, as text. */
function singlePlaces(features: ParticipantCollection['features']): Map<string, string> {
  const active = features.filter(({properties}) => !properties.ended);
  const counts = countValues(active.map(({properties}) => properties.country));
  return new Map(
    active
      .filter(({properties}) => counts.get(properties.country) === 1)
      .map(({properties, geometry}) => [properties.country, geometry.coordinates.join(', ')]),
  );
}

function countValues(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The columns of a long list say the same as the list. */
async function checkColumns(
  source: FeedSource,
  name: string | undefined,
  list: ParticipantCollection,
  issues: IssueList,
): Promise<void> {
  if (!name) return;
  const location = new SourceLocation(issues, name);
  const text = await source.read(name);
  if (text === undefined) {
    location.error('missing-file', 'is missing');
    return;
  }
  checkHash(name, text, issues);
  const document = parseJson(text, location);
  if (document === undefined) return;
  const refuse = (text: string) => {
    location.error('schema', text.slice(name.length + 2));
  };
  try {
    const participants = parseColumns(document, name, refuse).flatMap((group) =>
      Array.from({length: group.count}, (_, i) => group.participant(i)),
    );
    if (!isDeepStrictEqual(byId(parseParticipants(list)), byId(participants)))
      location.error('figures', 'does not say the same as the list');
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    refuse(error.message);
  }
}

const byId = (participants: readonly Participant[]) =>
  Object.fromEntries(participants.map((one) => [one.id, one]));

/**
 * The reader's gate for data from outside. What a newer feed says that this release does not know,
 * and what cannot be used, is left out and said; what passes has its type, and nothing below checks
 * again.
 */
import {FeedError} from './feed-error.js';
import {
  FEED_VERSION,
  manifestSchema,
  newsSchema,
  participantsSchema,
  type Manifest,
  type NewsItem,
  type Participant,
  type ParticipantCollection,
} from './feed.js';
import {toNewsItem} from './news-fields.js';
import {readBy, type Schema} from './schema.js';

/** Is told, in words, what of a file could not be used. */
export type Say = (text: string) => void;

const sayNothing: Say = () => undefined;

/** What of `value` can be used. @throws {FeedError} `schema` where that is nothing */
function openGate<T>(schema: Schema<T>, value: unknown, file: string, say: Say): T {
  const faults: string[] = [];
  const usable = readBy(schema, value, (path, rule, refusing) => {
    if (rule === 'unknown') return;
    const what =
      rule === 'required' ? 'is missing' : `breaks "${rule}": ${JSON.stringify(refusing[rule])}`;
    faults.push(`${path || 'the document'} ${what}`);
  });
  if (usable === undefined) throw new FeedError('schema', `${file}: ${faults[0]}`);
  if (faults.length) say(describeFaults(file, faults));
  return usable;
}

/** Returns "…: left out what cannot be used, 3 in all; the first: /join/0/for breaks …". */
export const describeFaults = (file: string, faults: readonly string[]): string =>
  `${file}: left out what cannot be used, ${faults.length} in all; the first: ${faults[0]}`;

/**
 * Returns the manifest in `value`, parsed JSON of unknown origin; `file` names it in errors.
 * @throws {FeedError} `version` for a newer major version, `schema` for what is no object or has no
 * sets
 */
export function parseManifest(
  value: unknown,
  file = 'alliance.json',
  say: Say = sayNothing,
): Manifest {
  const version = (value as {version?: unknown} | null)?.version;
  if (typeof version === 'number' && Math.floor(version) > FEED_VERSION) {
    throw new FeedError(
      'version',
      `${file}: version ${version} is newer than this library reads (${FEED_VERSION}); a newer library is needed`,
    );
  }
  return openGate(manifestSchema, value, file, say);
}

/**
 * Returns the participants in a GeoJSON document, in its order, those that ended included; without
 * those that have no usable id, name, country or place.
 * @throws {FeedError} `schema`
 */
export function parseParticipants(
  value: unknown,
  file = 'participants.geojson',
  say: Say = sayNothing,
): Participant[] {
  const {features}: ParticipantCollection = openGate(participantsSchema, value, file, say);
  return features.map(({id, geometry, properties}) => {
    // The schema asks for two of them.
    const [longitude, latitude] = geometry.coordinates as [number, number];
    return {...properties, id, longitude, latitude};
  });
}

/**
 * Returns the items of a JSON Feed document, in its order, without those that have no usable id or
 * title.
 * @throws {FeedError} `schema`
 */
export function parseNews(value: unknown, file = 'news.json', say: Say = sayNothing): NewsItem[] {
  return openGate(newsSchema, value, file, say).items.map(toNewsItem);
}

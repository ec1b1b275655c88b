/** The one gate for data from outside: whatever passes here is trusted to have its type, and nothing below checks again. */
import {FeedError} from './feed-error.js';
import {
  FEED_VERSION,
  manifestSchema,
  newsSchema,
  participantsSchema,
  type Manifest,
  type NewsFile,
  type NewsItem,
  type Participant,
  type ParticipantCollection,
} from './feed.js';
import {check, type Infer, type Schema} from './schema.js';

function gate<S extends Schema>(schema: S, value: unknown, file: string): Infer<S> {
  check(schema, value, (path, rule, refusing) => {
    throw new FeedError(
      'schema',
      `${file}: ${path || 'the document'} breaks "${rule}": ${JSON.stringify(refusing[rule])}`,
    );
  });
  return value as Infer<S>;
}

/**
 * The manifest in `value`, parsed JSON of unknown origin; `file` names it in errors.
 * @throws {FeedError} `version` for a newer major version, `schema` where a member is missing or of the wrong kind.
 */
export function parseManifest(value: unknown, file = 'alliance.json'): Manifest {
  const version = (value as {version?: unknown} | null)?.version;
  if (typeof version === 'number' && version > FEED_VERSION) {
    throw new FeedError(
      'version',
      `${file}: version ${version} is newer than this library reads (${FEED_VERSION}); a newer library is needed`,
    );
  }
  return gate(manifestSchema, value, file);
}

/**
 * The participants in a GeoJSON document, in its order, those that ended included.
 * @throws {FeedError} `schema`
 */
export function parseParticipants(value: unknown, file = 'participants.geojson'): Participant[] {
  const {features}: ParticipantCollection = gate(participantsSchema, value, file);
  return features.map(
    ({
      id,
      geometry: {
        coordinates: [longitude, latitude],
      },
      properties,
    }) => ({...properties, id, longitude: longitude!, latitude: latitude!}),
  );
}

/**
 * The items of a JSON Feed document, in its order.
 * @throws {FeedError} `schema`
 */
export function parseNews(value: unknown, file = 'news.json'): NewsItem[] {
  return gate(newsSchema, value, file).items.map(toNewsItem);
}

function toNewsItem(item: NewsFile['items'][number]): NewsItem {
  const {_alliance} = item;
  return {
    id: item.id,
    title: item.title ?? item.summary ?? item.id,
    kind: _alliance?.kind ?? 'news',
    url: item.url,
    summary: item.summary,
    text: item.content_text,
    published: item.date_published,
    language: item.language,
    titleLanguage: _alliance?.titleLanguage,
    tags: item.tags ?? [],
    start: _alliance?.start,
    end: _alliance?.end,
    place: _alliance?.place,
    countries: _alliance?.countries ?? [],
    participants: _alliance?.participants ?? [],
    links: _alliance?.links ?? [],
    note: _alliance?.note,
  };
}

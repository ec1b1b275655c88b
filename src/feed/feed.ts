/**
 * The feed, version 1: what its files look like. These declarations are the one source of the
 * TypeScript types, of the gate that every reader passes (`parse-feed.ts`), of the tool's
 * (`find-issues.ts`) and of the published `alliance.schema.json`. A required member without a
 * default is one that nothing can be shown without.
 */
import {
  count,
  dateTime,
  file,
  id,
  LANGUAGE_TAG,
  languageMap,
  languageTag,
  link,
  linkOrFile,
  mailAddress,
  partialDate,
  text,
  texts,
} from './feed-values.js';
import {newsFileItem} from './news-fields.js';
import {participantProperties, participantTypes} from './participant-fields.js';
import {
  array,
  boolean,
  constant,
  integer,
  object,
  oneOf,
  position,
  record,
  string,
  withDefault,
  type Infer,
} from './schema.js';

export {newsKinds} from './news-fields.js';
export {participantTypes} from './participant-fields.js';

/** The major version this code reads and writes. A reader refuses a newer one and says so. */
export const FEED_VERSION = 1;

export const joinAudiences = ['authority', 'ngo'] as const;

const historyPoint = object({date: partialDate, count}, {countries: count});

const countedSet = object(
  {count, countries: count, asOf: withDefault(partialDate, '')},
  {
    listed: count,
    declared: boolean(),
    byCountry: record(count, '^[A-Z]{2}$'),
    byType: record(count, participantTypes),
    /** Where the participant is, of each country that has exactly one. */
    single: record(position(), '^[A-Z]{2}$'),
    history: array(historyPoint),
    /** What the set is called: "Declaration against anti-Gypsyism". */
    label: texts,
    href: file,
    /** Beside a long list: the same by columns (`participant-columns.ts`). */
    columns: file,
  },
);

export const manifestSchema = object(
  {
    sets: record(countedSet, '^[a-z][a-z0-9-]*$'),
    version: withDefault(integer({minimum: 1}), FEED_VERSION),
    sequence: withDefault(integer({minimum: 1}), 1),
    updated: withDefault(dateTime, ''),
    languages: withDefault(array(languageTag, {minItems: 1}), ['en']),
    name: languageMap,
    home: withDefault(record(link, LANGUAGE_TAG), {}),
  },
  {
    $schema: string(),
    sample: boolean(),
    /** What titles call the Alliance. */
    shortName: texts,
    /** Where a town says that something about it is wrong. */
    contact: mailAddress,
    countries: record(object({name: languageMap}, {note: languageMap}), '^[A-Z]{2}$'),
    news: record(file, LANGUAGE_TAG),
    join: array(
      object(
        {for: oneOf(...joinAudiences), label: languageMap, open: withDefault(boolean(), false)},
        {text: languageMap, url: record(link, LANGUAGE_TAG)},
      ),
    ),
    follow: array(object({network: text, url: linkOrFile}, {lang: languageTag})),
    about: object(
      {short: languageMap, full: languageMap},
      {auspices: languageMap, source: link, updated: partialDate},
    ),
    terminology: object(
      {title: languageMap, text: languageMap},
      {source: link, updated: partialDate},
    ),
    attribution: array(object({text: texts}, {url: link})),
  },
);

/** RFC 7946: one Point feature per participant, `[longitude, latitude]` in degrees (WGS 84). */
export const participantsSchema = object({
  type: withDefault(constant('FeatureCollection'), 'FeatureCollection'),
  features: array(
    object({
      type: withDefault(constant('Feature'), 'Feature'),
      id,
      geometry: object({type: constant('Point'), coordinates: position()}),
      properties: participantProperties,
    }),
  ),
});

/** JSON Feed 1.1 with an `_alliance` extension on each item. */
export const newsSchema = object(
  {
    version: withDefault(string({pattern: '^https://jsonfeed\\.org/version/1(\\.1)?$'}), ''),
    title: withDefault(text, ''),
    items: array(newsFileItem),
  },
  {home_page_url: link, feed_url: link, language: languageTag},
);

export type LanguageMap = Infer<typeof languageMap>;
export type Manifest = Infer<typeof manifestSchema>;
export type CountedSet = Infer<typeof countedSet>;
export type HistoryPoint = Infer<typeof historyPoint>;
export type JoinOffer = NonNullable<Manifest['join']>[number];
export type FollowLink = NonNullable<Manifest['follow']>[number];
export type ParticipantType = (typeof participantTypes)[number];
export type {Participant} from './participant-fields.js';
export type ParticipantCollection = Infer<typeof participantsSchema>;
export type ParticipantFeature = ParticipantCollection['features'][number];
export type NewsFile = Infer<typeof newsSchema>;
export type {NewsFileItem, NewsItem} from './news-fields.js';

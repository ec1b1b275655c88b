/**
 * What a news item or an event has: each member once. Types, both gates and the published schema
 * are made from this.
 */
import {countryCode, dateTime, id, languageTag, link, moment, text} from './feed-values.js';
import {array, object, oneOf, string, withDefault, type Infer, type Schema} from './schema.js';

export const newsKinds = ['news', 'event'] as const;

export interface NewsField {
  readonly schema: Schema;
  /** Its name in JSON Feed 1.1, where that is another. */
  readonly json?: string;
  /** JSON Feed has no such member: it stands in `_alliance`. */
  readonly extension?: true;
  /** Nothing can be shown without it, or it has a default. */
  readonly required?: true;
  /** What a widget reads where the item says nothing. */
  readonly absent?: unknown;
}

export const newsLink = object({text}, {url: link});

export const newsFields = {
  id: {schema: text, required: true},
  title: {schema: text, required: true},
  kind: {
    schema: withDefault(oneOf(...newsKinds), 'news'),
    extension: true,
    required: true,
    absent: 'news',
  },
  url: {schema: link},
  summary: {schema: string()},
  /** Plain text, paragraphs separated by a blank line. */
  text: {schema: string(), json: 'content_text'},
  published: {schema: dateTime, json: 'date_published'},
  language: {schema: languageTag},
  /** Where it is not the item's: a French title above an English article. */
  titleLanguage: {schema: languageTag, extension: true},
  tags: {schema: array(text), absent: []},
  start: {schema: moment, extension: true},
  end: {schema: moment, extension: true},
  /** Where an event is: a town, a building, an address. In the item's language. */
  place: {schema: text, extension: true},
  countries: {schema: array(countryCode), extension: true, absent: []},
  participants: {schema: array(id), extension: true, absent: []},
  links: {schema: array(newsLink), extension: true, absent: []},
  note: {schema: object({title: text, text}), extension: true},
} as const satisfies Readonly<Record<string, NewsField>>;

type Fields = typeof newsFields;
type Having<Property extends keyof NewsField> = {
  [K in keyof Fields]: Fields[K] extends Record<Property, unknown> ? K : never;
}[keyof Fields];
type ValueOf<K extends keyof Fields> = Infer<Fields[K]['schema']>;
type JsonName<K extends keyof Fields> = Fields[K] extends {json: infer Name extends string}
  ? Name
  : K;
type Members<Keys extends keyof Fields> = {
  [K in Keys & Having<'required'> as JsonName<K>]: ValueOf<K>;
} & {[K in Exclude<Keys, Having<'required'>> as JsonName<K>]?: ValueOf<K>};

/** A news item or an event as widgets read it. Dates are ISO 8601; an unknown date is absent. */
export type NewsItem = {
  readonly [K in Having<'required'> | Having<'absent'>]: Readonly<ValueOf<K>>;
} & {
  readonly [K in Exclude<keyof Fields, Having<'required'> | Having<'absent'>>]?: ValueOf<K>;
};
/** An item of the JSON Feed file. */
export type NewsFileItem = Members<Exclude<keyof Fields, Having<'extension'>>> & {
  content_html?: string;
  _alliance?: Members<Having<'extension'>>;
};

// Pure, for bundlers: an element that reads no news has none of this.
/** The members by name, in order. */
const fieldEntries = /* @__PURE__ */ entriesOf(newsFields);
export const newsFileItem = /* @__PURE__ */ makeFileItem();

function entriesOf(
  fields: Readonly<Record<string, NewsField>>,
): readonly (readonly [name: keyof NewsItem, field: NewsField])[] {
  return Object.entries(fields) as never;
}

function makeFileItem(): Schema<NewsFileItem> {
  const {properties, required} = membersOf(({extension}) => !extension);
  return {
    type: 'object',
    required,
    properties: {
      ...properties,
      content_html: string(),
      _alliance: membersOf(({extension}) => extension),
    },
  };
}

function membersOf(isWanted: (field: NewsField) => boolean | undefined) {
  const members = fieldEntries
    .filter(([, field]) => isWanted(field))
    .map(([name, {json = name, ...field}]) => ({...field, json}));
  return {
    type: 'object' as const,
    properties: Object.fromEntries(members.map(({json, schema}) => [json, schema])),
    required: members.flatMap(({json, required}) => (required ? [json] : [])),
  };
}

/** Returns the item as widgets read it. */
export function toNewsItem(item: NewsFileItem): NewsItem {
  const valueOf = (name: string, {json = name, extension, absent}: NewsField): unknown => {
    const holder: Readonly<Record<string, unknown>> | undefined = extension ? item._alliance : item;
    return holder?.[json] ?? absent;
  };
  return Object.fromEntries(
    fieldEntries.map(([name, field]) => [name, valueOf(name, field)]),
  ) as unknown as NewsItem;
}

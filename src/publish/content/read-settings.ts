/**
 * `alliance.yaml`: what is not a table. Its schema is written with the feed's own builders, its
 * faults are given with their line.
 */
import {isScalar, LineCounter, parseDocument, visit, type Document} from 'yaml';
import {joinAudiences, newsKinds} from '../../feed/feed.js';
import {findIssues} from '../../feed/find-issues.js';
import {
  array,
  boolean,
  integer,
  object,
  oneOf,
  record,
  string,
  type Infer,
  type Schema,
} from '../../feed/schema.js';
import {
  checkLanguage,
  checkLink,
  checkMail,
  checkPartialDate,
  findTextFault,
  isInsecureLink,
  type Checked,
} from './values/check-value.js';
import {SourceLocation, type IssueList} from '../issues/content-issues.js';
import {decodeText} from './values/decode-text.js';
import {warnInsecure} from './values/fields.js';
import {
  lineOfPath,
  nodeAt,
  reportYamlErrors,
  warnTypographicQuotes,
} from './values/read-front-matter.js';

const LANGUAGE_KEY = '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$';
const text = string({minLength: 1});
const languageMap = record(text, LANGUAGE_KEY);
/**
 * Checked as a link, a date or a language tag by `checkScalars`, which knows better words than a
 * pattern.
 */
const link = string({minLength: 1});
const date = string({minLength: 1});
const language = string({minLength: 1});
const mail = string({minLength: 1});
const count = integer({minimum: 0});

const settingsSchema = object(
  {
    name: languageMap,
    home: record(link, LANGUAGE_KEY),
    languages: array(language, {minItems: 1}),
  },
  {
    site: link,
    /** What titles call the Alliance. */
    short_name: languageMap,
    /** Where a town says that something about it is wrong. */
    contact: mail,
    sample: boolean(),
    sets: record(
      object(
        {},
        {
          label: languageMap,
          count,
          countries: count,
          asOf: date,
          declared: boolean(),
          source: link,
        },
      ),
      '^[a-z][a-z0-9-]*$',
    ),
    join: array(
      object(
        {for: oneOf(...joinAudiences), label: languageMap, open: boolean()},
        {text: languageMap, url: record(link, LANGUAGE_KEY)},
      ),
    ),
    follow: array(object({network: text}, {url: link, lang: language})),
    about: object(
      {short: languageMap, full: languageMap},
      {auspices: languageMap, source: link, updated: date},
    ),
    terminology: object({title: languageMap, text: languageMap}, {source: link, updated: date}),
    attribution: array(object({text: languageMap}, {url: link})),
    /**
     * Feeds of others: an address, or a file of the content folder. Their addresses are checked
     * when they are read.
     */
    sources: array(
      object(
        {},
        {
          url: text,
          file: text,
          language,
          kind: oneOf(...newsKinds),
          tags: array(text),
          limit: integer({minimum: 1}),
        },
      ),
    ),
    /** Hosts that sources may be read from though they are of our own network, or have no https. */
    allow_hosts: array(text),
    placeholders: array(object({path: text, why: text})),
  },
);

export type Settings = Infer<typeof settingsSchema>;

/**
 * Returns the settings; undefined after an error. `location` reports later findings about a path
 * such as `sets.participants`.
 */
export function readSettings(
  bytes: Uint8Array,
  file: string,
  issues: IssueList,
): {readonly settings: Settings; readonly location: SourceLocation} | undefined {
  const source = decodeText(bytes, new SourceLocation(issues, file));
  if (source === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(source, {lineCounter: lines, prettyErrors: false});
  if (!reportYamlErrors(document, file, lines, 0, issues)) return undefined;
  keepYearsAsText(document);
  const location = new SourceLocation(issues, file, (path) =>
    path === undefined ? undefined : lineOfPath(document, lines, path),
  );
  warnTypographicQuotes(document, location);
  const value = document.toJS() as unknown;
  const errorsBefore = issues.errors.length;
  for (const {path, message} of findIssues(settingsSchema, value))
    location.error('schema', message, dotted(path), scalarAt(document, path));
  if (issues.errors.length > errorsBefore) return undefined;
  checkMembers(settingsSchema, value, '', location);
  checkLanguages(value as Settings, location);
  return issues.errors.length > errorsBefore ? undefined : {settings: value as Settings, location};
}

/** `asOf: 2019` is a number to YAML and a year to people. */
function keepYearsAsText(document: Document): void {
  visit(document, {
    Pair(_, {key, value}) {
      if (
        isScalar(key) &&
        isScalar(value) &&
        typeof value.value === 'number' &&
        ['asOf', 'updated'].includes(String(key.value))
      )
        value.value = value.source;
    },
  });
}

const checkers = new Map<Schema, (value: string) => Checked<string>>([
  [link, checkLink],
  [date, checkPartialDate],
  [language, checkLanguage],
  [mail, checkMail],
]);

/**
 * Every text of the settings, by what the schema says it is; keys that the schema does not know.
 */
function checkMembers(
  schema: Schema,
  value: unknown,
  path: string,
  location: SourceLocation,
): void {
  if (typeof value === 'string') checkScalar(schema, value, path, location);
  else if (Array.isArray(value))
    value.forEach((item, index) => {
      checkMembers(schema.items ?? {}, item, `${path}[${index}]`, location);
    });
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      const memberPath = path ? `${path}.${key}` : key;
      const tag = schema.propertyNames?.pattern === LANGUAGE_KEY ? checkLanguage(key) : undefined;
      if (tag && 'fault' in tag) location.error(tag.fault.code, tag.fault.message, memberPath, key);
      const rule = schema.properties?.[key] ?? schema.additionalProperties;
      if (rule) checkMembers(rule, member, memberPath, location);
      else if (schema.properties)
        location.warn('unknown-key', 'is not a key that is read', memberPath);
    }
  }
}

function checkScalar(schema: Schema, value: string, path: string, location: SourceLocation): void {
  const isFollowFile =
    /^follow\[\d+\]\.url$/.test(path) && /^news\.[A-Za-z0-9-]+\.(xml|json)$/.test(value);
  const fault = findTextFault(value);
  const checked = checkers.get(schema)?.(value);
  if (fault) location.error(fault.code, fault.message, path, value);
  else if (checked && 'fault' in checked && !isFollowFile)
    location.error(checked.fault.code, checked.fault.message, path, value);
  else if (schema === link && isInsecureLink(value)) warnInsecure(location, path, value);
}

/** What differs between the languages a site has and those its texts are in. */
function checkLanguages({languages, name, home, follow}: Settings, location: SourceLocation): void {
  for (const tag of languages) {
    if (!name[tag])
      location.warn('untranslated', `has no text in ${tag}, one of the languages`, 'name');
    if (!home[tag])
      location.warn('untranslated', `has no address in ${tag}, one of the languages`, 'home');
  }
  follow?.forEach(({url}, index) => {
    const tag = /^news\.(.+)\.(xml|json)$/.exec(url ?? '')?.[1];
    if (tag && !languages.includes(tag))
      location.error('unknown-file', 'is not a file of this feed', `follow[${index}].url`, url);
  });
}

/** A JSON Pointer as people write paths: `/join/0/url` → `join[0].url`. */
const dotted = (pointer: string): string =>
  pointer
    .slice(1)
    .split('/')
    .map((key) =>
      /^\d+$/.test(key) ? `[${key}]` : `.${key.replace(/~1/g, '/').replace(/~0/g, '~')}`,
    )
    .join('')
    .replace(/^\./, '');

function scalarAt(document: Document, pointer: string): string | undefined {
  const node = nodeAt(document, dotted(pointer));
  return isScalar(node) && ['string', 'number', 'boolean'].includes(typeof node.value)
    ? String(node.value)
    : undefined;
}

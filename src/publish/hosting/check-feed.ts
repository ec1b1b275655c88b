/** `check` of a built feed: each file against its schema, and all of them against each other. */
import {isDeepStrictEqual} from 'node:util';
import {
  FEED_VERSION,
  manifestSchema,
  newsSchema,
  participantsSchema,
  type Manifest,
  type NewsFile,
  type Participant,
  type ParticipantCollection,
} from '../../feed/feed.js';
import {findIssues} from '../../feed/find-issues.js';
import type {Infer, Schema} from '../../feed/schema.js';
import {FeedError} from '../../feed/feed-error.js';
import {parseColumns, type PointKind} from '../../feed/parse-columns.js';
import type {ParticipantColumns} from '../../feed/participant-columns.js';
import {parseParticipants} from '../../feed/parse-feed.js';
import {activeParticipants, countByCountry} from '../../feed/select-feed.js';
import {checkCalendar} from './check-calendar.js';
import {checkCsv} from './check-csv.js';
import {checkJsonFeed, checkRss} from './check-news-formats.js';
import {checkSite} from './check-site.js';
import {IssueList, SourceLocation} from '../issues/content-issues.js';
import {sha256Hex} from '../content/sha256.js';
import type {FeedSource} from '../feed/feed-source.js';
import {
  MANIFEST_FILE,
  newsFileName,
  otherFileNames,
  PARTICIPANTS_FILE,
  SCHEMA_FILE,
} from '../feed/file-names.js';

/** Returns what is wrong with a built feed. @throws {AccessError} where a file cannot be read */
export async function checkFeed(source: FeedSource): Promise<IssueList> {
  const issues = new IssueList();
  const manifest = await readDocument(source, MANIFEST_FILE, manifestSchema, issues);
  if (!manifest) return issues;
  const location = new SourceLocation(issues, MANIFEST_FILE);
  if (manifest.version > FEED_VERSION)
    location.error(
      'schema',
      `is newer than this tool knows (${FEED_VERSION})`,
      '/version',
      String(manifest.version),
    );
  const list = await checkParticipants(source, manifest, location, issues);
  const news = await checkNews(source, manifest, list && idsOf(list), location, issues);
  const named = manifest.follow?.map(({url}) => url).filter((url) => !/^[a-z]+:/i.test(url)) ?? [];
  for (const name of new Set([SCHEMA_FILE, ...otherFileNames(manifest.languages), ...named])) {
    const text = await source.read(name);
    if (text === undefined) new SourceLocation(issues, name).error('missing-file', 'is missing');
    else checkFormat(text, name, {list, news, issues});
  }
  await checkSite(source, manifest.languages, issues);
  return issues;
}

/** Of a list that names a participant twice there is nothing to compare. */
const isFaulty = (list: ParticipantCollection): boolean => idsOf(list).size < list.features.length;

const idsOf = (list: ParticipantCollection): Set<string> =>
  new Set(list.features.map(({id}) => id));

interface FormatContext {
  /** Undefined where it cannot be read. */
  readonly list: ParticipantCollection | undefined;
  /** By language. */
  readonly news: ReadonlyMap<string, NewsFile>;
  readonly issues: IssueList;
}

/** What is made of list and news for other people's programs, as those read it. */
function checkFormat(text: string, name: string, {list, news, issues}: FormatContext): void {
  const [, kind, lang = ''] = /^(news|events)\.([\w-]+)\.\w+$/.exec(name) ?? [];
  const items = news.get(lang)?.items ?? [];
  if (name === 'participants.csv' && list && !isFaulty(list))
    checkCsv(text, name, parseParticipants(list), issues);
  if (kind === 'news') checkRss(text, name, issues, items.length);
  if (kind === 'events')
    checkCalendar(
      text,
      new SourceLocation(issues, name),
      items.filter(({_alliance}) => _alliance?.start).length,
    );
}

/** The document in a file; undefined after an error. */
async function readDocument<S extends Schema>(
  source: FeedSource,
  name: string,
  schema: S,
  issues: IssueList,
): Promise<Infer<S> | undefined> {
  const location = new SourceLocation(issues, name);
  const text = await source.read(name);
  if (text === undefined) {
    location.error('missing-file', 'is missing');
    return undefined;
  }
  const value = parseJson(text, location);
  const found = value === undefined ? [] : findIssues(schema, value, {closed: true});
  for (const {path, message} of found) location.error('schema', message, path || '/');
  return value === undefined || found.length ? undefined : (value as Infer<S>);
}

function parseJson(text: string, location: SourceLocation): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    location.error('syntax', `is not JSON: ${(error as Error).message}`);
    return undefined;
  }
}

/** The list, or undefined where it cannot be read. */
async function checkParticipants(
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
  await checkCompanions(source, set, list, issues);
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
  const active = features
    .filter(({properties}) => !properties.ended)
    .map(({properties}) => properties);
  const expect = (name: string, stated: unknown, actual: number) => {
    if (stated !== actual)
      location.error(
        'figures',
        `must be ${actual}, as in the list`,
        `/sets/participants/${name}`,
        String(stated),
      );
  };
  expect('listed', set.listed, active.length);
  const figures = [
    ['byCountry', 'country'],
    ['byType', 'type'],
  ] as const;
  for (const [name, property] of figures) {
    const keys = new Set([
      ...active.map((participant) => participant[property]),
      ...Object.keys(set[name] ?? {}),
    ]);
    for (const key of keys)
      expect(
        `${name}/${key}`,
        set[name]?.[key] ?? 0,
        active.filter((participant) => participant[property] === key).length,
      );
  }
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

async function checkNews(
  source: FeedSource,
  manifest: Manifest,
  ids: Set<string> | undefined,
  location: SourceLocation,
  issues: IssueList,
): Promise<Map<string, NewsFile>> {
  const files = new Map<string, NewsFile>();
  for (const lang of manifest.languages) {
    const name = manifest.news?.[lang];
    if (!name) {
      location.error('missing', 'is missing', `/news/${lang}`);
      continue;
    }
    const news = await readDocument(source, name, newsSchema, issues);
    await checkCopy(source, name, newsFileName(lang), issues);
    if (!news) continue;
    checkItems(news, ids, new SourceLocation(issues, name));
    checkJsonFeed(JSON.stringify(news), new SourceLocation(issues, name));
    files.set(lang, news);
  }
  return files;
}

function checkItems(
  {items}: NewsFile,
  ids: Set<string> | undefined,
  location: SourceLocation,
): void {
  const seen = new Set<string>();
  items.forEach(({id, _alliance}, index) => {
    if (seen.has(id))
      location.error('duplicate', 'this id is there twice', `/items/${index}/id`, id);
    seen.add(id);
    _alliance?.participants?.forEach((participant, position) => {
      if (ids && !ids.has(participant)) {
        location.error(
          'unknown-participant',
          'is not in the list',
          `/items/${index}/_alliance/participants/${position}`,
          participant,
        );
      }
    });
  });
}

/** The companions of a long list say the same as the list. */
async function checkCompanions(
  source: FeedSource,
  {overview, columns}: Manifest['sets'][string],
  list: ParticipantCollection,
  issues: IssueList,
): Promise<void> {
  const participants = parseParticipants(list);
  const counts = Object.fromEntries(countByCountry(activeParticipants(participants)));
  await checkCompanion(source, overview, 'cluster', issues, (groups) =>
    same(
      counts,
      Object.fromEntries(
        groups.map((group) => [
          group.country,
          Array.from({length: group.count}, (_, i) => group.number('count', i)).reduce(
            (sum, n) => sum + n,
            0,
          ),
        ]),
      ),
    ),
  );
  await checkCompanion(source, columns, 'participant', issues, (groups) =>
    same(
      byId(participants),
      byId(
        groups.flatMap((group) =>
          Array.from({length: group.count}, (_, i) => group.participant(i)),
        ),
      ),
    ),
  );
}

async function checkCompanion(
  source: FeedSource,
  name: string | undefined,
  kind: PointKind,
  issues: IssueList,
  agrees: (groups: readonly ParticipantColumns[]) => boolean,
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
    if (!agrees(parseColumns(document, name, kind, refuse)))
      location.error('figures', 'does not say the same as the list');
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    refuse(error.message);
  }
}

const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b);
const byId = (participants: readonly Participant[]) =>
  Object.fromEntries(participants.map((one) => [one.id, one]));

function checkHash(name: string, text: string, issues: IssueList): void {
  const hash = /\.([0-9a-f]{6,64})\.\w+$/.exec(name)?.[1];
  if (hash && !sha256Hex(text).startsWith(hash))
    new SourceLocation(issues, name).error(
      'hash',
      'is not what its name says: the file was changed or cut off after it was built',
    );
}

/** The hash in a name stands for the bytes behind it; the fixed name is a copy. */
async function checkCopy(
  source: FeedSource,
  hashed: string,
  fixed: string,
  issues: IssueList,
): Promise<void> {
  const text = await source.read(hashed);
  if (text === undefined) return;
  checkHash(hashed, text, issues);
  const copy = await source.read(fixed);
  if (copy === undefined) new SourceLocation(issues, fixed).error('missing-file', 'is missing');
  else if (copy !== text)
    new SourceLocation(issues, fixed).error('hash', `is not a copy of ${hashed}`);
}

/** `check` of a built feed: each file against its schema, and all of them against each other. */
import {
  FEED_VERSION,
  manifestSchema,
  type NewsFile,
  type ParticipantCollection,
} from '../../feed/feed.js';
import {parseParticipants} from '../../feed/parse-feed.js';
import type {FeedSource} from '../feed/feed-source.js';
import {MANIFEST_FILE, otherFileNames, SCHEMA_FILE} from '../feed/file-names.js';
import {IssueList, SourceLocation} from '../issues/content-issues.js';
import {checkCalendar} from './check-calendar.js';
import {checkCsv} from './check-csv.js';
import {checkNews} from './check-news.js';
import {checkRss} from './check-news-formats.js';
import {checkParticipants} from './check-participants.js';
import {checkSite} from './check-site.js';
import {readDocument} from './read-document.js';

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

/**
 * A published feed as pages, `render` and `badge` need it: whole, parsed, with the words of a
 * language.
 */
import type {SnippetSource} from '../../embed/children/source.js';
import {FeedError} from '../../feed/feed-error.js';
import {parseManifest, parseNews, parseParticipants} from '../../feed/parse-feed.js';
import {canonicalTag, matchLanguage} from '../../locale/language.js';
import {loadMessages} from '../../locale/load-messages.js';
import {messageLanguages} from '../../locale/load-words.js';
import {AccessError} from '../issues/access-error.js';
import type {FeedSource} from './feed-source.js';
import {MANIFEST_FILE} from './file-names.js';

export interface ReadFeed extends SnippetSource {
  /** The language asked for; `lang` is that of the words. */
  readonly requested: string;
  /** What the reader should know: a language that has no words. */
  readonly notes: readonly string[];
  /** The address that it was read from; absent where that is a folder. */
  readonly address?: string;
}

/** A published feed, and where it lies: its address, or what messages call it. */
export interface OpenedFeed {
  readonly source: FeedSource;
  readonly location: string;
}

/**
 * Returns a published feed in one language.
 * @param lang BCP 47; the feed's first language by default
 * @throws {AccessError} where there is no feed
 * @throws {FeedError} where it cannot be understood
 */
export async function readFeedFrom(opened: OpenedFeed, lang?: string): Promise<ReadFeed> {
  const {source, location} = opened;
  if ((await source.read(MANIFEST_FILE)) === undefined)
    throw new AccessError(
      'read',
      location,
      new Error(`there is no feed (${MANIFEST_FILE}); --feed names its folder or address`),
    );
  const manifest = parseManifest(await readJson(opened, MANIFEST_FILE));
  const {href} = manifest.sets['participants'] ?? {};
  const participants = href ? parseParticipants(await readJson(opened, href), href) : [];
  return inLanguage(
    {...opened, manifest, participants},
    canonicalTag(lang) ?? manifest.languages[0] ?? 'en',
  );
}

/** Returns a published feed in each of its languages, the first first. @throws as `readFeedFrom` */
export async function readFeedsFrom(opened: OpenedFeed): Promise<ReadFeed[]> {
  const first = await readFeedFrom(opened);
  const {manifest, participants} = first;
  const others = manifest.languages
    .slice(1)
    .map((tag) => inLanguage({...opened, manifest, participants}, tag));
  return [first, ...(await Promise.all(others))];
}

type Languageless = OpenedFeed & Pick<ReadFeed, 'manifest' | 'participants'>;

async function inLanguage(
  {manifest, participants, ...opened}: Languageless,
  requested: string,
): Promise<ReadFeed> {
  const spoken = matchLanguage(requested, messageLanguages) ?? 'en';
  const tags = Object.keys(manifest.news ?? {});
  const newsFile =
    manifest.news?.[matchLanguage(requested, tags) ?? matchLanguage('en', tags) ?? tags[0] ?? ''];
  const news = newsFile && (await readJson(opened, newsFile));
  const address = addressOf(opened.location);
  return {
    base: address ?? ownAddress(news),
    ...(address !== undefined && {address}),
    manifest,
    participants,
    news: news ? parseNews(news, newsFile) : [],
    lang: spoken,
    words: await loadMessages(spoken),
    requested,
    notes: matchLanguage(requested, messageLanguages)
      ? []
      : [`there are no words in "${requested}" yet: what is not a text of the feed is in English`],
  };
}

async function readJson({source, location}: OpenedFeed, name: string): Promise<unknown> {
  const text = await source.read(name);
  if (text === undefined)
    throw new AccessError(
      'read',
      `${location}: ${name}`,
      new Error('the manifest names it, but it is not there'),
    );
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new FeedError('json', `${name}: not JSON`);
  }
}

/** Where the location is an address, as one of a folder. */
const addressOf = (location: string): string | undefined =>
  /^https?:\/\//i.test(location) ? location.replace(/\/?$/, '/') : undefined;

/** The public address of a feed in a folder: what its news file says of itself. */
function ownAddress(news: unknown): string {
  const {feed_url: own} = (news ?? {}) as {readonly feed_url?: unknown};
  return typeof own === 'string' ? new URL('.', own).href : '';
}

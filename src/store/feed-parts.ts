/** The files of a feed beside the manifest, and how each is read. */
import type {Manifest, NewsItem, Participant} from '../feed/feed.js';
import {parseNews, parseParticipants} from '../feed/parse-feed.js';
import {matchLanguage} from '../locale/language.js';
import {warnOnce} from './page.js';
import {LIMITS} from './read-body.js';

export interface FeedPart<P> {
  /** Tells parts apart: the same name, the same content. */
  readonly name: string;
  /** Which content of the feed it is, for a server that has all of it at hand. */
  readonly content: 'participants' | 'news';
  /**
   * The element can do without it: where it cannot be had, the part is undefined instead of an
   * error.
   */
  readonly optional?: boolean;
  /** The file in the feed's folder, as the manifest names it; undefined where the feed has none. */
  readonly file: (manifest: Manifest) => string | undefined;
  /** What the part is without a file; undefined by default. */
  readonly absent?: (manifest: Manifest) => Promise<P | undefined>;
  /** What an element can show of a manifest while the file is on its way; undefined for nothing. */
  readonly early?: (manifest: Manifest) => P | undefined;
  readonly parse: (json: unknown, file: string) => P | Promise<P>;
  /** The most that is read of the file, in bytes; that of a plain list by default. */
  readonly limit?: number;
  /**
   * A file of megabytes: it may take a minute, and its JSON is let go once it is parsed (others
   * that want the file get it from the HTTP cache).
   */
  readonly large?: boolean;
}

export const participantsPart: FeedPart<Participant[]> = {
  name: 'participants',
  content: 'participants',
  file: (manifest) => manifest.sets['participants']?.href,
  parse: (json, file) => parseParticipants(json, file, warnOnce),
};

/** The same list, for who can do without. */
export const participantsIfAny: FeedPart<Participant[]> = {
  ...participantsPart,
  name: 'participants if any',
  optional: true,
};

/**
 * News with titles in `lang` where the feed has that language, else in English, else in its first.
 */
export const newsPart = (lang: string): FeedPart<NewsItem[]> => ({
  name: `news ${lang}`,
  content: 'news',
  file: ({news = {}}) => {
    const tags = Object.keys(news);
    return news[matchLanguage(lang, tags) ?? matchLanguage('en', tags) ?? tags[0] ?? ''];
  },
  limit: LIMITS.news,
  parse: (json, file) => parseNews(json, file, warnOnce),
});

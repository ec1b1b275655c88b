/** The files of a feed beside the manifest, and how each is read. */
import type {Manifest, NewsItem, Participant} from '../feed/feed.js';
import {FeedError} from '../feed/feed-error.js';
import {parseNews, parseParticipants} from '../feed/parse-feed.js';
import {matchLanguage} from '../locale/language.js';

export interface FeedPart<P> {
  /** Tells parts apart: the same name, the same content. */
  readonly name: string;
  /** The file in the feed's folder, as the manifest names it; undefined where the feed has none. */
  readonly file: (manifest: Manifest) => string | undefined;
  readonly parse: (json: unknown, file: string) => P;
}

export const participantsPart: FeedPart<Participant[]> = {
  name: 'participants',
  file: (manifest) => manifest.sets.participants?.href,
  parse: parseParticipants,
};

/** News with titles in `lang` where the feed has that language, else in English, else in its first. */
export const newsPart = (lang: string): FeedPart<NewsItem[]> => ({
  name: `news ${lang}`,
  file: ({news = {}}) => {
    const tags = Object.keys(news);
    return news[matchLanguage(lang, tags) ?? matchLanguage('en', tags) ?? tags[0] ?? ''];
  },
  parse: parseNews,
});

/** @throws {FeedError} `schema` where the feed has no such file. */
export function partFile(part: FeedPart<unknown>, manifest: Manifest): string {
  const file = part.file(manifest);
  if (file === undefined) throw new FeedError('schema', `the feed names no file for ${part.name}`);
  return file;
}

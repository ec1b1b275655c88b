/** The feed's files, read by the one gate that the widgets use. */
import type {Manifest, NewsItem, Participant} from '../src/feed/feed.js';
import {parseManifest, parseNews, parseParticipants} from '../src/feed/parse-feed.js';
import {groupWords} from '../src/locale/group-words.js';
import {englishMessages as en} from '../src/locale/english-messages.js';
import type {MessageGroups} from '../src/locale/message-types.js';
import french from '../src/locale/messages/fr.json' with {type: 'json'};

const fr = groupWords(french) as unknown as MessageGroups;

/** The words of each language in which the demo speaks. */
export const messages = {en, fr};

/** The feed, with the news of each language whose file can be read. */
export interface DemoFeed {
  readonly base: string;
  readonly manifest: Manifest;
  readonly news: Readonly<Record<string, readonly NewsItem[] | undefined>>;
  readonly participants: readonly Participant[];
}

/** Reads a feed. @param base its address, with a trailing slash */
export async function readFeed(base: string): Promise<DemoFeed> {
  const json = async (file: string): Promise<unknown> =>
    (await fetch(base + file, {credentials: 'same-origin', referrerPolicy: 'no-referrer'})).json();
  const manifest = parseManifest(await json('alliance.json'));
  const news: DemoFeed['news'] = Object.fromEntries(
    await Promise.all(
      Object.entries(manifest.news ?? {}).map(
        async ([lang, file]): Promise<[string, NewsItem[] | undefined]> => [
          lang,
          await json(file)
            .then((value) => parseNews(value))
            .catch(() => undefined),
        ],
      ),
    ),
  );
  return {
    base,
    manifest,
    news,
    participants: parseParticipants(await json(manifest.sets['participants']?.href ?? '')),
  };
}

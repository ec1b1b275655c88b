/** The feed's files, read by the one gate that the widgets use. */
import {parseManifest, parseNews, parseParticipants} from '../build/feed/parse-feed.js';
import * as en from '../build/locale/messages/en.js';
import * as fr from '../build/locale/messages/fr.js';

export const messages = {en, fr};

/** `news` by language: only of those whose file can be read. */
export async function readFeed(base) {
  const json = async (file) =>
    (await fetch(base + file, {credentials: 'same-origin', referrerPolicy: 'no-referrer'})).json();
  const manifest = parseManifest(await json('alliance.json'));
  const news = Object.fromEntries(
    await Promise.all(
      Object.entries(manifest.news).map(async ([lang, file]) => [
        lang,
        await json(file)
          .then(parseNews)
          .catch(() => undefined),
      ]),
    ),
  );
  return {
    base,
    manifest,
    news,
    participants: parseParticipants(await json(manifest.sets.participants.href)),
  };
}

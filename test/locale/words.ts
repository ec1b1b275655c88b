/** The words of languages, and how each is spoken, for tests in Node. */
import {englishMessages} from '../../src/locale/english-messages.js';
import {loadMessages} from '../../src/locale/load-messages.js';
import {Locale} from '../../src/locale/locale.js';
import type {MessageGroups} from '../../src/locale/message-types.js';

export const en = englishMessages;
export const fr = await loadMessages('fr');
export const de = await loadMessages('de');

/** Returns a language with the counter's words. */
export const localeIn = async (
  lang: string,
  requested = lang,
): Promise<Locale<MessageGroups['counter']>> => {
  const words = await loadMessages(lang);
  return new Locale(lang, requested, words.counter, words);
};

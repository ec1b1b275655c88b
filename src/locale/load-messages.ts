/** Loads all words of a language at once: for what prints, not for widgets. */
import {englishMessages} from './english-messages.js';
import {loadWords, messageLanguages, type Messages} from './load-words.js';

const {kosovo: _note, ordinal: _ordinals, in: _phrases, ...needed} = englishMessages;

/** Returns all words of a language, one of `messageLanguages`; a group that it lacks is in English. */
export const loadMessages = async (lang: string): Promise<Messages> =>
  lang === 'en' || !messageLanguages.includes(lang)
    ? englishMessages
    : {...needed, ...(await loadWords(lang))};

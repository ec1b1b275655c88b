/** Loads all words of a language at once: for what prints, not for widgets. */
import {englishMessages} from './english-messages.js';
import {groupWords} from './group-words.js';
import {loadWords, messageLanguages, type Messages} from './load-words.js';
import {matchLanguage} from './language.js';
import type {FlatMessages} from './message.js';
import type {PageGroups} from './message-types.js';
import {languageNames, pageFiles} from './page-languages.js';

const {kosovo: _note, ordinal: _ordinals, in: _phrases, ...needed} = englishMessages;

/** Returns all words of a language, one of `messageLanguages`; a group that it lacks is in English. */
export const loadMessages = async (lang: string): Promise<Messages> =>
  lang === 'en' || !messageLanguages.includes(lang)
    ? englishMessages
    : {...needed, ...(await loadWords(lang))};

/** Returns the words of public pages and pictures in the language asked for, else in English. */
export const pageWords = (lang: string): PageGroups => {
  const tag = matchLanguage(lang, Object.keys(pageFiles)) ?? 'en';
  return groupWords(pageFiles[tag] as FlatMessages) as unknown as PageGroups;
};

/** Returns a language's own name: "français"; its tag where it has no words. */
export const languageName = (tag: string): string =>
  languageNames[matchLanguage(tag, Object.keys(languageNames)) ?? ''] ?? tag;

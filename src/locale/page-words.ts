/** The words of public pages and pictures, which the feed tool makes: no widget has them. */
import {groupWords} from './group-words.js';
import {matchLanguage} from './language.js';
import type {FlatMessages} from './message.js';
import type {PageGroups} from './message-types.js';
import {languageNames, pageFiles} from './page-languages.js';

/** Returns the words of public pages and pictures in the language asked for, else in English. */
export const pageWords = (lang: string): PageGroups => {
  const tag = matchLanguage(lang, Object.keys(pageFiles)) ?? 'en';
  return groupWords(pageFiles[tag] as FlatMessages) as unknown as PageGroups;
};

/** Returns a language's own name: "français"; its tag where it has no words. */
export const languageName = (tag: string): string =>
  languageNames[matchLanguage(tag, Object.keys(languageNames)) ?? ''] ?? tag;

/** The words of public pages and pictures, which the feed tool makes: no widget has them. */
import {groupWords} from './group-words.js';
import {matchLanguage} from './language.js';
import type {FlatMessages} from './message.js';
import type {PageGroups} from './message-types.js';
import {languageNames, pageFiles} from './page-languages.js';

export type PageWords = PageGroups['page'];

/** The languages that have all words of the pages, English first. */
export const pageLanguages: readonly string[] = Object.keys(pageFiles);

const groupsIn = (lang: string): PageGroups =>
  groupWords(
    pageFiles[matchLanguage(lang, pageLanguages) ?? 'en'] as FlatMessages,
  ) as unknown as PageGroups;

/** Returns the words of the public pages in the language asked for, else in English. */
export const pageWords = (lang: string): PageWords => groupsIn(lang).page;

/** Returns the words of badges that are pictures or lines of text. */
export const badgeImageWords = (lang: string): PageGroups['badgeImage'] =>
  groupsIn(lang).badgeImage;

/** Returns a language's own name: "français"; CLDR's where we have no words in it, else its tag. */
export function languageName(tag: string): string {
  const own = languageNames[matchLanguage(tag, Object.keys(languageNames)) ?? ''];
  return own ?? new Intl.DisplayNames([tag], {type: 'language', fallback: 'code'}).of(tag) ?? tag;
}

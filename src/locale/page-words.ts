/**
 * The words around a widget on its public page. Pages are made by the feed tool: no browser loads
 * these.
 */
import {matchLanguage} from './language.js';
import type {Words} from './message.js';
import {pages as en} from './messages/pages/en.js';
import {pages as fr} from './messages/pages/fr.js';

export type PageWords = Words<typeof en>;

const words: Readonly<Record<string, PageWords>> = {en, fr};

/** The languages that have words of the pages, English first. */
export const pageLanguages: readonly string[] = Object.keys(words);

/** Returns the words of the public pages in the language asked for, else in English. */
export const pageWords = (lang: string): PageWords =>
  words[matchLanguage(lang, pageLanguages) ?? 'en'] ?? en;

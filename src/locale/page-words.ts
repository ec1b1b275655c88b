/**
 * The words around a widget on its public page. Pages are made by the feed tool: no browser loads
 * these.
 */
import {matchLanguage} from './language.js';

const en = {
  all: 'All pages',
  description: 'Map, figures, news and links: {name}.',
  figures: 'Participants in figures',
  languages: 'This page in other languages',
  address: 'Address of this page',
};
const words: Readonly<Record<string, typeof en>> = {
  en,
  fr: {
    all: 'Toutes les pages',
    description: 'Carte, chiffres, actualités et liens : {name}.',
    figures: 'Les participants en chiffres',
    languages: 'Cette page dans d’autres langues',
    address: 'Adresse de cette page',
  },
};

/** Returns the words of the public pages in the language asked for, else in English. */
export const pageWords = (lang: string): typeof en =>
  words[matchLanguage(lang, Object.keys(words)) ?? 'en'] ?? en;

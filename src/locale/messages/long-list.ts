/** Words for a list of thousands. */
import type {Message} from '../message.js';

const en = {
  note: 'The list is long: the search finds every participant; your browser’s own search finds what is open here.',
  loading: 'The list is on its way.',
  show: {one: 'Show {n} participant', other: 'Show {n} participants'},
  hide: {one: 'Hide {n} participant', other: 'Hide {n} participants'},
  previous: 'Previous',
  next: 'Next',
  rows: '{from} to {to} of {count}',
} satisfies Record<string, Message>;

/** Texts stay texts, messages with forms may have others. */
type LongListWords = {
  readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : Message;
};

const fr: LongListWords = {
  note: 'La liste est longue : la recherche trouve tous les participants ; celle de votre navigateur trouve ce qui est ouvert ici.',
  loading: 'La liste arrive.',
  show: {one: 'Afficher {n} participant', other: 'Afficher {n} participants'},
  hide: {one: 'Masquer {n} participant', other: 'Masquer {n} participants'},
  previous: 'Précédents',
  next: 'Suivants',
  rows: '{from} à {to} sur {count}',
};

/**
 * Returns the words of a long list.
 * @param lang the language of the element's other words
 */
export const longListWords = (lang: string): LongListWords => (lang === 'fr' ? fr : en);

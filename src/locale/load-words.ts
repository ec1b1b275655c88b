/**
 * Loads the words of a language. English is part of every widget; any other language is a file of
 * its own, asked for when needed.
 */
import type * as english from './messages/en.js';
import type {Words} from './message.js';

export type MessageFile = typeof english;
export type WordGroup = keyof MessageFile;

export type Messages = {readonly [G in WordGroup]: Words<MessageFile[G]>};

const files: Readonly<Record<string, () => Promise<Messages>>> = {
  fr: () => import('./messages/fr.js'),
};

/** The languages that have words, English first. */
export const messageLanguages: readonly string[] = ['en', ...Object.keys(files)];

/**
 * Returns the words of the groups `common` and `group` in `lang`, one of `messageLanguages` other
 * than English.
 * @throws where the file does not arrive; the caller goes on in English.
 */
export async function loadWords<G extends WordGroup>(
  lang: string,
  group: G,
): Promise<{readonly common: Words<MessageFile['common']>; readonly own: Words<MessageFile[G]>}> {
  const file = await files[lang]!(); // `lang` is one of the languages that the library has.
  return {common: file.common, own: file[group]};
}

/** Returns all words of a language, one of `messageLanguages`: for what prints, not for widgets. */
export const loadMessages = (lang: string): Promise<Messages> =>
  (files[lang] ?? (() => import('./messages/en.js')))();

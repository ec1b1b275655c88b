/**
 * Loads the words of a language. English is part of every widget; any other language is a file of
 * its own, asked for when needed.
 */
import {groupWords} from './group-words.js';
import {messageFiles, partly} from './languages.js';
import type {FlatMessages} from './message.js';
import type {MessageGroups} from './message-types.js';
import type {WidgetGroup} from './widget-groups.js';

export type WordGroup = WidgetGroup;
/** All words of a language. */
export type Messages = MessageGroups;

/** The languages that have words, English first. */
export const messageLanguages: readonly string[] = ['en', ...Object.keys(messageFiles)];

/** Returns the languages that a widget speaks. @param group the widget's main group of words */
export const languagesFor = (group: WordGroup): string[] =>
  messageLanguages.filter((tag) => (partly[tag] ?? group).split(' ').includes(group));

/**
 * Returns the words of a language, one of `messageLanguages` other than English.
 * @param _group the widget's main group: a classic file may have no other
 * @throws where the file does not arrive; the caller goes on in English.
 */
export async function loadWords(lang: string, _group?: WordGroup): Promise<MessageGroups> {
  const file = await messageFiles[lang]!(); // `lang` is one of the languages that the library has.
  return groupWords(file.default as FlatMessages) as unknown as MessageGroups;
}

/**
 * What a classic file has in place of `locale/load-words.ts`: its own widget's words in a few
 * languages. Those of any other language are one request beside the file; they enter as text alone,
 * so the file's hash says enough.
 */
import {carried, elsewhere} from 'alliance:words';
import {groupWords} from '../locale/group-words.js';
import type {FlatMessages} from '../locale/message.js';
import type {MessageGroups} from '../locale/message-types.js';
import {optionalGroups} from '../locale/widget-groups.js';
import {fetchFile} from '../store/fetch-file.js';
import {pageState} from '../store/page.js';

/** The languages that the widget speaks, English first. */
export const messageLanguages: readonly string[] = ['en', ...Object.keys(carried), ...elsewhere];

/** Returns the languages that the widget speaks: a classic file has one. */
export const languagesFor = (): readonly string[] => messageLanguages;

/**
 * Returns the words of a language, one of `messageLanguages` other than English.
 * @throws where a file cannot be had, or lacks a text
 */
export const loadWords = async (lang: string): Promise<MessageGroups> =>
  (carried[lang] ?? (await fetchWords(lang))) as unknown as MessageGroups;

async function fetchWords(lang: string): Promise<object> {
  const {libraryBase} = pageState();
  if (!libraryBase) throw new Error('it is not known where the library lies');
  const file = await fetchFile(`${libraryBase}words/${lang}.json`);
  const words = groupWords(file as FlatMessages);
  const lacking = findLacking(Object.values(carried)[0] ?? {}, words);
  if (lacking !== undefined) throw new Error(`${lacking} is missing`);
  return words;
}

/**
 * Returns the name of a text that is not where the needed words have one. Forms of a message may
 * differ, and some groups may be left out.
 */
function findLacking(needed: object, found: object): string | undefined {
  return Object.entries(needed).find(([name, text]: [string, unknown]) => {
    if (optionalGroups.includes(name)) return false;
    const own = (found as Readonly<Record<string, unknown>>)[name];
    if (typeof own !== 'object' || own === null)
      return typeof own !== 'string' || typeof text !== 'string';
    if (typeof text !== 'object' || text === null) return true;
    return 'other' in text && 'other' in own ? false : findLacking(text, own) !== undefined;
  })?.[0];
}

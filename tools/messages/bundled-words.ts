/** How words get into the built files: a module for each group, and a file for each language. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Plugin} from 'rollup';
import type {WidgetName} from '../../src/embed/widget-names.js';
import {groupWords} from '../../src/locale/group-words.js';
import type {FlatMessages} from '../../src/locale/message.js';
import {sharedGroups, widgetGroups, type WidgetGroup} from '../../src/locale/widget-groups.js';
import {FOLDER, languagesOf, readMessages} from './files.js';
import {offeredIn} from './offered.js';

/** The languages that each classic file carries beside English. */
const CARRIED = ['fr', 'de'];

/** Widget → its main group of words. */
export const mainGroups: Readonly<Record<WidgetName, WidgetGroup>> = {
  'participant-map': 'map',
  'country-counter': 'counter',
  'news-ticker': 'news',
  'join-button': 'join',
  'follow-links': 'follow',
  about: 'about',
  'participant-badge': 'badge',
};

/** A name of our own: "in" is a word of the language. */
const exported = (group: string): string => (group === 'in' ? 'inCountry' : group);
/** What a file says of itself, and what English leaves to the engine, is for no visitor. */
const groupsOf = (messages: FlatMessages): [string, unknown][] =>
  Object.entries(groupWords(messages)).filter(([group]) => !/^(meta|order|plural)$/.test(group));

const withoutMeta = (messages: FlatMessages): FlatMessages =>
  Object.fromEntries(Object.entries(messages).filter(([key]) => !key.startsWith('meta.')));

const ENGLISH = '\0english/';
const MESSAGES = '\0messages/';

/**
 * `locale/english.js` becomes a module for each group, so that a file holds the groups that it uses;
 * `locale/messages/*.json` become modules.
 */
export const wordsByGroup: Plugin = {
  name: 'words-by-group',
  resolveId(id) {
    if (id.startsWith(ENGLISH)) return {id, moduleSideEffects: false};
    const file = /locale\/messages\/([\w/-]+)\.json$|^\.\/messages\/([\w/-]+)\.json$/.exec(id);
    return file ? {id: MESSAGES + (file[1] ?? file[2] ?? ''), moduleSideEffects: false} : null;
  },
  load(id) {
    if (id.endsWith('/build/locale/english.js'))
      return groupsOf(readMessages('en'))
        .map(([group]) => `export {words as ${exported(group)}} from '${ENGLISH}${group}';`)
        .join('\n');
    if (id.startsWith(ENGLISH))
      return `export const words = ${JSON.stringify(groupWords(readMessages('en'))[id.slice(ENGLISH.length)])};`;
    if (!id.startsWith(MESSAGES)) return null;
    const file = path.join(FOLDER, `${id.slice(MESSAGES.length)}.json`);
    const words = withoutMeta(JSON.parse(readFileSync(file, 'utf8')) as FlatMessages);
    return `export default ${JSON.stringify(groupWords(words))};`;
  },
};

/** Returns the module `alliance:words` of a widget's classic file. */
export function carriedWords(name: WidgetName): string {
  const group = mainGroups[name];
  const groups: readonly string[] = [...sharedGroups, ...widgetGroups[group]];
  const carried = CARRIED.map((tag) => [
    tag,
    groupWords(
      Object.fromEntries(
        Object.entries(readMessages(tag)).filter(([key]) =>
          groups.includes(key.split('.')[0] ?? ''),
        ),
      ),
    ),
  ]);
  const elsewhere = languagesOf().filter(
    (tag) => tag !== 'en' && !CARRIED.includes(tag) && offeredIn(tag).offered.includes(group),
  );
  return `export const carried = ${JSON.stringify(Object.fromEntries(carried))};
export const elsewhere = ${JSON.stringify(elsewhere)};`;
}

/** Writes `words/<tag>.json`, which classic files ask for. @returns their names */
export function writeWords(folder: string): string[] {
  mkdirSync(path.join(folder, 'words'), {recursive: true});
  return languagesOf()
    .filter((tag) => tag !== 'en')
    .map((tag) => {
      const file = `words/${tag}.json`;
      writeFileSync(path.join(folder, file), `${JSON.stringify(withoutMeta(readMessages(tag)))}\n`);
      return file;
    });
}

/** The files that are made from the words, and the check of all of them. */
import {format} from 'prettier';
import {nextState, readState, stateFile} from './changes.js';
import {findFaults} from './check.js';
import {jsonText, languagesOf, readDescriptions, readMessages, type Room} from './files.js';
import {markdownTable} from './table.js';
import {languageList, messageTypes, pageLanguageList} from './types.js';

const [BEGIN, END] = ['<!-- begin: npm run messages -->', '<!-- end -->'];

const typescript = (text: string): Promise<string> =>
  format(text, {
    parser: 'typescript',
    printWidth: 100,
    singleQuote: true,
    bracketSpacing: false,
  });

/** File → what it holds now, made from what it held before. */
export const madeFiles: ReadonlyMap<string, (before: string) => Promise<string>> = new Map([
  [stateFile, () => Promise.resolve(jsonText(nextState(readState())))],
  ['src/locale/message-types.ts', () => typescript(messageTypes(readDescriptions()))],
  ['src/locale/languages.ts', () => typescript(languageList())],
  ['src/locale/page-languages.ts', () => typescript(pageLanguageList())],
  [
    'docs/languages.md',
    (before: string) =>
      Promise.resolve(
        before.replace(
          new RegExp(`${BEGIN}[^]*?${END}`),
          () => `${BEGIN}\n\n${markdownTable()}\n\n${END}`,
        ),
      ),
  ],
]);

/** Returns the faults of all languages, and the keys that are not described. */
export function checkFiles(): string[] {
  const descriptions = readDescriptions();
  return (['', 'pages'] satisfies Room[]).flatMap((room) => [
    ...Object.keys(readMessages('en', room))
      .filter((key) => {
        const [group = ''] = key.split('.');
        const isOfGroup = ['country', 'in', 'ordinal', 'page', 'plural'].includes(group);
        return !Object.hasOwn(descriptions.keys, key) && !(isOfGroup && descriptions.groups[group]);
      })
      .map((key) => `descriptions.json: ${key} is not described`),
    ...languagesOf(room).flatMap((tag) => findFaults(tag, descriptions, room)),
  ]);
}

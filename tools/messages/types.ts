/** The types of keys and placeholders, and the list of languages: both are made from the files. */
import type {FlatMessages, PluralMessage} from '../../src/locale/message.js';
import {groupWords} from '../../src/locale/group-words.js';
import {optionalGroups} from '../../src/locale/widget-groups.js';
import {
  descriptionOf,
  languagesOf,
  readMessages,
  textAt,
  type Descriptions,
  type Room,
} from './files.js';
import {offeredIn} from './offered.js';

const MADE = 'Made by `npm run messages` from the files in `messages/`: do not edit.';
/** Groups whose keys are codes, or categories that each language has of its own. */
const OPEN = new Set(['country', 'in', 'ordinal']);

const mark = (group: string): string => (optionalGroups.includes(group) ? '?' : '');

/** Returns the names of the placeholders of a message. */
export const placeholdersOf = (message: string | PluralMessage): string[] => [
  ...new Set(
    (typeof message === 'string' ? [message] : Object.values(message)).flatMap((text) =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    ),
  ),
];

/** Returns `message-types.ts`: the shape of the English words, with the names of their placeholders. */
export function messageTypes(descriptions: Descriptions): string {
  const groups = interfaceOf('MessageGroups', readMessages('en'), descriptions, [
    '  readonly order?: string;',
    '  readonly plural?: PluralRules;',
  ]);
  const pages = interfaceOf('PageGroups', readMessages('en', 'pages'), descriptions, []);
  return `/** ${MADE} */
import type {DatedMessage, PluralMessage, PluralRules, Text} from './message.js';

/** The words of the widgets. */
${groups}
/** The words of public pages and pictures. */
${pages}`;
}

function interfaceOf(
  name: string,
  messages: FlatMessages,
  descriptions: Descriptions,
  more: readonly string[],
): string {
  const tree = groupWords(messages);
  const members = Object.entries(tree)
    .filter(([group]) => !/^(meta|order|plural)$/.test(group))
    .map(([group, words]) =>
      OPEN.has(group)
        ? `  readonly ${group}${mark(group)}: Readonly<Record<string, string>>;`
        : `  readonly ${group}${mark(group)}: ${typeOf(words as object, group, descriptions, '  ')};`,
    );
  return `export interface ${name} {\n${[...members, ...more].join('\n')}\n}\n`;
}

function typeOf(value: object | string, key: string, about: Descriptions, indent: string): string {
  if (typeof value === 'string') return textType('Text', value, key, about);
  if (Object.keys(value).join() === 'day,month,year')
    return textType('DatedMessage', Object.values(value)[0] as string, `${key}.day`, about);
  if ('other' in value && Object.keys(value).every((name) => /^(one|other)$/.test(name)))
    return textType('PluralMessage', value as PluralMessage, key, about);
  const members = Object.entries(value).map(
    ([name, part]: [string, object | string]) =>
      `${indent}  readonly ${/^\w+$/.test(name) ? name : `'${name}'`}: ${typeOf(part, `${key}.${name}`, about, `${indent}  `)};`,
  );
  return `{\n${members.join('\n')}\n${indent}}`;
}

function textType(
  type: string,
  message: string | PluralMessage,
  key: string,
  about: Descriptions,
): string {
  const {either = []} = descriptionOf(about, key);
  const names = [...new Set([...placeholdersOf(message), ...either])].sort();
  if (type === 'Text' && !names.length) return 'string';
  return `${type}<${names.map((name) => `'${name}'`).join(' | ') || 'never'}>`;
}

/** Returns `languages.ts`: which languages have a file, and which widgets each speaks. */
export function languageList(): string {
  const others = languagesOf().filter((tag) => tag !== 'en');
  const partly = others.flatMap((tag) => {
    const {offered, missing} = offeredIn(tag);
    return Object.keys(missing).length ? [`  ${quoted(tag)}: '${offered.join(' ')}',\n`] : [];
  });
  const files = (room: Room, tags: readonly string[]) =>
    tags
      .map(
        (tag) => `  ${quoted(tag)}: () => import('./messages/${room && `${room}/`}${tag}.json'),\n`,
      )
      .join('');
  return `/** ${MADE} */

type Files = Readonly<Record<string, () => Promise<{readonly default: unknown}>>>;

/** The words of the widgets; English is part of every widget. */
export const messageFiles: Files = {
${files('', others)}};

/** Languages that some widgets do not speak: the groups of those that do. */
export const partly: Readonly<Record<string, string>> = {
${partly.join('')}};
`;
}

/** Returns `page-languages.ts`: which languages have words of public pages. */
export const pageLanguageList = (): string => `/** ${MADE} */
${wholePages()
  .map((tag) => `import ${nameOf(tag)} from './messages/pages/${tag}.json' with {type: 'json'};\n`)
  .join('')}
/** The words of public pages and pictures. */
export const pageFiles: Readonly<Record<string, unknown>> = {
${wholePages()
  .map((tag) => (nameOf(tag) === tag ? `  ${tag},\n` : `  '${tag}': ${nameOf(tag)},\n`))
  .join('')}};

/** Each language's name in itself. */
export const languageNames: Readonly<Record<string, string>> = {
${languagesOf()
  .map((tag) => `  ${quoted(tag)}: '${textAt(readMessages(tag), 'meta.name')}',\n`)
  .join('')}};
`;

/** The languages that have all words of the pages. */
const wholePages = (): string[] =>
  languagesOf('pages').filter((tag) =>
    Object.keys(readMessages('en', 'pages')).every((key) =>
      Object.hasOwn(readMessages(tag, 'pages'), key),
    ),
  );

const quoted = (tag: string): string => (tag.includes('-') ? `'${tag}'` : tag);
/** A name for a tag that is no word of the language: "is" and "no" are none either. */
const nameOf = (tag: string): string => tag.replace('-', '_');

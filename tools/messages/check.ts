/** What is wrong with a language's file: the one check over all of them. */
import type {FlatMessages, PluralMessage} from '../../src/locale/message.js';
import {pluralCategory} from '../../src/locale/message.js';
import {descriptionOf, readMessages, type Descriptions, type Room} from './files.js';
import {placeholdersOf} from './types.js';
import {findTypography} from './typography.js';

/** Groups in which a language has keys of its own: English has others, or none. */
const OWN_KEYS = /^(in|ordinal|plural)\.|^order$/;
/** Groups that are no sentences: they may well be as in English. */
const SAME_AS_ENGLISH = /^(meta|country|date|month|number|list|unit|order|plural|ordinal|in)(\.|$)/;
/** In a form for one number alone the figure may be left out: "the one there is". */
const FIGURES = new Set(['n', 'count', 'listed']);

/** A language's words, and what they are checked against. */
export interface Checked {
  readonly tag: string;
  readonly room: Room;
  readonly messages: FlatMessages;
  readonly english: FlatMessages;
  readonly descriptions: Descriptions;
}

/** Returns what is wrong in a language's file, a line a fault; a missing key is none. */
export function findFaults(tag: string, descriptions: Descriptions, room: Room = ''): string[] {
  const checked = {
    tag,
    room,
    messages: readMessages(tag, room),
    english: readMessages('en', room),
    descriptions,
  };
  return checkMessages(checked);
}

/** Returns the faults of these words. */
export function checkMessages(checked: Checked): string[] {
  const {tag, messages, english} = checked;
  return [
    ...Object.keys(messages)
      .filter((key) => !OWN_KEYS.test(key) && !Object.hasOwn(english, key))
      .map((key) => `${tag}: ${key}: English has no such key`),
    ...Object.entries(messages)
      .filter(([key]) => Object.hasOwn(english, key))
      .flatMap(([key, message]) =>
        checkMessage(checked, key, message).map((fault) => `${tag}: ${key}: ${fault}`),
      ),
    ...checkPhrases(checked),
  ];
}

function checkMessage(checked: Checked, key: string, message: string | PluralMessage): string[] {
  const {tag, english, messages, descriptions} = checked;
  const source = english[key]!; // Keys that English lacks are left out before.
  if (typeof source !== typeof message)
    return [typeof source === 'string' ? 'takes one text, without forms' : 'takes plural forms'];
  const texts = typeof message === 'string' ? {other: message} : message;
  return [
    ...(typeof message === 'string' ? [] : checkCategories(tag, message, messages)),
    ...Object.entries(texts).flatMap(([category, text]) => [
      ...(text.trim() === text && text
        ? []
        : isSign(key)
          ? []
          : ['is empty, or begins or ends with a space']),
      ...checkPlaceholders(checked, key, category, text),
      ...checkLength(descriptions, key, source, text),
      ...(SAME_AS_ENGLISH.test(key) ? [] : findTypography(tag, text)),
    ]),
    ...(isEnglish(checked, key, message, source) ? ['is the English text'] : []),
  ];
}

/** A sign between digits may be a space. */
const isSign = (key: string): boolean => /^number\./.test(key);

/** Returns the plural categories that whole numbers below a million have. */
export function categoriesOf(tag: string, messages: FlatMessages): string[] {
  const own = ownRules(messages);
  const numbers = [...Array(1001).keys(), 1001, 2000, 10_000, 100_000, 999_999];
  return [...new Set(numbers.map((n) => pluralCategory(n, tag, own)))].sort();
}

const ownRules = (messages: FlatMessages): Record<string, string> =>
  Object.fromEntries(
    Object.entries(messages)
      .filter(([key]) => key.startsWith('plural.'))
      .map(([key, rule]) => [key.slice('plural.'.length), rule as string]),
  );

function checkCategories(tag: string, message: PluralMessage, messages: FlatMessages): string[] {
  const [needed, has] = [categoriesOf(tag, messages), Object.keys(message).sort()];
  const needs = needed.includes('other') ? needed : [...needed, 'other'].sort();
  return needs.join() === has.join()
    ? []
    : [`has the plural forms ${has.join(', ')}, and the language has ${needs.join(', ')}`];
}

function checkPlaceholders(
  {english, descriptions}: Checked,
  key: string,
  category: string,
  text: string,
): string[] {
  const {either = []} = descriptionOf(descriptions, key);
  const source = placeholdersOf(english[key]!); // As in `checkMessage`.
  const has = placeholdersOf(text);
  const known = [...new Set([...source, ...either])];
  const missing = source.filter(
    (name) =>
      !has.includes(name) &&
      !either.includes(name) &&
      !(category !== 'other' && FIGURES.has(name)) &&
      !/^(date|in|month|unit)\./.test(key),
  );
  const lacksEither = either.length > 0 && !either.some((name) => has.includes(name));
  return [
    ...has.filter((name) => !known.includes(name)).map((name) => `{${name}} is not put in here`),
    ...missing.map((name) => `{${name}} is missing`),
    ...(lacksEither ? [`one of ${either.map((name) => `{${name}}`).join(', ')} is missing`] : []),
    ...(/[{}]/.test(text.replace(/\{\w+\}/g, '')) ? ['has a brace that belongs to nothing'] : []),
  ];
}

/** Returns how many characters a text may have: what is said of the key, else twice the English. */
export function roomFor(
  descriptions: Descriptions,
  key: string,
  english: string | PluralMessage,
): number {
  const {max} = descriptionOf(descriptions, key);
  const longest = Math.max(
    ...(typeof english === 'string' ? [english] : Object.values(english)).map(
      (text) => text.length,
    ),
  );
  return max ?? Math.round(longest * 1.7) + 18;
}

function checkLength(
  descriptions: Descriptions,
  key: string,
  english: string | PluralMessage,
  text: string,
): string[] {
  if (SAME_AS_ENGLISH.test(key)) return [];
  const room = roomFor(descriptions, key, english);
  return text.length > room ? [`has ${text.length} characters; there is room for ${room}`] : [];
}

/** Words that several languages share say nothing; a sentence of several words does. */
function isEnglish(
  {tag}: Checked,
  key: string,
  message: string | PluralMessage,
  source: string | PluralMessage,
): boolean {
  if (tag === 'en' || SAME_AS_ENGLISH.test(key)) return false;
  const texts = typeof source === 'string' ? [source] : Object.values(source);
  const words = texts
    .join(' ')
    .replace(/\{\w+\}/g, '')
    .match(/\p{L}{3,}/gu);
  if (!words) return false;
  const isSentence = new Set(words).size > 2 || texts.some((text) => text.endsWith('.'));
  return isSentence && JSON.stringify(message) === JSON.stringify(source);
}

/** Phrases such as "in France" are there where a text puts one in, with one for all other countries. */
function checkPhrases({tag, messages}: Checked): string[] {
  const hasPhrases = Object.keys(messages).some((key) => key.startsWith('in.'));
  const user = Object.keys(messages).find(
    (key) => placeholdersOf(messages[key]!).includes('inCountry'), // The key is one of its own.
  );
  const ordinals = Object.keys(messages).find((key) =>
    placeholdersOf(messages[key]!).includes('ordinal'),
  );
  return [
    ...(hasPhrases && !messages['in.other'] ? [`${tag}: in.other: is missing`] : []),
    ...(user && !user.startsWith('page.') && !hasPhrases
      ? [
          `${tag}: ${user}: {inCountry} needs phrases such as in.FR and in.other; else use {country}`,
        ]
      : []),
    ...(ordinals && /^(map|badge)\./.test(ordinals) && !messages['ordinal.other']
      ? [`${tag}: ${ordinals}: {ordinal} needs ordinal.other; else use {number}`]
      : []),
  ];
}

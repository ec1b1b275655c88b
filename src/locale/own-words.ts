/** The words that a page says in place of ours: by key, as text, with our placeholders. Pure. */
import {groupWords} from './group-words.js';
import type {FlatMessages} from './message.js';

type Tree = Readonly<Record<string, unknown>>;

/** Returns a group of words in which the page's own take the place of ours. */
export type ReplaceWords = <W extends object>(group: string, words: W) => W;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/**
 * Returns what puts the page's words in place of ours.
 * @param messages as in a language's file: "map.title" → a text, or its plural forms
 * @param warn is told what is left out, and why
 */
export function replaceWords(messages: FlatMessages, warn: (text: string) => void): ReplaceWords {
  const own = groupWords(messages);
  const known = new WeakMap<object, object>();
  return <W extends object>(group: string, words: W): W => {
    const replaced = known.get(words) ?? mergeTree(words as Tree, own[group], group, warn);
    known.set(words, replaced);
    return replaced as W;
  };
}

function mergeTree(words: Tree, own: unknown, path: string, warn: (text: string) => void): Tree {
  if (!isTree(own)) return words;
  const merged: Record<string, unknown> = {...words};
  for (const [name, text] of Object.entries(own)) {
    const [key, ours] = [`${path}.${name}`, Object.hasOwn(words, name) ? words[name] : undefined];
    const fault = faultOf(ours, text);
    if (fault) warn(`words of this page: ${key} ${fault}; ours is shown`);
    else merged[name] = isMessage(ours) ? text : mergeTree(ours as Tree, text, key, warn);
  }
  return merged;
}

/** A text, or its plural forms; a table of texts may have an `other` too. */
const isMessage = (ours: unknown): boolean =>
  typeof ours === 'string' ||
  (isTree(ours) && Object.keys(ours).every((key) => /^(zero|one|two|few|many|other)$/.test(key)));

/** Placeholders that say the same. */
const SAME: Readonly<Record<string, string>> = {inCountry: 'country', ordinal: 'number'};

const placeholdersOf = (text: string): string =>
  [
    ...new Set(
      (text.match(/\{\w+\}/g) ?? []).map((name) => SAME[name.slice(1, -1)] ?? name.slice(1, -1)),
    ),
  ]
    .sort()
    .join();

/** Returns why a text cannot take the place of ours: the form for one may leave its number out. */
function faultOf(ours: unknown, text: unknown): string | undefined {
  if (ours === undefined) return 'is no key of ours';
  if (!isMessage(ours)) return isTree(text) ? undefined : 'is no text of ours';
  const [own, other] = [ours, text].map((message) =>
    isTree(message) ? message['other'] : message,
  );
  if (typeof other !== 'string') return 'is no text';
  return placeholdersOf(own as string) === placeholdersOf(other)
    ? undefined
    : `has other placeholders than “${own as string}”`;
}

/** Returns the first key of ours that the page's words lack; undefined where they have all. */
export function findLacking(words: object, own: unknown, path: string): string | undefined {
  for (const [name, ours] of Object.entries(words)) {
    const key = `${path}.${name}`;
    const text = isTree(own) ? own[name] : undefined;
    const lacking = isMessage(ours)
      ? text === undefined && key
      : findLacking(ours as object, text, key);
    if (lacking) return lacking;
  }
  return undefined;
}

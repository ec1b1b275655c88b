/** Begins a language's file, or fills in what CLDR knows of the language; what is there stays. */
import {canonicalTag} from '../../src/locale/language.js';
import type {FlatMessages} from '../../src/locale/message.js';
import {fileOf, jsonText, readMessages, textAt, writeIfNew} from './files.js';
import {seededGroups, seedOf} from './seed.js';

const UNCHECKED = 'not yet checked by a native speaker';

/** Writes the file of a language. @returns what was done */
export function writeSeed(tag: string): string {
  if (canonicalTag(tag) !== tag) throw new Error(`"${tag}" is no language tag in canonical form`);
  const own = readMessages(tag);
  const seed = seedOf(tag);
  const added = Object.keys(seed).filter((key) => !Object.hasOwn(own, key));
  const groups = seededGroups.filter((group) => added.some((key) => key.split('.')[0] === group));
  const known = textAt(own, 'meta.cldr').split(', ').filter(Boolean);
  const all: FlatMessages = {
    'meta.name': new Intl.DisplayNames([tag], {type: 'language', fallback: 'none'}).of(tag) ?? tag,
    'meta.checked': UNCHECKED,
    ...own,
    'meta.cldr': [...new Set([...known, ...groups])].sort().join(', '),
    ...Object.fromEntries(added.map((key) => [key, seed[key]!])), // The keys are the seed's own.
  };
  writeIfNew(fileOf(tag), jsonText(inOrder(all)));
  return `${fileOf(tag)}: ${added.length} texts from CLDR (${groups.join(', ') || 'none'})`;
}

/** The order of the English keys; the language's own keys stand with their group. */
function inOrder(messages: FlatMessages): FlatMessages {
  const keys = Object.keys(readMessages('en'));
  const groups = [...new Set(keys.map((key) => key.split('.')[0]))];
  const place = (key: string) => {
    const group = groups.indexOf(key.split('.')[0]);
    const at = keys.indexOf(key);
    return (group < 0 ? groups.length : group) * 10_000 + (at < 0 ? 9999 : at);
  };
  return Object.fromEntries(Object.entries(messages).sort(([a], [b]) => place(a) - place(b)));
}

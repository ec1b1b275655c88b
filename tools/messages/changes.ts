/**
 * Which translations are stale: the English text changed after them. `source-state.json` keeps a hash of each English
 * text, and the stale keys of each language with a hash of their text: a text that changes too is stale no more.
 */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {FOLDER, jsonText, languagesOf, readMessages, type Room} from './files.js';

const FILE = path.join(FOLDER, 'source-state.json');

export interface SourceState {
  readonly english: Readonly<Record<string, string>>;
  readonly stale: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const hash = (message: unknown): string =>
  createHash('sha256').update(JSON.stringify(message)).digest('hex').slice(0, 8);

/** Returns what the file says. */
export const readState = (): SourceState =>
  existsSync(FILE)
    ? (JSON.parse(readFileSync(FILE, 'utf8')) as SourceState)
    : {english: {}, stale: {}};

const hashesOf = (tag: string): Map<string, string> =>
  new Map(
    (['', 'pages'] satisfies Room[]).flatMap((room) =>
      Object.entries(readMessages(tag, room))
        .filter(([key]) => !key.startsWith('meta.'))
        .map(([key, message]): [string, string] => [key, hash(message)]),
    ),
  );

/** Returns the state after what is in the files now. */
export function nextState(before: SourceState): SourceState {
  const english = hashesOf('en');
  const changed = [...english].filter(
    ([key, now]) => before.english[key] !== undefined && before.english[key] !== now,
  );
  const others = [...new Set([...languagesOf(), ...languagesOf('pages')])].filter(
    (tag) => tag !== 'en',
  );
  const stale = others.map((tag): [string, Record<string, string>] => {
    const own = hashesOf(tag);
    const known = Object.entries(before.stale[tag] ?? {}).filter(
      ([key, text]) => own.get(key) === text && english.has(key),
    );
    const fresh = changed.flatMap(([key]): [string, string][] => {
      const text = own.get(key);
      return text === undefined ? [] : [[key, text]];
    });
    return [tag, Object.fromEntries([...known, ...fresh].sort())];
  });
  return {
    english: Object.fromEntries([...english].sort()),
    stale: Object.fromEntries(stale.filter(([, keys]) => Object.keys(keys).length)),
  };
}

/** Writes that no text of a language is stale: its texts were changed together with the English ones, or are still right. */
export function takeStaleMarks(tag: string): void {
  const {english, stale} = nextState(readState());
  const others = Object.entries(stale).filter(([other]) => other !== tag);
  writeFileSync(FILE, jsonText({english, stale: Object.fromEntries(others)}));
}

/** The file that keeps the state. */
export const stateFile = FILE;

/** The files of words: which languages have one, and what is in it. */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {FlatMessages} from '../../src/locale/message.js';

/** The words of the widgets, and below it those of public pages and pictures. */
export const FOLDER = 'src/locale/messages';
export type Room = '' | 'pages';

/** A language's file is named by its tag: `de.json`, `sr-Latn.json`. */
const FILE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?\.json$/;

/** Returns the languages that have a file, English first. */
export const languagesOf = (room: Room = ''): string[] =>
  readdirSync(path.join(FOLDER, room))
    .filter((name) => FILE.test(name))
    .map((name) => path.basename(name, '.json'))
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1));

/** Returns the path of a language's file. */
export const fileOf = (tag: string, room: Room = ''): string =>
  path.join(FOLDER, room, `${tag}.json`);

/** Returns the words of a language; none where it has no file. */
export const readMessages = (tag: string, room: Room = ''): FlatMessages =>
  existsSync(fileOf(tag, room))
    ? (JSON.parse(readFileSync(fileOf(tag, room), 'utf8')) as FlatMessages)
    : {};

/** Returns a text without forms; empty where there is none. */
export function textAt(messages: FlatMessages, key: string): string {
  const text = messages[key];
  return typeof text === 'string' ? text : '';
}

/** Writes a file where it would change. */
export function writeIfNew(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  writeFileSync(file, text);
  return true;
}

/** Returns the text of a JSON file. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What is said of a key beside its text. */
export interface KeyDescription {
  /** What it is, and where it stands. */
  readonly is: string;
  /** The most characters that it has room for. */
  readonly max?: number;
  /** Of these placeholders a text uses one: the widget gives all of them. */
  readonly either?: readonly string[];
}

/** `descriptions.json`: what a translator has to know of each key. */
export interface Descriptions {
  /** Group → where its texts stand, and the picture that shows them. */
  readonly groups: Readonly<Record<string, {readonly is: string; readonly picture?: string}>>;
  /** Placeholder → what is put in. */
  readonly values: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<string, string | KeyDescription>>;
}

/** Returns what is said of all keys. */
export const readDescriptions = (): Descriptions =>
  JSON.parse(readFileSync(path.join(FOLDER, 'descriptions.json'), 'utf8')) as Descriptions;

/** Returns what is said of one key. */
export function descriptionOf({keys}: Descriptions, key: string): KeyDescription {
  const found = keys[key] ?? '';
  return typeof found === 'string' ? {is: found} : found;
}

/** Options that several commands have, and how their values are read. */
import {InvalidArgumentError, Option, type Command} from 'commander';
import {canonicalTag} from '../../locale/language.js';
import {checkDay, checkLink} from '../content/values/check-value.js';
import {nearestTo} from '../issues/suggest.js';

/** Options of whatever reads a content folder. */
export interface ContentFlags {
  readonly json?: boolean;
  readonly suggest?: boolean;
  readonly allowHost?: string[];
  readonly today?: string;
}

/** Adds the options of `ContentFlags`, `--json` apart. */
export const addContentOptions = (command: Command): Command =>
  command
    .option(
      '--allow-host <name>',
      'a host that news sources may be read from though it is private or without https; may be repeated',
      collect,
      [],
    )
    .option('--suggest', 'look up rows without coordinates in a gazetteer, if one is installed')
    .addOption(todayOption());

const collect = (value: string, list: readonly string[]): string[] => [...list, value];

/** Content has days that are still to come: which ones are, depends on the day. */
const todayOption = (): Option =>
  new Option('--today <day>', 'build as on this day, such as 2026-12-10').argParser(
    (text: string) => {
      const checked = checkDay(text);
      if ('fault' in checked) throw new InvalidArgumentError(`It ${checked.fault.message}.`);
      return checked.value;
    },
  );

/** What the commands have that print what a published feed says. */
export interface FeedFlags {
  readonly feed: string;
  readonly lang?: string;
}

/** Adds the options of `FeedFlags`: where the feed is read from, and the language of the words. */
export const addFeedOptions = (command: Command): Command =>
  command
    .option(
      '--feed <folder-or-url>',
      'published feed: its folder, the folder above it, or its address',
      '.',
    )
    .option(
      '--lang <tag>',
      "language, such as en or fr (default: the feed's first)",
      parseLanguage,
    );

/**
 * Returns an address of the web as it was written.
 * @throws {InvalidArgumentError} for any other text
 */
export function parseSite(text: string): string {
  if ('fault' in checkLink(text) || !/^https?:/.test(text))
    throw new InvalidArgumentError('It must be an address that begins with https://.');
  return text;
}

/**
 * Returns an address of the web in its canonical form.
 * @throws {InvalidArgumentError} for any other text
 */
export const parseAddress = (text: string): string => new URL(parseSite(text)).href;

function parseLanguage(text: string): string {
  const tag = canonicalTag(text);
  if (tag === undefined)
    throw new InvalidArgumentError('It must be a language tag such as en, fr or sr-Latn.');
  return tag;
}

/**
 * Returns a reader of values that are one of `choices`.
 * @throws {InvalidArgumentError} for any other text
 */
export const oneOf =
  (choices: readonly string[]) =>
  (text: string): string => {
    if (choices.includes(text)) return text;
    throw new InvalidArgumentError(
      `It must be one of ${choices.join(', ')}.${nearestTo(text, choices)}`,
    );
  };

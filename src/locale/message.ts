/**
 * Messages: texts with `{placeholders}`, in several forms where a number or a date decides. Pure.
 */
import {memoize} from './memoize.js';

/** One text for each plural category that the language has (CLDR); `other` always. */
export type PluralMessage = Readonly<
  {other: string} & Partial<Record<Intl.LDMLPluralRule, string>>
>;
/**
 * `day` where the whole date is known, `other` for a month or a year: "on 24 March 2014", "in March
 * 2014".
 */
export type DatedMessage = Readonly<{day: string; other: string}>;
export type Message = string | PluralMessage;

/** A group of messages with the shape of `G`, in any language. */
export type Words<G> = {readonly [K in keyof G]: WordsOf<G[K]>};
type WordsOf<M> = M extends string
  ? string
  : keyof M extends keyof DatedMessage
    ? DatedMessage
    : keyof M extends keyof PluralMessage
      ? PluralMessage
      : Readonly<Record<keyof M, string>>;

/** A stretch of a formatted message: plain text, or the value of the placeholder `name`. */
export interface MessagePart<T = string> {
  readonly name?: string;
  readonly value: T | string;
}

/**
 * Splits a message at its placeholders, so that a number can be set larger or a name carry its own
 * language. A placeholder without a value stays as it stands, so that a translator's slip shows and
 * breaks nothing.
 */
export function messageParts<T = string>(
  text: string,
  values: Readonly<Record<string, T | string>>,
): MessagePart<T>[] {
  return text
    .split(/(\{[a-zA-Z]+\})/)
    .filter(Boolean)
    .map((piece) => {
      const name = /^\{([a-zA-Z]+)\}$/.exec(piece)?.[1];
      const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
      return value === undefined ? {value: piece} : {name, value};
    });
}

/** Returns the stretches of a message without their names, for a template. */
export const messageValues = <T = string>(
  text: string,
  values: Readonly<Record<string, T | string>>,
): (T | string)[] => messageParts(text, values).map(({value}) => value);

/** Returns a message with its placeholders filled in. */
export const formatMessage = (text: string, values: Readonly<Record<string, string>>): string =>
  messageValues(text, values).join('');

/** CLDR has no Romani plural rules in any engine: one, and everything else. */
const ownRules: Readonly<Record<string, (n: number) => Intl.LDMLPluralRule>> = {
  rom: (n) => (n === 1 ? 'one' : 'other'),
};

// A list, not a tag: for a language that Intl does not know it would take the browser's own rules.
const pluralRules = memoize(
  (lang: string, type: Intl.PluralRuleType) => new Intl.PluralRules([lang, 'en'], {type}),
);

/**
 * Returns the form of `message` for the number `n` (0 or more) in the language `lang`; `ordinal`
 * for "1st, 2nd".
 */
export function pluralForm(
  message: Message,
  n: number,
  lang: string,
  type: Intl.PluralRuleType = 'cardinal',
): string {
  if (typeof message === 'string') return message;
  const own = ownRules[lang.replace(/-.*/, '')];
  const category = own ? own(n) : pluralRules(lang, type).select(n);
  return message[category] ?? message.other;
}

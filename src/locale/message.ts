/**
 * Messages: texts with `{placeholders}`, in several forms where a number or a date decides. Pure.
 */
import {memoize} from './memoize.js';

/** A text with placeholders: the compiler knows their names, so none is forgotten or misspelt. */
export type Text<P extends string = string> = string & {readonly placeholders?: P};

/** One text for each plural category that the language has (CLDR); `other` always. */
export type PluralMessage<P extends string = string> = Readonly<
  {other: Text<P>} & Partial<Record<Intl.LDMLPluralRule, Text<P>>>
>;
/** A text for each precision that a date is known with: "on 24 March 2014", "in March 2014". */
export type DatedMessage<P extends string = string> = Readonly<
  Record<'day' | 'month' | 'year', Text<P>>
>;
export type Message<P extends string = string> = Text<P> | PluralMessage<P>;

/** Values for the placeholders `P`. */
export type Values<P extends string = string> = Readonly<Record<P, string>>;

/** The words of a language as its file has them: "map.title" → a text, or its plural forms. */
export type FlatMessages = Readonly<Record<string, string | PluralMessage>>;

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
export function messageParts<T = string, P extends string = string>(
  text: string | Text<P>,
  values: Readonly<Record<NoInfer<P>, T | string>>,
): MessagePart<T>[] {
  return text
    .split(/(\{[a-zA-Z]+\})/)
    .filter(Boolean)
    .map((piece) => {
      const name = /^\{([a-zA-Z]+)\}$/.exec(piece)?.[1] as NoInfer<P> | undefined;
      const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
      return name === undefined || value === undefined ? {value: piece} : {name, value};
    });
}

/** Returns the stretches of a message without their names, for a template. */
export const messageValues = <T = string, P extends string = string>(
  text: string | Text<P>,
  values: Readonly<Record<NoInfer<P>, T | string>>,
): (T | string)[] => messageParts<T, P>(text, values).map(({value}) => value);

/** Returns a message with its placeholders filled in. */
export const formatMessage = <P extends string = string>(
  text: string | Text<P>,
  values: Values<NoInfer<P>>,
): string => messageValues<string, P>(text, values).join('');

/** Category → its rule: "n = 0 or n % 100 = 3..10". */
export type PluralRules = Readonly<Partial<Record<string, string>>>;

// A list, not a tag: for a language that Intl does not know it would take the browser's own rules.
const pluralRules = memoize(
  (lang: string, type: Intl.PluralRuleType) => new Intl.PluralRules([lang, 'en'], {type}),
);

/**
 * Returns the plural category of a number (0 or more).
 * @param own the rules of the language's file, where some engine does not know the language
 * @param type `ordinal` for "1st, 2nd"
 */
export function pluralCategory(
  n: number,
  lang: string,
  own: PluralRules = {},
  type: Intl.PluralRuleType = 'cardinal',
): string {
  const rules = Object.entries(own);
  if (!rules.length || type === 'ordinal') return pluralRules(lang, type).select(n);
  return (
    rules.find(([, rule]) => rule?.split(' or ').some((part) => isTrue(part, n)))?.[0] ?? 'other'
  );
}

/** @param condition "n = 1", "n % 100 = 3..10,21" */
function isTrue(condition: string, n: number): boolean {
  const [, modulus, ranges = ''] = /^n(?: % (\d+))? = ([\d.,]+)$/.exec(condition) ?? [];
  const rest = modulus ? n % Number(modulus) : n;
  return ranges.split(',').some((range) => {
    const [from, to = from] = range.split('..');
    return rest >= Number(from) && rest <= Number(to);
  });
}

/** Returns the form of a message for a plural category. */
export const pluralForm = <P extends string>(
  message: string | Text<P> | PluralMessage<P>,
  category: string,
): Text<P> =>
  typeof message === 'string'
    ? message
    : (message[category as Intl.LDMLPluralRule] ?? message.other);

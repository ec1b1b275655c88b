/** What one widget needs to speak one language: its words, numbers, dates and country names. Pure. */
import {directionOf, pickText} from './language.js';
import {formatMessage, messageParts, pluralForm, type DatedMessage, type Message, type MessagePart, type Words} from './message.js';
import type {common as englishCommon} from './messages/en.js';

type Values = Readonly<Record<string, string>>;
type CountryTable = Readonly<Record<string, {readonly name: Readonly<Record<string, string>>; readonly note?: Readonly<Record<string, string>>}>>;

export class Locale<G = unknown> {
  readonly dir: 'ltr' | 'rtl';
  /** The tag given to Intl: the region asked for counts where it is one of the words' language, "en" alone is written as in Europe. */
  private readonly tag: string;

  /**
   * @param lang the language of the words, a BCP 47 tag
   * @param requested the language asked for: the feed may have texts in it where we have no words
   */
  constructor(readonly lang: string, readonly requested: string, readonly words: Words<G>, readonly common: Words<typeof englishCommon>) {
    this.dir = directionOf(lang);
    this.tag = intlTag(requested.split('-')[0] === lang.split('-')[0] ? requested : lang);
  }

  /** A number as the language writes it: 10 000, 10,000. */
  number(n: number): string {
    return new Intl.NumberFormat(this.tag).format(n);
  }

  /** A message in the form for `n`, its placeholders filled in. */
  plural(message: Message, n: number, values: Values): string {
    return formatMessage(pluralForm(message, n, this.lang), values);
  }

  /** A message as parts, so that its values can be marked up one by one. */
  parts<T>(message: string, values: Readonly<Record<string, T | string>>): MessagePart<T>[] {
    return messageParts(message, values);
  }

  format(message: string, values: Values): string {
    return formatMessage(message, values);
  }

  /** 1 → "1st", "1er". */
  ordinal(n: number): string {
    return formatMessage(pluralForm(this.common.ordinals, n, this.lang, 'ordinal'), {n: this.number(n)});
  }

  /** An ISO date, time or part of a date ("2014-03") as the language writes it; never more precise than it is known. */
  date(iso: string, month: 'long' | 'short' = 'long'): string {
    const text = this.dateFormat(iso, month).format(instant(iso));
    // French writes the first day of a month as an ordinal, which CLDR does not.
    return iso.slice(8, 10) === '01' ? text.replace(/\b1\b/, this.common.dayOne) : text;
  }

  /** From one date to another, with what both share said once: "14–16 May 2014". An end before the start is left out. */
  dateRange(start: string, end: string | undefined, month: 'long' | 'short' = 'long'): string {
    if (!end || end.slice(0, 10) <= start.slice(0, 10)) return this.date(start, month);
    const range = this.dateFormat(start, month).formatRange(instant(start), instant(end));
    // Engines differ in the spaces around the dash: none between two days, one where a month stands beside it.
    return range.replace(/\s*–\s*/, start.slice(0, 7) === end.slice(0, 7) ? '–' : ' – ');
  }

  /** A message around a date, in the form that the date's precision asks for. */
  dated(message: DatedMessage, iso: string, values: Values = {}): string {
    return formatMessage(iso.length >= 10 ? message.day : message.other, {...values, date: this.date(iso)});
  }

  /** A country's official name from the feed's table, else CLDR's, else its code. A note in the table means an asterisk. */
  country(code: string, table: CountryTable = {}): string {
    const entry = Object.hasOwn(table, code) ? table[code] : undefined;
    const official = entry && pickText(entry.name, this.lang);
    if (official && !official.fallback) return official.text;
    const name = displayName(this.tag, 'region', code) ?? official?.text ?? code;
    return entry?.note && !name.endsWith('*') ? `${name}*` : name;
  }

  /** "in France", "in the Netherlands", "aux Pays-Bas". */
  inCountry(code: string, table?: CountryTable): string {
    const country = this.country(code, table);
    const forms = Object.entries(this.common.inCountry);
    const [form] = forms.find(([, which]) => new RegExp(which).test(`${code} ${country}`)) ?? forms.at(-1)!;
    return formatMessage(form, {country});
  }

  /** The name of a language: "French", "français". */
  language(tag: string): string {
    return displayName(this.tag, 'language', tag) ?? tag;
  }

  /** Orders names as the language does. */
  get compare(): (a: string, b: string) => number {
    return new Intl.Collator(this.tag).compare;
  }

  /** "in France and in Greece". */
  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.tag).format(items);
  }

  private dateFormat(iso: string, month: 'long' | 'short'): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.tag, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(iso.length >= 7 && {month}),
      ...(iso.length >= 10 && {day: 'numeric'}),
    });
  }
}

/** A date alone is that day everywhere: it is read, and written, in UTC. */
const instant = (iso: string) => new Date(iso.slice(0, 10));

/** A language that Intl does not know would be written as the browser's own: it is written as English instead. */
function intlTag(tag: string): string {
  return tag === 'en' || !Intl.DateTimeFormat.supportedLocalesOf(tag).length ? 'en-GB' : tag;
}

function displayName(lang: string, type: 'region' | 'language', code: string): string | undefined {
  try {
    return new Intl.DisplayNames([lang], {type, fallback: 'none'}).of(code);
  } catch {
    return undefined;
  }
}

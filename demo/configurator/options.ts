/** The choices of each option, in words: what the manifest of elements has, and what the feed knows by name. WordPress's block has them too. */
import type {WidgetName} from '../../src/embed/widget-names.js';
import {activeParticipants} from '../../src/feed/select-feed.js';
import {pickText} from '../../src/locale/language.js';
import {Locale, nameCountry} from '../../src/locale/locale.js';
import type {WidgetOption} from '../../tools/widget-options.js';
import {messages, type DemoFeed} from '../read-feed.js';
import {optionWords, type OptionWords} from './option-words.js';
import type {PageLanguage} from './words.js';

/** A value to choose and its text. */
export type Choice = readonly [value: string, text: string];

/** What a form is drawn from. Without the feed, what it knows by name is typed. */
export interface FormContext {
  readonly feed: DemoFeed | null | undefined;
  readonly page: PageLanguage;
  readonly widget: WidgetName;
}

interface Known {
  readonly feed: DemoFeed;
  readonly page: PageLanguage;
  readonly sorted: (choices: Choice[]) => Choice[];
}

/** What the feed knows, by the option's name: `[value, text]`. */
const KNOWN: Readonly<Record<string, (context: Known) => Choice[]>> = {
  country: ({feed, page, sorted}) =>
    sorted(
      Object.keys(feed.manifest.sets['participants']?.byCountry ?? {}).map((code) => [
        code,
        countryText(code, {feed, page}),
      ]),
    ),
  participant: ({feed, page, sorted}) =>
    sorted(
      activeParticipants(feed.participants).map(({id, name, country}) => [
        id,
        `${name} (${countryText(country, {feed, page})})`,
      ]),
    ),
  highlight: (context) => KNOWN['participant']?.(context) ?? [],
  article: ({feed, page}) => (feed.news[page] ?? []).map(({id, title}) => [id, title]),
  set: ({feed}) => Object.keys(feed.manifest.sets).map((name) => [name, name]),
  only: ({feed}) => plain([...new Set((feed.manifest.follow ?? []).map(({network}) => network))]),
  hide: (context) => KNOWN['only']?.(context) ?? [],
  lang: ({feed}) => plain(feed.manifest.languages),
};
const plain = (list: readonly string[]): Choice[] => list.map((value) => [value, value]);

/** Returns a country's name in the language of the page, as the feed has it. */
export const countryText = (code: string, {feed, page}: Pick<FormContext, 'feed' | 'page'>) =>
  nameCountry(
    new Locale(page, page, messages[page].map, messages[page]),
    code,
    feed?.manifest.countries,
  );

/** Returns an option's words in the language of the page. */
export const wordsOf = (
  name: string,
  {page, widget}: Pick<FormContext, 'page' | 'widget'>,
): OptionWords =>
  optionWords[page][`${widget} ${name}`] ?? optionWords[page][name] ?? {label: name};

/** Returns the values to choose from, `[value, text]`, the first for what is not chosen; undefined: it is typed, as is what the feed knows where it cannot be had. */
export function choicesOf(option: WidgetOption, context: FormContext): Choice[] | undefined {
  const {name, values, given, boolean} = option;
  const {feed, page} = context;
  const {values: texts = {}} = wordsOf(name, context);
  if (boolean) return undefined;
  const sorted = (pairs: Choice[]) => pairs.sort(([, a], [, b]) => a.localeCompare(b, page));
  const choices = (feed && KNOWN[name]?.({feed, page, sorted})) ?? (values && plain(values));
  if (!choices) return undefined;
  const named = choices.map(([value, text]): Choice => [
    value,
    texts[value] ?? setLabel(value, option, context) ?? text,
  ]);
  const first = texts[''] ?? named.find(([value]) => value === given)?.[1] ?? '–';
  return [['', first], ...named.filter(([value]) => value !== given)];
}

/** A counted set is named by its label in the feed. */
function setLabel(value: string, {name}: WidgetOption, {feed, page}: FormContext) {
  const set = feed?.manifest.sets[value] as
    {readonly label?: Readonly<Record<string, string>>} | undefined;
  return name === 'set' ? pickText(set?.label, page)?.text : undefined;
}

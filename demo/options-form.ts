/** One control for each of a widget's options, as the manifest has them; what the feed knows by name is chosen by name. */
import {Locale, nameCountry} from '../src/locale/locale.js';
import {activeParticipants} from '../src/feed/select-feed.js';
import type {WidgetName} from '../src/embed/widget-names.js';
import type {WidgetOption} from '../tools/widget-options.js';
import type {PageLanguage, Words} from './configurator-words.js';
import {find} from './find.js';
import {messages, type DemoFeed} from './read-feed.js';

/** A value to choose and its text. */
export type Choice = readonly [value: string, text: string];

/** What a form is drawn from. Without the feed, what it knows by name is typed. */
export interface FormContext {
  readonly feed: DemoFeed | null | undefined;
  readonly page: PageLanguage;
  readonly own: Words;
  readonly widget: WidgetName;
}

interface Known {
  readonly feed: DemoFeed;
  readonly page: PageLanguage;
  readonly sorted: (choices: Choice[]) => Choice[];
}
type Control = HTMLInputElement | HTMLSelectElement;

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
  set: ({feed}) => plain(Object.keys(feed.manifest.sets)),
  only: ({feed}) => plain([...new Set((feed.manifest.follow ?? []).map(({network}) => network))]),
  hide: (context) => KNOWN['only']?.(context) ?? [],
  lang: ({feed}) => plain(feed.manifest.languages),
};
const countryText = (code: string, {feed, page}: Pick<FormContext, 'feed' | 'page'>) =>
  nameCountry(
    new Locale(page, page, messages[page].map, messages[page]),
    code,
    feed?.manifest.countries,
  );
const plain = (list: readonly string[]): Choice[] => list.map((value) => [value, value]);

/** The values to choose from, `[value, text]`, the first for what is not chosen; undefined: it is typed, as is what the feed knows where it cannot be had. */
export function choicesOf(
  {name, values, given}: WidgetOption,
  {feed, page, own}: FormContext,
): Choice[] | undefined {
  const sorted = (pairs: Choice[]) => pairs.sort(([, a], [, b]) => a.localeCompare(b, page));
  const known = feed && KNOWN[name]?.({feed, page, sorted});
  const choices = known ?? (values && plain(values));
  if (!choices) return undefined;
  const none = choices.some(([value]) => value === given)
    ? `${given} (${own.unlessGiven})`
    : own.notGiven;
  return [['', none], ...choices.filter(([value]) => value !== given)];
}

/** An option's name and what it does. */
export function wordsOf(
  name: string,
  {own, widget}: Pick<FormContext, 'own' | 'widget'>,
): {readonly label: string; readonly hint: string} {
  const options: Readonly<Record<string, string>> = own.options;
  const hints: Readonly<Record<string, string>> = own.hints;
  return {label: options[name] ?? name, hint: hints[`${widget} ${name}`] ?? hints[name] ?? ''};
}

/** Draws a control for each option. */
export function drawOptions(
  box: Element,
  options: readonly WidgetOption[],
  context: FormContext,
): void {
  const rows = options.map((option) => [option, drawOption(option, context)] as const);
  const more = document.createElement('details');
  more.id = 'more';
  more.append(Object.assign(document.createElement('summary'), {textContent: context.own.more}));
  more.append(...rows.filter(([{rare}]) => rare).map(([, row]) => row));
  box.replaceChildren(...rows.filter(([{rare}]) => !rare).map(([, row]) => row), more);
}

function drawOption(option: WidgetOption, context: FormContext): HTMLElement {
  const {name, boolean} = option;
  const row = Object.assign(document.createElement('div'), {
    className: boolean ? 'option check' : 'option',
  });
  const control = controlOf(option, context);
  Object.assign(control, {id: `option-${name}`, name});
  control.setAttribute('aria-describedby', `hint-${name}`);
  const {label: text, hint: said} = wordsOf(name, context);
  const label = Object.assign(document.createElement('label'), {htmlFor: control.id});
  label.append(...(boolean ? [control, ' '] : []), text);
  const hint = Object.assign(document.createElement('p'), {
    id: `hint-${name}`,
    className: 'hint',
    textContent: said,
  });
  row.append(label, ...(boolean ? [] : [control]), hint);
  return row;
}

function controlOf(option: WidgetOption, context: FormContext): Control {
  const {name, boolean, given, range} = option;
  if (boolean) return Object.assign(document.createElement('input'), {type: 'checkbox'});
  const choices = choicesOf(option, context);
  if (choices) {
    const select = document.createElement('select');
    select.append(...choices.map(([value, text]) => new Option(text, value)));
    return select;
  }
  const input = document.createElement('input');
  input.autocomplete = 'off';
  if (range)
    Object.assign(input, {type: 'number', min: range[0], max: range[1], placeholder: given});
  else Object.assign(input, {type: name === 'since' ? 'date' : 'text'});
  return input;
}

/** Puts the values into the controls; one that a select does not have (two countries, say, or one with nobody listed) is added. */
export function fillOptions(
  box: Element,
  attributes: Readonly<Record<string, string>>,
  context: FormContext,
): void {
  for (const control of box.querySelectorAll<Control>('input, select')) {
    const value = attributes[control.name];
    if (isBox(control)) {
      control.checked = value !== undefined;
      continue;
    }
    if (
      control instanceof HTMLSelectElement &&
      value &&
      ![...control.options].some((option) => option.value === value)
    ) {
      control.append(
        new Option(
          control.name === 'country'
            ? value
                .split(/[\s,]+/)
                .map((code) => countryText(code.toUpperCase(), context))
                .join(', ')
            : value,
          value,
        ),
      );
    }
    // While it is typed in, its text is left alone.
    if (control.value !== (value ?? '')) control.value = value ?? '';
  }
  const more = find<HTMLDetailsElement>('#more', box);
  if (Object.keys(attributes).some((name) => more.querySelector(`[name="${name}"]`)))
    more.open = true;
}

/** Returns the options that are chosen. */
export const readOptions = (box: Element): Record<string, string> =>
  Object.fromEntries(
    [...box.querySelectorAll<Control>('input, select')]
      .filter((control) => (isBox(control) ? control.checked : control.value !== ''))
      .map((control) => [control.name, isBox(control) ? '' : control.value]),
  );

const isBox = (control: Control): control is HTMLInputElement => control.type === 'checkbox';

/** One control for each of a widget's options: words to choose from, or a field. */
import type {WidgetOption} from '../../tools/widget-options.js';
import {element} from './element.js';
import {choicesOf, countryText, wordsOf, type Choice, type FormContext} from './options.js';

type Control = HTMLInputElement | HTMLSelectElement;

/** So many words stand beside each other; more fold into a list. */
const MOST_RADIOS = 3;

/** Draws a control for each option. */
export function drawOptions(
  box: Element,
  options: readonly WidgetOption[],
  context: FormContext,
): void {
  box.replaceChildren(...options.map((option) => drawOption(option, context)));
}

function drawOption(option: WidgetOption, context: FormContext): HTMLElement {
  const {name, boolean} = option;
  const {label, hint = '', values = {}} = wordsOf(name, context);
  const note = element('p', {id: `hint-${name}`, className: 'hint', textContent: hint});
  const choices: Choice[] | undefined = boolean
    ? [
        ['', values['off'] ?? ''],
        ['on', values['on'] ?? ''],
      ]
    : choicesOf(option, context);
  if (choices && choices.length <= MOST_RADIOS) return radios({name, label, note, choices});
  const control = choices ? selectOf(choices) : fieldOf(option);
  Object.assign(control, {id: `option-${name}`, name});
  if (hint) control.setAttribute('aria-describedby', note.id);
  return element(
    'div',
    {className: 'option'},
    element('label', {htmlFor: control.id, textContent: label}),
    control,
    ...(hint ? [note] : []),
  );
}

interface Group {
  readonly name: string;
  readonly label: string;
  readonly note: HTMLElement;
  readonly choices: readonly Choice[];
}

function radios({name, label, note, choices}: Group): HTMLElement {
  const group = element('fieldset', {className: 'option'}, element('legend', {textContent: label}));
  for (const [value, text] of choices)
    group.append(
      element(
        'label',
        {className: 'radio'},
        element('input', {type: 'radio', name, value}),
        element('span', {textContent: text}),
      ),
    );
  if (note.textContent) {
    group.append(note);
    group.setAttribute('aria-describedby', note.id);
  }
  return group;
}

const selectOf = (choices: readonly Choice[]): HTMLSelectElement =>
  element('select', {}, ...choices.map(([value, text]) => new Option(text, value)));

function fieldOf({name, given, range}: WidgetOption): HTMLInputElement {
  const input = element('input', {autocomplete: 'off'});
  return range
    ? Object.assign(input, {
        type: 'number',
        min: String(range[0]),
        max: String(range[1]),
        placeholder: given,
      })
    : Object.assign(input, {type: name === 'since' ? 'date' : 'text'});
}

/** Puts the values into the controls; one that a list does not have (two countries, say, or one with nobody listed) is added. */
export function fillOptions(
  box: Element,
  attributes: Readonly<Record<string, string>>,
  {options, ...context}: FormContext & {readonly options: readonly WidgetOption[]},
): void {
  for (const control of box.querySelectorAll<Control>('input, select')) {
    const {boolean, given} = options.find(({name}) => name === control.name) ?? {};
    const own = attributes[control.name];
    // What is given is the choice that writes nothing.
    const value = boolean ? (own === undefined ? '' : 'on') : own === given ? '' : (own ?? '');
    if (control instanceof HTMLInputElement && control.type === 'radio') {
      control.checked = control.value.toLowerCase() === value.trim().toLowerCase();
      continue;
    }
    if (
      control instanceof HTMLSelectElement &&
      value &&
      ![...control.options].some((option) => option.value === value)
    )
      control.append(new Option(textOf(control.name, value, context), value));
    // While it is typed in, its text is left alone.
    if (control.value !== value) control.value = value;
  }
}

/** A value that the list does not have: several countries, several types. */
function textOf(name: string, value: string, context: FormContext): string {
  const {values = {}} = wordsOf(name, context);
  return value
    .split(/[\s,]+/)
    .map((one) =>
      name === 'country' ? countryText(one.toUpperCase(), context) : (values[one] ?? one),
    )
    .join(', ');
}

/** Returns the options that are chosen. */
export const readOptions = (
  box: Element,
  options: readonly WidgetOption[],
): Record<string, string> =>
  Object.fromEntries(
    [...box.querySelectorAll<Control>('input, select')]
      .filter((control) =>
        control instanceof HTMLInputElement && control.type === 'radio'
          ? control.checked && control.value
          : control.value,
      )
      .map((control) => [
        control.name,
        options.find(({name}) => name === control.name)?.boolean ? '' : control.value,
      ]),
  );

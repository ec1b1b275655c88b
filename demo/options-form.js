/** One control for each of a widget's options, as the manifest has them; what the feed knows by name is chosen by name. */
import {Locale, nameCountry} from '../build/locale/locale.js';
import {activeParticipants} from '../build/feed/select-feed.js';
import {messages} from './read-feed.js';

/** What the feed knows, by the option's name: `[value, text]`. */
const KNOWN = {
  country: ({feed, page, sorted}) =>
    sorted(
      Object.keys(feed.manifest.sets.participants.byCountry ?? {}).map((code) => [
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
  highlight: (context) => KNOWN.participant(context),
  article: ({feed, page}) => (feed.news[page] ?? []).map(({id, title}) => [id, title]),
  set: ({feed}) => plain(Object.keys(feed.manifest.sets)),
  only: ({feed}) => plain([...new Set(feed.manifest.follow.map(({network}) => network))]),
  hide: (context) => KNOWN.only(context),
  lang: ({feed}) => plain(feed.manifest.languages),
};
const countryText = (code, {feed, page}) =>
  nameCountry(
    new Locale(page, page, messages[page].map, messages[page].common),
    code,
    feed?.manifest.countries,
  );
const plain = (list) => list.map((value) => [value, value]);

/** The values to choose from, `[value, text]`, the first for what is not chosen; undefined: it is typed, as is what the feed knows where it cannot be had. */
export function choicesOf({name, values, given}, {feed, page, own}) {
  const sorted = (pairs) => pairs.sort(([, a], [, b]) => a.localeCompare(b, page));
  const known = feed && KNOWN[name]?.({feed, page, sorted});
  const choices = known ?? (values && plain(values));
  if (!choices) return undefined;
  const none = choices.some(([value]) => value === given)
    ? `${given} (${own.unlessGiven})`
    : own.notGiven;
  return [['', none], ...choices.filter(([value]) => value !== given)];
}

/** An option's name and what it does. */
export const wordsOf = (name, {own, widget}) => ({
  label: own.options[name] ?? name,
  hint: own.hints[`${widget} ${name}`] ?? own.hints[name],
});

export function drawOptions(box, options, context) {
  const rows = options.map((option) => [option, drawOption(option, context)]);
  const more = document.createElement('details');
  more.id = 'more';
  more.append(Object.assign(document.createElement('summary'), {textContent: context.own.more}));
  more.append(...rows.filter(([{rare}]) => rare).map(([, row]) => row));
  box.replaceChildren(...rows.filter(([{rare}]) => !rare).map(([, row]) => row), more);
}

function drawOption(option, context) {
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

function controlOf(option, context) {
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
export function fillOptions(box, attributes, context) {
  for (const control of box.querySelectorAll('input, select')) {
    const value = attributes[control.name];
    if (control.type === 'checkbox') {
      control.checked = value !== undefined;
      continue;
    }
    if (
      control.localName === 'select' &&
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
  const more = box.querySelector('#more');
  if (Object.keys(attributes).some((name) => more.querySelector(`[name="${name}"]`)))
    more.open = true;
}

export const readOptions = (box) =>
  Object.fromEntries(
    [...box.querySelectorAll('input, select')]
      .filter((control) => (control.type === 'checkbox' ? control.checked : control.value !== ''))
      .map((control) => [control.name, control.type === 'checkbox' ? '' : control.value]),
  );

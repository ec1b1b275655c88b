/** One control for each of a widget's options, as the manifest has them; what the feed knows by name is chosen by name. */
import {Locale, nameCountry} from '../build/locale/locale.js';
import {activeParticipants} from '../build/feed/select-feed.js';

/** Options that most pages leave alone. */
const RARE = ['feed', 'lang', 'theme', 'heading-level', 'href', 'animate', 'target', 'source', 'interval', 'since', 'tag'];
const NUMBERS = {limit: [1, 50], interval: [5, 600]};
const LEVELS = ['1', '2', '3', '4', '5', '6', 'none'];
const TYPES = ['city', 'municipality', 'region', 'county', 'other'];

/** The values to choose from: `[value, text]`; undefined: it is typed. */
function choicesOf({name, values}, {feed, page, messages, widget}) {
  const locale = new Locale(page, page, messages.map, messages.common);
  const sorted = (pairs) => pairs.sort(([, a], [, b]) => a.localeCompare(b, page));
  const plain = (list) => list.map((value) => [value, value]);
  const places = () => sorted(activeParticipants(feed.participants).map(({id, name, country}) => [id, `${name} (${nameCountry(locale, country, feed.manifest.countries)})`]));
  const makers = {
    country: () => sorted(Object.keys(feed.manifest.sets.participants.byCountry ?? {}).map((code) => [code, nameCountry(locale, code, feed.manifest.countries)])),
    participant: places, highlight: places,
    article: () => feed.news[page].map(({id, title}) => [id, title]),
    set: () => plain(Object.keys(feed.manifest.sets)),
    only: () => plain([...new Set(feed.manifest.follow.map(({network}) => network))]),
    hide: () => plain([...new Set(feed.manifest.follow.map(({network}) => network))]),
    lang: () => plain(feed.manifest.languages),
    for: () => plain(['authority', 'ngo']), kind: () => plain(['news', 'event']), type: () => plain(TYPES), 'heading-level': () => plain(LEVELS), 'title-lines': () => plain(['1', '2', '3']),
    variant: () => widget === 'participant-badge' ? plain(['light', 'dark', 'mono']) : plain(values),
  };
  return makers[name]?.() ?? (values ? plain(values) : undefined);
}

export function drawOptions(box, options, context) {
  const rows = options.map((option) => [option, drawOption(option, context)]);
  const more = document.createElement('details');
  more.id = 'more';
  more.append(Object.assign(document.createElement('summary'), {textContent: context.own.more}));
  more.append(...rows.filter(([{name}]) => RARE.includes(name)).map(([, row]) => row));
  box.replaceChildren(...rows.filter(([{name}]) => !RARE.includes(name)).map(([, row]) => row), more);
}

function drawOption(option, context) {
  const {name, boolean} = option;
  const row = Object.assign(document.createElement('div'), {className: boolean ? 'option check' : 'option'});
  const control = controlOf(option, context);
  Object.assign(control, {id: `option-${name}`, name});
  control.setAttribute('aria-describedby', `hint-${name}`);
  const label = Object.assign(document.createElement('label'), {htmlFor: control.id});
  label.append(...boolean ? [control, ' '] : [], context.own.options[name] ?? name);
  const hint = Object.assign(document.createElement('p'), {id: `hint-${name}`, className: 'hint'});
  hint.textContent = context.own.hints[`${context.widget} ${name}`] ?? context.own.hints[name];
  row.append(label, ...boolean ? [] : [control], hint);
  return row;
}

function controlOf(option, context) {
  const {name, boolean, given} = option;
  if (boolean) return Object.assign(document.createElement('input'), {type: 'checkbox'});
  const choices = choicesOf(option, context);
  if (choices) {
    const select = document.createElement('select');
    const none = choices.some(([value]) => value === given) ? `${given} (${context.own.unlessGiven})` : context.own.notGiven;
    select.append(new Option(none, ''), ...choices.filter(([value]) => value !== given).map(([value, text]) => new Option(text, value)));
    return select;
  }
  const input = document.createElement('input');
  input.autocomplete = 'off';
  if (NUMBERS[name]) Object.assign(input, {type: 'number', min: NUMBERS[name][0], max: NUMBERS[name][1], placeholder: given});
  else Object.assign(input, {type: name === 'since' ? 'date' : 'text'});
  return input;
}

/** Puts the values into the controls; one that a select does not have (two countries, say) is added. */
export function fillOptions(box, attributes) {
  for (const control of box.querySelectorAll('input, select')) {
    const value = attributes[control.name];
    if (control.type === 'checkbox') { control.checked = value !== undefined; continue; }
    if (control.localName === 'select' && value && ![...control.options].some((option) => option.value === value)) control.append(new Option(value, value));
    // While it is typed in, its text is left alone.
    if (control.value !== (value ?? '')) control.value = value ?? '';
  }
  if (Object.keys(attributes).some((name) => RARE.includes(name))) box.querySelector('#more').open = true;
}

export const readOptions = (box) => Object.fromEntries([...box.querySelectorAll('input, select')]
  .filter((control) => control.type === 'checkbox' ? control.checked : control.value !== '')
  .map((control) => [control.name, control.type === 'checkbox' ? '' : control.value]));

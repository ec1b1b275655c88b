/** The box: one thing to copy, the steps with it, and what it cannot carry. Plain HTML has two pieces. */
import {find as $} from '../find.js';
import {makeCopy} from './copy.js';
import {element, say} from './element.js';
import {blocksOf, type Block} from './forms.js';
import type {Made} from './made.js';
import {lostIn, lostLooks} from './policies.js';
import {hasSetup} from './setup.js';
import {setupWords} from './setup-words.js';
import type {State} from './state.js';
import {findingOf, formOf, type BoxForm, type System} from './systems.js';
import {wordsOf} from './options.js';
import {words, type Words} from './words.js';

let drawn = '';

/** Shows the box. @param none what stands in the way of any code */
export function showBox(state: State, made: Made, none: string | undefined): void {
  const {page, system, answers} = state;
  const own = words[page];
  const form = formOf(system, answers);
  $('#box-title').textContent = own.boxHeadings[form];
  $('#to-box').textContent = own.toBox[form];
  const blocks = none === undefined ? blocksOf(form, made) : [];
  const shape = [page, system, form, made.widget, blocks.length].join();
  if (drawn !== shape) {
    drawn = shape;
    $('#pieces').replaceChildren(...blocks.map((block) => piece(block, {state, form, own})));
  }
  const codes = document.querySelectorAll('#pieces code');
  blocks.forEach(({code}, i) => {
    const shown = codes[i];
    if (shown && shown.textContent !== code) shown.textContent = code;
  });
  say($('#warning'), none ?? warningOf(form, made, own));
  showSteps(state, none !== undefined);
}

interface Around {
  readonly state: State;
  readonly form: BoxForm;
  readonly own: Words;
}

function piece({label}: Block, {state, form, own}: Around): HTMLElement {
  const name = own.labels[label as 'address'].replace('{it}', own.it[state.widget]);
  const code = element('code');
  const pre = element('pre', {tabIndex: 0}, code);
  pre.setAttribute('role', 'group');
  pre.setAttribute('aria-label', name);
  const button = element('button', {
    type: 'button',
    className: 'primary copy',
    textContent: own.copy,
  });
  if (form === 'html') button.setAttribute('aria-label', `${own.copy}: ${name}`);
  makeCopy({
    button,
    said: $('#said'),
    own,
    // An editor of formatted text takes the link as a link; one of HTML, its code.
    what: () => ({text: code.textContent, ...(form === 'link' && {html: code.textContent})}),
    next: nextOf(state, form, own),
  });
  return element(
    'div',
    {className: `piece of-${form}`},
    ...(form === 'html' ? [element('h3', {textContent: name})] : []),
    pre,
    button,
  );
}

const nextOf = ({system, page}: State, form: BoxForm, {next}: Words): string =>
  system && hasSetup(system)
    ? next.named[form].replace('{system}', setupWords[page].names[system])
    : next.other[form];

/** Returns which choices the form cannot carry, in the words of the page. */
function warningOf(form: BoxForm, made: Made, own: Words): string {
  const page = own === words.fr ? 'fr' : 'en';
  const options = lostIn(form, made);
  const names = [
    ...options.map((name) =>
      name === 'theme' ? own.ground : wordsOf(name, {page, widget: made.widget}).label,
    ),
    ...lostLooks(form, made).map((name) => own[name as 'accent']),
  ];
  if (!names.length) return '';
  const how = form === 'address' ? own.lostAddress : options.length ? '' : own.lostLink;
  return `${own.lost[form]} ${names.join(', ')}. ${how}`.trim();
}

/** The system whose steps are shown: what the three questions found out, else the one that was chosen. */
function stepsOf({system, answers}: State): System | undefined {
  if (system !== 'unknown') return system;
  const finding = findingOf(answers);
  if (finding === 'html' || finding === 'text') return finding;
  return finding === 'link' ? 'unknown' : undefined;
}

function showSteps(state: State, isEmpty: boolean): void {
  const {page, widget} = state;
  const own = words[page];
  const system = stepsOf(state);
  const steps = system && !isEmpty ? setupWords[page].steps[system] : [];
  const texts = steps.map((text) => text.replace('{it}', own.it[widget]));
  $('#steps').hidden = !texts.length;
  $('#steps').replaceChildren(...texts.map((textContent) => element('li', {textContent})));
  $('#no-steps').hidden = isEmpty || system !== undefined;
  $('#missing').hidden = isEmpty || system === undefined;
  $('#missing summary').textContent = own.missing[widget];
  if (system) $('#missing p').textContent = missingOf(system, state);
}

function missingOf(system: System, {page}: State): string {
  const {missingHow} = words[page];
  if (system === 'wordpress' || system === 'html') return missingHow[system];
  if (system === 'text') return missingHow.address;
  return hasSetup(system)
    ? missingHow.setup.replace('{system}', setupWords[page].names[system])
    : missingHow.link;
}

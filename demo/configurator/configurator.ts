/** The configurator: its state is in the address, its code comes from the library's own functions, its preview is a page with that code. */
import offer from 'alliance:offer';
import {importMapCode, scriptSource} from '../../src/embed/integrity.js';
import {frameScript} from '../../src/embed/snippet-forms.js';
import {find as $} from '../find.js';
import {readFeed, type DemoFeed} from '../read-feed.js';
import {printFrame, showAdmin} from './admin.js';
import {showBox} from './box.js';
import {CityQuestion, cityOf} from './city-question.js';
import {fillLooks, readLooks} from './looks-form.js';
import {makeOwn, type Made} from './made.js';
import {drawOptions, fillOptions, readOptions} from './options-form.js';
import {showPreview} from './preview.js';
import {readBack} from './read-back.js';
import {setupWords} from './setup-words.js';
import {cityAttributes, NO_CITY, readState, writeState, type State} from './state.js';
import {findingOf, formOf} from './systems.js';
import {showQuestions, startViews} from './views.js';
import {words, type Words} from './words.js';

const {widgets, version, modules} = offer;
const site = new URL('.', document.baseURI).href;
let state = readState(location.search, widgets, navigator.language);
const feed: DemoFeed = await readFeed(`${site}feed/`).catch(sayNoFeed);
/** Only an encrypted page may compute hashes. */
const sum = async (code: string) => (isSecureContext ? scriptSource(code) : undefined);
const sums = {
  resize: await sum(frameScript),
  importMap: await sum(importMapCode(`${site}${version}/`, modules)),
};
const heights = new Map<string, number>();
const cityQuestion = new CityQuestion(feed, (city) => {
  change({city});
});
let drawnOptions = '';

const made = (): Made => makeOwn(state, {feed, site, offer, sums, heights});
/** Options have controls of their own, but for the city and the background. */
const optionsOf = ({widget}: State) =>
  widgets[widget].filter(({name}) => name !== cityAttributes[widget] && name !== 'theme');

/** Writes the words of the page: texts, labels, placeholders, the names of systems. */
function writeWords(): Words {
  const own = words[state.page];
  document.documentElement.lang = state.page;
  document.title = own.title;
  const wordOf = (path = '') =>
    path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], own);
  for (const node of document.querySelectorAll<HTMLElement>('[data-word]'))
    node.textContent = String(wordOf(node.dataset['word']));
  for (const node of document.querySelectorAll<HTMLElement>('[data-label]'))
    node.setAttribute('aria-label', String(wordOf(node.dataset['label'])));
  for (const node of document.querySelectorAll<HTMLElement>('[data-system]'))
    node.textContent =
      setupWords[state.page].names[node.dataset['system'] as keyof typeof setupWords.en.names];
  $<HTMLInputElement>('#city').placeholder = own.cityType;
  const folder = state.page === 'en' ? 'w/' : `w/${state.page}/`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-page]'))
    link.href = link.dataset['page']?.replace('w/', folder) ?? '';
  return own;
}

/** Without the feed there is no code to print; the error goes on to the console. */
function sayNoFeed(error: unknown): never {
  $('#language').hidden = true;
  writeWords();
  $('#noFeed').hidden = false;
  throw error;
}

/** What stands in the way of any code: no news in its language, or a badge of nobody. */
function noCode({widget, attributes, source}: Made, own: Words): string | undefined {
  if (widget === 'news-ticker' && !feed.news[source.lang]) return own.noFeed;
  return widget === 'participant-badge' && !attributes['participant']
    ? own.boxWaits[formOf(state.system, state.answers)]
    : undefined;
}

function show(): void {
  const own = writeWords();
  showAnswers(own);
  const current = made();
  const none = noCode(current, own);
  const isEmpty = none !== undefined;
  showBox(state, current, none);
  showAdmin(state, current, isEmpty);
  showPreview(state, {
    made: current,
    isEmpty,
    onHeight: (key, height) => {
      if (heights.get(key) === height) return;
      heights.set(key, height);
      printFrame(made());
    },
  });
}

function showAnswers(own: Words): void {
  const {page, widget, system, answers, looks, attributes} = state;
  cityQuestion.show(state.city, page);
  const {width} = state;
  const chosen: Readonly<Record<string, string | undefined>> = {
    ...answers,
    system,
    widget,
    page,
    width,
  };
  for (const input of document.querySelectorAll<HTMLInputElement>(
    '#setup input[type=radio], #language input, #widths input',
  ))
    input.checked = chosen[input.name] === input.value;
  for (const input of document.querySelectorAll<HTMLInputElement>('#switches input'))
    input.checked = (state.on as readonly string[]).includes(input.value);
  $('#system-question .number').classList.toggle('done', system !== undefined);
  $('#find-out').hidden = system !== 'unknown';
  const finding = findingOf(answers);
  $('#finding').textContent = finding ? own.findings[finding] : '';
  const city = cityOf(state.city, {feed, page});
  for (const [name, attribute] of Object.entries(cityAttributes)) {
    const picture = $(`.card alliance-${name}`);
    if (city) picture.setAttribute(attribute, city.id);
    else picture.removeAttribute(attribute);
  }
  $('#summary').textContent = [
    city?.name,
    system && system !== 'unknown' ? setupWords[page].names[system] : undefined,
    own.widgets[widget],
  ]
    .filter(Boolean)
    .join(' · ');
  fillLooks({looks, theme: attributes['theme'] ?? ''}, page);
  showOptions(own);
}

function showOptions(own: Words): void {
  const {page, widget, attributes} = state;
  const options = optionsOf(state);
  const context = {feed, page, widget};
  if (drawnOptions !== `${widget} ${page}`) {
    drawnOptions = `${widget} ${page}`;
    drawOptions($('#options'), options, context);
  }
  fillOptions($('#options'), attributes, {...context, options});
  $('#more-hint').textContent = own.moreHints[widget];
  if (options.some(({name}) => name in attributes)) $<HTMLDetailsElement>('#more').open = true;
}

function change(next: Partial<State>, {replace = false} = {}): void {
  state = {...state, ...next};
  const address = writeState(state);
  if (address !== location.search)
    history[replace ? 'replaceState' : 'pushState'](null, '', address + location.hash);
  show();
}

const chosenIn = (form: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...new FormData($<HTMLFormElement>(form))].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

$('#setup').addEventListener('change', ({target}) => {
  const {name, value} = target as HTMLInputElement;
  if (name === 'widget') {
    const {theme} = state.attributes;
    change({widget: value as State['widget'], attributes: theme === undefined ? {} : {theme}});
  } else if (name === 'system') change({system: value as NonNullable<State['system']>});
  else if (name in {q1: 0, q2: 0, q3: 0}) change({answers: {...state.answers, [name]: value}});
});
$('#looks').addEventListener('input', ({target}) => {
  const {looks, theme} = readLooks(target);
  const {theme: _theme, ...others} = state.attributes;
  // Typing and dragging is one step, not one for each letter.
  change(
    {looks, attributes: {...others, ...(theme && {theme})}},
    {replace: !(target as Element).matches('[type=radio]')},
  );
});
$('#options').addEventListener('input', ({target}) => {
  const {theme} = state.attributes;
  change(
    {
      attributes: {
        ...readOptions($('#options'), optionsOf(state)),
        ...(theme !== undefined && {theme}),
      },
    },
    {replace: (target as Element).matches('input:not([type=radio])')},
  );
});
for (const form of ['#language', '#widths'])
  $(form).addEventListener('change', () => {
    change(chosenIn(form));
  });
$('#switches').addEventListener('change', () => {
  change({
    on: new FormData($<HTMLFormElement>('#switches')).getAll('on') as State['on'][number][],
  });
});
$('#example button').addEventListener('click', () => {
  showQuestions();
  if (state.city === NO_CITY) change({city: undefined});
  cityQuestion.focus();
});
$('#read').addEventListener('click', () => {
  const {next, said} = readBack($<HTMLTextAreaElement>('#old').value, {state, feed, widgets});
  if (next) change(next);
  $('#readSaid').textContent = said;
});
for (const form of document.forms)
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
addEventListener('popstate', () => {
  state = readState(location.search, widgets, navigator.language);
  show();
});

show();
$('#tool').hidden = false;
startViews();

/** The configurator: its state is in the address, its code comes from the library's own functions, its preview is a page with that code. */
import offer from 'alliance:offer';
import {importMapCode, scriptSource} from '../src/embed/integrity.js';
import {frameAddress, type PageSubject} from '../src/embed/page-address.js';
import {frameScript, fullAddress, hostsOf} from '../src/embed/snippet-forms.js';
import {reserveRule} from '../src/embed/snippet.js';
import {keyAttributes} from '../src/embed/widget-attributes.js';
import {hasPage, subjectWords} from '../src/publish/pages/page-subject.js';
import type {WidgetName} from '../src/embed/widget-names.js';
import {words, type PageLanguage, type Words} from './configurator-words.js';
import {find as $} from './find.js';
import {drawOptions, fillOptions, readOptions} from './options-form.js';
import {messages, readFeed, type DemoFeed} from './read-feed.js';
import {readSnippet, type Snippet} from './read-snippet.js';
import {
  blocksOf,
  feedIn,
  groups,
  lostIn,
  needsOf,
  policiesOf,
  previewOf,
  scriptedIn,
  type Own,
  type Tab,
} from './systems.js';
import {readState, writeState, type State} from './state.js';

const {widgets, version, hashes, modules} = offer;
const site = new URL('.', document.baseURI).href;
let state = readState(location.search, widgets, navigator.language);
const feed: DemoFeed = await readFeed(`${site}feed/`).catch(sayNoFeed);
/** Only an encrypted page may reckon hashes. */
const sum = async (code: string) => (isSecureContext ? scriptSource(code) : undefined);
const sums = {
  resize: await sum(frameScript),
  importMap: await sum(importMapCode(`${site}${version}/`, modules)),
};
/** What frames took in the preview, CSS px, by the address of the page for frames and the preview's width. */
const heights = new Map<string, number>();
let drawn = '';
let previewed = '';
let saying: ReturnType<typeof setTimeout> | undefined;

/** What the code is made of, where the page's existence can be told. */
type Made = Own & {readonly published: Required<Own['published']>};

const isPageLanguage = (lang: string | undefined): lang is PageLanguage =>
  lang !== undefined && Object.hasOwn(messages, lang);

/** Returns all that the code is made of. */
function ownOf({widget, attributes, page, width}: State): Made {
  const lang = isPageLanguage(attributes['lang']) ? attributes['lang'] : page;
  const source = {
    ...feed,
    news: feed.news[lang] ?? [],
    lang,
    requested: lang,
    words: messages[lang],
    notes: [],
  };
  const key = attributes[keyAttributes[widget] ?? '']?.toLowerCase();
  const isThere = (subject: PageSubject) => hasPage(subject, source);
  const keyed = {widget, ...(key !== undefined && {key})};
  const {title} = subjectWords(isThere(keyed) ? keyed : {widget}, source);
  const [first = 'en'] = feed.manifest.languages;
  const published = {site, first, lang: page, title, isThere};
  const made: Made = {
    widget,
    attributes,
    published,
    source,
    column: width === 'full' ? 'wide' : 'narrow',
    version,
    hashes,
    modules,
    sums,
  };
  return {...made, height: heights.get(frameOf(made, width))};
}

const frameOf = ({widget, attributes, published}: Own, width: string) =>
  `${frameAddress(fullAddress(widget, attributes, published), published.site)} ${width}`;

function writeWords(): Words {
  const own = words[state.page];
  document.documentElement.lang = state.page;
  document.title = own.title;
  const texts: Readonly<Record<string, unknown>> = own;
  for (const node of document.querySelectorAll<HTMLElement>('[data-word]'))
    node.textContent = texts[node.dataset['word'] ?? ''] as string;
  return own;
}

/** Without the feed there is no code to print; the error goes on to the console. */
function sayNoFeed(error: unknown): never {
  $('#language').hidden = true;
  writeWords();
  $('#noFeed').hidden = false;
  throw error;
}

function show(): void {
  const own = writeWords();
  showControls(own);
  const made = ownOf(state);
  showCode(made, own);
  showPreview(made, own);
}

function showControls(own: Words): void {
  const context = {feed, page: state.page, own, widget: state.widget};
  if (drawn !== `${state.widget} ${state.page}`) {
    drawn = `${state.widget} ${state.page}`;
    $('#widget').replaceChildren(...widgetKeys.map((name) => new Option(own.widgets[name], name)));
    drawOptions($('#options'), widgets[state.widget], context);
    drawForms(own);
  }
  $<HTMLSelectElement>('#widget').value = state.widget;
  fillOptions($('#options'), state.attributes, context);
  for (const input of document.querySelectorAll<HTMLInputElement>(
    '#switches input, #language input, #forms input',
  )) {
    input.checked =
      input.type === 'checkbox'
        ? state.on.includes(input.value)
        : state[input.name as 'width' | 'page' | 'tab'] === input.value;
  }
}

const widgetKeys = Object.keys(widgets) as WidgetName[];

function drawForms(own: Words): void {
  const tabs = (group: keyof typeof groups) =>
    [...groups[group]]
      .filter((tab) => tab !== 'picture' || state.widget === 'participant-badge')
      .map((tab) => {
        const label = document.createElement('label');
        const input = Object.assign(document.createElement('input'), {
          type: 'radio',
          name: 'tab',
          value: tab,
        });
        label.append(input, ` ${own.tabs[tab]}`);
        return label;
      });
  $('#forms').replaceChildren(
    ...(Object.keys(groups) as (keyof typeof groups)[]).map((group) => {
      const fieldset = Object.assign(document.createElement('fieldset'), {className: group});
      fieldset.append(
        Object.assign(document.createElement('legend'), {textContent: own.groups[group]}),
        ...tabs(group),
      );
      return fieldset;
    }),
  );
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function showCode(made: Made, own: Words): void {
  const {tab} = state;
  const none = noCode(made, own);
  const labels: Readonly<Record<string, string>> = own.labels;
  const ways: Readonly<Record<string, string>> = own.ways;
  const blocks = blocksOf(tab, made).map(({label, code}) =>
    block(labels[label] ?? label, code, own),
  );
  const warnings = (
    [
      [own.lost, lostIn(tab, made)],
      [own.scripted, scriptedIn(tab, made)],
    ] as const
  ).filter(([, names]) => names.length);
  say(
    '#warning',
    none ?? warnings.map(([text, names]) => `${text} ${names.join(', ')}`).join('. '),
  );
  if (none) {
    $('#result').replaceChildren();
    return;
  }
  const hosts = hostsOf(needsOf(tab), site, feedIn(tab, made));
  $('#result').replaceChildren(
    element('p', {className: 'works', textContent: own.works[tab]}),
    ...blocks,
    ...(tab === 'wordpress'
      ? [
          element(
            'p',
            {},
            `${own.labels.plugin} `,
            download(`alliance-widgets-wordpress-${version}.zip`),
          ),
        ]
      : []),
    ...policiesOf(tab, made).map(({way, policy}) =>
      block(own.policy + (ways[way] ?? ''), policy, own),
    ),
    ...(['script', 'feed'].includes(needsOf(tab))
      ? [element('p', {className: 'hint', textContent: own.trustedTypes})]
      : []),
    ...(!isSecureContext && ['iframe', 'pinned'].includes(tab)
      ? [element('p', {id: 'noSum', className: 'hint', textContent: own.noSum})]
      : []),
    ...(tab === 'pinned' ? [] : [element('p', {className: 'hint', textContent: own.noHash})]),
    ...(hosts.length
      ? [
          block(
            own.privacy,
            own.privacyText[needsOf(tab)].replace(
              '{origin}',
              new Intl.ListFormat(state.page).format(hosts),
            ) + (asksPosition(state.widget, tab) ? own.privacyPosition : ''),
            own,
          ),
        ]
      : []),
  );
}

/** Whether a visitor may be asked for the position: in no frame of these, for they do not allow it. */
const asksPosition = (widget: WidgetName, tab: Parameters<typeof needsOf>[0]): boolean =>
  widget === 'participant-map' && ['script', 'feed'].includes(needsOf(tab));

/** What stands in the way of any code: no news in its language; a badge is about somebody, and a picture is there of whom the feed knows. */
function noCode(
  {widget, attributes: {participant = ''}, published, source}: Made,
  own: Words,
): string | undefined {
  if (widget === 'news-ticker' && !feed.news[source.lang]) return own.noFeed;
  const isAboutNobody =
    state.tab === 'picture'
      ? !published.isThere({widget, key: participant})
      : widget === 'participant-badge' && !participant.trim();
  return isAboutNobody ? own.choosePlace : undefined;
}

/** Fills a live line, which is read out when its text changes: not again while it is the same. */
function say(line: string, text: string): void {
  if ($(line).textContent !== text) $(line).textContent = text;
}

const download = (file: string) => element('a', {href: file, download: '', textContent: file});

function block(label: string, code: string, own: Words): HTMLElement {
  const pre = element('pre', {tabIndex: 0}, element('code', {textContent: code}));
  pre.setAttribute('aria-label', label);
  pre.setAttribute('role', 'group');
  const button = element('button', {type: 'button', textContent: own.copy});
  button.setAttribute('aria-label', `${own.copy}: ${label}`);
  button.addEventListener('click', () => {
    void copy(pre.textContent, own);
  });
  return element('div', {className: 'block'}, element('h3', {textContent: label}), pre, button);
}

const SAID_MS = 6000;

async function copy(code: string, {copied, notCopied}: Words): Promise<void> {
  const said = $('#said');
  said.textContent = '';
  // Only an encrypted page has a clipboard.
  const text =
    (await (navigator.clipboard as Clipboard | undefined)?.writeText(code).then(
      () => copied,
      () => notCopied,
    )) ?? notCopied;
  said.textContent = text;
  // It lies over the corner of the page: it goes once it was read.
  clearTimeout(saying);
  saying = setTimeout(() => {
    said.textContent = '';
  }, SAID_MS);
}

/** A new frame each time: a frame that is sent elsewhere would leave a step in the visitor's history. */
function showPreview(made: Made, own: Words): void {
  const {code, library} = previewOf(state.tab, made);
  const {on, page, tab, width} = state;
  const script = library !== '';
  const {feed: chosen = ''} = state.attributes;
  const foreign = script && URL.canParse(chosen) && new URL(chosen).origin !== location.origin;
  const served =
    foreign || (script && on.includes('feed-down'))
      ? code.replace(/ (data-)?feed="[^"]*"/, '')
      : code;
  const down = on.includes('feed-down') ? ` data-feed="${site}no-such-feed/"` : '';
  const html = `<!doctype html><html lang="${page}"${on.includes('rtl') ? ' dir="rtl"' : ''} data-on="${on.join(' ')}"><head><meta charset="utf-8"><title>${own.preview}</title><link rel="stylesheet" href="${site}preview.css"><script src="${site}preview.js"></script>${library.replace(' src=', `${down} src=`)}</head><body><h1>${own.previewHeading}</h1>${served}</body></html>`;
  $('#preview').className = `w${width}`;
  say(
    '#previewNote',
    [
      (own.previewNotes as Partial<Record<Tab, string>>)[tab],
      foreign && own.noteFeed,
      on.includes('forced') && own.noteForced,
      on.includes('dark') && (tab === 'oembed' || tab === 'iframe') && own.noteDark,
      !script &&
        on.some((name) => ['feed-down', 'stale', 'reduced', 'forced'].includes(name)) &&
        own.noteFrame,
    ]
      .filter(Boolean)
      .join(' '),
  );
  if (html === previewed) return;
  previewed = html;
  const frame = element('iframe', {title: own.preview, srcdoc: html});
  if (on.includes('script-off')) frame.setAttribute('sandbox', 'allow-same-origin');
  frame.addEventListener('load', () => {
    fit(frame, made);
  });
  $('#preview').replaceChildren(frame);
}

/** The rule for the site's stylesheet, and the frame as high as its page. */
function fit(frame: HTMLIFrameElement, {widget, attributes, column, source}: Own): void {
  const {contentDocument: inside, contentWindow} = frame;
  if (!inside || !contentWindow) return;
  const framed = inside.querySelector('iframe');
  const rule = reserveRule(widget, attributes, column, source);
  const [sheet] = inside.styleSheets;
  if (!rule.startsWith('/*'))
    for (const line of rule.split('\n')) sheet?.insertRule(line, sheet.cssRules.length);
  const grow = () => {
    frame.style.height = `${Math.min(Math.max(inside.body.offsetHeight, 120), 820)}px`;
    if (framed) printHeight(framed);
  };
  // The frame's own observer: one of this page would go on for ever about a frame that is gone.
  new (contentWindow as typeof globalThis & Window).ResizeObserver(grow).observe(inside.body);
  grow();
}

/** Keeps the height that a frame's page has just been given, and prints it where its code stands; the rest stays, and with it the focus. */
function printHeight({dataset, height, src}: HTMLIFrameElement): void {
  const frame = `${src} ${state.width}`;
  if (dataset['told'] === undefined || heights.get(frame) === Number(height)) return;
  heights.set(frame, Number(height));
  const made = ownOf(state);
  const printed = document.querySelector('#result code');
  if (state.tab === 'iframe' && printed && frame === frameOf(made, state.width))
    printed.textContent = blocksOf('iframe', made)[0]?.code ?? '';
}

function change(next: Partial<State>, {replace = false} = {}): void {
  state = {...state, ...next};
  const address = writeState(state);
  if (address !== location.search)
    history[replace ? 'replaceState' : 'pushState'](null, '', address || location.pathname);
  show();
}

const readSwitches = (): Partial<State> => ({
  ...Object.fromEntries(
    ['language', 'switches', 'forms']
      .flatMap((id) => [...new FormData($<HTMLFormElement>(`#${id}`))])
      .filter(([name]) => name !== 'on'),
  ),
  on: new FormData($<HTMLFormElement>('#switches')).getAll('on').map(String),
});

/** Only a badge is there as a picture. */
const tabForAll = (): Tab => (state.tab === 'picture' ? 'element' : state.tab);

$('#widget').addEventListener('change', ({target}) => {
  const {value} = target as HTMLSelectElement;
  change({widget: value as WidgetName, tab: tabForAll(), attributes: {}});
});
$('#options').addEventListener('input', ({target}) => {
  // Typing is one step, not one for each letter.
  change(
    {attributes: readOptions($('#options'))},
    {replace: (target as Element).matches('input:not([type=checkbox])')},
  );
});
for (const id of ['language', 'switches', 'forms'])
  $(`#${id}`).addEventListener('change', () => {
    change(readSwitches());
  });
for (const form of document.forms)
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
addEventListener('popstate', () => {
  state = readState(location.search, widgets, navigator.language);
  show();
});
$('#read').addEventListener('click', () => {
  const own = words[state.page];
  const found = readSnippet($<HTMLTextAreaElement>('#old').value, widgets);
  const [first = 'en'] = feed.manifest.languages;
  // Code for npm names the feed of this site: no option that anybody chose.
  if (found?.attributes['feed'] === feed.base) delete found.attributes['feed'];
  if (found)
    change({
      widget: found.widget,
      attributes: {...(found.isPage && state.page !== first && {lang: first}), ...found.attributes},
      tab: found.tab ?? tabForAll(),
    });
  $('#readSaid').textContent = found ? sayRead(found, own) : own.readNothing;
});

const sayRead = ({widget, left, wrong, further}: Snippet, own: Words) =>
  [
    own.readDone.replace('{widget}', own.widgets[widget]),
    ...(left.length ? [own.readLeft.replace('{names}', left.join(', '))] : []),
    ...(wrong.length ? [own.readWrong.replace('{values}', () => wrong.join(', '))] : []),
    ...(further ? [own.readFurther.replace('{count}', String(further))] : []),
  ].join(' ');

show();
$('#tool').hidden = false;

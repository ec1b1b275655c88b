/** The demo: switches for language, theme and feed, and the code of each element with today's content. */
import {elementCode, reserveRule, scriptLine} from '../build/embed/snippet.js';
import {messages, readFeed} from './read-feed.js';
import {words} from './words.js';

const feeds = {real: 'feed/', sample: 'sample/feed/', broken: 'no-such-feed/'};
const elements = [...document.querySelectorAll('main *')].filter(({localName}) =>
  localName.startsWith('alliance-'),
);
const codes = new Map(elements.map((element) => [element, addCode(element)]));
const attributes = new Map(
  elements.map((element) => [
    element,
    Object.fromEntries([...element.attributes].map(({name, value}) => [name, value])),
  ]),
);
const controls = document.querySelector('#controls');
let turn = 0;

function addCode(element) {
  const code = document.querySelector('#code').content.cloneNode(true).firstElementChild;
  element.closest('section').append(code);
  code.querySelector('button').addEventListener('click', () => {
    void copy(code);
  });
  return code;
}

async function copy(code) {
  const text = [...code.querySelectorAll('code')].map(({textContent}) => textContent).join('\n\n');
  const said = code.querySelector('[aria-live]');
  const {copied, notCopied} = words[document.documentElement.lang];
  // Only an encrypted page has a clipboard.
  said.textContent =
    (await navigator.clipboard?.writeText(text).then(
      () => copied,
      () => notCopied,
    )) ?? notCopied;
}

async function show() {
  const mine = ++turn;
  const {lang, theme, feed, column} = Object.fromEntries(new FormData(controls));
  const own = words[lang];
  document.documentElement.lang = lang;
  document.documentElement.dataset.theme = theme;
  document.title = own.title;
  for (const node of document.querySelectorAll('[data-word]'))
    node.textContent = own[node.dataset.word];
  const base = new URL(feeds[feed], document.baseURI).href;
  for (const element of elements) element.setAttribute('feed', base);
  // Out of reach, the children of the real feed are what stays.
  const data = await readFeed(
    new URL(feeds[feed === 'broken' ? 'real' : feed], document.baseURI).href,
  );
  if (mine !== turn) return;
  const source = {...data, news: data.news[lang], lang, words: messages[lang]};
  namePlace(data.participants);
  // Without news in this language the ticker keeps what it has.
  for (const element of elements)
    if (source.news || element.localName !== 'alliance-news-ticker')
      showCode(element, source, column);
}

/** The page's own city: Tivat, or another place where the feed (the sample) has no Tivat. */
function namePlace(participants) {
  const {id} = participants.find((place) => place.id === 'tivat') ?? participants[0];
  for (const element of elements) {
    const written = attributes.get(element);
    for (const name of ['participant', 'highlight'].filter((own) => own in written)) {
      written[name] = id;
      element.setAttribute(name, id);
    }
  }
}

function showCode(element, source, column) {
  const widget = element.localName.slice('alliance-'.length);
  const library = new URL('v1/', document.baseURI).href;
  const html = elementCode(widget, attributes.get(element), source);
  const parts = {
    script: scriptLine(library),
    element: html,
    rule: reserveRule(widget, attributes.get(element), column, source),
  };
  const code = codes.get(element);
  for (const [name, text] of Object.entries(parts))
    code.querySelector(`[data-part=${name}]`).textContent = text;
  const copyOf = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  element.replaceChildren(...copyOf.childNodes);
}

const looks = document.querySelector('#looks');

/** The tokens that were changed, on the page, as a host's stylesheet would set them; and the rule to copy. */
function showLooks() {
  const changed = [...looks.querySelectorAll('input, select')]
    .filter((input) => input.value !== defaultOf(input))
    .map(({name, type, value}) => [name, type === 'range' ? `${value}px` : value]);
  const root = document.documentElement;
  for (const {name} of looks.querySelectorAll('input, select')) root.style.removeProperty(name);
  for (const [name, value] of changed) root.style.setProperty(name, value);
  looks.querySelector('code').textContent = changed.length
    ? `:root {\n${changed.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`
    : ':root { }';
}

const defaultOf = (input) => input.defaultValue ?? input.options[0].value;

looks.addEventListener('input', showLooks);
looks.addEventListener('reset', () => {
  setTimeout(showLooks);
});
showLooks();

controls.addEventListener('change', () => {
  void show();
});
void show();

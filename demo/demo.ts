/** The demo: switches for language, theme and feed, and the code of each element with today's content. */
import {elementCode, reserveRule, scriptLine} from '../src/embed/snippet.js';
import type {Column} from '../src/embed/snippet.js';
import type {SnippetSource} from '../src/embed/children/source.js';
import type {WidgetName} from '../src/embed/widget-names.js';
import type {Participant} from '../src/feed/feed.js';
import type {PageLanguage} from './configurator/words.js';
import {find} from './find.js';
import {messages, readFeed} from './read-feed.js';
import {words} from './demo-words.js';

/** What the controls say. */
interface Choices {
  readonly lang: PageLanguage;
  readonly theme: string;
  readonly feed: keyof typeof feeds;
  readonly column: Column;
}

const feeds = {real: 'feed/', sample: 'sample/feed/', broken: 'no-such-feed/'};
const elements = [...document.querySelectorAll<HTMLElement>('main *')].filter(({localName}) =>
  localName.startsWith('alliance-'),
);
const codes = new Map(
  elements
    .filter((element) => element.closest('#widgets'))
    .map((element) => [element, addCode(element)]),
);
const attributes = new Map(
  elements.map((element) => [
    element,
    Object.fromEntries([...element.attributes].map(({name, value}) => [name, value])) as Record<
      string,
      string
    >,
  ]),
);
const controls = find<HTMLFormElement>('#controls');
let turn = 0;

function addCode(element: HTMLElement): Element {
  const copied = find<HTMLTemplateElement>('#code').content.cloneNode(true) as DocumentFragment;
  const code = find('*', copied);
  element.closest('section')?.append(code);
  find('button', code).addEventListener('click', () => {
    void copy(code);
  });
  return code;
}

async function copy(code: Element): Promise<void> {
  const text = [...code.querySelectorAll('code')].map(({textContent}) => textContent).join('\n\n');
  const said = find('[aria-live]', code);
  const {copied, notCopied} = words[document.documentElement.lang as PageLanguage];
  // Only an encrypted page has a clipboard.
  said.textContent =
    (await (navigator.clipboard as Clipboard | undefined)?.writeText(text).then(
      () => copied,
      () => notCopied,
    )) ?? notCopied;
}

async function show(): Promise<void> {
  const mine = ++turn;
  const {lang, theme, feed, column} = Object.fromEntries(
    new FormData(controls),
  ) as unknown as Choices;
  const own = words[lang];
  document.documentElement.lang = lang;
  document.documentElement.dataset['theme'] = theme;
  document.title = own.title;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="configurator"]'))
    link.href = `configurator.html?page=${lang}`;
  for (const node of document.querySelectorAll<HTMLElement>('[data-word]'))
    node.textContent = (own as Readonly<Record<string, string>>)[node.dataset['word'] ?? ''] ?? '';
  const base = new URL(feeds[feed], document.baseURI).href;
  for (const element of elements) element.setAttribute('feed', base);
  // Out of reach, the children of the real feed are what stays.
  const data = await readFeed(
    new URL(feeds[feed === 'broken' ? 'real' : feed], document.baseURI).href,
  );
  if (mine !== turn) return;
  const news = data.news[lang];
  const source = {...data, news: news ?? [], lang, words: messages[lang]};
  namePlace(data.participants);
  // Without news in this language the ticker keeps what it has.
  for (const element of elements)
    if (news || element.localName !== 'alliance-news-ticker') showCode(element, source, column);
}

/** The page's own city: Tivat, or another place where the feed (the sample) has no Tivat. */
function namePlace(participants: readonly Participant[]): void {
  const id = (participants.find((place) => place.id === 'tivat') ?? participants[0])?.id ?? '';
  for (const element of elements) {
    const written = attributes.get(element) ?? {};
    for (const name of ['participant', 'highlight'].filter((own) => own in written)) {
      written[name] = id;
      element.setAttribute(name, id);
    }
  }
}

function showCode(element: HTMLElement, source: SnippetSource, column: Column): void {
  const widget = element.localName.slice('alliance-'.length) as WidgetName;
  const written = attributes.get(element) ?? {};
  const library = new URL('v1/', document.baseURI).href;
  const html = elementCode(widget, written, source);
  const parts = {
    script: scriptLine(library),
    element: html,
    rule: reserveRule(widget, written, column, source),
  };
  const code = codes.get(element);
  for (const [name, text] of Object.entries(parts))
    if (code) find(`[data-part=${name}]`, code).textContent = text;
  const copyOf = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelector(element.localName);
  element.replaceChildren(...(copyOf?.childNodes ?? []));
}

const looks = find<HTMLFormElement>('#looks');
const lookControls = () =>
  looks.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');

/** The tokens that were changed, on the page, as a host's stylesheet would set them; and the rule to copy. */
function showLooks(): void {
  const changed = [...lookControls()]
    .filter((input) => input.value !== defaultOf(input))
    .map(({name, type, value}) => [name, type === 'range' ? `${value}px` : value] as const);
  const root = document.documentElement;
  for (const {name} of lookControls()) root.style.removeProperty(name);
  for (const [name, value] of changed) root.style.setProperty(name, value);
  find('code', looks).textContent = changed.length
    ? `:root {\n${changed.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`
    : ':root { }';
}

const defaultOf = (control: HTMLInputElement | HTMLSelectElement) =>
  control instanceof HTMLInputElement ? control.defaultValue : control.options[0]?.value;

looks.addEventListener('input', showLooks);
looks.addEventListener('reset', () => {
  setTimeout(showLooks);
});
showLooks();

/** As in demo.css. */
const isWide = matchMedia('(min-width: 1000px)');
const settings = find<HTMLDetailsElement>('#settings');
const openSettings = () => {
  settings.open = isWide.matches;
};
isWide.addEventListener('change', openSettings);
openSettings();
document.addEventListener('click', ({target}) => {
  if (!isWide.matches && !settings.contains(target as Node)) settings.open = false;
});
document.addEventListener('keydown', ({key}) => {
  if (key === 'Escape' && !isWide.matches) settings.open = false;
});

controls.addEventListener('change', () => {
  void show();
});
void show();

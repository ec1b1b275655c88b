/** Mounts a widget on a small feed of the contract's shape; `made()` serves the same feed with something odd in it. */
import {fixture} from '@open-wc/testing';
import type Axe from 'axe-core';
import type {TemplateResult} from 'lit';
import type {Manifest} from '../../src/feed/feed.js';
import type {AllianceElement} from '../../src/widgets/shared/alliance-element.js';

type AnyElement = AllianceElement<never, unknown>;
export type Json = Record<string, unknown>;

/** The feed in `test/fixtures/feed/`: 130 from 29 declared, 6 listed, one of them in Kosovo*, one more that has ended. */
export const feed = '/test/fixtures/feed/';
/** A folder without a feed. */
export const noFeed = '/test/fixtures/none/';

/** The element in the template, once it shows what the feed says. */
export async function mount<T extends HTMLElement>(template: TemplateResult): Promise<T> {
  const element = await fixture<T>(template);
  await (element as unknown as AnyElement).whenReady();
  return element;
}

/** The element in the template, once the feed has been found wanting. */
export async function mountFailing<T extends HTMLElement>(template: TemplateResult): Promise<T> {
  const element = await fixture<T>(template);
  if ((element as unknown as AnyElement).status !== 'error')
    await new Promise((resolve) => {
      element.addEventListener('alliance-error', resolve, {once: true});
    });
  await (element as unknown as AnyElement).updateComplete;
  return element;
}

/** The element's own text as read aloud: white space collapsed, children apart. */
export const textOf = (element: Element, selector?: string): string => {
  const root = selector ? element.shadowRoot!.querySelector(selector) : element.shadowRoot;
  return (root?.textContent ?? '').replace(/[ \n]+/g, ' ').trim();
};

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector has it
export const find = <T extends Element = HTMLElement>(
  element: Element,
  selector: string,
): T | null => element.shadowRoot!.querySelector<T>(selector);
export const findAll = <T extends Element = HTMLElement>(
  element: Element,
  selector: string,
): T[] => [...element.shadowRoot!.querySelectorAll<T>(selector)];

/** Whether the element shows its children: the version without script. */
export const showsChildren = (element: Element): boolean => !!find(element, 'slot:not([name])');

const served = new Map<string, () => Promise<Response>>();
const realFetch = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const answer = served.get(input as string);
  return answer ? answer() : realFetch(input, init);
};
let madeFeeds = 0;

/** What a page fetched a moment ago is not asked for again: a failing or a newer feed moves the clock on. */
const realNow = performance.now.bind(performance);
let aheadMs = 0;
performance.now = () => realNow() + aheadMs;

export interface MadeFeed {
  readonly url: string;
  /** From now on every request fails. */
  fail(): void;
  /** Answers with a newer copy. */
  publish(change: (manifest: Manifest & Json) => void): void;
}

/** The fixture's feed, its manifest changed, under an address of its own; `files` replace or add others as JSON; `site` is where it lies. */
export async function made(
  change: (manifest: Manifest & Json) => void,
  files: Record<string, unknown> = {},
  site = location.href,
): Promise<MadeFeed> {
  const base = new URL(`/made/${++madeFeeds}/`, site).href;
  const manifest = (await (await realFetch(`${feed}alliance.json`)).json()) as Manifest & Json;
  change(manifest);
  const answers: Record<string, unknown> = {'alliance.json': manifest, ...files};
  let failing = false;
  for (const name of new Set([
    'alliance.json',
    'participants.geojson',
    'news.en.json',
    'news.fr.json',
    ...Object.keys(files),
  ])) {
    served.set(base + name, async () => {
      if (failing) return new Response('', {status: 503});
      return name in answers ? Response.json(await answers[name]) : realFetch(feed + name);
    });
  }
  return {
    url: base,
    fail: () => {
      failing = true;
      aheadMs += 5000;
    },
    publish: (next) => {
      failing = false;
      aheadMs += 5000;
      manifest.sequence++;
      next(manifest);
    },
  };
}

/** Tells which classes of Intl are made, with what, or asked for their languages, until what is returned is called. */
export function listenToIntl(
  listen: (name: string, madeWith?: readonly unknown[]) => void,
): () => void {
  const names = Object.getOwnPropertyNames(Intl);
  const own = Object.fromEntries(
    names.map((name) => [name, (Intl as unknown as Record<string, unknown>)[name]]),
  );
  for (const [name, value] of Object.entries(own)) {
    if (typeof value !== 'function' || !('supportedLocalesOf' in value)) continue;
    (Intl as unknown as Record<string, unknown>)[name] = new Proxy(value, {
      construct: (Real, args: unknown[]) => {
        listen(name, args);
        return Reflect.construct(Real, args) as object;
      },
      get: (Real, key) => {
        if (key === 'supportedLocalesOf') listen(name);
        return Reflect.get(Real, key) as unknown;
      },
    });
  }
  return () => {
    Object.assign(Intl, own);
  };
}

/** The addresses that are asked for while `act` runs. */
export async function requestsOf(
  act: (asked: readonly string[]) => Promise<unknown>,
): Promise<string[]> {
  const {fetch} = globalThis;
  const asked: string[] = [];
  globalThis.fetch = (input, init) => {
    asked.push(input as string);
    return fetch(input, init);
  };
  try {
    await act(asked);
  } finally {
    globalThis.fetch = fetch;
  }
  return asked;
}

/** What `console.warn` says while `act` runs. */
export async function warningsOf(act: () => Promise<unknown>): Promise<string[]> {
  const {warn} = console;
  const texts: string[] = [];
  console.warn = (...words: unknown[]) => {
    texts.push(words.join(' '));
  };
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return texts;
}

/** What axe, with its best practices, finds wrong with elements that share a page: "rule: selector". */
export async function axeFaults(...elements: readonly Element[]): Promise<string[]> {
  await import('axe-core');
  const {axe} = globalThis as unknown as {axe: typeof Axe};
  const {violations, passes} = await axe.run(
    {include: elements as Element[]},
    {runOnly: ['best-practice', 'wcag2a', 'wcag2aa'], rules: {region: {enabled: false}}},
  );
  if (!passes.length) throw new Error('axe looked at nothing');
  return violations.map(
    ({id, nodes}) => `${id}: ${nodes.map(({target}) => target.flat().join(' ')).join(', ')}`,
  );
}

/**
 * What `look` sees while the element's rules for print, for more contrast, for the pointer or for the focus hold everywhere: no engine
 * can be asked how it would print, and WebKit shows no focus that a script gave.
 */
export function seen<T>(
  element: Element,
  where: 'print' | '(prefers-contrast: more)' | ':hover' | ':focus-visible' | ':focus-within',
  look: () => T,
): T {
  const root = element.shadowRoot!;
  const own = [...root.adoptedStyleSheets];
  const css = own
    .flatMap(({cssRules}) => [...cssRules])
    .map(({cssText}) => cssText)
    .join('\n');
  const changed =
    where === 'print' || where === '(prefers-contrast: more)'
      ? css.replaceAll(`@media ${where}`, '@media all')
      : css.replaceAll(where, ':is(*)');
  if (changed === css) throw new Error(`<${element.localName}> has no rule for ${where}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(changed);
  root.adoptedStyleSheets = [sheet];
  try {
    return look();
  } finally {
    root.adoptedStyleSheets = own;
  }
}

/** Runs `act` for a visitor who wants less motion. */
export async function withLessMotion(act: () => Promise<unknown>): Promise<void> {
  const matchMedia = window.matchMedia.bind(window);
  window.matchMedia = (query) =>
    query === '(prefers-reduced-motion: reduce)'
      ? ({matches: true} as MediaQueryList)
      : matchMedia(query);
  try {
    await act();
  } finally {
    window.matchMedia = matchMedia;
  }
}

/** Until `condition` holds, looked at after each frame. */
export async function until(condition: () => unknown): Promise<void> {
  const end = performance.now() + 60_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`not within 60 s: ${condition.toString()}`);
    await new Promise(requestAnimationFrame);
  }
}

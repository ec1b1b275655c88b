/** A foreign town's page that embeds the widgets: the page on one origin, the library on another, the feed on a third. */
import {after} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {
  BrowserPool,
  ENGINES,
  type Engine,
  type EnginePage,
  type OpenOptions,
} from '../../tools/engines.js';
import {host, staticFiles, type Route} from '../host-server.js';

export {ENGINES};

export const TAGS = [
  'alliance-participant-map',
  'alliance-country-counter',
  'alliance-news-ticker',
  'alliance-join-button',
  'alliance-follow-links',
  'alliance-about',
  'alliance-participant-badge',
];

/** Written into the page before anything else: what goes wrong there, in all engines alike. */
export const COLLECTOR = `
  window.__log = [];
  addEventListener('error', (event) => __log.push('error ' + event.message));
  addEventListener('unhandledrejection', (event) => __log.push('rejection ' + event.reason));
  document.addEventListener('securitypolicyviolation', (event) => __log.push('csp ' + event.effectiveDirective + ' ' + (event.sample || event.blockedURI)));
  for (const level of ['warn', 'error']) { const own = console[level]; console[level] = (...args) => { __log.push(level + ' ' + args.join(' ')); own.apply(console, args); }; }
  window.__codes = [];
  addEventListener('alliance-error', (event) => __codes.push(event.error.code), true);
  window.__shift = 0;
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) __shift += entry.value;
  }).observe({type: 'layout-shift', buffered: true});`;

/** A font by name, the widest that sites use and one that the tests install: what fits here fits in others, on every machine. */
const PAGE_CSS = 'body { margin: 8px; font: 16px/1.5 "DejaVu Sans"; }';

type Host = Awaited<ReturnType<typeof host>>;

export interface Town {
  readonly site: Host;
  readonly library: Host;
  readonly feed: Host;
  close(): Promise<void>;
}

/** Three servers. `feedRoutes` come before the files of the built feed. */
export async function openTown({
  feedFolder = 'dist/site/feed',
  feedRoutes = {},
}: {feedFolder?: string; feedRoutes?: Record<string, Route>} = {}): Promise<Town> {
  const library = await host({
    '/collector.js': {type: 'text/javascript', body: COLLECTOR},
    '*': staticFiles('dist/site', {headers: {'timing-allow-origin': '*'}}),
  });
  const feed = await host({
    ...feedRoutes,
    '/feed/*':
      feedRoutes['/feed/*'] ?? staticFiles(feedFolder, {headers: {'timing-allow-origin': '*'}}),
  });
  const site = await host({'/page.css': {type: 'text/css', body: PAGE_CSS}});
  return {
    site,
    library,
    feed,
    close: async () => {
      await Promise.all([site.close(), library.close(), feed.close()]);
    },
  };
}

/** The policy of widgets.md line 1, word by word. */
export const strictPolicy = ({library, feed}: Town): string =>
  `default-src 'none'; script-src ${library.origin}; connect-src ${library.origin} ${feed.origin}; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'`;

export interface PageOptions {
  readonly body: string;
  readonly lang?: string;
  readonly css?: string;
  readonly script?: string;
  readonly headers?: Record<string, string>;
}

/** Puts a page on the town's site and answers its address. */
export function putPage(
  town: Town,
  {
    body,
    lang = 'en',
    css = '',
    script = loaderLine(town),
    headers = {'content-security-policy': strictPolicy(town)},
  }: PageOptions,
): string {
  town.site.routes['/page.css'] = {type: 'text/css', body: `${PAGE_CSS}\n${css}`};
  town.site.routes['/page'] = {
    headers,
    body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A town</title>
<link rel="stylesheet" href="/page.css"><script src="${town.library.origin}/collector.js"></script>${script}</head><body>${body}</body></html>`,
  };
  return `${town.site.origin}/page`;
}

export const loaderLine = ({library, feed}: Town): string =>
  `<script type="module" crossorigin referrerpolicy="no-referrer" src="${library.origin}/v1/alliance.js" data-feed="${feed.origin}/feed/"></script>`;

/** The feed's files that were asked for; not whether there is a newer one, which comes ten seconds later where the browser does not tell of its cache. */
export const filesAsked = ({feed}: Town): string[] =>
  feed.log.filter(({headers}) => headers['cache-control'] === undefined).map(({url}) => url);

/** For a page's head: its own timers of `ms` wait until the test lets them run. */
export const holdTimers = (ms: number): string => `<script>{
  const [set, clear] = [setTimeout, clearTimeout];
  window.held = new Map();
  window.setTimeout = (call, wait) => wait === ${ms} ? (held.set(-held.size - 1, call), -held.size) : set(call, wait);
  window.clearTimeout = (id) => { if (!held.delete(id)) clear(id); };
}</script>`;
export const heldTimers = (page: EnginePage) => page.eval('held.size') as Promise<number>;
export async function runHeldTimers(page: EnginePage): Promise<void> {
  await page.waitFor('held.size > 0');
  await page.eval('held.forEach((call) => call()), held.clear()');
}

/** All seven, each with a child that says it is the fallback. */
export const allSeven = TAGS.map(
  (tag) =>
    `<${tag} ${tag.endsWith('badge') ? 'participant="tivat"' : ''}><p class="fallback">Fallback of ${tag}</p></${tag}>`,
).join('\n');

export type {Engine, EnginePage};

const browsers = new BrowserPool();
after(() => browsers.close());

/** Runs `use` with a page of its own and closes it whatever happens; the browser stays for the next one. */
export async function withPage<T>(
  engine: Engine,
  options: OpenOptions,
  use: (page: EnginePage) => Promise<T>,
): Promise<T> {
  const page = await browsers.open(engine, options);
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

/** Until something holds outside of the page; 10 s at most. */
export async function waitUntil(holds: () => boolean, what: string): Promise<void> {
  const endMs = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > endMs) throw new Error(`not within 10 s: ${what}`);
    await sleep(20);
  }
}

/** Whether each element with that selector has this status. */
export const allHaveStatus = (
  page: EnginePage,
  selector: string,
  status: string,
): Promise<unknown> =>
  page.waitFor(
    (wanted: string, value: string) => {
      const elements = [...document.querySelectorAll(wanted)] as (Element & {status?: string})[];
      return elements.length > 0 && elements.every((element) => element.status === value);
    },
    selector,
    status,
  );

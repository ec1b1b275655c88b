/** The page stays where it is while its feed cannot be had, and when a copy that it shows has grown old. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {elementCode, reserveRule, scriptLine} from '../../src/embed/snippet.js';
import {widgetNames, type WidgetName} from '../../src/embed/widget-names.js';
import {readFeed} from '../../src/publish/cli/read-feed.js';
import {staticFiles, type Route} from '../host-server.js';
import {COLLECTOR, ENGINES, openTown, withPage, type EnginePage, type Town} from './page.js';

const files = staticFiles('dist/site/feed', {headers: {'timing-allow-origin': '*'}}) as Exclude<
  Route,
  {status?: number}
>;
const SUBJECTS: readonly (readonly [WidgetName, Readonly<Record<string, string>>])[] = [
  ...widgetNames.map((widget): readonly [WidgetName, Readonly<Record<string, string>>] => [
    widget,
    widget === 'participant-badge' ? {participant: 'tivat'} : {},
  ]),
  ['news-ticker', {mode: 'rotate'}],
];
/** What moved on the page, by name; what is within an element has none. */
const OUTSIDE = `
  window.__outside = [];
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) new PerformanceObserver((list) => {
    for (const {sources} of list.getEntries())
      for (const {node} of sources) if (node) __outside.push(node.nodeName + '.' + node.className);
  }).observe({type: 'layout-shift', buffered: true});`;
const PAGE_CSS = 'body { margin: 8px; font: 16px/1.5 "DejaVu Sans"; }';

/** What the page has seen move. */
interface Seen {
  readonly outside: string[];
  readonly shift: number;
}

/** For each frame: what it shows, where the line after it stands, and what moved; once all have the status. */
const statesOf = (page: EnginePage, status: string) =>
  page.waitFor((wanted: string) => {
    const states = [...document.querySelectorAll('iframe')].map((frame) => {
      const inner = frame.contentDocument!;
      const element = [...inner.querySelectorAll('*')].find(({localName}) =>
        localName.startsWith('alliance-'),
      ) as (HTMLElement & {status?: string}) | undefined;
      const line = inner.querySelector('.below');
      if (!line || !element || (wanted && element.status !== wanted)) return undefined;
      const {__outside: outside, __shift: shift} = frame.contentWindow as unknown as {
        __outside: string[];
        __shift: number;
      };
      const {offsetHeight} = element;
      const needs = Math.max(
        ...[...(element.shadowRoot?.querySelectorAll('.notice') ?? [])].map(
          (notice) => notice.getBoundingClientRect().bottom - element.getBoundingClientRect().top,
        ),
        0,
      );
      return {
        name: frame.title,
        below: Math.round(line.getBoundingClientRect().top),
        shift,
        outside,
        overflows: needs > offsetHeight + 1 ? Math.ceil(needs - offsetHeight) : 0,
      };
    });
    return states.length > 0 && states.every(Boolean) && states;
  }, status) as Promise<({name: string; below: number; overflows: number} & Seen)[]>;

/** A minute later every element asks for the feed again. */
const refreshLater = (page: EnginePage) =>
  page.eval(async () => {
    const frames = [...document.querySelectorAll('iframe')];
    for (const frame of frames) {
      const {performance: clock} = frame.contentWindow as unknown as {performance: Performance};
      const now = clock.now.bind(clock);
      clock.now = () => now() + 60_000;
    }
    const elements = frames.map((frame) =>
      [...frame.contentDocument!.querySelectorAll('*')].find(({localName}) =>
        localName.startsWith('alliance-'),
      ),
    ) as unknown as {refresh(): Promise<void>}[];
    await Promise.all(elements.map((element) => element.refresh()));
  });

/** What was laid out has been painted, and told. */
const painted = (page: EnginePage) =>
  page.eval(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        });
      }),
  );

for (const engine of ENGINES) {
  describe(`${engine}: without the feed the page stays where it is`, () => {
    let town: Town;
    let fails = false;
    let held: Promise<void> | undefined;
    before(async () => {
      town = await openTown({
        feedRoutes: {
          '/feed/*': async (request, url, rest) => {
            await held;
            return fails ? {status: 503} : files(request, url, rest);
          },
        },
      });
    });
    after(async () => {
      await town.close();
    });

    /** Puts each printed element on a page of its own, in a frame: each is the first of its page, with the whole notice. */
    async function framesIn(lang: string, width: number): Promise<string> {
      const feed = {...(await readFeed('dist/site', lang)), base: `${town.feed.origin}/feed/`};
      const frames = SUBJECTS.map(([widget, attributes], i) => {
        const path = `/down/${lang}/${width}/${i}`;
        const script = scriptLine(`${town.library.origin}/v1/`).replace(
          'src=',
          `data-feed="${town.feed.origin}/feed/" src=`,
        );
        const rule = reserveRule(widget, attributes, 'wide', feed);
        town.site.routes[path] = {
          body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A town</title><style>${PAGE_CSS}\n${rule}</style><script>${COLLECTOR}${OUTSIDE}</script>${script}</head><body><h1>A town</h1>${elementCode(widget, attributes, feed)}<p class="below">Below</p></body></html>`,
        };
        return `<iframe title="${widget} ${Object.values(attributes).join(' ')}" src="${path}" width="${width}" height="1200" style="position: absolute; inset: 0 auto auto 0; border: 0"></iframe>`;
      });
      const host = `/down/${lang}/${width}`;
      town.site.routes[host] = {
        body: `<!doctype html><title>Host</title><style>body { margin: 0 }</style>${frames.join('')}`,
      };
      return town.site.origin + host;
    }

    for (const lang of ['en', 'fr'])
      for (const width of [320, 768, 1280])
        it(`in ${lang}, ${width} px wide, with the notice of a feed that cannot be had, and of a copy that is old`, async () => {
          const address = await framesIn(lang, width);
          await withPage(engine, {width: 1280, height: 1200}, async (page) => {
            let release!: () => void;
            held = new Promise((resolve) => {
              release = resolve;
            });
            fails = true;
            await page.goto(address);
            const early = await statesOf(page, '');
            release();
            await statesOf(page, 'error');
            await painted(page);
            const still = early.map(({name, below}) => ({
              name,
              below,
              shift: 0,
              outside: [],
              overflows: 0,
            }));
            assert.deepEqual(await statesOf(page, 'error'), still);

            fails = false;
            await page.goto(address);
            await statesOf(page, 'ready');
            fails = true;
            // A first refresh may join a check of a kept copy that was answered before.
            await refreshLater(page);
            await refreshLater(page);
            await statesOf(page, 'stale');
            await painted(page);
            // Within its height the map gives way to the notice; what is below stays.
            const stale = await statesOf(page, 'stale');
            assert.deepEqual(
              stale.map((state) => ({...state, shift: 0})),
              still,
            );
          });
        });
  });
}

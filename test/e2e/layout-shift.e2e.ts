/** Nothing moves: whatever is printed with children or with a height of its own holds its place from the first paint to the widget. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {badgeImage, frameCode, pinnedScript} from '../../src/embed/snippet-forms.js';
import {elementCode, reserveRule, scriptLine, type Column} from '../../src/embed/snippet.js';
import {widgetNames, type WidgetName} from '../../src/embed/widget-names.js';
import {badgePicture} from '../../src/publish/pages/make-badge.js';
import {readFeed, type ReadFeed} from '../../src/publish/cli/read-feed.js';
import {renderWidget} from '../../src/publish/pages/render-widget.js';
import {staticFiles, type Route} from '../host-server.js';
import {COLLECTOR, ENGINES, openTown, withPage, type EnginePage, type Town} from './page.js';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const hashes = JSON.parse(readFileSync(`dist/site/${version}/sri.json`, 'utf8')) as Record<
  string,
  string
>;
const files = staticFiles('dist/site/feed', {headers: {'timing-allow-origin': '*'}}) as Exclude<
  Route,
  {status?: number}
>;

type Attributes = Readonly<Record<string, string>>;
/** Each widget as it is without options, and with those that change its height. */
const subjects: readonly (readonly [WidgetName, Attributes])[] = [
  ...widgetNames.map((widget): readonly [WidgetName, Attributes] => [
    widget,
    widget === 'participant-badge' ? {participant: 'tivat'} : {},
  ]),
  ['participant-badge', {participant: 'reggio-calabria'}],
  ['country-counter', {history: '', breakdown: '', 'as-of': ''}],
  ['news-ticker', {mode: 'rotate', limit: '3'}],
];

interface Printed {
  readonly head: string;
  readonly css: string;
  readonly body: string;
}
/** Every form that the configurator or the tool prints with today's children, or with a height; a bare link or tag promises nothing. */
const FORMS: Readonly<
  Record<
    string,
    (
      own: {widget: WidgetName; attributes: Attributes; column: Column; feed: ReadFeed},
      town: Town,
    ) => Printed | undefined
  >
> = {
  element: ({widget, attributes, column, feed}, town) => ({
    head: loaderOf(town),
    css: reserveRule(widget, attributes, column, feed),
    body: elementCode(widget, attributes, feed),
  }),
  pinned: ({widget, attributes, column, feed}, {library}) => ({
    head: pinnedScript(
      widget,
      `${library.origin}/`,
      version,
      hashes[`alliance-${widget}.js`]!,
    ).replace('src=', `data-feed="${feed.base}" src=`),
    css: reserveRule(widget, attributes, column, feed),
    body: elementCode(widget, attributes, feed),
  }),
  'render --shadow': ({widget, attributes, feed}, town) => {
    const library = `${town.library.origin}/v1/`;
    const {html, rule = ''} = renderWidget({widget, attributes}, feed, {shadow: true, library});
    return {head: loaderOf(town), css: rule, body: html};
  },
  frame: ({widget, attributes, feed}, {library}) => ({
    head: '',
    css: '',
    body: frameCode(widget, attributes, publishedIn(library.origin, feed)),
  }),
  picture: ({widget, attributes, feed}, {library}) =>
    widget === 'participant-badge'
      ? {
          head: '',
          css: '',
          body: badgeImage(
            attributes,
            publishedIn(library.origin, feed),
            badgePicture(attributes['participant']!, feed, 'light'),
          ).html,
        }
      : undefined,
};
const publishedIn = (origin: string, {lang}: ReadFeed) => ({
  site: `${origin}/`,
  first: 'en',
  lang,
  title: 'The Alliance',
});
const loaderOf = ({library, feed}: Town) =>
  scriptLine(`${library.origin}/v1/`).replace('src=', `data-feed="${feed.origin}/feed/" src=`);

const PAGE_CSS = 'body { margin: 8px; font: 16px/1.5 "DejaVu Sans"; }';
const pageOf = ({head, css, body}: Printed, lang: string) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A town</title><style>${PAGE_CSS}\n${css}</style><script>${COLLECTOR}</script>${head}</head><body><h1>A town</h1>${body}<p class="below">Below</p></body></html>`;

/** For each frame on the page: what it shows, where the line after it stands, and what moved so far; once each says it has the status. */
const statesOf = (page: EnginePage, ready: boolean) =>
  page.waitFor((wanted: boolean) => {
    const states = [...document.querySelectorAll('iframe')].map((frame) => {
      const inner = frame.contentDocument!;
      const element = [...inner.querySelectorAll('*')].find(({localName}) =>
        localName.startsWith('alliance-'),
      ) as (HTMLElement & {status?: string}) | undefined;
      const line = inner.querySelector('.below');
      const isReady =
        !element || (element.status === 'ready' && !element.shadowRoot!.querySelector('link'));
      if (!line || inner.readyState !== 'complete' || (wanted && !isReady)) return undefined;
      const {__shift: shift} = frame.contentWindow as unknown as {__shift: number};
      return {name: frame.title, below: Math.round(line.getBoundingClientRect().top), shift};
    });
    return states.length > 0 && states.every(Boolean) && states;
  }, ready) as Promise<{name: string; below: number; shift: number}[]>;

for (const engine of ENGINES) {
  describe(`${engine}: the page stays where it is`, () => {
    let town: Town;
    let release: () => void;
    let held: Promise<void>;
    before(async () => {
      town = await openTown({
        feedRoutes: {
          // The feed comes late, so that the page stands with its children before anything changes.
          '/feed/*': async (request, url, rest) => {
            await held;
            return files(request, url, rest);
          },
        },
      });
    });
    after(async () => {
      await town.close();
    });

    for (const lang of ['en', 'fr'])
      for (const [width, column] of [
        [320, 'narrow'],
        [320, 'wide'],
        [360, 'wide'],
        [768, 'wide'],
        [1280, 'wide'],
      ] as const)
        it(`in a window of ${width} px, in ${lang}, with the rule for a ${column} column, with every widget in every form that reserves its place`, async () => {
          const feed = {
            ...(await readFeed('dist/site', lang)),
            base: `${town.feed.origin}/feed/`,
          };
          const frames = Object.entries(FORMS).flatMap(([form, print]) =>
            subjects.flatMap(([widget, attributes], i) => {
              const printed = print({widget, attributes, column, feed}, town);
              if (!printed) return [];
              const path = `/${form.replace(/\W+/g, '-')}/${lang}/${column}/${width}/${i}`;
              town.site.routes[path] = {body: pageOf(printed, lang)};
              return [
                `<iframe title="${form}: ${widget} ${Object.keys(attributes).join(' ')}" src="${path}" width="${width}" height="900" style="position: absolute; inset: 0 auto auto 0; border: 0"></iframe>`,
              ];
            }),
          );
          await withPage(engine, {width: 1280, height: 900}, async (page) => {
            // In turns, or a slow machine has forty pages at once.
            for (let at = 0; at < frames.length; at += subjects.length) {
              held = new Promise((resolve) => {
                release = resolve;
              });
              town.site.routes[`/host/${at}`] = {
                body: `<!doctype html><title>Host</title><style>body { margin: 0 }</style>${frames.slice(at, at + subjects.length).join('')}`,
              };
              await page.goto(`${town.site.origin}/host/${at}`);
              const early = await statesOf(page, false);
              release();
              await statesOf(page, true);
              // What was laid out has been painted, and told.
              await page.eval(
                () =>
                  new Promise<void>((resolve) => {
                    requestAnimationFrame(() => {
                      requestAnimationFrame(() => {
                        resolve();
                      });
                    });
                  }),
              );
              assert.deepEqual(
                await statesOf(page, true),
                early.map((state) => ({
                  ...state,
                  // The style sheet in a served root holds up no paint: what moved inside before it came is not counted.
                  shift: state.name.startsWith('render') ? state.shift : 0,
                })),
              );
            }
          });
        });
  });
}

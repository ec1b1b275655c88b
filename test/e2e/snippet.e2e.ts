/** The printed snippets: they answer without script, and nothing on the page moves when the widget takes over. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {parseManifest, parseNews, parseParticipants} from '../../src/feed/parse-feed.js';
import type {SnippetSource} from '../../src/embed/children/source.js';
import {elementCode, reserveRule, scriptLine, type Column} from '../../src/embed/snippet.js';
import {widgetNames, type WidgetName} from '../../src/embed/widget-names.js';
import {en, fr} from '../locale/words.js';
import {staticFiles, type Route} from '../host-server.js';
import {
  allHaveStatus,
  ENGINES,
  openTown,
  putPage,
  withPage,
  type EnginePage,
  type Town,
} from './page.js';

const read = (file: string): unknown => JSON.parse(readFileSync(`dist/site/feed/${file}`, 'utf8'));
const manifest = parseManifest(read('alliance.json'));
const sourceIn = (lang: 'en' | 'fr', base: string): SnippetSource => ({
  base,
  manifest,
  lang,
  words: {en, fr}[lang],
  participants: parseParticipants(read(manifest.sets['participants']!.href!)),
  news: parseNews(read(manifest.news![lang]!)),
});
const attributes: Partial<Record<WidgetName, Record<string, string>>> = {
  'participant-badge': {participant: 'tivat'},
  'country-counter': {history: '', breakdown: '', 'as-of': ''},
};
/** Each widget with the attributes above, and the news a second time, one at a time. */
const printed: readonly (readonly [WidgetName, Record<string, string>])[] = [
  ...widgetNames.map((widget) => [widget, attributes[widget] ?? {}] as const),
  ['news-ticker', {mode: 'rotate', limit: '3'}],
];
const rules = (column: Column, source: SnippetSource) =>
  printed.map(([widget, written]) => reserveRule(widget, written, column, source)).join('\n');
const files = staticFiles('dist/site/feed', {headers: {'timing-allow-origin': '*'}}) as Exclude<
  Route,
  {status?: number}
>;

/** Where the lines after the widgets stand in the document, in px. */
const below = (page: EnginePage) =>
  page.eval(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.below')].map((line) => [
        line.textContent,
        Math.round(line.getBoundingClientRect().top + scrollY),
      ]),
    ),
  ) as Promise<Record<string, number>>;

for (const engine of ENGINES) {
  describe(`${engine}: the printed snippets`, () => {
    let town: Town;
    before(async () => {
      // The feed comes late, so that the page stands with its fallback before anything changes.
      town = await openTown({
        feedRoutes: {
          '/feed/*': async (request, url, rest) => ({
            ...(await files(request, url, rest)),
            delayMs: 600,
          }),
        },
      });
    });
    after(async () => {
      await town.close();
    });

    it('move nothing when the widgets take over, in columns of 280, 560 and 1180 px, in English and French', async () => {
      const script = scriptLine(`${town.library.origin}/v1/`).replace(
        'src=',
        `data-feed="${town.feed.origin}/feed/" src=`,
      );
      await withPage(engine, {width: 1280, height: 1100}, async (page) => {
        for (const lang of ['en', 'fr'] as const) {
          for (const widthPx of [280, 560, 1180]) {
            const source = sourceIn(lang, `${town.feed.origin}/feed/`);
            const body = printed
              .map(
                ([widget, written]) =>
                  `${elementCode(widget, written, source)}<p class="below">Below ${widget} ${written['mode'] ?? ''}</p>`,
              )
              .join('\n');
            await page.goto(
              putPage(town, {
                lang,
                script,
                css: `${rules(widthPx < 560 ? 'narrow' : 'wide', source)}\nmain { width: ${widthPx}px; }`,
                body: `<main>${body}</main>`,
              }),
            );
            const early = await below(page);
            for (const widget of widgetNames) {
              await page.eval((tag: string) => {
                for (const one of document.querySelectorAll(tag)) one.scrollIntoView();
              }, `alliance-${widget}`);
              await allHaveStatus(page, `alliance-${widget}`, 'ready');
            }
            await page.waitFor(
              () =>
                document
                  .querySelector('alliance-participant-map')!
                  .shadowRoot!.querySelector('svg path') !== null,
            );
            assert.deepEqual(
              await below(page),
              early,
              `${lang}, ${widthPx} px: what stands below each widget stands where it stood`,
            );
            const shift = (await page.eval(
              () => (window as unknown as {__shift: number}).__shift,
            )) as number;
            assert.equal(shift, 0, `${lang}, ${widthPx} px: cumulative layout shift`);
          }
        }
      });
    });

    it('answer their question without script', async () => {
      const source = sourceIn('en', `${town.feed.origin}/feed/`);
      const body = widgetNames
        .map((widget) => elementCode(widget, attributes[widget] ?? {}, source))
        .join('\n');
      await withPage(
        engine === 'webkit' ? 'webkit' : engine,
        engine === 'webkit' ? {} : {javaScriptDisabled: true},
        async (page) => {
          await page.goto(putPage(town, {body, script: ''}));
          const text = (await page.eval(() =>
            document.body.innerText.replace(/\s+/g, ' '),
          )) as string;
          for (const answer of [
            '130 cities and regions from 29 countries',
            'Kragujevac',
            'Join the Alliance',
            'RSS',
            'Tivat, 127th participant of the European Alliance',
          ])
            assert.ok(text.includes(answer), answer);
        },
      );
    });
  });
}

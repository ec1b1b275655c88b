/** What a stranger's style sheets, and a page without doctype, do to the widgets. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {widgetNames} from '../../src/embed/widget-names.js';
import {open} from '../../tools/engines.js';
import {allHaveStatus, ENGINES, openTown, putPage, type EnginePage, type Town} from './page.js';
import {all, allShow, elements, FORMS, linesOf, seen} from './strange-page.js';

/** Words that name or count: no sentences, no rows of a list. */
const LABELS =
  '.tag, .scale, .chip, .mark, select, option, .names, .legend, .plot text, .foot :is(button, summary)';

/** All that a widget can show, open. */
const RICH: Readonly<Record<string, string>> = {
  'participant-map': 'highlight="tivat"',
  'country-counter': 'history breakdown as-of',
  'news-ticker': 'mode="rotate"',
  'join-button': '',
  'follow-links': '',
  about: 'length="full"',
  'participant-badge': 'participant="tivat"',
};
const rich = [
  ...widgetNames.map((name) => `<alliance-${name} ${RICH[name]!}></alliance-${name}>`),
  '<alliance-news-ticker limit="20"></alliance-news-ticker>',
  '<alliance-about note="inline"></alliance-about>',
  '<alliance-participant-map view="list"></alliance-participant-map>',
  '<alliance-country-counter format="figures" country="XK FR"></alliance-country-counter>',
  '<p><alliance-country-counter format="compact" as-of></alliance-country-counter> <alliance-participant-badge display="inline" participant="tivat"></alliance-participant-badge></p>',
].join('\n');

for (const engine of ENGINES)
  describe(`${engine}: under a stranger's styles`, () => {
    let town: Town;
    let page: EnginePage;
    before(async () => {
      town = await openTown();
      page = await open(engine);
    });
    after(async () => {
      await page.close();
      await town.close();
    });

    it('appears where the page hides what is not defined yet, with any form', async () => {
      for (const form of FORMS) {
        const script = await linesOf(form, town);
        await page.goto(
          putPage(town, {
            body: elements(town),
            css: ':not(:defined) { display: none }',
            script,
            headers: {},
          }),
        );
        await allShow(page);
        assert.deepEqual(await seen(page), all('widget'), form);
      }
    });

    it('appears where the page hides what is empty, with any form', async () => {
      for (const form of FORMS) {
        const script = await linesOf(form, town);
        const body = elements(town).replace(/<p class="fallback">.*?<\/p>/g, '');
        await page.goto(
          putPage(town, {body, css: ':empty { display: none }', script, headers: {}}),
        );
        await allShow(page);
      }
    });

    it('waits while it is hidden and its parent is far, and comes when the page has time where the parent has no box', async () => {
      const css =
        ':not(:defined) { display: none } .far { margin-top: 5000px } .none { display: contents }';
      await page.goto(
        putPage(town, {
          body: '<div class="far"><alliance-about></alliance-about></div><div class="none"><alliance-join-button></alliance-join-button></div>',
          css,
        }),
      );
      await allHaveStatus(page, 'alliance-join-button', 'ready');
      assert.equal(await page.eval("customElements.get('alliance-about') === undefined"), true);
      await page.eval("document.querySelector('.far').scrollIntoView()");
      await allHaveStatus(page, 'alliance-about', 'ready');
    });

    it('is as high on a page without doctype as on one with it, whatever height the page sets', async () => {
      const css = [
        '',
        'alliance-participant-map { height: 400px }',
        '.box { height: 450px } .box > * { height: 100% }',
      ];
      for (const own of css) {
        const heights: unknown[] = [];
        for (const doctype of ['<!doctype html>', '']) {
          town.site.routes['/page'] = {
            body: `${doctype}<html lang="en"><head><meta charset="utf-8"><title>A town</title>${await linesOf('loader', town)}<style>body { margin: 8px } ${own}</style></head><body><div class="box"><alliance-participant-map highlight="tivat"></alliance-participant-map></div><p>after</p></body></html>`,
          };
          await page.goto(`${town.site.origin}/page`);
          await page.waitFor(
            "document.querySelector('alliance-participant-map').shadowRoot?.querySelector('.symbol') != null",
          );
          heights.push(
            await page.eval(() => {
              const map = document.querySelector('alliance-participant-map')!;
              const frame = map.shadowRoot!.querySelector('.frame')!;
              return [map, frame].map((one) => Math.round(one.getBoundingClientRect().height));
            }),
          );
        }
        assert.deepEqual(heights[1], heights[0], own || 'no height');
        const [[whole, frame]] = heights as [[number, number]];
        assert.ok(Math.abs(whole - frame) <= 1, 'it fills what the page gives it');
      }
    });

    it('takes the room there is in a flex row, a float, an inline block and a table cell', async () => {
      const ways = {
        'a flex row': '<div style="display:flex">{}</div>',
        'a float': '<div style="float:left">{}</div>',
        'an inline block': '<div style="display:inline-block">{}</div>',
        'a table cell': '<table cellspacing="0" cellpadding="0"><tr><td>{}</td></tr></table>',
        'a centred column':
          '<div style="display:flex;flex-direction:column;align-items:center">{}</div>',
        'a grid of its own width': '<div style="display:inline-grid">{}</div>',
      };
      for (const [name, way] of Object.entries(ways)) {
        const body = way.replace(
          '{}',
          '<alliance-participant-map highlight="tivat"></alliance-participant-map>',
        );
        await page.goto(putPage(town, {body, headers: {}}));
        await allHaveStatus(page, 'alliance-participant-map', 'ready');
        const [width, room, scroll] = (await page.eval(() => [
          document.querySelector('alliance-participant-map')!.getBoundingClientRect().width,
          document.body.clientWidth,
          document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ])) as [number, number, number];
        assert.deepEqual([width, scroll], [room, 0], name);
      }
    });

    it('can be read whatever size the page gives its text: sentences and rows have 14 px, labels 12 px', async () => {
      const sizes = [
        '',
        'html { font-size: 62.5% } body { font-size: 0.8rem }',
        'main { font-size: 0 }',
        'main { font-size: 8px }',
        'main > *, main p > * { font-size: 9px }',
      ];
      for (const css of sizes) {
        await page.goto(putPage(town, {body: `<main>${rich}</main>`, css}));
        await page.eval('scrollTo(0, document.body.scrollHeight)');
        await allHaveStatus(page, 'main *:not(p)', 'ready');
        await page.eval(() => {
          for (const {shadowRoot} of document.querySelectorAll('main *')) {
            for (const details of shadowRoot?.querySelectorAll('details') ?? [])
              details.open = true;
            shadowRoot?.querySelector<HTMLElement>('button.place')?.click();
          }
        });
        await page.waitFor(
          "document.querySelector('alliance-participant-map').shadowRoot.querySelector('.card .heading') != null",
        );
        assert.deepEqual(await page.eval(tooSmall, LABELS), [], css);
      }
    });

    it('keeps the fallback legible where the page has no size for text', async () => {
      await page.goto(
        putPage(town, {
          body: '<div style="font-size:0"><alliance-about feed="/nothing/"><p>130 cities</p></alliance-about></div>',
          headers: {},
        }),
      );
      await allHaveStatus(page, 'alliance-about', 'error');
      assert.equal(
        await page.eval(() => getComputedStyle(document.querySelector('p')!).fontSize),
        '14px',
      );
    });
  });

/** Each text that is seen in a shadow root and smaller than it may be: "widget: size text". */
function tooSmall(labels: string): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('main *')) {
    if (!element.shadowRoot) continue;
    const walker = document.createTreeWalker(element.shadowRoot, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.nodeValue!.trim() || parent.closest('.visually-hidden, style, .skip'))
        continue;
      const range = document.createRange();
      range.selectNode(node);
      if (!range.getClientRects().length || getComputedStyle(parent).visibility === 'hidden')
        continue;
      const scale = parent instanceof SVGGraphicsElement ? parent.getScreenCTM()!.a : 1;
      const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (size < (parent.closest(labels) ? 12 : 14) - 0.01)
        found.push(`${element.localName}: ${size} ${node.nodeValue!.trim().slice(0, 40)}`);
    }
  }
  return found;
}

/** A page translator puts `<font><font>…</font></font>` in the place of each text; what changes afterwards must still be seen. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {widgetNames} from '../../src/embed/widget-names.js';
import {open} from '../../tools/engines.js';
import {allHaveStatus, ENGINES, openTown, putPage, type EnginePage, type Town} from './page.js';

const OPTIONS: Readonly<Record<string, string>> = {
  'participant-map': 'highlight="tivat"',
  'country-counter': 'history breakdown as-of',
  'news-ticker': 'mode="rotate"',
  about: 'length="full"',
  'participant-badge': 'participant="tivat"',
};

/** As Google's does it, in the light and the shadow trees. */
const TRANSLATE = `window.translate = (upper) => {
  const visit = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement?.closest('style, script, font')) texts.push(walker.currentNode);
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.append(upper ? text.data.toUpperCase() : text.data);
      outer.append(inner);
      text.replaceWith(outer);
    }
    for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) visit(shadowRoot);
  };
  visit(document.body);
};
window.textOf = (selector) => document.querySelector(selector).shadowRoot.textContent.replace(/\\s+/g, ' ').trim();`;

for (const engine of ENGINES)
  describe(`${engine}: on a page that a translator has changed`, () => {
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
    const show = async (body: string) => {
      await page.goto(putPage(town, {body, headers: {}}));
      await allHaveStatus(page, 'main > *', 'ready');
      await page.eval(`(() => { ${TRANSLATE} })()`);
    };

    it('changes every text with the language, in every widget, as one does that was never translated', async () => {
      for (const name of widgetNames) {
        const element = (id: string) =>
          `<alliance-${name} id="${id}" ${OPTIONS[name] ?? ''}></alliance-${name}>`;
        await show(`<main>${element('translated')}${element('plain')}</main>`);
        await page.eval(async () => {
          const updated = async () => {
            for (const one of document.querySelectorAll('main > *'))
              await (one as unknown as {updateComplete: Promise<unknown>}).updateComplete;
          };
          await updated();
          const plain = document.querySelector('#plain')!;
          plain.remove();
          (window as unknown as {translate(): void}).translate();
          document.querySelector('main')!.append(plain);
          document.documentElement.lang = 'fr';
        });
        await page.waitFor(() => {
          const {textOf} = window as unknown as {textOf: (selector: string) => string};
          const numberless = (text: string) => text.replace(/ \(2\)/g, '');
          return (
            !document
              .querySelector('#translated')!
              .shadowRoot!.querySelector<HTMLElement>('font') &&
            numberless(textOf('#translated')) === numberless(textOf('#plain')) &&
            document.querySelector('#plain')!.shadowRoot!.querySelector('[lang="fr"]') !== null
          );
        });
      }
    });

    it('shows the next item and what Play has become', async () => {
      await show('<main><alliance-news-ticker mode="rotate"></alliance-news-ticker></main>');
      await page.eval('translate(true)');
      const position = () =>
        page.eval(() => {
          const root = document.querySelector('alliance-news-ticker')!.shadowRoot!;
          return [
            root.querySelector('.position')!.textContent,
            root.querySelector('.toggle')!.textContent,
          ];
        }) as Promise<string[]>;
      assert.deepEqual(await position(), ['1 OF 5', 'PLAY']);
      await page.eval(() => {
        const root = document.querySelector('alliance-news-ticker')!.shadowRoot!;
        root.querySelectorAll<HTMLElement>('button')[2]!.click();
      });
      await page.waitFor(
        "document.querySelector('alliance-news-ticker').shadowRoot.querySelector('.position').textContent === '2 of 5'",
      );
      await page.eval('translate(true)');
      await page.eval(
        "document.querySelector('alliance-news-ticker').shadowRoot.querySelector('.toggle').click()",
      );
      await page.waitFor(
        "document.querySelector('alliance-news-ticker').shadowRoot.querySelector('.toggle').textContent === 'Pause'",
      );
    });

    it('shows what a search finds', async () => {
      await show('<main><alliance-participant-map></alliance-participant-map></main>');
      await page.waitFor(
        "document.querySelector('alliance-participant-map').shadowRoot.querySelectorAll('.place').length === 13",
      );
      for (const [query, count] of [
        ['tivat', 1],
        ['', 13],
      ] as const) {
        await page.eval('translate(false)');
        await page.eval((text: string) => {
          const search = document
            .querySelector('alliance-participant-map')!
            .shadowRoot!.querySelector('input')!;
          search.value = text;
          search.dispatchEvent(new InputEvent('input', {bubbles: true}));
        }, query);
        await page.waitFor((wanted: number) => {
          const root = document.querySelector('alliance-participant-map')!.shadowRoot!;
          return (
            root.querySelectorAll('.place').length === wanted &&
            root.querySelector('.status')!.textContent.includes(String(wanted)) &&
            !root.querySelector('.list font')
          );
        }, count);
      }
    });

    it('shows what a refresh brings', async () => {
      await show('<main><alliance-country-counter></alliance-country-counter></main>');
      await page.eval('translate(true)');
      const manifest = JSON.parse(
        await (await fetch(`${town.feed.origin}/feed/alliance.json`)).text(),
      ) as {sequence: number; sets: {participants: {count: number}}};
      manifest.sequence++;
      manifest.sets.participants.count = 131;
      town.feed.routes['/feed/alliance.json'] = {
        type: 'application/json',
        headers: {'access-control-allow-origin': '*'},
        body: JSON.stringify(manifest),
      };
      // Again and again: a refresh takes what was fetched a moment ago. What has not changed stays translated.
      await page.waitFor(
        "document.querySelector('alliance-country-counter').refresh(), textOf('alliance-country-counter').includes('131 CITIES AND REGIONS')",
      );
    });
  });

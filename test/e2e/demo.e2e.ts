/** The demo as a visitor uses it: its switches, its code, its looks, with axe over the whole page. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {host, staticFiles} from '../host-server.js';
import {allHaveStatus, ENGINES, TAGS, withPage, type EnginePage} from './page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const choose = (page: EnginePage, name: string, value: string) =>
  page.eval(
    (radio: string, wanted: string) => {
      document
        .querySelector<HTMLInputElement>(`input[name="${radio}"][value="${wanted}"]`)!
        .click();
    },
    name,
    value,
  );
const says = (page: EnginePage, tag: string, words: string) =>
  page.waitFor(
    (name: string, wanted: string) =>
      document.querySelector(name)!.shadowRoot!.textContent.replace(/\s+/g, ' ').includes(wanted),
    tag,
    words,
  );
const reachAll = async (page: EnginePage, status: string) => {
  for (const tag of TAGS) {
    await page.eval((name: string) => {
      for (const one of document.querySelectorAll(name)) one.scrollIntoView();
    }, tag);
    await allHaveStatus(page, tag, status);
  }
};
const faultsOfAxe = (page: EnginePage) =>
  page.eval(async () => {
    const tool = window as unknown as {
      axe?: {run(): Promise<{violations: {id: string; nodes: {target: unknown[]}[]}[]}>};
    };
    if (!tool.axe) {
      const script = Object.assign(document.createElement('script'), {src: '/axe.js'});
      await new Promise((resolve) => {
        script.onload = resolve;
        document.head.append(script);
      });
    }
    return (await tool.axe!.run()).violations.map(
      ({id, nodes}) => `${id}: ${nodes.map(({target}) => target.flat().join(' ')).join(' | ')}`,
    );
  }) as Promise<string[]>;

describe('the published folder', () => {
  it('has compressed copies that say what their files say, after however many builds', () => {
    for (const file of [
      'index.html',
      'demo.js',
      'demo.css',
      'v1/alliance.js',
      'feed/alliance.json',
      'sample/feed/alliance.json',
    ]) {
      const bytes = readFileSync(`dist/site/${file}`);
      assert.ok(gunzipSync(readFileSync(`dist/site/${file}.gz`)).equals(bytes), `${file}.gz`);
      assert.ok(
        brotliDecompressSync(readFileSync(`dist/site/${file}.br`)).equals(bytes),
        `${file}.br`,
      );
    }
  });
});

for (const engine of ENGINES) {
  describe(`${engine}: the demo`, () => {
    let site: Awaited<ReturnType<typeof host>>;
    before(async () => {
      site = await host({
        '/axe.js': {type: 'text/javascript', body: axe},
        '*': staticFiles('dist/site'),
      });
    });
    after(async () => {
      await site.close();
    });

    it('says today’s content without script', async () => {
      await withPage(engine, {javaScriptDisabled: true}, async (page) => {
        await page.goto(`${site.origin}/`);
        const text = (await page.eval(() =>
          document.body.innerText.replace(/\s+/g, ' '),
        )) as string;
        for (const words of [
          '130 cities and regions from 29 countries',
          'Kragujevac',
          'Join the Alliance',
          'Tivat, 127th participant',
        ])
          assert.ok(text.includes(words), words);
      });
    });

    it('switches language, feed and theme, prints the code of each element, and satisfies axe in each state', async () => {
      await withPage(engine, {width: 1280, height: 900}, async (page) => {
        await page.goto(`${site.origin}/`);
        await reachAll(page, 'ready');
        assert.deepEqual(await faultsOfAxe(page), []);

        await choose(page, 'lang', 'fr');
        await says(page, 'alliance-country-counter', '130 villes et régions de 29 pays');
        await choose(page, 'theme', 'dark');
        assert.equal(
          await page.eval(() => getComputedStyle(document.documentElement).colorScheme),
          'dark',
        );
        assert.deepEqual(await faultsOfAxe(page), []);
        const code = (await page.waitFor(() => {
          const text = document
            .querySelector('alliance-country-counter')!
            .closest('section')!
            .querySelector('.code')!.textContent;
          return text.includes('villes') ? text : undefined;
        })) as string;
        assert.match(
          code,
          /<script type="module" crossorigin referrerpolicy="no-referrer" src="http:\/\/127\.0\.0\.1:\d+\/v1\/alliance\.js"><\/script>/,
        );
        assert.match(
          code,
          /<alliance-country-counter history breakdown as-of>\s+<a href="[^"]+">130 villes et régions de 29 pays<\/a>\s+<\/alliance-country-counter>/,
        );
        assert.match(code, /alliance-country-counter \{ display: block; min-height: [\d.]+em \}/);

        await choose(page, 'feed', 'sample');
        await says(page, 'alliance-participant-map', 'Données d’exemple');
        await choose(page, 'feed', 'broken');
        await reachAll(page, 'error');
        assert.deepEqual(await faultsOfAxe(page), []);
        assert.deepEqual(
          await page.eval(() =>
            performance
              .getEntriesByType('resource')
              .map(({name}) => name)
              .filter((name) => new URL(name).origin !== location.origin),
          ),
          [],
          'nothing was asked of anybody else',
        );
      });
    });

    it('shows all elements in the colours and shapes of a site', async () => {
      await withPage(engine, {}, async (page) => {
        await page.goto(`${site.origin}/`);
        // Europe comes first: the counter loads once it is near.
        await page.eval(() => {
          document.querySelector('alliance-country-counter')!.scrollIntoView();
        });
        await allHaveStatus(page, 'alliance-country-counter', 'ready');
        await page.waitFor(() => document.querySelector('#looks code')!.textContent); // the page's own script may come after the widgets
        const rule = await page.eval(() => {
          const input = document.querySelector<HTMLInputElement>('[name="--alliance-radius"]')!;
          input.value = '0';
          input.dispatchEvent(new Event('input', {bubbles: true}));
          const card = document
            .querySelector('alliance-country-counter')!
            .shadowRoot!.querySelector('.card')!;
          return `${document.querySelector('#looks code')!.textContent} ${getComputedStyle(card).borderTopLeftRadius}`;
        });
        assert.equal(rule, ':root {\n  --alliance-radius: 0px;\n} 0px');
      });
    });
  });
}

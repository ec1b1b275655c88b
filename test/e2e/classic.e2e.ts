/** The single files, and the library loaded more than once. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {
  allHaveStatus,
  allSeven,
  ENGINES,
  filesAsked,
  loaderLine,
  openTown,
  putPage,
  TAGS,
  withPage,
  type Town,
} from './page.js';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const integrity = JSON.parse(readFileSync(`dist/site/${version}/sri.json`, 'utf8')) as Record<
  string,
  string
>;

describe('sri.json', () => {
  it('holds the hash of each file beside it', () => {
    assert.ok(Object.keys(integrity).length >= TAGS.length + 2);
    for (const [file, hash] of Object.entries(integrity)) {
      assert.equal(
        hash,
        `sha384-${createHash('sha384')
          .update(readFileSync(`dist/site/${version}/${file}`))
          .digest('base64')}`,
        file,
      );
    }
  });
});

for (const engine of ENGINES) {
  describe(`${engine}: one classic file per widget`, () => {
    let town: Town;
    before(async () => {
      town = await openTown();
    });
    after(async () => {
      await town.close();
    });
    const classicLines = (from: string) =>
      TAGS.map(
        (tag) =>
          `<script defer crossorigin integrity="${integrity[`${tag}.js`]}" src="${town.library.origin}/${from}/${tag}.js" data-feed="${town.feed.origin}/feed/"></script>`,
      ).join('');

    it('shows all seven with integrity under the strict policy, in French, with one request for each feed file and none for a part of the library', async () => {
      await withPage(engine, {}, async (page) => {
        await page.goto(putPage(town, {body: allSeven, lang: 'fr', script: classicLines(version)}));
        for (const tag of TAGS) await allHaveStatus(page, tag, 'ready');
        await page.waitFor(() =>
          document
            .querySelector('alliance-country-counter')!
            .shadowRoot!.textContent.includes('pays'),
        );
        await page.waitFor(
          () =>
            document
              .querySelector('alliance-participant-map')!
              .shadowRoot!.querySelector('svg path') !== null,
        );
        assert.deepEqual(await page.eval(() => (window as unknown as {__log: string[]}).__log), []);
      });
      const asked = filesAsked(town);
      assert.deepEqual(
        asked.filter((url, index) => asked.indexOf(url) !== index),
        [],
      );
      assert.deepEqual(
        town.library.log.map(({url}) => url).filter((url) => url.includes('/chunks/')),
        [],
      );
    });

    it('loads beside the loader and a second time: each tag once, nothing thrown, no window.L', async () => {
      await withPage(engine, {}, async (page) => {
        await page.goto(
          putPage(town, {
            body: allSeven,
            script:
              loaderLine(town) + loaderLine(town) + classicLines('v1') + classicLines(version),
          }),
        );
        for (const tag of TAGS) await allHaveStatus(page, tag, 'ready');
        const seen = (await page.eval(() => ({
          log: (window as unknown as {__log: string[]}).__log,
          leaflet: 'L' in window,
          sentences: document
            .querySelector('alliance-country-counter')!
            .shadowRoot!.textContent.match(/130/g)!.length,
        }))) as {log: string[]; leaflet: boolean; sentences: number};
        assert.deepEqual(
          seen.log.filter((line) => !line.includes('Multiple versions of Lit')),
          [],
        );
        assert.equal(seen.leaflet, false);
        assert.equal(seen.sentences, 1);
      });
    });

    it('a div with data-alliance, there from the start or added later, becomes the element with its children', async () => {
      await withPage(engine, {}, async (page) => {
        await page.goto(
          putPage(town, {
            body: '<div data-alliance="country-counter" data-set="signatories" data-onclick="window.clicked = true" onclick="window.clicked = true" data-style="color: red" style="color: red" data-tabindex="0" class="mine"><a href="/">Fallback</a></div>',
          }),
        );
        await allHaveStatus(page, 'alliance-country-counter', 'ready');
        await page.eval(() => {
          const div = document.createElement('div');
          div.setAttribute('data-alliance', 'join-button');
          document.body.append(div);
        });
        await allHaveStatus(page, 'alliance-join-button', 'ready');
        const seen = (await page.eval(() => {
          const counter = document.querySelector('alliance-country-counter.mine')!;
          (counter as HTMLElement).click();
          return `${counter.shadowRoot!.textContent.replace(/\s+/g, ' ')} | ${counter.querySelector('a')!.textContent} | ${counter.getAttributeNames().sort().join()} | ${'clicked' in window}`;
        })) as string;
        assert.match(seen, /122 signatories from 34 countries.*\| Fallback \| class,set \| false/);
      });
    });
  });
}

/** All seven elements on another site's page, from other origins, under the strict policy. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {
  allHaveStatus,
  allSeven,
  ENGINES,
  filesAsked,
  openTown,
  putPage,
  TAGS,
  withPage,
  type Town,
} from './page.js';

for (const engine of ENGINES) {
  describe(`${engine}: seven widgets from another origin under the strict policy`, () => {
    let town: Town;
    before(async () => {
      town = await openTown();
    });
    after(async () => {
      await town.close();
    });

    it('show the sentence, 13 list entries, break no rule and ask nobody else', async () => {
      await withPage(engine, {}, async (page) => {
        await page.goto(putPage(town, {body: allSeven}));
        for (const tag of TAGS) {
          await page.eval((name: string) => {
            document.querySelector(name)!.scrollIntoView();
          }, tag);
          await allHaveStatus(page, tag, 'ready');
        }
        const seen = (await page.waitFor(() => {
          const map = document.querySelector('alliance-participant-map')!.shadowRoot!;
          if (!map.querySelector('svg path')) return undefined;
          return {
            sentence: document.querySelector('alliance-country-counter')!.shadowRoot!.textContent,
            places: map.querySelectorAll('[part~="place"]').length,
            log: (window as unknown as {__log: string[]}).__log,
            fallbacks: [...document.querySelectorAll('.fallback')]
              .filter((child) => child.getClientRects().length)
              .map((child) => child.textContent),
            storage: localStorage.length + sessionStorage.length + document.cookie.length,
            requests: performance
              .getEntriesByType('resource')
              .map(({name}) => new URL(name).origin),
          };
        })) as {
          sentence: string;
          places: number;
          log: string[];
          fallbacks: string[];
          storage: number;
          requests: string[];
        };
        assert.match(
          seen.sentence.replace(/\s+/g, ' '),
          /130 cities and regions from 29 countries/,
        );
        assert.equal(seen.places, 13);
        assert.deepEqual(seen.log, []);
        assert.deepEqual(seen.fallbacks, [], 'no fallback child is shown beside the widget');
        assert.equal(seen.storage, 0);
        const own = [town.site.origin, town.library.origin, town.feed.origin];
        assert.deepEqual(
          seen.requests.filter((origin) => !own.includes(origin)),
          [],
        );
      });
    });

    it('asked for each feed file once, without cookie or referrer', () => {
      const files = filesAsked(town);
      assert.deepEqual(
        files.filter((url, index) => files.indexOf(url) !== index),
        [],
        'no file twice',
      );
      assert.equal(files.filter((url) => url.endsWith('alliance.json')).length, 1);
      assert.deepEqual(
        town.feed.log.filter(({cookie, referer}) => cookie !== null || referer !== null),
        [],
      );
    });

    it('speak French where the page does, each in its own language', async () => {
      await withPage(engine, {locale: 'de-DE'}, async (page) => {
        await page.goto(
          putPage(town, {
            lang: 'fr',
            body: `${allSeven}<div lang="en"><alliance-country-counter id="english"></alliance-country-counter></div>`,
          }),
        );
        await allHaveStatus(page, 'alliance-country-counter', 'ready');
        const text = (selector: string) =>
          page.waitFor(
            (wanted: string) =>
              document.querySelector(wanted)!.shadowRoot!.textContent.replace(/\s+/g, ' ').trim(),
            selector,
          ) as Promise<string>;
        await page.waitFor(() =>
          document
            .querySelector('alliance-country-counter')!
            .shadowRoot!.textContent.includes('pays'),
        );
        assert.match(await text('alliance-country-counter'), /130 villes et régions de 29 pays/);
        assert.match(await text('#english'), /130 cities and regions from 29 countries/);
      });
    });
  });
}

/** How often a page asks for the feed: once, and again when it has a reason to. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {staticFiles} from '../host-server.js';
import {
  allHaveStatus,
  ENGINES,
  heldTimers,
  holdTimers,
  loaderLine,
  openTown,
  putPage,
  runHeldTimers,
  waitUntil,
  withPage,
  type EnginePage,
  type Town,
  type Engine,
} from './page.js';

/** What the feed's server says of its cache: without Timing-Allow-Origin no engine tells whether the answer was an old one. */
const SERVERS: Record<string, Record<string, string>> = {
  'a server that allows timing': {'timing-allow-origin': '*'},
  'a server that does not': {},
};

/** UNSURE_REFRESH_MS of feed-store.ts. */
const QUIET_MS = 10_000;

/** A page whose picture holds its load event back until long after the feed has come. */
async function visit(
  engine: Engine,
  headers: Record<string, string>,
  act: (page: EnginePage, town: Town, asked: () => number) => Promise<void>,
): Promise<void> {
  const town = await openTown({feedRoutes: {'/feed/*': staticFiles('dist/site/feed', {headers})}});
  town.site.routes['/late.svg'] = {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    delayMs: 500,
  };
  try {
    await withPage(engine, {}, async (page) => {
      await page.goto(
        putPage(town, {
          headers: {},
          body: '<img src="/late.svg" alt=""><alliance-country-counter></alliance-country-counter>',
          script: holdTimers(QUIET_MS) + loaderLine(town),
        }),
      );
      await allHaveStatus(page, 'alliance-country-counter', 'ready');
      await act(
        page,
        town,
        () => town.feed.log.filter(({url}) => url === '/feed/alliance.json').length,
      );
    });
  } finally {
    await town.close();
  }
}

const REASONS = {
  'the page comes back from the past':
    "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))",
  'it is seen again': "document.dispatchEvent(new Event('visibilitychange'))",
  'the network is back': "dispatchEvent(new Event('online'))",
};

const refresh = (page: EnginePage) =>
  page.eval(() =>
    (
      document.querySelector('alliance-country-counter') as unknown as {refresh(): Promise<void>}
    ).refresh(),
  );

/** Sixteen minutes later: what the page has is old (REFRESH_AFTER_MS). */
const letItAge = (page: EnginePage) =>
  page.eval(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 960_000;
  });

for (const engine of ENGINES) {
  describe(`${engine}: a feed`, () => {
    for (const [server, headers] of Object.entries(SERVERS)) {
      /** WebKitGTK never tells. */
      const tells = engine !== 'webkit' && 'timing-allow-origin' in headers;

      it(`on ${server} is asked for once while the page loads${tells ? '' : ', and once more when it is quiet'}`, async () => {
        await visit(engine, headers, async (page, {feed}, asked) => {
          await sleep(200);
          assert.equal(asked(), 1, 'the load event is no reason');
          assert.equal(await heldTimers(page), tells ? 0 : 1);
          if (tells) return;
          await runHeldTimers(page);
          await waitUntil(() => asked() === 2, 'the question whether there is a newer one');
          assert.equal(feed.log.at(-1)!.headers['cache-control'], 'max-age=0');
        });
      });
    }

    it('is not asked for by the clock once its page has done so', async () => {
      await visit(engine, {}, async (page, town, asked) => {
        await refresh(page);
        assert.deepEqual([asked(), await heldTimers(page)], [2, 0]);
      });
    });

    for (const [title, wake] of Object.entries(REASONS)) {
      it(`is asked for when ${title}, and what the page has is old`, async () => {
        await visit(engine, {}, async (page, town, asked) => {
          await refresh(page);
          const before = asked();
          await page.eval(wake);
          await sleep(200);
          assert.equal(asked(), before, 'what is known to be new will do');
          await letItAge(page);
          await page.eval(wake);
          await waitUntil(() => asked() === before + 1, title);
        });
      });
    }
  });
}

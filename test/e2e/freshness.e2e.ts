/** How often a page asks for the feed: once, and again when it has a reason to. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {staticFiles} from '../host-server.mjs';
import {allHaveStatus, ENGINES, loaderLine, openTown, putPage, withPage, type EnginePage, type Town} from './page.js';

/** What the feed's server says of its cache: without Timing-Allow-Origin no engine tells whether the answer was an old one. */
const SERVERS: Record<string, Record<string, string>> = {
  'a server that allows timing': {'timing-allow-origin': '*'},
  'a server that does not': {},
};

/** The ten seconds of feed-store.ts (UNSURE_REFRESH_MS) pass in three, which is longer than the moment that an answer counts as new (SAME_MOMENT_MS). */
const quickTimers = '<script>{ const own = setTimeout; window.setTimeout = (call, ms) => own(call, ms >= 10000 ? ms * 0.3 : ms); }</script>';
const QUIET_MS = 3500;

/** A page whose picture holds its load event back until long after the feed has come. */
async function visit(engine: string, headers: Record<string, string>, act: (page: EnginePage, town: Town, asked: () => number) => Promise<void>): Promise<void> {
  const town = await openTown({feedRoutes: {'/feed/*': staticFiles('dist/site/feed', {headers})}});
  town.site.routes['/late.svg'] = {type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>', delayMs: 500};
  try {
    await withPage(engine, {}, async (page) => {
      await page.goto(putPage(town, {headers: {}, body: '<img src="/late.svg" alt=""><alliance-country-counter></alliance-country-counter>', script: quickTimers + loaderLine(town)}));
      await allHaveStatus(page, 'alliance-country-counter', 'ready');
      await act(page, town, () => town.feed.log.filter(({url}) => url === '/feed/alliance.json').length);
    });
  } finally {
    await town.close();
  }
}

const refresh = (page: EnginePage) => page.eval(() => (document.querySelector('alliance-country-counter') as unknown as {refresh(): Promise<void>}).refresh());

/** Sixteen minutes later: what the page has is old (REFRESH_AFTER_MS). */
const letItAge = (page: EnginePage) => page.eval(() => {
  const now = performance.now.bind(performance);
  performance.now = () => now() + 960_000;
});

for (const engine of ENGINES) {
  for (const [server, headers] of Object.entries(SERVERS)) {
    describe(`${engine}: a feed on ${server}`, () => {
      /** WebKitGTK never tells. */
      const tells = engine !== 'webkit' && 'timing-allow-origin' in headers;

      it(`is asked for once while the page loads${tells ? '' : ', and once more when it is quiet'}`, async () => {
        await visit(engine, headers, async (page, {feed}, asked) => {
          await sleep(200);
          assert.equal(asked(), 1, 'the load event is no reason');
          await sleep(QUIET_MS);
          assert.equal(asked(), tells ? 1 : 2);
          if (!tells) assert.equal(feed.log.at(-1)!.headers['cache-control'], 'max-age=0');
        });
      });

      it('is not asked for by the clock when its page has done so', async () => {
        await visit(engine, headers, async (page, town, asked) => {
          await refresh(page);
          const before = asked();
          await sleep(QUIET_MS);
          assert.equal(asked(), before);
        });
      });

      it('is asked for when the page comes back from the past, into view or online, and what it has is old', async () => {
        await visit(engine, headers, async (page, town, asked) => {
          await refresh(page);
          for (const wake of ["dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))", "document.dispatchEvent(new Event('visibilitychange'))", "dispatchEvent(new Event('online'))"]) {
            const before = asked();
            await page.eval(wake);
            await sleep(200);
            assert.equal(asked(), before, `${wake}: what is known to be new will do`);
            await letItAge(page);
            await page.eval(wake);
            for (const until = Date.now() + 5000; asked() === before && Date.now() < until;) await sleep(50);
            await sleep(200);
            assert.equal(asked(), before + 1, wake);
          }
        });
      });
    });
  }
}

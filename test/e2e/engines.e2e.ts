/** The driver itself: each condition is seen to take effect, so that a test under a condition is one. */
import assert from 'node:assert/strict';
import {readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {ENGINES, open} from '../../tools/engines.js';
import {host, NEVER} from '../host-server.js';

const PAGE = `<!doctype html><title>plain</title>
<body style="margin:0"><button style="position:absolute;left:10px;top:10px;width:80px;height:40px" onclick="this.value=+this.value+1" value="0">b</button><input>
<noscript>no script</noscript><script>document.title = 'scripted'</script>`;

let site: Awaited<ReturnType<typeof host>>;
before(async () => {
  site = await host({
    '/': {body: PAGE},
    '/two': {body: PAGE},
    '/hanging': {body: `${PAGE}<img src="/never">`},
    '/never': NEVER,
  });
});
after(() => site.close());

/** What a page can see of its visitor's conditions. */
function conditions() {
  const matches = (query: string) => matchMedia(query).matches;
  return {
    reducedMotion: matches('(prefers-reduced-motion: reduce)'),
    dark: matches('(prefers-color-scheme: dark)'),
    forcedColors: matches('(forced-colors: active)'),
    size: [innerWidth, innerHeight],
  };
}

for (const engine of ENGINES) {
  describe(engine, () => {
    it('goes to pages and back, clicks, types, resizes and takes a picture', async (t) => {
      const page = await open(engine);
      t.after(() => page.close());
      await page.goto(`${site.origin}/`);
      assert.deepEqual(await page.eval(conditions), {
        reducedMotion: false,
        dark: false,
        forcedColors: false,
        size: [1000, 700],
      });

      await page.clickAt(30, 30);
      assert.equal(await page.eval("document.querySelector('button').value"), '1');
      await page.key('Tab');
      await page.key('x');
      await page.waitFor((text: string) => document.querySelector('input')!.value === text, 'x');
      await page.key('Tab', {shift: true});
      await page.waitFor("document.activeElement.localName === 'button'");

      await page.goto(`${site.origin}/two`);
      await page.back();
      await page.waitFor("location.pathname === '/'");
      await page.goto(`${site.origin}/two`);
      assert.equal(await page.eval('location.pathname'), '/two');
      await assert.rejects(
        page.eval(() => {
          throw new Error('seen by the test');
        }),
        /seen by the test/,
      );

      await page.resize(500, 400);
      assert.deepEqual(await page.eval('[innerWidth, innerHeight]'), [500, 400]);
      const picture = join(tmpdir(), `engines-${process.pid}-${engine}.png`);
      await page.shot(picture);
      assert.equal(readFileSync(picture).subarray(1, 4).toString(), 'PNG');
      rmSync(picture);
    });

    it('shows the page a visitor’s wishes and language', async (t) => {
      const page = await open(engine, {
        reducedMotion: true,
        dark: true,
        locale: 'fr',
        width: 800,
        height: 600,
      });
      t.after(() => page.close());
      await page.goto(`${site.origin}/`);
      assert.deepEqual(await page.eval(conditions), {
        reducedMotion: true,
        dark: true,
        forcedColors: false,
        size: [800, 600],
      });
      assert.equal(await page.eval('navigator.language'), 'fr');
      assert.match(site.log.findLast(({url}) => url === '/')!.headers['accept-language']!, /^fr/);
    });

    it('runs no script of the page when told so', async (t) => {
      const page = await open(engine, {javaScriptDisabled: true});
      t.after(() => page.close());
      await page.goto(`${site.origin}/`);
      assert.equal(await page.eval('document.title'), 'plain');
      assert.match(await page.eval(() => document.body.innerText), /no script/);
    });

    it('forces colours, or says that it cannot', async (t) => {
      if (engine === 'webkit') {
        await assert.rejects(open(engine, {forcedColors: true}), /no forced colours/);
        return;
      }
      const page = await open(engine, {forcedColors: true});
      t.after(() => page.close());
      await page.goto(`${site.origin}/`);
      assert.equal((await page.eval(conditions)).forcedColors, true);
    });

    it('can leave a page before its last resource has come', async (t) => {
      const page = await open(engine, {waitUntil: 'domcontentloaded'});
      t.after(() => page.close());
      await page.goto(`${site.origin}/hanging`);
      assert.equal(await page.eval('document.title'), 'scripted');
    });
  });
}

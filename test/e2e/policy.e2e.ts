/** Each form on a page whose policy forbids everything but what the configurator prints for it. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {blocksOf, type Form, type Own} from '../../demo/configurator/forms.js';
import {policiesOf} from '../../demo/configurator/policies.js';
import {setupBlocks, type SetUpSystem} from '../../demo/configurator/setup.js';
import {
  badgeImage,
  divCode,
  frameCode,
  frameScript,
  linkCode,
  npmCode,
  policyOf,
  strictCode,
} from '../../src/embed/snippet-forms.js';
import {widgetNames} from '../../src/embed/widget-names.js';
import {readFeed} from '../../src/publish/cli/read-feed.js';
import {open} from '../../tools/engines.js';
import {staticFiles} from '../host-server.js';
import {importMapCode, scriptSource, type ImportMapFile} from '../../src/embed/integrity.js';
import {allHaveStatus, ENGINES, openTown, waitUntil, type EnginePage, type Town} from './page.js';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const modules = JSON.parse(
  readFileSync(`dist/site/${version}/importmap.json`, 'utf8'),
) as ImportMapFile;

for (const engine of ENGINES)
  describe(`${engine}: under exactly the printed policy`, () => {
    let town: Town;
    let page: EnginePage;
    /** The library's site, as it is published. */
    let site: string;
    const published = () => ({site, first: 'en', lang: 'en', title: 'The Alliance'});
    before(async () => {
      town = await openTown();
      site = `${town.library.origin}/`;
      page = await open(engine);
    });
    after(async () => {
      await page.close();
      await town.close();
    });
    const show = (policy: string, head: string, body: string) => {
      town.site.routes['/page'] = {
        headers: {'content-security-policy': policy},
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A town</title>${head}</head><body>${body}</body></html>`,
      };
      return page.goto(`${town.site.origin}/page`);
    };
    const collector = () => `<script src="${site}collector.js"></script>`;
    /** Without the browser's own wish for an icon of the site. */
    const faults = () =>
      page.eval(() =>
        (window as unknown as {__log: string[]}).__log.filter(
          (line) => !line.endsWith('/favicon.ico'),
        ),
      ) as Promise<string[]>;

    it('two lines and one header show every widget, also where all else is forbidden', async () => {
      for (const widget of widgetNames) {
        const {
          lines: [script, element],
          header,
        } = strictCode(
          widget,
          widget === 'participant-badge' ? {participant: 'tivat'} : {},
          published(),
        );
        for (const policy of [
          header.replace(/^Content-Security-Policy: /, ''),
          `default-src 'none'; require-trusted-types-for 'script'; base-uri 'none'; ${policyOf('script', site)}`,
        ]) {
          await show(policy, collector() + script, element);
          await allHaveStatus(page, `alliance-${widget}`, 'ready');
          assert.deepEqual(await faults(), [], `${widget}: ${policy}`);
          assert.equal(
            await page.eval(
              (tag: string) =>
                document.querySelector(tag)!.shadowRoot!.adoptedStyleSheets.length > 0,
              `alliance-${widget}`,
            ),
            true,
            'with its styles',
          );
        }
      }
    });

    it('the line of an element asks for nothing that only links and divs need', () => {
      const asked = town.library.log.map(({url}) => url);
      assert.deepEqual(
        [asked.includes('/v1/alliance.js'), asked.includes('/v1/upgrade.js')],
        [true, false],
      );
    });

    it("the header lets the site's own scripts run, and no other's", async () => {
      town.site.routes['/own.js'] = town.feed.routes['/foreign.js'] = {
        type: 'text/javascript',
        body: 'document.documentElement.classList.add(new URL(document.currentScript.src).pathname.slice(1, -3));',
      };
      const {
        lines: [script, element],
        header,
      } = strictCode('about', {}, published());
      await show(
        header.replace(/^Content-Security-Policy: /, ''),
        `<script src="/own.js"></script><script src="${town.feed.origin}/foreign.js"></script>${script}`,
        element,
      );
      await allHaveStatus(page, 'alliance-about', 'ready');
      assert.equal(await page.eval(() => document.documentElement.className), 'own');
    });

    it("the nonce's line and header do so where only a nonce counts, also with a feed of one's own", async () => {
      const feed = `${town.feed.origin}/feed/`;
      const {
        lines: [, element],
        nonce,
      } = strictCode('participant-map', {feed}, published());
      const fill = (text: string) => text.replaceAll('{nonce}', 'cmFuZG9t');
      await show(
        fill(nonce.header.replace(/^Content-Security-Policy: /, '')),
        collector().replace('<script ', '<script nonce="cmFuZG9t" ') + fill(nonce.line),
        element,
      );
      await allHaveStatus(page, 'alliance-participant-map', 'ready');
      assert.deepEqual(await faults(), []);
      if (engine === 'webkit') return; // WebKitGTK 2.50 runs module scripts under 'strict-dynamic' whatever their nonce
      await show(fill(nonce.header.replace(/^Content-Security-Policy: /, '')), nonce.line, element);
      await page.waitFor(() => document.readyState === 'complete');
      assert.equal(
        await page.eval(() => customElements.get('alliance-participant-map') === undefined),
        true,
        'a wrong nonce runs nothing',
      );
    });

    it('a link and a div need no more', async () => {
      await show(
        `default-src 'none'; ${policyOf('script', site)}`,
        collector() + strictCode('about', {}, published()).lines[0],
        `<p>${linkCode('country-counter', {}, published())}</p>${divCode('about', {}, published())}`,
      );
      await allHaveStatus(page, 'alliance-country-counter, alliance-about', 'ready');
      assert.deepEqual(await faults(), []);
      assert.equal(
        await page.eval(
          () => document.querySelectorAll('alliance-country-counter, alliance-about').length,
        ),
        2,
      );
    });

    it('a frame loads, and without its directive does not', async () => {
      const frame = frameCode('country-counter', {}, published());
      const asked = () => town.library.log.some(({url}) => url === '/w/frame/country-counter.html');
      await show(`default-src 'none'; ${policyOf('script', site)}`, collector(), frame);
      await page.waitFor(() =>
        (window as unknown as {__log: string[]}).__log.some((line) =>
          line.startsWith('csp frame-src'),
        ),
      );
      assert.equal(asked(), false);
      await show(`default-src 'none'; ${policyOf('frame', site)}`, '', frame);
      await page.waitFor(
        () => performance.getEntriesByName(document.querySelector('iframe')!.src).length > 0,
      );
      assert.equal(asked(), true);
    });

    /** The blocks that the configurator prints of a form, with what its system needs once, and the policies beside them. */
    const printed = async (form: Form, system?: SetUpSystem) => {
      const own = {
        widget: 'country-counter',
        attributes: {},
        published: published(),
        source: await readFeed('dist/site/feed'),
        column: 'narrow',
        version,
        modules,
        hashes: {'country-counter': 'none'},
        sums: {
          resize: await scriptSource(frameScript),
          importMap: await scriptSource(importMapCode(`${site}${version}/`, modules)),
        },
      } as unknown as Own;
      const blocks = [...blocksOf(form, own), ...(system ? setupBlocks(system, own) : [])];
      return {
        link: blocksOf('link', own)[0]!.code,
        codes: Object.fromEntries(blocks.map(({label, code}) => [label, code])),
        policies: Object.fromEntries(
          policiesOf(form, own, system).map(({way, policy}) => [way, policy]),
        ),
      };
    };

    it('frames take their height by the script beside them, and without its policy do not', async () => {
      const {codes, policies} = await printed('iframe');
      assert.doesNotMatch(policies['place']!, /script-src/);
      const frame = codes['place']!.replace(/height="\d+"/, 'height="41"');
      await show(`default-src 'none'; ${policies['resize']}`, codes['resize']!, frame);
      await page.waitFor(() => Number(document.querySelector('iframe')!.height) > 60);
      const asked = () =>
        town.library.log.filter(
          ({url}) => url === '/v1/frame.js' || url === '/w/frame/country-counter.html',
        ).length;
      const before = asked();
      await show(`default-src 'none'; ${policies['place']}`, codes['resize']!, frame);
      await waitUntil(() => asked() > before, 'the frame is asked for');
      assert.equal(await page.eval(() => document.querySelector('iframe')!.height), '41');
    });

    it('the import map and the loader of an exact version run, and the hashes hold', async () => {
      const {codes, policies} = await printed('pinned');
      const line = codes['importMap']!.replace(' src=', ` data-feed="${site}feed/" src=`);
      await show(
        `default-src 'none'; ${policies['importMap']}`,
        collector() + line,
        '<alliance-country-counter></alliance-country-counter>',
      );
      await allHaveStatus(page, 'alliance-country-counter', 'ready');
      assert.deepEqual(await faults(), []);
      assert.doesNotMatch(policies['head']!, /sha256/);
    });

    it('each of the three ways of WordPress: the address, the link with the line in the theme, the plugin', async () => {
      const {codes, policies, link} = await printed('address', 'wordpress');
      assert.deepEqual(policies, {
        address: `frame-src ${site.slice(0, -1)}`,
        functions: `script-src ${site.slice(0, -1)}; connect-src ${site.slice(0, -1)}`,
        plugin: `script-src 'self'; connect-src ${site.slice(0, -1)}`,
      });
      await show(
        `default-src 'none'; ${policies['functions']}`,
        collector() + /<script[^]*<\/script>/.exec(codes['functions']!)![0],
        `<p>${link}</p>`,
      );
      await allHaveStatus(page, 'alliance-country-counter', 'ready');
      assert.deepEqual(await faults(), []);
      town.site.routes['/wp-content/*'] = staticFiles('dist/wordpress/alliance-widgets');
      await show(
        `default-src 'none'; ${policies['plugin']}`,
        `<script type="module" crossorigin data-feed="${site}feed/" src="/wp-content/library/v1/alliance.js"></script>`,
        '<alliance-country-counter></alliance-country-counter>',
      );
      await allHaveStatus(page, 'alliance-country-counter', 'ready');
    });

    it("a badge's picture is drawn", async () => {
      await show(
        `default-src 'none'; ${policyOf('image', site)}`,
        '',
        badgeImage({participant: 'tivat'}, published(), {
          alt: 'Tivat',
          lang: 'en',
          width: 176,
          height: 150,
        }).html,
      );
      await page.waitFor(() => document.images[0]!.naturalWidth === 176);
    });

    it('what a site bundles itself reads the feed', async () => {
      town.site.routes['/bundle.js'] = {
        type: 'text/javascript',
        body: readFileSync('dist/site/v1/alliance-country-counter.js', 'utf8'),
      };
      const [, element] = npmCode('country-counter', {}, published()).split('\n\n');
      await show(
        `default-src 'none'; script-src 'self'; ${policyOf('feed', site)}`,
        '<script defer src="/bundle.js"></script>',
        element!,
      );
      await allHaveStatus(page, 'alliance-country-counter', 'ready');
    });

    it('what `render --shadow` prints has its styles with style-src, and is plain without', async () => {
      const {stdout} = await promisify(execFile)(process.execPath, [
        'dist/npm/alliance-feed.js',
        'render',
        'country-counter',
        '--shadow',
        '--library',
        `${site}v1/`,
        '--feed',
        'dist/site',
      ]);
      const styled = () =>
        page.eval(
          () => getComputedStyle(document.querySelector('alliance-country-counter')!).display,
        ) as Promise<string>;
      await show(`default-src 'none'; style-src ${town.library.origin}`, '', stdout);
      assert.equal(
        await page.waitFor(
          () =>
            document.querySelector('alliance-country-counter')!.shadowRoot!.querySelector('link')!
              .sheet !== null,
        ),
        true,
      );
      assert.equal(await styled(), 'block');
      await show(`default-src 'none'; ${policyOf('script', site)}`, '', stdout);
      assert.equal(await styled(), 'inline');
    });
  });

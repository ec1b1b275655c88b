/** The npm package, bundled as a town's own application bundles it: policies, a missing address, Lit's development build. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {open} from '../../tools/engines.js';
import {
  allHaveStatus,
  COLLECTOR,
  ENGINES,
  loaderLine,
  openTown,
  type EnginePage,
  type Town,
} from './page.js';
import {
  all,
  allShow,
  elements,
  errors,
  FORMS,
  linesOf,
  npmBundle,
  seen,
  warnings,
} from './strange-page.js';

const LIT = 'https://lit.dev/msg/';

for (const engine of ENGINES)
  describe(`${engine}: the npm package on a town's page`, () => {
    let town: Town;
    let page: EnginePage;
    let development: string;
    before(async () => {
      town = await openTown();
      page = await open(engine);
      development = await npmBundle(['development']);
    });
    after(async () => {
      await page.close();
      await town.close();
    });
    const show = async (head: string, body: string, policy?: string) => {
      town.site.routes['/collector.js'] = {type: 'text/javascript', body: COLLECTOR};
      town.site.routes['/page'] = {
        ...(policy && {headers: {'content-security-policy': policy}}),
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A town</title><script src="/collector.js"></script>${head}</head><body>${body}</body></html>`,
      };
      await page.goto(`${town.site.origin}/page`);
    };
    /** A second script on the page that uses the policy's name, as another Lit does. */
    const otherLit = () => {
      town.site.routes['/other.js'] = {
        type: 'text/javascript',
        body: "trustedTypes.createPolicy('lit-html', {createHTML: (text) => text});",
      };
      return '<script defer src="/other.js"></script>';
    };

    it('shows every widget under a list of trusted types that names lit-html, and beside another Lit', async () => {
      for (const form of FORMS) {
        const lines = await linesOf(form, town);
        await show(
          lines,
          elements(town),
          "require-trusted-types-for 'script'; trusted-types own lit-html 'allow-duplicates'",
        );
        await allShow(page);
        await show(
          otherLit() + lines,
          elements(town),
          "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
        );
        await allShow(page);
        assert.deepEqual(await errors(page), [], form);
      }
    });

    it('keeps the children, and says what to add, where the list lacks lit-html or another Lit has it', async () => {
      if (!(await page.eval("'trustedTypes' in window"))) return;
      for (const form of ['loader', 'npm'] as const) {
        const lines = await linesOf(form, town);
        for (const [list, before] of [
          ['own', ''],
          ["'none'", ''],
          ['lit-html', otherLit()],
        ] as const) {
          await show(
            before + lines,
            elements(town),
            `require-trusted-types-for 'script'; trusted-types ${list}`,
          );
          const said: unknown = await page.waitFor(
            "__log.find((line) => line.startsWith('warn alliance-widgets'))",
          );
          assert.match(String(said), /add lit-html to its trusted-types/, `${form}, ${list}`);
          assert.deepEqual(await seen(page), all('children'), `${form}, ${list}`);
          assert.deepEqual(await errors(page), [], `${form}, ${list}`);
        }
      }
    });

    it('shows every widget where a list lacks lit-html and strings may be HTML, and gives the page its method back', async () => {
      for (const form of FORMS) {
        await show(await linesOf(form, town), elements(town), 'trusted-types own');
        await allShow(page);
        assert.deepEqual(await errors(page), [], form);
        assert.equal(
          await page.eval(
            "!('trustedTypes' in window) || !Object.hasOwn(trustedTypes, 'createPolicy')",
          ),
          true,
        );
      }
    });

    it('takes the feed that a loader or a classic file knows, which comes later', async () => {
      const bodies = elements(town).replaceAll(/ feed="[^"]*"/g, '');
      const npm = await linesOf('npm', town);
      for (const form of ['loader', 'classic'] as const) {
        await show(npm + (await linesOf(form, town)), bodies);
        await allShow(page);
        assert.deepEqual(await warnings(page), [], form);
      }
      // A consent tool adds it long after the page has loaded.
      await show(npm, bodies);
      await page.waitFor('__log.length > 0');
      await page.eval((source: string) => {
        document.head.append(document.createRange().createContextualFragment(source));
      }, loaderLine(town));
      await allShow(page);
    });

    it('says once which attribute is missing where nothing knows the feed', async () => {
      await show(
        await linesOf('npm', town),
        '<alliance-about>130 cities</alliance-about>'.repeat(2),
      );
      await page.waitFor("__log.some((line) => line.startsWith('warn alliance-widgets'))");
      assert.deepEqual(
        await page.eval("__log.filter((line) => line.startsWith('warn alliance-widgets'))"),
        [
          'warn alliance-widgets: <alliance-about> does not know its feed: set its attribute feed="https://…/feed/", or data-feed on the script of the library',
        ],
      );
      assert.equal(await page.eval("document.querySelector('alliance-about').status"), 'error');
    });

    it("gives Lit's development build nothing to warn of, whatever a visitor does", async () => {
      town.site.routes['/development.js'] = {type: 'text/javascript', body: development};
      const feed = `feed="${town.feed.origin}/feed/"`;
      await show(
        '<script defer src="/development.js"></script>',
        `${elements(town)}
        <alliance-country-counter ${feed} history breakdown animate></alliance-country-counter>
        <alliance-news-ticker ${feed} mode="rotate" autoplay></alliance-news-ticker>
        <alliance-participant-map ${feed} view="map" highlight="tivat"></alliance-participant-map>
        <alliance-participant-map ${feed} view="list" lang="fr"></alliance-participant-map>
        <alliance-participant-map ${feed} country="FR"></alliance-participant-map>`,
      );
      await allShow(page);
      await allHaveStatus(page, ':not(:not(:defined)):is([feed])', 'ready');
      await page.eval(async () => {
        for (const element of document.querySelectorAll<HTMLElement>('[feed]')) {
          const {shadowRoot: root} = element;
          element.scrollIntoView();
          element.setAttribute('lang', 'fr');
          element.setAttribute('theme', 'dark');
          await (element as unknown as {refresh(): Promise<void>}).refresh();
          for (const button of [...root!.querySelectorAll<HTMLElement>('button')].slice(0, 12)) {
            button.focus();
            button.click();
            await (element as unknown as {updateComplete: Promise<unknown>}).updateComplete;
          }
          const search = root!.querySelector('input');
          if (search) {
            search.value = 'a';
            search.dispatchEvent(new InputEvent('input', {bubbles: true}));
          }
          element.removeAttribute('lang');
          await (element as unknown as {updateComplete: Promise<unknown>}).updateComplete;
        }
      });
      const said = (await page.eval('__log')) as string[];
      assert.ok(
        said.some((line) => line.includes('Lit is in dev mode')),
        'it is the development build',
      );
      assert.deepEqual(
        said.filter((line) => line.includes(LIT) && !/dev mode|Multiple versions/.test(line)),
        [],
      );
    });
  });

/** Pages that replace or remove what browsers bring, or name elements like it. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {open} from '../../tools/engines.js';
import {COLLECTOR, ENGINES, openTown, type EnginePage, type Town} from './page.js';
import {
  all,
  allShow,
  elements,
  errors,
  FORMS,
  linesOf,
  seen,
  warnings,
  type Form,
} from './strange-page.js';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};

/** Without which no widget runs. */
const NEEDED = ['IntersectionObserver', 'MutationObserver', 'ResizeObserver'];
/** What old libraries put functions of their own into (MooTools, Prototype). */
const REPLACED = ['Document', 'Event', 'CustomEvent', 'Element', 'Text', 'Window', 'ShadowRoot'];
/** Members of `document` that the library uses, and three that pages do have (`<form name="body">`). */
const NAMES = [
  'activeElement',
  'addEventListener',
  'baseURI',
  'body',
  'contentType',
  'documentElement',
  'forms',
  'fullscreenEnabled',
  'links',
  'querySelector',
  'querySelectorAll',
  'readyState',
  'removeEventListener',
  'visibilityState',
];

/** Members of `document` that Lit calls. */
const LIT_CALLS = ['createComment', 'createElement', 'createTextNode', 'importNode'];

for (const engine of ENGINES)
  describe(`${engine}: a page that is not as browsers make it`, () => {
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
    /** A page with all seven; `first` runs before anything else. */
    const show = async (form: Form, first: string, body = '', lines = '') => {
      town.site.routes['/page'] = {
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A town</title><script>${COLLECTOR}${first}</script>${lines || (await linesOf(form, town))}</head><body>${body}${elements(town)}</body></html>`,
      };
      await page.goto(`${town.site.origin}/page`);
    };

    it('shows every widget with all its styles where an old library has replaced a class, and tells its events', async () => {
      for (const name of REPLACED)
        for (const form of FORMS) {
          await show(
            form,
            `addEventListener('alliance-ready', ({target}) => (window.__ready ??= []).push(target.localName), true);
             window.${name} = function () {};`,
          );
          await allShow(page);
          await page.waitFor('__ready.length === 7');
          assert.deepEqual(await errors(page), [], `${form}, ${name}`);
          assert.equal(
            await page.eval(() =>
              [...document.querySelectorAll(':defined')]
                .filter(({shadowRoot}) => shadowRoot)
                .every(
                  ({shadowRoot, constructor}) =>
                    shadowRoot!.adoptedStyleSheets.length >=
                    (constructor as unknown as {elementStyles: unknown[]}).elementStyles.length,
                ),
            ),
            true,
            `${form}, ${name}: the styles`,
          );
        }
    });

    it('keeps the children and throws nothing where the browser lacks an observer', async () => {
      for (const name of NEEDED)
        for (const form of FORMS) {
          await show(form, `delete window.${name};`);
          await page.waitFor('document.readyState === "complete"');
          const said: unknown = await page.waitFor(
            "__log.filter((line) => line.startsWith('warn alliance-widgets'))[0]",
          );
          assert.match(String(said), new RegExp(name), `${form}, ${name}`);
          assert.deepEqual(await seen(page), all('children'), `${form}, ${name}`);
          assert.deepEqual(await errors(page), [], `${form}, ${name}`);
        }
    });

    it('shows every widget where the browser does not tell of its cache', async () => {
      for (const form of FORMS) {
        await show(form, 'delete Performance.prototype.getEntriesByName;');
        await allShow(page);
        assert.deepEqual(await errors(page), [], form);
      }
    });

    it('is the same where elements of the page are named like members of the document', async () => {
      for (const form of FORMS)
        for (const name of NAMES) {
          await show(form, '', `<form name="${name}"></form><img name="${name}" alt="">`);
          await allShow(page);
          assert.deepEqual(await errors(page), [], `${form}, ${name}`);
          assert.deepEqual(await warnings(page), [], `${form}, ${name}`);
        }
    });

    it('keeps the children and says why where an element has the name of what Lit calls', async () => {
      for (const form of FORMS)
        for (const name of LIT_CALLS) {
          await show(form, '', `<img name="${name}" alt="">`);
          await page.waitFor("__log.some((line) => line.startsWith('warn alliance-widgets'))");
          assert.deepEqual(await seen(page), all('children'), `${form}, ${name}`);
          // Leaflet, in the map's classic file, makes an element while it is evaluated: that file ends there.
          const ends = form === 'classic' && name === 'createElement' ? 1 : 0;
          assert.equal((await errors(page)).length, ends, `${form}, ${name}`);
          assert.match((await warnings(page)).join(), new RegExp(`is named ${name}`));
        }
    });

    it('keeps the children where an element has the name of what Lit calls while it is evaluated', async () => {
      for (const form of FORMS) {
        await show(form, '', '<img name="createTreeWalker" alt="">');
        // A bundle ends there with its error; the loader says which of its files did.
        await page.waitFor("document.readyState === 'complete' && __log.length > 0");
        assert.deepEqual(await seen(page), all('children'), form);
        if (form === 'loader') assert.match((await warnings(page)).join(), /createTreeWalker/);
        else assert.notDeepEqual(await errors(page), [], form);
      }
    });

    it('is the same in a form with fields that are named like members of an element', async () => {
      for (const form of FORMS) {
        const names = ['querySelectorAll', 'querySelector', 'getAttribute', 'getRootNode'];
        const fields = [...names, 'parentElement', 'assignedSlot', 'children', 'matches'].map(
          (name) => `<input name="${name}">`,
        );
        await show(form, '', `<form>${fields.join('')}`);
        await allShow(page);
        assert.deepEqual(await errors(page), [], form);
      }
    });

    it('finds where it lies without the stack of an error, by the one folder of a version that the page loads it from', async () => {
      const hide = [
        "Object.defineProperty(Error, 'stackTraceLimit', {value: 0});",
        'window.Error = class extends Error { get stack() { return undefined; } };',
        'window.Error = function (message) { this.message = message; };',
      ];
      for (const first of hide)
        for (const folder of ['v1', version]) {
          for (const form of ['loader', 'classic'] as const) {
            const lines = (await linesOf(form, town)).replaceAll('/v1/', `/${folder}/`);
            await show(form, first, '', lines);
            await allShow(page);
            assert.deepEqual(await errors(page), [], `${form}, ${first}`);
            assert.deepEqual(await warnings(page), [], `${form}, ${first}`);
          }
        }
    });

    it('says what to write where its folder could be one of two', async () => {
      const other = `<script type="module" src="${town.feed.origin}/v1/alliance.js"></script>`;
      const lines = other + (await linesOf('loader', town));
      await show('loader', 'window.Error = function () {};', '', lines);
      const said: unknown = await page.waitFor("__log.find((line) => line.includes('data-base'))");
      assert.match(String(said), /say where the library lies/);
    });

    it('keeps the children in an XML document, and says why', async () => {
      for (const form of FORMS) {
        town.site.routes['/page.xhtml'] = {
          type: 'application/xhtml+xml',
          body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A town</title><script>//<![CDATA[
${COLLECTOR}
//]]></script>${(await linesOf(form, town)).replace('crossorigin ', '')}</head><body>${elements(town)}</body></html>`,
        };
        await page.goto(`${town.site.origin}/page.xhtml`);
        // Chromium and WebKit run no module in an XML document.
        if (form !== 'loader') {
          const said: unknown = await page.waitFor(
            "__log.filter((line) => line.startsWith('warn alliance-widgets'))[0]",
          );
          assert.match(String(said), /this document is application\/xhtml\+xml, not text\/html/);
        }
        assert.deepEqual(await seen(page), all('children'), form);
        assert.deepEqual(await errors(page), [], form);
      }
    });
  });

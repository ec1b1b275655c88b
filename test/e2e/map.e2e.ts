/** The participant map on a town's page, under its strict policy: the built files in real engines. */
import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {open} from '../../tools/engines.js';
import type {Route} from '../host-server.js';
import {
  allHaveStatus,
  ENGINES,
  openTown,
  putPage,
  waitUntil,
  withPage,
  type EnginePage,
  type PageOptions,
  type Town,
} from './page.js';

const TAG = 'alliance-participant-map';
const MAP = `<${TAG}></${TAG}>`;
const cors = {'access-control-allow-origin': '*'};
/** Where the five smallest member states are, which the basemap has as points too. */
const SMALLEST = {
  AD: [1.5218, 42.5063],
  LI: [9.5209, 47.141],
  MT: [14.5146, 35.8989],
  MC: [7.4246, 43.7384],
  SM: [12.4578, 43.9424],
} as const;

const smallestFeed = (): Record<string, Route> => {
  const features = Object.entries(SMALLEST).map(([country, coordinates]) => ({
    type: 'Feature',
    id: `sample-${country.toLowerCase()}`,
    geometry: {type: 'Point', coordinates},
    properties: {name: `Sample ${country}`, country, type: 'city'},
  }));
  const elsewhere = {
    type: 'Feature',
    id: 'sample-no',
    geometry: {type: 'Point', coordinates: [10, 60]},
    properties: {name: 'Sample NO', country: 'NO', type: 'region'},
  };
  const manifest = {
    ...(JSON.parse(readFileSync('dist/site/feed/alliance.json', 'utf8')) as object),
    sample: true,
    sets: {
      participants: {
        count: 6,
        countries: 6,
        listed: 6,
        asOf: '2018-01-24',
        href: 'participants.geojson',
      },
    },
  };
  return {
    '/smallest/alliance.json': {
      type: 'application/json',
      headers: cors,
      body: JSON.stringify(manifest),
    },
    '/smallest/participants.geojson': {
      type: 'application/json',
      headers: cors,
      body: JSON.stringify({type: 'FeatureCollection', features: [...features, elsewhere]}),
    },
  };
};

/** Upgraded. */
type MapElement = HTMLElement & {
  shadowRoot: ShadowRoot;
  country: string;
  type: string;
  updateComplete: Promise<boolean>;
};

/** Presses the first element that fits, in the n-th map of the page. */
const press = (page: EnginePage, selector: string, n = 0) =>
  page.eval(
    async (tag: string, wanted: string, index: number) => {
      const element = document.querySelectorAll<MapElement>(tag)[index]!;
      element.shadowRoot.querySelector<HTMLElement>(wanted)!.click();
      await element.updateComplete;
    },
    TAG,
    selector,
    n,
  );

const textOf = (page: EnginePage, selector: string, n = 0) =>
  page.eval(
    (tag: string, wanted: string, index: number) =>
      document
        .querySelectorAll<MapElement>(tag)
        [index]!.shadowRoot.querySelector(wanted)
        ?.textContent.replace(/\s+/g, ' ')
        .trim() ?? '',
    TAG,
    selector,
    n,
  ) as Promise<string>;

const shows = (page: EnginePage, selector: string, text = '', n = 0) =>
  page.waitFor(
    (tag: string, wanted: string, part: string, index: number) =>
      document
        .querySelectorAll(tag)
        [index]?.shadowRoot?.querySelector(wanted)
        ?.textContent.includes(part),
    TAG,
    selector,
    text,
    n,
  );

/** Until the map rests at this view, or at another. */
const hasView = (page: EnginePage, viewBox: string, same: boolean) =>
  page.waitFor(
    (tag: string, wanted: string, equal: boolean) =>
      (document
        .querySelector<MapElement>(tag)!
        .shadowRoot.querySelector('.land')!
        .getAttribute('viewBox') ===
        wanted) ===
      equal,
    TAG,
    viewBox,
    same,
  );

/** As a pointer that comes to the map: Leaflet and the rest are loaded. */
const enter = (page: EnginePage, n = 0) =>
  page.eval(
    (tag: string, index: number) => {
      const root = document.querySelectorAll<MapElement>(tag)[index]!.shadowRoot;
      for (const selector of ['.frame', '.stage'])
        root.querySelector(selector)!.dispatchEvent(new PointerEvent('pointerenter'));
    },
    TAG,
    n,
  );

async function wake(page: EnginePage, n = 0): Promise<void> {
  await enter(page, n);
  await shows(page, '.stage.leaflet-container', '', n);
  await shows(page, '.scale', '', n);
}

async function visit(
  page: EnginePage,
  town: Town,
  options: Partial<PageOptions> = {},
  hash = '',
): Promise<void> {
  const address = putPage(town, {body: MAP, ...options});
  await page.goto('about:blank');
  await page.goto(address + hash);
  await allHaveStatus(page, TAG, 'ready');
  await shows(page, '.land path');
}

const faults = (page: EnginePage) =>
  page.eval(() =>
    (window as unknown as {__log: string[]}).__log.filter((line) =>
      /^(error|rejection|csp)/.test(line),
    ),
  ) as Promise<string[]>;

async function picture(page: EnginePage): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'map-shot-'));
  try {
    await page.shot(join(folder, 'shot.png'));
    return readFileSync(join(folder, 'shot.png'));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** A picture of the page once it rests: on a busy machine a frame may come late. */
async function restingPicture(page: EnginePage): Promise<Buffer> {
  let last = await picture(page);
  for (let i = 0; i < 10; i++) {
    const next = await picture(page);
    if (next.equals(last)) break;
    last = next;
  }
  return last;
}

/** The largest difference of two pictures in any pixel and colour, of 255. Leaves the page where it is: no image of it is asked for. */
async function difference(page: EnginePage, one: Buffer, other: Buffer): Promise<number> {
  if (one.equals(other)) return 0;
  return page.eval(
    async (...pictures: string[]) => {
      const [first, second] = await Promise.all(
        pictures.map(async (base64) => {
          const image = await createImageBitmap(
            new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], {
              type: 'image/png',
            }),
          );
          const canvas = Object.assign(document.createElement('canvas'), {
            width: image.width,
            height: image.height,
          });
          const context = canvas.getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      return first!.length === second!.length
        ? first!.reduce((most, value, i) => Math.max(most, Math.abs(value - second![i]!)), 0)
        : 255;
    },
    one.toString('base64'),
    other.toString('base64'),
  ) as Promise<number>;
}

/** Middles of the symbols, by key, from the stage's corner. */
const symbolPlaces = (page: EnginePage, n = 0) =>
  page.eval(
    (tag: string, index: number) => {
      const root = document.querySelectorAll<MapElement>(tag)[index]!.shadowRoot;
      const stage = root.querySelector('.stage')!.getBoundingClientRect();
      return Object.fromEntries(
        [...root.querySelectorAll<HTMLElement>('.symbol')].map((symbol) => {
          const {x, y, width, height} = symbol.getBoundingClientRect();
          return [
            symbol.dataset['key']!,
            [Math.round(x + width / 2 - stage.x), Math.round(y + height / 2 - stage.y)],
          ];
        }),
      );
    },
    TAG,
    n,
  ) as Promise<Record<string, [number, number]>>;

/** What does not fit into the map's width: boxes past its edges, words cut off. */
const losses = (page: EnginePage) =>
  page.eval((tag: string) => {
    const element = document.querySelector<MapElement>(tag)!;
    const {left, right} = element.getBoundingClientRect();
    return [...element.shadowRoot.querySelectorAll<HTMLElement>('.frame *')]
      .filter((one) => {
        if (!one.checkVisibility() || one.closest('.visually-hidden, .stage, svg, dialog, .skip'))
          return false;
        const box = one.getBoundingClientRect();
        const cut =
          !one.matches('input, select, option') &&
          getComputedStyle(one).display !== 'inline' &&
          one.scrollWidth > one.clientWidth + 1;
        return box.width > 0 && (box.left < left - 1 || box.right > right + 1 || cut);
      })
      .map((one) => `${one.localName}.${one.className}`);
  }, TAG) as Promise<string[]>;

for (const engine of ENGINES) {
  describe(`${engine}: the map on a town’s page`, () => {
    let page: EnginePage;
    let town: Town;
    before(async () => {
      town = await openTown({feedRoutes: smallestFeed()});
      page = await open(engine, {width: 1000, height: 700});
    });
    after(async () => {
      await page.close();
      await town.close();
    });

    it('the change-over to Leaflet moves no pixel', async () => {
      await visit(page, town, {css: `${TAG} { width: 960px; height: 640px }`});
      // What comes with the first touch beside the map: the scale bar, and the names that give way to it.
      await page.eval((tag: string) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.controls, .scale, .names, .panel { visibility: hidden !important }');
        document.querySelector<MapElement>(tag)!.shadowRoot.adoptedStyleSheets.push(sheet);
      }, TAG);
      const poster = await restingPicture(page);
      await wake(page);
      const moving = await restingPicture(page);
      // The layer that moves may smooth edges anew, by some 15 of 256 steps in WebKitGTK; what moves by half a pixel differs by far more.
      assert.ok(
        (await difference(page, poster, moving)) <= 24,
        'another picture after the change-over',
      );
      await press(page, '.controls .control');
      await shows(page, '.pan.moved');
      assert.ok(
        (await difference(page, poster, await picture(page))) > 60,
        'the same picture after zooming in',
      );
      assert.deepEqual(await faults(page), []);
    });

    it('saves what is shown under a strict policy', async () => {
      await visit(page, town, {body: `<${TAG} country="FR"></${TAG}>`});
      const folder = mkdtempSync(join(tmpdir(), 'map-download-'));
      try {
        if (engine === 'chromium')
          await page.cdp('Browser.setDownloadBehavior', {behavior: 'allow', downloadPath: folder});
        const texts = await page.eval(async (tag: string) => {
          const blobs: Blob[] = [];
          const make = URL.createObjectURL.bind(URL);
          URL.createObjectURL = (blob: Blob) => {
            blobs.push(blob);
            return make(blob);
          };
          const [csv, geojson] = document
            .querySelector<MapElement>(tag)!
            .shadowRoot.querySelectorAll<HTMLElement>('.download button');
          csv!.click();
          while (blobs.length < 1)
            await new Promise((resolve) => {
              setTimeout(resolve, 20);
            });
          geojson!.click();
          while (blobs.length < 2)
            await new Promise((resolve) => {
              setTimeout(resolve, 20);
            });
          return Promise.all(blobs.map((blob) => blob.text()));
        }, TAG);
        assert.equal(texts[0]!.trim().split('\r\n').length, 6, texts[0]);
        assert.deepEqual(
          new Set(
            (JSON.parse(texts[1]!) as {features: {properties: {country: string}}[]}).features.map(
              ({properties}) => properties.country,
            ),
          ),
          new Set(['FR']),
        );
        if (engine === 'chromium') {
          const arrived = () => readdirSync(folder).find((name) => name.endsWith('.csv'));
          await waitUntil(() => arrived() !== undefined, 'the file arrives');
          assert.equal(
            readFileSync(join(folder, arrived()!), 'utf8'),
            `\uFEFF${texts[0]!.replace(/^\uFEFF/, '')}`,
          );
        }
        assert.deepEqual(await faults(page), []);
      } finally {
        // A second file may still be arriving.
        rmSync(folder, {recursive: true, maxRetries: 5});
      }
    });

    it('opens what the address asks for, and never writes the address', async () => {
      await visit(page, town, {}, '#alliance=tivat');
      await shows(page, '.card .heading', 'Tivat');
      const address = () => page.eval(() => [location.href, history.length]);
      const first = await address();
      await press(page, '.list [data-id=lyon]');
      await shows(page, '.card .heading', 'Lyon');
      await press(page, '.close');
      assert.equal(await textOf(page, '.card'), '');
      assert.deepEqual(await address(), first);
      assert.deepEqual(await faults(page), []);
    });

    it('brings what the address asks for into sight, once, on a phone and below the fold, without the focus', async () => {
      const below = `<p><a href="#alliance=lyon">Lyon</a></p><p class="tall"></p>${MAP}<p class="tall"></p>`;
      const css = '.tall { height: 4000px }';
      // WebKitGTK's window is never as narrow as a phone: the map's place is.
      const phone = `${css} ${TAG} { display: block; max-width: 320px }`;
      const seen = () =>
        page.eval((tag: string) => {
          const map = document.querySelector<MapElement>(tag)!;
          const [card, row, own] = [
            map.shadowRoot.querySelector('.card')!,
            map.shadowRoot.querySelector('.place[data-chosen]')!,
            map,
          ].map((one) => one.getBoundingClientRect());
          return {
            sheet: card!.top > 0 && card!.bottom <= innerHeight + 1,
            free: row!.bottom <= card!.top + 1 || row!.top >= card!.bottom - 1,
            map: own!.top >= 0 && own!.bottom <= innerHeight + 1,
            focus: document.activeElement!.localName,
          };
        }, TAG) as Promise<{
          sheet: boolean;
          free: boolean;
          map: boolean;
          focus: string;
        }>;
      const isBrought = () => page.waitFor(() => scrollY > 1000);
      try {
        await page.resize(480, 600);
        await page.goto('about:blank');
        await page.goto(`${putPage(town, {body: below, css: phone})}#alliance=tivat`);
        await shows(page, '.card .heading', 'Tivat');
        await isBrought();
        assert.deepEqual(await seen(), {
          sheet: true,
          free: true,
          map: false,
          focus: 'body',
        });
        // Never later: what the page does then moves nothing.
        await page.eval(() => {
          scrollTo(0, 0);
        });
        await page.eval((tag: string) => {
          const map = document.querySelector(tag)!;
          document.body.prepend(document.createElement('p'));
          map.setAttribute('type', '');
          map.replaceWith(map);
        }, TAG);
        await page.eval(
          (tag: string) => document.querySelector<MapElement>(tag)!.updateComplete.then(() => true),
          TAG,
        );
        assert.equal(await page.eval(() => scrollY), 0);
        await page.eval(() => {
          document.querySelector('a')!.click();
        });
        await shows(page, '.card .heading', 'Lyon');
        await isBrought();
        assert.deepEqual(await seen(), {
          sheet: true,
          free: true,
          map: false,
          focus: 'body',
        });
        await page.resize(1000, 700);
        await page.goto('about:blank');
        await page.goto(putPage(town, {body: below, css}));
        await page.eval(() => {
          document.querySelector('a')!.click();
        });
        await shows(page, '.card .heading', 'Lyon');
        await isBrought();
        assert.equal((await seen()).map, true);
      } finally {
        await page.resize(1000, 700);
      }
      assert.deepEqual(await faults(page), []);
    });

    it('stands as it was left when the visitor comes back, and moves', async () => {
      await visit(page, town);
      await wake(page);
      await press(page, '.list [data-id=tivat]');
      await shows(page, '.card .heading', 'Tivat');
      town.site.routes['/other'] = {body: '<!doctype html><title>Another page</title>'};
      await page.eval(() => {
        (window as unknown as {__kept: boolean}).__kept = true;
      });
      await page.goto(`${town.site.origin}/other`);
      await page.back();
      await page.waitFor(() => location.pathname === '/page');
      const kept = await page.eval(() => (window as unknown as {__kept?: boolean}).__kept ?? false);
      await allHaveStatus(page, TAG, 'ready');
      // Where the engine keeps no page, it is loaded anew.
      if (kept) assert.match(await textOf(page, '.card .heading'), /Tivat/);
      await wake(page);
      await press(page, '.controls .control');
      await shows(page, '.pan.moved');
    });

    it('moves once the code for it can be had after all', async () => {
      // Those of earlier builds lie there too.
      const paths = readdirSync('dist/site/v1/chunks')
        .filter((name) => /^leaflet-view-.*\.js$/.test(name))
        .map((name) => `/v1/chunks/${name}`);
      assert.ok(paths.length);
      for (const path of paths) town.library.routes[path] = {status: 503, headers: cors, body: ''};
      try {
        await visit(page, town);
        await enter(page);
        await shows(page, '.trouble:not(:empty)');
        assert.ok(await textOf(page, '.list'));
      } finally {
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- routes of this test alone
        for (const path of paths) delete town.library.routes[path];
      }
      await enter(page);
      // Firefox keeps the failure of a module as long as the page lives.
      if (engine === 'firefox') {
        await shows(page, '.trouble:not(:empty)');
        return;
      }
      await wake(page);
      await press(page, '.controls .control');
      await shows(page, '.pan.moved');
    });

    it('stands in a page from right to left as in another', async () => {
      const css = `${TAG} { width: 900px; height: 600px }`;
      await visit(page, town, {css});
      const leftToRight = await symbolPlaces(page);
      await visit(page, town, {css, lang: 'ar" dir="rtl'});
      assert.equal(await page.eval(() => getComputedStyle(document.body).direction), 'rtl');
      assert.deepEqual(await symbolPlaces(page), leftToRight);
      assert.ok(Object.keys(leftToRight).length > 3);
      await wake(page);
      await press(page, '.list [data-id=tivat]');
      await shows(page, '.card .heading', 'Tivat');
      assert.equal(await page.eval(() => document.documentElement.scrollWidth <= innerWidth), true);
      assert.deepEqual(await losses(page), []);
    });

    it('keeps two maps of different filter and language on one page apart', async () => {
      await visit(page, town, {
        body: `<${TAG} lang="fr" country="FR"></${TAG}><${TAG} lang="en"></${TAG}>`,
      });
      assert.match(await textOf(page, '.head .status'), /^5 .*France$/);
      assert.match(await textOf(page, '.head .status', 1), /13 of 130/);
      await wake(page);
      await wake(page, 1);
      const second = await symbolPlaces(page, 1);
      await press(page, '.list [data-id=lyon]');
      await shows(page, '.card .heading', 'Lyon');
      await press(page, '.controls .control');
      await shows(page, '.pan.moved');
      assert.equal(await textOf(page, '.card', 1), '');
      assert.equal(
        await page.eval(
          (tag: string) =>
            !!document.querySelectorAll<MapElement>(tag)[1]!.shadowRoot.querySelector('.pan.moved'),
          TAG,
        ),
        false,
      );
      assert.deepEqual(await symbolPlaces(page, 1), second);
      const names = (await page.eval(
        (tag: string) =>
          [...document.querySelectorAll<MapElement>(tag)].map(
            ({shadowRoot}) => shadowRoot.querySelector('.map')!.ariaLabel,
          ),
        TAG,
      )) as string[];
      assert.equal(new Set(names).size, 2, names.join());
      assert.deepEqual(await faults(page), []);
    });

    it('loses nothing in 240 pixels, in French', async () => {
      await visit(page, town, {lang: 'fr', css: `${TAG} { width: 240px }`});
      assert.deepEqual(await losses(page), []);
      await press(page, '.list [data-id=andalusia]');
      await shows(page, '.card .news');
      assert.deepEqual(await losses(page), []);
      await wake(page);
      await press(page, '.controls .control');
      await shows(page, '.pan.moved');
      assert.deepEqual(await losses(page), []);
      const controls = await page.eval((tag: string) => {
        const root = document.querySelector<MapElement>(tag)!.shadowRoot;
        const [stage, inner] = ['.stage', '.controls'].map((selector) =>
          root.querySelector(selector)!.getBoundingClientRect(),
        );
        return inner!.bottom <= stage!.bottom && inner!.left >= stage!.left;
      }, TAG);
      assert.equal(controls, true);
      if (engine === 'webkit') return; // its window is never so narrow
      await page.resize(240, 700);
      await press(page, '[aria-keyshortcuts]');
      assert.equal(
        await page.eval((tag: string) => {
          const dialog = document
            .querySelector<MapElement>(tag)!
            .shadowRoot.querySelector('dialog')!;
          return dialog.open && dialog.scrollWidth <= dialog.clientWidth;
        }, TAG),
        true,
      );
      await page.resize(1000, 700);
    });

    it('lets a pointer choose the smallest states, by a target of 24 pixels and more', async () => {
      await visit(page, town, {
        body: `<${TAG} feed="${town.feed.origin}/smallest/"></${TAG}>`,
        css: `${TAG} { width: 980px; height: 660px }`,
      });
      const places = await symbolPlaces(page);
      const [left, top] = (await page.eval((tag: string) => {
        const {x, y} = document
          .querySelector<MapElement>(tag)!
          .shadowRoot.querySelector('.stage')!
          .getBoundingClientRect();
        return [x, y];
      }, TAG)) as [number, number];
      const at = Object.fromEntries(
        Object.keys(SMALLEST).map((code) => {
          const [x, y] = places[`sample-${code.toLowerCase()}`]!;
          return [code, [left + x, top + y]];
        }),
      );
      const home = (await page.eval(
        (tag: string) =>
          document
            .querySelector<MapElement>(tag)!
            .shadowRoot.querySelector('.land')!
            .getAttribute('viewBox')!,
        TAG,
      )) as string;
      // Where no symbol stands, the whole of it.
      const hits = await page.eval(
        async (tag: string, middles: Record<string, number[]>) => {
          const element = document.querySelector<MapElement>(tag)!;
          element.type = 'region';
          await element.updateComplete;
          const codesAt = (x: number, y: number) =>
            [
              [0, 0],
              [-12, 0],
              [12, 0],
              [0, -12],
              [0, 12],
            ].map(
              ([dx, dy]) =>
                element.shadowRoot
                  .elementFromPoint(x + dx!, y + dy!)
                  ?.closest<HTMLElement>('[data-country]')?.dataset['country'],
            );
          const found = Object.fromEntries(
            Object.entries(middles).map(([code, [x, y]]) => [code, codesAt(x!, y!)]),
          );
          element.type = '';
          await element.updateComplete;
          return found;
        },
        TAG,
        at,
      );
      assert.deepEqual(
        hits,
        Object.fromEntries(
          Object.keys(SMALLEST).map((code) => [code, Array.from({length: 5}, () => code)]),
        ),
      );
      for (const [code, [x, y]] of Object.entries(at)) {
        // Beside its symbol.
        await page.clickAt(x! + 18, y!);
        assert.equal(
          await page.eval((tag: string) => document.querySelector<MapElement>(tag)!.country, TAG),
          code,
        );
        await hasView(page, home, false);
        await page.eval((tag: string) => {
          document.querySelector<MapElement>(tag)!.country = '';
        }, TAG);
        await hasView(page, home, true);
      }
      const offered = (await page.eval(
        (tag: string) =>
          [...document.querySelector<MapElement>(tag)!.shadowRoot.querySelectorAll('option')].map(
            ({value}) => value,
          ),
        TAG,
      )) as string[];
      for (const code of Object.keys(SMALLEST)) assert.ok(offered.includes(code), code);
    });

    if (engine === 'chromium')
      chromiumOnly(
        () => page,
        () => town,
      );

    if (engine !== 'webkit')
      it('is told apart in forced colours', async () => {
        await withPage(engine, {forcedColors: true, width: 1000, height: 700}, async (forced) => {
          await visit(forced, town, {body: `<${TAG} highlight="tivat"></${TAG}><${TAG}></${TAG}>`});
          await forced.eval((tag: string) => {
            document.querySelector(`${tag}:last-child`)!.scrollIntoView();
          }, TAG);
          await forced.waitFor(
            (tag: string) =>
              document
                .querySelector<MapElement>(`${tag}:last-child`)!
                .shadowRoot.querySelector('.cluster') !== null,
            TAG,
          );
          const found = await forced.eval((tag: string) => {
            const root = document.querySelector<MapElement>(tag)!.shadowRoot;
            const style = (selector: string, within = root) =>
              getComputedStyle(within.querySelector(selector)!);
            return {
              forced: matchMedia('(forced-colors: active)').matches,
              sea: style('.stage').backgroundColor,
              mark: style('.symbol .mark').backgroundColor,
              own: getComputedStyle(root.querySelector('.ring')!, '::before').borderColor,
              number: style(
                '.cluster .mark',
                document.querySelector<MapElement>(`${tag}:last-child`)!.shadowRoot,
              ).color,
              line: style('.border').stroke,
              frame: style('.frame').backgroundColor,
              text: style('.legend').color,
              place: style('.place-name').color,
            };
          }, TAG);
          assert.equal(found.forced, true);
          assert.notEqual(found.mark, found.sea);
          assert.notEqual(found.own, found.mark);
          assert.notEqual(found.number, found.mark);
          assert.notEqual(found.line, found.sea);
          assert.notEqual(found.text, found.frame);
          assert.notEqual(found.place, found.frame);
        });
      });
  });
}

function chromiumOnly(pageOf: () => EnginePage, townOf: () => Town): void {
  it('fills the screen and comes back, the focus where it was', async () => {
    const page = pageOf();
    await visit(page, townOf());
    await wake(page);
    await page.eval((tag: string) => {
      document
        .querySelector<MapElement>(tag)!
        .shadowRoot.querySelector<HTMLElement>('[aria-label="Full screen"]')!
        .focus();
    }, TAG);
    const focused = () =>
      page.eval(
        (tag: string) =>
          document.querySelector<MapElement>(tag)!.shadowRoot.activeElement?.ariaLabel,
        TAG,
      );
    await page.key('Enter');
    await shows(page, '[aria-label="Leave full screen"]');
    assert.equal(await focused(), 'Leave full screen');
    await page.key('Enter');
    await shows(page, '[aria-label="Full screen"]');
    assert.equal(await focused(), 'Full screen');
    assert.deepEqual(await faults(page), []);
  });

  it('prints list and map whole, without what only a screen can use', async () => {
    const page = pageOf();
    for (const css of [`${TAG} { width: 320px }`, `${TAG} { width: 900px; height: 600px }`]) {
      await visit(page, townOf(), {css});
      await press(page, '.list [data-id=tivat]');
      await shows(page, '.card');
      await page.cdp('Emulation.setEmulatedMedia', {media: 'print'});
      try {
        const seen = await page.eval((tag: string) => {
          const root = document.querySelector<MapElement>(tag)!.shadowRoot;
          const visible = (selector: string) =>
            [...root.querySelectorAll(selector)].some((one) => one.getClientRects().length > 0);
          const list = root.querySelector('.list')!;
          return {
            shown: ['.list .place', '.land', 'path.picture', '.legend', '.notes'].filter(
              (selector) => !visible(selector),
            ),
            hidden: [
              '.controls',
              '.search',
              '.switch',
              '.card',
              '.symbol',
              '.download',
              '.skip',
            ].filter(visible),
            cut: list.scrollHeight > list.clientHeight + 1,
          };
        }, TAG);
        assert.deepEqual(seen, {shown: [], hidden: [], cut: false}, css);
      } finally {
        await page.cdp('Emulation.setEmulatedMedia', {media: ''});
      }
    }
  });

  it('leaves nothing behind: 100 times put in and taken out', async (test) => {
    const page = pageOf();
    await visit(page, townOf());
    await page.cdp('Performance.enable');
    const insert = (times: number) =>
      page.eval(
        async (tag: string, n: number) => {
          document.querySelector(tag)?.remove();
          for (let i = 0; i < n; i++) {
            const element = document.createElement(tag);
            document.body.append(element);
            const until = async (selector: string) => {
              while (!element.shadowRoot?.querySelector(selector))
                await new Promise((resolve) => {
                  setTimeout(resolve, 5);
                });
            };
            await until('.land:not(.alone)');
            for (const selector of ['.frame', '.stage'])
              element
                .shadowRoot!.querySelector(selector)!
                .dispatchEvent(new PointerEvent('pointerenter'));
            await until('.stage.leaflet-container');
            element.shadowRoot!.querySelector<HTMLElement>('.list .place')!.click();
            await until('.card');
            element.remove();
          }
        },
        TAG,
        times,
      );
    const remains = async () => {
      await page.eval(() =>
        new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve));
        }).then(() => true),
      );
      for (let i = 0; i < 3; i++) await page.cdp('HeapProfiler.collectGarbage');
      const {metrics} = (await page.cdp('Performance.getMetrics')) as {
        metrics: {name: string; value: number}[];
      };
      return Object.fromEntries(metrics.map(({name, value}) => [name, value])) as Record<
        'JSEventListeners' | 'Nodes' | 'JSHeapUsedSize',
        number
      >;
    };
    await insert(10);
    const ten = await remains();
    // In parts: one call may take a minute at most.
    for (let i = 0; i < 9; i++) await insert(10);
    const hundred = await remains();
    const said = ({Nodes, JSEventListeners, JSHeapUsedSize}: typeof ten) =>
      `${Nodes} nodes, ${JSEventListeners} listeners, ${JSHeapUsedSize} bytes`;
    const grown = `after 10: ${said(ten)}; after 100: ${said(hundred)}`;
    test.diagnostic(grown);
    // One map has some 300 nodes, 100 listeners and 200 KB: a tenth of the ninety maps would be far more.
    assert.ok(hundred.Nodes - ten.Nodes < 500, grown);
    assert.ok(hundred.JSEventListeners - ten.JSEventListeners < 100, grown);
    assert.ok(hundred.JSHeapUsedSize - ten.JSHeapUsedSize < 1_500_000, grown);
  });
}

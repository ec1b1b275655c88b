/** The picture that the printed map begins with: it lies where the map will lie, and gives way to it. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {plainHtmlCode, type PlainHtmlOptions} from '../../src/embed/snippet.js';
import {readFeed, type ReadFeed} from '../../src/publish/cli/read-feed.js';
import type {OpenOptions} from '../../tools/engines.js';
import {host, staticFiles, type Route} from '../host-server.js';
import {allHaveStatus, COLLECTOR, ENGINES, withPage, type EnginePage} from './page.js';
import {
  coastDistance,
  coastOf,
  frameOnPage,
  symbolsOf,
  toPage,
  type Box,
  type LiveMap,
} from './picture-geometry.js';

type Host = Awaited<ReturnType<typeof host>>;
const files = (folder: string) =>
  staticFiles(folder, {headers: {'timing-allow-origin': '*'}}) as Exclude<Route, {status?: number}>;
/** As on a first visit: a copy that the browser has kept would be shown before the picture is. */
const UNKEPT = {'cache-control': 'no-store'};
/** What fades, and for how long; once the picture has been seen. */
const SPY = `window.__fades = [];
  const {animate} = Element.prototype;
  Element.prototype.animate = function (frames, ms) { __fades.push(this.className + ' ' + ms); return animate.call(this, frames, ms); };`;
const PAGE_CSS =
  'body { margin: 8px; font: 16px/1.5 "DejaVu Sans"; } ul { margin-inline: 1em; } img { max-width: 100%; height: auto; }';

/**
 * The published site, with the sample's feed as if it were a real one: a line that says it is a
 * sample takes room. What is held waits until it is let go.
 */
class Site {
  origin = '';
  /** What a request must hold to wait. */
  private held = /$^/;
  private release: () => void = () => undefined;
  private gate = Promise.resolve();
  private server!: Host;

  async open(): Promise<void> {
    const all = files('dist/site');
    this.server = await host({
      '*': async (request, url, rest) => {
        if (this.held.test(url.pathname)) await this.gate;
        const answer = await all(request, url, rest);
        if (!answer || !url.pathname.endsWith('/feed/alliance.json')) return answer;
        const body = String(answer.body).replace('"sample": true', '"sample": false');
        return {...answer, headers: {...answer.headers, ...UNKEPT}, body};
      },
    });
    this.origin = this.server.origin;
  }

  hold(held: RegExp): void {
    this.held = held;
    this.gate = new Promise((resolve) => {
      this.release = resolve;
    });
  }

  letGo(): void {
    this.release();
  }

  async close(): Promise<void> {
    this.letGo();
    await this.server.close();
  }

  /** Puts a page with the printed code there, in a column as wide as the window asked for. */
  put(
    town: Host,
    feed: ReadFeed,
    {
      widthPx,
      policy,
      ...more
    }: Partial<PlainHtmlOptions> & {readonly widthPx: number; readonly policy?: string},
  ): string {
    const {head, body} = plainHtmlCode({
      widget: 'participant-map',
      attributes: {},
      column: 'wide',
      source: {...feed, base: `${this.origin}/sample/feed/`},
      library: `${this.origin}/v1/`,
      ...more,
    });
    const script = head.replace('src=', `data-feed="${this.origin}/sample/feed/" src=`);
    town.routes['/page'] = {
      headers: policy === undefined ? {} : {'content-security-policy': policy},
      body: `<!doctype html><html lang="${feed.lang}"><head><meta charset="utf-8"><title>A town</title><style>${PAGE_CSS} main { width: ${widthPx}px }</style><script>${COLLECTOR}${SPY}</script>${script}</head><body><main>${body}<p class="below">Below</p></main></body></html>`,
    };
    return `${town.origin}/page`;
  }
}

async function readReal(lang: string): Promise<ReadFeed> {
  const feed = await readFeed('dist/site/sample', lang);
  return {...feed, manifest: {...feed.manifest, sample: false}};
}

/** Until the picture is painted, and its place and that of what follows. */
const pictureSeen = (page: EnginePage) =>
  page.waitFor(() => {
    const img = document.querySelector<HTMLImageElement>('alliance-participant-map img');
    if (!img?.complete || !img.naturalWidth) return undefined;
    const {left, top, width, height} = img.getBoundingClientRect();
    const [x, y] = [left + img.clientLeft + scrollX, top + img.clientTop + scrollY];
    return {
      box: {x, y, width: width - 2 * img.clientLeft, height: height - 2 * img.clientTop},
      below: document.querySelector('.below')!.getBoundingClientRect().top + scrollY,
    };
  }) as Promise<{box: Box; below: number}>;

/** Once map and names are drawn and the picture has faded. */
async function mapDrawn(page: EnginePage): Promise<LiveMap> {
  await allHaveStatus(page, 'alliance-participant-map', 'ready');
  return (await page.waitFor(() => {
    const {shadowRoot} = document.querySelector('alliance-participant-map')!;
    const coast = shadowRoot!.querySelector<SVGPathElement>('.coast');
    if (!coast || shadowRoot!.querySelector('.first') || !shadowRoot!.querySelector('.symbol'))
      return undefined;
    const placed = (element: Element) => {
      const {left, top, width, height} = element.getBoundingClientRect();
      return {x: left + scrollX, y: top + scrollY, width, height};
    };
    const {a, d, e, f} = coast.getScreenCTM()!;
    return {
      stage: placed(shadowRoot!.querySelector('.stage')!),
      coast: coast.getAttribute('d')!,
      matrix: {scaleX: a, scaleY: d, x: e + scrollX, y: f + scrollY},
      symbols: [...shadowRoot!.querySelectorAll('.symbol')].map(placed),
      below: document.querySelector('.below')!.getBoundingClientRect().top + scrollY,
      shift: (window as unknown as {__shift: number}).__shift,
      childrenSeen: [...document.querySelectorAll('alliance-participant-map img')].some(
        (img) => img.getClientRects().length > 0,
      ),
    };
  })) as LiveMap;
}

/** The largest difference of two boxes. */
const apart = (a: Box, b: Box): number =>
  Math.max(...(['x', 'y', 'width', 'height'] as const).map((name) => Math.abs(a[name] - b[name])));

const picture = readFileSync('dist/site/sample/w/participant-map.svg', 'utf8');
const fades = (page: EnginePage) => page.eval('__fades') as Promise<string[]>;

for (const engine of ENGINES)
  describe(`${engine}: the picture of the printed map`, () => {
    const site = new Site();
    let town: Host;
    let feeds: Record<'en' | 'fr', ReadFeed>;
    before(async () => {
      await site.open();
      town = await host({});
      feeds = {
        en: await readReal('en'),
        fr: await readReal('fr'),
      };
    });
    after(async () => {
      await site.close();
      await town.close();
    });
    const at = (options: OpenOptions, use: (page: EnginePage) => Promise<void>) =>
      withPage(engine, {width: 1960, height: 1000, ...options}, use);

    for (const lang of ['en', 'fr'] as const)
      it(`lies where the map will lie at every width, and nothing moves, in ${lang}`, async () => {
        await at({}, async (page) => {
          for (const widthPx of [320, 600, 642, 768, 870, 1280, 1920]) {
            site.hold(/\/feed\//);
            await page.goto(site.put(town, feeds[lang], {widthPx}));
            const early = await pictureSeen(page);
            site.letGo();
            const live = await mapDrawn(page);
            const where = `${widthPx} px: `;
            assert.ok(apart(early.box, live.stage) <= 1, `${where}the frame`);
            assert.equal(early.below, live.below, `${where}what follows`);
            assert.equal(live.shift, 0, `${where}layout shift`);
            assert.equal(live.childrenSeen, false, `${where}the child is hidden`);
            const [planned, drawn] = [frameOnPage(early.box), toPage(live)];
            assert.ok(
              apart(planned, drawn) <= 1,
              `${where}Europe: ${JSON.stringify({planned, drawn})}`,
            );
            const isOwnSize = widthPx === 642;
            const coastPx = coastDistance(coastOf(picture, early.box), live);
            assert.ok(coastPx <= (isOwnSize ? 1 : 2), `${where}coasts ${coastPx} px apart`);
            if (isOwnSize) symbolsAgree(live, early.box);
          }
        });
      });

    it('stays until the land is there too, then fades for 150 ms', async () => {
      await at({}, async (page) => {
        site.hold(/overview/);
        // The script comes after the page: Firefox waits with `load` for what a script imports.
        const address = site.put(town, feeds.en, {widthPx: 642});
        const line = /<script type="module".*?<\/script>/;
        const {body} = town.routes['/page'] as {readonly body: string};
        town.routes['/page'] = {body: body.replace(line, '')};
        await page.goto(address);
        await pictureSeen(page);
        await page.eval((html: string) => {
          const range = document.createRange();
          document.head.append(range.createContextualFragment(html));
        }, line.exec(body)![0]);
        await page.waitFor(() =>
          performance
            .getEntriesByType('resource')
            .some(({name}) => name.includes('/participants.')),
        );
        const state = (await page.eval(() => {
          const element = document.querySelector('alliance-participant-map') as HTMLElement & {
            status: string;
          };
          return {status: element.status, isSeen: !!element.querySelector('img')!.offsetWidth};
        })) as {status: string; isSeen: boolean};
        assert.deepEqual(state, {status: 'loading', isSeen: true});
        site.letGo();
        await mapDrawn(page);
        assert.deepEqual(await fades(page), ['first 150']);
      });
    });

    it('does not fade for visitors who asked for less motion', async () => {
      if (engine === 'webkit') return; // WebKitGTK has no switch for it.
      await at({reducedMotion: true}, async (page) => {
        site.hold(/\/feed\//);
        await page.goto(site.put(town, feeds.en, {widthPx: 642}));
        await pictureSeen(page);
        site.letGo();
        await mapDrawn(page);
        assert.deepEqual(await fades(page), []);
      });
    });

    it('needs no script, and of a policy only img-src', async () => {
      await at({}, async (page) => {
        const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src ${site.origin}`;
        await page.goto(site.put(town, feeds.en, {widthPx: 642, policy}));
        const {box} = await pictureSeen(page);
        assert.deepEqual([box.width, box.height], [640, 340]);
        assert.equal(
          await page.eval(
            () => document.querySelector('alliance-participant-map a')!.childNodes.length,
          ),
          1,
        );
      });
    });

    it('may be missing: then all is as it was', async () => {
      await at({}, async (page) => {
        const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' ${site.origin}; connect-src ${site.origin}`;
        await page.goto(site.put(town, feeds.en, {widthPx: 642, policy}));
        const live = await mapDrawn(page);
        assert.equal(live.shift, 0);
        assert.deepEqual([live.stage.width, live.stage.height], [640, 340]);
        assert.deepEqual(await fades(page), []);
      });
    });

    it('keeps its place where only a style attribute is possible, and fades', async () => {
      await at({}, async (page) => {
        site.hold(/\/feed\//);
        await page.goto(site.put(town, feeds.en, {widthPx: 600, hasStylesheet: false}));
        const early = await pictureSeen(page);
        site.letGo();
        const live = await mapDrawn(page);
        assert.deepEqual([live.below, live.shift], [early.below, 0]);
        assert.deepEqual(await fades(page), ['first 150']);
      });
    });
  });

function symbolsAgree(live: LiveMap, box: Box): void {
  const drawn = symbolsOf(picture, box);
  assert.equal(live.symbols.length, drawn.length);
  for (const {x, y, width, height} of live.symbols) {
    const [centreX, centreY] = [x + width / 2, y + height / 2];
    const nearest = Math.min(...drawn.map((at) => Math.hypot(at.x - centreX, at.y - centreY)));
    assert.ok(nearest <= 1, `a symbol is ${nearest} px from the picture's`);
  }
}

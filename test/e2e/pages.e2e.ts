/** The public pages as visitors and other sites get them: alone, framed, sandboxed, without script; and what a server wrote, taken over. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {after, afterEach, before, describe, it} from 'node:test';
import {frameHeightsPx} from '../../src/embed/frame-size.js';
import {frameCode, frameScript} from '../../src/embed/snippet-forms.js';
import {importMapCode, pinnedScriptLine, type ImportMapFile} from '../../src/embed/integrity.js';
import {widgetNames, type WidgetName} from '../../src/embed/widget-names.js';
import {readFeed} from '../../src/publish/cli/read-feed.js';
import {renderWidget} from '../../src/publish/pages/render-widget.js';
import {open} from '../../tools/engines.js';
import {staticFiles} from '../host-server.js';
import {
  allHaveStatus,
  ENGINES,
  openTown,
  putPage,
  waitUntil,
  withPage,
  type EnginePage,
  type Town,
} from './page.js';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const pinned = JSON.parse(
  readFileSync(`dist/site/${version}/importmap.json`, 'utf8'),
) as ImportMapFile;
/** What stands in the map's root: frames, places, style sheets of a server, whether the land is drawn, or its picture stands for it. */
const mapState = (page: EnginePage) =>
  page.eval(() => {
    const root = document.querySelector('alliance-participant-map')!.shadowRoot!;
    return [
      root.querySelectorAll('.frame').length,
      root.querySelectorAll('[part~="place"]').length,
      root.querySelectorAll('link').length,
      root.querySelectorAll('.land, picture').length,
    ];
  }) as Promise<number[]>;

/** In each widget's root, what it says above all. */
const ESSENTIAL: Readonly<Record<WidgetName, string>> = {
  'participant-map': '.stage, .head',
  'country-counter': '[part~=sentence]',
  'news-ticker': '.item:first-child',
  'join-button': '[part~=button], [part~=text]',
  'follow-links': '[part~=link]',
  about: '[part~=text] > :first-child p',
  'participant-badge': '.names, .role',
};

/** Of the frames on the page, those whose box of the selector's elements ends below their height, or is nowhere. */
const cutOff = (page: EnginePage, selector: string, ready: boolean) =>
  page.waitFor(
    (essential: string, wanted: boolean) => {
      const frames = [...document.querySelectorAll('iframe')];
      const loaded = frames.every((frame) => {
        const element = frame.contentDocument?.querySelector('main > *') as
          (HTMLElement & {status?: string}) | null | undefined;
        const link = element?.shadowRoot?.querySelector('link');
        const styled = frame.contentDocument?.readyState === 'complete' && link?.sheet;
        return wanted ? element?.status === 'ready' && !link : styled;
      });
      return (
        loaded &&
        frames.flatMap((frame) => {
          const element = frame.contentDocument!.querySelector<HTMLElement>('main > *')!;
          const found = [...element.shadowRoot!.querySelectorAll(essential)];
          const boxes = found
            .map((one) => one.getBoundingClientRect())
            .filter(({height}) => height > 0);
          const bottom = Math.max(...boxes.map((box) => box.bottom));
          return boxes.length > 0 && bottom <= frame.clientHeight
            ? []
            : [`${frame.src}: ${bottom} of ${frame.clientHeight} in ${frame.clientWidth} px`];
        })
      );
    },
    selector,
    ready,
  ) as Promise<string[]>;

const allHaveStatusInFrame = (page: EnginePage, status: string) =>
  page.waitFor((wanted: string) => {
    const inner = document.querySelector('iframe')!.contentDocument;
    const element = [...(inner?.querySelectorAll('main *') ?? [])].find(({localName}) =>
      localName.startsWith('alliance-'),
    ) as (HTMLElement & {status?: string}) | undefined;
    return element?.status === wanted && !element.shadowRoot!.querySelector('link');
  }, status);

/** The join button's page as it is, and as a browser that knows no declarative shadow roots has it. */
const BROWSERS = [
  ['a browser of today', '/w/join-button.html'],
  ['an older one', '/w/older.html'],
] as const;
const olderPage = () => ({
  body: readFileSync('dist/site/w/join-button.html', 'utf8').replace(
    'shadowrootmode',
    'data-unknown',
  ),
});

for (const engine of ENGINES) {
  describe(`${engine}: public pages`, () => {
    let town: Town;
    let page: EnginePage;
    before(async () => {
      town = await openTown();
      const {origin} = town.library;
      town.library.routes['/w/*'] = staticFiles('dist/site/w', {
        headers: {
          'content-security-policy': `default-src 'none'; script-src ${origin}; style-src ${origin}; connect-src ${origin}; img-src ${origin} data:; base-uri 'none'; require-trusted-types-for 'script'`,
        },
      });
      page = await open(engine, {waitUntil: 'domcontentloaded'});
    });
    after(async () => {
      await page.close();
      await town.close();
    });

    // Whatever came of the test.
    afterEach(() => {
      delete town.library.routes['/feed/alliance.json'];
    });

    // First, while no good answer is in the browser's cache.
    it('keep what the server wrote where the feed cannot be had, and say so', async () => {
      town.library.routes['/feed/alliance.json'] = {
        status: 503,
        headers: {'access-control-allow-origin': '*', 'cache-control': 'no-store'},
      };
      await page.goto(`${town.library.origin}/w/fr/country-counter.html`);
      await allHaveStatus(page, 'alliance-country-counter', 'error');
      const text = (await page.waitFor(() =>
        document
          .querySelector('alliance-country-counter')!
          .shadowRoot!.textContent.replace(/\s+/g, ' '),
      )) as string;
      assert.match(text, /Impossible de charger.*130 villes et régions de 29 pays/);
    });

    for (const [browser, path] of BROWSERS) {
      it(`have a link in a frame while the form that their address asks for is loading, and where it cannot be had, in ${browser}`, async () => {
        let release!: () => void;
        const held = new Promise<void>((resolve) => {
          release = resolve;
        });
        town.library.routes['/feed/alliance.json'] = async () => {
          await held;
          return {
            status: 503,
            headers: {'access-control-allow-origin': '*', 'cache-control': 'no-store'},
          };
        };
        town.library.routes['/w/older.html'] = olderPage();
        town.library.routes['/host'] = {
          body: `<!doctype html><title>Host</title><iframe title="Join" width="500" height="200" src="${path}?for=ngo"></iframe>`,
        };
        await page.goto(`${town.library.origin}/host`);
        const links = (status: string) =>
          page.waitFor((wanted: string) => {
            const button = document
              .querySelector('iframe')!
              .contentDocument?.querySelector('alliance-join-button') as
              (HTMLElement & {status?: string}) | null | undefined;
            return (
              button?.status === wanted &&
              [...button.shadowRoot!.querySelectorAll('a'), ...button.querySelectorAll('a')]
                .filter((link) => link.getClientRects().length)
                .map(({href}) => href)
            );
          }, status);
        assert.deepEqual(await links('loading'), ['https://www.roma-alliance.org/']);
        release();
        assert.deepEqual(await links('error'), ['https://www.roma-alliance.org/']);
      });
    }

    it("show what the server wrote until the feed is there, then the element's own, never both, under a strict policy", async () => {
      let release!: () => void;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const answer = readFileSync('dist/site/feed/alliance.json', 'utf8');
      town.library.routes['/feed/alliance.json'] = async () => {
        await held;
        return {
          type: 'application/json',
          headers: {'access-control-allow-origin': '*', 'cache-control': 'no-store'},
          body: answer,
        };
      };
      await page.goto(`${town.library.origin}/w/participant-map.html`);
      await page.waitFor(
        () =>
          customElements.get('alliance-participant-map') !== undefined &&
          (document.querySelector('alliance-participant-map') as Element & {status?: string})
            .status === 'loading',
      );
      assert.deepEqual(await mapState(page), [1, 13, 1, 1]);
      assert.equal(
        await page.waitFor(
          () =>
            getComputedStyle(
              document
                .querySelector('alliance-participant-map')!
                .shadowRoot!.querySelector('.fill')!,
            ).display,
        ),
        'flex',
      );
      const boxOf = () =>
        page.eval(() =>
          JSON.stringify(
            document
              .querySelector('alliance-participant-map')!
              .shadowRoot!.querySelector('.list')!
              .getBoundingClientRect(),
          ),
        );
      const before = await boxOf();
      release();
      await allHaveStatus(page, 'alliance-participant-map', 'ready');
      await page.waitFor(
        () =>
          !document.querySelector('alliance-participant-map')!.shadowRoot!.querySelector('link'),
      );
      assert.deepEqual(await mapState(page), [1, 13, 0, 1], 'the land is there in the same moment');
      assert.equal(await boxOf(), before, 'nothing moves');
    });

    it("in a sandbox with an opaque origin tell their height, in our form and in WordPress's, and read the feed", async () => {
      town.library.log.length = 0;
      town.site.routes['/host'] = {
        body: `<!doctype html><title>Host</title><script>window.heights = []; addEventListener('message', ({data, origin}) => heights.push(JSON.stringify([origin, data])));</script>
        <iframe title="News" sandbox="allow-scripts" width="600" height="300" src="${town.library.origin}/w/frame/news-ticker.html#?secret=aB3"></iframe>`,
      };
      await page.goto(`${town.site.origin}/host`);
      // Each height is told twice, one message after the other.
      const [own, wordpress] = (await page.waitFor(() => {
        const all = (window as unknown as {heights: string[]}).heights.map(
          (text) => JSON.parse(text) as [string, Record<string, unknown>],
        );
        const pair = [
          all.findLast(([, data]) => data['type'] === 'alliance:height'),
          all.findLast(([, data]) => data['message'] === 'height'),
        ] as const;
        return pair[0] && pair[0][1]['height'] === pair[1]?.[1]['value'] && pair;
      })) as [[string, Record<string, unknown>], [string, Record<string, unknown>]];
      assert.deepEqual([own[0], wordpress[1]['secret']], ['null', 'aB3']);
      assert.ok(
        Number(own[1]['height']) > 150 && Number(own[1]['height']) < 900,
        `${String(own[1]['height'])} px`,
      );
      await waitUntil(
        () =>
          town.library.log.some(
            ({url, origin}) => url === '/feed/alliance.json' && origin === 'null',
          ),
        'the feed is asked for from the sandbox',
      );
    });

    it('for a frame fill it, without a header, the public address as text; the public ones have both', async () => {
      town.library.routes['/host'] = {
        body: `<!doctype html><title>Host</title><iframe title="Map" width="500" height="600" src="${town.library.origin}/w/frame/participant-map.html#alliance=tivat"></iframe>`,
      };
      await page.goto(`${town.library.origin}/host`);
      const seen = (await page.waitFor(() => {
        const inner = document.querySelector('iframe')!.contentDocument!;
        const map = inner.querySelector('alliance-participant-map') as
          (HTMLElement & {status?: string}) | null;
        if (map?.status !== 'ready') return undefined;
        const box = map.getBoundingClientRect();
        return {
          highlight: map.getAttribute('highlight'),
          links: inner.querySelectorAll('.address a').length,
          address: inner.querySelector('.address')!.textContent,
          header: inner.querySelector('header')!.getBoundingClientRect().width,
          left: box.left,
          width: box.width,
          bottom: inner.documentElement.scrollHeight,
        };
      })) as {
        highlight: string;
        links: number;
        address: string;
        header: number;
        left: number;
        width: number;
        bottom: number;
      };
      assert.match(seen.address, /https:\/\/alliance\.example\/w\/participant-map\.html$/);
      assert.deepEqual(
        {...seen, address: ''},
        {highlight: 'tivat', links: 0, address: '', header: 1, left: 0, width: 500, bottom: 600},
      );
      await page.goto(`${town.library.origin}/w/about.html`);
      await allHaveStatus(page, 'alliance-about', 'ready');
      assert.equal(await page.eval(() => document.querySelectorAll('.address a').length), 1);
    });

    /** The map's page here or in the frame. */
    const mapPage = (shown = page) =>
      shown.waitFor(() => {
        const inner = document.querySelector('iframe')?.contentDocument ?? document;
        const map = inner.querySelector('alliance-participant-map') as
          (HTMLElement & {status?: string}) | null;
        if (
          map?.status !== 'ready' ||
          map.shadowRoot!.querySelector('link') ||
          inner.documentElement.classList.contains('framed') === (inner === document)
        )
          return undefined;
        const box = (selector: string) =>
          map.shadowRoot!.querySelector<HTMLElement>(selector)!.getBoundingClientRect();
        const {scrollHeight, scrollWidth, clientWidth} = inner.documentElement;
        return (
          box('.stage').height > 0 && {
            map: box('.map').top - map.getBoundingClientRect().top,
            stage: box('.stage').height,
            list: box('.list').height,
            search: map.hasAttribute('no-search'),
            page: scrollHeight,
            wider: scrollWidth - clientWidth,
          }
        );
      }) as Promise<{
        map: number;
        stage: number;
        list: number;
        search: boolean;
        page: number;
        wider: number;
      }>;

    for (const [width, height, lang, scrolls] of [
      [240, 320, '', true],
      [320, 400, 'fr/', true],
      [600, 500, '', true],
      [320, 700, 'fr/', false],
      [600, 640, '', false],
    ] as const) {
      it(`in a frame of ${width} × ${height} show the map first, then the list; ${scrolls ? 'the page scrolls' : 'the list scrolls inside'}`, async () => {
        town.library.routes['/host'] = {
          body: `<!doctype html><title>Host</title><iframe title="Map" width="${width}" height="${height}" style="border: 0" src="${town.library.origin}/w/frame/${lang}participant-map.html"></iframe>`,
        };
        await page.goto(`${town.library.origin}/host`);
        const seen = await mapPage();
        const said = JSON.stringify(seen);
        assert.ok(seen.map <= 2 && seen.stage >= 215 && seen.stage <= height * 0.8, said);
        assert.ok(seen.list >= 60 && seen.page > height === scrolls, said);
        assert.deepEqual([seen.wider, seen.search], [0, height < 480], said);
      });
    }

    it('alone on a phone scroll as one, with a map to work with', async () => {
      await withPage(engine, {width: 460, height: 640}, async (phone) => {
        await phone.goto(`${town.library.origin}/w/participant-map.html`);
        const seen = await mapPage(phone);
        assert.equal(seen.wider, 0);
        assert.ok(seen.stage >= 300, JSON.stringify(seen));
      });
    });

    it('take the options in their address, but neither a feed nor a target from it', async () => {
      await page.goto(
        `${town.library.origin}/w/country-counter.html?set=signatories&format=figures&feed=https://elsewhere.example/&href=https://elsewhere.example/&onclick=alert(1)`,
      );
      const seen = (await page.waitFor(() => {
        const counter = document.querySelector('alliance-country-counter') as HTMLElement & {
          status?: string;
        };
        return (
          counter.status === 'ready' &&
          !counter.shadowRoot!.querySelector('link') && {
            names: counter.getAttributeNames().sort().join(),
            text: counter.shadowRoot!.textContent,
            links: counter.shadowRoot!.querySelectorAll('a').length,
          }
        );
      })) as {names: string; text: string; links: number};
      assert.match(seen.text, /122[^]*signatories/);
      assert.doesNotMatch(seen.names, /feed|href|onclick/);
      assert.match(seen.names, /format.*set/);
      assert.equal(seen.links, 0);
    });

    for (const [browser, path] of BROWSERS)
      it(`say that a form is closed that their address asks for, and do not invite to another, in ${browser}`, async () => {
        town.library.routes['/w/older.html'] = olderPage();
        await page.goto(`${town.library.origin}${path}?for=ngo`);
        const said = await page.waitFor(() => {
          const button = document.querySelector('alliance-join-button') as HTMLElement & {
            status?: string;
          };
          return (
            button.status === 'ready' &&
            !button.shadowRoot!.querySelector('link') &&
            (button.shadowRoot!.textContent + button.innerText).replace(/\s+/g, ' ').trim()
          );
        });
        assert.match(said as string, /^Website of the Alliance .* now closed\.$/);
      });

    it('have an address for each form, and invite nobody to one that is closed, without script or feed either', async () => {
      const seen = (plain: EnginePage, status?: string) =>
        plain.waitFor((wanted: string | undefined) => {
          const button = document.querySelector('alliance-join-button') as HTMLElement & {
            status?: string;
          };
          return (
            (!wanted || button.status === wanted) &&
            `${document.querySelector('h1')!.textContent} | ${button.shadowRoot?.textContent ?? ''} ${button.innerText}`.replace(
              /\s+/g,
              ' ',
            )
          );
        }, status) as Promise<string>;
      const says = (text: string) => {
        assert.doesNotMatch(text, /Join the Alliance|authorities/);
        assert.match(text, /^Cooperate as NGO \|.*Website of the Alliance .*now closed\./);
      };
      await withPage(engine, {javaScriptDisabled: true}, async (plain) => {
        await plain.goto(`${town.library.origin}/w/join-button/ngo.html`);
        says(await seen(plain));
      });
      town.library.routes['/feed/alliance.json'] = {
        status: 503,
        headers: {'access-control-allow-origin': '*', 'cache-control': 'no-store'},
      };
      await withPage(engine, {}, async (down) => {
        await down.goto(`${town.library.origin}/w/join-button/ngo.html`);
        says(await seen(down, 'error'));
      });
      delete town.library.routes['/feed/alliance.json'];
      await page.goto(`${town.library.origin}/w/join-button/ngo.html`);
      says(await seen(page, 'ready'));
    });

    it('in a small frame have no search, until the page around makes room', async () => {
      town.library.routes['/host'] = {
        body: `<!doctype html><title>Host</title><iframe title="Map" width="500" height="150" src="${town.library.origin}/w/frame/participant-map.html"></iframe>`,
      };
      await page.goto(`${town.library.origin}/host`);
      const hasSearch = () =>
        page.waitFor(() => {
          const map = document
            .querySelector('iframe')!
            .contentDocument!.querySelector('alliance-participant-map') as
            (HTMLElement & {status?: string}) | null;
          return (
            map?.status === 'ready' &&
            !map.shadowRoot!.querySelector('link') && [
              map.shadowRoot!.querySelector('input[type=search]') !== null,
            ]
          );
        });
      assert.deepEqual(await hasSearch(), [false]);
      await page.eval(() => {
        document.querySelector('iframe')!.height = '640';
      });
      await page.waitFor(
        () =>
          document
            .querySelector('iframe')!
            .contentDocument!.querySelector('alliance-participant-map')!
            .shadowRoot!.querySelector('input[type=search]') !== null,
      );
      assert.deepEqual(await hasSearch(), [true]);
    });

    it('fit into the frame that their oEmbed answer gives, and leave little of it empty', async () => {
      const seen: string[] = [];
      for (const path of [
        'participant-map',
        'country-counter',
        'news-ticker',
        'join-button',
        'follow-links',
        'about',
        'participant-badge/tivat',
        'participant-badge/reggio-calabria',
      ].flatMap((own) => [own, `fr/${own}`])) {
        const {width, height, html} = JSON.parse(
          readFileSync(`dist/site/w/${path}.oembed.json`, 'utf8'),
        ) as {width: number; height: number; html: string};
        assert.match(html, new RegExp(` src="https://alliance\\.example/w/frame/${path}\\.html" `));
        town.library.routes['/host'] = {
          body: `<!doctype html><title>Host</title><script>window.heights = []; addEventListener('message', ({data}) => heights.push(data.height));</script><iframe title="Alliance" width="${width}" height="${height}" style="border: 0" src="${town.library.origin}/w/frame/${path}.html"></iframe>`,
        };
        await page.goto(`${town.library.origin}/host`);
        const {told, scrolls} = (await page.waitFor(() => {
          const inner = document.querySelector('iframe')!.contentDocument!;
          const element = inner.querySelector('main > *') as (Element & {status?: string}) | null;
          const {heights} = window as unknown as {heights: number[]};
          return (
            element?.status === 'ready' &&
            !element.shadowRoot!.querySelector('link') &&
            heights.length > 0 && {
              told: heights.at(-1)!,
              scrolls: inner.documentElement.scrollHeight > inner.documentElement.clientHeight,
            }
          );
        })) as {told: number; scrolls: boolean};
        if (scrolls || told > height || told < height * 0.7)
          seen.push(`${path}: ${told} of ${height} px`);
      }
      assert.deepEqual(seen, []);
    });

    for (const [kind, attribute] of [
      ['without script, as in sandbox=""', 'sandbox="allow-same-origin"'],
      ['with script', ''],
    ] as const) {
      it(`have what they say within the height that the frame's code prints, in 280, 360 and 600 px, ${kind}`, async () => {
        const cut: string[] = [];
        for (const path of [
          ...widgetNames.map((name) => (name === 'participant-badge' ? `${name}/tivat` : name)),
          'participant-badge/reggio-calabria',
        ].flatMap((own) => [own, `fr/${own}`])) {
          const widget = widgetNames.find((name) => path.includes(name))!;
          const frames = [280, 360, 600].map(
            (width) =>
              `<iframe title="Alliance" ${attribute} width="${width}" height="${frameHeightsPx[widget]}" style="border: 0" src="/w/frame/${path}.html"></iframe>`,
          );
          town.library.routes['/host'] = {
            body: `<!doctype html><title>Host</title>${frames.join('')}`,
          };
          await page.goto(`${town.library.origin}/host`);
          cut.push(...(await cutOff(page, ESSENTIAL[widget], attribute === '')));
        }
        assert.deepEqual(cut, []);
      });
    }

    it('are all right where older code frames a public one: all of it is there, its height is told, its links lead on', async () => {
      town.library.routes['/host'] = {
        body: `<!doctype html><title>Host</title><script>window.heights = []; addEventListener('message', ({data}) => heights.push(data.height));</script><iframe title="Alliance" width="320" height="640" style="border: 0" src="/w/country-counter.html"></iframe>`,
      };
      await page.goto(`${town.library.origin}/host`);
      await allHaveStatusInFrame(page, 'ready');
      const seen = (await page.waitFor(() => {
        const inner = document.querySelector('iframe')!.contentDocument!;
        const {scrollHeight, scrollWidth, clientWidth} = inner.documentElement;
        const {heights} = window as unknown as {heights: number[]};
        return (
          heights.at(-1) === scrollHeight && {
            beside: scrollWidth - clientWidth,
            heading: inner.querySelector('h1')!.getBoundingClientRect().height > 20,
            target: inner.querySelector('base')!.target,
          }
        );
      })) as object;
      assert.deepEqual(seen, {beside: 0, heading: true, target: '_top'});
    });

    it("have a link after a frame's code that stays a link beside the frame, and becomes the widget where a filter took that away", async () => {
      const {origin} = town.library;
      const published = {site: `${origin}/`, first: 'en', lang: 'en', title: 'Figures'};
      const code = frameCode('country-counter', {}, published);
      const other = frameCode('about', {}, published).replace(/<iframe[^]*<\/iframe>/, '');
      town.site.routes['/host'] = {
        body: `<!doctype html><title>Host</title><script type="module" crossorigin src="${origin}/v1/alliance.js"></script><body>${code}${other}</body>`,
      };
      await page.goto(`${town.site.origin}/host`);
      await page.waitFor(() => document.querySelector('alliance-about > p > a') !== null);
      assert.equal(
        await page.eval(() => document.querySelectorAll('alliance-country-counter').length),
        0,
      );
    });

    it("take the height they need by the script that the configurator prints, in a sandbox too, and nobody else's", async () => {
      const code = frameCode(
        'country-counter',
        {},
        {site: `${town.library.origin}/`, first: 'en', lang: 'en', title: 'Figures'},
      );
      town.library.routes['/other'] = {
        body: '<!doctype html><title>Other</title><script>parent.postMessage({type: "alliance:height", height: 77}, "*"); parent.postMessage("x", "*"); parent.postMessage(null, "*");</script>',
      };
      const [frame, sandboxed] = [
        code.replace(/height="\d+"/, 'height="41"'),
        code.replace(/height="\d+"/, 'height="42" sandbox="allow-scripts"'),
      ];
      town.site.routes['/host'] = {
        body: `<!doctype html><title>Host</title>${frameScript}${frame}${sandboxed}<iframe title="Silent" height="43" src="about:blank"></iframe><iframe title="Other" height="44" src="${town.library.origin}/other"></iframe>`,
      };
      await page.goto(`${town.site.origin}/host`);
      // A frame may tell an earlier height first.
      await page.waitFor(() => {
        const heights = [...document.querySelectorAll('iframe')].map(({height}) => Number(height));
        return heights[0] === heights[1] && heights.every((height, i) => i === 2 || height > 60);
      });
      const [first, second, silent, other] = (await page.eval(() =>
        [...document.querySelectorAll('iframe')].map(({height}) => Number(height)),
      )) as [number, number, number, number];
      assert.deepEqual([first, silent, other], [second, 43, 77]);
    });

    it('lead from the newest news to all of them, and to a file for each event to come', async () => {
      const {items} = JSON.parse(readFileSync('dist/site/feed/news.en.json', 'utf8')) as {
        items: unknown[];
      };
      const shown = () =>
        page.waitFor(() => {
          const element = document.querySelector('alliance-news-ticker') as HTMLElement & {
            status?: string;
          };
          return (
            element.status === 'ready' &&
            !element.shadowRoot!.querySelector('link') &&
            element.shadowRoot!.querySelectorAll('.item').length
          );
        }) as Promise<number>;
      await page.goto(`${town.library.origin}/w/frame/news-ticker.html`);
      assert.equal(await shown(), 5);
      await page.goto(
        (await page.eval(
          () =>
            document
              .querySelector('alliance-news-ticker')!
              .shadowRoot!.querySelector<HTMLAnchorElement>('[part=links] a')!.href,
        )) as string,
      );
      assert.equal(
        await page.waitFor(() => document.querySelectorAll('.year .news > li').length),
        items.length,
      );
      town.library.routes['/sample/*'] = staticFiles('dist/site/sample');
      await page.goto(`${town.library.origin}/sample/w/frame/fr/news-ticker.html`);
      await shown();
      const files = (await page.eval(() =>
        [
          ...document
            .querySelector('alliance-news-ticker')!
            .shadowRoot!.querySelectorAll<HTMLAnchorElement>('a.add'),
        ].map(({href}) => href),
      )) as string[];
      assert.ok(files.length > 0);
      for (const file of files)
        assert.match(
          await (await fetch(file)).text(),
          /^BEGIN:VCALENDAR\r\n[^]*\r\nUID:sample-future-[^]*\r\nSUMMARY:Exemple/,
          file,
        );
    });

    it('in a frame lead on from the page around', async () => {
      town.library.routes['/host'] = {
        body: '<!doctype html><title>Host</title><iframe title="About" width="500" height="300" src="/w/frame/about.html"></iframe>',
      };
      town.library.routes['/next'] = {body: '<!doctype html><title>Next</title>'};
      await page.goto(`${town.library.origin}/host`);
      await page.waitFor(
        () =>
          document.querySelector('iframe')!.contentDocument?.querySelector('base')?.target ===
          '_top',
      );
      await page.eval(() => {
        const link = document
          .querySelector('iframe')!
          .contentDocument!.querySelector('alliance-about')!
          .shadowRoot!.querySelector('a')!;
        link.href = '/next';
        link.click();
      });
      await page.waitFor(() => document.title === 'Next' && location.pathname === '/next');
    });

    for (const [query, theme, dark] of [
      ['', 'light', true],
      ['?theme=light', 'light', true],
      ['?theme=dark', 'dark', false],
      ['?theme=auto', 'dark', true],
      ['?theme=auto', 'light', false],
    ] as const) {
      it(`in a frame are ${theme} with "${query}" in the address, ground and all, whatever the page around is, on a ${dark ? 'dark' : 'light'} system`, async () => {
        await withPage(engine, {dark}, async (other) => {
          town.library.routes['/host'] = {
            body: `<!doctype html><meta name="color-scheme" content="light dark"><title>Host</title><iframe title="Figures" width="500" height="120" src="/w/frame/country-counter.html${query}"></iframe>`,
          };
          await other.goto(`${town.library.origin}/host`);
          await allHaveStatusInFrame(other, 'ready');
          assert.deepEqual(
            await other.eval(() => {
              const {contentDocument: inner, contentWindow: view} =
                document.querySelector('iframe')!;
              const ground = view!.getComputedStyle(inner!.documentElement).backgroundColor;
              const card = inner!
                .querySelector('alliance-country-counter')!
                .shadowRoot!.querySelector('.card')!;
              return [ground, view!.getComputedStyle(card).backgroundColor];
            }),
            theme === 'light'
              ? ['rgb(255, 255, 255)', 'rgb(255, 255, 255)']
              : ['rgb(16, 22, 31)', 'rgb(27, 34, 46)'],
          );
        });
      });
    }

    it("in WordPress's sandbox lead on from the page around to other pages of the Alliance, by WordPress's own script", async () => {
      const script = '/usr/share/wordpress/wp-includes/js/wp-embed.js';
      const real = existsSync(script);
      town.site.routes['/wp-embed.js'] = {
        type: 'text/javascript',
        body: real ? readFileSync(script, 'utf8') : '',
      };
      const inner = (href: string) => ({
        body: `<!doctype html><title>Inner</title><script type="module" crossorigin src="/v1/frame.js"></script><body style="margin: 0"><main><p><template shadowrootmode="open"><a href="${href}" style="display: block; height: 200px">Link</a></template></p></main></body>`,
      });
      town.library.routes['/own.html'] = inner('/w/about.html#x');
      town.library.routes['/away.html'] = inner(`${town.feed.origin}/away`);
      const clicked = async (path: string) => {
        town.site.routes['/host'] = {
          body: `<!doctype html><title>Host</title><body style="margin: 0"><script>window.told = []; addEventListener('message', ({data}) => told.push(data));</script><script src="/wp-embed.js"></script><iframe class="wp-embedded-content" title="W" sandbox="allow-scripts" width="600" height="300" style="border: 0" data-secret="aB3" src="${town.library.origin}${path}#?secret=aB3"></iframe>`,
        };
        await page.goto(`${town.site.origin}/host?${path}`);
        await page.waitFor(() =>
          (window as unknown as {told: {message?: string}[]}).told.some(
            ({message}) => message === 'height',
          ),
        );
        await page.clickAt(100, 120);
      };
      await clicked('/away.html');
      await waitUntil(
        () => town.feed.log.some(({url}) => url === '/away'),
        'a link to elsewhere stays a link',
      );
      await clicked('/own.html');
      const wanted = `${town.library.origin}/w/about.html#x`;
      if (real) await page.waitFor((address: string) => location.href === address, wanted);
      else
        await page.waitFor(
          (address: string) =>
            (
              window as unknown as {told: {message?: string; value?: string; secret?: string}[]}
            ).told.some(
              ({message, value, secret}) =>
                message === 'link' && value === address && secret === 'aB3',
            ),
          wanted,
        );
    });

    it('without script show the map as a picture, the legend, and every participant with its link', async () => {
      await withPage(engine, {javaScriptDisabled: true, height: 1000}, async (plain) => {
        await plain.goto(`${town.library.origin}/w/participant-map.html`);
        const seen = await plain.waitFor(() => {
          const map = document.querySelector('alliance-participant-map')!;
          const box = (selector: string) =>
            map.shadowRoot!.querySelector(selector)!.getBoundingClientRect().height;
          return (
            box('.first') > 0 && {
              picture: box('.map') > 200,
              legend: box('.legend') > 0,
              controls: box('.controls'),
              links: [...map.querySelectorAll('a')].filter((link) => link.getClientRects().length)
                .length,
            }
          );
        });
        assert.deepEqual(seen, {picture: true, legend: true, controls: 0, links: 13});
      });
    });

    it("without script show a country in a picture of its own, with figures that a phone's width leaves readable", async () => {
      await withPage(engine, {javaScriptDisabled: true, width: 460, height: 800}, async (plain) => {
        for (const path of ['participant-map', 'frame/participant-map/fr']) {
          await plain.goto(`${town.library.origin}/w/${path}.html`);
          const seen = (await plain.waitFor(() => {
            const root = document.querySelector('alliance-participant-map')!.shadowRoot!;
            const picture = root.querySelector<HTMLImageElement>('.first')!;
            const {height} = picture.getBoundingClientRect();
            return (
              picture.naturalWidth > 0 && {
                file: picture.currentSrc,
                // The picture's figures have 12 px where it is 340 px high.
                figure: (12 * height) / 340,
                covers: height === root.querySelector('.stage')!.getBoundingClientRect().height,
              }
            );
          })) as {file: string; figure: number; covers: boolean};
          // The page for frames shows the public page's picture.
          assert.equal(seen.file, `${town.library.origin}/w/${path.replace(/^frame\//, '')}.svg`);
          assert.ok(seen.figure > 8 && seen.covers, `${path}: ${JSON.stringify(seen)}`);
        }
        town.library.routes['/host'] = {
          body: `<!doctype html><title>Host</title><iframe title="Map" width="300" height="600" src="${town.library.origin}/w/frame/participant-map.html"></iframe>`,
        };
        await plain.goto(`${town.library.origin}/host`);
        const [wide, room] = (await plain.waitFor(() => {
          const inner = document.querySelector('iframe')!.contentDocument!;
          const land = inner
            .querySelector('alliance-participant-map')
            ?.shadowRoot?.querySelector('.first');
          return (
            land?.getBoundingClientRect().height && [
              inner.documentElement.scrollWidth,
              inner.documentElement.clientWidth,
            ]
          );
        })) as [number, number];
        assert.ok(wide <= room, `${wide} px wide in ${room}`);
      });
    });

    it('without script have nothing that only a script can do, not for screen readers either, and list and map side by side in a wide window', async () => {
      await withPage(
        engine,
        {javaScriptDisabled: true, width: 1280, height: 1000},
        async (plain) => {
          await plain.goto(`${town.library.origin}/w/participant-map.html`);
          const seen = await plain.waitFor(() => {
            const map = document.querySelector('alliance-participant-map')!;
            const all = (selector: string) => [
              ...map.shadowRoot!.querySelectorAll<HTMLElement>(selector),
            ];
            const [fill, list, whole] = [...all('.fill, .served'), map].map((one) =>
              one.getBoundingClientRect(),
            );
            return (
              fill!.height > 0 && {
                pressed: all('button, input, select').filter((one) => one.checkVisibility()).length,
                help: all('.symbols, #map-help').filter((one) => one.checkVisibility()).length,
                described: all('[aria-describedby]').filter((one) => one.checkVisibility()).length,
                beside: list!.left >= fill!.right && list!.top === fill!.top,
                wide:
                  fill!.width > 700 &&
                  list!.right === whole!.right &&
                  all('.map')[0]!.getBoundingClientRect().width === fill!.width - 2,
              }
            );
          });
          assert.deepEqual(seen, {pressed: 0, help: 0, described: 0, beside: true, wide: true});
        },
      );
    });

    it('what render --shadow prints stays until the feed is there, twice on a page, where the code is there before it and where it comes after', async () => {
      const {origin} = town.library;
      const feed = await readFeed(`${origin}/feed/`);
      const state = () =>
        page.waitFor(
          () =>
            customElements.get('alliance-country-counter') &&
            [...document.querySelectorAll('alliance-country-counter')].map((element) => [
              (element as Element & {status?: string}).status,
              element.querySelectorAll('template').length,
              element.shadowRoot!.querySelectorAll('[part~=sentence]').length,
              element.shadowRoot!.querySelectorAll('link').length,
            ]),
        );
      for (const [i, script] of [
        `<script src="${origin}/${version}/alliance-country-counter.js"></script>`,
        `<script type="module" crossorigin src="${origin}/v1/alliance.js"></script>`,
      ].entries()) {
        // At an address that no cache knows.
        const address = `${origin}/held-${i}/`;
        const {html} = renderWidget(
          {widget: 'country-counter', attributes: {}},
          {...feed, address},
          {shadow: true},
        );
        let release!: () => void;
        const held = new Promise<void>((resolve) => {
          release = resolve;
        });
        town.library.routes[`/held-${i}/alliance.json`] = async () => {
          await held;
          return {
            type: 'application/json',
            headers: {'access-control-allow-origin': '*', 'cache-control': 'no-store'},
            body: readFileSync('dist/site/feed/alliance.json', 'utf8'),
          };
        };
        // The last one has nothing after it.
        town.site.routes['/host'] = {
          body: `<!doctype html><title>Host</title>${script}<p>Text</p>\n${html}\n<div>${html}`,
        };
        await page.goto(`${town.site.origin}/host?${encodeURIComponent(script)}`);
        const loading = ['loading', 0, 1, 1];
        assert.deepEqual(await state(), [loading, loading], script);
        release();
        await allHaveStatus(page, 'alliance-country-counter', 'ready');
        await page.waitFor(
          () =>
            ![...document.querySelectorAll('alliance-country-counter')].some((element) =>
              element.shadowRoot!.querySelector('link'),
            ),
        );
        const ready = ['ready', 0, 1, 0];
        assert.deepEqual(await state(), [ready, ready], script);
      }
    });

    it('an exact version with an import map runs only what has its hash', async () => {
      const library = `${town.library.origin}/${version}/`;
      const put = () =>
        putPage(town, {
          headers: {},
          script:
            importMapCode(library, pinned) +
            pinnedScriptLine(library, pinned).replace(
              'src=',
              `data-feed="${town.feed.origin}/feed/" src=`,
            ),
          body: '<alliance-country-counter><p>Child</p></alliance-country-counter>',
        });
      await page.goto(put());
      await allHaveStatus(page, 'alliance-country-counter', 'ready');
      const chunk = Object.keys(pinned.integrity)
        .find((file) => file.includes('/country-counter'))!
        .slice(1);
      town.library.routes[`/${version}${chunk}`] = {
        type: 'text/javascript',
        headers: {'access-control-allow-origin': '*', 'cache-control': 'no-store'},
        body: `${readFileSync(`dist/site/${version}${chunk}`, 'utf8')}\nwindow.tampered = true;`,
      };
      await page.goto(`${put()}?2`);
      await page.waitFor(() =>
        (window as unknown as {__log: string[]}).__log.some((text) =>
          text.includes('could not be loaded'),
        ),
      );
      assert.deepEqual(
        await page.eval(() => [
          'tampered' in window,
          document.querySelector('alliance-country-counter')!.shadowRoot === null,
        ]),
        [false, true],
      );
    });
  });
}

/**
 * `npm run look`: photographs every element in every state, width, scheme and language in three engines, into
 * test/out/look/ with a page that shows them all, and lets axe judge each. Exits 1 when axe finds something.
 * `npm run look -- about join-button` does these two alone; `npm run look -- front` does the demo and the configurator;
 * `npm run look -- docs` makes the pictures of README and docs.
 * Needs `npm run build`.
 */
import type * as Axe from 'axe-core';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {setTimeout as sleep} from 'node:timers/promises';
import {widgetNames, type WidgetName} from '../src/embed/widget-names.js';
import type {Manifest} from '../src/feed/feed.js';
import {host, NEVER, staticFiles, type Route} from '../test/host-server.js';
import {makeDocPictures} from './doc-pictures.js';
import {frontPages} from './front-pages.js';
import {ENGINES, open, type EnginePage} from './engines.js';
import {readJson} from './project.js';

type ByWidget<T> = Readonly<Partial<Record<WidgetName, T>>>;

const OUT = 'test/out/look';
const SCHEMES = ['light', 'dark', 'forced'];
const LANGUAGES = ['en', 'fr'];
const STATES = ['loading', 'ready', 'stale', 'error', 'empty', 'sample'];
const WIDTHS: ByWidget<readonly number[]> = {'participant-map': [240, 320, 768, 1280]};
const WIDTHS_OF_THE_REST = [180, 320, 768];
const ATTRIBUTES: ByWidget<string> = {
  'participant-map': 'highlight="tivat"',
  'country-counter': 'history breakdown as-of',
  'participant-badge': 'participant="tivat"',
};
/** What else an element can be: shown with the real feed, and once more as it stands with all that folds away unfolded. */
const VARIANTS: Readonly<Record<WidgetName, readonly string[]>> = {
  'participant-map': ['view="map" highlight="tivat"', 'view="list" country="FR"'],
  'country-counter': ['format="figures"', 'format="compact"', 'set="signatories"', 'country="FR"'],
  'news-ticker': ['mode="rotate"', 'article="ra-130"', 'kind="event" limit="2"'],
  'join-button': [
    'variant="outline"',
    'variant="text"',
    'size="large" target="_blank"',
    'participant="tivat"',
    'for="ngo"',
  ],
  'follow-links': ['display="icons"', 'display="text"'],
  about: ['length="full" note="inline"'],
  'participant-badge': [
    'participant="tivat" display="inline"',
    'participant="tivat" variant="dark"',
    'participant="tivat" variant="mono"',
    'participant="nobody"',
  ],
};
const INLINE = /compact|display="inline"/;
/** The sample has places of its own. */
const SAMPLE_ATTRIBUTES: ByWidget<string> = {
  'participant-map': 'highlight="sample-shembull-1"',
  'participant-badge': 'participant="sample-shembull-1"',
};
/** What every engine can photograph at once; a longer page gets several pictures. */
const HIGHEST_PX = 3900;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The feed in each state, below `/<state>/`: `stale/<page>/` answers once and fails from then on. */
function feeds(): Record<string, Route> {
  const real = staticFiles('dist/site/feed');
  const manifest = readJson('dist/site/feed/alliance.json') as Manifest;
  const {version, sequence, updated, languages, name, home} = manifest;
  const answered = new Set<string>();
  const once: typeof real = (request, url, rest) => {
    const [run = '', file = ''] = rest.split('/');
    if (file !== 'alliance.json') return real(request, url, file);
    if (answered.has(run)) return {status: 503};
    answered.add(run);
    return real(request, url, file);
  };
  const empty = {
    version,
    sequence,
    updated,
    languages,
    name,
    home,
    sets: {
      participants: {count: 0, countries: 0, listed: 0, asOf: '2018-01-24', href: 'none.geojson'},
    },
    news: {en: 'none.json'},
  };
  return {
    '/loading/*': NEVER,
    '/ready/*': real,
    '/stale/*': once,
    '/error/*': {status: 404},
    '/sample/*': staticFiles('dist/site/sample/feed'),
    '/empty/alliance.json': {type: 'application/json', body: JSON.stringify(empty)},
    '/empty/none.geojson': {
      type: 'application/json',
      body: '{"type":"FeatureCollection","features":[]}',
    },
    '/empty/none.json': {
      type: 'application/json',
      body: '{"version":"https://jsonfeed.org/version/1.1","title":"None","items":[]}',
    },
  };
}

function pageOf(widget: WidgetName, lang: string, scheme: string): string {
  const widths = WIDTHS[widget] ?? WIDTHS_OF_THE_REST;
  const child =
    lang === 'fr' ? 'Ce que la page dit sans script' : 'What the page says without script';
  const cell = (
    state: string,
    width: number,
    attributes = (state === 'sample' && SAMPLE_ATTRIBUTES[widget]) || (ATTRIBUTES[widget] ?? ''),
  ) => {
    const element = `<alliance-${widget} feed="/${state}/${state === 'stale' ? `${shots.length}/` : ''}" ${attributes} data-state="${state}">${INLINE.test(attributes) ? child : `<p>${child}</p>`}</alliance-${widget}>`;
    return `<div class="cell ${state} w${width}">${INLINE.test(attributes) ? `<p>… ${element} …</p>` : element}</div>`;
  };
  const row = (title: string, cells: (width: number) => string) =>
    `<h2>${title.replaceAll('"', '')}</h2><div class="row">${widths.map(cells).join('')}</div>`;
  const rows =
    STATES.map((state) => row(state, (width) => cell(state, width))).join('') +
    VARIANTS[widget]
      .map((attributes) => row(attributes, (width) => cell('ready', width, attributes)))
      .join('') +
    row('unfolded', (width) => cell('ready', width, `${ATTRIBUTES[widget] ?? ''} data-unfolded`));
  const css = `:root{color-scheme:${scheme === 'dark' ? 'dark' : 'light'};background:Canvas;color:CanvasText} body{margin:12px;font:16px/1.5 sans-serif} h2{font-size:14px;margin:12px 0 4px}
    .row{display:flex;flex-wrap:wrap;gap:16px;align-items:start} ${widths.map((width) => `.w${width}{width:${width}px}`).join('')}
    .sample:is(.w240, .w320) > alliance-participant-map { height: 900px }`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${widget}, ${lang}, ${scheme}</title><style>${css}</style>
    <script type="module" src="/site/v1/alliance.js"></script></head><body><main><h1>${widget}, ${lang}, ${scheme}</h1>${rows}</main></body></html>`;
}

/** An element of ours on the page. */
type Shown = HTMLElement & {readonly status?: string; refresh(): Promise<void>};

/** Longer than a refresh takes what another store fetched a moment ago (SAME_MOMENT_MS). */
const PAUSE_MS = 2100;

/** WebKitGTK paints some time after it was resized or has scrolled. */
const PAINT_MS = 1000;

/** Whether every element has loaded, or shows why not; those that never load wait as long as the page lets them. */
const loaded = () => {
  const elements = [...document.querySelectorAll<Shown>('[data-state]')];
  for (const element of elements) element.scrollIntoView();
  return elements.every(
    ({status, dataset}) => status && (status !== 'loading' || dataset['state'] === 'loading'),
  );
};

/** The second answer of the feed `stale` is a failure. */
const spoil = async () => {
  scrollTo(0, 0);
  const elements = [...document.querySelectorAll<Shown>('[data-state=stale]')];
  await Promise.all(elements.map((element) => element.refresh()));
  return elements.map(({status}) => status);
};

const unfold = () => {
  for (const {shadowRoot} of document.querySelectorAll('[data-unfolded]'))
    for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
};

async function settle(page: EnginePage): Promise<void> {
  await page.waitFor(loaded);
  await sleep(PAUSE_MS);
  const statuses = await page.eval(spoil);
  await page.eval(unfold);
  if (!statuses.every((status) => status === 'stale'))
    throw new Error(`not stale but ${statuses.join()}`);
}

/**
 * Two rules judge a page, not an element: here one element stands many times, outside any region. The contrast of forced colours
 * is the visitor's own: in Firefox here it is 2.9 for its own selection.
 */
const judge = async (source: string, forced: boolean) => {
  const page = window as Window & {axe?: typeof Axe};
  // axe comes as text.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  if (!page.axe) (new Function(source) as () => void)();
  const {violations = []} =
    (await page.axe?.run(document, {
      rules: {
        region: {enabled: false},
        'landmark-unique': {enabled: false},
        'color-contrast': {enabled: !forced},
      },
    })) ?? {};
  return violations.flatMap(({id, nodes}) =>
    nodes.map(
      ({target, failureSummary}) =>
        `${id}: ${target.flat().join(' ')}: ${(failureSummary ?? '').replace(/\s+/g, ' ')}`,
    ),
  );
};

const wanted = process.argv.slice(2);
if (wanted[0] === 'docs') {
  await makeDocPictures();
  process.exit();
}
const known = [...widgetNames, 'front'];
const unknown = wanted.find((name) => !known.includes(name));
if (unknown) throw new Error(`${unknown} is none of ${known.join(', ')}`);
const isWanted = (name: string) => !wanted.length || wanted.includes(name);
const chosen = widgetNames.filter(isWanted);
rmSync(OUT, {recursive: true, force: true});
mkdirSync(OUT, {recursive: true});
const server = await host({...feeds(), '/site/*': staticFiles('dist/site')}, {lifeMs: 30 * 60_000});
const shots: string[] = [];
const findings: string[] = [];
for (const engine of chosen.length ? ENGINES : []) {
  for (const scheme of SCHEMES.filter((name) => !(engine === 'webkit' && name === 'forced'))) {
    const page = await open(engine, {
      width: 1400,
      height: 1000,
      dark: scheme === 'dark',
      forcedColors: scheme === 'forced',
    });
    try {
      for (const widget of chosen) {
        for (const lang of LANGUAGES) {
          const name = `${widget}-${engine}-${scheme}-${lang}`;
          server.routes['/page'] = {body: pageOf(widget, lang, scheme)};
          await page.resize(1400, 1000);
          await page.goto(`${server.origin}/page`);
          await settle(page);
          const height = (await page.eval('document.documentElement.scrollHeight')) as number;
          await page.resize(1400, Math.min(height, HIGHEST_PX));
          for (let from = 0; from < height; from += HIGHEST_PX) {
            const file = `${name}${from ? `-${from / HIGHEST_PX + 1}` : ''}.png`;
            await page.eval((top: number) => {
              scrollTo(0, top);
            }, from);
            await sleep(engine === 'webkit' ? PAINT_MS : 0);
            await page.shot(`${OUT}/${file}`);
            shots.push(file);
          }
          findings.push(
            ...(await page.eval(judge, axe, scheme === 'forced')).map(
              (finding) => `${name}: ${finding}`,
            ),
          );
        }
      }
    } finally {
      await page.close();
    }
    console.log(
      `${engine} ${scheme}: ${shots.length} pictures so far, ${findings.length} findings of axe`,
    );
  }
}
if (isWanted('front')) await shootFront();
await server.close();

/** Photographs demo and configurator in Chromium, each as a whole page, at the widths at which they are judged. */
async function shootFront(): Promise<void> {
  for (const {name, path, width, height, dark, act} of frontPages()) {
    const page = await open('chromium', {width, height, dark});
    try {
      await page.goto(`${server.origin}/site/${path}`);
      await sleep(PAUSE_MS);
      if (act) await page.eval(act);
      await page.shot(`${OUT}/${name}.png`);
      shots.push(`${name}.png`);
      findings.push(
        ...(await page.eval(judge, axe, false)).map((finding) => `${name}: ${finding}`),
      );
    } finally {
      await page.close();
    }
  }
  console.log(`front: ${shots.length} pictures so far, ${findings.length} findings of axe`);
}

writeFileSync(
  `${OUT}/index.html`,
  `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>body{font:14px sans-serif}figure{display:inline-block;width:32%;margin:4px;vertical-align:top}img{width:100%;border:1px solid #999}</style>
${shots.map((file) => `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${file}</figcaption></figure>`).join('\n')}\n`,
);
console.log(`${shots.length} pictures: ${OUT}/index.html`);
for (const finding of findings) console.error(finding);
if (findings.length) process.exitCode = 1;

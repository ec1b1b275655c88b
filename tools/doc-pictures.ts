/**
 * `npm run look -- docs`: photographs the built product in Chromium for README and docs, into docs/pictures/.
 * The sample feed is shown, which says so. Needs `npm run build`.
 */
import {setTimeout as sleep} from 'node:timers/promises';
import {host, staticFiles} from '../test/host-server.js';
import {open, type EnginePage} from './engines.js';

const OUT = 'docs/pictures';
const WAIT_MS = 1500;

interface Picture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** Path of a page of the site, or the body of a page of its own. */
  readonly path?: string;
  readonly body?: string;
  readonly forcedColors?: boolean;
  /** What the visitor does before the picture is taken. */
  readonly act?: (page: EnginePage) => Promise<void>;
}

const widget = (name: string, attributes = ''): string =>
  `<alliance-${name} feed="/site/sample/feed/" ${attributes}></alliance-${name}>`;

const OVERVIEW = `<div class="row"><div class="wide">${widget('participant-map')}</div>
  <div class="side">${widget('country-counter', 'format="figures"')}${widget('news-ticker', 'limit="3"')}</div></div>`;

const ELEMENTS = `<div class="row two"><div>${widget('country-counter', 'history breakdown as-of')}${widget('join-button')}${widget('follow-links')}</div>
  <div>${widget('news-ticker', 'limit="2"')}${widget('participant-badge', 'participant="sample-shembull-1"')}${widget('about')}</div></div>`;

const themed = (style: string, theme: string): string =>
  `<div class="tile" ${style}>${widget('country-counter', `theme="${theme}" format="figures"`)}${widget('join-button', `theme="${theme}"`)}</div>`;

const PICTURES: readonly Picture[] = [
  {file: 'overview.png', width: 1280, height: 700, body: OVERVIEW},
  {file: 'elements.png', width: 1080, height: 770, body: ELEMENTS},
  {
    file: 'theming.png',
    width: 1080,
    height: 330,
    body: `<div class="row three">${themed('', 'light')}${themed('data-dark', 'dark')}${themed('data-accent', 'light')}</div>`,
  },
  {
    file: 'embedding.png',
    width: 1280,
    height: 900,
    path: '/site/configurator.html?page=en&city=tivat&system=typo3',
  },
  {
    file: 'content.png',
    width: 800,
    height: 560,
    body: `<div class="narrow">${widget('news-ticker', 'limit="5"')}</div>`,
  },
  {file: 'publishing.png', width: 1000, height: 760, path: '/site/sample/w/index.html'},
  {
    file: 'accessibility.png',
    width: 1100,
    height: 700,
    body: widget('participant-map'),
    forcedColors: true,
    act: async (page) => {
      for (let i = 0; i < 4; i++) await page.key('Tab');
    },
  },
];

const pageOf = (
  body: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Picture</title><style>
    body { margin: 20px; font: 16px/1.5 Inter, "DejaVu Sans", sans-serif; background: #fff; }
    .row { display: grid; grid-template-columns: 1fr 340px; gap: 20px; align-items: start; }
    .row > div { display: grid; gap: 20px; }
    .two { grid-template-columns: 1fr 1fr; } .three { grid-template-columns: 1fr 1fr 1fr; }
    .wide { --alliance-map-height: 640px; } .narrow { max-width: 640px; }
    .tile { padding: 16px; } [data-dark] { background: #121a27; color: #e8ecf3; }
    [data-accent] { --alliance-accent: #8a1c4a; --alliance-radius: 0; --alliance-font: Georgia, serif; }
  </style><script type="module" src="/site/v1/alliance.js"></script></head><body><main>${body}</main></body></html>`;

/** Whether every element of ours has its content. */
const isLoaded = () =>
  [...document.querySelectorAll('main *')]
    .filter(({localName}) => localName.startsWith('alliance-'))
    .every((element) => (element as Element & {status?: string}).status === 'ready');

async function shoot(origin: string, picture: Picture): Promise<void> {
  const {file, width, height, path = '/page', forcedColors = false, act} = picture;
  const page = await open('chromium', {width, height, forcedColors, reducedMotion: true});
  try {
    await page.goto(origin + path);
    await page.waitFor(isLoaded);
    await act?.(page);
    await sleep(WAIT_MS);
    await page.shot(`${OUT}/${file}`);
  } finally {
    await page.close();
  }
}

/** Makes all pictures of README and docs. */
export async function makeDocPictures(): Promise<void> {
  const server = await host({'/site/*': staticFiles('dist/site')}, {lifeMs: 10 * 60_000});
  try {
    for (const picture of PICTURES) {
      if (picture.body) server.routes['/page'] = {body: pageOf(picture.body)};
      await shoot(server.origin, picture);
      console.log(`${OUT}/${picture.file}`);
    }
  } finally {
    await server.close();
  }
}

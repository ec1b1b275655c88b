/**
 * `v1/alliance.js`: the one line a page needs. Starts the feed's request at once and loads each
 * widget's code when one nears the viewport. Built on its own, without Lit; widgets take up its
 * request through the page's shared state. Nothing in it is for modules only (`import.meta`,
 * `export`), so that it also runs where an optimiser made a classic script of it.
 */
import type {Manifest} from '../feed/feed.js';
import {MANIFEST_FILE, mapFile} from '../feed/manifest-file.js';
import {fetchFile} from '../store/fetch-file.js';
import {memberOf, whyNot} from '../store/host-page.js';
import {pageState, resolveFeedUrl} from '../store/page.js';
import {LIMITS} from '../store/read-body.js';
import chunks, {land, version} from 'alliance:chunks';
import {ownUrl, rememberLibraryBase} from './library-base.js';
import type * as Upgrade from './upgrade.js';

/** Widgets load while they are still this far below or above what can be seen. */
const NEAR_PX = 600;
/** By then the page has painted, and what cannot be seen delays nothing. */
const IDLE_MS = 200;
const MAP = 'participant-map';
const TAGS = Object.keys(chunks)
  .map((name) => `alliance-${name}`)
  .join();

const page = pageState();
const loaded = new Set<string>();
/** The page's feed, once an element is there that reads it. */
let feed: {readonly base: string; readonly manifest: Promise<unknown>} | undefined;

/**
 * The widget's module and all it imports, asked for together, and what a map shows: one after the
 * other they would wait for each other.
 */
function load(element: Element): void {
  const name = element.localName.slice('alliance-'.length);
  if (loaded.has(name)) return;
  loaded.add(name);
  const files = chunks[name] ?? [];
  const isMap = name === MAP;
  for (const file of isMap && element.getAttribute('view') !== 'list' ? [...files, land] : files) {
    importFile(file).catch((error: unknown) => {
      console.warn(
        `alliance-widgets: ${file} could not be loaded; the content inside <alliance-${name}> stays`,
        error,
      );
    });
  }
  if (isMap && !element.hasAttribute('feed')) void startList();
}

/**
 * The list of participants, before the code is there that reads it; whatever is wrong with the
 * manifest, that code says.
 */
async function startList(): Promise<void> {
  if (!feed) return;
  try {
    const {sets} = (await feed.manifest) as Manifest;
    const file = mapFile(sets);
    if (file) await fetchFile(feed.base + file);
  } catch {
    /* asked for again */
  }
}

const importFile = (file: string): Promise<unknown> => import(new URL(file, page.libraryBase).href);

/**
 * Divs and links of ours are known here; what becomes of them, and when, is in a file for pages
 * that have some.
 */
async function upgradeIn(root: ParentNode, site: string): Promise<void> {
  const links = [...memberOf(root, 'querySelectorAll')<HTMLAnchorElement>('a[href*="w/"]')];
  if (
    !memberOf(root, 'querySelector')('div[data-alliance]') &&
    !links.some((link) => link.href.startsWith(`${site}w/`) && !link.closest(TAGS))
  )
    return;
  const {upgrade} = (await importFile('upgrade.js')) as typeof Upgrade;
  upgrade(root, {site});
}

/** The request that most elements will join; one that names its own `feed` asks for it itself. */
function startFeed(element: HTMLElement): void {
  const base = feed || element.hasAttribute('feed') ? undefined : resolveFeedUrl('');
  if (!base) return;
  feed = {
    base,
    manifest: fetchFile(base + MANIFEST_FILE, {cache: 'force-cache', limit: LIMITS.manifest}),
  };
  feed.manifest.catch(() => {
    /* the widgets ask again and say what is wrong */
  });
}

/**
 * What the page begins with is not left to the observer, who tells a frame later; whether a frame
 * is seen at all, only the observer knows.
 */
function isNear(element: Element): boolean {
  const [box] = element.getClientRects();
  return !!box && box.top < innerHeight + NEAR_PX && box.bottom > -NEAR_PX;
}

/**
 * Hidden by a rule for what is not defined (`:not(:defined) {display: none}`) or has no children:
 * it would wait for the code, and the code for its box.
 */
const isHidden = (element: Element): boolean =>
  element.matches(TAGS) &&
  element.matches(':not(:defined)') &&
  getComputedStyle(element).display === 'none';

function loadHidden(parent: Element): void {
  for (const child of parent.children) if (isHidden(child)) load(child);
}

/** A map that will be brought into sight, for a participant in the page's address. */
const isAskedFor = (element: Element): boolean =>
  element.localName.endsWith(MAP) && location.hash.startsWith('#alliance=');

/**
 * Loads elements when they come near to what is seen.
 * @returns what does so for those that stand in a part of the page
 */
function loadWhenNear(): (root: ParentNode) => void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const {isIntersecting, target} of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        if (target.matches(TAGS)) load(target);
        loadHidden(target);
      }
    },
    {rootMargin: `${NEAR_PX}px 0px`},
  );
  const observeParent = ({parentElement: parent}: Element) => {
    if (parent?.getClientRects().length) near.observe(parent);
    else
      setTimeout(() => {
        if (parent) loadHidden(parent);
      }, IDLE_MS);
  };
  return (root) => {
    for (const element of memberOf(root, 'querySelectorAll')<HTMLElement>(TAGS)) {
      startFeed(element);
      if (self === top && ((root === document && isNear(element)) || isAskedFor(element)))
        load(element);
      else if (element.matches(':not(:defined)')) {
        near.observe(element);
        if (isHidden(element)) observeParent(element);
      }
    }
  };
}

/**
 * Watches the document, now and later.
 * @returns what does so in a shadow root, for what stands there now
 */
function watch(): ((root: ParentNode) => void) | undefined {
  rememberLibraryBase(own);
  const {libraryBase} = page;
  if (!libraryBase) {
    console.warn('alliance-widgets: say where the library lies: <html data-base="…/v1">');
    return undefined;
  }
  const site = new URL('../', libraryBase).href;
  const attend = loadWhenNear();
  const scan = (root: ParentNode) => {
    // The elements that come of it are added to the page, and so found like any others.
    upgradeIn(root, site).catch((error: unknown) => {
      console.warn('alliance-widgets: links and divs stay what they are', error);
    });
    attend(root);
  };
  new MutationObserver((records) => {
    // The parent is searched, so that an added element itself is found as well.
    for (const root of new Set(
      records.filter(({addedNodes}) => addedNodes.length).map(({target}) => target),
    ))
      scan(root as ParentNode);
  }).observe(document, {childList: true, subtree: true});
  // By then all style sheets of the page are there: one of them may have hidden what had a box.
  for (const type of ['hashchange', 'load'])
    addEventListener(type, () => {
      scan(document);
    });
  scan(document);
  return attend;
}

const own = ownUrl();
const obstacle = whyNot();
if (obstacle) console.warn(`alliance-widgets: ${obstacle}; no widget can run`);
else if (page.loader) {
  if (page.loader !== version)
    console.warn(
      `alliance-widgets: version ${page.loader} is on this page already; ${version} does nothing`,
    );
} else {
  page.loader = version;
  // What the parser has not finished must not be moved: the rest of it would be put into what is no
  // longer there.
  page.watching = new Promise((done) => {
    const start = () => {
      done(watch());
    };
    if (memberOf(document, 'readyState') === 'loading') addEventListener('DOMContentLoaded', start);
    else start();
  });
}

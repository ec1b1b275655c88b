/**
 * `v1/alliance.js`: the one line a page needs. Starts the feed's request at once and loads each widget's code when
 * one nears the viewport. Built on its own, without Lit; widgets take up its request through the page's shared state.
 */
import {MANIFEST_FILE} from '../feed/manifest-file.js';
import {fetchFile} from '../store/fetch-file.js';
import {pageState, resolveFeedUrl} from '../store/page.js';
import chunks from 'alliance:chunks';
import {rememberLibraryBase} from './library-base.js';
import {watchPage} from './upgrade.js';
import type {WidgetName} from './widget-names.js';

/** The widget's module and all it imports, asked for together: one after the other they would wait for each other. */
function load(name: WidgetName): void {
  for (const file of chunks[name] ?? []) {
    import(new URL(file, import.meta.url).href).catch((error: unknown) => {
      console.warn(`alliance-widgets: ${file} could not be loaded; the content inside <alliance-${name}> stays`, error);
    });
  }
}

let started = false;

/** The request that most elements will join; one that names its own `feed` asks for it itself. */
function startFeed(element: HTMLElement): void {
  const base = started || element.hasAttribute('feed') ? undefined : resolveFeedUrl('');
  if (!base) return;
  started = true;
  fetchFile(base + MANIFEST_FILE, {cache: 'force-cache'}).catch(() => { /* the widgets ask again and say what is wrong */ });
}

const page = pageState();
if (page.loader) {
  if (page.loader !== VERSION) console.warn(`alliance-widgets: version ${page.loader} is on this page already; ${VERSION} does nothing`);
} else {
  page.loader = VERSION;
  rememberLibraryBase(import.meta.url);
  watchPage(startFeed, load);
}

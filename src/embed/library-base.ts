/** Finds where the library's files lie, and what the page's own script element says of the feed. */
import {pageState} from '../store/page.js';

/** "/v1/alliance.js", "/1.2.3/alliance-join-button.js" */
const LIBRARY_FILE = /\/(v\d+|\d+\.\d+\.\d+)\/alliance(-[a-z-]+)?\.js$/;

/**
 * Remembers for the page where the library lies. Never by `document.currentScript`: it can be clobbered, is null in
 * modules, and is another script where an optimiser joined several.
 * @param moduleUrl `import.meta.url` where the caller is a module
 */
export function rememberLibraryBase(moduleUrl?: string): void {
  const page = pageState();
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
  const own = scripts.find(({src}) => src === moduleUrl) ?? scripts.find(({src}) => LIBRARY_FILE.test(pathOf(src)));
  const declared = document.documentElement.dataset['base']
    ?? document.querySelector<HTMLMetaElement>('meta[name="alliance-base"]')?.content;
  const file = moduleUrl ?? declared ?? own?.src;
  if (file) page.libraryBase ??= new URL('./', new URL(file, document.baseURI)).href;
  page.feed ??= own?.dataset['feed'] || undefined;
}

const pathOf = (url: string): string => url.replace(/[?#].*$/, '');

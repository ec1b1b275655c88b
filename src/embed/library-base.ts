/** Finds where the library's files lie, and what the page's own script element says of the feed. */
import {memberOf} from '../store/host-page.js';
import {pageState} from '../store/page.js';

/**
 * "https://host/v1/alliance.js:1:234", "https://host/assets/alliance-join-button.js?ver=6.1:1:234":
 * its name is its own, the folder anybody's.
 */
const IN_STACK = /\w+:\/\/[^\s()?#]*\/alliance(-[a-z-]+)?\.js(?=[?#:])/;
/**
 * A file of ours in the folder of a version: ".../v1/alliance.js", ".../1.2.3/alliance-about.js".
 */
const PUBLISHED = /\/(v\d+|\d+\.\d+\.\d+[^/]*)\/alliance(-[a-z-]+)?\.js$/;

/**
 * Returns the address from which the code that calls this was loaded, as an error's stack has it in
 * every engine: `import.meta.url` is a syntax error in a classic script, `document.currentScript`
 * is null in a module. Undefined where the code was put into another file, or where the page takes
 * the stack away (`Error.stackTraceLimit = 0`, an `Error` of its own).
 */
export const ownUrl = (): string | undefined =>
  // `exec` makes a text of whatever a page's own `Error` has there.
  IN_STACK.exec(new Error().stack as string)?.[0];

/**
 * Remembers for the page where the library lies. Never by `document.currentScript`: it can be
 * clobbered, is null in modules, and is another script where an optimiser joined several. The
 * code's own script element comes first, then its own address; what the page declares (any library
 * may read `<html data-base>`) counts where the address is not known: then only the page's author
 * knows. At last the one folder from which the page's scripts load files of ours.
 * @param url of the calling file, without a query, where that is known
 */
export function rememberLibraryBase(url?: string): void {
  const page = pageState();
  const scripts = [
    ...memberOf(document, 'querySelectorAll')<HTMLScriptElement>('script[src]'),
  ].filter(({src}) => (url ? addressOf(src) === url : PUBLISHED.test(addressOf(src))));
  const [own] = scripts;
  const folders = new Set(scripts.map(({src}) => new URL('./', src).href));
  const declared = url ? own?.dataset['base'] : declaredBase();
  const file = declared?.replace(/\/?$/, '/') ?? url ?? (folders.size === 1 ? own?.src : undefined);
  if (file) page.libraryBase ??= new URL('./', new URL(file, memberOf(document, 'baseURI'))).href;
  page.feed ||= own?.dataset['feed'];
  for (const tell of page.waiting) tell();
}

const addressOf = (src: string): string => src.replace(/[?#].*/, '');

const declaredBase = (): string | undefined =>
  memberOf(document, 'documentElement').dataset['base'] ??
  memberOf(document, 'querySelector')<HTMLMetaElement>('meta[name="alliance-base"]')?.content;

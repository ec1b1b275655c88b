/** Finds where the library's files lie, and what the page's own script element says of the feed. */
import {pageState} from '../store/page.js';

/** "https://host/v1/alliance.js:1:234", "https://host/assets/alliance-join-button.js?ver=6.1:1:234": its name is its own, the folder anybody's. */
const IN_STACK = /\w+:\/\/[^\s()?#]*\/alliance(-[a-z-]+)?\.js(?=[?#:])/;

/**
 * The address from which the code that calls this was loaded, as an error's stack has it in every engine: `import.meta.url` is a syntax
 * error in a classic script, `document.currentScript` is null in a module. Undefined where the code was put into another file.
 */
export const ownUrl = (): string | undefined => IN_STACK.exec(new Error().stack ?? '')?.[0];

/**
 * Remembers for the page where the library lies. Never by `document.currentScript`: it can be clobbered, is null in
 * modules, and is another script where an optimiser joined several.
 * The code's own script element comes first, then its own address; what the page declares (any library may read `<html data-base>`) counts
 * where the code has been put into another file: then only the page's author knows.
 * @param url of the calling file, without a query, where that is known
 */
export function rememberLibraryBase(url?: string): void {
  const page = pageState();
  const own = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(
    ({src}) => src.replace(/[?#].*/, '') === url,
  );
  const declared = url
    ? own?.dataset['base']
    : (document.documentElement.dataset['base'] ??
      document.querySelector<HTMLMetaElement>('meta[name="alliance-base"]')?.content);
  const file = declared?.replace(/\/?$/, '/') ?? url;
  if (file) page.libraryBase ??= new URL('./', new URL(file, document.baseURI)).href;
  page.feed ||= own?.dataset['feed'];
}

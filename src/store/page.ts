import {memberOf} from './host-page.js';

/**
 * What separately loaded files of this library share on one page: the one property that the library
 * puts on the global object beside Lit's own, so that two classic files, or two versions, ask for a
 * feed file once.
 */
export interface PageState {
  /** The version of the loader that serves this page: the first one does. */
  loader?: string;
  /**
   * What the loader looks for elements in, beside the document; nothing where it cannot tell where
   * the library lies.
   */
  watching?: Promise<((root: ParentNode) => void) | undefined>;
  /**
   * Where the library's files lie ("https://host/v1/"); set by the loader or a classic file, absent
   * for npm.
   */
  libraryBase?: string;
  /** The page's own default for `feed`: `data-feed` on the script. */
  feed?: string | undefined;
  /**
   * Absolute URL → the file asked for. A failed request is taken out, or the last good one put
   * back.
   */
  readonly files: Map<string, PageFile>;
  /**
   * Absolute URLs whose last answer was of no use: the browser may have kept it, and is to ask the
   * server anew.
   */
  readonly refused: Set<string>;
  /** Manifest URL → the manifest with the highest sequence this page has seen, as it came. */
  readonly newest: Map<string, {readonly sequence: number}>;
  /** What the console has been told. */
  readonly warnings: Set<string>;
  /**
   * Called when the page learns where the library or its feed lies: by elements that have no
   * address of their own.
   */
  readonly waiting: Set<() => void>;
  /** The elements that lack current content. Absent until there is one. */
  troubled?: Map<Element, TroubledElement>;
  /** The one of them that says so for all. */
  speaker?: Element | undefined;
}

/** What an element that lacks current content offers to the others of its page. */
export interface TroubledElement {
  /** Whether the element has room for a mark alone: it is a line, or part of one. */
  readonly brief: boolean;
  /** Asks for the feed anew; the promise is kept once the outcome is shown. */
  readonly retry: () => Promise<unknown>;
  /** Renders the element anew: which one speaks for the page has changed. */
  readonly update: () => void;
}

export interface PageFile {
  readonly answer: Promise<unknown>;
  /** `performance.now()` when the answer arrived; absent while it is under way. */
  arrivedMs?: number;
  /** Whether the browser answered from its HTTP cache; undefined where it does not tell. */
  fromCache?: boolean;
  /** How many still wait; the request is aborted when none does. */
  waiting: number;
}

const KEY = Symbol.for('alliance-widgets');

/** Returns what all copies of the library on one page share. */
export function pageState(): PageState {
  const page = globalThis as {[KEY]?: PageState};
  return (page[KEY] ??= {
    files: new Map(),
    refused: new Set(),
    newest: new Map(),
    warnings: new Set(),
    waiting: new Set(),
  });
}

/**
 * Warns in the console, once for each text and page. A server has no page: its program says what is
 * wrong.
 */
export function warnOnce(text: string): void {
  if (!('document' in globalThis)) return;
  const {warnings} = pageState();
  if (warnings.has(text)) return;
  warnings.add(text);
  console.warn(`alliance-widgets: ${text}`);
}

/**
 * Returns the feed's base URL, with a trailing slash: the `feed` attribute against the document's
 * base, else the script's `data-feed`, else `feed/` of the site the script came from; undefined
 * where none of them says.
 */
export function resolveFeedUrl(feed: string): string | undefined {
  const {feed: pageFeed, libraryBase} = pageState();
  const own = feed.trim() || pageFeed;
  const url = own
    ? resolve(own, memberOf(document, 'baseURI'))
    : libraryBase && resolve('../feed/', libraryBase);
  return url && !url.endsWith('/') ? `${url}/` : url;
}

function resolve(url: string, base: string): string | undefined {
  try {
    const {protocol, origin, pathname} = new URL(url, base);
    return protocol === 'https:' || protocol === 'http:' ? origin + pathname : undefined;
  } catch {
    return undefined;
  }
}

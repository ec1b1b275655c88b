/**
 * The page around the widgets is a stranger's: it names elements, replaces and removes what
 * browsers bring.
 */

/** No widget can do without these. */
const OBSERVERS = ['IntersectionObserver', 'MutationObserver', 'ResizeObserver'] as const;

/**
 * Returns a member of a node as the browser made it: on a document or a form, an element of the
 * page that bears the member's name (`<img name="baseURI">`) stands in its place.
 */
export function memberOf<T extends Node, K extends keyof T>(node: T, name: K): T[K] {
  const member = Reflect.get(Object.getPrototypeOf(node) as object, name, node) as T[K];
  return typeof member === 'function' ? (member.bind(node) as T[K]) : member;
}

/** Returns the page's own origin; empty on a server, where no address is the page's own. */
export const pageOrigin = (): string => ('location' in globalThis ? location.origin : '');

/** Returns why no widget can run on this page; undefined where they can. */
export function whyNot(): string | undefined {
  const missing = OBSERVERS.find((name) => typeof globalThis[name] !== 'function');
  if (missing) return `this browser has no ${missing}`;
  // Lit's templates are HTML, which an XML document does not parse.
  const type = memberOf(document, 'contentType');
  return type === 'text/html' ? undefined : `this document is ${type}, not text/html`;
}

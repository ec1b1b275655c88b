/**
 * How the published folder has to be served: which headers each part of it has, and which type each
 * ending. The files for all servers (hosting-files.ts) are made from this table, and `check` looks
 * for the same.
 */

/**
 * Readers may keep the manifest for five minutes, show an old one while they ask again, and for a
 * month when the server is down.
 */
export const SHORT = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=2592000';
/** A name with a hash or an exact version in it stands for the same bytes for ever. */
export const FOREVER = 'public, max-age=31536000, immutable';

export type Header = readonly [name: string, value: string];

/**
 * On every answer. CORS, so that pages of other sites may read it, and when a busy server wants to
 * be asked again; timing, so that widgets can tell a cached answer; no guessing of types.
 */
export const COMMON_HEADERS: readonly Header[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'Retry-After'],
  ['Timing-Allow-Origin', '*'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];
export const CACHE = 'Cache-Control';

/** The public pages may be framed by anybody; no `X-Frame-Options` may stand beside it. */
const FRAMES: Header = ['Content-Security-Policy', 'frame-ancestors *'];
/** What no answer has: the widgets promise that there is no cookie, and are shown in frames. */
export const UNWANTED = ['Set-Cookie', 'X-Frame-Options'];

/** A part of the published folder and all headers that are its own, beside the common ones. */
export interface PublishedPart {
  readonly name: string;
  /**
   * Regular expression of the path in the published folder, without the query. The first place that
   * matches counts.
   */
  readonly path: string;
  readonly headers: readonly Header[];
}

export const PUBLISHED_PARTS: readonly PublishedPart[] = [
  {
    name: 'data files with a hash in their name',
    path: '(sample/)?feed/[^/]+\\.[0-9a-f]{10}\\.(json|geojson)',
    headers: [[CACHE, FOREVER]],
  },
  {
    name: 'exact versions and chunks of the library',
    path: '([0-9]+\\.[0-9]+\\.[0-9]+|v[0-9]+/chunks)/.+',
    headers: [[CACHE, FOREVER]],
  },
  {
    name: 'public pages and frames',
    path: '(sample/)?w/(.*/)?([^/]+\\.html)?',
    headers: [[CACHE, SHORT], FRAMES],
  },
  {name: 'the rest of the feed', path: '(sample/)?feed/.*', headers: [[CACHE, SHORT]]},
  {
    name: 'the rest of library and pages',
    path: '((sample/)?w|v[0-9]+)/.*',
    headers: [[CACHE, SHORT]],
  },
];

/** The folders that the places lie in: nothing else on the server is touched. */
export const FOLDERS = '((sample/)?(feed|w)|v[0-9]+|[0-9]+\\.[0-9]+\\.[0-9]+)';

/** Returns a text as a part of a regular expression. */
export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Returns the part of the published folder that a file belongs to.
 * @param file its path in the published folder, `feed/alliance.json`
 */
export const partOf = (file: string): PublishedPart | undefined =>
  PUBLISHED_PARTS.find(({path}) => new RegExp(`^${path}$`).test(file));

/**
 * By the ending of a file's name: whatever is published, for a list of types replaces the server's
 * own.
 */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  webmanifest: 'application/manifest+json',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  zip: 'application/zip',
};

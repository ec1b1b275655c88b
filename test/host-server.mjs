/**
 * The foreign website: a small server on 127.0.0.1 that answers as told and writes down who asked.
 * Two of them are two origins. It stops by itself after twenty minutes, should a test forget to.
 */
import {createHash} from 'node:crypto';
import {readFile, stat} from 'node:fs/promises';
import http from 'node:http';
import {extname, join, resolve, sep} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

const LIFE_MS = 20 * 60_000;
const LOG_LIMIT = 10_000;

const CONTENT_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * @typedef {object} Answer
 * @property {number} [status] 200
 * @property {string} [type] content type (HTML)
 * @property {Record<string, string>} [headers]
 * @property {string | Buffer} [body]
 * @property {number} [delayMs] wait before the answer
 * @property {boolean} [never] accept the request and say nothing
 */
/**
 * What a path answers: an Answer, or a function that makes one (undefined: 404). `rest` is what the `*` of its path stands for.
 * @typedef {Answer | ((request: http.IncomingMessage, url: URL, rest: string) => Answer | undefined | Promise<Answer | undefined>)} Route
 */
/**
 * @typedef {object} LogEntry
 * @property {string} method
 * @property {string} url path and query
 * @property {string | null} origin
 * @property {string | null} referer
 * @property {string | null} cookie
 * @property {string | null} secFetchSite
 * @property {string | null} secFetchMode
 * @property {string | null} secFetchDest
 * @property {http.IncomingHttpHeaders} headers
 * @property {number} timeMs since the epoch
 */

/** A request that is accepted and never answered. @type {Answer} */
export const NEVER = {never: true};

const ANSWER_KEYS = ['status', 'type', 'headers', 'body', 'delayMs', 'never'];

/**
 * Starts the server. `routes` may be changed while it runs: keys are paths ('/page') or, ending in `*`, beginnings of paths
 * ('/cdn/*', '*'); an exact path wins, then the longest beginning.
 * @param {Record<string, Route>} [routes]
 * @param {{lifeMs?: number}} [options]
 * @returns {Promise<{origin: string, port: number, log: LogEntry[], routes: Record<string, Route>, close(): Promise<void>}>}
 */
export async function host(routes = {}, {lifeMs = LIFE_MS} = {}) {
  /** @type {LogEntry[]} */
  const log = [];
  const server = http.createServer((request, response) => {
    if (log.length >= LOG_LIMIT) return response.writeHead(503).end('the request log is full');
    log.push(entryOf(request));
    return answer(routes, request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500, {'content-type': 'text/plain'});
      response.end(String(error?.stack ?? error));
    });
  });
  await new Promise((ready, fail) => server.once('error', fail).listen(0, '127.0.0.1', ready));
  const close = () =>
    new Promise((closed) => {
      clearTimeout(timer);
      server.close(() => closed());
      server.closeAllConnections();
    });
  const timer = setTimeout(close, lifeMs).unref();
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {origin: `http://127.0.0.1:${port}`, port, log, routes, close};
}

/**
 * A route that serves the files of a folder as a CDN would: content types, CORS, ETag and 304, index.html, no way out of the folder.
 * @param {string} folder
 * @param {{cacheControl?: string, cors?: boolean, headers?: Record<string, string>}} [options]
 * @returns {Route}
 * @example host({'/cdn/*': staticFiles('dist/site')})
 */
export function staticFiles(folder, {cacheControl = 'no-cache', cors = true, headers = {}} = {}) {
  const root = resolve(folder);
  return async (request, url, rest) => {
    const common = {...(cors && {'access-control-allow-origin': '*'}), ...headers};
    if (request.method === 'OPTIONS')
      return {
        status: 204,
        headers: {
          ...common,
          'access-control-allow-methods': 'GET, HEAD',
          'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
        },
      };
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return {status: 405, headers: {...common, allow: 'GET, HEAD'}};

    let path = resolve(join(root, decodeURIComponent(rest)));
    if (path !== root && !path.startsWith(root + sep)) return {status: 403};
    if ((await kindOf(path)) === 'folder') {
      if (!url.pathname.endsWith('/'))
        return {status: 301, headers: {...common, location: `${url.pathname}/${url.search}`}};
      path = join(path, 'index.html');
    }
    if ((await kindOf(path)) !== 'file')
      return {status: 404, type: 'text/plain', headers: common, body: 'not found'};

    const body = await readFile(path);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const cached = {...common, etag, 'cache-control': cacheControl};
    if (matches(request.headers['if-none-match'], etag)) return {status: 304, headers: cached};
    return {
      type: CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
      headers: cached,
      body,
    };
  };
}

function entryOf({method, url, headers}) {
  const value = (name) => headers[name] ?? null;
  return {
    method,
    url,
    origin: value('origin'),
    referer: value('referer'),
    cookie: value('cookie'),
    secFetchSite: value('sec-fetch-site'),
    secFetchMode: value('sec-fetch-mode'),
    secFetchDest: value('sec-fetch-dest'),
    headers,
    timeMs: Date.now(),
  };
}

async function answer(routes, request, response) {
  const url = new URL(request.url, `http://${request.headers.host}`);
  const found = routeOf(routes, url.pathname);
  const result =
    typeof found?.route === 'function' ? await found.route(request, url, found.rest) : found?.route;
  if (!result) return response.writeHead(404, {'content-type': 'text/plain'}).end('not found');
  // A misspelt key would make the server answer well where a test wants it to answer badly.
  const unknown = Object.keys(result).find((key) => !ANSWER_KEYS.includes(key));
  if (unknown)
    throw new Error(
      `${url.pathname}: an answer has no "${unknown}"; it has ${ANSWER_KEYS.join(', ')}`,
    );

  if (result.never) return undefined;
  if (result.delayMs) await sleep(result.delayMs);
  const status = result.status ?? 200;
  const bare = status === 204 || status === 304;
  response.writeHead(status, {
    ...(!bare && {'content-type': result.type ?? CONTENT_TYPES['.html']}),
    ...result.headers,
  });
  return response.end(request.method === 'HEAD' || bare ? undefined : result.body);
}

function routeOf(routes, pathname) {
  if (Object.hasOwn(routes, pathname)) return {route: routes[pathname], rest: ''};
  const [key] = Object.keys(routes)
    .filter((name) => name.endsWith('*') && pathname.startsWith(name.slice(0, -1)))
    .sort((a, b) => b.length - a.length);
  return key === undefined ? undefined : {route: routes[key], rest: pathname.slice(key.length - 1)};
}

async function kindOf(path) {
  const info = await stat(path).catch(() => undefined);
  return info?.isDirectory() ? 'folder' : info?.isFile() ? 'file' : undefined;
}

function matches(ifNoneMatch, etag) {
  return (ifNoneMatch ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}

/**
 * The foreign website: a small server on 127.0.0.1 that answers as told and writes down who asked.
 * Two of them are two origins. It stops by itself after twenty minutes, should a test forget to.
 */
import {createHash} from 'node:crypto';
import {readFile, stat} from 'node:fs/promises';
import http from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, resolve, sep} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

const LIFE_MS = 20 * 60_000;
const LOG_LIMIT = 10_000;

const HTML = 'text/html; charset=utf-8';
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': HTML,
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

/** What a server answers. */
export interface Answer {
  /** By default 200. */
  readonly status?: number;
  /** Content type; by default HTML. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Milliseconds to wait before the answer. */
  readonly delayMs?: number;
  /** Accepts the request and says nothing. */
  readonly never?: boolean;
}

type MakeAnswer = (
  request: http.IncomingMessage,
  url: URL,
  rest: string,
) => Answer | undefined | Promise<Answer | undefined>;

/** What a path answers: an Answer, or a function that makes one (undefined: 404). `rest` is what the `*` of its path stands for. */
export type Route = Answer | MakeAnswer;

/** One request that came in. */
export interface LogEntry {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly origin: string | null;
  readonly referer: string | null;
  readonly cookie: string | null;
  readonly secFetchSite: string | null;
  readonly secFetchMode: string | null;
  readonly secFetchDest: string | null;
  readonly headers: http.IncomingHttpHeaders;
  /** Milliseconds since the epoch. */
  readonly timeMs: number;
}

/** A server that runs. */
export interface Host {
  readonly origin: string;
  readonly port: number;
  readonly log: LogEntry[];
  readonly routes: Record<string, Route>;
  close(): Promise<void>;
}

/** A request that is accepted and never answered. */
export const NEVER: Answer = {never: true};

const ANSWER_KEYS = ['status', 'type', 'headers', 'body', 'delayMs', 'never'];

/**
 * Starts the server. `routes` may be changed while it runs: keys are paths ('/page') or, ending in `*`, beginnings of paths
 * ('/cdn/*', '*'); an exact path wins, then the longest beginning.
 */
export async function host(
  routes: Record<string, Route> = {},
  {lifeMs = LIFE_MS}: {readonly lifeMs?: number} = {},
): Promise<Host> {
  const log: LogEntry[] = [];
  const server = http.createServer((request, response) => {
    if (log.length >= LOG_LIMIT) {
      response.writeHead(503).end('the request log is full');
      return;
    }
    log.push(entryOf(request));
    answer(routes, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, {'content-type': 'text/plain'});
      response.end(error instanceof Error ? error.stack : String(error));
    });
  });
  await new Promise<void>((ready, fail) => {
    server.once('error', fail).listen(0, '127.0.0.1', ready);
  });
  const close = () =>
    new Promise<void>((closed) => {
      clearTimeout(timer);
      server.close(() => {
        closed();
      });
      server.closeAllConnections();
    });
  const timer = setTimeout(() => void close(), lifeMs).unref();
  const {port} = server.address() as AddressInfo;
  return {origin: `http://127.0.0.1:${port}`, port, log, routes, close};
}

/**
 * A route that serves the files of a folder as a CDN would: content types, CORS, ETag and 304, index.html, no way out of the folder.
 * @example host({'/cdn/*': staticFiles('dist/site')})
 */
export function staticFiles(
  folder: string,
  {
    cacheControl = 'no-cache',
    cors = true,
    headers = {},
  }: {
    readonly cacheControl?: string;
    readonly cors?: boolean;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): MakeAnswer {
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

function entryOf({method = '', url = '', headers}: http.IncomingMessage): LogEntry {
  const value = (name: string) => headers[name]?.toString() ?? null;
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

async function answer(
  routes: Readonly<Record<string, Route>>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const found = routeOf(routes, url.pathname);
  const result =
    typeof found?.route === 'function' ? await found.route(request, url, found.rest) : found?.route;
  if (!result) {
    response.writeHead(404, {'content-type': 'text/plain'}).end('not found');
    return;
  }
  // A misspelt key would make the server answer well where a test wants it to answer badly.
  const unknown = Object.keys(result).find((key) => !ANSWER_KEYS.includes(key));
  if (unknown)
    throw new Error(
      `${url.pathname}: an answer has no "${unknown}"; it has ${ANSWER_KEYS.join(', ')}`,
    );

  if (result.never) return;
  if (result.delayMs) await sleep(result.delayMs);
  const status = result.status ?? 200;
  const bare = status === 204 || status === 304;
  response.writeHead(status, {
    ...(!bare && {'content-type': result.type ?? HTML}),
    ...result.headers,
  });
  response.end(request.method === 'HEAD' || bare ? undefined : result.body);
}

function routeOf(
  routes: Readonly<Record<string, Route>>,
  pathname: string,
): {readonly route: Route | undefined; readonly rest: string} | undefined {
  if (Object.hasOwn(routes, pathname)) return {route: routes[pathname], rest: ''};
  const [key] = Object.keys(routes)
    .filter((name) => name.endsWith('*') && pathname.startsWith(name.slice(0, -1)))
    .sort((a, b) => b.length - a.length);
  return key === undefined ? undefined : {route: routes[key], rest: pathname.slice(key.length - 1)};
}

async function kindOf(path: string): Promise<'folder' | 'file' | undefined> {
  const info = await stat(path).catch(() => undefined);
  return info?.isDirectory() ? 'folder' : info?.isFile() ? 'file' : undefined;
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}

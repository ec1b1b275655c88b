/**
 * Asks for a JSON file of the feed: one request per page, however many elements of whatever file or
 * version want it.
 */
import {FeedError} from '../feed/feed-error.js';
import {pageState, type PageFile} from './page.js';
import {LIMITS, readBody} from './read-body.js';

/** The time limit of one attempt, body included. */
const TIME_LIMIT_MS = 8000;

export interface FetchOptions {
  /** Take what the page already has when it is no older than this; everything by default. */
  readonly maxAgeMs?: number;
  /** Stops waiting; the request itself ends when nobody waits for it. */
  readonly signal?: AbortSignal;
  readonly cache?: RequestCache;
  /** The limits of the attempt, where it is begun here: time, and bytes of the body. */
  readonly limitMs?: number;
  readonly limit?: number;
}

type Begin = Required<Pick<FetchOptions, 'cache' | 'limitMs' | 'limit'>>;

/**
 * Returns the parsed JSON at `url` (absolute). Joins a request under way; a failure is not kept.
 * @throws {FeedError} `network`, `http`, `json`, `timeout`, or `schema` for a body that is too long
 */
export async function fetchFile(
  url: string,
  {
    maxAgeMs = Infinity,
    signal,
    cache = 'default',
    limitMs = TIME_LIMIT_MS,
    limit = LIMITS.list,
  }: FetchOptions = {},
): Promise<unknown> {
  const known = pageState().files.get(url);
  const file =
    known && isFresh(known, maxAgeMs) ? known : startRequest(url, {cache, limitMs, limit}, known);
  file.waiting++;
  try {
    return await withSignal(file.answer, signal);
  } finally {
    if (!--file.waiting) abortRequest.get(file)?.();
  }
}

/**
 * Returns what `parse` makes of the JSON at `url`. What it refuses is forgotten: a server that is
 * busy may have answered 200 with an apology, and the next attempt asks the server, not the
 * browser's cache.
 * @throws {FeedError} as `fetchFile` and `parse` do
 */
export async function readFile<T>(
  url: string,
  parse: (json: unknown, url: string) => T | Promise<T>,
  options?: FetchOptions,
): Promise<T> {
  const {files, refused} = pageState();
  const json = await fetchFile(url, options);
  const file = files.get(url);
  try {
    const value = await parse(json, url);
    refused.delete(url);
    return value;
  } catch (error) {
    if (isFeedError(error)) {
      refused.add(url);
      if (files.get(url) === file) files.delete(url);
    }
    throw error;
  }
}

/**
 * Tells whether a value is an error of the feed, by its shape: the loader and each classic file
 * have a class of that name.
 */
export const isFeedError = (cause: unknown): cause is FeedError =>
  cause instanceof Error && cause.name === 'FeedError';

/**
 * A request under way serves everyone; an answer that may be the browser's old copy is no answer to
 * "how is it now?".
 */
const isFresh = ({arrivedMs, fromCache}: PageFile, maxAgeMs: number) =>
  arrivedMs === undefined ||
  maxAgeMs === Infinity ||
  (fromCache === false && performance.now() - arrivedMs <= maxAgeMs);

const LATE = 'late';
const abortRequest = new WeakMap<PageFile, () => void>();

function startRequest(url: string, options: Begin, previous: PageFile | undefined): PageFile {
  const {files, refused} = pageState();
  const controller = new AbortController();
  const cache = refused.has(url) ? 'reload' : options.cache;
  const file: PageFile = {
    answer: request(url, {...options, cache}, controller).then(
      (answer) => {
        file.arrivedMs = performance.now();
        file.fromCache = ['no-cache', 'reload'].includes(cache) ? false : cameFromCache(url);
        abortRequest.delete(file);
        return answer;
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    ),
    waiting: 0,
  };
  /** Out of the page's files at once: who comes while the request dies must not join it. */
  const forget = () => {
    abortRequest.delete(file);
    if (files.get(url) !== file) return;
    if (previous) files.set(url, previous);
    else files.delete(url);
  };
  abortRequest.set(file, () => {
    forget();
    controller.abort();
  });
  files.set(url, file);
  return file;
}

async function request(
  url: string,
  {cache, limitMs, limit}: Begin,
  controller: AbortController,
): Promise<unknown> {
  const timer = setTimeout(() => {
    controller.abort(LATE);
  }, limitMs);
  try {
    // Not every page's `fetch` heeds the signal while it reads the body.
    return await withSignal(load(url, cache, limit, controller.signal), controller.signal);
  } catch (error) {
    if (error instanceof FeedError) {
      pageState().refused.add(url);
      throw error;
    }
    if (controller.signal.reason === LATE)
      throw new FeedError('timeout', `${url}: no answer within ${limitMs / 1000} s`, {
        cause: error,
      });
    throw new FeedError('network', `${url}: cannot be reached`, {cause: error});
  } finally {
    clearTimeout(timer);
  }
}

async function load(
  url: string,
  cache: RequestCache,
  limit: number,
  signal: AbortSignal,
): Promise<unknown> {
  // A preload in the printed snippet matches these settings: no cookie across origins, no Referer.
  const response = await fetch(url, {
    cache,
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    signal,
  });
  if (!response.ok)
    throw new FeedError('http', `${url}: status ${response.status}`, {
      retryAfter: response.headers.get('retry-after'),
    });
  return parseJson(await readBody(response, limit, url), url);
}

function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FeedError('json', `${url}: not JSON`, {cause});
  }
}

/**
 * Tells by the resource timing, which across origins needs Timing-Allow-Origin (else `requestStart`
 * is 0, seen in Chromium and Firefox; WebKitGTK gives no sizes).
 */
function cameFromCache(url: string): boolean | undefined {
  // Blockers of fingerprinting take the method away.
  if (typeof (performance as Partial<Performance>).getEntriesByName !== 'function')
    return undefined;
  const timing = performance.getEntriesByName(url, 'resource').at(-1) as
    PerformanceResourceTiming | undefined;
  return timing?.requestStart && timing.decodedBodySize ? timing.transferSize === 0 : undefined;
}

function withSignal<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop, {once: true});
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}

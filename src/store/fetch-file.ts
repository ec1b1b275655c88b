/** Asks for a JSON file of the feed: one request per page, however many elements of whatever file or version want it. */
import {FeedError} from '../feed/feed-error.js';
import {pageState, type PageFile} from './page.js';

/** The time limit of one attempt, body included. */
const TIME_LIMIT_MS = 8000;

export interface FetchOptions {
  /** Take what the page already has when it is no older than this; everything by default. */
  readonly maxAgeMs?: number;
  /** Stops waiting; the request itself ends when nobody waits for it. */
  readonly signal?: AbortSignal;
  readonly cache?: RequestCache;
  /** The time limit of the attempt, where it is begun here. */
  readonly limitMs?: number;
}

/**
 * The parsed JSON at `url` (absolute). Joins a request under way; a failure is not kept.
 * @throws {FeedError} `network`, `http`, `json` or `timeout`
 */
export async function fetchFile(
  url: string,
  {maxAgeMs = Infinity, signal, cache = 'default', limitMs = TIME_LIMIT_MS}: FetchOptions = {},
): Promise<unknown> {
  const {files} = pageState();
  const known = files.get(url);
  const file = known && isFresh(known, maxAgeMs) ? known : startRequest(url, cache, limitMs, known);
  file.waiting++;
  try {
    return await withSignal(file.answer, signal);
  } finally {
    if (!--file.waiting) abortRequest.get(file)?.();
  }
}

/** A request under way serves everyone; an answer that may be the browser's old copy is no answer to "how is it now?". */
const isFresh = ({arrivedMs, fromCache}: PageFile, maxAgeMs: number) =>
  arrivedMs === undefined ||
  maxAgeMs === Infinity ||
  (fromCache === false && performance.now() - arrivedMs <= maxAgeMs);

const LATE = 'late';
const abortRequest = new WeakMap<PageFile, () => void>();

function startRequest(
  url: string,
  cache: RequestCache,
  limitMs: number,
  previous: PageFile | undefined,
): PageFile {
  const {files} = pageState();
  const controller = new AbortController();
  const file: PageFile = {
    answer: request(url, cache, limitMs, controller).then(
      (answer) => {
        file.arrivedMs = performance.now();
        file.fromCache = cache === 'no-cache' ? false : cameFromCache(url);
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
  cache: RequestCache,
  limitMs: number,
  controller: AbortController,
): Promise<unknown> {
  const timer = setTimeout(() => {
    controller.abort(LATE);
  }, limitMs);
  try {
    // A preload in the printed snippet matches these settings: no cookie across origins, no Referer.
    const response = await fetch(url, {
      cache,
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    });
    if (!response.ok) throw new FeedError('http', `${url}: status ${response.status}`);
    const text = await response.text();
    return parseJson(text, url);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    if (controller.signal.reason === LATE)
      throw new FeedError('timeout', `${url}: no answer within ${limitMs / 1000} s`, {
        cause: error,
      });
    throw new FeedError('network', `${url}: cannot be reached`, {cause: error});
  } finally {
    clearTimeout(timer);
  }
}

function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FeedError('json', `${url}: not JSON`, {cause});
  }
}

/**
 * Tells by the resource timing, which across origins needs Timing-Allow-Origin (else `requestStart` is 0, seen in
 * Chromium and Firefox; WebKitGTK gives no sizes).
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

/** A feed as one page sees it: one store per base URL and part, however many elements read it. */
import type {Manifest} from '../feed/feed.js';
import {FeedError} from '../feed/feed-error.js';
import {MANIFEST_FILE} from '../feed/manifest-file.js';
import {parseManifest} from '../feed/parse-feed.js';
import {partFile, type FeedPart} from './feed-parts.js';
import {fetchFile} from './fetch-file.js';
import {pageState} from './page.js';

/** What a widget reads: the manifest, the feed's base URL for relative links, and the part it asked for. */
export interface FeedData<P> {
  readonly base: string;
  readonly manifest: Manifest;
  readonly part: P;
}

/** `stale`: the last good copy, after a failure. `error`: nothing to show. */
export type FeedState<P> =
  | {readonly status: 'loading'}
  | {readonly status: 'ready'; readonly feed: FeedData<P>}
  | {readonly status: 'stale'; readonly feed: FeedData<P>; readonly error: FeedError}
  | {readonly status: 'error'; readonly error: FeedError};

/** Attempts after a failure, while the page can be seen: soon, then ever more rarely. */
const FIRST_RETRY_MS = 3000;
const LAST_RETRY_MS = 300_000;
/** A page that comes back into view after this long asks again. */
const REFRESH_AFTER_MS = 900_000;
/** Where the browser does not tell whether an answer came from its cache, the check for a newer one waits until the page is quiet. */
const UNSURE_REFRESH_MS = 10_000;
/** A refresh takes what another store of the page fetched a moment ago. */
const SAME_MOMENT_MS = 2000;

/** Key: base URL and part; the part's name decides the type of its store. */
const stores = new Map<string, unknown>();

/** The page's store for the feed at `base` (absolute, trailing slash), with one part or the manifest alone. */
export function feedStore<P = undefined>(base: string, part?: FeedPart<P>): FeedStore<P> {
  const key = `${base} ${part?.name ?? ''}`;
  let store = stores.get(key) as FeedStore<P> | undefined;
  if (!store) stores.set(key, store = new FeedStore(base, part));
  return store;
}

export class FeedStore<P = undefined> {
  state: FeedState<P> = {status: 'loading'};
  private readonly listeners = new Set<(state: FeedState<P>) => void>();
  private attempt?: {readonly done: Promise<void>; readonly abort: AbortController};
  private timer?: ReturnType<typeof setTimeout>;
  private failures = 0;
  private loadedMs = 0;

  constructor(readonly base: string, private readonly part?: FeedPart<P>) {}

  /** Calls `listener` at once with the present state and after each change. The first subscriber starts the request. */
  subscribe(listener: (state: FeedState<P>) => void): () => void {
    const first = !this.listeners.size;
    this.listeners.add(listener);
    if (first) this.listen();
    listener(this.state);
    // The copy in the HTTP cache first, whatever its age: after a failed request the cache would hold the failure.
    if (first && this.state.status === 'loading') void this.attemptLoad(Infinity, 'force-cache');
    else if (first && this.state.status !== 'ready') void this.refresh();
    return () => {
      this.listeners.delete(listener);
      // A moved element leaves and comes back in one task: only a store nobody came back to stops.
      queueMicrotask(() => { if (!this.listeners.size) this.stop(); });
    };
  }

  /** Asks for the feed anew; joins the attempt under way. Never rejects: the outcome is the state. */
  refresh(): Promise<void> {
    return this.attemptLoad(SAME_MOMENT_MS, 'no-cache');
  }

  private attemptLoad(maxAgeMs: number, cache: RequestCache): Promise<void> {
    if (!this.attempt) {
      const abort = new AbortController();
      const done = this.load(maxAgeMs, cache, abort.signal)
        .then((feed) => { this.succeed(feed); }, (error: unknown) => { if (!abort.signal.aborted) this.fail(error); })
        .finally(() => { if (this.attempt?.abort === abort) this.attempt = undefined; });
      this.attempt = {done, abort};
    }
    return this.attempt.done;
  }

  private async load(maxAgeMs: number, cache: RequestCache, signal: AbortSignal): Promise<FeedData<P>> {
    const {base, part} = this;
    const manifestUrl = base + MANIFEST_FILE;
    const manifest = newestOf(manifestUrl, parseManifest(await fetchFile(manifestUrl, {maxAgeMs, cache, signal}), manifestUrl));
    if (!part) return {base, manifest, part: undefined as P};
    // Hashed names: what a name stands for never changes, so any copy will do.
    const url = base + partFile(part, manifest);
    const known = this.state.status === 'ready' || this.state.status === 'stale' ? this.state.feed : undefined;
    if (known && partFile(part, known.manifest) === partFile(part, manifest)) return {base, manifest, part: known.part};
    return {base, manifest, part: part.parse(await fetchFile(url, {signal}), url)};
  }

  private succeed(feed: FeedData<P>): void {
    const file = pageState().files.get(this.base + MANIFEST_FILE);
    const checked = this.loadedMs > 0 || file?.fromCache === false;
    this.failures = 0;
    this.loadedMs = performance.now();
    const same = this.state.status === 'ready' && this.state.feed.manifest.sequence === feed.manifest.sequence;
    if (!same) this.change({status: 'ready', feed});
    if (!checked) this.schedule(file?.fromCache ? 0 : UNSURE_REFRESH_MS);
  }

  private fail(cause: unknown): void {
    const error = cause instanceof FeedError ? cause : new FeedError('network', String(cause), {cause});
    const {state} = this;
    this.change(state.status === 'ready' || state.status === 'stale' ? {status: 'stale', feed: state.feed, error} : {status: 'error', error});
    this.schedule(Math.min(FIRST_RETRY_MS * 2 ** this.failures++, LAST_RETRY_MS));
  }

  private change(state: FeedState<P>): void {
    this.state = state;
    for (const listener of [...this.listeners]) listener(state);
  }

  private schedule(delayMs: number): void {
    clearTimeout(this.timer);
    if (!this.listeners.size) return;
    this.timer = setTimeout(() => { if (document.visibilityState === 'visible') void this.refresh(); }, delayMs);
  }

  private readonly onWake = (event: Event) => {
    const troubled = this.state.status === 'error' || this.state.status === 'stale';
    const old = performance.now() - this.loadedMs > REFRESH_AFTER_MS;
    if (event.type === 'visibilitychange' && document.visibilityState !== 'visible') return;
    if (troubled || old) void this.refresh();
  };

  private listen(): void {
    addEventListener('online', this.onWake);
    addEventListener('pageshow', this.onWake);
    document.addEventListener('visibilitychange', this.onWake);
  }

  private stop(): void {
    removeEventListener('online', this.onWake);
    removeEventListener('pageshow', this.onWake);
    document.removeEventListener('visibilitychange', this.onWake);
    clearTimeout(this.timer);
    this.attempt?.abort.abort();
    this.attempt = undefined;
  }
}

/** Never back to a lower sequence: a proxy's or a mirror's older copy is set aside for the newest this page has seen. */
function newestOf(url: string, manifest: Manifest): Manifest {
  const {newest} = pageState();
  const seen = newest.get(url) as Manifest | undefined;
  if (seen && manifest.sequence < seen.sequence) {
    console.warn(`alliance-widgets: ${url} has sequence ${manifest.sequence}, lower than ${seen.sequence} seen before; the newer copy stays`);
    return seen;
  }
  newest.set(url, manifest);
  return manifest;
}

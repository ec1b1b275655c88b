/** A feed as one page sees it: one store per base URL, one manifest for all that read it. */
import type {FeedError} from '../feed/feed-error.js';
import {MANIFEST_FILE} from '../feed/manifest-file.js';
import type {FeedPart} from './feed-parts.js';
import {asFeedError, fillCopy, type Copy, type FeedData, type FeedState} from './feed-copy.js';
import {readFile} from './fetch-file.js';
import {newestManifest} from './newest-manifest.js';
import {pageState} from './page.js';
import {LIMITS} from './read-body.js';
import {RefreshSchedule} from './refresh-schedule.js';
import {readRetryAfter} from './retry.js';

export type {FeedData, FeedState};

/** A page that comes back into view after this long asks again. */
const REFRESH_AFTER_MS = 900_000;
/**
 * Where the browser does not tell whether an answer came from its cache, the check for a newer one
 * waits until the page is quiet.
 */
const UNSURE_REFRESH_MS = 10_000;
/** A refresh takes what another copy of the library fetched a moment ago. */
const SAME_MOMENT_MS = 2000;

interface Subscriber {
  readonly part: FeedPart<unknown> | undefined;
  readonly call: () => void;
}

const stores = new Map<string, FeedStore>();

/** Returns the page's store for the feed at `base` (absolute, trailing slash). */
export function feedStore(base: string): FeedStore {
  let store = stores.get(base);
  if (!store) stores.set(base, (store = new FeedStore(base)));
  return store;
}

export class FeedStore {
  private copy?: Copy;
  private early?: FeedData<undefined> | undefined;
  private error?: FeedError;
  private readonly subscribers = new Set<Subscriber>();
  private readonly adding = new Map<string, Promise<void>>();
  private attempt?: {readonly done: Promise<void>; readonly abort: AbortController};
  private readonly schedule = new RefreshSchedule({
    ask: () => void this.refresh(),
    onWake: () => {
      this.wake();
    },
  });
  private loadedMs = 0;
  /** Whether the copy shown is known to be the server's own answer, not the browser's old one. */
  private checked = false;

  constructor(readonly base: string) {}

  /**
   * The state for who reads the manifest and `part`. The same `feed` object as long as nothing
   * changed.
   */
  stateOf<P>(part: FeedPart<P> | undefined): FeedState<P> {
    const {copy, error} = this;
    const feed = copy?.parts.get(part?.name ?? '') as FeedData<P> | undefined;
    if (feed) return error ? {status: 'stale', feed, error} : {status: 'ready', feed};
    const fault = copy?.missing.get(part?.name ?? '') ?? error;
    return fault ? {status: 'error', error: fault} : {status: 'loading', early: this.early};
  }

  /**
   * Calls `listener` at once with the present state and after each change. The first subscriber
   * starts the request.
   */
  subscribe<P>(part: FeedPart<P> | undefined, listener: (state: FeedState<P>) => void): () => void {
    const first = !this.subscribers.size;
    const subscriber: Subscriber = {
      part,
      call: () => {
        listener(this.stateOf(part));
      },
    };
    this.subscribers.add(subscriber);
    if (first) this.schedule.start();
    subscriber.call();
    this.start(part, first);
    return () => {
      this.subscribers.delete(subscriber);
      // A moved element leaves and comes back in one task: only a store nobody came back to stops.
      queueMicrotask(() => {
        if (!this.subscribers.size) this.stop();
      });
    };
  }

  /**
   * Asks for the feed anew; joins the attempt under way. Never rejects: the outcome is the state.
   */
  refresh(): Promise<void> {
    return this.load(SAME_MOMENT_MS, 'no-cache');
  }

  private start(part: FeedPart<unknown> | undefined, first: boolean): void {
    const {status} = this.stateOf(part);
    // The copy in the HTTP cache first, whatever its age: after a failed request the cache would
    // hold the failure.
    if (this.copy) this.complete(this.copy);
    if (status === 'loading' && !this.copy) void this.load(Infinity, 'force-cache');
    else if (first && (status !== 'ready' || !this.checked))
      this.schedule.after(this.schedule.restMs);
  }

  private load(maxAgeMs: number, cache: RequestCache): Promise<void> {
    if (!this.attempt) {
      this.schedule.cancel();
      const abort = new AbortController();
      const done = this.makeCopy(maxAgeMs, cache, abort.signal)
        .then(
          (copy) => {
            if (!abort.signal.aborted) this.succeed(copy, cache);
          },
          (error: unknown) => {
            if (!abort.signal.aborted) this.fail(error);
          },
        )
        .finally(() => {
          if (this.attempt?.abort === abort) this.attempt = undefined;
        });
      this.attempt = {done, abort};
    }
    return this.attempt.done;
  }

  private async makeCopy(
    maxAgeMs: number,
    cache: RequestCache,
    signal: AbortSignal,
  ): Promise<Copy> {
    const url = this.base + MANIFEST_FILE;
    const manifest = await readFile(url, newestManifest, {
      maxAgeMs,
      cache,
      signal,
      limit: LIMITS.manifest,
    });
    const {base, copy: known} = this;
    if (!known) {
      this.early = {base, manifest, part: undefined};
      if (!signal.aborted) this.tell();
    }
    const same = known?.manifest.sequence === manifest.sequence;
    if (same && !known.missing.size) return known;
    const copy: Copy = {
      manifest,
      parts: new Map(same ? known.parts : [['', {base, manifest, part: undefined}]]),
      missing: new Map(),
    };
    const wanted = this.partsInUse().filter(
      ({name}) => !copy.parts.has(name) || known?.missing.has(name),
    );
    await Promise.all(wanted.map((part) => fillCopy(copy, part, this.base, signal)));
    // Nobody is shown the new figures before all can be who saw the old: counter, list and map must
    // not contradict each other.
    for (const [name, fault] of copy.missing)
      if (known?.parts.has(name) && !copy.parts.has(name)) throw fault;
    return copy;
  }

  /** Adds a part to the copy shown, for an element that came later than the others. */
  private addPart(copy: Copy, part: FeedPart<unknown>): void {
    if (this.adding.has(part.name)) return;
    this.adding.set(
      part.name,
      fillCopy(copy, part, this.base).then(() => {
        this.adding.delete(part.name);
        if (this.copy && copy !== this.copy) {
          this.complete(this.copy);
          return;
        }
        // Parts that fail together are one failure.
        if (copy.missing.has(part.name) && !this.schedule.restMs) this.retry();
        this.tell();
      }),
    );
  }

  /** Elements may have come while the copy was being made. */
  private complete(copy: Copy): void {
    for (const part of this.partsInUse()) {
      if (!copy.parts.has(part.name) && !copy.missing.has(part.name)) this.addPart(copy, part);
    }
  }

  private partsInUse(): FeedPart<unknown>[] {
    return [
      ...new Map(
        [...this.subscribers].flatMap(({part}) => (part ? [[part.name, part] as const] : [])),
      ).values(),
    ];
  }

  private succeed(copy: Copy, cache: RequestCache): void {
    const changed = copy !== this.copy || this.error !== undefined;
    const fromCache = pageState().files.get(this.base + MANIFEST_FILE)?.fromCache;
    this.copy = copy;
    this.error = this.early = undefined;
    this.loadedMs = performance.now();
    this.checked = cache === 'no-cache' || fromCache === false;
    if (changed) this.tell();
    this.complete(copy);
    if (copy.missing.size) {
      this.retry();
      return;
    }
    this.schedule.succeed();
    if (!this.checked) this.schedule.after(fromCache ? 0 : UNSURE_REFRESH_MS);
  }

  private fail(error: unknown): void {
    this.error = asFeedError(error);
    this.early = undefined;
    this.tell();
    this.retry();
  }

  private tell(): void {
    for (const {call} of [...this.subscribers]) call();
  }

  /** Asks again by and by, and not before the server wants it. */
  private retry(): void {
    const faults = [...(this.copy?.missing.values() ?? []), ...(this.error ? [this.error] : [])];
    const nowMs = Date.now();
    const retryAfterMs = Math.max(
      ...faults.map(({retryAfter}) => readRetryAfter(retryAfter, nowMs)),
    );
    this.schedule.fail(retryAfterMs);
  }

  /** Asks for a feed that could not be had, or for a newer copy after a while. */
  private wake(): void {
    const {schedule} = this;
    if (this.error || this.copy?.missing.size) schedule.after(schedule.restMs);
    else if (!this.checked || performance.now() - this.loadedMs > REFRESH_AFTER_MS)
      void this.refresh();
  }

  private stop(): void {
    this.schedule.stop();
    this.attempt?.abort.abort();
    this.attempt = undefined;
  }
}

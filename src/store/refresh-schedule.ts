/** When a store asks again: by and by after failures, and when the page comes back. */
import {memberOf} from './host-page.js';
import {LEAST_WAIT_MS, retryWaitMs} from './retry.js';

interface Acts {
  /** Asks for the feed; only while the page is visible. */
  readonly ask: () => void;
  /** The page is back online, back in view, or back from the past. */
  readonly onWake: () => void;
}

/** Keeps one timer for a store, and listens to the page while anyone reads the feed. */
export class RefreshSchedule {
  private timer?: ReturnType<typeof setTimeout>;
  private failures = 0;
  /** When a feed that cannot be had may be asked for again. */
  private restUntilMs = 0;
  private isStarted = false;

  constructor(private readonly acts: Acts) {}

  /** Returns how long a feed that could not be had is to be left alone. */
  get restMs(): number {
    return Math.max(0, this.restUntilMs - performance.now());
  }

  /** Listens to the page from now on. */
  start(): void {
    this.isStarted = true;
    addEventListener('online', this.onWake);
    addEventListener('pageshow', this.onWake);
    memberOf(document, 'addEventListener')('visibilitychange', this.onWake);
  }

  /** Asks no more, and listens no more. */
  stop(): void {
    this.isStarted = false;
    removeEventListener('online', this.onWake);
    removeEventListener('pageshow', this.onWake);
    memberOf(document, 'removeEventListener')('visibilitychange', this.onWake);
    this.cancel();
  }

  /** Asks after this time, and not at the time set before. */
  after(delayMs: number): void {
    this.cancel();
    if (!this.isStarted) return;
    this.timer = setTimeout(() => {
      if (memberOf(document, 'visibilityState') === 'visible') this.acts.ask();
    }, delayMs);
  }

  cancel(): void {
    clearTimeout(this.timer);
  }

  /** Asks again by and by, and not before the server wants it. */
  fail(retryAfterMs: number): void {
    this.restUntilMs = performance.now() + Math.max(LEAST_WAIT_MS, retryAfterMs);
    this.after(retryWaitMs(++this.failures, Math.random(), retryAfterMs));
  }

  /** Forgets the failures. */
  succeed(): void {
    this.failures = this.restUntilMs = 0;
  }

  /** The first `pageshow` of a page, which is not persisted, is no coming back. */
  private readonly onWake = ({persisted}: Event & {persisted?: boolean}) => {
    if (persisted !== false && memberOf(document, 'visibilityState') === 'visible')
      this.acts.onWake();
  };
}

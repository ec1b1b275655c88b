import {html, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';

/** A live region that is emptied and filled within a frame has not changed for the browser. */
const SOON_MS = 100;
/** Screen readers take the words when they come; later they would only be met twice by who reads the page. */
const STAYS_MS = 4000;

/**
 * A line that is heard and not seen. It stands empty until something is to be said: a live region that arrives with its words
 * is often not read out. It is empty again soon after, so that the same words can be said once more.
 */
export class LiveLine implements ReactiveController {
  private words: unknown;
  private timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.fill(undefined);
  }

  /**
   * Says something, unless more is to be said meanwhile.
   * @param words asked for when they are due
   * @param waitMs how long nothing else must have been said
   */
  say(words: () => unknown, waitMs = SOON_MS): void {
    this.fill(undefined);
    this.timer = setTimeout(() => {
      this.fill(words());
      this.timer = setTimeout(() => {
        this.fill(undefined);
      }, STAYS_MS);
    }, waitMs);
  }

  /** The line, to be rendered where it is always there. No role: Orca says "statusbar" for one, and not the words. */
  get line(): TemplateResult {
    return html`<p class="visually-hidden live" aria-live="polite" aria-atomic="true">${this.words}</p>`;
  }

  private fill(words: unknown): void {
    clearTimeout(this.timer);
    if (words === this.words) return;
    this.words = words;
    this.host.requestUpdate();
  }
}

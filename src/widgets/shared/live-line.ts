import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/** A live region that is emptied and filled within a frame has not changed for the browser. */
const SOON_MS = 100;
/**
 * Screen readers take the words when they come; later they would only be met twice by who reads the
 * page.
 */
const STAYS_MS = 4000;

/**
 * One text: Firefox and Chromium tell of each piece of several, and Orca then says the line once
 * for each.
 */
export interface Said {
  readonly text: string;
  /** Where it is not the element's own language. */
  readonly lang?: string | undefined;
}

/**
 * A line that is heard and not seen. It stands empty until something is to be said: a live region
 * that arrives with its words is often not read out. It is empty again soon after, so that the same
 * words can be said once more.
 */
export class LiveLine implements ReactiveController {
  private words?: Said | undefined;
  /**
   * Ends every second text: where a busy browser has not seen the line empty, the same words are
   * still a change.
   */
  private mark = '';
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
  say(words: () => Said | undefined, waitMs = SOON_MS): void {
    this.fill(undefined);
    this.timer = setTimeout(() => {
      this.mark = this.mark ? '' : '\u00a0';
      this.fill(words());
      this.timer = setTimeout(() => {
        this.fill(undefined);
      }, STAYS_MS);
    }, waitMs);
  }

  /**
   * The line, to be rendered where it is always there. No role: Orca says "statusbar" for one, and
   * not the words.
   */
  get line(): TemplateResult {
    const {text, lang} = this.words ?? {};
    const said = text && text + this.mark;
    return html`<p class="visually-hidden live" aria-live="polite" aria-atomic="true" lang=${lang ?? nothing}>${said}</p>`;
  }

  private fill(words: Said | undefined): void {
    clearTimeout(this.timer);
    if (words === this.words) return;
    this.words = words;
    this.host.requestUpdate();
  }
}

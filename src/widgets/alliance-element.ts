import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Manifest} from '../feed/feed.js';
import type {LocalText} from '../locale/language.js';
import {pickText} from '../locale/language.js';
import type {MessageFile, WordGroup} from '../locale/load-words.js';
import type {Locale} from '../locale/locale.js';
import {FeedController} from '../store/feed-controller.js';
import type {FeedPart} from '../store/feed-parts.js';
import type {FeedData} from '../store/feed-store.js';
import {choiceOf} from './attributes.js';
import {AllianceErrorEvent, AllianceReadyEvent} from './events.js';
import type {HeadingLevel} from './heading.js';
import {LocaleController} from './locale-controller.js';
import {warnOnce} from './warn-once.js';

export type AllianceStatus = 'loading' | 'ready' | 'stale' | 'error';

/**
 * What all seven elements have in common: five attributes, four states, children as the version without data.
 * The logic is in the two controllers; this class only says once what each element would say again.
 *
 * @slot - The version without script: shown until the feed is there, and again when nothing can be had.
 * @fires alliance-ready - The content is shown, at first or again (does not bubble).
 * @fires alliance-error - The feed could not be had (`error.code`); does not bubble.
 * @csspart base - The whole content.
 * @csspart heading - The heading.
 * @csspart status - The line that says the content is old or cannot be had.
 * @csspart sample - The line that says the data are a sample.
 */
export abstract class AllianceElement<G extends WordGroup, P = undefined> extends LitElement {
  /** Base URL of the feed; else `data-feed` on the script, else `feed/` of the site the script came from. */
  @property() feed = '';
  /** Language (BCP 47); else that of the nearest ancestor, the document, English. */
  @property({reflect: true, useDefault: true}) override lang = '';
  /** `auto` follows the page's `color-scheme`. */
  @property({reflect: true, useDefault: true}) theme: 'auto' | 'light' | 'dark' = 'auto';
  /** Level of the heading, 1 to 6; `none` for none. */
  @property({attribute: 'heading-level'}) headingLevel = '3';

  protected readonly source: FeedController<P>;
  private readonly words: LocaleController<G>;
  private announced?: AllianceStatus;

  constructor(group: G, english: MessageFile[G]) {
    super();
    this.words = new LocaleController(this, group, english);
    this.source = new FeedController<P>(this, () => this.feedPart());
  }

  /** `loading`, `ready`, `stale` (the last good copy after a failure) or `error` (nothing to show but the children). */
  get status(): AllianceStatus {
    return this.source.state.status;
  }

  /** Resolves when the feed's content is shown; at once where it is. */
  async whenReady(): Promise<void> {
    await this.updateComplete;
    if (this.status === 'ready' || this.status === 'stale') return;
    await new Promise<void>((resolve) => { this.addEventListener('alliance-ready', () => { resolve(); }, {once: true}); });
  }

  /** The file the element needs beside the manifest. */
  protected feedPart(): FeedPart<P> | undefined {
    return undefined;
  }

  /** The element's content, or undefined where the feed lacks what was asked: then the children are shown. */
  protected abstract renderContent(feed: FeedData<P>): TemplateResult | undefined;

  protected get locale(): Locale<MessageFile[G]> {
    return this.words.locale;
  }

  protected get level(): HeadingLevel {
    const text = this.headingLevel.trim().toLowerCase();
    if (text === 'none') return undefined;
    if (/^[1-6]$/.test(text)) return Number(text) as HeadingLevel;
    warnOnce(`heading-level="${this.headingLevel}" is none of 1 to 6, none; 3 is used`);
    return 3;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('theme')) choiceOf(this.theme, ['auto', 'light', 'dark'], 'theme');
  }

  protected override render(): unknown {
    const {state} = this.source;
    if (state.status === 'loading') return html`<slot></slot>`;
    if (state.status === 'error') return html`<slot></slot>${this.renderStatus(this.locale.common.unavailable)}`;
    const content = this.renderContent(state.feed);
    if (!content) return html`<slot></slot>`;
    const {manifest} = state.feed;
    return html`${content}
      ${manifest.sample ? html`<p part="sample" class="sample" lang=${this.locale.lang} dir=${this.locale.dir}>${this.locale.common.sample}</p>` : nothing}
      ${state.status === 'stale' ? this.renderStatus(this.locale.dated(this.locale.common.stale, this.asOf(manifest))) : nothing}`;
  }

  protected override updated(_changed: PropertyValues): void {
    const {state} = this.source;
    if (state.status === this.announced) return;
    this.announced = state.status;
    if (state.status === 'ready') this.dispatchEvent(new AllianceReadyEvent());
    if (state.status === 'error' || state.status === 'stale') this.dispatchEvent(new AllianceErrorEvent(state.error));
  }

  /** The date the shown copy stands for. */
  protected asOf({updated}: Manifest): string {
    return updated.slice(0, 10);
  }

  /** A text of the feed in the language asked for, else in English, French or whatever there is. */
  protected pick(map: Readonly<Record<string, string>> | undefined): LocalText | undefined {
    return pickText(map, this.locale.requested);
  }

  /** Says once, in the console, what the feed lacks; the children are then shown. */
  protected lacks(what: string): undefined {
    warnOnce(`<${this.localName}>: the feed has no ${what}; the children are shown`);
    return undefined;
  }

  private renderStatus(text: string): TemplateResult {
    return html`<p part="status" class="status" role="status" lang=${this.locale.lang} dir=${this.locale.dir}>${text}</p>`;
  }
}

import {endLitImport} from './before-lit.js';
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {FeedError} from '../../feed/feed-error.js';
import type {Manifest} from '../../feed/feed.js';
import {resolveLink} from '../../feed/select-feed.js';
import type {LocalText} from '../../locale/language.js';
import {pickText} from '../../locale/language.js';
import type {WordGroup} from '../../locale/load-words.js';
import type {MessageGroups} from '../../locale/message-types.js';
import {formatDated, Locale} from '../../locale/locale.js';
import {FeedController} from '../../store/feed-controller.js';
import type {FeedPart} from '../../store/feed-parts.js';
import type {FeedData, FeedState} from '../../store/feed-store.js';
import {resolveFeedUrl, warnOnce} from '../../store/page.js';
import {adoptStyles} from './adopt-styles.js';
import {choiceOf, levelOf} from './attributes.js';
import {AllianceErrorEvent, AllianceReadyEvent} from './events.js';
import type {HeadingLevel} from './heading.js';
import {LocaleController} from './locale-controller.js';
import {findObstacle} from './obstacle.js';
import {hasPlainContent} from './plain-content.js';
import type {RenderSource} from './render-source.js';
import {ownsLiveRegion} from './live-region.js';
import {whenParsed} from './when-parsed.js';

/** With it an element's own import brings the types of all events, for `addEventListener`. */
export type * from './events.js';

endLitImport();

export type AllianceStatus = 'loading' | 'ready' | 'stale' | 'error';

/**
 * What all seven elements have in common: five attributes, four states, children as the version
 * without data. The logic is in the two controllers; this class only says once what each element
 * would say again.
 *
 * @slot - The version without script: shown until the feed is there, and again when nothing can be had.
 * @fires alliance-ready - The content is shown, at first or again (does not bubble).
 * @fires alliance-error - The feed could not be had (`error.code`); does not bubble.
 * @csspart base - The whole content.
 * @csspart status - The line that says the content is old or cannot be had.
 * @csspart sample - The line that says the data are a sample.
 * @cssprop [--alliance-font=inherit] - Font family; by default the page’s own.
 * @cssprop [--alliance-text=light-dark(#151d2c, #e8ecf3)] - Text.
 * @cssprop [--alliance-muted=light-dark(#4d5a74, #a5b1c4)] - Less important text.
 * @cssprop [--alliance-surface=light-dark(#fff, #1b222e)] - The ground of cards and controls.
 * @cssprop [--alliance-raised=light-dark(#e8eefa, #273449)] - The ground of what is chosen.
 * @cssprop [--alliance-border=light-dark(#d5dbe6, #3a4454)] - Lines that divide.
 * @cssprop [--alliance-control=light-dark(#6b7690, #8793a8)] - The outline of controls: 3:1 against the surface.
 * @cssprop [--alliance-focus=light-dark(#0842a0, #a8c7fa)] - The focus ring.
 * @cssprop [--alliance-radius=8px] - Roundness of corners.
 * @cssprop [--alliance-space=16px] - Room within a card.
 */
export abstract class AllianceElement<G extends WordGroup, P = undefined> extends LitElement {
  static override properties: PropertyDeclarations = {
    feed: {useDefault: true},
    lang: {useDefault: true, reflect: true},
    theme: {useDefault: true, reflect: true},
    headingLevel: {useDefault: true, attribute: 'heading-level'},
  };

  /** Base URL of the feed; else `data-feed` on the script, else `feed/` of the site the script came from. */
  feed = '';
  /** Language (BCP 47); else that of the nearest ancestor, the document, English. */
  override lang = '';
  /** `auto` follows the page's `color-scheme`. */
  theme: 'auto' | 'light' | 'dark' = 'auto';
  /** Level of the heading, 1 to 6; `none` for none. */
  headingLevel: string | number = '3';

  private readonly feedController: FeedController<P>;
  private readonly words: LocaleController<G>;
  private announced?: AllianceStatus;
  /**
   * What was last shown: it stays while another part of the same feed is on its way (a change of
   * language).
   */
  private shown?: FeedData<P>;
  private contentTemplate?: TemplateResult | undefined;
  /** The line after the content; empty where nothing is wrong. */
  private trouble = '';
  private isRenderedByServer = false;
  /** Whether the line is to be read out here. */
  private speaks = true;
  /** Whether what a server wrote into the root is still shown. */
  private keepsServedRoot = false;
  /** Why the content could not be made from a feed that passed the gate. */
  private fault?: FeedError;
  private obstacle?: string | undefined;

  constructor(group: G, english: MessageGroups[G]) {
    super();
    this.words = new LocaleController(this, group, english);
    this.feedController = new FeedController<P>(this, () => this.feedPart());
  }

  /** `loading`, `ready`, `stale` (the last good copy after a failure) or `error` (nothing to show but the children). */
  get status(): AllianceStatus {
    return this.words.pending
      ? 'loading'
      : this.obstacle || this.fault
        ? 'error'
        : this.shownState().status;
  }

  /** Resolves when the feed's content is shown; at once where it is. */
  async whenReady(): Promise<void> {
    await this.updateComplete;
    if (this.status === 'ready' || this.status === 'stale') return;
    await new Promise((resolve) => {
      this.addEventListener('alliance-ready', resolve, {once: true});
    });
  }

  /** Asks for the feed anew, for every element that reads it. */
  async refresh(): Promise<void> {
    await this.feedController.refresh();
  }

  /** The file the element needs beside the manifest. */
  protected feedPart(): FeedPart<P> | undefined {
    return undefined;
  }

  /** Computes what `renderContent` shows; called before it. */
  protected prepareContent(_feed: FeedData<P>): void {
    // Most elements show the feed as it is.
  }

  /**
   * Renders the content from what is known; undefined where the feed lacks what was asked: then the
   * children are shown.
   */
  protected abstract renderContent(feed: FeedData<P>): TemplateResult | undefined;

  protected get locale(): Locale<MessageGroups[G]> {
    return this.words.locale;
  }

  /** The language asked for; the words may be in another. */
  protected get requestedLanguage(): string {
    return this.words.requested;
  }

  /**
   * Whether the page wrote a version without script into the element; what a server prints has one.
   */
  protected get hasChildren(): boolean {
    return this.isRenderedByServer || hasPlainContent(this);
  }

  /** Whether the content stands in a line of the page's own text. */
  protected get inline(): boolean {
    return false;
  }

  protected get level(): HeadingLevel {
    return levelOf(this.headingLevel);
  }

  /**
   * At once, or when the parser has left the element: the root may be a server's.
   * Where the page does not let it run, the element never begins, and its children stay.
   */
  override connectedCallback(): void {
    this.obstacle = findObstacle();
    if (this.obstacle) {
      warnOnce(`${this.obstacle}; what is inside <${this.localName}> stays`);
      return;
    }
    const parsed = whenParsed(this);
    if (parsed)
      void parsed.then(() => {
        if (this.isConnected && !this.hasUpdated) super.connectedCallback();
      });
    else super.connectedCallback();
  }

  override disconnectedCallback(): void {
    if (this.obstacle) return;
    super.disconnectedCallback();
    this.speaksFor('');
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('theme')) choiceOf(this.theme, ['auto', 'light', 'dark'], 'theme');
  }

  protected override createRenderRoot(): ShadowRoot {
    // What a server put into the root stays behind a mark, before which Lit renders.
    this.shadowRoot?.prepend('');
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    this.renderOptions.renderBefore = root.firstChild;
    adoptStyles(root, ...(this.constructor as typeof AllianceElement).elementStyles);
    return root;
  }

  /**
   * A rule for what is empty (`:empty {display: none}`) is not meant for what has its content in a
   * shadow root.
   */
  protected override firstUpdated(_changed: PropertyValues): void {
    if (!this.firstChild && getComputedStyle(this).display === 'none') this.append(' ');
  }

  /**
   * A page translator puts `<font>` elements in the place of text nodes, and Lit goes on writing
   * into the nodes that it knows the places of: what it finds there must be text again.
   */
  protected override update(changed: PropertyValues): void {
    for (const font of this.renderRoot.querySelectorAll<HTMLElement>('font'))
      font.replaceWith(font.textContent);
    this.prepare();
    super.update(changed);
  }

  /** Renders what `prepare` has made: rendering itself writes no state. */
  protected override render(): unknown {
    const {contentTemplate: content, trouble, shown} = this;
    if (this.keepsServedRoot) return this.renderLine('status', trouble);
    return this.wrap(
      html`${content ?? html`<slot></slot>`}${content && shown?.manifest.sample ? this.renderLine('sample', this.locale.common.sample) : nothing}${this.renderLine('status', trouble)}`,
    );
  }

  /**
   * Renders the content for a server, which has neither a feed store nor languages to load.
   * @returns what stands in the shadow root, or undefined where the element would show its children
   * @internal
   */
  renderWith(source: RenderSource): unknown {
    const {base, manifest, participants, news, lang, requested = lang, words} = source;
    this.isRenderedByServer = true;
    this.words.use(new Locale(lang, requested, words[this.words.group], words));
    this.willUpdate(new Map());
    const name = this.feedPart()?.name;
    const part = (name?.startsWith('news') ? news : name && participants) as P;
    this.shown = {base, manifest, part};
    this.contentTemplate = this.makeContent(this.shown);
    return this.contentTemplate && this.render();
  }

  /**
   * Makes what `render` shows: the content, the line of trouble, and whether what a server wrote
   * stays.
   */
  private prepare(): void {
    const state = this.shownState();
    const feed = 'feed' in state ? state.feed : undefined;
    const {pending} = this.words;
    const {renderBefore: mark} = this.renderOptions;
    // As good as the children until there is newer; then it goes in the task in which ours comes.
    this.keepsServedRoot = !!mark?.nextSibling && (!feed || pending || this.waits);
    if (!this.keepsServedRoot) {
      if (mark) removeAfter(mark);
      this.shown = feed;
      this.contentTemplate = feed && !pending ? this.makeContent(feed) : undefined;
    }
    this.trouble = this.troubleOf(state);
    this.speaks = this.speaksFor(this.trouble);
  }

  private troubleOf(state: FeedState<P>): string {
    if (state.status === 'error' || (this.fault && !this.keepsServedRoot))
      return this.locale.common.unavailable;
    return state.status === 'stale' && this.contentTemplate
      ? this.staleLine(state.feed.manifest)
      : '';
  }

  /** What stands around the content. */
  protected wrap(content: TemplateResult): TemplateResult {
    return content;
  }

  /**
   * Whether what a server wrote must stay a little: something that the content needs is still on
   * its way.
   */
  protected get waits(): boolean {
    return false;
  }

  protected override updated(_changed: PropertyValues): void {
    const {status} = this;
    if (this.words.pending || status === this.announced) return;
    this.announced = status;
    const state = this.shownState();
    const error = this.fault ?? ('error' in state ? state.error : undefined);
    if (status === 'ready') this.dispatchEvent(new AllianceReadyEvent());
    if (error) this.dispatchEvent(new AllianceErrorEvent(error));
  }

  /**
   * The store's state; what was shown stays, as stale, where a change of language asks for a file
   * that cannot be had.
   */
  private shownState(): FeedState<P> {
    const {state} = this.feedController;
    const {shown} = this;
    if ('feed' in state || !shown || shown.base !== resolveFeedUrl(this.feed)) return state;
    return state.status === 'loading'
      ? {status: 'ready', feed: shown}
      : {status: 'stale', feed: shown, error: state.error};
  }

  /**
   * Makes the content. Whatever a feed holds that no gate foresaw: the page keeps its children, and
   * the console says why.
   */
  private makeContent(feed: FeedData<P>): TemplateResult | undefined {
    this.fault = undefined;
    const part = this.feedPart();
    try {
      if (part && !part.optional && feed.part === undefined)
        return this.lacks(`file for ${part.name}`);
      this.prepareContent(feed);
      return this.renderContent(feed);
    } catch (cause) {
      this.fault = new FeedError(
        'schema',
        `<${this.localName}> cannot show what the feed says: ${String(cause)}`,
        {cause},
      );
      warnOnce(this.fault.message);
      return undefined;
    }
  }

  private staleLine(manifest: Manifest): string {
    const {locale} = this;
    const date = this.copyDate(manifest);
    return date ? formatDated(locale, locale.common.stale, date) : locale.common.unavailable;
  }

  /** The date the shown copy stands for; empty where the feed does not say. */
  protected copyDate({updated}: Manifest): string {
    return updated.slice(0, 10);
  }

  /** A text of the feed in the language asked for, else in English, French or whatever there is. */
  protected pick(map: Readonly<Record<string, string>> | undefined): LocalText | undefined {
    return pickText(map, this.locale.requested);
  }

  /**
   * Says once, in the console, what the feed lacks; the children are then shown, or what is true
   * whatever was asked.
   */
  protected lacks(what: string): TemplateResult | undefined {
    warnOnce(`<${this.localName}>: the feed has no ${what}`);
    return this.hasChildren || !this.shown ? undefined : this.renderNeutral(this.shown.manifest);
  }

  /**
   * The way to the Alliance: in a sentence of the page's own, another figure than the one asked for
   * would be a false one.
   */
  protected renderNeutral({home}: Manifest): TemplateResult | undefined {
    const {lang, dir, common} = this.locale;
    const href = resolveLink(this.pick(home)?.text);
    return href
      ? html`<a part="base" class="neutral" href=${href} lang=${lang} dir=${dir}>${common.website}</a>`
      : undefined;
  }

  /**
   * Whether `text` is to be read out here: once, however many elements of the page have to say it.
   */
  private speaksFor(text: string): boolean {
    return ownsLiveRegion(this, text);
  }

  /**
   * A line after the content; the live region stands empty before it says something: one that
   * arrives with its words is often not read out.
   */
  private renderLine(part: 'sample' | 'status', text: string): TemplateResult {
    const {lang, dir} = this.locale;
    const speaks = part === 'status' && this.speaks;
    return html`<span part=${text ? part : nothing} class=${part} aria-live=${speaks ? 'polite' : nothing} aria-atomic=${speaks ? 'true' : nothing} lang=${lang} dir=${dir}>${text && this.inline ? ` (${text})` : text}</span>`;
  }
}

function removeAfter(mark: Node): void {
  while (mark.nextSibling) mark.nextSibling.remove();
}

import {endLitImport} from './before-lit.js';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {Manifest} from '../../feed/feed.js';
import type {LocalText} from '../../locale/language.js';
import {pickText} from '../../locale/language.js';
import type {WordGroup} from '../../locale/load-words.js';
import type {MessageGroups} from '../../locale/message-types.js';
import {formatDated, Locale} from '../../locale/locale.js';
import {FeedController} from '../../store/feed-controller.js';
import type {FeedPart} from '../../store/feed-parts.js';
import type {FeedData} from '../../store/feed-store.js';
import {resolveFeedUrl, warnOnce} from '../../store/page.js';
import {choiceOf, levelOf} from './attributes.js';
import {Content} from './states/content.js';
import {EarlyFeed} from './states/early-feed.js';
import {AllianceErrorEvent, AllianceReadyEvent} from './events.js';
import {GuestElement} from './guest-element.js';
import type {HeadingLevel} from './heading.js';
import {LocaleController} from './locale-controller.js';
import {neutralLink} from './states/neutral-link.js';
import {Notice} from './states/notice.js';
import {renderPlaceholder, type Outline} from './states/placeholder.js';
import {hasPlainContent} from './plain-content.js';
import type {RenderSource} from './render-source.js';

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
export abstract class AllianceElement<G extends WordGroup, P = undefined> extends GuestElement {
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

  /** What stands there before the content, where the page put nothing inside. */
  protected readonly outline: Outline = {bars: ['line', 'line']};
  private readonly feedController: FeedController<P>;
  private readonly words: LocaleController<G>;
  private readonly content = new Content<P>(this, (feed) => this.makeContent(feed));
  private readonly notice = new Notice(this);
  private announced?: AllianceStatus;
  /** What is shown before the element's file has come. */
  private readonly early = new EarlyFeed<P>();
  private isRenderedByServer = false;
  /** Whether the children are still shown although the feed is there. */
  private keepsChildren = false;

  constructor(group: G, english: MessageGroups[G]) {
    super();
    this.words = new LocaleController(this, group, english);
    this.feedController = new FeedController<P>(this, () => this.feedPart());
  }

  /** `loading`, `ready`, `stale` (the last good copy after a failure) or `error` (nothing to show but the children). */
  get status(): AllianceStatus {
    if (this.words.pending || this.keepsChildren) return 'loading';
    return (this.obstacle ?? this.content.fault) ? 'error' : this.shownState.status;
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

  /** Whether there is no room for more than a mark where the content is old or cannot be had. */
  protected get brief(): boolean {
    return this.inline;
  }

  protected get level(): HeadingLevel {
    return levelOf(this.headingLevel);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('theme')) choiceOf(this.theme, ['auto', 'light', 'dark'], 'theme');
  }

  protected override update(changed: PropertyValues): void {
    this.prepare();
    super.update(changed);
  }

  /** Renders what `prepare` has made: rendering itself writes no state. */
  protected override render(): unknown {
    const {template, shown} = this.content;
    const notice = this.notice.render(this.locale, this.inline);
    if (this.showsServed) return notice;
    const all = html`${template ?? this.renderChildren()}${template && shown?.manifest.sample ? this.renderSample() : nothing}${notice}`;
    // The children lie as the page lays them.
    return template ? this.wrap(all) : all;
  }

  /**
   * Renders the content for a server, which has neither a feed store nor languages to load.
   * @returns what stands in the shadow root, or undefined where the element would show its children
   * @internal
   */
  renderWith(source: RenderSource): unknown {
    const {base, manifest, lang, requested = lang, words} = source;
    this.isRenderedByServer = true;
    this.words.use(new Locale(lang, requested, words[this.words.group], words));
    this.willUpdate(new Map());
    const content = this.feedPart()?.content;
    const part = (content && source[content]) as P;
    this.content.show({base, manifest, part});
    return this.content.template && this.render();
  }

  /** Makes what `render` shows: the content, and the notice. */
  private prepare(): void {
    const state = this.shownState;
    const {words, content, locale} = this;
    const whole = 'feed' in state ? state.feed : undefined;
    // What a server wrote has the list already.
    const feed = whole ?? (this.showsServed ? undefined : this.early.of(state, this.feedPart()));
    // As good as the children until there is newer; then it goes in the task in which ours comes.
    const isReady = !!feed && !words.pending;
    if (isReady && !this.waits) this.removeServed();
    this.keepsChildren = isReady && !this.showsServed && this.waits;
    if (!this.showsServed)
      content.show(feed, {isReady: isReady && !this.keepsChildren, isEarly: !whole});
    const failed = state.status === 'error' || (content.fault && !this.showsServed);
    const isStale = state.status === 'stale' && content.template;
    const text = failed
      ? locale.common.unavailable
      : isStale && this.staleText(state.feed.manifest);
    // Not in English first: its other length would move the button.
    this.notice.say((!words.pending && text) || '', this.brief);
  }

  /** What stands around the content; around the children nothing does. */
  protected wrap(content: TemplateResult): TemplateResult {
    return content;
  }

  /**
   * Whether what a server wrote, or the children, must stay a little: something that the content
   * needs is still on its way.
   */
  protected get waits(): boolean {
    return false;
  }

  protected override updated(_changed: PropertyValues): void {
    const {status} = this;
    if (this.words.pending || status === this.announced) return;
    this.announced = status;
    const state = this.shownState;
    const error = this.content.fault ?? ('error' in state ? state.error : undefined);
    if (status === 'ready') this.dispatchEvent(new AllianceReadyEvent());
    if (error) this.dispatchEvent(new AllianceErrorEvent(error));
  }

  private get shownState() {
    return this.content.stateOf(this.feedController.state, resolveFeedUrl(this.feed));
  }

  private makeContent(feed: FeedData<P>): TemplateResult | undefined {
    const part = this.feedPart();
    if (part && !part.optional && feed.part === undefined)
      return this.lacks(`file for ${part.name}`);
    this.prepareContent(feed);
    return this.renderContent(feed);
  }

  private staleText(manifest: Manifest): string {
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
    const {shown} = this.content;
    return this.hasChildren || !shown ? undefined : this.renderNeutral(shown.manifest);
  }

  /**
   * The way to the Alliance: in a sentence of the page's own, another figure than the one asked for
   * would be a false one.
   */
  protected renderNeutral({home}: Manifest): TemplateResult | undefined {
    return neutralLink(this.pick(home), this.locale);
  }

  /** The page's own version; without one, an outline of what is to come. */
  private renderChildren(): TemplateResult {
    const {status, words, inline, locale} = this;
    const lacksContent = status === 'loading' || status === 'error';
    return html`<slot @slotchange=${this.onChildren}></slot>${
      lacksContent && !this.hasChildren
        ? renderPlaceholder(locale, this.outline, {
            isLoading: status === 'loading',
            hasWords: !words.pending,
            inline,
          })
        : nothing
    }`;
  }

  private renderSample(): TemplateResult {
    const {lang, dir, common} = this.locale;
    return html`<span part="sample" class="sample" lang=${lang} dir=${dir}>${this.inline ? ` (${common.sample})` : common.sample}</span>`;
  }

  private readonly onChildren = () => {
    this.requestUpdate();
  };
}

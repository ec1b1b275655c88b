import '../shared/before-lit.js';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {NewsItem} from '../../feed/feed.js';
import {news as english} from '../../locale/english.js';
import {newsPart} from '../../store/feed-parts.js';
import type {FeedData} from '../../store/feed-store.js';
import {AllianceElement} from '../shared/alliance-element.js';
import {choiceOf} from '../shared/attributes.js';
import {heading} from '../shared/heading.js';
import {renderArticle} from '../shared/news-article.js';
import {LiveLine, type Said} from '../shared/live-line.js';
import {renderItem, titleLanguage} from '../shared/news-item.js';
import {positionOf, renderCarousel} from './carousel.js';
import {selectItems, wholeNumberOf} from './news-filters.js';
import {ownPages, renderLinks} from './news-links.js';
import {newsStyles} from './news-ticker.styles.js';
import {Rotation, type RotationAct} from './rotation.js';
import {saysTerm, terminologyDisclosure} from '../shared/terminology-note.js';
import {base, card, disclosure} from '../shared/tokens.styles.js';

/**
 * News and events: a plain list, one item at a time, or one item whole.
 *
 * @element alliance-news-ticker
 * @slot - The version without script: shown until the feed is there, and again when nothing can be had or no item fits.
 * @fires alliance-ready - The content is shown, at first or again (does not bubble).
 * @fires alliance-error - The feed could not be had (`error.code`); does not bubble.
 * @csspart base - The whole content.
 * @csspart heading - The heading.
 * @csspart item - One item.
 * @csspart date - The date of an item.
 * @csspart title - The title of an item.
 * @csspart tag - The word that marks an event.
 * @csspart language - The words that mark an item in another language than the page.
 * @csspart controls - The buttons of `mode="rotate"`.
 * @csspart button - One of these buttons.
 * @csspart position - "2 of 5".
 * @csspart links - The links to all news, to the Alliance, to RSS and to the calendar.
 * @csspart note - The note of an article, and the terminology note.
 * @csspart status - The line that says the content is old or cannot be had.
 * @csspart sample - The line that says the data are a sample.
 * @cssprop [--alliance-accent=light-dark(#1b4b9b, #8db4f7)] - Links and the mark of an event.
 */
export class NewsTicker extends AllianceElement<'news', NewsItem[]> {
  static override styles = [base, card, disclosure, newsStyles];
  static override properties: PropertyDeclarations = {
    mode: {useDefault: true},
    kind: {useDefault: true},
    limit: {useDefault: true},
    since: {useDefault: true},
    country: {useDefault: true},
    tag: {useDefault: true},
    interval: {useDefault: true},
    autoplay: {useDefault: true, type: Boolean},
    titleLines: {useDefault: true, attribute: 'title-lines'},
    article: {useDefault: true},
  };

  /** `list`, or `rotate`: one item at a time, by the visitor's hand unless `autoplay`. */
  mode: 'list' | 'rotate' = 'list';
  /** Only `news` or only `event`s; else both. */
  kind = '';
  /** How many items at most. */
  limit: string | number = '5';
  /** Only items known to be of this day (ISO date) or later. */
  since = '';
  /** Only items about these countries (ISO 3166-1 alpha-2, separated by spaces or commas). */
  country = '';
  /** Only items with one of these tags (separated by spaces or commas). */
  tag = '';
  /** Seconds between two items in `mode="rotate"`, at least 5. */
  interval: string | number = '7';
  /** Starts `mode="rotate"` by itself; not under reduced motion. */
  autoplay = false;
  /** `1`, `2` or `3`: lines of a title that is a link, at most; under the pointer and the focus it is whole. Else `all`. */
  titleLines = '';
  /** The id of one item to show whole. */
  article = '';

  private readonly live = new LiveLine(this);
  private readonly rotation = new Rotation(this, (act) => {
    this.live.say(() => this.wordsOf(act));
  });
  /** Those that rotate. */
  private items: readonly NewsItem[] = [];

  protected override readonly outline = {bars: ['line', 'line', 'line']} as const;

  constructor() {
    super('news', english);
  }

  protected override feedPart() {
    return newsPart(this.requestedLanguage);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.rotation.seconds = wholeNumberOf('interval', this.interval, {minimum: 5, fallback: 7});
    if (changed.has('autoplay') || changed.has('mode'))
      this.rotation.autoplay = this.autoplay && this.rotates;
  }

  protected override renderContent(feed: FeedData<NewsItem[]>): TemplateResult | undefined {
    const id = this.article.trim().toLowerCase();
    const items = id
      ? feed.part.filter((item) => item.id.toLowerCase() === id).slice(0, 1)
      : selectItems(feed.part, this);
    const [article] = id ? items : [];
    if (id && !article) this.lacks(`item "${this.article}"`);
    if (!items.length && this.hasChildren) return undefined;
    const {lang, dir} = this.locale;
    const own = ownPages(feed, this.requestedLanguage);
    const carousel = this.rotates && items.length > 1;
    const note = items.some((item) =>
      saysTerm(item.title, ...(article ? [item.text, item.note?.text] : [])),
    );
    const lines = choiceOf(this.titleLines, ['all', '1', '2', '3'], 'title-lines');
    return html`<div part="base" class=${lines === 'all' ? 'card' : `card lines-${lines}`} lang=${lang} dir=${dir}>
      ${article ? renderArticle(article, this.locale, this.level, own.pages) : carousel ? this.renderCarousel(items, own.pages) : this.renderItems(items, own.pages)}
      ${note ? terminologyDisclosure(feed.manifest, this.locale) : nothing}
      ${renderLinks(feed, {items, own, locale: this.locale})}
    </div>`;
  }

  private get rotates(): boolean {
    return choiceOf(this.mode, ['list', 'rotate'], 'mode') === 'rotate';
  }

  private renderItems(items: readonly NewsItem[], pages: string | undefined): TemplateResult {
    const {words} = this.locale;
    const title = heading(this.level, words.title);
    if (!items.length) return html`${title}<p class="muted">${words.empty}</p>`;
    return html`${title}<ul class="list" aria-labelledby=${this.level ? nothing : 'heading'}>${items.map((item) => html`<li part="item" class="item">${renderItem(item, this.locale, 'short', pages)}</li>`)}</ul>`;
  }

  private renderCarousel(items: readonly NewsItem[], pages: string | undefined): TemplateResult {
    this.items = items;
    const {rotation, locale, level, live} = this;
    return renderCarousel(items, {rotation, locale, level, pages, live: live.line});
  }

  /** What is said of what the visitor did: the item now shown with its place among all, or whether they change by themselves. */
  private wordsOf(act: RotationAct): Said | undefined {
    const {items, rotation, locale} = this;
    if (act !== 'item') return {text: locale.words[act]};
    const index = rotation.show(items.length);
    const item = items[index];
    return (
      item && {
        text: `${item.title}, ${positionOf(index, items.length, locale)}`,
        lang: titleLanguage(item),
      }
    );
  }
}

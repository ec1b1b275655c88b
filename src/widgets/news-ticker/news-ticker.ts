import '../shared/before-lit.js';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {NewsItem} from '../../feed/feed.js';
import {resolveLink, selectNews} from '../../feed/select-feed.js';
import {matchLanguage} from '../../locale/language.js';
import {formatMessage} from '../../locale/message.js';
import {news as english} from '../../locale/english.js';
import {newsPart} from '../../store/feed-parts.js';
import type {FeedData} from '../../store/feed-store.js';
import {warnOnce} from '../../store/page.js';
import {AllianceElement} from '../shared/alliance-element.js';
import {choiceOf, listOf} from '../shared/attributes.js';
import {heading} from '../shared/heading.js';
import {renderArticle} from '../shared/news-article.js';
import {LiveLine, type Said} from '../shared/live-line.js';
import {renderItem, titleLanguage, wayOut} from '../shared/news-item.js';
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

  constructor() {
    super('news', english);
  }

  protected override feedPart() {
    return newsPart(this.requestedLanguage);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.rotation.seconds = this.wholeNumberOf('interval', 5, 7);
    if (changed.has('autoplay') || changed.has('mode'))
      this.rotation.autoplay = this.autoplay && this.rotates;
  }

  protected override renderContent(feed: FeedData<NewsItem[]>): TemplateResult | undefined {
    const id = this.article.trim().toLowerCase();
    const items = id
      ? feed.part.filter((item) => item.id.toLowerCase() === id).slice(0, 1)
      : this.select(feed.part);
    const [article] = id ? items : [];
    if (id && !article) this.lacks(`item "${this.article}"`);
    if (!items.length && this.hasChildren) return undefined;
    const {lang, dir} = this.locale;
    const own = this.ownPages(feed);
    const carousel = this.rotates && items.length > 1;
    const note = items.some((item) =>
      saysTerm(item.title, ...(article ? [item.text, item.note?.text] : [])),
    );
    const lines = choiceOf(this.titleLines, ['all', '1', '2', '3'], 'title-lines');
    return html`<div part="base" class=${lines === 'all' ? 'card' : `card lines-${lines}`} lang=${lang} dir=${dir}>
      ${article ? renderArticle(article, this.locale, this.level, own.pages) : carousel ? this.renderCarousel(items, own.pages) : this.renderItems(items, own.pages)}
      ${note ? terminologyDisclosure(feed.manifest, this.locale) : nothing}
      ${this.renderLinks(feed, items, own)}
    </div>`;
  }

  private get rotates(): boolean {
    return choiceOf(this.mode, ['list', 'rotate'], 'mode') === 'rotate';
  }

  private select(items: readonly NewsItem[]): NewsItem[] {
    const kind = choiceOf(this.kind, ['all', 'news', 'event'], 'kind');
    return selectNews(items, {
      ...(kind !== 'all' && {kind}),
      countries: this.valuesOf(
        'country',
        items.flatMap(({countries}) => countries),
      ).map((code) => code.toUpperCase()),
      tags: this.valuesOf(
        'tag',
        items.flatMap(({tags}) => tags),
      ),
      since: this.sinceDate,
      limit: this.wholeNumberOf('limit', 1, 5),
    });
  }

  /** The values of a list, in lower case; those that are of no item are said once, in the console. */
  private valuesOf(attribute: 'country' | 'tag', held: readonly string[]): string[] {
    const values = listOf(this[attribute]);
    const none = values.filter((value) => !held.some((one) => one.toLowerCase() === value));
    if (none.length) warnOnce(`${attribute}="${this[attribute]}": no item has ${none.join(', ')}`);
    return values;
  }

  /** A whole number of at least `minimum`, else `fallback`, with one warning where something else was written. */
  private wholeNumberOf(
    attribute: 'interval' | 'limit',
    minimum: number,
    fallback: number,
  ): number {
    const text = String(this[attribute]);
    const n = Number(text);
    if (Number.isInteger(n) && n >= minimum) return n;
    if (text.trim())
      warnOnce(
        `${attribute}="${text}" is not a whole number of at least ${minimum}; ${fallback} is used`,
      );
    return fallback;
  }

  private get sinceDate(): string {
    const text = this.since.trim();
    // A day that the calendar does not have is read as another one, or as none.
    if (
      !text ||
      (/^\d{4}(-\d\d){0,2}$/.test(text) &&
        !Number.isNaN(Date.parse(text)) &&
        new Date(text).toISOString().startsWith(text))
    )
      return text;
    warnOnce(`since="${this.since}" is not an ISO date (2018-01-24); items of any date are shown`);
    return '';
  }

  private renderItems(items: readonly NewsItem[], pages: string | undefined): TemplateResult {
    const {words} = this.locale;
    const title = heading(this.level, words.title);
    if (!items.length) return html`${title}<p class="muted">${words.empty}</p>`;
    return html`${title}<ul class="list" aria-labelledby=${this.level ? nothing : 'heading'}>${items.map((item) => html`<li part="item" class="item">${renderItem(item, this.locale, 'short', pages)}</li>`)}</ul>`;
  }

  /** A carousel by the ARIA Authoring Practices: controls first, one item exposed, none cloned; what a visitor does is said by a line of its own. */
  private renderCarousel(items: readonly NewsItem[], pages: string | undefined): TemplateResult {
    const {
      rotation,
      locale: {words},
    } = this;
    const current = rotation.show(items.length);
    this.items = items;
    return html`<div class="carousel" role="group" aria-roledescription=${words.slides} @pointerenter=${rotation.onEnter} @pointerleave=${rotation.onLeave} @focusin=${rotation.onFocus}>
      <div class="bar">${heading(this.level, words.title)}
        <div part="controls" class="controls" role="group" aria-label=${words.controls}>
          <button part="button" class="toggle" type="button" data-other=${rotation.playing ? words.play : words.pause} @pointerdown=${rotation.onPress} @click=${rotation.onToggle}>${rotation.playing ? words.pause : words.play}</button>
          <button part="button" type="button" aria-label=${words.previous} @click=${rotation.onPrevious}><span aria-hidden="true" class="arrow">‹</span></button>
          <button part="button" type="button" aria-label=${words.next} @click=${rotation.onNext}><span aria-hidden="true" class="arrow">›</span></button>
          <span part="position" class="position">${this.position}</span>
        </div>
      </div>
      <div class="slides">
        ${items.map(
          (item, i) =>
            html`<div part="item" class="item slide" ?inert=${i !== current}>${renderItem(item, this.locale, 'long', pages)}</div>`,
        )}
      </div>
      ${this.live.line}
    </div>`;
  }

  /** "2 of 5". */
  private get position(): string {
    const {
      items: {length},
      rotation,
      locale: {words},
    } = this;
    return formatMessage(words.position, {n: `${rotation.show(length) + 1}`, count: `${length}`});
  }

  /** What is said of what the visitor did: the item now shown with its place among all, or whether they change by themselves. */
  private wordsOf(act: RotationAct): Said | undefined {
    const {
      items,
      rotation,
      locale: {words},
    } = this;
    if (act !== 'item') return {text: words[act]};
    const item = items[rotation.show(items.length)];
    return item && {text: `${item.title}, ${this.position}`, lang: titleLanguage(item)};
  }

  /** The language of the feed's own files and pages, and where these pages are. */
  private ownPages({manifest, base: feedBase}: FeedData<NewsItem[]>): OwnPages {
    const tags = Object.keys(manifest.news ?? {});
    const lang =
      matchLanguage(this.requestedLanguage, tags) ?? matchLanguage('en', tags) ?? tags[0];
    return {
      lang,
      pages:
        lang && resolveLink(lang === manifest.languages[0] ? '../w/' : `../w/${lang}/`, feedBase),
    };
  }

  private renderLinks(
    {manifest, base: feedBase, part}: FeedData<NewsItem[]>,
    items: readonly NewsItem[],
    {lang, pages}: OwnPages,
  ): TemplateResult {
    const {words, common} = this.locale;
    const home = this.pick(manifest.home);
    const website = resolveLink(home?.text);
    const rss = resolveLink(
      (manifest.follow ?? []).find((link) => link.network === 'rss' && link.lang === lang)?.url ??
        (lang && `news.${lang}.xml`),
      feedBase,
    );
    const calendar = items.some(({kind}) => kind === 'event')
      ? resolveLink(lang && `events.${lang}.ics`, feedBase)
      : undefined;
    const link = (
      href: string | undefined,
      text: string,
      tag: string | undefined,
      type?: string,
    ) =>
      href
        ? html`<a href=${href} type=${type ?? nothing} hreflang=${tag ?? nothing}>${text}${wayOut(href, this.locale)}</a>`
        : nothing;
    return html`<p part="links" class="links">
      ${link(pages && items.length < part.length ? `${pages}news-ticker.html?limit=${part.length}` : undefined, words.allNews, lang)}
      ${link(website, common.website, home?.lang)}
      ${link(rss, words.rss, lang, 'application/rss+xml')}
      ${link(calendar, words.calendar, lang, 'text/calendar')}
    </p>`;
  }
}

interface OwnPages {
  readonly lang: string | undefined;
  readonly pages: string | undefined;
}

/** What nobody misses before they turn to the map: the card of a place, scale bar, full screen, help, keys of the list, news of a place, downloads. */
import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {NewsItem} from '../../feed/feed.js';
import {makeParticipants, makeParticipantsCsv} from '../../feed/write-participants.js';
import {MAP_LIMITS} from '../../geo/basemap.js';
import {frameOf, isInFrame, planeToPixel, type View} from '../../geo/projection.js';
import {scaleBar} from '../../geo/scale-bar.js';
import {formatNumber, formatPlural} from '../../locale/locale.js';
import {formatMessage, messageParts, type Message} from '../../locale/message.js';
import {news as englishNews} from '../../locale/messages/en.js';
import {mapExtrasWords} from '../../locale/messages/map-extras.js';
import {FeedController} from '../../store/feed-controller.js';
import {newsPart} from '../../store/feed-parts.js';
import {memberOf} from '../../store/host-page.js';
import type {HeadingLevel} from '../shared/heading.js';
import {LiveLine} from '../shared/live-line.js';
import {LocaleController} from '../shared/locale-controller.js';
import {renderItem} from '../shared/news-item.js';
import {adoptStyles} from '../shared/adopt-styles.js';
import type {ChoiceController} from './card/selection-controller.js';
import type {Content} from './places/content.js';
import type {DownloadFormat, ExtrasHost} from './extras-controller.js';
import {ListKeys} from './list/list-keyboard.js';
import type {MapController} from './map/map-controller.js';
import {mapExtrasStyles} from './map-extras.styles.js';
import {button, icon} from './map/controls.js';
import {countOf, symbolName, type MapSymbol} from './map/symbol-buttons.js';
import {partingFrame} from './places/expansion-frame.js';
import {
  cardPosition,
  focusPlace,
  placeCard,
  scrollToChosen,
  showInPage,
  uncover,
  type Room,
} from './card/place-card.js';
import type {Place} from './places/place.js';
import type {SymbolsController} from './map/symbol-focus.js';

const LONGEST_BAR_PX = 100;
const PAN_PX = 120;

export class MapExtras implements ReactiveController {
  readonly partingFrame = partingFrame;
  /** Of the news in a card; its language is that of all words here. */
  private readonly newsWords: LocaleController<'news'>;
  private readonly newsFeed: FeedController<NewsItem[]>;
  private readonly listKeys = new ListKeys();
  private wantsNews = false;
  private readonly live: LiveLine;
  private viewBefore?: View;
  /** Whether a button has moved the map, which is then to be said. */
  private isPanned = false;
  private settledOn?: string;
  /** The symbol and the view for which the map has given way. */
  private revealed = '';
  private isInCard = false;
  private readonly sizes = new ResizeObserver(() => {
    this.keepFocus();
  });

  constructor(private readonly host: ExtrasHost) {
    this.newsWords = new LocaleController(host, 'news', englishNews);
    this.live = new LiveLine(host);
    this.newsFeed = new FeedController<NewsItem[]>(host, () =>
      this.wantsNews ? this.newsPart : undefined,
    );
    host.addController(this);
    adoptStyles(host.renderRoot, mapExtrasStyles);
  }

  hostUpdate(): void {
    this.isInCard = !!this.host.shadowRoot!.activeElement?.closest('.card');
  }

  hostConnected(): void {
    this.sizes.observe(this.host);
    memberOf(document, 'addEventListener')('fullscreenchange', this.update);
  }

  hostDisconnected(): void {
    this.sizes.disconnect();
    memberOf(document, 'removeEventListener')('fullscreenchange', this.update);
  }

  /** After each update: the focus goes to the card of a new choice, before anything hides a card without it, and what is chosen or has the focus comes into sight. */
  settle(choice: ChoiceController): void {
    const {
      ids,
      places: [place],
      askedAt,
      options: {symbols, map, among},
    } = choice;
    const {
      shownCard: card,
      host: {renderRoot: root},
    } = this;
    // What a filter has hidden does not come back by itself.
    if (ids?.length && among(ids)?.length === 0) choice.drop();
    // Its place has left what is shown, and the focus with it.
    if (this.isInCard && !card) focusPlace(root, undefined, undefined, 'list');
    if (choice.isNew && card) {
      card.focus({preventScroll: true});
      choice.isNew = false;
    }
    if (place?.id !== this.settledOn) scrollToChosen(root);
    this.settledOn = place?.id;
    if (card && askedAt !== undefined && isLinked(choice)) {
      choice.askedAt = undefined;
      // Who has scrolled meanwhile wants to be elsewhere.
      if (scrollY === askedAt) showInPage(this.host, card);
    }
    const focused = this.host.shadowRoot!.activeElement?.closest<HTMLElement>('.symbol');
    const symbol = symbols.shown.find(({key}) => key === focused?.dataset['key']);
    if (focused && symbol && !symbols.isPressed && !root.querySelector('.moving'))
      this.giveWay(focused, symbol, map);
  }

  /** The card of what is chosen. Its news wait until the visitor has turned to what the page opened by itself. */
  card(
    {feed, total, locale}: Content,
    level: HeadingLevel,
    choice: ChoiceController,
    isTouched: boolean,
  ): TemplateResult | typeof nothing {
    const {places} = choice;
    if (!places.length) return nothing;
    const own = choice.isOwn || isLinked(choice);
    return placeCard({
      places,
      level,
      locale,
      base: feed.base,
      own,
      title: symbolName(places, total.complete, locale),
      news: this.news(places, own || isTouched),
      onClose: () => {
        this.close(choice);
      },
      onChoose: (place) => {
        choice.choose([place]);
      },
    });
  }

  /** Closes the card; the focus goes back to where its place was chosen. */
  private close(choice: ChoiceController): void {
    const {
      places: [place],
      origin,
      options: {symbols},
    } = choice;
    choice.drop();
    focusPlace(this.host.renderRoot, place?.id, symbols.symbolOf(place?.id)?.key, origin);
  }

  uncover(event: Event): void {
    uncover(event, this.shownCard);
  }

  /** Beside its symbol, hidden while that is out of sight and nobody is in the card; where it is a sheet the style sheet heeds neither. */
  placeCard({places: [place], options: {map, symbols}}: ChoiceController, view: View): void {
    const {shownCard: card} = this;
    if (!card || !place) return;
    const point = symbols.symbolOf(place.id)?.cluster.place ?? place.point;
    const {x, y} = cardPosition(
      planeToPixel(view, point),
      {widthPx: card.offsetWidth, heightPx: card.offsetHeight},
      this.roomIn(view),
    );
    card.style.setProperty('--_at', `${x}px ${y}px`);
    const canBeSeen =
      !!map.failed || !isInFrame(MAP_LIMITS, point) || isInFrame(frameOf(view), point);
    card.classList.toggle(
      'away',
      !canBeSeen && !card.contains(this.host.shadowRoot!.activeElement),
    );
  }

  /** Full screen where the page may have it, help, and where there is something beyond the edge the arrows. */
  buttons(map: MapController): TemplateResult {
    const {words} = this;
    const panBy = async (xPx: number, yPx: number) => {
      this.isPanned = true;
      (await map.wake())?.panBy(xPx, yPx);
    };
    const isFull = this.host.matches(':fullscreen');
    const label = isFull ? words.leaveFullScreen : words.fullScreen;
    return html`<div class="zoom">
      ${
        memberOf(document, 'fullscreenEnabled')
          ? html`<button type="button" class="control" aria-label=${label} title=${label} @click=${() => {
              void this.toggleFullScreen();
            }}>
        ${icon(isFull ? 'M3 6h3V3M10 3v3h3M13 10h-3v3M6 13v-3H3' : 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3')}</button>`
          : nothing
      }
      <button type="button" class="control" aria-label=${words.help} title=${words.help} aria-keyshortcuts="?" @click=${() => {
        this.showHelp();
      }}>
        ${icon('M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.8-1.1 1.8M8 12.8v.2')}</button>
    </div>
    ${
      map.atHome
        ? nothing
        : html`<div class="pan">
      ${button(words.panUp, 'M4 10l4-4 4 4', () => panBy(0, -PAN_PX), 'up')}
      ${button(words.panLeft, 'M10 4L6 8l4 4', () => panBy(-PAN_PX, 0), 'left')}
      ${button(words.panRight, 'M6 4l4 4-4 4', () => panBy(PAN_PX, 0), 'right')}
      ${button(words.panDown, 'M4 6l4 4 4-4', () => panBy(0, PAN_PX), 'down')}
    </div>`
    }`;
  }

  /** A round distance that is right in the middle of the map; and a line that says what the map shows once the visitor has changed it. */
  scale(view: View, content: Content, symbols: SymbolsController): TemplateResult {
    const {metres, lengthPx} = scaleBar(view, Math.min(LONGEST_BAR_PX, view.widthPx / 3));
    const {viewBefore: before = view, isPanned} = this;
    const isNew = view !== before;
    // Another size is no zoom.
    const isZoomed =
      view.widthPx === before.widthPx &&
      view.heightPx === before.heightPx &&
      Math.abs(view.metresPerPixel / before.metresPerPixel - 1) > 0.01;
    this.viewBefore = view;
    if (isZoomed || (isNew && isPanned)) {
      this.isPanned = false;
      this.live.say(() => ({text: this.inView(view, content, symbols.shown)}));
    }
    const words = messageParts(this.words.scale, {distance: this.kilometres(metres)});
    return html`<div class="scale" part="scale">
        <svg width=${lengthPx + 2} height="7" aria-hidden="true"><path d="M1 0V6H${lengthPx + 1}V0"></path></svg><span>${words.map(({name, value}) => (name ? value : html`<span class="visually-hidden">${value}</span>`))}</span>
      </div>
      ${this.live.line}`;
  }

  /** "In view: 24 symbols, 130 participants". */
  private inView(
    {widthPx, heightPx}: View,
    {total, locale}: Content,
    shown: readonly MapSymbol[],
  ): string {
    const seen = shown.filter(({at: {x, y}}) => x >= 0 && y >= 0 && x <= widthPx && y <= heightPx);
    if (!seen.length) return this.words.inViewNone;
    const say = (message: Message, n: number) =>
      formatPlural(locale, message, n, {n: formatNumber(locale, n)});
    const participants = total.complete ? locale.words.cluster : locale.words.clusterListed;
    return formatMessage(this.words.inView, {
      symbols: say(this.words.symbols, seen.length),
      participants: say(
        participants,
        seen.reduce((sum, symbol) => sum + countOf(symbol), 0),
      ),
    });
  }

  /** How to zoom or move, for the eye: speech has the region's description. */
  hint(gesture: 'wheel' | 'touch' | undefined): TemplateResult | typeof nothing {
    if (!gesture) return nothing;
    const {words} = this;
    const isMac = /mac|iphone|ipad/i.test(navigator.platform);
    return html`<p class="hint" aria-hidden="true">${gesture === 'touch' ? words.hintTouch : isMac ? words.hintWheelMac : words.hintWheel}</p>`;
  }

  help(): TemplateResult {
    const {
      words,
      newsWords: {
        locale: {lang, dir},
      },
    } = this;
    const rows = [
      [words.keyArrows, words.doArrows],
      [words.keyHomeEnd, words.doHomeEnd],
      [words.keyLetters, words.doLetters],
      [words.keyEnter, words.doEnter],
      [words.keyEscape, words.doEscape],
      ['+ −', words.doZoom],
      ['?', words.doHelp],
    ];
    return html`<dialog class="help" aria-labelledby="help-title" lang=${lang} dir=${dir}>
      <p class="heading" id="help-title" tabindex="-1">${words.helpTitle}</p>
      <dl>${rows.map(([key, act]) => html`<div><dt>${key}</dt><dd>${act}</dd></div>`)}</dl>
      <p>${words.pointer}</p>
      <button type="button" class="chip" @click=${() => {
        this.dialog?.close();
      }}>${words.close}</button>
    </dialog>`;
  }

  download(format: DownloadFormat, places: readonly Place[]): void {
    const participants = places.map(({participant}) => participant);
    const [text, type] =
      format === 'csv'
        ? [makeParticipantsCsv(participants), 'text/csv']
        : [JSON.stringify(makeParticipants(participants)), 'application/geo+json'];
    const url = URL.createObjectURL(new Blob([text], {type}));
    const link = Object.assign(memberOf(document, 'createElement')('a'), {
      href: url,
      download: `participants.${format}`,
    });
    link.click();
    // The browser takes the address in the click, and reads it a little later.
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 10_000);
  }

  /** "?" anywhere but where one writes; + and - on the map; keys of the list; Escape closes the card, but in a field it has a meaning of its own: it clears the search, it closes the select. */
  heedKey(event: KeyboardEvent, choice: ChoiceController): void {
    const {key} = event;
    const target = event.target as HTMLElement;
    const {map, symbols} = choice.options;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, select, dialog'))
      return;
    if (key === '?') this.showHelp();
    else if ((key === '+' || key === '-') && target.closest('.map'))
      void map.zoomBy(
        key === '+' ? 1 : -1,
        symbols.shown.find((symbol) => symbol.key === target.dataset['key'])?.cluster.place ??
          choice.places[0]?.point,
      );
    else if (key === 'Escape' && choice.places.length) {
      // Where the focus is elsewhere it stays.
      if (target.closest('.card')) this.close(choice);
      else choice.drop();
    } else if (!this.listKeys.move(event, target)) return;
    event.preventDefault();
  }

  /** Once for a symbol in a view: where the map ends, it cannot. */
  private giveWay(focused: HTMLElement, {key, cluster}: MapSymbol, map: MapController): void {
    const isCovered = [...this.host.renderRoot.querySelectorAll('.zoom, .pan, .scale')].some(
      (one) => overlap(one.getBoundingClientRect(), focused.getBoundingClientRect()),
    );
    const now = isCovered ? `${key} ${map.view?.metresPerPixel}` : '';
    if (isCovered && now !== this.revealed) map.reveal(cluster.place, Infinity);
    this.revealed = now;
  }

  /** What the column of controls leaves of the stage: beside it, on the side where the language has it. */
  private roomIn({widthPx, heightPx}: View): Room {
    const controls = this.host.renderRoot.querySelector<HTMLElement>('.controls');
    const {offsetLeft = widthPx, offsetWidth = 0} = controls ?? {};
    return offsetLeft > widthPx / 2
      ? {left: 0, right: offsetLeft, heightPx}
      : {left: offsetLeft + offsetWidth, right: widthPx, heightPx};
  }

  private get words() {
    return mapExtrasWords(this.newsWords.locale.lang);
  }

  private get shownCard(): HTMLElement | null {
    return this.host.renderRoot.querySelector('.card');
  }

  private get dialog(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector('dialog');
  }

  private get newsPart() {
    const part = newsPart(this.newsWords.requested);
    return {...part, name: `${part.name} if any`, optional: true};
  }

  /** News that name the one place in the card. */
  private news(places: readonly Place[], wanted: boolean): TemplateResult | typeof nothing {
    const [place] = places;
    if (places.length !== 1 || !place) return nothing;
    if (wanted) this.wantNews();
    const {state} = this.newsFeed;
    const items =
      'feed' in state && Array.isArray(state.feed.part)
        ? state.feed.part.filter(({participants}) => participants.includes(place.id))
        : [];
    if (!items.length) return nothing;
    return html`<ul class="news" aria-label=${formatMessage(this.words.news, {name: place.name})}>${items.map((item) => html`<li>${renderItem(item, this.newsWords.locale, 'short')}</li>`)}</ul>`;
  }

  private wantNews(): void {
    if (this.wantsNews) return;
    this.wantsNews = true;
    // Not while the host renders: the request's state is one more update.
    queueMicrotask(this.update);
  }

  /** Where room is left for one of both, list or map, it is the one with the focus. */
  private keepFocus(): void {
    const {renderRoot: root, shadowRoot} = this.host;
    const focused = shadowRoot!.activeElement as HTMLElement | null;
    if (!focused?.closest('.map') || focused.checkVisibility() || !this.host.clientWidth) return;
    // Not while sizes are told, where a change of sizes is an error of the page in Firefox; by then the focus is gone.
    requestAnimationFrame(() => {
      root.querySelector<HTMLElement>('.switch button:last-child')?.click();
      void this.host.updateComplete.then(() => {
        focused.focus({preventScroll: true});
      });
    });
  }

  private showHelp(): void {
    if (!this.dialog || this.dialog.open) return;
    this.dialog.showModal();
    // Else the focus would go to its only button, at its end.
    this.dialog.querySelector<HTMLElement>('.heading')!.focus();
  }

  private async toggleFullScreen(): Promise<void> {
    try {
      await (this.host.matches(':fullscreen')
        ? memberOf(document, 'exitFullscreen')()
        : this.host.requestFullscreen());
    } catch (error) {
      console.warn('alliance-widgets: no full screen on this page', error);
    }
  }

  private kilometres(metres: number): string {
    return new Intl.NumberFormat(this.newsWords.locale.tag, {
      style: 'unit',
      unit: 'kilometer',
      maximumSignificantDigits: 2,
    }).format(metres / 1000);
  }

  private readonly update = () => {
    this.host.requestUpdate();
  };
}

/** Whether the page's address asks for what is chosen; in a frame the page around wrote it, not the visitor's link. */
const isLinked = ({isOwn, linkedId, places: [place]}: ChoiceController): boolean =>
  self === top && !isOwn && place?.id === linkedId;

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

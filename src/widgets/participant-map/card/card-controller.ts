import {nothing, type ReactiveController, type TemplateResult} from 'lit';
import {MAP_LIMITS} from '../../../geo/basemap.js';
import {frameOf, isInFrame, planeToPixel, type View} from '../../../geo/projection.js';
import type {MapController} from '../map/map-controller.js';
import {symbolName} from '../symbols/symbol-buttons.js';
import type {MapModel} from '../map-model.js';
import type {MapHost} from '../map-list.js';
import {focusPlace, scrollToChosen, showInPage, uncover} from './card-focus.js';
import {cardPosition, type Room} from './card-position.js';
import {CopyLink} from './copy-link.js';
import {placeCard} from './place-card.js';
import {PlaceNews} from './place-news.js';
import type {SelectionController} from './selection-controller.js';
import {SymbolAbove} from './symbol-above.js';

/**
 * Keeps the card of what is chosen: its news, where it stands, and the focus on its way to it and
 * back.
 */
export class CardController implements ReactiveController {
  private readonly news: PlaceNews;
  private readonly copyLink: CopyLink;
  private readonly symbolAbove: SymbolAbove;
  /** The place that was last brought into sight in the list. */
  private settledOn?: string | undefined;
  private hadFocus = false;

  constructor(
    private readonly host: MapHost,
    private readonly map: MapController,
    private readonly selection: SelectionController,
  ) {
    this.news = new PlaceNews(host);
    this.copyLink = new CopyLink(host);
    this.symbolAbove = new SymbolAbove(map);
    host.addController(this);
  }

  hostUpdate(): void {
    this.hadFocus = !!this.host.shadowRoot?.activeElement?.closest('.card');
  }

  /**
   * The focus goes to the card of a new choice before anything hides a card without it; then what
   * is chosen comes into sight.
   */
  hostUpdated(): void {
    const {selection, card, host} = this;
    const {
      places: [place],
      askedAt,
    } = selection;
    // What a filter has hidden does not come back by itself.
    if (selection.isHidden) selection.drop();
    // Its place has left what is shown, and the focus with it.
    if (this.hadFocus && !card) focusPlace(host.renderRoot, undefined, undefined, 'list');
    if (selection.isNew && card) {
      card.focus({preventScroll: true});
      selection.isNew = false;
    }
    if (place?.id !== this.settledOn) scrollToChosen(host.renderRoot);
    this.settledOn = place?.id;
    if (card && askedAt !== undefined && selection.isLinked) {
      selection.askedAt = undefined;
      // Who has scrolled meanwhile wants to be elsewhere.
      if (scrollY === askedAt) showInPage(host, card);
    }
  }

  /**
   * Asks for the news of the place in the card; for one that the page opened, once the visitor has
   * turned to it.
   */
  prepare(isTouched: boolean, {locale}: MapModel): void {
    const {isOwn, isLinked, places} = this.selection;
    if (places.length === 1 && (isOwn || isLinked || isTouched)) this.news.want(locale.requested);
  }

  render({feed, source, locale, level}: MapModel): TemplateResult | typeof nothing {
    const {places, isOwn, isLinked} = this.selection;
    const [first] = places;
    if (!first) return nothing;
    const name = places.length === 1 ? first.name : '';
    return placeCard({
      places,
      level,
      locale,
      base: feed.base,
      own: isOwn || isLinked,
      title: symbolName(
        {count: places.length, name, countryName: first.countryName},
        source.total.complete,
        locale,
      ),
      news: places.length === 1 ? this.news.render(first, locale) : nothing,
      copyLink: places.length === 1 ? this.copyLink.render(first, locale) : nothing,
      onClose: () => {
        this.close();
      },
      onChoose: (place) => {
        this.selection.choose([place]);
      },
    });
  }

  /** Closes the card; the focus goes back to where its place was chosen. */
  close(): void {
    const {
      places: [place],
      origin,
    } = this.selection;
    this.selection.drop();
    focusPlace(this.host.renderRoot, place?.id, this.map.symbols.symbolOf(place?.id)?.key, origin);
  }

  /** Brings what the keyboard has reached out from under the card. */
  uncover(event: Event): void {
    uncover(event, this.card);
  }

  /**
   * Puts the card beside its symbol, hidden while that is out of sight and nobody is in the card; a
   * sheet heeds neither, and its symbol goes above it.
   */
  place(view: View): void {
    const {
      card,
      selection: {places},
    } = this;
    const [place] = places;
    if (!card || !place) {
      this.symbolAbove.forget();
      return;
    }
    const isSingle = places.length === 1;
    const symbol = isSingle ? undefined : this.map.symbols.symbolOf(place.id);
    const point = symbol?.place ?? place.point;
    const {x, y} = cardPosition(
      planeToPixel(view, point),
      {widthPx: card.offsetWidth, heightPx: card.offsetHeight},
      this.roomIn(view),
    );
    card.style.setProperty('--_at', `${x}px ${y}px`);
    this.symbolAbove.follow(view, card, {id: place.id, point});
    const canBeSeen =
      !!this.map.failed || !isInFrame(MAP_LIMITS, point) || isInFrame(frameOf(view), point);
    card.classList.toggle(
      'away',
      !canBeSeen && !card.contains(this.host.shadowRoot?.activeElement ?? null),
    );
  }

  /**
   * What the column of controls leaves of the stage: beside it, on the side where the language has
   * it.
   */
  private roomIn({widthPx, heightPx}: View): Room {
    const {renderRoot} = this.host;
    const [buttons, stage] = ['.zoom', '.stage'].map((selector) =>
      renderRoot.querySelector(selector)?.getBoundingClientRect(),
    );
    if (!buttons || !stage) return {left: 0, right: widthPx, heightPx};
    return buttons.left - stage.left > widthPx / 2
      ? {left: 0, right: buttons.left - stage.left, heightPx}
      : {left: Math.max(0, buttons.right - stage.left), right: widthPx, heightPx};
  }

  private get card(): HTMLElement | null {
    return this.host.renderRoot.querySelector('.card');
  }
}

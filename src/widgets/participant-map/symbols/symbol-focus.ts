import type {ReactiveController} from 'lit';
import {memberOf} from '../../../store/host-page.js';
import type {PixelPoint} from '../../../geo/projection.js';
import type {MapHost} from '../map-list.js';
import type {PlaceSymbol} from '../places/place-source.js';
import type {Ring} from './rings.js';
import {figureSize, TARGET_PX} from './symbol.js';

/**
 * The symbols' buttons: where they stand, which is the tab stop, and where the focus goes when they
 * come and go with the scale.
 */
export class SymbolFocus implements ReactiveController {
  /** Those drawn last. */
  shown: readonly PlaceSymbol[] = [];
  rings: readonly Ring[] = [];
  /** Key of the symbol that had the focus last; of a country's circle the country's code. */
  activeKey?: string;
  /** What a press gives the focus to must stay where it is, or the click would miss it. */
  isPressed = false;
  /**
   * Whether a symbol has the focus, or had it and is out of sight until the map has moved to it.
   */
  private hadFocus = false;

  /** Where the symbol stood that had the focus last. */
  private activeAt: PixelPoint = {x: 0, y: 0};

  /** @param onPart called with the symbol that has the focus after its country's circle has parted */
  constructor(
    private readonly host: MapHost,
    private readonly onPart: (symbol: PlaceSymbol) => void,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.hadFocus ||= !!this.host.shadowRoot?.activeElement?.closest('.symbols');
  }

  hostUpdated(): void {
    // Positions by CSSOM: a style attribute in the markup is what a strict CSP forbids.
    const shown = new Map(this.shown.map((symbol) => [symbol.key, symbol]));
    for (const button of this.host.renderRoot.querySelectorAll<HTMLElement>('.symbol')) {
      const symbol = shown.get(button.dataset['key'] ?? '');
      if (symbol) placeSymbol(button, symbol);
    }
    const rings = new Map(this.rings.map((ring) => [ring.id, ring]));
    for (const {style, dataset} of this.host.renderRoot.querySelectorAll<HTMLElement>('.ring')) {
      const ring = rings.get(dataset['id'] ?? '');
      if (ring) style.translate = `${ring.at.x}px ${ring.at.y}px`;
    }
    const {activeElement} = this.host.shadowRoot!; // It has been rendered.
    if (!this.hadFocus) return;
    // Their buttons come and go: the focus stays with the place, whichever symbol now holds it, but
    // is not taken from anything else.
    const holder = this.holder();
    const isFree = activeElement
      ? activeElement.closest('.symbols')
      : memberOf(document, 'activeElement') === memberOf(document, 'body');
    this.hadFocus = !!isFree && !holder;
    if (!isFree || !holder) return;
    this.host.renderRoot
      .querySelector<HTMLElement>(`.symbol[data-key="${holder.key}"]`)
      ?.focus({preventScroll: true});
    if (this.activeKey !== holder.country || isCircle(holder)) return;
    this.activeKey = holder.key;
    this.onPart(holder);
  }

  /** The symbol that holds a participant. */
  symbolOf(id: string | undefined): PlaceSymbol | undefined {
    return id ? this.shown.find((symbol) => symbol.holds(id)) : undefined;
  }

  activate(symbol: PlaceSymbol): void {
    const {country, key, at} = symbol;
    this.activeAt = at;
    // Where its circle parts, the focus stays with the country.
    const next = isCircle(symbol) ? country : key;
    const isHeld = !!this.activeKey && this.activeKey !== country && symbol.holds(this.activeKey);
    if (next === this.activeKey || (isHeld && next !== country)) return;
    this.activeKey = next;
    this.host.requestUpdate();
  }

  /** The symbol that has the focus, or is to have it: of a country's the one nearest to its circle. */
  private holder(): PlaceSymbol | undefined {
    const {activeKey, shown} = this;
    const {x, y} = this.activeAt;
    const distance = ({at}: PlaceSymbol) => Math.hypot(at.x - x, at.y - y);
    return (
      shown
        .filter(({country}) => country === activeKey)
        .sort((a, b) => distance(a) - distance(b))[0] ?? this.symbolOf(activeKey)
    );
  }

  readonly onPress = (): void => {
    this.isPressed = true;
    addEventListener(
      'mouseup',
      () => {
        this.isPressed = false;
      },
      {once: true, capture: true},
    );
  };
}

/** Whether it is the circle of a country. */
const isCircle = ({isCountry, count}: PlaceSymbol): boolean => isCountry && count > 1;

function placeSymbol({style}: HTMLElement, {at, diameterPx}: PlaceSymbol): void {
  style.translate = `${at.x}px ${at.y}px`;
  style.setProperty('--_target', `${Math.max(TARGET_PX, diameterPx)}px`);
  style.setProperty('--_diameter', `${diameterPx}px`);
  style.setProperty('--_figure', `${figureSize(diameterPx)}px`);
}

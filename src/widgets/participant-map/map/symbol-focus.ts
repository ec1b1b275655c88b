import type {ReactiveController} from 'lit';
import {memberOf} from '../../../store/host-page.js';
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
  /** Key of the symbol that had the focus last. */
  activeKey?: string;
  /** What a press gives the focus to must stay where it is, or the click would miss it. */
  isPressed = false;
  /**
   * Whether a symbol has the focus, or had it and is out of sight until the map has moved to it.
   */
  private hadFocus = false;

  constructor(private readonly host: MapHost) {
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
    const holder = this.symbolOf(this.activeKey);
    const isFree = activeElement
      ? activeElement.closest('.symbols')
      : memberOf(document, 'activeElement') === memberOf(document, 'body');
    this.hadFocus = !!isFree && !holder;
    if (isFree && holder)
      this.host.renderRoot
        .querySelector<HTMLElement>(`.symbol[data-key="${holder.key}"]`)
        ?.focus({preventScroll: true});
  }

  /** The symbol that holds a participant. */
  symbolOf(id: string | undefined): PlaceSymbol | undefined {
    return id ? this.shown.find((symbol) => symbol.holds(id)) : undefined;
  }

  activate(symbol: PlaceSymbol): void {
    if (this.activeKey && symbol.holds(this.activeKey)) return;
    this.activeKey = symbol.key;
    this.host.requestUpdate();
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

function placeSymbol({style}: HTMLElement, {at, diameterPx}: PlaceSymbol): void {
  style.translate = `${at.x}px ${at.y}px`;
  style.setProperty('--_target', `${Math.max(TARGET_PX, diameterPx)}px`);
  style.setProperty('--_diameter', `${diameterPx}px`);
  style.setProperty('--_figure', `${figureSize(diameterPx)}px`);
}

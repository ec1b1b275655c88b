import type {ReactiveController} from 'lit';
import {memberOf} from '../../../store/host-page.js';
import type {MapHost} from '../map-list.js';
import type {PlaceSymbol} from '../places/place-source.js';

/**
 * The symbols' buttons: where they stand, which is the tab stop, and where the focus goes when they
 * come and go with the scale.
 */
export class SymbolFocus implements ReactiveController {
  /** Those drawn last. */
  shown: readonly PlaceSymbol[] = [];
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
    const at = new Map(this.shown.map((symbol) => [symbol.key, symbol.at]));
    for (const button of this.host.renderRoot.querySelectorAll<HTMLElement>('.symbol')) {
      const point = at.get(button.dataset['key'] ?? '');
      if (point) button.style.translate = `${point.x}px ${point.y}px`;
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

import type {ReactiveController} from 'lit';
import type {MapHost} from '../map-list.js';
import type {MapController} from '../map/map-controller.js';

/** Moves the map so that a symbol with the focus is not under the map's buttons. */
export class SymbolReveal implements ReactiveController {
  /** The symbol and the scale for which the map has moved: where the map ends, it cannot. */
  private revealed = '';

  constructor(
    private readonly host: MapHost,
    private readonly map: MapController,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const {renderRoot, shadowRoot} = this.host;
    const {symbols, view} = this.map;
    const focused = shadowRoot?.activeElement?.closest<HTMLElement>('.symbol');
    const symbol = symbols.shown.find(({key}) => key === focused?.dataset['key']);
    if (!focused || !symbol || symbols.isPressed || renderRoot.querySelector('.moving')) return;
    const box = focused.getBoundingClientRect();
    const isCovered = [...renderRoot.querySelectorAll('.zoom, .pan, .map-chip, .scale')].some(
      (control) => overlap(control.getBoundingClientRect(), box),
    );
    const now = isCovered ? `${symbol.key} ${view?.metresPerPixel}` : '';
    if (isCovered && now !== this.revealed) this.map.reveal(symbol.place, Infinity);
    this.revealed = now;
  }
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

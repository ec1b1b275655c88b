import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {holds, type MapSymbol} from './map-symbols.js';
import type {Place} from './places.js';

/** Where a choice was made: the focus goes back there. */
export type Origin = 'list' | 'map';

/** What is chosen: one place, or the places of a symbol that no zoom parts; and the focus on its way to the card and back. */
export class ChoiceController implements ReactiveController {
  /** Undefined until the visitor chooses or closes: then `highlight` decides. */
  private ids?: readonly string[];
  /** The participant that the page's address asks for: `#alliance=tivat`. The address is the page's, and only read. */
  private linkedId = '';
  private origin: Origin = 'list';
  private isNew = false;

  constructor(private readonly host: ReactiveControllerHost & {readonly renderRoot: ParentNode}) {
    host.addController(this);
  }

  hostConnected(): void {
    this.readAddress();
    addEventListener('hashchange', this.followAddress);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.followAddress);
  }

  /** Moves the focus to the card of a new choice, before anything hides a card without it. */
  hostUpdated(): void {
    // The card's code may still be on its way.
    if (!this.isNew || !this.card) return;
    this.card.focus({preventScroll: true});
    this.isNew = false;
  }

  /** Whether the visitor chose, not the page. */
  get isOwn(): boolean {
    return !!this.ids;
  }

  get card(): HTMLElement | null {
    return this.find('.card');
  }

  /** What is chosen among what is shown: by the visitor, else by the page's address, else by `highlight`. */
  placesAmong(among: (ids: readonly string[]) => Place[], highlightId: string): Place[] {
    if (this.ids) return among(this.ids);
    const linked = this.linkedId ? among([this.linkedId]) : [];
    return linked.length ? linked : among([highlightId]);
  }

  choose(places: readonly Place[], origin = this.origin): void {
    this.ids = places.map(({id}) => id);
    this.origin = origin;
    this.isNew = true;
    this.host.requestUpdate();
  }

  /** Takes the focus back to the place, by its id: its buttons may have changed places meanwhile, or be out of sight. */
  close(closed: Place | undefined, symbols: readonly MapSymbol[]): void {
    const symbol = symbols.find((one) => holds(one, closed?.id));
    const buttons = [`.list [data-id="${closed?.id}"]`, `.symbol[data-key="${symbol?.key}"]`];
    if (this.origin === 'map') buttons.reverse();
    this.ids = [];
    this.isNew = false;
    this.host.requestUpdate();
    const target = [...buttons, 'input', '.status'].map((selector) => this.find(selector)).find((element) => element?.checkVisibility());
    target?.focus({preventScroll: target.matches('.symbol')});
  }

  private readAddress(): void {
    this.linkedId = /^#alliance=([\w-]+)$/.exec(location.hash)?.[1]?.toLowerCase() ?? '';
  }

  private readonly followAddress = () => {
    this.readAddress();
    if (!this.linkedId) return;
    this.ids = undefined;
    this.host.requestUpdate();
  };

  private find(selector: string): HTMLElement | null {
    return this.host.renderRoot.querySelector(selector);
  }
}

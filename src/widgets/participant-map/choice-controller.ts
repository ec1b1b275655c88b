import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {holds, type MapSymbol} from './map-symbols.js';
import type {Place} from './places.js';

/** Where a choice was made: the focus goes back there. */
export type Origin = 'list' | 'map';

/** What is chosen: one place, or the places of a symbol that no zoom parts; and the focus on its way to the card and back. */
export class ChoiceController implements ReactiveController {
  /** Undefined until the visitor chooses or closes: then `highlight` decides. */
  private ids?: readonly string[];
  private origin: Origin = 'list';
  private isNew = false;

  constructor(private readonly host: ReactiveControllerHost & {readonly renderRoot: ParentNode}) {
    host.addController(this);
  }

  /** Moves the focus to the card of a new choice, before anything hides a card without it. */
  hostUpdated(): void {
    if (this.isNew) this.card?.focus({preventScroll: true});
    this.isNew = false;
  }

  /** Whether the visitor chose, not the page. */
  get isOwn(): boolean {
    return !!this.ids;
  }

  get card(): HTMLElement | null {
    return this.find('.card');
  }

  /** The ids of what is chosen. */
  idsOr(highlightId: string): readonly string[] {
    return this.ids ?? [highlightId];
  }

  placesAmong(shown: readonly Place[], highlightId: string): Place[] {
    const ids = this.idsOr(highlightId);
    return shown.filter(({id}) => ids.includes(id));
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
    this.host.requestUpdate();
    const target = [...buttons, 'input', '.status'].map((selector) => this.find(selector)).find((element) => element?.checkVisibility());
    target?.focus({preventScroll: target.matches('.symbol')});
  }

  /** What the keyboard has reached does not stay under the sheet. */
  uncover(focused: HTMLElement): void {
    const {card} = this;
    if (!card || card.contains(focused) || getComputedStyle(card).position !== 'sticky') return;
    for (const block of ['center', 'start'] as const) {
      if (focused.getBoundingClientRect().bottom > card.getBoundingClientRect().top) focused.scrollIntoView({block, behavior: 'instant'});
    }
  }

  private find(selector: string): HTMLElement | null {
    return this.host.renderRoot.querySelector(selector);
  }
}

import type {ReactiveController} from 'lit';
import {ParticipantSelectEvent} from '../../shared/events.js';
import type {ExtrasController, ExtrasHost} from '../extras-controller.js';
import type {MapController} from '../map/map-controller.js';
import {countOf, type MapSymbol} from '../map/symbol-buttons.js';
import type {Place} from '../places/place.js';
import type {SymbolsController} from '../map/symbol-focus.js';

export interface ChoiceOptions {
  readonly map: MapController;
  readonly symbols: SymbolsController;
  /** Their code draws the card. */
  readonly extras: ExtrasController;
  /** Those of these participants that are shown; undefined while that is not known. */
  readonly among: (ids: readonly string[]) => readonly Place[] | undefined;
  /** Id of the host's own city; empty for none. */
  readonly ownId: () => string;
}

/** Where a choice was made: the focus goes back there. */
export type Origin = 'list' | 'map';

/** A symbol at the very edge is moved inwards, for its name and its card. */
const REVEAL_PX = 24;

/** What is chosen, one place or the places of a symbol that no zoom parts; its card; and the focus on its way to the card and back. */
export class ChoiceController implements ReactiveController {
  /** Undefined until the visitor chooses or closes: then the address or `highlight` decides. */
  ids?: readonly string[];
  /** The participant that the page's address asks for: `#alliance=tivat`. The address is the page's, and only read. */
  linkedId = '';
  /** Where the page had been scrolled to when its address asked for one that is not brought into sight yet. */
  askedAt?: number;
  /** Whether the focus is on its way to the card. */
  isNew = false;
  origin: Origin = 'list';

  constructor(
    private readonly host: ExtrasHost,
    readonly options: ChoiceOptions,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.readAddress(0);
    addEventListener('hashchange', this.followAddress);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.followAddress);
  }

  hostUpdated(): void {
    const {
      places,
      options: {extras},
    } = this;
    if (places.length) void extras.load();
    // The card's code may still be on its way.
    extras.loaded?.settle(this);
  }

  /** Whether the visitor chose, not the page. */
  get isOwn(): boolean {
    return !!this.ids;
  }

  /** What is chosen among what is shown: by the visitor, else by the page's address, else by `highlight`. */
  get places(): readonly Place[] {
    const {among, ownId} = this.options;
    if (this.ids) return among(this.ids) ?? [];
    const linked = this.linkedId ? among([this.linkedId]) : undefined;
    return linked?.length ? linked : (among([ownId()]) ?? []);
  }

  choose(places: readonly Place[], origin = this.origin): void {
    this.ids = places.map(({id}) => id);
    this.origin = origin;
    this.isNew = true;
    this.host.requestUpdate();
    if (places.length > 1) return;
    this.reveal(places[0]!.point);
    this.host.dispatchEvent(new ParticipantSelectEvent(places[0]!.id));
  }

  /** Zooms to where a symbol's places part; where no zoom parts them, they are chosen. */
  readonly open = async (symbol: MapSymbol, event: MouseEvent): Promise<void> => {
    const {map, extras} = this.options;
    event.stopPropagation();
    if (event.detail && map.wasDragged) return;
    const frame = countOf(symbol) > 1 ? (await extras.load())?.partingFrame(symbol) : undefined;
    if (frame && (await map.show(frame))) return;
    if (symbol.places.length) this.choose(symbol.places, 'map');
  };

  drop(): void {
    this.ids = [];
    this.isNew = false;
    this.host.requestUpdate();
  }

  reveal(point: Place['point']): void {
    this.options.map.reveal(point, REVEAL_PX);
  }

  private readAddress(scrolledTo: number): void {
    const id = /^#alliance=([\w-]+)$/.exec(location.hash)?.[1]?.toLowerCase() ?? '';
    // Not again when the page puts the element elsewhere.
    if (id !== this.linkedId) this.askedAt = scrolledTo;
    this.linkedId = id;
  }

  private readonly followAddress = () => {
    this.readAddress(scrollY);
    if (!this.linkedId) return;
    this.ids = undefined;
    this.host.requestUpdate();
  };
}

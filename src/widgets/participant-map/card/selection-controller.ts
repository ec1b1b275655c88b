import type {ReactiveController} from 'lit';
import {ParticipantSelectEvent} from '../../shared/events.js';
import type {MapHost} from '../map-list.js';
import type {Place} from '../places/place.js';

export interface SelectionOptions {
  /** Returns those of these participants that are shown; undefined while that is not known. */
  readonly among: (ids: readonly string[]) => readonly Place[] | undefined;
  /** Called when the visitor has chosen one place. */
  readonly onChoose: (place: Place) => void;
}

/** Where a choice was made: the focus goes back there. */
export type Origin = 'list' | 'map';

/** Keeps what is chosen: one place, or the places of a symbol that no zoom parts. */
export class SelectionController implements ReactiveController {
  /** Undefined until the visitor chooses or closes: then the address decides. */
  ids?: readonly string[] | undefined;
  /**
   * Where the page had been scrolled to when its address asked for one that is not brought into
   * sight yet.
   */
  askedAt?: number | undefined;
  /** Whether the focus is on its way to the card. */
  isNew = false;
  origin: Origin = 'list';
  /**
   * The participant that the page's address asks for: `#alliance=tivat`. The address is the page's,
   * and only read.
   */
  private linkedId = '';

  constructor(
    private readonly host: MapHost,
    private readonly options: SelectionOptions,
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

  /** Whether the visitor chose, not the page. */
  get isOwn(): boolean {
    return !!this.ids;
  }

  /**
   * Whether the page's address asks for what is chosen; in a frame the page around wrote it, not
   * the visitor's link.
   */
  get isLinked(): boolean {
    return self === top && !this.isOwn && this.places[0]?.id === this.linkedId;
  }

  /** Whether a filter has hidden all that the visitor chose. */
  get isHidden(): boolean {
    return !!this.ids?.length && this.options.among(this.ids)?.length === 0;
  }

  /** What is chosen among what is shown: by the visitor, else by the page's address. */
  get places(): readonly Place[] {
    return this.options.among(this.ids ?? [this.linkedId]) ?? [];
  }

  choose(places: readonly Place[], origin = this.origin): void {
    this.ids = places.map(({id}) => id);
    this.origin = origin;
    this.isNew = true;
    this.host.requestUpdate();
    const [place] = places;
    if (!place || places.length > 1) return;
    this.options.onChoose(place);
    this.host.dispatchEvent(new ParticipantSelectEvent(place.id));
  }

  drop(): void {
    this.ids = [];
    this.isNew = false;
    this.host.requestUpdate();
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

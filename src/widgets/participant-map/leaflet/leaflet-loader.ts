import type {LeafletView} from './leaflet-view.js';

/** Loads Leaflet once somebody wants to move the map, and keeps it while the stage stays. */
export class LeafletLoader {
  view?: LeafletView | undefined;
  /** Whether it did not arrive, or may not run. */
  failed = false;
  private loading?: Promise<LeafletView | undefined> | undefined;
  /** Whether somebody wanted to move a map that had no size yet. */
  private wantedUnseen = false;
  private abort = new AbortController();

  /**
   * @param make returns undefined while the map has no size
   * @param onChange called when Leaflet has come, or cannot be had
   */
  constructor(
    private readonly make: (Leaflet: typeof LeafletView) => LeafletView | undefined,
    private readonly onChange: () => void,
  ) {}

  /** The host is on a page. */
  connect(): void {
    this.abort = new AbortController();
  }

  /** The host was taken out: what is on its way is for nobody. */
  disconnect(): void {
    this.abort.abort();
  }

  /** Lets go of the stage. */
  leave(): void {
    this.view?.remove();
    this.view = undefined;
    this.loading = undefined;
  }

  /** Returns Leaflet; undefined where it does not arrive or may not run. */
  load(): Promise<LeafletView | undefined> {
    return (this.loading ??= this.begin(this.abort.signal));
  }

  /** Loads what was wanted before the map had a size. */
  retry(): void {
    if (this.wantedUnseen) void this.load();
    this.wantedUnseen = false;
  }

  private async begin(signal: AbortSignal): Promise<LeafletView | undefined> {
    try {
      const {LeafletView} = await import('./leaflet-view.js');
      // Another load may have begun since: after a removal `loading` is its promise, on a new stage
      // its map stands there.
      if (signal.aborted || this.view) return this.view;
      this.view = this.make(LeafletView);
      if (!this.view) {
        this.loading = undefined;
        this.wantedUnseen = true;
        return undefined;
      }
      this.failed = false;
    } catch (error) {
      console.warn('alliance-widgets: the map cannot be moved on this page', error);
      if (signal.aborted) return undefined;
      // What did not arrive may arrive next time somebody turns to the map.
      this.loading = undefined;
      this.failed = true;
    }
    this.onChange();
    return this.view;
  }
}

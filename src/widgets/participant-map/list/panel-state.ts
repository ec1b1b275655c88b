import type {LiveLine} from '../../shared/live-line.js';
import {GrowthLoader, type GrowthHost} from '../growth/growth-loader.js';
import type {Pane} from '../pane-switch.js';
import type {NearOrder, SortOrder} from './sort-places.js';

/** Keeps what the visitor has opened or chosen beside the filter: sheet, order, folded panel. */
export class PanelState {
  order: SortOrder = 'country';
  /** The order by distance, which goes before the other. */
  near?: NearOrder | undefined;
  /** Which of list and map the visitor has chosen, where one of them is seen. */
  private pane?: Pane;
  /** Whether the sheet with the filters is open, where they stand behind a button. */
  isFilterOpen = false;
  /** Whether list and legend are unfolded over a map that fills the screen. */
  isUnfolded = false;

  readonly growth: GrowthLoader;

  constructor(
    private readonly host: GrowthHost,
    private readonly live: LiveLine,
  ) {
    this.growth = new GrowthLoader(host, live);
  }

  /** What the visitor does with them. */
  readonly handlers = {
    onOpenFilter: (): void => {
      void this.openFilter();
    },
    onCloseFilter: (keepsFocus?: boolean): void => {
      this.closeFilter(keepsFocus);
    },
    onSort: (order: SortOrder, said: string): void => {
      this.order = order;
      this.near = undefined;
      this.host.requestUpdate();
      this.live.say(() => ({text: said}));
    },
    onPane: (pane: Pane): void => {
      this.pane = pane;
      this.host.requestUpdate();
    },
    onFold: (): void => {
      this.isUnfolded = !this.isUnfolded;
      this.host.requestUpdate();
    },
  };

  /** What of it decides which places are read in which order. */
  get choices() {
    const {order, near, growth} = this;
    return {order, near, ...growth.choices};
  }

  /** @param words asked for when they are due */
  say(words: () => string): void {
    this.live.say(() => ({text: words()}));
  }

  /** Returns which of list and map is seen where there is one of them. */
  paneOf(view: string): Pane {
    return this.pane ?? (view === 'map' ? 'map' : 'list');
  }

  /** Closes the sheet where what was pressed is the ground around it. */
  press(target: Element): void {
    if (target.matches('.filters')) this.closeFilter();
  }

  /** Opens the sheet and moves the focus into it. */
  private async openFilter(): Promise<void> {
    this.isFilterOpen = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('.filters select')?.focus();
  }

  /**
   * Closes the sheet.
   * @param keepsFocus whether the focus is elsewhere already; else it goes back to the button
   */
  private closeFilter(keepsFocus = false): void {
    if (!this.isFilterOpen) return;
    this.isFilterOpen = false;
    this.host.requestUpdate();
    if (!keepsFocus) this.host.renderRoot.querySelector<HTMLElement>('.filter-button')?.focus();
  }
}

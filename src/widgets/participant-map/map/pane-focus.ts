import type {ReactiveController} from 'lit';
import type {MapHost} from '../map-list.js';

/**
 * Keeps the focus on the map where the container becomes so small that there is room for list or
 * map alone.
 */
export class PaneFocus implements ReactiveController {
  private readonly sizes = new ResizeObserver(() => {
    this.keep();
  });

  constructor(
    private readonly host: MapHost,
    private readonly showMap: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.sizes.observe(this.host);
  }

  hostDisconnected(): void {
    this.sizes.disconnect();
  }

  private keep(): void {
    const {host} = this;
    const focused = host.shadowRoot?.activeElement as HTMLElement | null | undefined;
    if (!focused?.closest('.map') || focused.checkVisibility() || !host.clientWidth) return;
    // Not while sizes are told, where a change of sizes is an error of the page in Firefox; by then
    // the focus is gone.
    requestAnimationFrame(() => {
      this.showMap();
      void host.updateComplete.then(() => {
        focused.focus({preventScroll: true});
      });
    });
  }
}

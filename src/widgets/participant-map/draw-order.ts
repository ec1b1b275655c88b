import {isServer, type ReactiveControllerHost} from 'lit';

/** What is drawn when: nothing in the frame before its size is known, else it would be drawn twice; what cannot be seen, the list behind the map or a picture for the printer, after what can. */
export class DrawOrder {
  measured = isServer;
  painted = isServer;
  private asked = isServer;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Whether the size is asked for here for the first time. */
  measure(): boolean {
    const isFirst = !this.measured;
    this.measured = true;
    return isFirst;
  }

  /** Draws the rest once what was drawn now has been on the screen for a frame. */
  afterPaint(): void {
    if (this.asked) return;
    this.asked = true;
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
      this.painted = true;
      this.host.requestUpdate();
    })));
  }
}

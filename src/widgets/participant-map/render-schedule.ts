import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';

const LATEST = {timeout: 1000};
/** WebKit has no idle time to give. */
const [whenIdle, cancel] =
  'requestIdleCallback' in globalThis
    ? [
        (act: () => void) => requestIdleCallback(act, LATEST),
        (handle: number) => {
          cancelIdleCallback(handle);
        },
      ]
    : [(act: () => void) => setTimeout(act) as unknown as number, clearTimeout];

/**
 * What is drawn when: nothing in the frame before its size is known, else it would be drawn twice;
 * what cannot be seen, the list behind the map, what a closed select holds or a picture for the
 * printer, after what can.
 */
export class RenderSchedule implements ReactiveController {
  measured = isServer;
  painted = isServer;
  private asked = false;
  private idle = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Who is taken out is not held until the page is idle. */
  hostDisconnected(): void {
    cancel(this.idle);
    this.asked = false;
  }

  /** Whether the size is asked for here for the first time. */
  measure(): boolean {
    const isFirst = !this.measured;
    this.measured = true;
    return isFirst;
  }

  /**
   * Draws the rest once what was drawn now has been on the screen for a frame, and nothing else is
   * to be done.
   */
  afterPaint(): void {
    if (this.asked || this.painted) return;
    this.asked = true;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (!this.asked) return;
        cancel(this.idle);
        this.idle = whenIdle(() => {
          this.painted = true;
          this.host.requestUpdate();
        });
      }),
    );
  }
}

import type {LitElement, ReactiveController} from 'lit';

/** Where the page gives the element less height than its filters, notes and a little of list or map need, the whole scrolls. */
export class HeightController implements ReactiveController {
  private frame?: HTMLElement | null;
  private sizes?: ResizeObserver;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    const frame = this.host.renderRoot.querySelector<HTMLElement>('.frame');
    if (frame === this.frame) return;
    this.sizes?.disconnect();
    this.frame = frame;
    if (!frame) return;
    this.measure();
    // Not while sizes are told, where a change of sizes is an error of the page in Firefox.
    this.sizes = new ResizeObserver(() => requestAnimationFrame(this.measure));
    this.sizes.observe(frame);
  }

  private readonly measure = () => {
    const {frame} = this;
    frame?.parentElement?.classList.toggle('low', frame.scrollHeight > frame.clientHeight + 1);
  };
}

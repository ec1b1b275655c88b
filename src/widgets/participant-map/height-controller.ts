import type {LitElement, ReactiveController} from 'lit';

/** Where the page gives the element less height than its filters, notes and a little of list or map need, the whole scrolls. */
export class HeightController implements ReactiveController {
  private frame?: Element | null;
  private readonly sizes = new ResizeObserver(([entry]) => {
    const {target} = entry!;
    const {classList} = target.parentElement!;
    classList.remove('low');
    classList.toggle('low', target.scrollHeight > target.clientHeight + 1);
  });

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    const frame = this.host.renderRoot.querySelector('.frame');
    if (frame === this.frame) return;
    this.sizes.disconnect();
    this.frame = frame;
    if (frame) this.sizes.observe(frame);
  }
}

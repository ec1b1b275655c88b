import {isServer, type LitElement, type ReactiveController} from 'lit';
import {memberOf} from '../../store/host-page.js';

/**
 * Where the page gives the element less height than its filters, notes and a little of list or map
 * need, the whole scrolls.
 */
export class ScrollWhenLow implements ReactiveController {
  /**
   * On a page without doctype 100 % of no height is the window's: whether the page sets a height is
   * measured there.
   */
  readonly isQuirky = !(isServer as boolean) && memberOf(document, 'compatMode') === 'BackCompat';
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
    if (this.isQuirky) this.sizes.observe(this.host);
  }

  private readonly measure = () => {
    const {frame, host} = this;
    const room = host.renderRoot.querySelector<HTMLElement>('.room');
    if (this.isQuirky && room) {
      room.classList.add('natural');
      const isGiven = Math.abs(host.clientHeight - room.offsetHeight) > 1;
      room.classList.toggle('natural', !isGiven);
    }
    const parts = [frame, frame?.querySelector('.main')];
    const isLow = parts.some((one) => !!one && one.scrollHeight > one.clientHeight + 1);
    frame?.parentElement?.classList.toggle('low', isLow);
  };
}

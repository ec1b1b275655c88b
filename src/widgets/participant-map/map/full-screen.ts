import {
  isServer,
  nothing,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import type {Locale} from '../../../locale/locale.js';
import type {map as english} from '../../../locale/english.js';
import {memberOf} from '../../../store/host-page.js';
import {button} from './controls.js';

/** Four corners: outwards, and inwards. */
const ENTER = 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10';
const LEAVE = 'M2.5 6H6V2.5M10 2.5V6h3.5M13.5 10H10v3.5M6 13.5V10H2.5';

/** Fills the screen with the element, where the page may do that. */
export class FullScreen implements ReactiveController {
  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    memberOf(document, 'addEventListener')('fullscreenchange', this.update);
  }

  hostDisconnected(): void {
    memberOf(document, 'removeEventListener')('fullscreenchange', this.update);
  }

  render({words}: Locale<typeof english>): TemplateResult | typeof nothing {
    if ((isServer as boolean) || !memberOf(document, 'fullscreenEnabled')) return nothing;
    const isFull = this.host.matches(':fullscreen');
    return button({
      label: isFull ? words.leaveFullScreen : words.fullScreen,
      path: isFull ? LEAVE : ENTER,
      act: () => this.toggle(),
      name: 'full',
    });
  }

  private async toggle(): Promise<void> {
    try {
      await (this.host.matches(':fullscreen')
        ? memberOf(document, 'exitFullscreen')()
        : this.host.requestFullscreen());
    } catch (error) {
      console.warn('alliance-widgets: no full screen on this page', error);
    }
  }

  private readonly update = () => {
    this.host.requestUpdate();
  };
}

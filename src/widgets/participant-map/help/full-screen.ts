import {nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {Locale} from '../../../locale/locale.js';
import {mapExtrasWords} from '../../../locale/messages/map-extras.js';
import {memberOf} from '../../../store/host-page.js';
import {button} from '../map/controls.js';
import type {MapHost} from '../map-list.js';

const ENTER = 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3';
const LEAVE = 'M3 6h3V3M10 3v3h3M13 10h-3v3M6 13v-3H3';

/** Fills the screen with the element, where the page may do that. */
export class FullScreen implements ReactiveController {
  constructor(private readonly host: MapHost) {
    host.addController(this);
  }

  hostConnected(): void {
    memberOf(document, 'addEventListener')('fullscreenchange', this.update);
  }

  hostDisconnected(): void {
    memberOf(document, 'removeEventListener')('fullscreenchange', this.update);
  }

  render({lang}: Locale): TemplateResult | typeof nothing {
    if (!memberOf(document, 'fullscreenEnabled')) return nothing;
    const words = mapExtrasWords(lang);
    const isFull = this.host.matches(':fullscreen');
    const label = isFull ? words.leaveFullScreen : words.fullScreen;
    return button(label, isFull ? LEAVE : ENTER, () => this.toggle());
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

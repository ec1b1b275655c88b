import {html, nothing, type TemplateResult} from 'lit';
import {mapExtrasWords} from '../../../locale/messages/map-extras.js';

/** Renders how to zoom or move, for the eye: speech has the region's description. */
export function hint(
  gesture: 'wheel' | 'touch' | undefined,
  lang: string,
): TemplateResult | typeof nothing {
  if (!gesture) return nothing;
  const words = mapExtrasWords(lang);
  const wheel = /mac|iphone|ipad/i.test(navigator.platform) ? words.hintWheelMac : words.hintWheel;
  return html`<p class="hint" aria-hidden="true">${gesture === 'touch' ? words.hintTouch : wheel}</p>`;
}

import {html, nothing, type TemplateResult} from 'lit';
import {mapExtras} from '../../../locale/english.js';
import {wordsOf, type Locale} from '../../../locale/locale.js';

/** Renders how to zoom or move, for the eye: speech has the region's description. */
export function hint(
  gesture: 'wheel' | 'touch' | undefined,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!gesture) return nothing;
  const words = wordsOf(locale, 'mapExtras', mapExtras);
  const wheel = /mac|iphone|ipad/i.test(navigator.platform) ? words.hintWheelMac : words.hintWheel;
  return html`<p class="hint" aria-hidden="true">${gesture === 'touch' ? words.hintTouch : wheel}</p>`;
}

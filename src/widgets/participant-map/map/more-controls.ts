/** The map's buttons that come once somebody turns to it. */
import {html, type TemplateResult} from 'lit';
import {mapExtrasWords} from '../../../locale/messages/map-extras.js';
import {button, icon} from './controls.js';

const PAN_PX = 120;

/** Renders the button that opens the help. */
export function helpButton(lang: string, onHelp: () => void): TemplateResult {
  const {help} = mapExtrasWords(lang);
  return html`<button type="button" class="control" aria-label=${help} title=${help} aria-keyshortcuts="?" @click=${onHelp}>
        ${icon('M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.8-1.1 1.8M8 12.8v.2')}</button>`;
}

/** Renders the arrows, for whoever cannot drag. */
export function panButtons(
  lang: string,
  onPan: (xPx: number, yPx: number) => unknown,
): TemplateResult {
  const words = mapExtrasWords(lang);
  return html`<div class="pan">
      ${button(words.panUp, 'M4 10l4-4 4 4', () => onPan(0, -PAN_PX), 'up')}
      ${button(words.panLeft, 'M10 4L6 8l4 4', () => onPan(-PAN_PX, 0), 'left')}
      ${button(words.panRight, 'M6 4l4 4-4 4', () => onPan(PAN_PX, 0), 'right')}
      ${button(words.panDown, 'M4 6l4 4 4-4', () => onPan(0, PAN_PX), 'down')}
    </div>`;
}

/** The map's buttons. */
import {html, type TemplateResult} from 'lit';
import type {PlanePoint} from '../../../geo/projection.js';
import type {Locale} from '../../../locale/locale.js';
import type {map as english} from '../../../locale/messages/en.js';
import type {MapController} from './map-controller.js';

/** Renders an icon of 16 by 16 from a path. */
export const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;

/** Renders a button with an icon. */
export const button = (
  label: string,
  path: string,
  act: () => unknown,
  name = '',
): TemplateResult =>
  html`<button type="button" class="control ${name}" aria-label=${label} title=${label} @click=${() => {
    void act();
  }}>${icon(path)}</button>`;

/**
 * Renders zoom and the way back to the whole; with the arrows among the rest, all that a drag or a
 * pinch does.
 * @param around what stays where it is: the chosen place
 * @param more the buttons that come once somebody turns to the map
 */
export const mapControls = (
  map: MapController,
  around: PlanePoint | undefined,
  {words}: Locale<typeof english>,
  more: unknown,
): TemplateResult => html`<div class="controls" part="controls">
  <div class="zoom">
    ${button(words.zoomIn, 'M8 3v10M3 8h10', () => map.zoomBy(1, around))}
    ${button(words.zoomOut, 'M3 8h10', () => map.zoomBy(-1, around))}
    ${button(words.reset, 'M9.5 6.5L13 3M13 6.5V3H9.5M6.5 9.5L3 13M3 9.5V13h3.5', () => {
      map.goHome();
    })}
  </div>
  ${more}
</div>`;

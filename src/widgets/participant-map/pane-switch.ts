/** The switch between list and map: with `view="map"` the list stands behind it. */
import {html, type TemplateResult} from 'lit';
import type {Locale} from '../../locale/locale.js';
import type {map as english} from '../../locale/english.js';

export type Pane = 'list' | 'map';

/** Renders the switch; `pane` is the one that is seen. */
export function paneSwitch(
  pane: Pane,
  onChoose: (pane: Pane) => void,
  {words}: Locale<typeof english>,
): TemplateResult {
  const choice = (value: Pane, text: string) =>
    html`<button type="button" aria-pressed=${pane === value ? 'true' : 'false'} @click=${() => {
      onChoose(value);
    }}>${text}</button>`;
  return html`<div class="switch" role="group" aria-label=${words.view}>${choice('list', words.viewList)}${choice('map', words.viewMap)}</div>`;
}

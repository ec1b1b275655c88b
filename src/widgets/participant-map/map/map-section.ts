/** The map's region: land, symbols, buttons. */
import {html, nothing, type TemplateResult} from 'lit';
import type {PlanePoint} from '../../../geo/projection.js';
import type {MapModel} from '../map-model.js';
import type {OnTouchParts} from '../on-touch.js';
import type {PlaceSymbol} from '../places/place-source.js';
import {mapChips, type ChipHandlers} from './chips.js';
import {mapControls} from './controls.js';
import {landPicture} from './land.js';
import type {MapController} from './map-controller.js';
import {symbolsTemplate} from '../symbols/symbol-buttons.js';

export interface MapHandlers extends ChipHandlers {
  readonly onOpen: (symbol: PlaceSymbol, event: MouseEvent) => unknown;
  readonly onFocus: (symbol: PlaceSymbol) => void;
  readonly onSkip: (event: Event) => void;
  /** Called when the visitor turns to the map. */
  readonly onWake: () => void;
  readonly onPan: (xPx: number, yPx: number) => unknown;
}

export interface MapSectionOptions extends MapHandlers {
  readonly map: MapController;
  /** Whether the land may be drawn although the map has no size: for print, and on a server. */
  readonly drawsUnseen: boolean;
  /** Id and point of the chosen place. */
  readonly chosen?: {readonly id: string; readonly point: PlanePoint} | undefined;
  readonly parts: OnTouchParts;
  /** The button for the full screen. */
  readonly fullScreen: unknown;
}

/** Renders the region. */
export function mapSection(model: MapModel, options: MapSectionOptions): TemplateResult {
  const {map, parts, chosen, fullScreen, onSkip, onWake, onPan} = options;
  const {labels, locale, symbols} = model;
  const {words} = locale;
  return html`<section class="map" part="map" tabindex="-1" aria-label=${labels.map} aria-describedby=${map.view ? 'map-help' : nothing}>
      <a class="skip" href="#after" @click=${onSkip}>${words.skipMap}</a>
      <p id="map-help" class="visually-hidden">${words.mapHelp}</p>
      <div class="stage" dir="ltr" @pointerenter=${onWake} @focusin=${onWake}>
        <div class="plane">
          ${land(model, options)}
          ${symbols.dots ? html`<canvas class="dots" aria-hidden="true"></canvas>` : nothing}
          <svg class="names" aria-hidden="true" focusable="false"></svg>
          ${buttons(model, options)}
        </div>
      </div>
      ${map.failed ? nothing : mapControls({map, around: chosen?.point, locale, fullScreen, chips: mapChips(model, options), onPan})}
      <p class="trouble" aria-live="polite" aria-atomic="true">${map.failed && (map.failed === 'view' ? words.mapUnavailable : words.basemapUnavailable)}</p>
      ${parts.scale}
      ${parts.hint}
      ${parts.tooltip}
    </section>`;
}

function land(
  {shading, view, symbols, filter}: MapModel,
  {map, drawsUnseen}: MapSectionOptions,
): TemplateResult | typeof nothing {
  const {basemap, picture} = map;
  if (picture) return picture;
  if (!basemap || !(map.view ?? drawsUnseen)) return nothing;
  return landPicture(basemap, {
    shading,
    view,
    isAlone: !map.view,
    symbols: symbols.symbols,
    chosen: filter.countries,
  });
}

const buttons = (
  {source, locale, symbols}: MapModel,
  {map, chosen, onOpen, onFocus}: MapSectionOptions,
): TemplateResult =>
  symbolsTemplate({
    symbols: map.view ? symbols.symbols : [],
    rings: map.view ? map.symbols.rings : [],
    chosenId: chosen?.id,
    activeKey: map.symbols.activeKey,
    complete: source.total.complete,
    locale,
    onOpen,
    onPress: map.symbols.onPress,
    onFocus,
  });

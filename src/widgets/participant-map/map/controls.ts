/** The map's buttons. All are there from the start: none appears or goes under a pointer. */
import {html, nothing, type TemplateResult} from 'lit';
import type {PlanePoint} from '../../../geo/projection.js';
import type {Locale} from '../../../locale/locale.js';
import type {map as english} from '../../../locale/english.js';
import {icon} from '../icon.js';
import type {MapController} from './map-controller.js';

const HOME = 'M2.5 8L8 2.8L13.5 8M4.2 6.8V13h7.6V6.8';
const PAN_PX = 120;

export interface ButtonOptions {
  readonly label: string;
  /** The icon's path. */
  readonly path: string;
  readonly act: () => unknown;
  readonly name?: string;
  /** Whether it has nothing to do at present: it stays where it is, and keeps the focus. */
  readonly isOff?: boolean;
}

/** Renders a button with an icon. */
export const button = ({
  label,
  path,
  act,
  name = '',
  isOff = false,
}: ButtonOptions): TemplateResult =>
  html`<button type="button" class="control ${name}" aria-label=${label} title=${label} aria-disabled=${isOff ? 'true' : nothing} @click=${() => {
    if (!isOff) void act();
  }}>${icon(path)}</button>`;

export interface ControlsOptions {
  readonly map: MapController;
  /** What stays where it is: the chosen place. */
  readonly around: PlanePoint | undefined;
  readonly locale: Locale<typeof english>;
  /** The button for the full screen, where the page may have it. */
  readonly fullScreen: unknown;
  /** What the map says of those who are not in the picture. */
  readonly chips: unknown;
  readonly onPan: (xPx: number, yPx: number) => unknown;
}

/** Renders zoom, the way back to the whole, full screen, and the arrows: all that a drag or a pinch does. */
export function mapControls(options: ControlsOptions): TemplateResult {
  const {map, around, locale, fullScreen, chips} = options;
  const {words} = locale;
  return html`<div class="controls" part="controls">
  <div class="zoom">
    ${button({
      label: words.zoomIn,
      path: 'M8 3v10M3 8h10',
      act: () => map.zoomBy(1, around),
      isOff: map.isClosest,
    })}
    ${button({
      label: words.zoomOut,
      path: 'M3 8h10',
      act: () => map.zoomBy(-1, around),
      isOff: map.isWidest,
    })}
    ${button({
      label: words.reset,
      path: HOME,
      act: () => {
        map.goHome();
      },
      name: 'home',
      isOff: map.atHome,
    })}
    ${fullScreen}
  </div>
  ${chips}
  ${panButtons(options)}
</div>`;
}

/** The arrows, for anyone who cannot drag: seen under a coarse pointer, and with the focus. */
function panButtons({map, locale: {words}, onPan}: ControlsOptions): TemplateResult {
  const arrow = (name: string, label: string, path: string, x: number, y: number) =>
    button({name, label, path, act: () => onPan(x * PAN_PX, y * PAN_PX)});
  return html`<div class="pan ${map.atHome ? '' : 'moved'}">
    ${arrow('left', words.panLeft, 'M10 4L6 8l4 4', -1, 0)}${arrow('up', words.panUp, 'M4 10l4-4 4 4', 0, -1)}${arrow('down', words.panDown, 'M4 6l4 4 4-4', 0, 1)}${arrow('right', words.panRight, 'M6 4l4 4-4 4', 1, 0)}
  </div>`;
}

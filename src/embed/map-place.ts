/**
 * The place of the map in a page: a block that tells its width, and a rule that gives the element
 * the height, and its picture the place, that the live map has at that width. The numbers are those
 * of `widgets/participant-map/layout.styles.ts`; a test compares the two in browsers. Pure.
 */
import type {Attributes} from './children/source.js';
import {pictureTheme} from './map-picture.js';
import type {WidgetName} from './widget-names.js';

/** The block around the element, whose width the rule asks for. */
const BLOCK = 'alliance-map';
/** One below the other: the element's height, CSS px. */
const STACKED_PX = 720;
/** The years under the map, in a narrow and in a wide element. */
const TIMELINE_PX = {narrow: 108, wide: 92} as const;
/** The foot of the frame, and the legend under a narrow and under a wide map. */
const [FOOT_PX, LEGEND_PX] = [40, {narrow: 60, wide: 56}] as const;

/** Tells whether an element is a map that stands in a block of its own. */
export const hasPlace = (widget: WidgetName, {view}: Attributes): boolean =>
  widget === 'participant-map' && view !== 'list';

/** Returns the element in its block. */
export const inPlace = (element: string): string => `<div class="${BLOCK}">\n${element}\n</div>`;

/**
 * Returns what the site's stylesheet needs, each rule a line. The picture has
 * a frame of a pixel, as the map. Side by side the rest of the children stands beside it.
 */
export function placeRule(attributes: Attributes): string {
  const timePx = (width: 'narrow' | 'wide') =>
    attributes['timeline'] === undefined ? 0 : TIMELINE_PX[width];
  const element = `.${BLOCK} > *`;
  const mapUnder = (legend: 'narrow' | 'wide', time: 'narrow' | 'wide') =>
    `--map: calc(var(--height) - ${FOOT_PX + LEGEND_PX[legend] + timePx(time)}px)`;
  const isMapAlone = attributes['view'] === 'map';
  return [
    `.${BLOCK} { container-type: inline-size; }`,
    `${element} { display: block; height: var(--height); overflow: hidden auto;${schemeOf(attributes)} --height: ${STACKED_PX + timePx('narrow')}px; --panel: 0px; }`,
    `${element} { --map: max(222px, 100cqi / 1.9 + 2px, min(342px, 82cqi + 2px)); }`,
    `${element} > a:has(img) { float: inline-start; height: var(--map); width: min(1.9 * var(--map) - 1.8px, 100cqi - var(--panel)); }`,
    `${element} > a:has(img) img { display: block; box-sizing: border-box; width: 100%; height: 100%; max-width: none; object-fit: cover; border: 1px solid #8884; }`,
    `${element} > a:has(img) ~ * { display: flow-root; }`,
    `@container (min-width: 670px) and (min-width: 33em) { ${element} { --height: clamp(420px, 62.5cqi, 720px); --panel: 280px; ${mapUnder('narrow', 'narrow')}; } }`,
    `@container (min-width: 860px) and (min-width: 33em) { ${element} { --panel: 320px; ${mapUnder('narrow', 'wide')}; } }`,
    `@container (min-width: 880px) and (min-width: 33em) { ${element} { ${mapUnder('wide', 'wide')}; } }`,
    `@container (min-width: 1100px) and (min-width: 33em) { ${element} { --panel: 368px; } }`,
    ...(isMapAlone ? [`${element} { --panel: 0px !important; }`] : []),
  ].join('\n');
}

/** Returns the same as far as a `style` attribute can say it: the height alone. */
export const placeStyle = (attributes: Attributes): string =>
  `display: block; height: ${STACKED_PX}px; overflow: auto;${schemeOf(attributes)}`;

/** What the picture then has in its own. */
export const PICTURE_STYLE = 'display: block; width: 100%; height: auto;';

const schemeOf = (attributes: Attributes): string =>
  pictureTheme(attributes) === 'auto' ? ' color-scheme: light dark;' : '';

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

/** Side by side, where text is not so large that it needs the whole width. */
const atLeast = (px: number, rule: string): string =>
  `@container (min-width: ${px}px) and (min-width: 33em) { ${rule} }`;

/** Tells whether an element is a map that stands in a block of its own. */
export const hasPlace = (widget: WidgetName, {view}: Attributes): boolean =>
  widget === 'participant-map' && view !== 'list';

/** Returns the element in its block. */
export const inPlace = (element: string): string => `<div class="${BLOCK}">\n${element}\n</div>`;

/**
 * Returns what the site's stylesheet needs, each rule a line. A picture has a frame of a pixel, as
 * the map; side by side the rest of the children stands beside it.
 */
export function placeRule(attributes: Attributes, hasPicture: boolean): string {
  const height = `--height: ${STACKED_PX + timelinePx(attributes, 'narrow')}px`;
  const element = `.${BLOCK} > *`;
  return [
    `.${BLOCK} { container-type: inline-size; }`,
    `${element} { display: block; ${height}; height: var(--height); overflow: hidden auto;${schemeOf(attributes)} }`,
    atLeast(670, `${element} { --height: clamp(420px, 62.5cqi, 720px); }`),
    ...(hasPicture ? pictureRules(element, attributes) : []),
  ].join('\n');
}

/** `--map` is the height of the map with its frame, `--panel` the width of what stands beside it. */
function pictureRules(element: string, attributes: Attributes): string[] {
  const picture = `${element} > a:has(img)`;
  const isAlone = attributes['view'] === 'map';
  const besideIt = (panelPx: number) => `--panel: ${isAlone ? 0 : panelPx}px;`;
  const mapAbove = (legend: Width, timeline: Width) =>
    `--map: calc(var(--height) - ${FOOT_PX + LEGEND_PX[legend] + timelinePx(attributes, timeline)}px);`;
  return [
    `${element} { --panel: 0px; --map: max(222px, 100cqi / 1.9 + 2px, min(342px, 82cqi + 2px)); }`,
    `${picture} { float: inline-start; }`,
    `${picture} img { display: block; box-sizing: border-box; height: var(--map); width: min(1.9 * var(--map) - 1.8px, 100cqi - var(--panel)); max-width: none; object-fit: cover; border: 1px solid #8884; }`,
    `${picture} ~ * { display: flow-root; }`,
    atLeast(670, `${element} { ${besideIt(280)} ${mapAbove('narrow', 'narrow')} }`),
    atLeast(860, `${element} { ${besideIt(320)} ${mapAbove('narrow', 'wide')} }`),
    atLeast(880, `${element} { ${mapAbove('wide', 'wide')} }`),
    atLeast(1100, `${element} { ${besideIt(368)} }`),
  ];
}

type Width = 'narrow' | 'wide';

const timelinePx = ({timeline}: Attributes, width: Width): number =>
  timeline === undefined ? 0 : TIMELINE_PX[width];

/** Returns the same as far as a `style` attribute can say it: the height alone. */
export const placeStyle = (attributes: Attributes): string =>
  `display: block; height: ${STACKED_PX + timelinePx(attributes, 'narrow')}px; overflow: auto;${schemeOf(attributes)}`;

/** What the picture then has in its own. */
export const PICTURE_STYLE = 'display: block; width: 100%; height: auto;';

const schemeOf = (attributes: Attributes): string =>
  pictureTheme(attributes) === 'auto' ? ' color-scheme: light dark;' : '';

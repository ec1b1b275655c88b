/**
 * The whole map as static SVG: first paint, print, and the land that later moves. No script, no
 * style attribute, no foreign request.
 */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {landCodeOf, type Basemap, type BasemapCountry} from '../../../geo/basemap.js';
import {classOf} from '../../../geo/classes.js';
import {
  frameOf,
  pixelToPlane,
  type PlanePoint,
  type SizePx,
  type View,
} from '../../../geo/projection.js';
import type {PlaceSymbol} from '../places/place-source.js';
import {figureSize, RING_PX, TIE_PX} from '../symbols/symbol.js';

/** How many participants each country has, and the classes that are made of it. */
export interface Shading {
  /** ISO code → participants there. */
  readonly counts: ReadonlyMap<string, number>;
  /** Lower bounds of the classes. */
  readonly breaks: readonly number[];
}

/** Metres in a unit of the picture. */
export const PICTURE_UNIT_M = 100;
/**
 * The land is drawn beyond the stage by half its size on each side, so that a short pan shows no
 * edge.
 */
const OVERSCAN = 0.5;
/**
 * Half of a target on the smallest states; where a symbol stands on them twice that, to be wider
 * than it. (WebKitGTK finds a non-scaling stroke by the scale it was first drawn at.)
 */
const STATE_TARGET_PX = 12;
/**
 * Without a measured size (no script, no layout yet) the picture is made for this one and scaled:
 * on a phone by half, where figures of 12 can still be read.
 */
export const NOMINAL_PX: SizePx = {widthPx: 560, heightPx: 448};

export interface PictureOptions {
  readonly shading: Shading;
  readonly view: View;
  /** Whether no buttons stand over it. */
  readonly isAlone: boolean;
  readonly symbols: readonly PlaceSymbol[];
  /** ISO codes of the countries with an outline. */
  readonly chosen: readonly string[];
}

/**
 * Renders the land, its classes and lines, and the symbols as a picture, which is seen where no
 * buttons stand over it: without script, before there is a size, in print.
 */
export function landPicture(basemap: Basemap, options: PictureOptions): TemplateResult {
  const {shading, view, isAlone, symbols, chosen} = options;
  const metres = view.metresPerPixel / PICTURE_UNIT_M;
  return html`<svg class="land ${view.metresPerPixel < 1500 ? 'without-dots' : ''} ${isAlone ? 'alone' : ''}" viewBox=${viewBoxOf(view)} aria-hidden="true" focusable="false">
    <defs>${hatches(view.metresPerPixel / basemap.unitM)}</defs>
    <g transform="scale(${basemap.unitM / PICTURE_UNIT_M})">
      ${basemap.countries.map((country) => svg`<path class="${landClass(country, shading)} ${fadedClass(landCodeOf(country), chosen)}" data-country=${pressedAs(country, shading) || nothing} d=${country.path}></path>`)}
      ${shading.breaks.map((_, i) => svg`<path class="hatch hatch-${i + 1}" fill="url(#hatch-${i + 1})" d=${pathOf(basemap, (country) => classIndex(country, shading) === i)}></path>`)}
      <path class="line coast" d=${basemap.coast}></path>
      <path class="line border" d=${basemap.borders}></path>
      <path class="line chosen" d=${pathOf(basemap, (country) => chosen.includes(landCodeOf(country)))}></path>
      <path class="line kosovo" d=${basemap.kosovoLine}></path>
    </g>
    ${basemap.points.map(({id, place}) => svg`<path class="dot ${dotClass(basemap, shading, id)} ${fadedClass(id, chosen)}" d=${pointPath(place)}></path>`)}
    ${basemap.points.filter(({id}) => basemap.members.has(id)).map(({id, place}) => svg`<circle class="target" data-country=${id} cx=${place.x / PICTURE_UNIT_M} cy=${-place.y / PICTURE_UNIT_M} r=${(shading.counts.has(id) ? 2 : 1) * STATE_TARGET_PX * metres}></circle>`)}
    ${ties(symbols, view, metres)}
    ${[...bySize(symbols)].map(([diameterPx, same]) => symbolPicture(same, diameterPx, metres))}
    ${symbols.filter(({count}) => count > 1).map((symbol) => symbolFigure(symbol, metres))}
  </svg>`;
}

const pointPath = ({x, y}: PlanePoint): string =>
  `M${x / PICTURE_UNIT_M},${-y / PICTURE_UNIT_M}h0.01`;

function viewBoxOf(view: View): string {
  const {west, south, east, north} = frameOf(view);
  const [width, height] = [(east - west) / PICTURE_UNIT_M, (north - south) / PICTURE_UNIT_M];
  return [
    west / PICTURE_UNIT_M - width * OVERSCAN,
    -north / PICTURE_UNIT_M - height * OVERSCAN,
    width * (1 + 2 * OVERSCAN),
    height * (1 + 2 * OVERSCAN),
  ].join(' ');
}

/** The country that a press means: a member state, or another with participants. */
const pressedAs = (country: BasemapCountry, {counts}: Shading): string => {
  const code = landCodeOf(country);
  return country.member || counts.has(code) ? code : '';
};

const classIndex = (country: BasemapCountry, {counts, breaks}: Shading): number =>
  classOf(counts.get(landCodeOf(country)) ?? 0, breaks);

/** Returns the classes of a country's land, `country class-2`. */
export function landClass(country: BasemapCountry, shading: Shading): string {
  const index = classIndex(country, shading);
  if (index >= 0) return `country class-${index + 1}`;
  return country.member && landCodeOf(country) ? 'country' : 'country neighbour';
}

/** Returns the class of what is not one of the chosen countries; none where all are shown. */
export const fadedClass = (code: string, chosen: readonly string[]): string =>
  chosen.length && !chosen.includes(code) ? 'faded' : '';

/** Returns the classes of the dot of a small state. */
export function dotClass({countries}: Basemap, shading: Shading, id: string): string {
  const country = countries.find((one) => one.id === id);
  return country ? landClass(country, shading).replace('country', '') : '';
}

const pathOf = ({countries}: Basemap, wanted: (country: BasemapCountry) => boolean): string =>
  countries
    .filter(wanted)
    .map(({path}) => path)
    .join('');

/**
 * Lines in the higher classes, so that they differ in more than colour; always the same distance in
 * pixels.
 */
const hatches = (unitsPerPixel: number) =>
  [18, 9, 5].map(
    (gapPx, i) => svg`<pattern id="hatch-${i + 1}" patternUnits="userSpaceOnUse"
  width=${gapPx} height=${gapPx} patternTransform="scale(${unitsPerPixel}) rotate(45)"><path class="hatch-line" d="M0,0V${gapPx}"></path></pattern>`,
  );

/**
 * All of one size are two paths, the ring and what is in it: a node for each would cost as much as
 * the buttons that stand over them.
 */
function symbolPicture(symbols: readonly PlaceSymbol[], diameterPx: number, metres: number) {
  const points = symbols.map(({place}) => pointPath(place)).join('');
  return svg`<path class="picture halo" d=${points} stroke-width=${(diameterPx + RING_PX) * metres}></path><path class="picture" d=${points} stroke-width=${(diameterPx - RING_PX) * metres}></path>`;
}

/** Symbols of each diameter, the large ones first: a small one is never under them. */
function bySize(symbols: readonly PlaceSymbol[]): [diameterPx: number, PlaceSymbol[]][] {
  const sizes = new Map<number, PlaceSymbol[]>();
  for (const symbol of symbols) {
    const same = sizes.get(symbol.diameterPx);
    if (same) same.push(symbol);
    else sizes.set(symbol.diameterPx, [symbol]);
  }
  return [...sizes].sort(([a], [b]) => b - a);
}

const symbolFigure = (
  {place, count, diameterPx}: PlaceSymbol,
  metres: number,
) => svg`<text class="picture" x=${place.x / PICTURE_UNIT_M} y=${-place.y / PICTURE_UNIT_M}
  font-size=${figureSize(diameterPx) * metres} dy="0.35em" text-anchor="middle">${count}</text>`;

/** Hair lines from the symbols that stand beside their land, each with a dot at its end. */
function ties(symbols: readonly PlaceSymbol[], view: View, metres: number) {
  const tied = symbols.flatMap(({place, tie}) =>
    tie ? [{place, end: pixelToPlane(view, tie)}] : [],
  );
  if (!tied.length) return nothing;
  const lines = tied
    .map(
      ({place, end}) =>
        `${pointPath(end)}L${place.x / PICTURE_UNIT_M},${-place.y / PICTURE_UNIT_M}`,
    )
    .join('');
  const ends = tied.map(({end}) => pointPath(end)).join('');
  return svg`<path class="tie tie-halo" d=${lines} stroke-width=${TIE_PX.halo * metres}></path><path class="tie" d=${lines} stroke-width=${TIE_PX.line * metres}></path><path class="tie" d=${ends} stroke-width=${TIE_PX.dot * metres}></path>`;
}

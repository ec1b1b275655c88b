/**
 * Draws the map without words, as SVG: the land with its shades, and the symbols, as the live map
 * has them. No style and no script, so that any policy lets it through. Pure.
 */
import {landCodeOf, type Basemap, type BasemapCountry} from '../../../geo/basemap.js';
import {planeToPixel, type PixelPoint, type View} from '../../../geo/projection.js';
import {dotClass, landClass, type Shading} from '../../../widgets/participant-map/map/land.js';
import {CLOSE_UNDER_M} from '../../../widgets/participant-map/map/legend.js';
import {
  KOSOVO_DASHES,
  LINE_PX,
  mapColour,
  STATE_DOT_PX,
  type MapColour,
  type Theme,
} from '../../../widgets/participant-map/map/palette.js';
import type {Ring} from '../../../widgets/participant-map/symbols/rings.js';
import {
  figureSize,
  MARKED_PX,
  RING_PX,
  TIE_PX,
} from '../../../widgets/participant-map/symbols/symbol.js';
import type {PlaceSymbol} from '../../../widgets/participant-map/places/place-source.js';
import {givenAccent} from '../../../widgets/shared/tokens.styles.js';
import {figureMarkup, figureOutlines} from './figures.js';
import {areaOutline, lineOutline, type OutlineOptions} from './outlines.js';

export interface MapDrawing {
  readonly basemap: Basemap;
  readonly shading: Shading;
  /** Whether everyone is listed: else member states have one tone. */
  readonly isComplete: boolean;
  /** ISO codes of the countries that are shown alone; none for all. */
  readonly chosen: readonly string[];
  /** In pixels of `view`. */
  readonly symbols: readonly PlaceSymbol[];
  readonly rings: readonly Ring[];
  /** What the symbols were placed in. */
  readonly view: View;
  /** How many pixels the picture shows to the left and to the right of the view. */
  readonly besidePx: number;
  /** How many units of the land's corners a pixel has. */
  readonly unitsPerPixel: number;
}

/** From here on the smallest states are seen as land. */
const NEAR_M = 1500;

/**
 * Returns the land as the content of an SVG in pixels of the view, without its root element.
 * Colours are names in braces, which `paintMap` fills in.
 */
export function drawLand(drawing: MapDrawing): string {
  const {view, besidePx, unitsPerPixel, basemap} = drawing;
  const wide = {...view, widthPx: view.widthPx + 2 * besidePx};
  const options: OutlineOptions = {view: wide, unitsPerPixel, unitM: basemap.unitM};
  const at = besidePx ? `translate(${-besidePx} 0) ` : '';
  return [
    `<rect x="${-besidePx}" width="${wide.widthPx}" height="${view.heightPx}" fill="{sea}"/>`,
    `<g transform="${at}scale(${round(1 / unitsPerPixel, 5)})" stroke-linejoin="round">`,
    ...areas(drawing, options),
    ...lines(drawing, options),
    '</g>',
    ...stateDots(drawing),
  ].join('\n');
}

/** Returns the symbols and rings likewise, to stand on the land. */
export const drawSymbols = (drawing: MapDrawing): string =>
  [...symbolMarkup(drawing), ...ringMarkup(drawing)].join('\n');

/** Returns what has been drawn in the colours of a theme. */
export const paintMap = (content: string, theme: Theme): string =>
  content.replace(/\{([a-z0-9-]+)\}/g, (_, name: string) =>
    name === 'accent' ? accentOf(theme) : mapColour(name as MapColour, theme),
  );

/** Returns our accent, which stands once, in the tokens of all widgets. */
export function accentOf(theme: Theme): string {
  const [, light = '', dark = ''] = /light-dark\((#\w+), (#\w+)\)/.exec(givenAccent.cssText) ?? [];
  return theme === 'light' ? light : dark;
}

/** The colour of land: that of its class, or what takes its place close up and in an incomplete list. */
function landColour(classes: string, code: string, drawing: MapDrawing): MapColour {
  const {view, chosen, isComplete} = drawing;
  if (classes.includes('neighbour')) return 'neighbour';
  if (chosen.length && !chosen.includes(code)) return 'faded';
  if (view.metresPerPixel < CLOSE_UNDER_M) return 'ground';
  if (!isComplete) return 'tone';
  return (/class-[123]/.exec(classes)?.[0] as MapColour | undefined) ?? 'land';
}

function areas(drawing: MapDrawing, options: OutlineOptions): string[] {
  const {basemap, shading} = drawing;
  const paths = new Map<MapColour, string>();
  for (const country of basemap.countries) {
    const colour = landColour(landClass(country, shading), landCodeOf(country), drawing);
    paths.set(colour, (paths.get(colour) ?? '') + areaOutline(country.path, options));
  }
  return [...paths]
    .filter(([, path]) => path)
    .map(([colour, path]) => `<path fill="{${colour}}" d="${path}"/>`);
}

function lines(drawing: MapDrawing, options: OutlineOptions): string[] {
  const {basemap, view, chosen} = drawing;
  const isClose = view.metresPerPixel < CLOSE_UNDER_M;
  const border = isClose ? '{ground-line}' : '{line}';
  const line = (path: string, stroke: string, widthPx: number, more = '') => {
    const outline = lineOutline(path, options);
    return outline
      ? `<path fill="none" vector-effect="non-scaling-stroke" stroke="${stroke}" stroke-width="${widthPx}"${more} d="${outline}"/>`
      : '';
  };
  const own = (country: BasemapCountry) => chosen.includes(landCodeOf(country));
  return [
    line(basemap.coast, '{coast}', LINE_PX.coast),
    line(basemap.borders, border, isClose ? LINE_PX.closeBorder : LINE_PX.border),
    ...(chosen.length ? [line(pathsOf(basemap, own), '{accent}', LINE_PX.chosen)] : []),
    line(basemap.kosovoLine, '{line}', LINE_PX.kosovo, ` stroke-dasharray="${KOSOVO_DASHES}"`),
  ].filter(Boolean);
}

const pathsOf = ({countries}: Basemap, wanted: (country: BasemapCountry) => boolean): string =>
  countries
    .filter(wanted)
    .map(({path}) => path)
    .join('');

/** The states that are too small to be seen as land. */
function stateDots(drawing: MapDrawing): string[] {
  const {basemap, shading, view} = drawing;
  if (view.metresPerPixel < NEAR_M) return [];
  return basemap.points.map(({id, place}) => {
    const colour = landColour(dotClass(basemap, shading, id), id, drawing);
    return circle(planeToPixel(view, place), STATE_DOT_PX / 2, ` fill="{${colour}}"`);
  });
}

/** Hair lines, then circles, the large ones first, then their numbers. */
function symbolMarkup({symbols}: MapDrawing): string[] {
  const tied = symbols.flatMap(({at, tie}) => (tie ? [{at, tie}] : []));
  const hairs = tied.map(({at, tie}) => `M${point(tie)}L${point(at)}`).join('');
  const counted = symbols.filter(({count}) => count > 1);
  return [
    ...(hairs
      ? [
          `<path fill="none" stroke="{halo}" stroke-opacity=".7" stroke-width="${TIE_PX.halo}" stroke-linecap="round" d="${hairs}"/>`,
          `<path fill="none" stroke="{dot}" stroke-width="${TIE_PX.line}" stroke-linecap="round" d="${hairs}"/>`,
          ...tied.map(({tie}) => circle(tie, TIE_PX.dot / 2, ` fill="{dot}"`)),
        ]
      : []),
    `<g fill="{dot}" stroke="{halo}" stroke-width="${RING_PX}">`,
    ...[...symbols]
      .sort((a, b) => b.diameterPx - a.diameterPx)
      .map(({at, diameterPx}) => circle(at, diameterPx / 2)),
    '</g>',
    `<defs>${figureOutlines(counted.map(({count}) => count))}</defs>`,
    `<g fill="{on-dot}">`,
    ...counted.map(({at, count, diameterPx}) =>
      figureMarkup(count, {...at, em: figureSize(diameterPx)}),
    ),
    '</g>',
  ];
}

/** As on the page: a ring over a halo, and a dot where it covers no figure. */
function ringMarkup({rings}: MapDrawing): string[] {
  const {ring, stroke, dot} = MARKED_PX;
  const halo = ` stroke="{halo}" stroke-width="${RING_PX}"`;
  return rings.flatMap(({at, isHollow}) => [
    circle(at, (ring + stroke + RING_PX) / 2, ` fill="${isHollow ? 'none' : '{halo}'}"${halo}`),
    circle(at, ring / 2, ` fill="none" stroke="{accent}" stroke-width="${stroke}"`),
    isHollow
      ? circle(at, (ring - stroke - RING_PX) / 2, ` fill="none"${halo}`)
      : circle(at, dot / 2, ' fill="{accent}"'),
  ]);
}

const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
const point = ({x, y}: PixelPoint): string => `${round(x)} ${round(y)}`;
const circle = ({x, y}: PixelPoint, radius: number, more = ''): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius, 2)}"${more}/>`;

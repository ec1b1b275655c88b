/**
 * The view of the map as shapes and texts with the colours that the page gives them, from which
 * files are made. Read from what is drawn, so that a file cannot differ from it.
 */
import {frameOf, type View} from '../../../geo/projection.js';
import {MARKED_PX, RING_PX} from '../symbols/symbol.js';
import type {Ring} from '../symbols/rings.js';

/** A path with its place on the map: `x` is `scale` times the path's own plus `left`. Lengths in px. */
export interface SceneShape {
  readonly d: string;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly fill: string;
  readonly stroke: string;
  readonly strokePx: number;
  readonly strokeOpacity: number;
  /** Lengths of dashes and gaps; empty for none. */
  readonly dashesPx: readonly number[];
}

export interface SceneText {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
  /** The halo; none where its width is 0. */
  readonly stroke: string;
  readonly strokePx: number;
  readonly fontPx: number;
  readonly weight: string;
  readonly family: string;
}

export interface MapScene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sea: string;
  readonly shapes: readonly SceneShape[];
  readonly texts: readonly SceneText[];
}

export interface SceneSource {
  readonly view: View;
  /** The element's root, with the land and the names. */
  readonly root: ParentNode;
  /** Metres in a unit of the land's paths, and of all others. */
  readonly unitM: {readonly land: number; readonly others: number};
  readonly rings: readonly Ring[];
}

/** Returns what the map shows; undefined where it is not drawn. */
export function readScene(source: SceneSource): MapScene | undefined {
  const {view, root, rings} = source;
  const land = root.querySelector('.land');
  const map = root.querySelector('.map');
  if (!land || !map) return undefined;
  const {widthPx, heightPx} = view;
  const paths = [...land.querySelectorAll<SVGPathElement>('path')].filter(
    (path) => !path.closest('defs') && isSeen(path),
  );
  const ringed = root.querySelector('.ring');
  return {
    widthPx,
    heightPx,
    sea: getComputedStyle(map).backgroundColor,
    shapes: [
      ...paths.map((path) => shapeOf(path, source)),
      ...(ringed ? rings.flatMap((ring) => ringShapes(ring, ringed)) : []),
    ],
    texts: [
      ...Array.from(land.querySelectorAll<SVGTextElement>('text'), (text) =>
        figureOf(text, source),
      ),
      ...Array.from(root.querySelectorAll<SVGTSpanElement>('.names tspan'), lineOf),
    ],
  };
}

/** The symbols are drawn in the picture too, where buttons stand over it: there it is hidden. */
const isSeen = (path: Element): boolean =>
  path.matches('.picture') || getComputedStyle(path).display !== 'none';

function placeOf(element: Element, {view, unitM}: SceneSource) {
  const {west, north} = frameOf(view);
  const unit = element.closest('g') ? unitM.land : unitM.others;
  const {metresPerPixel} = view;
  return {
    scale: unit / metresPerPixel,
    left: -west / metresPerPixel,
    top: north / metresPerPixel,
  };
}

function shapeOf(path: SVGPathElement, source: SceneSource): SceneShape {
  const style = getComputedStyle(path);
  const place = placeOf(path, source);
  // Lines of the land have their width in pixels, those of symbols in the picture's own units.
  const unitPx = style.vectorEffect === 'non-scaling-stroke' ? 1 : place.scale;
  return {
    d: path.getAttribute('d') ?? '',
    ...place,
    fill: style.fill,
    stroke: style.stroke,
    strokePx: style.stroke === 'none' ? 0 : parseFloat(style.strokeWidth) * unitPx,
    strokeOpacity: Number(style.strokeOpacity),
    dashesPx: style.strokeDasharray.match(/[\d.]+/g)?.map(Number) ?? [],
  };
}

const circlePath = (x: number, y: number, r: number): string =>
  `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`;

/** A ring over its halo, and the dot in it. */
function ringShapes({at: {x, y}, isHollow}: Ring, element: Element): SceneShape[] {
  const {borderTopColor: accent, outlineColor: halo} = getComputedStyle(element, '::before');
  const {dot, ring, stroke} = MARKED_PX;
  const circle = (diameter: number, fill: string, line: string, strokePx: number): SceneShape => ({
    d: circlePath(x, y, diameter / 2),
    scale: 1,
    left: 0,
    top: 0,
    fill,
    stroke: line,
    strokePx,
    strokeOpacity: 1,
    dashesPx: [],
  });
  return [
    circle(ring, isHollow ? 'none' : halo, halo, stroke + 2 * RING_PX),
    circle(ring, 'none', accent, stroke),
    ...(isHollow ? [] : [circle(dot, accent, 'none', 0)]),
  ];
}

/** The number in a circle. */
function figureOf(text: SVGTextElement, source: SceneSource): SceneText {
  const {scale, left, top} = placeOf(text, source);
  const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(text.getAttribute(name)));
  const fontPx = size! * scale; // It has all three.
  const style = getComputedStyle(text);
  return {
    text: text.textContent,
    x: left + x! * scale,
    y: top + y! * scale + 0.35 * fontPx,
    anchor: 'middle',
    fill: style.fill,
    stroke: 'none',
    strokePx: 0,
    fontPx,
    weight: style.fontWeight,
    family: style.fontFamily,
  };
}

/** A line of a name. */
function lineOf(line: SVGTSpanElement): SceneText {
  const style = getComputedStyle(line);
  return {
    text: line.textContent,
    x: Number(line.getAttribute('x')),
    y: Number(line.getAttribute('y')),
    anchor: style.textAnchor as SceneText['anchor'],
    fill: style.fill,
    stroke: style.stroke,
    strokePx: parseFloat(style.strokeWidth),
    fontPx: parseFloat(style.fontSize),
    weight: style.fontWeight,
    family: style.fontFamily,
  };
}

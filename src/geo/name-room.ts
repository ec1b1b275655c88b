/** What a name on the map takes, and what is in its way. Pure. */
import type {LandGrid} from './land-grid.js';
import type {PixelPoint, View} from './projection.js';

/** A rectangle of the view, in pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Returns the width of a text in pixels. */
export type Measure = (text: string, fontPx: number, weight: number) => number;

/** What a name lies on: its own land, the sea, or both. Its halo has that colour. */
export type Ground = 'land' | 'sea' | 'straddling';

export interface PlacedName {
  /** The country's code, or the place's key. */
  readonly key: string;
  /** A country, a place, or close up a country behind the places. */
  readonly kind: 'country' | 'place' | 'background';
  readonly lines: readonly string[];
  /** Where each line begins, has its middle or ends: `anchor` says which. */
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fontPx: number;
  readonly weight: number;
  readonly ground: Ground;
  readonly box: Box;
}

export interface Circle {
  readonly at: PixelPoint;
  readonly radiusPx: number;
}

/** How high a line is, and where in it the baseline lies, in units of the font size. */
export const LINE_EM = 1.12;
export const BASELINE_EM = 0.9;
/** What a name keeps from a symbol, another name and the edge. */
export const SYMBOL_GAP_PX = 2;
export const NAME_GAP_PX = 3;
const EDGE_GAP_PX = 3;

/** Returns the box, wider and higher by `byPx` on each side. */
export const growBox = ({left, top, right, bottom}: Box, byPx: number): Box => ({
  left: left - byPx,
  top: top - byPx,
  right: right + byPx,
  bottom: bottom + byPx,
});

/** Tells whether two boxes have a point in common. */
export const boxesMeet = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** Returns the point of a box that is nearest to a point. */
export const nearestInBox = (box: Box, {x, y}: PixelPoint): PixelPoint => ({
  x: Math.max(box.left, Math.min(box.right, x)),
  y: Math.max(box.top, Math.min(box.bottom, y)),
});

/** Returns how far a point is from a box; 0 inside. */
export function distanceToBox(box: Box, point: PixelPoint): number {
  const nearest = nearestInBox(box, point);
  return Math.hypot(point.x - nearest.x, point.y - nearest.y);
}

/** Tells whether a line crosses a box. */
export function lineMeetsBox(box: Box, from: PixelPoint, to: PixelPoint): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y)));
  for (let i = 0; i <= steps; i++) {
    const [x, y] = [from.x + ((to.x - from.x) * i) / steps, from.y + ((to.y - from.y) * i) / steps];
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true;
  }
  return false;
}

/** Keeps what names have to leave free. */
export class NameRoom {
  private readonly names: Box[] = [];

  constructor(
    private readonly view: Pick<View, 'widthPx' | 'heightPx'>,
    private readonly taken: {
      readonly circles: readonly Circle[];
      readonly boxes: readonly Box[];
      readonly lines?: readonly (readonly [from: PixelPoint, to: PixelPoint])[];
    },
  ) {}

  /** Tells whether a name may stand here. */
  isFree(box: Box): boolean {
    const {widthPx, heightPx} = this.view;
    if (box.left < EDGE_GAP_PX || box.right > widthPx - EDGE_GAP_PX) return false;
    if (box.top < EDGE_GAP_PX || box.bottom > heightPx - EDGE_GAP_PX) return false;
    const withGap = growBox(box, NAME_GAP_PX);
    const {circles, boxes, lines = []} = this.taken;
    return (
      !circles.some(({at, radiusPx}) => distanceToBox(box, at) < radiusPx + SYMBOL_GAP_PX) &&
      !this.names.some((name) => boxesMeet(name, withGap)) &&
      !boxes.some((other) => boxesMeet(other, growBox(box, SYMBOL_GAP_PX))) &&
      !lines.some(([from, to]) => lineMeetsBox(growBox(box, 1), from, to))
    );
  }

  take(box: Box): void {
    this.names.push(box);
  }
}

/** Whose land lies under a box, in shares of it. */
export interface LandShare {
  readonly own: number;
  /** Of other states. */
  readonly others: number;
  /** All land. */
  readonly land: number;
}

/** Returns whose land lies under a box, looked up every `stepPx`. */
export function landUnder(grid: LandGrid, box: Box, code: string, stepPx: number): LandShare {
  const columns = Math.max(1, Math.round((box.right - box.left) / stepPx));
  const rows = Math.max(1, Math.round((box.bottom - box.top) / stepPx));
  let [own, others, land] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const y = box.top + ((row + 0.5) / rows) * (box.bottom - box.top);
    for (let column = 0; column < columns; column++) {
      const found = grid.codeAt(box.left + ((column + 0.5) / columns) * (box.right - box.left), y);
      if (found === undefined) continue;
      land++;
      if (found === code) own++;
      else if (found) others++;
    }
  }
  const all = columns * rows;
  return {own: own / all, others: others / all, land: land / all};
}

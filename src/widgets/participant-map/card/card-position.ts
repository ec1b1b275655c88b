/** Where a card stands beside its symbol. Pure. */
import type {PixelPoint, SizePx} from '../../../geo/projection.js';

const GAP_PX = 20;
const EDGE_PX = 8;

/**
 * Where on the stage a card may stand, px: between the map's left edge and its controls, or right
 * of them.
 */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly heightPx: number;
}

/**
 * Returns where a card stands: right of its symbol, else left, below or above, so that the symbol
 * is seen; always inside the room.
 */
export function cardPosition(
  at: PixelPoint,
  card: SizePx,
  {left, right, heightPx}: Room,
): PixelPoint {
  const beside = freePosition(at.x, card.widthPx, left, right);
  const x = beside ?? at.x - card.widthPx / 2;
  const y =
    beside === undefined
      ? (freePosition(at.y, card.heightPx, 0, heightPx) ?? at.y + GAP_PX)
      : at.y - card.heightPx / 2;
  return {x: inside(x, card.widthPx, left, right), y: inside(y, card.heightPx, 0, heightPx)};
}

/** Along one axis: after the symbol, else before it, where there is room. */
function freePosition(at: number, length: number, from: number, to: number): number | undefined {
  const after = Math.max(at + GAP_PX, from + EDGE_PX);
  const before = Math.min(at - GAP_PX, to - EDGE_PX) - length;
  return [after, before].find((start) => start === inside(start, length, from, to));
}

const inside = (start: number, length: number, from: number, to: number): number =>
  Math.max(from + EDGE_PX, Math.min(to - length - EDGE_PX, start));

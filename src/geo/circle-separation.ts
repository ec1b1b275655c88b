/** Moves circles that touch apart, always the same way. Pure. */
import type {CircleSeat} from './layout-types.js';
import type {PixelPoint, SizePx} from './projection.js';

export interface SeatedCircle {
  readonly code: string;
  readonly count: number;
  readonly diameterPx: number;
  /** Where it would stand alone. */
  readonly seat: PixelPoint;
}

export interface SeparationOptions {
  readonly circles: readonly SeatedCircle[];
  readonly largestMovePx: number;
  /** Whether their targets alone keep apart: they may touch. Default: no. */
  readonly onlyTargets?: boolean;
  /** The rectangle that a circle stays in whose seat is there. */
  readonly keepIn?: SizePx;
}

/** Where a map shows less than 0.06 px per km, circles may move farther. */
const SMALL_SCALE_M = 1000 / 0.06;
const MOVE_PX = 24;
const SMALL_SCALE_MOVE_PX = 32;
/** A target of 24 px, and what two of them keep between them. */
const LEAST_RADIUS_PX = 12;
const CLEARANCE_PX = 0.75;
/** Half of the least distance of targets alone: less than that of places of one country. */
const TARGET_REACH_PX = LEAST_RADIUS_PX + 0.25;
/** Rounds in which circles are also drawn back to their seats, and rounds without that. */
const PULLED_ROUNDS = 420;
const FREE_ROUNDS = 180;
/** Where the circles have no room, rounds in which only their targets keep apart. */
const TARGET_ROUNDS = 1200;
const PULL = 0.02;
/** Circles nearer to each other than this touch. */
const TOUCH_PX = 1e-3;
/** Turns circles with one seat apart, each in a direction of its own. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Returns how far a circle may move at a scale. */
export const largestMove = (metresPerPixel: number): number =>
  metresPerPixel > SMALL_SCALE_M ? SMALL_SCALE_MOVE_PX : MOVE_PX;

interface Body extends SeatedCircle {
  /** What it keeps free around it; later its target alone. */
  reach: number;
  /** What it keeps from the edge of the view. */
  readonly edge: number;
  x: number;
  y: number;
}

/**
 * Returns where each circle stands. Where there is room circles do not touch; where there is less,
 * at least targets of 24 px do not.
 */
export function separateCircles(options: SeparationOptions): ReadonlyMap<string, CircleSeat> {
  const {circles, onlyTargets = false} = options;
  const bodies = [...circles]
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
    .map((circle): Body => {
      const reach = Math.max(circle.diameterPx / 2 + 1, LEAST_RADIUS_PX) + CLEARANCE_PX;
      const {x, y} = circle.seat;
      return {...circle, reach: onlyTargets ? TARGET_REACH_PX : reach, edge: reach, x, y};
    });
  const pairs = pairsInReach(bodies, options);
  const settle = (rounds: number, isPulled = false): boolean => {
    for (let round = 0; round < rounds; round++) {
      if (isPulled) for (const body of bodies) pullBack(body);
      const hasMoved = pushApart(pairs);
      for (const body of bodies) keepNear(body, options);
      if (!hasMoved && !isPulled) return true;
    }
    return false;
  };
  settle(PULLED_ROUNDS, true);
  if (!settle(FREE_ROUNDS) && !onlyTargets) {
    for (const body of bodies) body.reach = LEAST_RADIUS_PX + CLEARANCE_PX;
    settle(TARGET_ROUNDS);
  }
  return new Map(bodies.map((body) => [body.code, seatOf(body)]));
}

function pullBack(body: Body): void {
  body.x += (body.seat.x - body.x) * PULL;
  body.y += (body.seat.y - body.y) * PULL;
}

type Pair = readonly [a: Body, b: Body, index: number];

/** Returns the pairs that may ever overlap, however far both move. */
function pairsInReach(
  bodies: readonly Body[],
  {largestMovePx, keepIn}: SeparationOptions,
): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [index, a] of bodies.entries())
    for (let j = index + 1; j < bodies.length; j++) {
      const b = bodies[j]!; // It is below the length.
      // One whose seat is at the edge begins as far inside as it reaches.
      const reach = (keepIn ? 2 : 1) * (a.edge + b.edge) + 2 * largestMovePx;
      if (Math.abs(a.seat.x - b.seat.x) < reach && Math.abs(a.seat.y - b.seat.y) < reach)
        pairs.push([a, b, index]);
    }
  return pairs;
}

/** Pushes each overlapping pair apart; false where none overlaps. */
function pushApart(pairs: readonly Pair[]): boolean {
  let hasMoved = false;
  for (const [a, b, index] of pairs) if (pushPair(a, b, index)) hasMoved = true;
  return hasMoved;
}

/** Pushes two apart, the smaller one more; false where they do not overlap. */
function pushPair(a: Body, b: Body, index: number): boolean {
  let [dx, dy] = [b.x - a.x, b.y - a.y];
  const reach = a.reach + b.reach;
  if (Math.abs(dx) >= reach || Math.abs(dy) >= reach) return false;
  let distance = Math.hypot(dx, dy);
  const overlap = reach - distance;
  if (overlap <= TOUCH_PX) return false;
  if (distance < TOUCH_PX) {
    [dx, dy, distance] = [Math.cos(index * GOLDEN_ANGLE), Math.sin(index * GOLDEN_ANGLE), 1];
  }
  const shareOfB = a.reach ** 2 / (a.reach ** 2 + b.reach ** 2);
  const [stepX, stepY] = [(dx / distance) * overlap, (dy / distance) * overlap];
  a.x -= stepX * (1 - shareOfB);
  a.y -= stepY * (1 - shareOfB);
  b.x += stepX * shareOfB;
  b.y += stepY * shareOfB;
  return true;
}

/** Keeps a circle near its seat, and in the frame where its seat is in it. */
function keepNear(body: Body, {largestMovePx, keepIn}: SeparationOptions): void {
  const {seat, edge} = body;
  const isInside =
    keepIn && seat.x >= 0 && seat.y >= 0 && seat.x <= keepIn.widthPx && seat.y <= keepIn.heightPx;
  const inFrame = (point: PixelPoint): PixelPoint =>
    isInside
      ? {
          x: Math.max(edge, Math.min(keepIn.widthPx - edge, point.x)),
          y: Math.max(edge, Math.min(keepIn.heightPx - edge, point.y)),
        }
      : point;
  // From a point of the frame towards another one nothing leaves it.
  const [start, end] = [inFrame(seat), inFrame(body)];
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const part = Math.min(1, largestMovePx / Math.max(TOUCH_PX, Math.hypot(dx, dy)));
  body.x = start.x + dx * part;
  body.y = start.y + dy * part;
}

function seatOf({x, y, seat, diameterPx}: Body): CircleSeat {
  const moved = Math.hypot(x - seat.x, y - seat.y);
  return moved > (0.75 * diameterPx) / 2 + 1 ? {at: {x, y}, tie: seat} : {at: {x, y}};
}

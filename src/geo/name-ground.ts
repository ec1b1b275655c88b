/** On what a country's name may stand: its own land, or the sea beside its own coast. Pure. */
import type {CountryLand} from './basemap.js';
import type {LandGrid} from './land-grid.js';
import type {NameAnchor} from './layout-types.js';
import {
  distanceToBox,
  growBox,
  landUnder,
  nearestInBox,
  type Box,
  type Ground,
  type LandShare,
} from './name-room.js';
import type {View} from './projection.js';

export interface GroundOptions {
  readonly anchor: NameAnchor;
  readonly grid: LandGrid;
  readonly view: Pick<View, 'widthPx'>;
  /** Whether the name stands straight beside its circle, or at the label point. */
  readonly isBeside: boolean;
}

/** On land: so much of the box is its own, and at most so much of it other states'. */
const MOSTLY_OWN = 0.77;
const LITTLE_OF_OTHERS = 0.08;
/** Or so much its own, whatever the rest is. */
const NEARLY_ALL_OWN = 0.86;
/** In the sea: at most so much land under it. */
const LITTLE_LAND = 0.14;
/** So far from the circle, or from that of a large country. */
const SEA_PX = 16;
const LARGE_SEA_PX = 28;
const LARGE_KM2 = 200_000;
/** The land so near to a name in the sea has to be its own rather than others'. */
const COAST_PX = 7;
/** Straight beside its circle: so much of the box at most is other land. */
const LAST_RESORT_OTHERS = 0.36;
const LAST_RESORT_OWN = 0.5;
/** A look at few points first: most boxes fail it. */
const COARSE_PX = 5;
const COARSE_OWN = 0.6;
const COARSE_LAND = 0.3;
const STEP_PX = 2;
const NARROW_STEP_PX = 1;
const NARROW_PX = 420;

/** Returns what a name stands on; undefined where it may not stand. */
export function groundOf(box: Box, options: GroundOptions): Ground | undefined {
  const {anchor, grid, view} = options;
  const {code} = anchor.land;
  const coarse = landUnder(grid, box, code, COARSE_PX);
  const isHopeless = coarse.own < COARSE_OWN && coarse.land > COARSE_LAND;
  if (isHopeless && !options.isBeside) return undefined;
  const stepPx = view.widthPx < NARROW_PX ? NARROW_STEP_PX : STEP_PX;
  const share = landUnder(grid, box, code, stepPx);
  if (isOnLand(share)) return 'land';
  if (share.land <= LITTLE_LAND) return isBesideCoast(box, options) ? 'sea' : undefined;
  if (!options.isBeside) return undefined;
  const foreign = share.land - share.own;
  if (foreign <= LITTLE_OF_OTHERS && isBesideCoast(box, options)) return 'straddling';
  const isLastResort = anchor.radiusPx > 0 && share.own >= LAST_RESORT_OWN;
  return isLastResort && foreign <= LAST_RESORT_OTHERS ? 'straddling' : undefined;
}

/** Tells whether a box lies on the country's own land. */
export const isOnLand = ({own, others}: LandShare): boolean =>
  own >= NEARLY_ALL_OWN || (own >= MOSTLY_OWN && others <= LITTLE_OF_OTHERS);

/** Returns how far from its circle a name in the sea may stand, in pixels. */
export const seaReach = ({areaKm2}: Pick<CountryLand, 'areaKm2'>): number =>
  areaKm2 > LARGE_KM2 ? LARGE_SEA_PX : SEA_PX;

/** Tells whether a name in the sea is read as that of the coast beside it. */
function isBesideCoast(box: Box, {anchor, grid, view}: GroundOptions): boolean {
  const {land, at, radiusPx} = anchor;
  if (distanceToBox(box, at) - radiusPx > seaReach(land)) return false;
  const from = nearestInBox(box, at);
  const steps = Math.ceil(Math.hypot(at.x - from.x, at.y - from.y));
  for (let i = 0; i <= steps; i++) {
    const part = i / Math.max(1, steps);
    const found = grid.codeAt(from.x + (at.x - from.x) * part, from.y + (at.y - from.y) * part);
    if (found !== undefined && found !== land.code) return false;
  }
  const stepPx = view.widthPx < NARROW_PX ? NARROW_STEP_PX : STEP_PX;
  const around = landUnder(grid, growBox(box, COAST_PX), land.code, stepPx);
  return around.own > 0 && around.own >= around.land - around.own;
}

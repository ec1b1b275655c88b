/**
 * Where the names of countries stand: on their own land, or in the sea beside it, around circles
 * that do not move. Pure.
 */
import type {CountryLand} from './basemap.js';
import {boxesAround} from './circle-seats.js';
import type {LandGrid} from './land-grid.js';
import type {CircleSeat, NameAnchor} from './layout-types.js';
import {groundOf, seaReach} from './name-ground.js';
import {twoLines} from './name-lines.js';
import {
  BASELINE_EM,
  boxesMeet,
  distanceToBox,
  LINE_EM,
  NameRoom,
  type Box,
  type Ground,
  type Measure,
  type PlacedName,
} from './name-room.js';
import {planeToPixel, type View} from './projection.js';

export interface NamedCircle extends CircleSeat {
  readonly code: string;
  readonly count: number;
  readonly diameterPx: number;
}

export interface CountryNamesOptions {
  readonly circles: readonly NamedCircle[];
  readonly lands: ReadonlyMap<string, CountryLand>;
  readonly grid: LandGrid;
  readonly view: View;
  /** Country code → name. */
  readonly names: ReadonlyMap<string, string>;
  readonly measure: Measure;
  readonly fixed: readonly Box[];
  readonly rings: readonly Box[];
}

const FONT_PX = 12;
/** Large countries on wide maps. */
const LARGE_FONT_PX = 13;
const LARGE_KM2 = 220_000;
const WIDE_PX = 700;
/** With participants, and without. */
const WEIGHT = 600;
const QUIET_WEIGHT = 500;
/** Under this the name of a single dot stands beside it. */
const SMALL_KM2 = 12_000;
/** A name is looked for so far from its circle, on a grid of these steps. */
const REACH_PX = 70;
const STEP_PX = 3;
/** What a place costs, in pixels. */
const DISTANCE_COST = 1.4;
const TWO_LINES_COST = 7;
const ASIDE_COST = 5;
const ASKEW_COST = 0.12;
export const GROUND_COST: Readonly<Record<Ground, number>> = {land: 0, sea: 4, straddling: 26};

interface Candidate {
  readonly box: Box;
  readonly lines: readonly string[];
  readonly cost: number;
  /** Whether it stands straight beside its circle. */
  readonly isBeside: boolean;
}

interface Typeface {
  readonly fontPx: number;
  readonly weight: number;
}

/** Returns the names that have room: with participants first, larger countries before smaller. */
export function placeCountryNames(options: CountryNamesOptions): PlacedName[] {
  const {circles, names, lands, view, rings} = options;
  const byCode = new Map(circles.map((circle) => [circle.code, circle]));
  const room = new NameRoom(view, {
    circles: circles.map(({at, diameterPx}) => ({at, radiusPx: diameterPx / 2})),
    boxes: options.fixed,
    lines: circles.flatMap(({at, tie}) => (tie ? [[at, tie] as const] : [])),
  });
  const ordered = [...names.keys()]
    .flatMap((code) => lands.get(code) ?? [])
    .sort(
      (a, b) =>
        Number(byCode.has(b.code)) - Number(byCode.has(a.code)) ||
        b.areaKm2 - a.areaKm2 ||
        (a.code < b.code ? -1 : 1),
    );
  const placed: PlacedName[] = [];
  for (const land of ordered) {
    const name = placeName(land, byCode.get(land.code), room, options);
    if (!name) continue;
    room.take(name.box);
    placed.push(name);
  }
  return placed.filter(({box}) => !rings.some((ring) => boxesMeet(ring, box)));
}

function placeName(
  land: CountryLand,
  circle: NamedCircle | undefined,
  room: NameRoom,
  options: CountryNamesOptions,
): PlacedName | undefined {
  const {view, names, grid} = options;
  const isLarge = land.areaKm2 > LARGE_KM2 && view.widthPx > WIDE_PX;
  const face: Typeface = {
    fontPx: isLarge ? LARGE_FONT_PX : FONT_PX,
    weight: circle ? WEIGHT : QUIET_WEIGHT,
  };
  const anchor = anchorOf(land, circle, view);
  if (!isNearView(anchor, view)) return undefined;
  const text = names.get(land.code) ?? '';
  const two = twoLines(text);
  const candidates = [
    ...candidatesOf([text], anchor, face, options),
    ...(two ? candidatesOf(two, anchor, face, options) : []),
  ].sort((a, b) => a.cost - b.cost);
  let best: {candidate: Candidate; ground: Ground; cost: number} | undefined;
  for (const candidate of candidates) {
    if (best && candidate.cost >= best.cost) break;
    if (!room.isFree(candidate.box)) continue;
    const ground = groundOf(candidate.box, {anchor, grid, view, isBeside: candidate.isBeside});
    if (!ground) continue;
    const cost = candidate.cost + GROUND_COST[ground];
    if (!best || cost < best.cost) best = {candidate, ground, cost};
  }
  return best && nameAt(land.code, best.candidate, best.ground, face);
}

/** A single dot's name stays in its country, but beside the dot of a small one. */
function anchorOf(land: CountryLand, circle: NamedCircle | undefined, view: View): NameAnchor {
  if (circle && (circle.count > 1 || land.areaKm2 < SMALL_KM2))
    return {land, at: circle.at, radiusPx: circle.diameterPx / 2};
  return {land, at: planeToPixel(view, land.labelPoint), radiusPx: 0};
}

const isNearView = ({at: {x, y}}: NameAnchor, {widthPx, heightPx}: View): boolean =>
  x > -REACH_PX && y > -REACH_PX && x < widthPx + REACH_PX && y < heightPx + REACH_PX;

interface Search {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly anchor: NameAnchor;
}

function candidatesOf(
  lines: readonly string[],
  anchor: NameAnchor,
  {fontPx, weight}: Typeface,
  {measure, grid}: CountryNamesOptions,
): Candidate[] {
  const width = Math.max(...lines.map((line) => measure(line, fontPx, weight)));
  const height = lines.length * LINE_EM * fontPx;
  const search: Search = {lines, width, height, anchor};
  return [...straightCandidates(search), ...asideCandidates(search, grid)];
}

/** Below, above, right and left of the circle; without one, at the label point. */
function straightCandidates(search: Search): Candidate[] {
  const {lines, width, height, anchor} = search;
  const {at, radiusPx} = anchor;
  const boxes = radiusPx
    ? boxesAround(at, radiusPx, width, height)
    : [boxAround(at.x, at.y, width, height)];
  return boxes.map((box, i) => ({box, lines, cost: costOf(box, search) + i, isBeside: true}));
}

/** Anywhere near, where the middle of the name lies on its own land, or in the sea beside it. */
function asideCandidates(search: Search, grid: LandGrid): Candidate[] {
  const {lines, width, height, anchor} = search;
  const {land, at, radiusPx} = anchor;
  const farthest = seaReach(land) + radiusPx;
  const reach = REACH_PX - (REACH_PX % STEP_PX);
  const candidates: Candidate[] = [];
  for (let dy = -reach; dy <= reach; dy += STEP_PX)
    for (let dx = -reach; dx <= reach; dx += STEP_PX) {
      const found = grid.codeAt(at.x + dx, at.y + dy);
      if (found !== undefined && found !== land.code) continue;
      const box = boxAround(at.x + dx, at.y + dy, width, height);
      if (found === undefined && distanceToBox(box, at) > farthest) continue;
      candidates.push({box, lines, cost: costOf(box, search) + ASIDE_COST, isBeside: false});
    }
  return candidates;
}

/** Near is better than far, straight above, below or beside better than askew. */
function costOf(box: Box, {lines, anchor: {at, radiusPx}}: Search): number {
  const extra = lines.length > 1 ? TWO_LINES_COST : 0;
  const [dx, dy] = [(box.left + box.right) / 2 - at.x, (box.top + box.bottom) / 2 - at.y];
  if (!radiusPx) return extra + DISTANCE_COST * Math.hypot(dx, dy);
  const gap = Math.max(0, distanceToBox(box, at) - radiusPx);
  return extra + DISTANCE_COST * gap + ASKEW_COST * Math.min(Math.abs(dx), Math.abs(dy));
}

const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

const nameAt = (
  key: string,
  {box, lines}: Candidate,
  ground: Ground,
  face: Typeface,
): PlacedName => ({
  key,
  kind: 'country',
  lines,
  ...face,
  ground,
  box,
  anchor: 'middle',
  x: (box.left + box.right) / 2,
  y: box.top + BASELINE_EM * face.fontPx,
});

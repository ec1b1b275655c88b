/** Where a country's circle would stand alone: on its land, with room for its name. Pure. */
import type {CountryLand} from './basemap.js';
import type {LandGrid} from './land-grid.js';
import type {CountryCircle, SeatOptions} from './layout-types.js';
import {growBox, landUnder, LINE_EM, SYMBOL_GAP_PX, type Box} from './name-room.js';
import {planeToPixel, type PixelPoint} from './projection.js';

/** A circle may leave the label point by so much of the land's measure, in pixels at least, at most. */
const SHARE_OF_LAND = 0.45;
const LEAST_MOVE_PX = 8;
const LARGEST_MOVE_PX = 44;
const STEP_PX = 2;
/** So much of the rim, and of the name's box, lies on the country's land. */
const RIM_ON_LAND = 0.8;
const NAME_ON_LAND = 0.93;
const RIM_POINTS = 24;
const NAME_PX = 12;

/** Returns the seat of each circle in pixels of the view; a single dot's is its true place. */
export function seatCircles({circles, lands, grid, view}: SeatOptions): Map<string, PixelPoint> {
  const seats = new Map<string, PixelPoint>();
  for (const circle of circles) {
    const land = lands.get(circle.code);
    const start = circle.place ?? land?.labelPoint;
    if (!start) continue;
    const at = planeToPixel(view, start);
    const isSearched = grid && land && !circle.place;
    seats.set(
      circle.code,
      isSearched ? bestSeat({circle, land, grid, at, pxPerKm: 1000 / view.metresPerPixel}) : at,
    );
  }
  return seats;
}

interface SeatSearch {
  readonly circle: CountryCircle;
  readonly land: CountryLand;
  readonly grid: LandGrid;
  /** The label point. */
  readonly at: PixelPoint;
  readonly pxPerKm: number;
}

/** Returns the spot nearest to the label point where circle and name fit; else the label point. */
function bestSeat(search: SeatSearch): PixelPoint {
  const {land, at, pxPerKm} = search;
  const measure = SHARE_OF_LAND * Math.sqrt(land.areaKm2) * pxPerKm;
  const farthest = Math.max(LEAST_MOVE_PX, Math.min(LARGEST_MOVE_PX, measure));
  for (const [dx, dy] of spiral(farthest)) {
    const spot = {x: at.x + dx, y: at.y + dy};
    if (isRimOnLand(search, spot) && hasRoomForName(search, spot)) return spot;
  }
  return at;
}

/** Steps within a distance, the nearest first. */
const spirals = new Map<number, readonly (readonly [dx: number, dy: number])[]>();

function spiral(farthest: number): readonly (readonly [dx: number, dy: number])[] {
  const steps = Math.floor(farthest / STEP_PX);
  const known = spirals.get(steps);
  if (known) return known;
  const found: [dx: number, dy: number][] = [];
  for (let row = -steps; row <= steps; row++)
    for (let column = -steps; column <= steps; column++)
      if (Math.hypot(row, column) <= steps) found.push([column * STEP_PX, row * STEP_PX]);
  found.sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - (bx * bx + by * by));
  spirals.set(steps, found);
  return found;
}

function isRimOnLand({circle: {code, diameterPx}, grid}: SeatSearch, {x, y}: PixelPoint): boolean {
  if (grid.codeAt(x, y) !== code) return false;
  let onLand = 0;
  for (let i = 0; i < RIM_POINTS; i++) {
    const angle = (2 * Math.PI * i) / RIM_POINTS;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    if (grid.codeAt(x + (dx * diameterPx) / 2, y + (dy * diameterPx) / 2) === code) onLand++;
  }
  return onLand >= RIM_ON_LAND * RIM_POINTS;
}

function hasRoomForName({circle, land, grid}: SeatSearch, spot: PixelPoint): boolean {
  const [width, height] = [land.nameEm * NAME_PX, LINE_EM * NAME_PX];
  return boxesAround(spot, circle.diameterPx / 2, width, height).some(
    (box) => landUnder(grid, growBox(box, SYMBOL_GAP_PX), circle.code, STEP_PX).own >= NAME_ON_LAND,
  );
}

/** Returns the boxes below, above, right and left of a circle. */
export function boxesAround(
  {x, y}: PixelPoint,
  radiusPx: number,
  width: number,
  height: number,
): [below: Box, above: Box, right: Box, left: Box] {
  const away = radiusPx + SYMBOL_GAP_PX + 0.5;
  const boxAt = (left: number, top: number): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  return [
    boxAt(x - width / 2, y + away),
    boxAt(x - width / 2, y - away - height),
    boxAt(x + away, y - height / 2),
    boxAt(x - away - width, y - height / 2),
  ];
}

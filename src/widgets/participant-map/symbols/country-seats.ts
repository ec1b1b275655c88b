/**
 * Where the countries' symbols stand on the land: on seats that the home view of the whole list
 * decides, so that no filter and no zoom moves them on the land. Pure.
 */
import type {Basemap} from '../../../geo/basemap.js';
import {homeSeats, placeCircles} from '../../../geo/country-layout.js';
import {makeLandGrid} from '../../../geo/land-grid.js';
import type {CircleSeat, CountryCircle} from '../../../geo/layout-types.js';
import {planeToPixel, type PlanePoint, type View} from '../../../geo/projection.js';
import type {SeatCircles} from '../places/place-source.js';
import {RING_PX, symbolDiameter, type CircleScale} from './symbol.js';

export interface SeatContext {
  readonly basemap: Basemap;
  readonly home: View;
  /** ISO code → participants of the whole list. */
  readonly counts: ReadonlyMap<string, number>;
  readonly scale: CircleScale;
}

type Seats = ReadonlyMap<string, PlanePoint>;
type Offsets = ReadonlyMap<string, {readonly at: Offset; readonly tie?: Offset}>;
interface Offset {
  readonly x: number;
  readonly y: number;
}

/** What was computed for the numbers of a list: seats for a home view, and how circles stand from them. */
interface Layout {
  readonly seats: Seats;
  key?: string;
  offsets?: Offsets;
}
/** By numbers and home view: the manifest's figures and the list that follows them are one. */
const layouts = new Map<string, Layout>();
const MOST_LAYOUTS = 8;

/** A cell of the land is finer where the map is small. */
const cellOf = ({widthPx}: View): number => (widthPx < 420 ? 0.25 : 0.5);
const keyOf = ({centre: {x, y}, metresPerPixel, widthPx, heightPx}: View): string =>
  [x, y, metresPerPixel, widthPx, heightPx].join();

/** Returns what seats the symbols of a list. */
export const seatMaker =
  (context: SeatContext): SeatCircles =>
  (circles, view) => {
    const {basemap, home} = context;
    const layout = layoutOf(context, basemap);
    const seatOf = ({code, place}: CountryCircle) => place ?? layout.seats.get(code);
    const isHome = keyOf(view) === keyOf(home);
    const key = JSON.stringify([circles, view.metresPerPixel, isHome]);
    if (layout.key !== key) {
      layout.key = key;
      layout.offsets = offsetsOf(circles, view, {basemap, isHome, seatOf});
    }
    return new Map(
      circles.flatMap((circle): [string, CircleSeat][] => {
        const [seat, offset] = [seatOf(circle), layout.offsets?.get(circle.code)];
        if (!seat || !offset) return [];
        const from = planeToPixel(view, seat);
        const {at, tie} = offset;
        return [[circle.code, {at: plus(from, at), ...(tie && {tie: plus(from, tie)})}]];
      }),
    );
  };

function layoutOf({home, counts, scale}: SeatContext, basemap: Basemap): Layout {
  const key = [basemap.unitM, keyOf(home), ...[...counts].sort()].join();
  const known = layouts.get(key);
  if (known) return known;
  const circles = Array.from(counts, ([code, count]) => ({
    code,
    count,
    diameterPx: symbolDiameter(count, scale) + RING_PX,
  }));
  const grid = makeLandGrid(basemap.rings, home, cellOf(home));
  const layout: Layout = {
    seats: homeSeats({circles, lands: basemap.lands, grid, view: home}),
  };
  const [oldest] = layouts.keys();
  if (layouts.size >= MOST_LAYOUTS && oldest) layouts.delete(oldest);
  layouts.set(key, layout);
  return layout;
}

/** How far from its seat each circle stands, and the end of its line. */
function offsetsOf(
  circles: readonly CountryCircle[],
  view: View,
  {
    basemap: {lands},
    isHome,
    seatOf,
  }: {
    readonly basemap: Basemap;
    readonly isHome: boolean;
    readonly seatOf: (circle: CountryCircle) => PlanePoint | undefined;
  },
): Offsets {
  const seats = new Map(
    circles.flatMap((circle) => {
      const seat = seatOf(circle);
      return seat ? [[circle.code, seat] as const] : [];
    }),
  );
  const ringed = circles.map((circle) => ({...circle, diameterPx: circle.diameterPx + RING_PX}));
  const placed = placeCircles({circles: ringed, lands, view, seats, isHome});
  return new Map(
    Array.from(placed, ([code, {at, tie}]) => {
      const from = planeToPixel(view, seats.get(code)!); // What has been placed had a seat.
      return [code, {at: minus(at, from), ...(tie && {tie: minus(tie, from)})}];
    }),
  );
}

const plus = (a: Offset, b: Offset): Offset => ({x: a.x + b.x, y: a.y + b.y});
const minus = (a: Offset, b: Offset): Offset => ({x: a.x - b.x, y: a.y - b.y});

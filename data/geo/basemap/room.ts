// The place in a country with most room around it, not far from its middle.
import {planePoint, type Frame, type PlanePoint} from '../../../src/geo/projection.js';

/** Rings of a polygon in the plane, the outer one first. */
export type PlanePolygon = readonly (readonly PlanePoint[])[];

/** How much the distance from the centroid counts against the room to the border. */
const PULL = 0.28;
/** The search ends when no place can be better by more than this share of the country's size. */
const TOLERANCE = 1 / 2000;

export interface RoomSearch {
  /** The country's land in each basemap file: the place must lie in all of them. */
  readonly lands: readonly (readonly PlanePolygon[])[];
  readonly frame: Frame;
  readonly centroid: PlanePoint;
}

/** A square of the search. */
interface Cell {
  readonly centre: PlanePoint;
  /** Half of a side. */
  readonly half: number;
  readonly worth: number;
  /** What no place in the square exceeds. */
  readonly atMost: number;
}

/**
 * Returns the place where distance to the border minus 0.28 times the distance from the centroid is
 * largest. (The bare pole of inaccessibility puts Italy in the Po valley.) Squares that may hold a
 * better place are divided, as in Mapbox's polylabel.
 */
export function findRoom({lands, frame, centroid}: RoomSearch): PlanePoint {
  const {west, south, east, north} = frame;
  const size = Math.max(east - west, north - south);
  const cellAt = (centre: PlanePoint, half: number): Cell => {
    const room = Math.min(...lands.map((land) => borderDistance(land, centre)));
    const away = Math.hypot(centre.x - centroid.x, centre.y - centroid.y);
    const reach = half * Math.SQRT2;
    return {
      centre,
      half,
      worth: room < 0 ? -Infinity : room - PULL * away,
      atMost: room + reach < 0 ? -Infinity : room + reach - PULL * Math.max(0, away - reach),
    };
  };
  const whole = planePoint((west + east) / 2, (south + north) / 2);
  const open = [cellAt(whole, size / 2)];
  let best = cellAt(centroid, 0);
  for (let cell = open.pop(); cell; cell = open.pop()) {
    if (cell.worth > best.worth) best = cell;
    if (cell.atMost <= best.worth + size * TOLERANCE) continue;
    open.push(...quartersOf(cell, cellAt));
    open.sort((a, b) => a.atMost - b.atMost);
  }
  if (best.worth === -Infinity) throw new Error('no place lies in all of the lands');
  return best.centre;
}

const quartersOf = (
  {centre: {x, y}, half}: Cell,
  cellAt: (centre: PlanePoint, half: number) => Cell,
): Cell[] =>
  [-0.5, 0.5].flatMap((across) =>
    [-0.5, 0.5].map((up) => cellAt(planePoint(x + across * half, y + up * half), half / 2)),
  );

/** Returns how far a place is from the border of some polygons, negative outside of them. */
export function borderDistance(polygons: readonly PlanePolygon[], {x, y}: PlanePoint): number {
  let [inside, least] = [false, Infinity];
  for (const ring of polygons.flat()) {
    let before = ring.at(-1);
    for (const corner of ring) {
      if (!before) break;
      const {x: x1, y: y1} = before;
      const [dx, dy] = [corner.x - x1, corner.y - y1];
      if (y1 > y !== corner.y > y && x < x1 + (dx * (y - y1)) / dy) inside = !inside;
      const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.max(0, Math.min(1, along));
      least = Math.min(least, Math.hypot(x - x1 - t * dx, y - y1 - t * dy));
      before = corner;
    }
  }
  return inside ? least : -least;
}

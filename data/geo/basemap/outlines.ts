// Finer outlines for the smallest states: arcs of the source are replaced by stretches of other rings, so that a state and
// its neighbours still share every line.
import {readFileSync} from 'node:fs';
import {feature} from 'topojson-client';
import type {Polygon, Position} from 'geojson';
import type {Topology} from 'topojson-specification';

/** A corner, longitude and latitude. */
type Corner = [longitude: number, latitude: number];
/** Arcs of a polygon's outer ring; a negative number is an arc that is read backwards. */
type Ring = readonly number[];

/** Code → rings, the largest first, not closed. */
export type Outlines = Readonly<Record<string, readonly (readonly Corner[])[]>>;

/** Reads `small-states.json`. */
export const readOutlines = (): Outlines =>
  JSON.parse(readFileSync(new URL('../small-states.json', import.meta.url), 'utf8')) as Outlines;

/** Turns the arcs of a topology into plain positions in degrees: they can then be replaced. */
export function decodeArcs(topology: Topology): void {
  topology.arcs = topology.arcs.map(
    (_, i) => feature(topology, {type: 'LineString', arcs: [i]}).geometry.coordinates,
  );
  delete topology.transform;
}

/**
 * Replaces the arcs of an outer ring by stretches of a finer one. The points where three countries
 * meet stay where they are. The finer ring is moved so that both have the same middle: it may come
 * from a survey that lies a kilometre off.
 * @param topology without transform
 */
export function refineRing(topology: Topology, ring: Ring, finer: readonly Corner[]): void {
  const coarse = feature(topology, {type: 'Polygon', arcs: [[...ring]]}) as {geometry: Polygon};
  const [corners = []] = coarse.geometry.coordinates;
  const target = shapeOf(corners as Corner[]);
  const shape = shapeOf(finer);
  const moved = finer.map(([x, y]): Corner => [
    x + target.middle[0] - shape.middle[0],
    y + target.middle[1] - shape.middle[1],
  ]);
  if (target.area > 0 !== shape.area > 0) moved.reverse();
  for (const arc of ring) {
    const index = arc < 0 ? ~arc : arc;
    const old = topology.arcs[index] ?? [];
    const stretch = stretchBetween(moved, arc < 0 ? [...old].reverse() : old);
    topology.arcs[index] = arc < 0 ? stretch.reverse() : stretch;
  }
}

/** The part of a ring that stands in for an arc, between the arc's own ends; all of it where the arc is a ring. */
function stretchBetween(ring: readonly Corner[], arc: readonly Position[]): Position[] {
  const [first, last] = [arc[0], arc.at(-1)];
  if (!first || !last) throw new Error('an arc has no ends');
  if (arc.length > 2 && String(first) === String(last)) return [...ring, ...ring.slice(0, 1)];
  const [from, to] = [nearest(ring, first), nearest(ring, last)];
  const count = (to - from + ring.length) % ring.length;
  const between = Array.from({length: Math.max(0, count - 1)}, (_, i): Position => [
    ...(ring[(from + 1 + i) % ring.length] ?? first),
  ]);
  return [first, ...between, last];
}

function nearest(ring: readonly Corner[], [x = 0, y = 0]: Position): number {
  const distances = ring.map((corner) => Math.hypot((corner[0] - x) * shrink(y), corner[1] - y));
  return distances.indexOf(Math.min(...distances));
}

/** How much shorter a degree of longitude is than one of latitude. */
const shrink = (latitude: number): number => Math.cos((latitude * Math.PI) / 180);

/** Area, negative where the corners run clockwise, and centroid, in degrees. */
function shapeOf(corners: readonly Corner[]): {readonly area: number; readonly middle: Corner} {
  const [first] = corners;
  if (!first) throw new Error('a ring has no corner');
  let [twice, sumX, sumY] = [0, 0, 0];
  corners.forEach((corner, i) => {
    const next = corners[(i + 1) % corners.length] ?? first;
    const [ax, ay] = [corner[0] - first[0], corner[1] - first[1]];
    const [bx, by] = [next[0] - first[0], next[1] - first[1]];
    const cross = ax * by - bx * ay;
    twice += cross;
    sumX += (ax + bx) * cross;
    sumY += (ay + by) * cross;
  });
  return {
    area: twice / 2,
    middle: [first[0] + sumX / (3 * twice), first[1] + sumY / (3 * twice)],
  };
}

// Simplifying and rounding can make two border lines cross; what is between them then belongs to two countries or to none.

import type {Topology} from 'topojson-specification';

/** Two lines that cross: the indexes of their arcs, and a place near it in degrees. */
export interface Crossing {
  readonly arcs: readonly [number, number];
  readonly at: [longitude: number, latitude: number];
}

/** A part of an arc between two vertices, in grid steps. */
interface Segment {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly arc: number;
}

/**
 * Returns pairs of segments that cross properly (not at a shared end), in exact integer arithmetic on the topology's own grid.
 * @param topology quantized TopoJSON
 */
export function findCrossings(topology: Topology): Crossing[] {
  const segments = segmentsOf(topology);
  if (!topology.transform) throw new Error('the topology is not quantized');
  const {scale, translate} = topology.transform;
  return findPairs(segments).map(([s, t]) => ({
    arcs: [s.arc, t.arc],
    at: [s.x0 * scale[0] + translate[0], s.y0 * scale[1] + translate[1]],
  }));
}

/** All segments with their ends in grid steps; TopoJSON stores each point as the difference from the one before. */
function segmentsOf({arcs}: Topology): Segment[] {
  const segments: Segment[] = [];
  arcs.forEach((points, arc) => {
    let [x = 0, y = 0] = points[0] ?? [];
    for (const [dx = 0, dy = 0] of points.slice(1)) {
      segments.push({x0: x, y0: y, x1: x + dx, y1: y + dy, arc});
      x += dx;
      y += dy;
    }
  });
  return segments;
}

/** Compares only segments that share a cell: an eighth of the longest segment wide, so that most lie in one or two cells. */
function findPairs(segments: readonly Segment[]): [Segment, Segment][] {
  const longest = segments.reduce(
    (max, s) => Math.max(max, Math.abs(s.x1 - s.x0), Math.abs(s.y1 - s.y0)),
    0,
  );
  const size = Math.max(1, Math.round(longest / 8));
  const cells = new Map<number, number[]>();
  const seen = new Set<number>();
  const pairs: [Segment, Segment][] = [];
  segments.forEach((s, i) => {
    for (const cell of cellsOf(s, size)) {
      const others = cells.get(cell) ?? [];
      for (const j of others) {
        const pair = i * segments.length + j;
        const other = segments[j];
        if (!other || seen.has(pair) || !doCross(s, other)) continue;
        seen.add(pair);
        pairs.push([s, other]);
      }
      others.push(i);
      cells.set(cell, others);
    }
  });
  return pairs;
}

function* cellsOf({x0, y0, x1, y1}: Segment, size: number): Generator<number> {
  for (let x = Math.floor(Math.min(x0, x1) / size); x <= Math.floor(Math.max(x0, x1) / size); x++) {
    for (let y = Math.floor(Math.min(y0, y1) / size); y <= Math.floor(Math.max(y0, y1) / size); y++)
      yield x * 1e6 + y;
  }
}

/** On which side of segment s a point lies: -1, 0 (on its line) or 1. */
const sideOf = (s: Segment, x: number, y: number) =>
  Math.sign((s.x1 - s.x0) * (y - s.y0) - (s.y1 - s.y0) * (x - s.x0));

const doCross = (s: Segment, t: Segment) =>
  sideOf(s, t.x0, t.y0) * sideOf(s, t.x1, t.y1) < 0 &&
  sideOf(t, s.x0, s.y0) * sideOf(t, s.x1, s.y1) < 0;

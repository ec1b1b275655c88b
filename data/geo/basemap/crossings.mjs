// Simplifying and rounding can make two border lines cross; what is between them then belongs to two countries or to none.

/**
 * Pairs of segments that cross properly (not at a shared end), in exact integer arithmetic on the topology's own grid.
 * @param topology quantized TopoJSON
 * @returns [{arcs: [index, index], at: [longitude, latitude]}]
 */
export function findCrossings(topology) {
  const segments = segmentsOf(topology);
  const {scale, translate} = topology.transform;
  return findPairs(segments).map(([s, t]) => ({
    arcs: [s.arc, t.arc],
    at: [s.x0 * scale[0] + translate[0], s.y0 * scale[1] + translate[1]],
  }));
}

/** All segments with their ends in grid steps; TopoJSON stores each point as the difference from the one before. */
function segmentsOf({arcs}) {
  const segments = [];
  arcs.forEach((points, arc) => {
    let [x, y] = points[0];
    for (const [dx, dy] of points.slice(1)) {
      segments.push({x0: x, y0: y, x1: x + dx, y1: y + dy, arc});
      x += dx;
      y += dy;
    }
  });
  return segments;
}

/** Compares only segments that share a cell: an eighth of the longest segment wide, so that most lie in one or two cells. */
function findPairs(segments) {
  const longest = segments.reduce(
    (max, s) => Math.max(max, Math.abs(s.x1 - s.x0), Math.abs(s.y1 - s.y0)),
    0,
  );
  const size = Math.max(1, Math.round(longest / 8));
  const cells = new Map();
  const seen = new Set();
  const pairs = [];
  segments.forEach((s, i) => {
    for (const cell of cellsOf(s, size)) {
      const others = cells.get(cell) ?? [];
      for (const j of others) {
        const pair = i * segments.length + j;
        if (seen.has(pair) || !doCross(s, segments[j])) continue;
        seen.add(pair);
        pairs.push([s, segments[j]]);
      }
      others.push(i);
      cells.set(cell, others);
    }
  });
  return pairs;
}

function* cellsOf({x0, y0, x1, y1}, size) {
  for (let x = Math.floor(Math.min(x0, x1) / size); x <= Math.floor(Math.max(x0, x1) / size); x++) {
    for (let y = Math.floor(Math.min(y0, y1) / size); y <= Math.floor(Math.max(y0, y1) / size); y++)
      yield x * 1e6 + y;
  }
}

/** On which side of segment s a point lies: -1, 0 (on its line) or 1. */
const sideOf = (s, x, y) => Math.sign((s.x1 - s.x0) * (y - s.y0) - (s.y1 - s.y0) * (x - s.x0));

const doCross = (s, t) =>
  sideOf(s, t.x0, t.y0) * sideOf(s, t.x1, t.y1) < 0 &&
  sideOf(t, s.x0, s.y0) * sideOf(t, s.x1, s.y1) < 0;

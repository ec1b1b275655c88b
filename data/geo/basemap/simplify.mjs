// From features at full detail to one small topology: islands dropped, lines simplified in an equal-area plane, rounded,
// and mended where rounding made lines cross.
import {geoAzimuthalEqualArea} from 'd3-geo';
import {geoProject} from 'd3-geo-projection';
import {feature, quantize} from 'topojson-client';
import {topology as makeTopology} from 'topojson-server';
import {presimplify, simplify} from 'topojson-simplify';
import {findCrossings} from './crossings.mjs';
import {EARTH_RADIUS_KM} from './features.mjs';
import {pointsOf, polygonsOf} from './source.mjs';

/**
 * The two files. `memberKm2`, `contextKm2`: a vertex stays when the triangle that it spans with its neighbours is larger
 * (Visvalingam). `islandKm2`, `contextIslandKm2`: the smallest island that stays. `keep`: vertices that each arc of a small
 * state keeps in any case. `gridDegrees`: coordinates are rounded to this step of longitude and latitude.
 */
export const LEVELS = {
  overview: {
    memberKm2: 11,
    contextKm2: 40,
    islandKm2: 120,
    contextIslandKm2: 400,
    keep: 2,
    gridDegrees: [0.02, 0.012],
  },
  detail: {
    memberKm2: 0.8,
    contextKm2: 4,
    islandKm2: 4,
    contextIslandKm2: 40,
    keep: 6,
    gridDegrees: [0.002, 0.0013],
  },
};

const CLIP_ANGLE_DEGREES = 56; // around 10 E 52 N; far outside any sensible frame
const GRID_STEPS = 1e7; // about 1 m: makes the points equal that neighbours share
const MAX_ROUNDS = 16;

/** Lambert azimuthal equal-area on 10 E 52 N, in km: areas in this plane are true. */
const plane = geoAzimuthalEqualArea()
  .rotate([-10, -52])
  .scale(EARTH_RADIUS_KM)
  .translate([0, 0])
  .precision(0)
  .clipAngle(CLIP_ANGLE_DEGREES);

// The frame (km in the plane, y southwards) holds all member states but for the Atlantic islands and Svalbard.
const FRAME_KM = {x: [-1920, 3480], y: [-2290, 1960]};
const FALLOFF_KM = 250;

/** How much coarser neighbouring land may be at a place: 1 in the frame, growing with the distance from it. */
function coarseningAt([x, y]) {
  const distance = Math.hypot(
    Math.max(FRAME_KM.x[0] - x, 0, x - FRAME_KM.x[1]),
    Math.max(FRAME_KM.y[0] - y, 0, y - FRAME_KM.y[1]),
  );
  return 1 + (distance / FALLOFF_KM) ** 2;
}

/** Land that is there for orientation only. */
const isContext = ({id, member}) => (!member && id !== 'XK' && id !== 'VA') || id === 'GL';

const arcIndex = (arc) => (arc < 0 ? ~arc : arc);

function ringAreaKm2(ring) {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    twice += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  return Math.abs(twice / 2);
}

/**
 * Projects features into the plane, clipped to the disc.
 * @returns [{feature, detached}]: `detached[i]` is true when polygon i shares its outline with no other feature. Only such
 *   may be dropped: without Melilla, or the exclaves in Armenia, the neighbour would have a hole.
 */
export function projectFeatures(features) {
  const projected = features.map((f) => geoProject(f, plane)).filter((f) => f?.geometry);
  const {arcs, objects} = makeTopology(
    {all: {type: 'FeatureCollection', features: projected}},
    GRID_STEPS,
  );
  const polygons = objects.all.geometries.map((g) => (g.type === 'Polygon' ? [g.arcs] : g.arcs));
  const users = arcs.map(() => new Set());
  polygons.forEach((list, n) => list.flat(2).forEach((arc) => users[arcIndex(arc)].add(n)));
  return projected.map((f, n) => ({
    feature: f,
    detached: polygons[n].map(([outer]) => outer.every((arc) => users[arcIndex(arc)].size === 1)),
  }));
}

function dropIslands({feature: f, detached}, level) {
  const polygons = polygonsOf(f.geometry);
  const areas = polygons.map(([outer]) => ringAreaKm2(outer));
  const largest = Math.max(...areas);
  const limit = ([outer]) =>
    isContext(f.properties) ? level.contextIslandKm2 * coarseningAt(outer[0]) : level.islandKm2;
  const coordinates = polygons.filter(
    (p, i) => !detached[i] || areas[i] >= limit(p) || areas[i] === largest,
  );
  return {...f, geometry: {type: 'MultiPolygon', coordinates}};
}

/** How many vertices each arc keeps whatever their weight: three of an island besides its first, `keep` of a small state. */
function keptVertices(topo, level) {
  const kept = topo.arcs.map(() => 0);
  for (const {arcs, properties} of topo.objects.countries.geometries) {
    for (const [outer] of arcs) {
      const areaKm2 = ringAreaKm2(
        feature(topo, {type: 'Polygon', arcs: [outer]}).geometry.coordinates[0],
      );
      const isSmall = areaKm2 < level.memberKm2 * 60 && !isContext(properties);
      const count = Math.max(outer.length === 1 ? 3 : 0, isSmall ? level.keep : 0);
      for (const arc of outer) kept[arcIndex(arc)] = Math.max(kept[arcIndex(arc)], count);
    }
  }
  return kept;
}

/** weights[arc][vertex]: triangle area over the limit for that place; a vertex stays from 1 on. */
function weighVertices(topo, level) {
  const users = topo.arcs.map(() => []);
  for (const geometry of topo.objects.countries.geometries) {
    for (const arc of geometry.arcs.flat(2)) users[arcIndex(arc)].push(geometry);
  }
  const kept = keptVertices(topo, level);
  return topo.arcs.map((arc, i) => {
    const far = users[i].every((geometry) => isContext(geometry.properties));
    const weights = arc.map(
      (p) => p[2] / (far ? level.contextKm2 * coarseningAt(p) : level.memberKm2),
    );
    const inner = [...weights.keys()]
      .filter((j) => Number.isFinite(weights[j]))
      .sort((a, b) => weights[b] - weights[a]);
    for (const j of inner.slice(0, kept[i])) weights[j] = Infinity;
    return weights;
  });
}

/** Applies the weights, goes back to degrees and rounds. Leaves `topo` as it was but for the weights in it. */
function roundTopology(topo, weights, points, gridDegrees) {
  topo.arcs.forEach((arc, i) =>
    arc.forEach((p, j) => {
      p[2] = weights[i][j];
    }),
  );
  const result = simplify(topo, 1);
  result.arcs = result.arcs.map((arc) => arc.map((p) => plane.invert(p)));
  result.objects.points = points;
  delete result.bbox;
  const bbox = boundsOf(result.arcs);
  const translate = [Math.floor(bbox[0]), Math.floor(bbox[1])];
  return Object.assign(quantize(result, {scale: gridDegrees, translate}), {bbox});
}

function boundsOf(arcs) {
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of arcs.flat()) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

/** Keeps more vertices around a crossing, or, when that did not help four times (a strait narrower than the grid), fewer. */
function mendCrossing({arcs, at}, topo, weights, level, tries) {
  const [cx, cy] = plane(at);
  const place = `${Math.round(cx / 20)},${Math.round(cy / 20)}`; // cells of 20 km
  const count = (tries.get(place) ?? 0) + 1;
  tries.set(place, count);
  const reachKm = 1.5 * Math.sqrt(level.memberKm2) * (1 + count);
  for (const i of new Set(arcs)) {
    topo.arcs[i].forEach(([x, y], j) => {
      const isNear = Math.hypot(x - cx, y - cy) < reachKm;
      if (isNear && Number.isFinite(weights[i][j])) weights[i][j] *= count <= 4 ? 4 : 1 / 256;
    });
  }
}

/**
 * Simplifies to one of LEVELS until no two lines cross.
 * @param features GeoJSON features in degrees, as `readFeatures()` gives them
 * @param projected the same from `projectFeatures()`
 * @returns a quantized TopoJSON topology with the objects `countries` and `points`
 * @throws when lines still cross after 16 rounds (8 to 11 are usual)
 */
export function buildTopology(features, projected, level) {
  const collection = {
    type: 'FeatureCollection',
    features: projected.map((p) => dropIslands(p, level)),
  };
  const topo = presimplify(makeTopology({countries: collection}, GRID_STEPS));
  const weights = weighVertices(topo, level);
  const tries = new Map();
  for (let round = 0; round <= MAX_ROUNDS; round++) {
    const result = roundTopology(topo, weights, pointsOf(features), level.gridDegrees);
    const crossings = findCrossings(result);
    if (crossings.length === 0)
      return {...result, bbox: result.bbox.map((v) => Number(v.toFixed(4)))};
    for (const crossing of crossings) mendCrossing(crossing, topo, weights, level, tries);
  }
  throw new Error(`lines still cross after ${MAX_ROUNDS} rounds`);
}

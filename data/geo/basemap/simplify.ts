// From features at full detail to one small topology: islands dropped, lines simplified in an equal-area plane, rounded,
// and repaired where rounding made lines cross.
import {geoAzimuthalEqualArea} from 'd3-geo';
import {geoProject} from 'd3-geo-projection';
import type {FeatureCollection} from 'geojson';
import {feature, quantize} from 'topojson-client';
import {topology as makeTopology} from 'topojson-server';
import {presimplify, simplify} from 'topojson-simplify';
import type {Topology} from 'topojson-specification';
import {findCrossings, type Crossing} from './crossings.js';
import {EARTH_RADIUS_KM, REFINED} from './features.js';
import {withFineCorners} from './fine-arcs.js';
import {pointsOf, polygonsOf} from './source.js';
import type {
  BasemapFile,
  Land,
  LandCollection,
  LandProperties,
  LandTopology,
  Rings,
} from './types.js';

/** How much is left out of a file. */
export interface Level {
  readonly memberKm2: number;
  readonly contextKm2: number;
  readonly islandKm2: number;
  readonly contextIslandKm2: number;
  readonly keep: number;
  readonly smallKm2: number;
  readonly smallSteps: number;
  readonly gridDegrees: readonly [number, number];
}

/**
 * The two files. `memberKm2`, `contextKm2`: a vertex stays when the triangle that it spans with its neighbours is larger
 * (Visvalingam). `islandKm2`, `contextIslandKm2`: the smallest island that stays. `keep`: vertices that each arc of a small
 * state keeps in any case. `smallKm2`: as `memberKm2`, on the outlines of `small-states.json`. `gridDegrees`: coordinates are
 * rounded to this step of longitude and latitude, inside those outlines to `smallSteps` parts of it.
 */
export const LEVELS: Readonly<Record<'overview' | 'detail', Level>> = {
  overview: {
    memberKm2: 11,
    contextKm2: 40,
    islandKm2: 120,
    contextIslandKm2: 400,
    keep: 2,
    smallKm2: 11,
    smallSteps: 1,
    gridDegrees: [0.02, 0.012],
  },
  detail: {
    memberKm2: 0.8,
    contextKm2: 4,
    islandKm2: 4,
    contextIslandKm2: 40,
    keep: 6,
    smallKm2: 0.004,
    smallSteps: 8,
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
const FRAME_KM = {x: [-1920, 3480], y: [-2290, 1960]} as const;
const FALLOFF_KM = 250;

/** How much coarser neighbouring land may be at a place: 1 in the frame, growing with the distance from it. */
function coarseningAt([x = 0, y = 0]: readonly number[]): number {
  const distance = Math.hypot(
    Math.max(FRAME_KM.x[0] - x, 0, x - FRAME_KM.x[1]),
    Math.max(FRAME_KM.y[0] - y, 0, y - FRAME_KM.y[1]),
  );
  return 1 + (distance / FALLOFF_KM) ** 2;
}

/** Land that is there for orientation only. */
const isContext = ({id, member}: LandProperties) =>
  (!member && id !== 'XK' && id !== 'VA') || id === 'GL';

/** States whose outlines are in `small-states.json`. */
const isRefined = ({id}: LandProperties) => id !== null && id in REFINED;

const arcIndex = (arc: number) => (arc < 0 ? ~arc : arc);

function ringAreaKm2(ring: readonly (readonly number[])[]): number {
  let twice = 0;
  let [px = 0, py = 0] = ring.at(-1) ?? [];
  for (const [x = 0, y = 0] of ring) {
    twice += px * y - x * py;
    [px, py] = [x, y];
  }
  return Math.abs(twice / 2);
}

/** A feature in the plane. */
export interface ProjectedLand {
  readonly feature: Land;
  /**
   * `detached[i]` is true when polygon i shares its outline with no other feature. Only such may be dropped: without Melilla,
   * or the exclaves in Armenia, the neighbour would have a hole.
   */
  readonly detached: readonly boolean[];
}

/** Projects features into the plane, clipped to the disc. */
export function projectFeatures(features: readonly Land[]): ProjectedLand[] {
  const projected = features.flatMap((land) => {
    const found = geoProject(land, plane);
    return (found?.geometry as Land['geometry'] | null | undefined) && found ? [found] : [];
  });
  const {arcs, objects} = makeTopology({all: collectionOf(projected)}, GRID_STEPS) as Topology<{
    all: LandCollection;
  }>;
  const polygons = objects.all.geometries.map((g) => (g.type === 'Polygon' ? [g.arcs] : g.arcs));
  const users = arcs.map(() => new Set<number>());
  polygons.forEach((list, n) => {
    for (const arc of list.flat(2)) users[arcIndex(arc)]?.add(n);
  });
  return projected.map((land, n) => ({
    feature: land,
    detached: (polygons[n] ?? []).map(([outer = []]) =>
      outer.every((arc) => users[arcIndex(arc)]?.size === 1),
    ),
  }));
}

const collectionOf = (features: Land[]): FeatureCollection<Land['geometry'], LandProperties> => ({
  type: 'FeatureCollection',
  features,
});

function dropIslands({feature: f, detached}: ProjectedLand, level: Level): Land {
  const polygons = polygonsOf(f.geometry);
  const areas = polygons.map(([outer = []]) => ringAreaKm2(outer));
  const largest = Math.max(...areas);
  const limit = ([outer = []]: Rings) =>
    isContext(f.properties)
      ? level.contextIslandKm2 * coarseningAt(outer[0] ?? [])
      : level.islandKm2;
  const coordinates = polygons.filter(
    (p, i) => !detached[i] || (areas[i] ?? 0) >= limit(p) || areas[i] === largest,
  );
  return {...f, geometry: {type: 'MultiPolygon', coordinates}};
}

const polygonArcs = (geometry: LandCollection['geometries'][number]): number[][][] =>
  geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;

function propertiesOf({properties}: LandCollection['geometries'][number]): LandProperties {
  if (!properties) throw new Error('a feature has lost its properties');
  return properties;
}

/** How many vertices each arc keeps whatever their weight: three of an island besides its first, `keep` of a small state. */
function keptVertices(topo: LandTopology, level: Level): number[] {
  const kept = topo.arcs.map(() => 0);
  for (const geometry of topo.objects.countries.geometries) {
    for (const [outer = []] of polygonArcs(geometry)) {
      const ring = feature(topo, {type: 'Polygon', arcs: [outer]}).geometry.coordinates[0] ?? [];
      const isSmall =
        ringAreaKm2(ring) < level.memberKm2 * 60 && !isContext(propertiesOf(geometry));
      const count = Math.max(outer.length === 1 ? 3 : 0, isSmall ? level.keep : 0);
      for (const arc of outer) kept[arcIndex(arc)] = Math.max(kept[arcIndex(arc)] ?? 0, count);
    }
  }
  return kept;
}

/** Which features each arc belongs to. */
function usersOf(topo: LandTopology): LandProperties[][] {
  const users = topo.arcs.map((): LandProperties[] => []);
  for (const geometry of topo.objects.countries.geometries) {
    for (const arc of polygonArcs(geometry).flat(2))
      users[arcIndex(arc)]?.push(propertiesOf(geometry));
  }
  return users;
}

/** weights[arc][vertex]: triangle area over the limit for that place; a vertex stays from 1 on. */
function weighVertices(topo: LandTopology, level: Level): number[][] {
  const users = usersOf(topo);
  const kept = keptVertices(topo, level);
  return topo.arcs.map((arc, i) => {
    const far = users[i]?.every(isContext) ?? true;
    const memberKm2 = users[i]?.some(isRefined) ? level.smallKm2 : level.memberKm2;
    const weights = arc.map(
      (p) => (p[2] ?? 0) / (far ? level.contextKm2 * coarseningAt(p) : memberKm2),
    );
    const inner = [...weights.keys()]
      .filter((j) => Number.isFinite(weights[j]))
      .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
    for (const j of inner.slice(0, kept[i])) weights[j] = Infinity;
    return weights;
  });
}

/** Applies the weights, goes back to degrees and rounds. Leaves `topo` as it was but for the weights in it. */
function roundTopology(
  topo: LandTopology,
  weights: readonly (readonly number[])[],
  points: BasemapFile['objects']['points'],
  {gridDegrees, smallSteps}: Level,
): BasemapFile & {bbox: Bounds} {
  topo.arcs.forEach((arc, i) =>
    arc.forEach((p, j) => {
      p[2] = weights[i]?.[j] ?? 0;
    }),
  );
  const {bbox: _inThePlane, ...simple} = simplify(topo, 1);
  const arcs = simple.arcs.map((arc) =>
    arc.map(([x = 0, y = 0]): number[] => plane.invert?.([x, y]) ?? []),
  );
  const result: BasemapFile = {...simple, arcs, objects: {...simple.objects, points}};
  const bbox = boundsOf(arcs);
  const translate: [number, number] = [Math.floor(bbox[0]), Math.floor(bbox[1])];
  const quantized = (parts: number): BasemapFile => {
    const [width, height] = gridDegrees;
    return quantize(result, {scale: [width / parts, height / parts], translate});
  };
  const [rounded, fine] = [quantized(1), quantized(smallSteps)];
  const users = usersOf(topo);
  rounded.arcs = rounded.arcs.map((arc, i) =>
    users[i]?.some(isRefined) && smallSteps > 1
      ? withFineCorners(arc, fine.arcs[i] ?? [], smallSteps)
      : arc,
  );
  return Object.assign(rounded, {bbox});
}

type Bounds = [west: number, south: number, east: number, north: number];

function boundsOf(arcs: readonly (readonly number[])[][]): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of arcs.flat()) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

/** What changes while crossings are repaired. */
interface Repair {
  readonly topo: LandTopology;
  readonly weights: readonly number[][];
  readonly level: Level;
  /** By place: how often it was tried. */
  readonly tries: Map<string, number>;
}

/** Keeps more vertices around a crossing, or, when that did not help four times (a strait narrower than the grid), fewer. */
function repairCrossing({arcs, at}: Crossing, {topo, weights, level, tries}: Repair): void {
  const [cx, cy] = plane(at) ?? [0, 0];
  const place = `${Math.round(cx / 20)},${Math.round(cy / 20)}`; // cells of 20 km
  const count = (tries.get(place) ?? 0) + 1;
  tries.set(place, count);
  const reachKm = 1.5 * Math.sqrt(level.memberKm2) * (1 + count);
  for (const i of new Set(arcs)) {
    const own = weights[i] ?? [];
    topo.arcs[i]?.forEach(([x = 0, y = 0], j) => {
      const isNear = Math.hypot(x - cx, y - cy) < reachKm;
      const weight = own[j] ?? Infinity;
      if (isNear && Number.isFinite(weight)) own[j] = weight * (count <= 4 ? 4 : 1 / 256);
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
export function buildTopology(
  features: readonly Land[],
  projected: readonly ProjectedLand[],
  level: Level,
): BasemapFile {
  const countries = collectionOf(projected.map((land) => dropIslands(land, level)));
  const topo = presimplify(makeTopology({countries}, GRID_STEPS) as LandTopology);
  const weights = weighVertices(topo, level);
  const tries = new Map<string, number>();
  for (let round = 0; round <= MAX_ROUNDS; round++) {
    const result = roundTopology(topo, weights, pointsOf(features), level);
    const crossings = findCrossings(result);
    if (crossings.length === 0)
      return {...result, bbox: result.bbox.map((v) => Number(v.toFixed(4))) as Bounds};
    for (const crossing of crossings) repairCrossing(crossing, {topo, weights, level, tries});
  }
  throw new Error(`lines still cross after ${MAX_ROUNDS} rounds`);
}

/**
 * The basemap as paths in the plane, from what the build makes of `data/geo` (see its README for
 * the objects). Pure.
 */
import type {Position} from 'geojson';
import {feature, mesh} from 'topojson-client';
import type {GeometryCollection, MultiPolygon, Topology} from 'topojson-specification';
import {unpackLand, type CountryLand, type PackedLand} from './country-land.js';
import {unpackArcs} from './packed-arcs.js';
import {frameAround, planePoint, type Frame, type PlanePoint} from './projection.js';

/**
 * TopoJSON in the plane, y downwards, without a transform, its arcs packed (`project-basemap.ts`).
 */
export interface PlaneBasemap {
  /** How many metres a step of the arcs is. */
  readonly unitM: number;
  readonly arcs: string;
  /** Arcs whose steps are parts of the unit: outlines of small states. */
  readonly fineArcs: readonly number[];
  readonly objects: {
    readonly countries: {
      readonly geometries: readonly {
        readonly properties: CountryProperties;
        readonly arcs: readonly (readonly (readonly number[])[])[];
      }[];
    };
    /** In metres. */
    readonly points: {
      readonly geometries: readonly {
        readonly properties: CountryProperties;
        readonly coordinates: readonly [number, number];
      }[];
    };
  };
  readonly lands: readonly PackedLand[];
}
/** How many parts of the unit a fine arc counts in: a power of two, so that sums are exact. */
export const FINE_PARTS = 8;

interface CountryProperties {
  readonly id: string | null;
  readonly member: boolean;
  readonly of?: string;
}

export interface BasemapCountry {
  /** ISO 3166-1 alpha-2, `XK` for Kosovo*, null for neighbouring land. */
  readonly id: string | null;
  readonly member: boolean;
  /** The member state this territory belongs to. */
  readonly of?: string;
  /** SVG path data. */
  readonly path: string;
}

/** The land of a country or of neighbours, to ask which country is where (`land-grid.ts`). */
export interface LandRings {
  /** ISO 3166-1 alpha-2 or `XK`; a territory's state; empty for land that is neither. */
  readonly code: string;
  /** Outer rings and holes alike, in metres of the plane: x and y of each corner, y upwards. */
  readonly rings: readonly Float64Array[];
}

export interface Basemap {
  /**
   * How many metres a unit of the paths is, whose y runs downwards: a pixel at most where they are
   * shown.
   */
  readonly unitM: number;
  readonly countries: readonly BasemapCountry[];
  /**
   * The codes of the 46 member states, and between which corners, south-west and north-east, their
   * land lies.
   */
  readonly members: ReadonlyMap<string, readonly [PlanePoint, PlanePoint]>;
  /** The member states and Kosovo*, by code. */
  readonly lands: ReadonlyMap<string, CountryLand>;
  /** All land, as rings; unpacked when first asked for. */
  readonly rings: readonly LandRings[];
  /** The smallest states, to be drawn as dots where their land is under some pixels. */
  readonly points: readonly {readonly id: string; readonly place: PlanePoint}[];
  readonly coast: string;
  /** Lines between countries, without the one between Serbia and Kosovo*. */
  readonly borders: string;
  /** Between Serbia and Kosovo*, to be drawn dashed. */
  readonly kosovoLine: string;
}

/**
 * What one may look at: Iceland and the Azores to the Caspian Sea, the Canaries to Svalbard. A
 * place beyond is listed, not drawn.
 */
export const MAP_LIMITS: Frame = {
  west: -3_900_000,
  south: -2_600_000,
  east: 3_900_000,
  north: 3_300_000,
};
/** Metres per pixel at the deepest zoom: that of the detailed land. */
export const FINEST_M = 200;
/** The mainlands of the 46 member states: Portugal and Iceland to Baku, Malta to the North Cape. */
export const HOME_FRAME: Frame = {
  west: -1_681_899,
  south: -1_783_007,
  east: 3_262_530,
  north: 2_200_659,
};

export type {CountryLand};

/** GeoJSON types a position as a list of any length. */
type Pair = [x: number, y: number];
type Countries = GeometryCollection<CountryProperties>;

/**
 * Returns the basemap that a page draws, in units of `unitM` metres.
 * @param json a `PlaneBasemap`; our own, so it is not checked again
 */
export function basemapOf(json: unknown): Basemap {
  const basemap = json as PlaneBasemap;
  const {unitM, objects, lands} = basemap;
  const topology = topologyOf(basemap);
  const {countries} = topology.objects;
  const members = new Map<string, readonly [PlanePoint, PlanePoint]>();
  const shapes = feature(topology, countries).features.map(({properties, geometry}) => {
    const rings = (geometry as unknown as {coordinates: Pair[][][]}).coordinates.flat();
    const {id, member, of} = properties;
    if (id && member && !of) members.set(id, cornersOf(rings.flat(), unitM));
    return {properties, rings};
  });
  let landRings: readonly LandRings[] | undefined;
  /** The lines between two countries, or where `a` is `b`, those between a country and the sea. */
  const linesOf = (wanted: (a: string | null, b: string | null) => boolean) =>
    mesh(topology, countries, (a, b) => wanted(idOf(a), idOf(b)))
      .coordinates.map(pathOf)
      .join('');
  return {
    unitM,
    countries: shapes.map(({properties, rings}) => ({
      ...properties,
      path: rings.map((ring) => `${pathOf(ring)}z`).join(''),
    })),
    members,
    lands: new Map(lands.map((land) => [land[0], unpackLand(land)])),
    get rings() {
      return (landRings ??= shapes.map(({properties, rings}) => ({
        code: landCodeOf(properties),
        rings: rings.map((ring) => ringInMetres(ring, unitM)),
      })));
    },
    points: objects.points.geometries.map(({properties, coordinates: [x, y]}) => ({
      id: properties.id ?? '',
      place: planePoint(x, -y),
    })),
    coast: linesOf((a, b) => a === b),
    borders: linesOf((a, b) => a !== b && !isKosovoLine(a, b)),
    kosovoLine: linesOf(isKosovoLine),
  };
}

/**
 * Returns whose land it is: a territory's state. Greenland, most of it off the map, is drawn as
 * neighbouring land.
 */
export const landCodeOf = ({id, member, of}: CountryProperties): string => {
  if (id === 'XK') return id;
  return member && id !== 'GL' ? (of ?? id ?? '') : '';
};

/** A ring of pairs in units, y downwards, as one row of metres, y upwards. */
function ringInMetres(ring: readonly Pair[], unitM: number): Float64Array {
  const metres = new Float64Array(2 * ring.length);
  ring.forEach(([x, y], i) => {
    metres[2 * i] = x * unitM;
    metres[2 * i + 1] = -y * unitM;
  });
  return metres;
}

/**
 * The TopoJSON topology that the build packed. Its transform changes nothing: it says that arcs are
 * steps.
 */
function topologyOf({
  arcs: packed,
  fineArcs,
  objects: {countries},
}: PlaneBasemap): Topology<{countries: Countries}> {
  const arcs = unpackArcs(packed);
  for (const i of fineArcs)
    arcs[i] = (arcs[i] ?? []).map(([x, y]) => [x / FINE_PARTS, y / FINE_PARTS]);
  const geometries = countries.geometries.map(
    (geometry) => ({...geometry, type: 'MultiPolygon'}) as MultiPolygon<CountryProperties>,
  );
  return {
    type: 'Topology',
    transform: {scale: [1, 1], translate: [0, 0]},
    arcs,
    objects: {countries: {type: 'GeometryCollection', geometries}},
  };
}

const idOf = ({properties}: {readonly properties?: unknown}): string | null =>
  (properties as CountryProperties).id;

const isKosovoLine = (a: string | null, b: string | null): boolean =>
  (a === 'RS' && b === 'XK') || (a === 'XK' && b === 'RS');

/** The south-western and the north-eastern corner of positions in units, y downwards. */
function cornersOf(positions: readonly Pair[], unitM: number): [PlanePoint, PlanePoint] {
  const {west, south, east, north} = frameAround(
    positions.map(([x, y]) => planePoint(x * unitM, -y * unitM)),
  )!; // A country has land.
  return [planePoint(west, south), planePoint(east, north)];
}

/** SVG path data of a line. Its steps are relative: a third shorter as text than positions. */
function pathOf([first, ...rest]: Position[]): string {
  let [x, y] = first as Pair;
  const steps: number[] = [];
  for (const [nextX, nextY] of rest as Pair[]) {
    steps.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return `M${String(first)}l${steps.join()}`;
}

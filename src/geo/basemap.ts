/** The basemap as paths in the plane, from what the build makes of `data/geo` (see its README for the objects). Pure. */
import {unpackArcs} from './packed-arcs.js';
import {frameAround, planePoint, type Frame, type PlanePoint} from './projection.js';

/** TopoJSON in path units of the plane, without a transform, its arcs packed (`project-basemap.ts`). */
export interface PlaneBasemap {
  /** What the arcs' steps are multiples of. */
  readonly unit: number;
  readonly arcs: string;
  readonly objects: {
    readonly countries: {readonly geometries: readonly {readonly properties: CountryProperties; readonly arcs: readonly (readonly (readonly number[])[])[]}[]};
    readonly points: {readonly geometries: readonly {readonly properties: CountryProperties; readonly coordinates: readonly [number, number]}[]};
  };
}
interface CountryProperties {
  readonly id: string | null;
  readonly member: boolean;
  readonly of?: string;
}

/** Paths are written in steps of this many metres, y downwards: finer than a pixel at the deepest zoom (0.2 km). */
export const PATH_UNIT_M = 100;

export interface BasemapCountry {
  /** ISO 3166-1 alpha-2, `XK` for Kosovo*, null for neighbouring land. */
  readonly id: string | null;
  readonly member: boolean;
  /** The member state this territory belongs to. */
  readonly of?: string;
  /** SVG path data. */
  readonly path: string;
}

export interface Basemap {
  readonly countries: readonly BasemapCountry[];
  /** The codes of the 46 member states, and between which corners, south-west and north-east, their land lies. */
  readonly members: ReadonlyMap<string, readonly [PlanePoint, PlanePoint]>;
  /** The smallest states, to be drawn as dots where their land is under some pixels. */
  readonly points: readonly {readonly id: string; readonly place: PlanePoint}[];
  readonly coast: string;
  /** Lines between countries, without the one between Serbia and Kosovo*. */
  readonly borders: string;
  /** Between Serbia and Kosovo*, to be drawn dashed. */
  readonly kosovoLine: string;
}

/** What one may look at: Iceland and the Azores to the Caspian Sea, the Canaries to Svalbard. A place beyond is listed, not drawn. */
export const MAP_LIMITS: Frame = {west: -3_900_000, south: -2_600_000, east: 3_900_000, north: 3_300_000};
/** All 46 member states but for far islands: cape to cape from Portugal and Iceland to Baku, Crete to the North Cape. */
export const WHOLE_FRAME: Frame = {west: -1_800_000, south: -1_900_000, east: 3_330_000, north: 2_270_000};

/**
 * Read without topojson-client (1.1 KB): a ring is its arcs one after the other, a border an arc of two countries, and the coast
 * an arc of one. The tests compare with it.
 * @param json a `PlaneBasemap`; our own, so it is not checked again
 */
export function basemapOf(json: unknown): Basemap {
  const {unit, arcs, objects} = json as PlaneBasemap;
  const lines = unpackArcs(arcs).map((arc) => pathsOf(arc, unit));
  const owners = lines.map(() => new Set<string | null>());
  const members = new Map<string, [PlanePoint, PlanePoint]>();
  const countries = objects.countries.geometries.map(({properties, arcs: polygons}) => {
    const rings = polygons.flat();
    const {id, member, of} = properties;
    if (id && member && !of) members.set(id, cornersOf(rings, lines));
    for (const arc of rings.flat()) owners[arc < 0 ? ~arc : arc]!.add(properties.id);
    return {...properties, path: rings.map((ring) => ringPath(ring, lines)).join('')};
  });
  const linesOf = (wanted: (sides: ReadonlySet<string | null>) => boolean) =>
    lines.filter((_, arc) => wanted(owners[arc]!)).map(({start, ahead}) => `M${start}l${ahead}`).join('');
  return {
    countries,
    members,
    points: objects.points.geometries.map(({properties, coordinates: [x, y]}) => ({id: properties.id ?? '', place: pointOf(x, y)})),
    coast: linesOf(({size}) => size === 1),
    borders: linesOf((sides) => sides.size > 1 && !isKosovoLine(sides)),
    kosovoLine: linesOf(isKosovoLine),
  };
}

const pointOf = (x: number, y: number): PlanePoint => planePoint(x * PATH_UNIT_M, -y * PATH_UNIT_M);

function cornersOf(rings: readonly (readonly number[])[], lines: readonly ArcPaths[]): [PlanePoint, PlanePoint] {
  const {west, south, east, north} = frameAround(rings.flat().flatMap((arc) => lines[arc < 0 ? ~arc : arc]!.points))!;
  return [planePoint(west, south), planePoint(east, north)];
}

const isKosovoLine = (sides: ReadonlySet<string | null>): boolean => sides.has('RS') && sides.has('XK');

/** An arc as path data in both directions, written once however many shapes share it: relative steps, a third shorter than positions. */
interface ArcPaths {
  readonly start: string;
  readonly end: string;
  readonly ahead: string;
  readonly back: string;
  readonly points: readonly PlanePoint[];
}

function pathsOf([start, ...steps]: [number, number][], unit: number): ArcPaths {
  let [x, y] = start!.map((n) => n * unit) as [number, number];
  let [ahead, back] = ['', ''];
  const from = `${x},${y}`;
  const points = [pointOf(x, y)];
  for (const [columns, rows] of steps) {
    const [dx, dy] = [columns * unit, rows * unit];
    ahead += ` ${dx},${dy}`;
    back = ` ${-dx},${-dy}${back}`;
    x += dx;
    y += dy;
    points.push(pointOf(x, y));
  }
  return {points, start: from, end: `${x},${y}`, ahead: ahead.slice(1), back: back.slice(1)};
}

/** A negative index is the arc `~index` backwards; each arc begins where the one before ended. */
function ringPath(ring: readonly number[], lines: readonly ArcPaths[]): string {
  const [first] = ring;
  return `M${first! < 0 ? lines[~first!]!.end : lines[first!]!.start}l${ring.map((arc) => arc < 0 ? lines[~arc]!.back : lines[arc]!.ahead).join(' ')}z`;
}

/** The basemap as paths in the plane, from the TopoJSON of `data/geo` (see its README for the objects). Pure. */
import {toPlane, type Frame, type PlanePoint} from './projection.js';
import {unpackArcs} from './packed-arcs.js';

/** What we use of the TopoJSON specification (1.0): every country is a MultiPolygon, arcs are quantized steps. */
interface BasemapTopology {
  readonly transform: {readonly scale: readonly [number, number]; readonly translate: readonly [number, number]};
  /** Packed in what the build makes. */
  readonly arcs: readonly Line[] | string;
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
type Line = readonly (readonly [number, number])[];

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
 * @param json the parsed file; our own, so it is not checked again
 */
export function basemapOf(json: unknown): Basemap {
  const {transform, arcs: written, objects} = json as BasemapTopology;
  const arcs = typeof written === 'string' ? unpackArcs(written) : written;
  const degrees = ([column, row]: readonly [number, number]): [number, number] =>
    [column * transform.scale[0] + transform.translate[0], row * transform.scale[1] + transform.translate[1]];
  const lines = arcs.map((arc) => projectedArc(arc, degrees));
  const owners = arcs.map(() => new Set<string | null>());
  const countries = objects.countries.geometries.map(({properties, arcs: polygons}) => {
    const rings = polygons.flat();
    for (const arc of rings.flat()) owners[arc < 0 ? ~arc : arc]!.add(properties.id);
    return {...properties, path: rings.map((ring) => ringPath(ring, lines)).join('')};
  });
  const linesOf = (wanted: (sides: ReadonlySet<string | null>) => boolean) => lines.filter((_, arc) => wanted(owners[arc]!)).map(linePath).join('');
  return {
    countries,
    points: objects.points.geometries.map(({properties, coordinates}) => ({id: properties.id ?? '', place: toPlane(...degrees(coordinates))})),
    coast: linesOf(({size}) => size === 1),
    borders: linesOf((sides) => sides.size > 1 && !isKosovoLine(sides)),
    kosovoLine: linesOf(isKosovoLine),
  };
}

const isKosovoLine = (sides: ReadonlySet<string | null>): boolean => sides.has('RS') && sides.has('XK');

/** An arc in the plane, in path units: each is projected once, however many shapes share it. */
function projectedArc(arc: Line, degrees: (at: readonly [number, number]) => [number, number]): Line {
  let [column, row] = [0, 0];
  return arc.map(([columns, rows]) => {
    const {x, y} = toPlane(...degrees([column += columns, row += rows]));
    return [Math.round(x / PATH_UNIT_M), Math.round(-y / PATH_UNIT_M)];
  });
}

/** A negative index is the arc `~index` backwards; each arc begins where the one before ended, the first where the last ends. */
function ringPath(ring: readonly number[], lines: readonly Line[]): string {
  return `${linePath(ring.flatMap((arc) => (arc < 0 ? [...lines[~arc]!].reverse() : lines[arc]!).slice(1)))}z`;
}

/** Relative steps: a third shorter than absolute positions. */
function linePath(line: Line): string {
  let [x, y] = [0, 0];
  return line.map(([nextX, nextY], i) => {
    const step = `${i === 0 ? 'M' : i === 1 ? 'l' : ' '}${nextX - x},${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  }).join('');
}

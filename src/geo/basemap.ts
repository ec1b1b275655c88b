/** The basemap as paths in the plane, from the TopoJSON of `data/geo` (see its README for the objects). Pure. */
import {feature, mesh} from 'topojson-client';
import type {GeometryCollection, Point, Topology} from 'topojson-specification';
import {toPlane, type Frame, type PlanePoint} from './projection.js';

interface CountryProperties {
  readonly id: string | null;
  readonly member: boolean;
  readonly of?: string;
}
type Countries = GeometryCollection<CountryProperties>;
type BasemapTopology = Topology<{countries: Countries; points: GeometryCollection<CountryProperties>}>;
type Ring = readonly (readonly number[])[];

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

/** @param json the parsed file; our own, so it is not checked again */
export function basemapOf(json: unknown): Basemap {
  const topology = projected(json as BasemapTopology);
  const {countries, points} = topology.objects;
  const linesBetween = (wanted: (a: string | null, b: string | null) => boolean) =>
    mesh(topology, countries, (a, b) => a !== b && wanted(idOf(a), idOf(b))).coordinates.map(linePath).join('');
  return {
    countries: feature(topology, countries).features.map(({geometry, properties}) => ({
      ...properties,
      path: geometry.type === 'MultiPolygon' ? geometry.coordinates.flat().map(ringPath).join('') : '',
    })),
    points: points.geometries.map((point) => ({id: idOf(point) ?? '', place: placeOf(json as BasemapTopology, point as Point)})),
    coast: mesh(topology, countries, (a, b) => a === b).coordinates.map(linePath).join(''),
    borders: linesBetween((a, b) => !isKosovoLine(a, b)),
    kosovoLine: linesBetween(isKosovoLine),
  };
}

const idOf = (geometry: {properties?: unknown}): string | null => (geometry.properties as CountryProperties).id;
const isKosovoLine = (a: string | null, b: string | null): boolean => (a === 'RS' && b === 'XK') || (a === 'XK' && b === 'RS');

/** The topology with its arcs in the plane instead of quantized degrees: each is projected once, however many shapes share it. */
function projected(topology: BasemapTopology): BasemapTopology {
  const arcs = topology.arcs.map((arc) => {
    let [column, row] = [0, 0];
    return arc.map((step) => {
      column += step[0]!;
      row += step[1]!;
      const {x, y} = toPlane(...degreesOf(topology, column, row));
      return [Math.round(x / PATH_UNIT_M), Math.round(-y / PATH_UNIT_M)];
    });
  });
  return {...topology, transform: undefined, arcs};
}

function degreesOf({transform}: BasemapTopology, column: number, row: number): [number, number] {
  const {scale, translate} = transform!;
  return [column * scale[0] + translate[0], row * scale[1] + translate[1]];
}

const placeOf = (topology: BasemapTopology, {coordinates: [column, row]}: Point): PlanePoint => toPlane(...degreesOf(topology, column!, row!));

const ringPath = (ring: Ring): string => `${linePath(ring.slice(0, -1))}z`;

/** Relative steps: a third shorter than absolute positions. */
function linePath(line: Ring): string {
  let [x, y] = [0, 0];
  return line.map(([nextX, nextY], i) => {
    const step = `${i === 0 ? 'M' : i === 1 ? 'l' : ' '}${nextX! - x},${nextY! - y}`;
    [x, y] = [nextX!, nextY!];
    return step;
  }).join('');
}

/** The basemap as paths in the plane, from what the build makes of `data/geo` (see its README for the objects). Pure. */
import {unpackArcs} from './packed-arcs.js';
import {planePoint, type Frame, type PlanePoint} from './projection.js';

/** TopoJSON in the plane, y downwards, without a transform, its arcs packed (`project-basemap.ts`). */
export interface PlaneBasemap {
  /** How many metres a step of the arcs is. */
  readonly unitM: number;
  readonly arcs: string;
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
}
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

export interface Basemap {
  /** How many metres a unit of the paths is, whose y runs downwards: a pixel at most where they are shown. */
  readonly unitM: number;
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
export const MAP_LIMITS: Frame = {
  west: -3_900_000,
  south: -2_600_000,
  east: 3_900_000,
  north: 3_300_000,
};
/** Metres per pixel at the deepest zoom: that of the detailed land. */
export const FINEST_M = 200;
/** All 46 member states but for far islands: cape to cape from Portugal and Iceland to Baku, Crete to the North Cape. */
export const WHOLE_FRAME: Frame = {
  west: -1_800_000,
  south: -1_900_000,
  east: 3_330_000,
  north: 2_270_000,
};

/**
 * Read without topojson-client (1.1 KB): a ring is its arcs one after the other, a border an arc of two countries, and the coast
 * an arc of one. The tests compare with it.
 * @param json a `PlaneBasemap`; our own, so it is not checked again
 */
export function basemapOf(json: unknown): Basemap {
  const {unitM, arcs, objects} = json as PlaneBasemap;
  const lines = unpackArcs(arcs).map(lineOf);
  const owners = lines.map(() => new Set<string | null>());
  const members = new Map<string, [PlanePoint, PlanePoint]>();
  const countries = objects.countries.geometries.map(({properties, arcs: polygons}) => {
    const rings = polygons.flat();
    const used = rings.flat().map((arc) => (arc < 0 ? ~arc : arc));
    const {id, member, of} = properties;
    for (const arc of used) owners[arc]!.add(id);
    if (id && member && !of)
      members.set(
        id,
        cornersOf(
          used.map((arc) => lines[arc]!),
          unitM,
        ),
      );
    return {...properties, path: rings.map((ring) => ringPath(ring, lines)).join('')};
  });
  const linesOf = (wanted: (sides: ReadonlySet<string | null>) => boolean) =>
    lines
      .filter((_, arc) => wanted(owners[arc]!))
      .map(({start, steps}) => `M${start}l${steps}`)
      .join('');
  return {
    unitM,
    countries,
    members,
    points: objects.points.geometries.map(({properties, coordinates: [x, y]}) => ({
      id: properties.id ?? '',
      place: planePoint(x, -y),
    })),
    coast: linesOf(({size}) => size === 1),
    borders: linesOf((sides) => sides.size > 1 && !isKosovoLine(sides)),
    kosovoLine: linesOf(isKosovoLine),
  };
}

const isKosovoLine = (sides: ReadonlySet<string | null>): boolean =>
  sides.has('RS') && sides.has('XK');

/** An arc in the paths' units. Its steps are relative, a third shorter as text than positions, and written once however many shapes share it. */
interface Line {
  readonly start: string;
  readonly end: string;
  readonly steps: string;
  readonly numbers: readonly number[];
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

function lineOf([startX, startY, ...numbers]: number[]): Line {
  let [x, y] = [startX!, startY!];
  let [west, north, east, south] = [x, y, x, y];
  for (let i = 0; i < numbers.length; i += 2) {
    x += numbers[i]!;
    y += numbers[i + 1]!;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }
  return {
    start: `${startX},${startY}`,
    end: `${x},${y}`,
    steps: numbers.join(),
    numbers,
    west,
    north,
    east,
    south,
  };
}

/** The steps from an arc's end to its start. */
function stepsBack({numbers}: Line): string {
  const back: number[] = [];
  for (let i = numbers.length - 2; i >= 0; i -= 2) back.push(-numbers[i]!, -numbers[i + 1]!);
  return back.join();
}

const cornersOf = (lines: readonly Line[], unitM: number): [PlanePoint, PlanePoint] => [
  planePoint(
    Math.min(...lines.map(({west}) => west)) * unitM,
    -Math.max(...lines.map(({south}) => south)) * unitM,
  ),
  planePoint(
    Math.max(...lines.map(({east}) => east)) * unitM,
    -Math.min(...lines.map(({north}) => north)) * unitM,
  ),
];

/** A negative index is the arc `~index` backwards; each arc begins where the one before ended. */
function ringPath(ring: readonly number[], lines: readonly Line[]): string {
  const [first] = ring;
  return `M${first! < 0 ? lines[~first!]!.end : lines[first!]!.start}l${ring.map((arc) => (arc < 0 ? stepsBack(lines[~arc]!) : lines[arc]!.steps)).join()}z`;
}

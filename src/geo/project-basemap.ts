/**
 * The basemap of `data/geo` (TopoJSON in degrees) as the page reads it: in the plane, its arcs
 * packed, with the countries' label points and boxes. The build does this, so that no page has to.
 * Pure.
 */
import labels from '../../data/geo/country-labels.json' with {type: 'json'};
import {LAND_UNIT_M, type PackedLand, type PlaneBasemap} from './basemap.js';
import {packArcs} from './packed-arcs.js';
import {toPlane} from './projection.js';

type Step = readonly [number, number];

/**
 * What we use of the TopoJSON specification (1.0): every country is a MultiPolygon, arcs are
 * quantized steps.
 */
interface BasemapTopology {
  readonly transform: {readonly scale: Step; readonly translate: Step};
  readonly arcs: readonly (readonly Step[])[];
  readonly objects: PlaneBasemap['objects'];
}

const METRES_PER_DEGREE = 111_195;

/** What `data/geo` says of a country with a name on the map (see its README). */
type CountryLabel = (typeof labels)['AD'];

/**
 * Returns the basemap in the plane.
 * @param json a parsed file of `data/geo`; our own, so it is not checked again
 */
export function projectBasemap(json: unknown): PlaneBasemap {
  const {
    transform: {scale, translate},
    arcs,
    objects: {countries, points},
  } = json as BasemapTopology;
  // As coarse as the file itself (1.4 km for the overview, seen at 3 km a pixel and more; 0.2 km
  // for the detail): finer steps would cost 14 KB.
  const unitM = Math.ceil((scale[1] * METRES_PER_DEGREE) / 100) * 100;
  /** To whole steps, y downwards. */
  const project = ([column, row]: Step, stepM: number): [number, number] => {
    const {x, y} = toPlane(column * scale[0] + translate[0], row * scale[1] + translate[1]);
    return [Math.round(x / stepM), Math.round(-y / stepM)];
  };
  /** Each corner is rounded by itself, so that no error adds up. */
  const projectArc = (arc: readonly Step[]): Step[] => {
    let [column, row] = [0, 0];
    let last: Step = [0, 0];
    return arc.map(([columns, rows]) => {
      const [at, before] = [project([(column += columns), (row += rows)], unitM), last];
      last = at;
      return [at[0] - before[0], at[1] - before[1]];
    });
  };
  return {
    unitM,
    arcs: packArcs(arcs.map(projectArc)),
    objects: {
      countries,
      points: {
        geometries: points.geometries.map((point) => ({
          ...point,
          coordinates: project(point.coordinates, 1),
        })),
      },
    },
    lands: Object.entries(labels).map(packLand),
  };
}

const packLand = ([code, label]: [code: string, label: CountryLabel]): PackedLand => {
  const [longitude = 0, latitude = 0] = label.point;
  const {x, y} = toPlane(longitude, latitude);
  const [pointX, pointY, west, south, east, north] = [x, y, ...label.mainland].map((metres) =>
    Math.round(metres / LAND_UNIT_M),
  );
  return [
    code,
    pointX,
    pointY,
    label.areaKm2,
    west,
    south,
    east,
    north,
    label.nameEm,
  ] as PackedLand;
};

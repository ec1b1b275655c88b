/**
 * The basemap of `data/geo` (TopoJSON in degrees) as the page reads it: in the plane, its arcs
 * packed, with the countries' label points and boxes. The build does this, so that no page has to.
 * Pure.
 */
import labels from '../../data/geo/country-labels.json' with {type: 'json'};
import {FINE_PARTS, type PlaneBasemap} from './basemap.js';
import {LAND_UNIT_M, type PackedLand} from './country-land.js';
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

/** Whether the file counts an arc in parts of its steps: the outline of a small state. */
const isFine = (arc: readonly Step[]): boolean => !arc.flat().every(Number.isInteger);

/** What `data/geo` says of a country with a name on the map (see its README). */
type CountryLabel = (typeof labels)['AD'];

/**
 * Returns the basemap in the plane.
 * @param json a parsed file of `data/geo`; our own, so it is not checked again
 */
export function projectBasemap(json: unknown): PlaneBasemap {
  const {
    transform,
    arcs,
    objects: {countries, points},
  } = json as BasemapTopology;
  const project = projectorOf(transform);
  // As coarse as the file itself (1.4 km for the overview, seen at 3 km a pixel and more; 0.2 km
  // for the detail): finer steps would cost 14 KB.
  const unitM = Math.ceil((transform.scale[1] * METRES_PER_DEGREE) / 100) * 100;
  return {
    unitM,
    arcs: packArcs(arcs.map((arc) => projectArc(arc, project, unitM))),
    fineArcs: arcs.flatMap((arc, i) => (isFine(arc) ? [i] : [])),
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

/** From a place in the file's steps to whole steps of the plane, y downwards. */
type Project = (place: Step, stepM: number) => [x: number, y: number];

const projectorOf =
  ({scale, translate}: BasemapTopology['transform']): Project =>
  ([column, row], stepM) => {
    const {x, y} = toPlane(column * scale[0] + translate[0], row * scale[1] + translate[1]);
    return [Math.round(x / stepM), Math.round(-y / stepM)];
  };

/**
 * Each corner is rounded by itself, so that no error adds up. A fine arc counts in parts of the
 * unit; its ends, which other arcs share, are whole units.
 */
function projectArc(arc: readonly Step[], project: Project, unitM: number): Step[] {
  const parts = isFine(arc) ? FINE_PARTS : 1;
  let [column, row] = [0, 0];
  let last: Step = [0, 0];
  return arc.map(([columns, rows], i) => {
    const place: Step = [(column += columns), (row += rows)];
    const isEnd = i === 0 || i === arc.length - 1;
    const [x, y] = project(place, isEnd ? unitM : unitM / parts);
    const at: Step = isEnd ? [parts * x, parts * y] : [x, y];
    const before = last;
    last = at;
    return [at[0] - before[0], at[1] - before[1]];
  });
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

/** What the map shows at first, for the shape of its place on the page. Pure. */
import {MAP_LIMITS, WHOLE_FRAME, type Basemap} from '../../../geo/basemap.js';
import {
  frameAround,
  growFrame,
  isInFrame,
  joinFrames,
  type Frame,
  type PlanePoint,
  type SizePx,
} from '../../../geo/projection.js';
import type {Anchor} from './place-source.js';

/**
 * Portugal to the Bosporus, Crete to the North Cape: what an upright map shows, so that countries
 * are large enough to tell.
 */
const UPRIGHT_FRAME: Frame = {
  west: -1_650_000,
  south: -1_900_000,
  east: 1_900_000,
  north: 2_270_000,
};
const MARGIN_M = 150_000;
/** A single city, or a small country, is shown in its surroundings. */
const LEAST_M = 700_000;

const frameOfPoints = (points: readonly PlanePoint[]): Frame | undefined => {
  const frame = frameAround(points.filter((point) => isInFrame(MAP_LIMITS, point)));
  return frame && growFrame(frame, MARGIN_M, LEAST_M);
};

const pointsOf = (places: readonly Anchor[]): PlanePoint[] => places.map(({point}) => point);

/** At least so much, and never less than all places. */
function withPlaces(least: Frame, places: readonly Anchor[]): Frame {
  const all = frameOfPoints(pointsOf(places));
  return all ? joinFrames(least, all) : least;
}

/**
 * Returns the widest frame that a map shows. Nothing is smaller than this: the Council of Europe's
 * area.
 */
export const widestFrame = (places: readonly Anchor[]): Frame => withPlaces(WHOLE_FRAME, places);

/**
 * Returns what is seen at first: the places of the countries chosen, the land of one without any;
 * else the host's own city; else nothing, which is all there is.
 */
export const homePoints = (
  places: readonly Anchor[],
  countries: readonly string[],
  own: {readonly point: PlanePoint} | undefined,
  members?: Basemap['members'],
): PlanePoint[] =>
  countries.length
    ? countries.flatMap((code) => {
        const here = pointsOf(places.filter(({country}) => country === code));
        return here.length ? here : (members?.get(code) ?? []);
      })
    : own
      ? [own.point]
      : [];

/**
 * Returns what the map shows at first, a single city or a small country in its surroundings; in an
 * upright shape less than the whole.
 */
export const homeFrame = (
  points: readonly PlanePoint[],
  places: readonly Anchor[],
  {widthPx, heightPx}: SizePx,
): Frame =>
  frameOfPoints(points) ?? withPlaces(widthPx < heightPx ? UPRIGHT_FRAME : WHOLE_FRAME, places);

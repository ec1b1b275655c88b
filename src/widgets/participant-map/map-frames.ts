/** What the map shows at first, for the shape of its place on the page. Pure. */
import {MAP_LIMITS, WHOLE_FRAME} from '../../geo/basemap.js';
import {frameAround, growFrame, isInFrame, joinFrames, type Frame, type PlanePoint, type SizePx} from '../../geo/projection.js';

/** Portugal to the Bosporus, Crete to the North Cape: what an upright map shows, so that countries are large enough to tell. */
const UPRIGHT_FRAME: Frame = {west: -1_650_000, south: -1_900_000, east: 1_900_000, north: 2_270_000};
const MARGIN_M = 150_000;
/** A single city is shown in its surroundings. */
const LEAST_M = 1_200_000;

/** What a frame is made around: a place, or a point of an overview. */
type Anchor = {readonly point: PlanePoint; readonly participant: {readonly country: string}};

const frameOfPlaces = (places: readonly Anchor[]): Frame | undefined => {
  const frame = frameAround(places.map(({point}) => point).filter((point) => isInFrame(MAP_LIMITS, point)));
  return frame && growFrame(frame, MARGIN_M, LEAST_M);
};

/** Nothing is smaller than this: the Council of Europe's area, less its far east in an upright shape, but never less than all places. */
export function widestFrame(places: readonly Anchor[], {widthPx, heightPx}: SizePx): Frame {
  const least = widthPx < heightPx ? UPRIGHT_FRAME : WHOLE_FRAME;
  const all = frameOfPlaces(places);
  return all ? joinFrames(least, all) : least;
}

/** The places of the countries chosen, else the host's own city in its surroundings, else the widest frame. */
export function homeFrame(places: readonly Anchor[], countries: readonly string[], own: Anchor | undefined, size: SizePx): Frame {
  const wanted = countries.length ? places.filter(({participant}) => countries.includes(participant.country)) : own ? [own] : [];
  return frameOfPlaces(wanted) ?? widestFrame(places, size);
}

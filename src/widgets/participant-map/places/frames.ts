/**
 * What the map shows at first, for the shape of its place on the page: Europe, or countries. Pure.
 */
import {HOME_FRAME, MAP_LIMITS, type Basemap, type CountryLand} from '../../../geo/basemap.js';
import {
  fitView,
  frameAround,
  growFrame,
  isInFrame,
  joinFrames,
  planePoint,
  type Frame,
  type PlanePoint,
  type SizePx,
  type View,
} from '../../../geo/projection.js';
import type {Anchor} from './place-source.js';

/** What the height of the map shows of Europe, and the printed picture too. */
export const HOME_HEIGHT_M = 4_350_000;
/** Narrower maps, by width to height, fit Europe by their width: all of it with some sea around. */
const NARROW = {aspect: 1.2, widthM: 1.2 * HOME_HEIGHT_M};
/**
 * An upright screen shows Portugal to the Black Sea: all of Europe would fill a third of its height.
 * The east is left out.
 */
const UPRIGHT = {aspect: 0.6, widthM: 3_390_000, east: 1_600_000};

/** Around a country and its participants. */
const COUNTRY_MARGIN_PX = 16;
/** Participants further than this from a country's mainland are left out of its frame. */
const FAR_M = 400_000;
/** A country smaller than this is a micro-state: its surroundings are seen too. */
const MICRO_KM2 = 3000;
/** How much of the map's width and height a micro-state fills. */
const MICRO_SHARE = 0.6;
/** Around the participants of a country without known land. */
const UNKNOWN = {marginM: 150_000, leastM: 700_000};

const middleOf = ({west, south, east, north}: Frame): PlanePoint =>
  planePoint((west + east) / 2, (south + north) / 2);

/** Tells whether a map is an upright screen, whose first view leaves out the east. */
export const isUpright = ({widthPx, heightPx}: SizePx): boolean =>
  widthPx / heightPx < UPRIGHT.aspect;

/**
 * Returns the view of Europe: 4,350 km high around the middle of the member states' mainlands, which
 * a narrower map fits by its width. Nothing is smaller than this.
 */
export function homeView(size: SizePx): View {
  const {widthPx, heightPx} = size;
  const aspect = widthPx / heightPx;
  const {widthM} = isUpright(size) ? UPRIGHT : NARROW;
  return {
    centre: middleOf(isUpright(size) ? {...HOME_FRAME, east: UPRIGHT.east} : HOME_FRAME),
    metresPerPixel: aspect < NARROW.aspect ? widthM / widthPx : HOME_HEIGHT_M / heightPx,
    widthPx,
    heightPx,
  };
}

/** Where participants and countries are, as far as it is known. */
export interface KnownPlaces {
  readonly anchors: readonly Anchor[];
  readonly lands: Basemap['lands'] | undefined;
}

/** Tells whether a point is so far from a country's mainland that its frame leaves it out. */
export const isFarFrom = ({mainland}: CountryLand, point: PlanePoint): boolean =>
  !isInFrame(growFrame(mainland, FAR_M), point);

/**
 * Returns what the countries' frame holds: their mainlands and the participants near them; of a
 * country without known land the participants and their surroundings. Undefined where neither is
 * known.
 */
export function countriesFrame(
  countries: readonly string[],
  {anchors, lands}: KnownPlaces,
): Frame | undefined {
  const frames = countries.flatMap((code) => {
    const points = anchors.flatMap(({country, point}) => (country === code ? [point] : []));
    return countryFrame(points, lands?.get(code)) ?? [];
  });
  return frames.length ? frames.reduce(joinFrames) : undefined;
}

function countryFrame(
  points: readonly PlanePoint[],
  land: CountryLand | undefined,
): Frame | undefined {
  const near = frameAround(
    points.filter((point) => (land ? !isFarFrom(land, point) : isInFrame(MAP_LIMITS, point))),
  );
  if (!land) return near && growFrame(near, UNKNOWN.marginM, UNKNOWN.leastM);
  return near ? joinFrames(land.mainland, near) : land.mainland;
}

/**
 * Returns the view of some countries; undefined where their frame is not known.
 */
export function countriesView(
  countries: readonly string[],
  size: SizePx,
  {anchors, lands}: KnownPlaces,
): View | undefined {
  const frame = countriesFrame(countries, {anchors, lands});
  if (!frame) return undefined;
  const isMicro = countries.every((code) => (lands?.get(code)?.areaKm2 ?? Infinity) < MICRO_KM2);
  if (!isMicro) return fitView(frame, size, COUNTRY_MARGIN_PX);
  const {widthPx, heightPx} = size;
  const middle = {widthPx: MICRO_SHARE * widthPx, heightPx: MICRO_SHARE * heightPx};
  return {...fitView(frame, middle), widthPx, heightPx};
}

/**
 * The symbols of the map: one definition for buttons, printed picture and clusters. Sizes are
 * diameters in CSS pixels, to the middle of the ring.
 */

/** The least that a button is: WCAG 2.5.8 asks for it. */
export const TARGET_PX = 24;
/** What a view leaves free at its edge: half a symbol. */
export const EDGE_PX = TARGET_PX / 2;
/** The dot of a single place. */
export const PLACE_PX = 11;
/** The ring in the colour of the halo. */
export const RING_PX = 1.6;
/** Around a highlighted or chosen place: a dot, and a ring over a halo. */
export const MARKED_PX = {dot: 12, ring: 23, stroke: 2.4} as const;
/** A hair line from a symbol to its land: the line, what it lies on, and the dot at its end. */
export const TIE_PX = {line: 1, halo: 3, dot: 3.6} as const;

/** Places of one country that are nearer than this are one symbol. */
export const CLUSTER_RADIUS_PX = 25;

/** The largest circle, by the width of the map from which on it is that. */
const LARGEST_PX = [
  [1100, 44],
  [760, 40],
  [520, 34],
  [360, 28],
  [0, 26],
] as const;
/** In the home view of a map that shows less than 0.06 px of a km, no circle is larger. */
const LARGEST_WHEN_SMALL_PX = 22;
const SMALL_OVER_M = 1000 / 0.06;
/** Tells whether a map shows less than 0.06 px of a km: there circles are small, and may overlap. */
export const isSmallMap = ({metresPerPixel}: {readonly metresPerPixel: number}): boolean =>
  metresPerPixel > SMALL_OVER_M;
/** The least that holds a figure, by how many digits it has. */
const LEAST_PX = [20, 20, 20, 28, 36, 44] as const;
/** A country with so many has the largest circle at least. */
const LEAST_LARGEST = 10;

/** What the circles of a map are measured by: the same at every zoom and for every filter. */
export interface CircleScale {
  /** The diameter of the largest country's circle. */
  readonly largestPx: number;
  /** How many participants the largest country of the whole list has. */
  readonly largest: number;
}

/**
 * Returns the scale of a map's circles.
 * @param largest participants of the largest country, whatever the filter
 * @param home the map's width, and what a pixel shows in its home view
 */
export function circleScale(
  largest: number,
  home: {readonly widthPx: number; readonly metresPerPixel: number},
): CircleScale {
  const [, byWidth] = LARGEST_PX.find(([fromPx]) => home.widthPx >= fromPx) ?? LARGEST_PX[4];
  const largestPx = isSmallMap(home) ? Math.min(LARGEST_WHEN_SMALL_PX, byWidth) : byWidth;
  return {largestPx: Math.max(largestPx, leastDiameter(largest)), largest};
}

/** Returns the diameter of the symbol of some participants: the circle's area is the number. */
export const symbolDiameter = (count: number, {largestPx, largest}: CircleScale): number =>
  count === 1
    ? PLACE_PX
    : Math.max(
        leastDiameter(count),
        largestPx * Math.sqrt(count / Math.max(LEAST_LARGEST, largest)),
      );

/** Returns the size of the figure in a circle. */
export const figureSize = (diameterPx: number): 12 | 13 | 14 =>
  diameterPx < 23 ? 12 : diameterPx < 32 ? 13 : 14;

const leastDiameter = (count: number): number => LEAST_PX[String(count).length] ?? 44;

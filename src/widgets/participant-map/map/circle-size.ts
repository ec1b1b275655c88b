/** How large the circle of a country is. Pure. */

/** The diameter of the largest circle, by the width of the map from which on it holds. */
const LARGEST_PX = [
  [1100, 44],
  [760, 40],
  [520, 34],
  [360, 28],
  [0, 26],
] as const;
const LEAST_PX = 20;
/** A largest country of fewer is measured as one of these. */
const LEAST_LARGEST = 10;

/**
 * Returns a diameter in CSS pixels: the area is the number.
 * @param largest the number of the largest country of the unfiltered feed
 * @param widthPx the width of the map
 */
export function circlePx(n: number, largest: number, widthPx: number): number {
  const [, most] = LARGEST_PX.find(([from]) => widthPx >= from) ?? [0, LEAST_PX];
  return Math.max(LEAST_PX, most * Math.sqrt(n / Math.max(LEAST_LARGEST, largest)));
}

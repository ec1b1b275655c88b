import {geoDistance} from 'd3-geo';
import {EARTH_RADIUS_M, planePoint, toDegrees, type PlanePoint, type View} from './projection.js';

/** Returns the shortest way over the sphere between two points of the plane, in metres. */
export const groundDistance = (a: PlanePoint, b: PlanePoint): number =>
  EARTH_RADIUS_M * geoDistance(toDegrees(a), toDegrees(b));

export interface ScaleBar {
  readonly metres: number;
  readonly lengthPx: number;
}

/**
 * Returns a round distance (1, 2 or 5 times a power of ten) and how long it is across the middle of
 * the view, at most `longestPx`. The plane keeps areas, not lengths: a bar is right where it is
 * measured, and a few per cent longer or shorter at the map's edge.
 */
export function scaleBar({centre: {x, y}, metresPerPixel}: View, longestPx: number): ScaleBar {
  const across = (lengthPx: number) =>
    groundDistance(
      planePoint(x - (lengthPx * metresPerPixel) / 2, y),
      planePoint(x + (lengthPx * metresPerPixel) / 2, y),
    );
  const longest = across(longestPx);
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = ([5, 2].find((factor) => factor * power <= longest) ?? 1) * power;
  const lengthPx = (longestPx * metres) / longest;
  // The distance does not quite grow with the length: once more, from nearer.
  return {metres, lengthPx: (lengthPx * metres) / across(lengthPx)};
}

/**
 * What the map knows of a country besides its outline, and how the build writes it. Pure.
 */
import {planePoint, type Frame, type PlanePoint} from './projection.js';

/** Where the name and the circle of a country stand, and what a view of it frames. */
export interface CountryLand {
  /** ISO 3166-1 alpha-2, or `XK`. */
  readonly code: string;
  /** On the country's own land, in its middle: most room to the border, not far from the centroid. */
  readonly labelPoint: PlanePoint;
  readonly areaKm2: number;
  /** The box of the country without far islands. */
  readonly mainland: Frame;
  /** A width for the country's name that depends on no language and no font. */
  readonly nameEm: number;
}

/** A `CountryLand`; point and mainland in units of `LAND_UNIT_M`, y upwards. */
export type PackedLand = readonly [
  code: string,
  pointX: number,
  pointY: number,
  areaKm2: number,
  west: number,
  south: number,
  east: number,
  north: number,
  nameEm: number,
];
/** How many metres a unit of label points and boxes is: a fiftieth of Monaco. */
export const LAND_UNIT_M = 100;

/** Returns a country's land as the map reads it. */
export function unpackLand([
  code,
  pointX,
  pointY,
  areaKm2,
  west,
  south,
  east,
  north,
  nameEm,
]: PackedLand): CountryLand {
  return {
    code,
    labelPoint: planePoint(pointX * LAND_UNIT_M, pointY * LAND_UNIT_M),
    areaKm2,
    mainland: {
      west: west * LAND_UNIT_M,
      south: south * LAND_UNIT_M,
      east: east * LAND_UNIT_M,
      north: north * LAND_UNIT_M,
    },
    nameEm,
  };
}

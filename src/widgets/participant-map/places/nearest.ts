/** How far places are from a point. Pure. */
import {geoDistance} from 'd3-geo';
import {EARTH_RADIUS_M} from '../../../geo/projection.js';
import type {Place} from './place.js';

/** A position in degrees (WGS 84). */
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/** A place and its great-circle distance. */
export interface DistantPlace {
  readonly place: Place;
  readonly distanceM: number;
}

/**
 * Returns the places in the order of their great-circle distance from a position. Places at the
 * same distance keep their order.
 */
export const nearestFirst = (
  places: readonly Place[],
  {longitude, latitude}: Position,
): DistantPlace[] =>
  places
    .map((place) => ({
      place,
      distanceM:
        EARTH_RADIUS_M *
        geoDistance(
          [longitude, latitude],
          [place.participant.longitude, place.participant.latitude],
        ),
    }))
    .sort((a, b) => a.distanceM - b.distanceM);

/** Returns a distance in whole kilometres; 0 under one. @param distanceM metres */
export const wholeKilometres = (distanceM: number): number =>
  distanceM < 1000 ? 0 : Math.round(distanceM / 1000);

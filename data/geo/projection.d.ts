/** The part of d3-geo-projection that the basemap's maker uses; the package has no types. */
declare module 'd3-geo-projection' {
  import type {GeoProjection, GeoPermissibleObjects} from 'd3-geo';

  /** Returns an object in the plane of a projection, or null where all of it is clipped. */
  export function geoProject<T extends GeoPermissibleObjects>(
    object: T,
    projection: GeoProjection,
  ): T | null;
}

/**
 * Degrees ↔ metres in the plane ↔ pixels, each with its inverse. The plane is Lambert's azimuthal
 * equal-area projection around 10° E 52° N on a sphere, as in Europe's statistical maps: equal
 * areas are what shading by number needs, and one cluster radius means the same number of
 * kilometres everywhere. d3-geo does the projection. Pure.
 */
import {geoAzimuthalEqualAreaRaw, geoRotation} from 'd3-geo';

declare const inPlane: unique symbol;

/**
 * A point of the plane in metres, x to the east and y to the north. A type of its own: degrees put
 * in its place would give no error, only a lost marker.
 */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
  readonly [inPlane]: true;
}

/** A rectangle of the plane, in metres. */
export interface Frame {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface SizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What a rectangle of the screen shows of the plane. */
export interface View extends SizePx {
  readonly centre: PlanePoint;
  readonly metresPerPixel: number;
}

/** From the upper left corner of the view, y downwards. */
export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/** The sphere with the area of the WGS 84 ellipsoid. */
export const EARTH_RADIUS_M = 6_371_007.2;
const RADIANS = Math.PI / 180;
/** Turns the globe so that the centre of the plane, 10° E 52° N, comes to 0° 0°. */
const rotate = geoRotation([-10, -52]);

/**
 * Returns a point of the plane.
 * @param x metres to the east of its centre
 * @param y metres to the north
 */
export const planePoint = (x: number, y: number): PlanePoint => ({x, y}) as PlanePoint;

/**
 * Returns the point of the plane for degrees (WGS 84). The antipode of the centre is a circle in
 * truth; it comes out as one point of it.
 */
export function toPlane(longitude: number, latitude: number): PlanePoint {
  const [lambda, phi] = rotate([longitude, latitude]);
  const [x, y] = geoAzimuthalEqualAreaRaw(lambda * RADIANS, phi * RADIANS);
  return planePoint(EARTH_RADIUS_M * x, EARTH_RADIUS_M * y);
}

/**
 * Returns the degrees (WGS 84) of a point of the plane. Points off the disc, more than 2 radii from
 * the centre, become the antipode.
 */
export function toDegrees({x, y}: PlanePoint): [longitude: number, latitude: number] {
  // d3-geo types the inverse as optional; this projection has one.
  const [lambda, phi] = geoAzimuthalEqualAreaRaw.invert!(x / EARTH_RADIUS_M, y / EARTH_RADIUS_M);
  return rotate.invert([lambda / RADIANS, phi / RADIANS]);
}

/** Returns where a view shows a point of the plane. */
export const planeToPixel = (
  {centre, metresPerPixel, widthPx, heightPx}: View,
  {x, y}: PlanePoint,
): PixelPoint => ({
  x: widthPx / 2 + (x - centre.x) / metresPerPixel,
  y: heightPx / 2 - (y - centre.y) / metresPerPixel,
});

/** Returns the point of the plane that a view shows at a pixel; the inverse of `planeToPixel`. */
export const pixelToPlane = (
  {centre, metresPerPixel, widthPx, heightPx}: View,
  {x, y}: PixelPoint,
): PlanePoint =>
  planePoint(
    centre.x + (x - widthPx / 2) * metresPerPixel,
    centre.y - (y - heightPx / 2) * metresPerPixel,
  );

/** Returns the smallest frame around the points, none for none. */
export function frameAround(points: Iterable<PlanePoint>): Frame | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const {x, y} of points) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return west > east ? undefined : {west, south, east, north};
}

/** Returns the smallest frame that holds both. */
export const joinFrames = (a: Frame, b: Frame): Frame => ({
  west: Math.min(a.west, b.west),
  south: Math.min(a.south, b.south),
  east: Math.max(a.east, b.east),
  north: Math.max(a.north, b.north),
});

/** Returns the frame with `marginM` more on each side, and at least `leastM` wide and high. */
export function growFrame({west, south, east, north}: Frame, marginM: number, leastM = 0): Frame {
  const x = Math.max(marginM, (leastM - (east - west)) / 2);
  const y = Math.max(marginM, (leastM - (north - south)) / 2);
  return {west: west - x, south: south - y, east: east + x, north: north + y};
}

/** Tells whether a point lies in a frame or on its edge. */
export const isInFrame = ({west, south, east, north}: Frame, {x, y}: PlanePoint): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/**
 * Returns the view of a rectangle of the screen that shows the whole frame, as large as it can be,
 * in the middle, `marginPx` from the edge.
 */
export function fitView(
  {west, south, east, north}: Frame,
  {widthPx, heightPx}: SizePx,
  marginPx = 0,
): View {
  const [width, height] = [
    Math.max(1, widthPx - 2 * marginPx),
    Math.max(1, heightPx - 2 * marginPx),
  ];
  return {
    centre: planePoint((west + east) / 2, (south + north) / 2),
    metresPerPixel: Math.max((east - west) / width, (north - south) / height),
    widthPx,
    heightPx,
  };
}

/**
 * Returns the part of the plane that a view shows; the inverse of `fitView` where the frame has the
 * view's shape.
 */
export function frameOf({centre: {x, y}, metresPerPixel, widthPx, heightPx}: View): Frame {
  const [halfWidth, halfHeight] = [(widthPx * metresPerPixel) / 2, (heightPx * metresPerPixel) / 2];
  return {west: x - halfWidth, south: y - halfHeight, east: x + halfWidth, north: y + halfHeight};
}

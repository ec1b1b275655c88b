/**
 * The land as a picture needs it: what is seen, in whole units, without corners that fall together.
 * Pure.
 */
import {geoIdentity, geoPath, type GeoContext, type GeoPermissibleObjects} from 'd3-geo';
import {frameOf, growFrame, type Frame, type View} from '../../../geo/projection.js';
import {memoize} from '../../../locale/memoize.js';

type Corner = readonly [x: number, y: number];

export interface OutlineOptions {
  /** What the picture shows, and how many metres a pixel of it is. */
  readonly view: View;
  /** How many units a pixel is: corners are whole ones. */
  readonly unitsPerPixel: number;
  /** How many metres a unit of the basemap's paths is. */
  readonly unitM: number;
}

/** Land beyond the picture's edge is cut off here, so that no line is drawn along the cut. */
const BEYOND_UNITS = 8;

/** Returns areas of the basemap as path data of a picture, in its units from its upper left corner. */
export const areaOutline = (path: string, options: OutlineOptions): string =>
  clipped('Polygon', path, options)
    .map((corners) => withoutRepeats(corners, true))
    .filter(({length}) => length > 2)
    .map((ring) => `${pathData(ring)}z`)
    .join('');

/** Returns lines of the basemap likewise. */
export const lineOutline = (path: string, options: OutlineOptions): string =>
  clipped('MultiLineString', path, options)
    .map((corners) => withoutRepeats(corners, false))
    .filter(({length}) => length > 1)
    .map(pathData)
    .join('');

/** A line of the basemap, and the box that it lies in. */
interface Line {
  readonly corners: [number, number][];
  readonly box: Frame;
}

/** The lines of path data as `basemap.ts` writes it: `M0,0l1,2,3,4`, with `z` after a ring. */
const linesOf = memoize((path: string): readonly Line[] =>
  path
    .split('M')
    .slice(1)
    .map((line) => {
      const [first = '', steps = ''] = line.replace('z', '').split('l');
      let [x = 0, y = 0] = first.split(',').map(Number);
      const corners: [number, number][] = [[x, y]];
      const numbers = steps ? steps.split(',').map(Number) : [];
      for (let i = 0; i < numbers.length; i += 2) {
        x += numbers[i] ?? 0;
        y += numbers[i + 1] ?? 0;
        corners.push([x, y]);
      }
      return {corners, box: boxOf(corners)};
    }),
);

const boxOf = (corners: readonly Corner[]): Frame => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of corners) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, -y), Math.max(north, -y)];
  }
  return {west, south, east, north};
};

/** What of a shape lies in the picture, in its units. */
function clipped(
  type: 'Polygon' | 'MultiLineString',
  path: string,
  {view, unitsPerPixel, unitM}: OutlineOptions,
): [number, number][][] {
  const frame = growFrame(frameOf(view), (BEYOND_UNITS / unitsPerPixel) * view.metresPerPixel);
  const coordinates = linesOf(path)
    .filter(({box}) => meets(box, frame, unitM))
    .map(({corners}) => corners);
  if (!coordinates.length) return [];
  const unitsPerMetre = unitsPerPixel / view.metresPerPixel;
  const {west, north} = frameOf(view);
  const toPicture = geoIdentity()
    .scale(unitM * unitsPerMetre)
    .translate([-west * unitsPerMetre, north * unitsPerMetre])
    .clipExtent([
      [-BEYOND_UNITS, -BEYOND_UNITS],
      [view.widthPx * unitsPerPixel + BEYOND_UNITS, view.heightPx * unitsPerPixel + BEYOND_UNITS],
    ]);
  const pieces: [number, number][][] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    arc: () => undefined,
    closePath: () => undefined,
    moveTo: (x, y) => pieces.push([[x, y]]),
    lineTo: (x, y) => pieces.at(-1)?.push([x, y]),
  };
  geoPath(toPicture, context)({type, coordinates} as GeoPermissibleObjects);
  return pieces;
}

const meets = ({west, south, east, north}: Frame, frame: Frame, unitM: number): boolean =>
  west * unitM <= frame.east &&
  east * unitM >= frame.west &&
  south * unitM <= frame.north &&
  north * unitM >= frame.south;

/** In whole units, without corners that repeat the one before or lie on a straight line. */
function withoutRepeats(corners: readonly Corner[], isRing: boolean): Corner[] {
  const kept: Corner[] = [];
  for (const [x, y] of corners) {
    const next: Corner = [Math.round(x), Math.round(y)];
    const [last, before] = [kept.at(-1), kept.at(-2)];
    if (last && isSame(last, next)) continue;
    if (last && before && isStraight(before, last, next)) kept.pop();
    kept.push(next);
  }
  if (isRing && kept.length > 1 && isSame(kept[0]!, kept.at(-1)!)) kept.pop(); // It has two.
  return kept;
}

const isSame = (a: Corner, b: Corner): boolean => a[0] === b[0] && a[1] === b[1];

/** Whether a line goes on through its middle corner; one that turns back does not. */
const isStraight = (a: Corner, b: Corner, c: Corner): boolean => {
  const [dx, dy, ex, ey] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
  return dx * ey === dy * ex && dx * ex + dy * ey > 0;
};

/** A number after another: a minus parts them as a space does. */
const pathData = ([first, ...rest]: readonly Corner[]): string => {
  let [x, y] = first ?? [0, 0];
  const steps = rest.map(([nextX, nextY]) => {
    const step = pair(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${pair(first?.[0] ?? 0, first?.[1] ?? 0)}l${steps.join(' ')}`.replaceAll(' -', '-');
};

const pair = (x: number, y: number): string => `${x} ${y}`;

/** Where the picture of the map and the live map draw the same thing, on the page, in CSS px. */
import overview from '../../data/geo/coe-basemap-overview.json' with {type: 'json'};
import {basemapOf} from '../../src/geo/basemap.js';
import {projectBasemap} from '../../src/geo/project-basemap.js';
import {planePoint, planeToPixel, type PixelPoint} from '../../src/geo/projection.js';
import {homeView} from '../../src/widgets/participant-map/places/frames.js';

export interface Box extends PixelPoint {
  readonly width: number;
  readonly height: number;
}

/** What a page says of the map that it shows. */
export interface LiveMap {
  readonly stage: Box;
  /** Path data, in the basemap's units, and how they come onto the page. */
  readonly coast: string;
  readonly matrix: PixelPoint & {readonly scaleX: number; readonly scaleY: number};
  readonly symbols: readonly Box[];
  readonly below: number;
  readonly shift: number;
  readonly childrenSeen: boolean;
}

const {unitM} = basemapOf(projectBasemap(overview));
/** The map that the pictures are made for, and how much wider they are. */
const SIZE = {widthPx: 640, heightPx: 340};
const BESIDE_PX = 20;
/** A frame in the middle of Europe, in metres of the plane. */
const [WEST, NORTH, EAST, SOUTH] = [-1_500_000, 1_700_000, 3_000_000, -2_000_000];

/** Takes a pixel of the picture's map onto the page: the picture covers its box. */
function pictureToPage(box: Box): (at: PixelPoint) => PixelPoint {
  const scale = Math.max(box.width / (SIZE.widthPx + 2 * BESIDE_PX), box.height / SIZE.heightPx);
  return ({x, y}) => ({
    x: box.x + box.width / 2 + (x - SIZE.widthPx / 2) * scale,
    y: box.y + box.height / 2 + (y - SIZE.heightPx / 2) * scale,
  });
}

const boxBetween = (a: PixelPoint, b: PixelPoint): Box => ({
  ...a,
  width: b.x - a.x,
  height: b.y - a.y,
});

/** Returns where the frame in the middle of Europe lies in a picture that covers a box. */
export function frameOnPage(box: Box): Box {
  const place = pictureToPage(box);
  const view = homeView(SIZE);
  const at = (x: number, y: number) => place(planeToPixel(view, planePoint(x, y)));
  return boxBetween(at(WEST, NORTH), at(EAST, SOUTH));
}

const liveToPage =
  ({matrix: {scaleX, scaleY, x, y}}: LiveMap) =>
  (at: PixelPoint): PixelPoint => ({x: at.x * scaleX + x, y: at.y * scaleY + y});

/** Returns where the same frame lies on the live map. */
export function toPage(live: LiveMap): Box {
  const place = liveToPage(live);
  const at = (x: number, y: number) => place({x: x / unitM, y: -y / unitM});
  return boxBetween(at(WEST, NORTH), at(EAST, SOUTH));
}

/** The lines of path data that begin absolutely and go on by steps. */
const linesOf = (path: string): PixelPoint[][] =>
  path
    .split('M')
    .slice(1)
    .map((line) => {
      const [x = 0, y = 0, ...steps] = (line.match(/-?[\d.]+/g) ?? []).map(Number);
      const points = [{x, y}];
      for (let i = 0; i < steps.length; i += 2) {
        const last = points.at(-1)!;
        points.push({x: last.x + steps[i]!, y: last.y + steps[i + 1]!});
      }
      return points;
    });

/** Returns the corners of the picture's coasts that are seen in its box. */
export function coastOf(picture: string, box: Box): PixelPoint[] {
  const [, scale = ''] = /scale\(([\d.]+)\)/.exec(picture) ?? [];
  const [, path = ''] = /<path fill="none"[^>]* d="([^"]*)"/.exec(picture) ?? [];
  const place = pictureToPage(box);
  return linesOf(path)
    .flat()
    .map(({x, y}) => place({x: x * Number(scale) - BESIDE_PX, y: y * Number(scale)}))
    .filter(({x, y}) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height);
}

/** Lines are looked up by squares of this size. */
const SQUARE_PX = 8;
const squareOf = ({x, y}: PixelPoint, right = 0, down = 0): string =>
  `${Math.floor(x / SQUARE_PX) + right} ${Math.floor(y / SQUARE_PX) + down}`;

/**
 * Returns how far the farthest of some points is from the live map's coasts; infinitely far beyond
 * some pixels.
 */
export function coastDistance(points: readonly PixelPoint[], live: LiveMap): number {
  const place = liveToPage(live);
  const squares = new Map<string, (readonly [PixelPoint, PixelPoint])[]>();
  for (const line of linesOf(live.coast).map((one) => one.map(place)))
    for (const [i, b] of line.slice(1).entries()) {
      const a = line[i]!;
      const steps = Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / SQUARE_PX) + 1;
      for (let step = 0; step <= steps; step++) {
        const along = step / steps;
        const key = squareOf({x: a.x + along * (b.x - a.x), y: a.y + along * (b.y - a.y)});
        squares.set(key, [...(squares.get(key) ?? []), [a, b]]);
      }
    }
  const near = (point: PixelPoint) =>
    [-1, 0, 1].flatMap((right) =>
      [-1, 0, 1].flatMap((down) => squares.get(squareOf(point, right, down)) ?? []),
    );
  return Math.max(
    ...points.map((point) => Math.min(...near(point).map(([a, b]) => distanceTo(point, a, b)))),
  );
}

function distanceTo({x, y}: PixelPoint, a: PixelPoint, b: PixelPoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length && Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(a.x + along * dx - x, a.y + along * dy - y);
}

/** Returns the middles of the picture's symbols. */
export function symbolsOf(picture: string, box: Box): PixelPoint[] {
  const [, group = ''] = /<g fill="#0f2d66" stroke="#fff"[^>]*>([^]*?)<\/g>/.exec(picture) ?? [];
  return [...group.matchAll(/cx="([-\d.]+)" cy="([-\d.]+)"/g)]
    .map(([, x, y]) => ({x: Number(x), y: Number(y)}))
    .map(pictureToPage(box));
}

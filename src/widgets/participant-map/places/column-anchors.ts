/** What views are framed around, of thousands of places. Pure. */
import {joinFrames, planePoint, type Frame} from '../../../geo/projection.js';
import type {PlaceColumns} from './place-columns.js';
import type {Anchor} from './place-source.js';

/** Places of a country in one square of this width are two corners. */
const SQUARE_M = 100_000;

/** Returns the corners of what the places of each country lie in, square by square. */
export function anchorsOf(columns: PlaceColumns): Anchor[] {
  const squares = new Map<string, {readonly country: string; frame: Frame}>();
  for (const index of columns.select({countries: [], types: [], query: ''}).rows) {
    const {x, y} = columns.pointOf(index);
    const key = [columns.groupOf[index], Math.floor(x / SQUARE_M), Math.floor(y / SQUARE_M)].join();
    const square = squares.get(key);
    const frame = {west: x, south: y, east: x, north: y};
    if (square) square.frame = joinFrames(square.frame, frame);
    else squares.set(key, {country: columns.codeAt(index) ?? '', frame});
  }
  return [...squares.values()].flatMap(({country, frame: {west, south, east, north}}) => [
    {country, point: planePoint(west, south)},
    {country, point: planePoint(east, north)},
  ]);
}

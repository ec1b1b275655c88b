/**
 * Which country is where in a view, in cells of some pixels: what a name stands on, and whose land a
 * circle may move in. Each country is filled line by line, even-odd, so holes need no care. Pure.
 */
import type {LandRings} from './basemap.js';
import {frameOf, type View} from './projection.js';

export interface LandGrid {
  /**
   * Returns the country at a pixel of the view: its code, empty for land that is no member's,
   * undefined for the sea and outside of the view.
   */
  codeAt(pixelX: number, pixelY: number): string | undefined;
}

/** No land. */
const SEA = 0;

/**
 * Returns a grid of a view's land, for the middle of each cell.
 * @param rings from `Basemap.rings`
 * @param cellPx side of a cell in pixels
 */
export function makeLandGrid(rings: readonly LandRings[], view: View, cellPx: number): LandGrid {
  const columns = Math.ceil(view.widthPx / cellPx);
  const rows = Math.ceil(view.heightPx / cellPx);
  const cells = new Uint8Array(columns * rows);
  const codes = rings.map(({code}) => code);
  const {west, north} = frameOf(view);
  const cellM = cellPx * view.metresPerPixel;
  const toCells: ToCells = {west, north, cellM, columns, rows};
  rings.forEach((land, i) => {
    fillLand(cells, i + 1, crossingsOf(land.rings, toCells), columns);
  });
  return {
    codeAt(pixelX, pixelY) {
      const [column, row] = [Math.floor(pixelX / cellPx), Math.floor(pixelY / cellPx)];
      if (column < 0 || row < 0 || column >= columns || row >= rows) return undefined;
      const index = cells[row * columns + column] ?? SEA;
      return index === SEA ? undefined : codes[index - 1];
    },
  };
}

/** The upper left corner of the grid in the plane, and the size of its cells. */
interface ToCells {
  readonly west: number;
  readonly north: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
}

/** Row → where a country's outline crosses the middle of that row, in columns; unordered. */
type Crossings = ReadonlyMap<number, number[]>;

function crossingsOf(rings: readonly Float64Array[], toCells: ToCells): Crossings {
  const crossings = new Map<number, number[]>();
  for (const ring of rings) addCrossings(crossings, ring, toCells);
  return crossings;
}

/** Plain numbers, no objects: it runs over every corner of the land. */
function addCrossings(
  crossings: Map<number, number[]>,
  ring: Float64Array,
  {west, north, cellM, rows}: ToCells,
): void {
  // The middle of a row lies at a whole number.
  const rowOf = (y: number) => (north - y) / cellM - 0.5;
  let [x1, y1] = [(ring.at(-2) ?? 0) - west, rowOf(ring.at(-1) ?? 0)];
  for (let i = 0; i < ring.length; i += 2) {
    const [x2, y2] = [(ring[i] ?? 0) - west, rowOf(ring[i + 1] ?? 0)];
    const from = Math.max(0, Math.ceil(Math.min(y1, y2)));
    const to = Math.min(rows, Math.ceil(Math.max(y1, y2)));
    for (let row = from; row < to; row++) {
      const column = (x1 + ((x2 - x1) * (row - y1)) / (y2 - y1)) / cellM - 0.5;
      const inRow = crossings.get(row);
      if (inRow) inRow.push(column);
      else crossings.set(row, [column]);
    }
    [x1, y1] = [x2, y2];
  }
}

/** Fills between each odd crossing of a row and the next one. */
function fillLand(cells: Uint8Array, index: number, crossings: Crossings, columns: number): void {
  for (const [row, inRow] of crossings) {
    inRow.sort((a, b) => a - b);
    for (let i = 0; i + 1 < inRow.length; i += 2) {
      const from = Math.max(0, Math.ceil(inRow[i] ?? 0));
      const to = Math.min(columns, Math.ceil(inRow[i + 1] ?? 0));
      if (from < to) cells.fill(index, row * columns + from, row * columns + to);
    }
  }
}

/**
 * Where names stand close up: those of places beside their symbols, then those of countries as a
 * background. The same input gives the same names. Pure.
 */
import type {CountryLand} from './basemap.js';
import type {LandGrid} from './land-grid.js';
import {
  BASELINE_EM,
  landUnder,
  LINE_EM,
  NameRoom,
  type Box,
  type Circle,
  type Measure,
  type PlacedName,
} from './name-room.js';
import {planeToPixel, type PixelPoint, type View} from './projection.js';

export interface NamedPlace {
  readonly key: string;
  readonly name: string;
  readonly at: PixelPoint;
  readonly diameterPx: number;
}

export interface PlaceNamesOptions {
  /** Chosen and highlighted first, then in the order of the list. */
  readonly places: readonly NamedPlace[];
  /** Every symbol of the map, those of the places too. */
  readonly symbols: readonly Circle[];
  /** Boxes that no name may touch, such as the map's buttons. */
  readonly fixed: readonly Box[];
  readonly view: View;
  readonly measure: Measure;
  /** The countries in the background. */
  readonly countries?: {
    readonly lands: ReadonlyMap<string, CountryLand>;
    readonly names: ReadonlyMap<string, string>;
    readonly grid: LandGrid;
  };
}

const PLACE_FONT_PX = 13;
const PLACE_WEIGHT = 600;
const PLACE_GAP_PX = 5;
const LONGEST_NAME = 32;
const COUNTRY_FONT_PX = 15;
const COUNTRY_WEIGHT = 500;
/** Between the letters of a country's name, in em. */
export const SPACING_EM = 0.06;
/** A country's name is looked for on a grid of these steps around its label point. */
const STEP_PX = 16;
const MARGIN_PX = 40;
/** All of it lies on its own land, but for a cell at the rim. */
const WHOLLY_OWN = 0.99;
const SAMPLE_PX = 3;

/** Returns the names that have room. */
export function layoutPlaceNames(options: PlaceNamesOptions): PlacedName[] {
  const {places, symbols, fixed, view, countries} = options;
  const room = new NameRoom(view, {circles: symbols, boxes: fixed});
  const placed: PlacedName[] = [];
  const add = (name: PlacedName | undefined): void => {
    if (!name) return;
    room.take(name.box);
    placed.push(name);
  };
  for (const place of places) add(namePlace(place, room, options));
  const bySize = [...(countries?.lands.values() ?? [])].sort(
    (a, b) => b.areaKm2 - a.areaKm2 || (a.code < b.code ? -1 : 1),
  );
  for (const land of bySize) add(nameCountry(land, room, options));
  return placed;
}

/** Returns a name as the map has it: cut at a word after 32 characters, with "…". */
export function shortName(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= LONGEST_NAME) return name;
  const start = letters.slice(0, LONGEST_NAME).join('');
  const isWhole = /[\s-]/u.test(letters[LONGEST_NAME] ?? '');
  const cut = isWhole ? start : start.replace(/[\s-]+[^\s-]*$/u, '');
  return `${cut.replace(/[\s,;.·–-]+$/u, '')}…`;
}

type Side = readonly [dx: -1 | 0 | 1, dy: -1 | 0 | 1];
/** Right, left, above, below, and four diagonals. */
const SIDES: readonly Side[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];
const ANCHORS = {'1': 'start', '-1': 'end', '0': 'middle'} as const;

function namePlace(
  place: NamedPlace,
  room: NameRoom,
  {measure, countries}: PlaceNamesOptions,
): PlacedName | undefined {
  const text = shortName(place.name);
  const width = measure(text, PLACE_FONT_PX, PLACE_WEIGHT);
  const height = LINE_EM * PLACE_FONT_PX;
  for (const side of SIDES) {
    const box = boxBeside(place, side, width, height);
    if (!room.isFree(box)) continue;
    const anchor = ANCHORS[side[0]];
    const isAtSea = countries && landUnder(countries.grid, box, '', SAMPLE_PX).land < 0.5;
    return {
      key: place.key,
      kind: 'place',
      lines: [text],
      x: anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2,
      y: box.top + BASELINE_EM * PLACE_FONT_PX,
      anchor,
      fontPx: PLACE_FONT_PX,
      weight: PLACE_WEIGHT,
      ground: isAtSea ? 'sea' : 'land',
      box,
    };
  }
  return undefined;
}

function boxBeside({at, diameterPx}: NamedPlace, side: Side, width: number, height: number): Box {
  const [dx, dy] = side;
  const away = diameterPx / 2 + PLACE_GAP_PX;
  // On a diagonal the corner of the box lies on a circle around the symbol.
  const reach = dx && dy ? away * Math.SQRT1_2 : away;
  const left = at.x + dx * reach - (width * (1 - dx)) / 2;
  const top = at.y + dy * reach - (height * (1 - dy)) / 2;
  return {left, top, right: left + width, bottom: top + height};
}

/** A country's name wholly on its own land, as near to the label point as the view allows. */
function nameCountry(
  land: CountryLand,
  room: NameRoom,
  {view, measure, countries}: PlaceNamesOptions,
): PlacedName | undefined {
  const text = countries?.names.get(land.code);
  if (!countries || !text) return undefined;
  const width =
    measure(text, COUNTRY_FONT_PX, COUNTRY_WEIGHT) +
    SPACING_EM * COUNTRY_FONT_PX * Array.from(text).length;
  const height = LINE_EM * COUNTRY_FONT_PX;
  const {grid} = countries;
  for (const {x, y} of spotsOf(land, view, grid)) {
    const box: Box = {
      left: x - width / 2,
      top: y - height / 2,
      right: x + width / 2,
      bottom: y + height / 2,
    };
    if (!room.isFree(box) || landUnder(grid, box, land.code, SAMPLE_PX).own < WHOLLY_OWN) continue;
    return {
      key: land.code,
      kind: 'background',
      lines: [text],
      x,
      y: box.top + BASELINE_EM * COUNTRY_FONT_PX,
      anchor: 'middle',
      fontPx: COUNTRY_FONT_PX,
      weight: COUNTRY_WEIGHT,
      ground: 'land',
      box,
    };
  }
  return undefined;
}

/** Spots of a country's land in the view, the nearest to its label point first. */
function spotsOf(land: CountryLand, view: View, grid: LandGrid): PixelPoint[] {
  const {widthPx, heightPx} = view;
  const label = planeToPixel(view, land.labelPoint);
  const wanted = {
    x: Math.max(MARGIN_PX, Math.min(widthPx - MARGIN_PX, label.x)),
    y: Math.max(MARGIN_PX, Math.min(heightPx - MARGIN_PX, label.y)),
  };
  const spots: PixelPoint[] = [];
  const firstOf = (value: number) => ((value % STEP_PX) + STEP_PX) % STEP_PX;
  for (let y = firstOf(label.y); y < heightPx; y += STEP_PX)
    for (let x = firstOf(label.x); x < widthPx; x += STEP_PX)
      if (grid.codeAt(x, y) === land.code) spots.push({x, y});
  const away = ({x, y}: PixelPoint) => Math.hypot(x - wanted.x, y - wanted.y);
  return spots.sort((a, b) => away(a) - away(b));
}

/**
 * Where a country's circle stands and where its name does, so that both fit together. Circles do
 * not depend on the language or on a font: they stand the same in a picture and on a page. The same
 * input gives the same layout. Pure.
 */
import {seatCircles} from './circle-seats.js';
import {largestMove, separateCircles} from './circle-separation.js';
import {placeCountryNames} from './country-names.js';
import type {CircleSeat, SeatOptions} from './layout-types.js';
import type {Box, Measure, PlacedName} from './name-room.js';
import {pixelToPlane, planeToPixel, type PlanePoint} from './projection.js';

export interface CirclesOptions extends SeatOptions {
  /** Seats of the home view in the plane: so circles keep their places whatever the view. */
  readonly seats?: ReadonlyMap<string, PlanePoint> | undefined;
  /** Whether every circle whose seat is in the view is kept inside it: at home. Default: yes. */
  readonly isHome?: boolean;
}

export interface CountryLayoutOptions extends CirclesOptions {
  /** Country code → name in the page's language. None: no name is placed. */
  readonly names?: ReadonlyMap<string, string>;
  readonly measure?: Measure;
  /** Boxes that no name may touch, such as the map's buttons. */
  readonly fixed?: readonly Box[];
  /** Rings of chosen and highlighted places: a name that one covers is dropped. */
  readonly rings?: readonly Box[];
}

export interface CountryLayout {
  readonly seats: ReadonlyMap<string, CircleSeat>;
  readonly names: readonly PlacedName[];
}

/** Returns where circles and names stand. */
export function layoutCountries(options: CountryLayoutOptions): CountryLayout {
  const {circles, lands, grid, view, names, measure, fixed = [], rings = []} = options;
  const seats = placeCircles(options);
  if (!grid || !names || !measure) return {seats, names: []};
  const placed = placeCountryNames({
    circles: circles.flatMap(({code, count, diameterPx}) => {
      const seat = seats.get(code);
      return seat ? [{code, count, diameterPx, ...seat}] : [];
    }),
    lands,
    grid,
    view,
    names,
    measure,
    fixed,
    rings,
  });
  return {seats, names: placed};
}

/** Returns where the circles stand: apart from each other, near the seat on their own land. */
export function placeCircles(options: CirclesOptions): ReadonlyMap<string, CircleSeat> {
  const {circles, view, isHome = true} = options;
  const seats = options.seats ?? homeSeats(options);
  return separateCircles({
    circles: circles.flatMap(({code, count, diameterPx}) => {
      const seat = seats.get(code);
      return seat ? [{code, count, diameterPx, seat: planeToPixel(view, seat)}] : [];
    }),
    largestMovePx: largestMove(view.metresPerPixel),
    ...(isHome && {keepIn: view}),
  });
}

/** Returns the seats of the home view in the plane, to be used for other views. */
export function homeSeats(options: SeatOptions): Map<string, PlanePoint> {
  const seats = [...seatCircles(options)];
  return new Map(seats.map(([code, at]) => [code, pixelToPlane(options.view, at)]));
}

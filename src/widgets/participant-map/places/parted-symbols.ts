/** Symbols of places that have parted: across borders their targets keep apart. Pure. */
import {separateCircles} from '../../../geo/circle-separation.js';
import type {CircleSeat} from '../../../geo/layout-types.js';
import {pixelToPlane, planeToPixel, type PixelPoint, type View} from '../../../geo/projection.js';
import {TARGET_PX} from '../symbols/symbol.js';
import {PlaceSymbol, type SymbolOptions} from './place-symbol.js';

/** A symbol moves so far from its place at most. */
const LARGEST_MOVE_PX = 24;
/** More symbols than these fill the map: there is no room to part them, and trying takes long. */
const MOST_SEPARATED = 300;

/** What a symbol is made of, but for where it stands in the view. */
export type PartedSymbol = Omit<SymbolOptions, 'at' | 'tie' | 'isCountry'>;

/**
 * Returns the symbols in a view. Those of two countries whose targets would overlap stand beside
 * their places, tied to them by a line.
 */
export function partedSymbols(parted: readonly PartedSymbol[], view: View): PlaceSymbol[] {
  const seated = parted.map((symbol) => ({symbol, seat: planeToPixel(view, symbol.place)}));
  const placed = isCrowded(seated) ? separated(seated) : undefined;
  return seated.map(({symbol, seat}) => {
    const {at, tie}: CircleSeat = placed?.get(codeOf(symbol)) ?? {at: seat};
    const hasMoved = at.x !== seat.x || at.y !== seat.y;
    const place = hasMoved ? pixelToPlane(view, at) : symbol.place;
    return new PlaceSymbol({...symbol, isCountry: false, at, tie, place});
  });
}

interface SeatedSymbol {
  readonly symbol: PartedSymbol;
  readonly seat: PixelPoint;
}

/** Of a country no two stand at the same place. */
const codeOf = ({country, place: {x, y}}: PartedSymbol): string => `${country} ${x} ${y}`;

const separated = (seated: readonly SeatedSymbol[]): ReadonlyMap<string, CircleSeat> =>
  separateCircles({
    circles: seated.map(({symbol, seat}) => {
      const {count, diameterPx} = symbol;
      return {code: codeOf(symbol), count, diameterPx, seat};
    }),
    largestMovePx: LARGEST_MOVE_PX,
    onlyTargets: true,
  });

/** Tells whether the targets of any two overlap, where there is room to part them. */
const isCrowded = (seated: readonly SeatedSymbol[]): boolean =>
  seated.length <= MOST_SEPARATED &&
  seated.some(({seat: a}, i) =>
    seated.slice(i + 1).some(({seat: b}) => Math.hypot(a.x - b.x, a.y - b.y) < TARGET_PX),
  );

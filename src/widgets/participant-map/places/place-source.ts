/**
 * What list, map and card ask of the participants, be they a hundred in memory or thousands in
 * columns. Pure.
 */
import type {CircleSeat, CountryCircle} from '../../../geo/layout-types.js';
import type {PixelPoint, PlanePoint, View} from '../../../geo/projection.js';
import type {CircleScale} from '../symbols/symbol.js';
import type {Place, PlaceFilter} from './place.js';
import type {PlaceSymbol} from './place-symbol.js';

export type {PlaceSymbol};

/** The Alliance's figure, how many the list holds, and whether that is everyone. */
export interface Total {
  readonly count: number;
  readonly listed: number;
  readonly complete: boolean;
}

/** A place, or a corner of what some places lie in: views are framed around them. */
export interface Anchor {
  readonly point: PlanePoint;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** A heading of the list with its rows. */
export interface PlaceGroup {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** The country's name. */
  readonly title: string;
  /** The row of its first place, and how many places it has. */
  readonly from: number;
  readonly count: number;
}

/** The places that a filter lets through, in the order of the list. */
export interface Selection {
  /** Undefined while it is not known. */
  readonly count: number | undefined;
  readonly groups: readonly PlaceGroup[];
  /** Whether the rows are known: those of thousands come after the first view. */
  readonly hasRows: boolean;
  /** Up to so many rows are shown at once; the groups of a longer list are opened one by one. */
  readonly wholeUpTo: number;
  /** Returns the places of the rows `from` to `to`, the latter not included. */
  rows(from: number, to: number): readonly Place[];
  /** Returns the row of a place; -1 where the filter leaves it out. */
  rowOf(id: string): number;
  /** Returns how far a place is, in words, in the order by distance. */
  readonly distanceOf?: ((id: string) => string | undefined) | undefined;
  /** What the map frames in the order by distance. */
  readonly framed?: readonly PlanePoint[] | undefined;
}

/**
 * Points that are drawn as dots beside the symbols: columns of points in the plane, in metres, and
 * the indices of those that are drawn.
 */
export interface Dots {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly members: Uint32Array;
}

/** Returns where the symbols stand, by code; none for a country without land. */
export type SeatCircles = (
  circles: readonly CountryCircle[],
  view: View,
) => ReadonlyMap<string, CircleSeat>;

/** What the map asks symbols for. */
export interface SymbolRequest {
  readonly view: View;
  readonly filter: PlaceFilter;
  /** Whether each country is one symbol. */
  readonly isWhole: boolean;
  readonly scale: CircleScale;
  /** Undefined while there is no land. */
  readonly seat: SeatCircles | undefined;
}

/** What stands on the map. */
export interface MapSymbols {
  readonly symbols: readonly PlaceSymbol[];
  /** Absent where every place has a symbol. */
  readonly dots?: Dots | undefined;
}

/** Tells whether a place is wanted, by its country's ISO code and its point. */
export type PlaceTest = (country: string, point: PlanePoint) => boolean;

export interface PlaceSource {
  readonly total: Total;
  /** The types that occur. */
  readonly types: ReadonlySet<string>;
  /** ISO code → name, in the language's order. */
  readonly countries: ReadonlyMap<string, string>;
  /** ISO code → number of participants listed there. */
  readonly counts: ReadonlyMap<string, number>;
  readonly anchors: readonly Anchor[];
  /** All of them, in the order of the list; absent where they are thousands. */
  readonly places?: readonly Place[];
  /** Whether every place is known by now. */
  readonly isLoaded: boolean;
  /** Asks for what is not known yet. */
  load(): void;
  /** Lets go of what it listens to: another source takes its place. */
  release(): void;
  find(id: string): Place | undefined;
  /** Returns those that a filter lets through and a test picks; none while they are not known. */
  pick(filter: PlaceFilter, isPicked: PlaceTest): readonly Place[];
  /** Returns what a filter lets through; once all is known, the same object for the same filter. */
  select(filter: PlaceFilter): Selection;
  /** Returns the symbols in and around a view, and the dots beside them. */
  symbols(request: SymbolRequest): MapSymbols;
}

/** Tells whether the rows of a list come together, a moment later. */
export const isComing = ({hasRows, wholeUpTo}: Selection): boolean =>
  !hasRows && wholeUpTo === Infinity;

/** Symbols this far outside of the view are there too, so that a short pan shows no empty land. */
export function isNearView(
  {x, y}: PixelPoint,
  {widthPx, heightPx}: View,
  beyondPx: number,
): boolean {
  return x > -beyondPx && y > -beyondPx && x < widthPx + beyondPx && y < heightPx + beyondPx;
}

/** The last answer of each selection: a card of a hundred places asks for them many times an update. */
const answers = new WeakMap<
  Selection,
  {readonly ids: readonly string[]; readonly places: readonly Place[]}
>();

/** Returns the chosen places that a filter lets through; undefined while that is not known. */
export function placesAmong(
  source: PlaceSource,
  selection: Selection,
  ids: readonly string[],
): readonly Place[] | undefined {
  if (!source.isLoaded) return undefined;
  const last = answers.get(selection);
  if (last?.ids === ids) return last.places;
  const places = ids.flatMap((id) => (selection.rowOf(id) < 0 ? [] : (source.find(id) ?? [])));
  answers.set(selection, {ids, places});
  return places;
}

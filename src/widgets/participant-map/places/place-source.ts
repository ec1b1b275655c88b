/**
 * What list, map and card ask of the participants, be they a hundred in memory or thousands in
 * columns. Pure.
 */
import type {Cluster} from '../../../geo/clusters.js';
import type {Frame, PixelPoint, PlanePoint, View} from '../../../geo/projection.js';
import type {Place, PlaceFilter} from './place.js';

/** The Alliance's figure, how many the list holds, and whether that is everyone. */
export interface Total {
  readonly count: number;
  readonly listed: number;
  readonly complete: boolean;
}

/**
 * A place, or a point of an overview that stands for several: the first view is framed around them.
 */
export interface Anchor {
  readonly point: PlanePoint;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** A heading of the list with its rows. */
export interface PlaceGroup {
  /** ISO code, or `outside`: places that the map cannot show. */
  readonly code: string;
  /** The country's name; empty for `outside`. */
  readonly title: string;
  /** The row of its first place, and how many places it has. */
  readonly from: number;
  readonly count: number;
  /** How many more of this country the map cannot show. */
  readonly beyond: number;
}

/**
 * The places that a filter lets through, in the order of the list: those that the map cannot show
 * last.
 */
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

/** A symbol of the map: a place, or several that are too near to be told apart. */
export interface PlaceSymbol {
  /** The id of the first place, or what stands for it while that is not known. */
  readonly key: string;
  readonly cluster: Cluster;
  readonly at: PixelPoint;
  /** Places nearer to each other than this are one symbol. */
  readonly radiusPx: number;
  readonly count: number;
  /** The place's name; empty for several. */
  readonly name: string;
  readonly countryNames: ReadonlySet<string>;
  /** All of them, or the first hundred: a card lists no more. */
  readonly places: readonly Place[];
  /** What all of them lie in. */
  readonly frame: Frame;
  holds(id: string): boolean;
}

/** What stands on the map. */
export interface MapSymbols {
  readonly symbols: readonly PlaceSymbol[];
  /** Absent where every place has a symbol. */
  readonly dots?: Dots | undefined;
}

export interface PlaceSource {
  readonly total: Total;
  /** The types that occur. */
  readonly types: ReadonlySet<string>;
  /** ISO code → name, in the language's order. */
  readonly countries: ReadonlyMap<string, string>;
  /** ISO code → number of participants listed there. */
  readonly counts: ReadonlyMap<string, number>;
  readonly anchors: readonly Anchor[];
  /** Whether every place is known by now. */
  readonly isLoaded: boolean;
  /** Asks for what is not known yet. */
  load(): void;
  /** Lets go of what it listens to: another source takes its place. */
  release(): void;
  find(id: string): Place | undefined;
  /**
   * Returns what a filter lets through; once all is known, the same object for the same filter.
   * @param hasMap whether a map stands beside the list, so that the list says which places it
   * cannot show
   */
  select(filter: PlaceFilter, hasMap: boolean): Selection;
  /** Returns the symbols in and around a view, and the dots beside them. */
  symbols(view: View, filter: PlaceFilter): MapSymbols;
}

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

/** The orders in which a list that is in memory can be read. Pure. */
import type {Place} from '../places/place.js';
import type {Selection} from '../places/place-source.js';

export const SORT_ORDERS = ['country', 'newest', 'name'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** The code of the one group of a list that is not sorted by country. */
export const SORTED = 'sorted';

export interface SortOptions {
  readonly order: SortOrder;
  /** What the order is called: the heading of the list. */
  readonly title: string;
  /** Orders names as the language does. */
  readonly compare: (a: string, b: string) => number;
}

/** The order by distance, which comes with its code when somebody asks for it. */
export interface NearOrder {
  readonly label: string;
  /** Where the distances are measured from; the id of no participant for the visitor's position. */
  readonly mark: Pick<Place, 'id' | 'point'>;
  /** Returns the selection in that order, as one group; the same for the same. */
  readonly arrange: (selection: Selection) => Selection;
}

/** The last sorted copy of each selection: it stays the same while nothing changes. */
const copies = new WeakMap<
  Selection,
  {readonly order: SortOrder; readonly title: string; readonly sorted: Selection}
>();

/** Tells whether a list is in memory, or soon will be: thousands are read by country, a page at a time. */
export const isInMemory = ({wholeUpTo}: Selection): boolean => wholeUpTo === Infinity;

/** Tells whether a list can be sorted: its rows have come. */
export const canSort = (selection: Selection): boolean =>
  selection.hasRows && isInMemory(selection);

/** Returns a selection whose places stand in this order, under one heading. */
export const asOneGroup = (
  selection: Selection,
  title: string,
  places: readonly Place[],
): Selection => ({
  ...selection,
  groups: places.length ? [{code: SORTED, title, from: 0, count: places.length}] : [],
  rows: (from, to) => places.slice(from, to),
  rowOf: (id) => places.findIndex((place) => place.id === id),
});

/** Returns a selection in another order, as one group; the selection itself by country. */
export function sortSelection(selection: Selection, options: SortOptions): Selection {
  const {order, title, compare} = options;
  if (order === 'country' || !selection.count || !canSort(selection)) return selection;
  const last = copies.get(selection);
  if (last?.order === order && last.title === title) return last.sorted;
  const {count} = selection;
  const byName = (a: Place, b: Place) => compare(a.name, b.name);
  const places = [...selection.rows(0, count)].sort(
    order === 'newest' ? (a, b) => compareAge(a, b) || byName(a, b) : byName,
  );
  const sorted = asOneGroup(selection, title, places);
  copies.set(selection, {order, title, sorted});
  return sorted;
}

/**
 * Dated places first, the latest date before the others; then those with a number, the highest
 * first; then the rest.
 */
function compareAge({participant: a}: Place, {participant: b}: Place): number {
  const [dateA, dateB] = [a.joined ?? '', b.joined ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return (b.number ?? 0) - (a.number ?? 0);
}

/**
 * Returns the day after which a participant is new: a year before the date of the data; undefined
 * where they have none.
 * @param asOf an ISO date, or a part of one
 */
export function newSince(asOf: string | undefined): string | undefined {
  const year = Number(asOf?.slice(0, 4));
  return asOf && year ? `${String(year - 1).padStart(4, '0')}${asOf.slice(4)}` : undefined;
}

/** Tells whether a participant is new. A date too vague to say so is not. */
export const isNewPlace = ({participant: {joined}}: Place, since: string | undefined): boolean =>
  !!joined && !!since && joined >= since;

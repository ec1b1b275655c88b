/** Which items of a source are the newest, where some have no date. Linear but for the sort. */
import {isToCome} from '../days.js';

interface Dated {
  readonly date?: string;
}

/**
 * Returns, for each item, the date by which it stands in order: its own, else that of the dated
 * item before it, else of the first dated one. Undated items so stay where their publisher put
 * them.
 */
export function placingDates(items: readonly Dated[]): (string | undefined)[] {
  let last = items.find(({date}) => date)?.date;
  return items.map(({date}) => (last = date ?? last));
}

/**
 * Returns the newest `limit` items of today and before; without any date the first. The first
 * `limit` that are still to come stay too: the build holds them back, and names them. All stand in
 * the order in which they came.
 * @param today ISO 8601
 */
export function takeNewest<T extends Dated>(
  items: readonly T[],
  today: string,
  limit = Infinity,
): T[] {
  if (items.length <= limit) return [...items];
  const waiting = items.filter(({date}) => isToCome(date, today));
  const published = items.filter(({date}) => !isToCome(date, today));
  const taken = new Set([
    ...byInstant(published).slice(0, limit),
    ...byInstant(waiting).reverse().slice(0, limit),
  ]);
  return items.filter((item) => taken.has(item));
}

/** Newest first; an undated item stands after the dated one before it. */
function byInstant<T extends Dated>(items: readonly T[]): T[] {
  const dates = placingDates(items);
  return items
    .map((item, i) => ({item, instant: Date.parse(dates[i] ?? '') || 0}))
    .sort((a, b) => b.instant - a.instant)
    .map(({item}) => item);
}

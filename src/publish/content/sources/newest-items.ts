/** Which items of a source are the newest, where some have no date. Linear but for the sort. */

interface Dated {
  readonly date?: string;
}

/**
 * Returns, for each item, the date by which it stands in order: its own, else that of the dated item before it, else of the first
 * dated one. Undated items so stay where their publisher put them.
 */
export function placingDates(items: readonly Dated[]): (string | undefined)[] {
  let last = items.find(({date}) => date)?.date;
  return items.map(({date}) => (last = date ?? last));
}

/** Returns the newest `limit` items, in the order in which they came; without any date the first. */
export function takeNewest<T extends Dated>(items: readonly T[], limit = Infinity): T[] {
  if (items.length <= limit) return [...items];
  const instants = placingDates(items).map((date) => (date ? Date.parse(date) : 0));
  const newest = [...items.keys()].sort((a, b) => instants[b]! - instants[a]!).slice(0, limit);
  return newest.sort((a, b) => a - b).map((index) => items[index]!);
}

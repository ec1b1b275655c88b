/** Classes of numbers for shading. Pure. */

/**
 * Returns the lower bounds of at most `most` classes, ascending: natural breaks (Jenks), the
 * division with the least sum of squared deviations from the class means. Found by trying all:
 * there are at most 46 countries. Each class holds a value.
 */
export function naturalBreaks(values: readonly number[], most: 1 | 2 | 3): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const starts = [...new Set(sorted)];
  if (starts.length <= most) return starts;
  let [best, bestError]: [number[], number] = [starts.slice(0, 1), Infinity];
  for (const rest of combinations(starts.slice(1), most - 1)) {
    const breaks = [...starts.slice(0, 1), ...rest];
    const error = breaks.reduce(
      (sum, from, i) =>
        sum + squaredDeviation(sorted.filter((v) => v >= from && v < (breaks[i + 1] ?? Infinity))),
      0,
    );
    if (error < bestError) [best, bestError] = [breaks, error];
  }
  return best;
}

function combinations(values: readonly number[], length: number): number[][] {
  if (!length) return [[]];
  return values.flatMap((value, i) =>
    combinations(values.slice(i + 1), length - 1).map((rest) => [value, ...rest]),
  );
}

function squaredDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
}

/** Returns the index of the class a value falls into, -1 under the first. */
export const classOf = (value: number, breaks: readonly number[]): number =>
  breaks.findLastIndex((from) => value >= from);

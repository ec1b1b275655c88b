/** "Did you mean …?", as commander says it of options and commands. */

/** How many letters may be wrong, and what share of them must be right; as commander has it. */
const MAXIMUM_DISTANCE = 3;
const MINIMUM_SIMILARITY = 0.3;

/** A line to put behind a message: the nearest of `known`, or nothing where none is near. */
export function nearestTo(word: string, known: readonly string[]): string {
  const [best] = known
    .map((candidate) => ({candidate, distance: distanceBetween(word.toLowerCase(), candidate)}))
    .filter(
      ({candidate, distance}) =>
        distance <= MAXIMUM_DISTANCE &&
        1 - distance / Math.max(word.length, candidate.length) > MINIMUM_SIMILARITY,
    )
    .sort((a, b) => a.distance - b.distance);
  return best ? `\n(Did you mean ${best.candidate}?)` : '';
}

/** Levenshtein's distance: how many letters to put in, take out or change. */
function distanceBetween(a: string, b: string): number {
  // A mistyped word is short: what is longer is no mistyped word.
  if (Math.abs(a.length - b.length) > MAXIMUM_DISTANCE) return Infinity;
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length]!;
}

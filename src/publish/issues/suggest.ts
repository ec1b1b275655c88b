/** "Did you mean …?", as commander says it of options and commands. */
import {distance} from 'fastest-levenshtein';

/** How many letters may be wrong, and what share of them must be right; as commander has it. */
const MAXIMUM_DISTANCE = 3;
const MINIMUM_SIMILARITY = 0.3;

/**
 * Returns a line to put behind a message: the nearest of `known`, or nothing where none is near.
 */
export function nearestTo(word: string, known: readonly string[]): string {
  const [best] = known
    // A mistyped word is short: what is longer is no mistyped word.
    .filter((candidate) => Math.abs(candidate.length - word.length) <= MAXIMUM_DISTANCE)
    .map((candidate) => ({candidate, wrong: distance(word.toLowerCase(), candidate)}))
    .filter(
      ({candidate, wrong}) =>
        wrong <= MAXIMUM_DISTANCE &&
        1 - wrong / Math.max(word.length, candidate.length) > MINIMUM_SIMILARITY,
    )
    .sort((a, b) => a.wrong - b.wrong);
  return best ? `\n(Did you mean ${best.candidate}?)` : '';
}

/** A country's name in one line or two. Pure. */

/** A short word in lower case, such as "and" or "de", stays at the end of its line. */
const BEGINS_WITH_PARTICLE = /^\p{Ll}{1,3}(?=[\s’'])/u;

/**
 * Returns the name in two lines, split at the space or hyphen that makes the longer one shortest;
 * undefined where it has neither.
 */
export function twoLines(name: string): readonly [string, string] | undefined {
  let best: [string, string] | undefined;
  for (const {0: found, index} of name.matchAll(/[\s-]/gu)) {
    const [first, second] = [
      name.slice(0, found === '-' ? index + 1 : index),
      name.slice(index + 1),
    ];
    if (!first || !second || BEGINS_WITH_PARTICLE.test(second)) continue;
    if (!best || longer(first, second) < longer(...best)) best = [first, second];
  }
  return best;
}

const longer = (a: string, b: string): number => Math.max(a.length, b.length);

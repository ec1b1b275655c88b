/** Random numbers that are the same each time. */
export interface Random {
  /** Returns a number from `min` up to, not including, `max`. */
  between(min: number, max: number): number;
  /** Returns true with the given probability, 0 to 1. */
  chance(probability: number): boolean;
  /** Returns one of the items of [[item, weight], …], each as often as its weight says. */
  pick<T>(weighted: readonly (readonly [item: T, weight: number])[]): T;
}

/**
 * Makes a generator of pseudo-random numbers that gives the same ones on every machine (mulberry32, 32-bit integers only), so that
 * the sample never changes by itself.
 * @param seed any 32-bit integer
 */
export function makeRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (min, max) => min + next() * (max - min),
    chance: (probability) => next() < probability,
    pick(weighted) {
      let rest = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
      const found = weighted.find(([, weight]) => (rest -= weight) < 0) ?? weighted[0];
      if (!found) throw new Error('there is nothing to pick from');
      return found[0];
    },
  };
}

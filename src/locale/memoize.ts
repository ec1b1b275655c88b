/**
 * Returns a function that calls `make` once for the same arguments, and then gives the same result
 * again. Objects of Intl are dear, and a list asks for some in every line.
 */
export function memoize<A extends readonly (string | undefined)[], T>(
  make: (...key: A) => T,
): (...key: A) => T {
  const results = new Map<string, T>();
  return (...key) => {
    const name = key.join();
    const known = results.get(name);
    if (known !== undefined) return known;
    const result = make(...key);
    results.set(name, result);
    return result;
  };
}

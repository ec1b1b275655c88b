/** What `make` gives for the same arguments, made once: objects of Intl are dear, and a list asks for some in every line. */
export function keep<A extends readonly (string | undefined)[], T>(
  make: (...key: A) => T,
): (...key: A) => T {
  const made = new Map<string, T>();
  return (...key) => {
    const name = key.join();
    if (!made.has(name)) made.set(name, make(...key));
    return made.get(name)!;
  };
}

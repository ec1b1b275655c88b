/** What `make` gives for the same arguments, made once: an object of Intl costs a third of a millisecond on a phone, and a list asks for one a line. */
export function keep<A extends readonly (string | undefined)[], T>(make: (...key: A) => T): (...key: A) => T {
  const made = new Map<string, T>();
  return (...key) => {
    const name = key.join();
    if (!made.has(name)) made.set(name, make(...key));
    return made.get(name)!;
  };
}

/** Makes an element with its properties and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Fills a live line, which is read out when its text changes: not again while it is the same. */
export function say(line: Element, text: string): void {
  if (line.textContent !== text) line.textContent = text;
}

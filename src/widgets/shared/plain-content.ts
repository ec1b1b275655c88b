const TEXT = 3;
/** By its type: old libraries put functions of their own into `window.Element`. */
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Tells whether an element has content of the page's in its main slot. */
export const hasPlainContent = (element: Element): boolean =>
  [...element.childNodes].some((node) =>
    isElement(node)
      ? !node.slot && node.localName !== 'script'
      : node.nodeType === TEXT && !!node.nodeValue?.trim(),
  );

/** Removes all that follows a node beside it. */
export function removeAfter(mark: Node): void {
  while (mark.nextSibling) mark.nextSibling.remove();
}

/**
 * Resolves when the parser has left an element that it is still inside; undefined where it is not.
 * Only then is it known whether a server wrote the root: an element that has made its own would
 * lose that, with an error of the browser.
 */
export function whenParsed(element: Element): Promise<void> | undefined {
  const {ownerDocument: page} = element;
  if (isParsed(element)) return undefined;
  return new Promise((resolve) => {
    const look = () => {
      if (!isParsed(element)) return;
      observer.disconnect();
      page.removeEventListener('DOMContentLoaded', look);
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(page, {childList: true, subtree: true});
    page.addEventListener('DOMContentLoaded', look);
  });
}

/** Whether anything follows the element, or nothing more will come. */
function isParsed(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode)
    if (node.nextSibling) return true;
  return !element.isConnected;
}

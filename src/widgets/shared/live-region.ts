import {pageState} from '../../store/page.js';

/**
 * Tells whether an element reads a text out: the first of the page that has something to say owns
 * the live region, until it has nothing more to say.
 */
export function ownsLiveRegion(element: Element, text: string): boolean {
  const page = pageState();
  if (text && element.isConnected) page.speaker ??= element;
  else if (page.speaker === element) page.speaker = undefined;
  return !text || page.speaker === element;
}

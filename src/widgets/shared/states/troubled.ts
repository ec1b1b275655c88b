/**
 * Which elements of a page lack current content, and which of them says so for all. Separately
 * loaded files and other versions share the list.
 */
import {pageState, type TroubledElement} from '../../../store/page.js';

/** Adds an element to those of the page that lack current content. */
export function joinTroubled(element: Element, own: TroubledElement): void {
  const page = pageState();
  change(element, () => (page.troubled ??= new Map()).set(element, own));
}

/** Takes an element out of those that lack current content. */
export function leaveTroubled(element: Element): void {
  const {troubled} = pageState();
  if (troubled?.has(element)) change(element, () => troubled.delete(element));
}

/** Tells whether an element is the one that says for its page what is wrong. */
export const speaksForPage = (element: Element): boolean => pageState().speaker === element;

/** Asks anew for the feeds of all elements that lack current content. */
export async function retryAll(): Promise<void> {
  await Promise.all([...(pageState().troubled?.values() ?? [])].map(({retry}) => retry()));
}

function change(element: Element, act: () => void): void {
  const page = pageState();
  const {speaker: before} = page;
  act();
  page.speaker = findSpeaker(page.troubled);
  for (const other of [before, page.speaker])
    if (before !== page.speaker && other && other !== element) page.troubled?.get(other)?.update();
}

/**
 * The first in the page's order. One that is a line or part of one, or has no box, speaks only
 * where there is no other.
 */
function findSpeaker(troubled: ReadonlyMap<Element, TroubledElement> = new Map()) {
  const all = [...troubled];
  const blocks = all.filter(([element, {brief}]) => !brief && element.getClientRects().length);
  return (blocks.length ? blocks : all)
    .map(([element]) => element)
    .reduce<Element | undefined>(
      (first, element) => (first && !isBefore(element, first) ? first : element),
      undefined,
    );
}

const isBefore = (a: Element, b: Element) =>
  !!(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);

/** Focus and scrolling between a card, its place in the list and its symbol. */
import type {LitElement} from 'lit';
import type {Origin} from './selection-controller.js';

/**
 * Scrolls what a sheet covers into sight. What the keyboard has reached does not stay under the
 * sheet. Asked at the focus and at the key's release: an engine may scroll in between. A pointer's
 * focus moves nothing, else its click would miss.
 */
export function uncover({type, target}: Event, card: HTMLElement | null): void {
  const focused = target as HTMLElement;
  if (type !== 'keyup' && !focused.matches(':focus-visible')) return;
  if (card && !card.contains(focused)) showAbove(card, focused);
}

function showAbove(card: HTMLElement, element: HTMLElement): void {
  if (getComputedStyle(card).position !== 'sticky') return;
  for (const block of ['center', 'start'] as const) {
    if (element.getBoundingClientRect().bottom > card.getBoundingClientRect().top)
      element.scrollIntoView({block, behavior: 'instant'});
  }
}

/**
 * Brings into sight what the page's address asks for, at once as a browser does: the whole, or its
 * place in a list that scrolls with the page.
 */
export function showInPage(host: LitElement, card: HTMLElement): void {
  host.scrollIntoView({block: 'nearest', behavior: 'instant'});
  const {list, item} = chosenIn(host.renderRoot);
  if (!list || !item?.checkVisibility() || list.scrollHeight > list.clientHeight) return;
  item.scrollIntoView({block: 'center', behavior: 'instant'});
  showAbove(card, item);
}

function chosenIn(root: ParentNode) {
  const list = root.querySelector<HTMLElement>('.list');
  return {list, item: list && rowIn(list, '.place[data-chosen]')};
}

/** Returns the row of a place; of the two that the host's own city has, the one in sight. */
function rowIn(list: HTMLElement, selector: string): HTMLElement | undefined {
  const rows = [...list.querySelectorAll<HTMLElement>(selector)];
  const outer = list.getBoundingClientRect();
  const isInSight = (row: HTMLElement) => {
    const {top, bottom} = row.getBoundingClientRect();
    return top >= outer.top && bottom <= outer.bottom;
  };
  return rows.find(isInSight) ?? rows[0];
}

/** Brings what is chosen into sight, only inside the list: the page does not scroll. */
export function scrollToChosen(root: ParentNode): void {
  const {list, item} = chosenIn(root);
  if (!list || !item || list.scrollHeight <= list.clientHeight) return;
  const [outer, inner] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    list.scrollTop += inner.top - outer.top - outer.height / 3;
}

/**
 * Takes the focus from a closed card back to its place, by its id: its buttons may have changed
 * places meanwhile, or be out of sight.
 */
export function focusPlace(
  root: ParentNode,
  id: string | undefined,
  symbolKey: string | undefined,
  origin: Origin,
): void {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const list = find('.list');
  const buttons = [
    list && rowIn(list, `[data-id="${id}"]`),
    find(`.symbol[data-key="${symbolKey}"]`),
  ];
  if (origin === 'map') buttons.reverse();
  const target = [...buttons, ...['input', '.status', '.title'].map(find)].find((element) =>
    element?.checkVisibility(),
  );
  target?.focus({preventScroll: target.matches('.symbol')});
}

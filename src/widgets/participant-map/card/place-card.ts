/** What is chosen: a popup beside the symbol, or a sheet under list and map where there is little room. */
import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {resolveLink} from '../../../feed/select-feed.js';
import type {PixelPoint, SizePx} from '../../../geo/projection.js';
import {formatDated, formatOrdinal, type Locale} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import type {map as english} from '../../../locale/messages/en.js';
import {heading, type HeadingLevel} from '../../shared/heading.js';
import type {Origin} from './selection-controller.js';
import type {Place} from '../places/place.js';
import {localName, placeRow} from '../list/place-list.js';

export interface CardOptions {
  /** One, or the places of a symbol that zooming does not part. */
  readonly places: readonly Place[];
  readonly level: HeadingLevel;
  readonly locale: Locale<typeof english>;
  /** The feed's base URL. */
  readonly base: string;
  /** What the card is called where it shows several places. */
  readonly title: string;
  /** Whether the visitor chose it, or the page's address: then it stays in sight where it is a sheet. */
  readonly own: boolean;
  /** News about it, where there are any. */
  readonly news: unknown;
  readonly onClose: () => void;
  readonly onChoose: (place: Place) => void;
}

export function placeCard(options: CardOptions): TemplateResult {
  const {
    places,
    locale: {words},
    level,
    title,
    own,
    onClose,
  } = options;
  const [first] = places;
  const single = places.length === 1;
  const name = single ? first!.name : title;
  const closeName = single ? formatMessage(words.closeDetails, {name}) : words.close;
  return html`<div class="card ${own ? 'own' : ''}" part="card" role="dialog" aria-labelledby="card-title" tabindex="-1">
    ${heading(level, name, 'card-title')}
    ${single ? placeDetails(first!, options) : leafList(options)}
    ${options.news}
    <button type="button" class="close" aria-label=${closeName} @click=${onClose}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13"></path></svg></button>
  </div>`;
}

function placeDetails(
  {participant, local, countryName}: Place,
  {locale, base}: CardOptions,
): TemplateResult {
  const {common, words} = locale;
  const {type, number, joined, joinedBasis} = participant;
  const accession = [
    number && formatMessage(words.ordinal, {ordinal: formatOrdinal(locale, number)}),
    joined && formatDated(locale, joinedBasis ? common.announced : common.since, joined),
  ].filter(Boolean);
  const url = resolveLink(participant.url, base);
  return html`<p class="muted">${local ? html`${localName(local)} · ` : nothing}${countryName} · ${words.type[type]}</p>
    ${accession.length ? html`<p>${accession.join(', ')}</p>` : nothing}
    ${url ? html`<p><a href=${url} rel="noopener"><span class="visually-hidden">${words.website}: </span>${hostOf(url)}</a></p>` : nothing}`;
}

const leafList = ({
  places,
  locale,
  onChoose,
}: CardOptions): TemplateResult => html`<ul class="leaves">
  ${places.map((place) => html`<li class="row">${placeRow({locale, onChoose, idPrefix: 'leaf'}, place, true)}</li>`)}</ul>`;

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '') || url;

const GAP_PX = 20;
const EDGE_PX = 8;

/** Where on the stage a card may stand, px: between the map's left edge and its controls, or right of them. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly heightPx: number;
}

/** Where a card of this size stands: right of its symbol, else left, below or above, so that the symbol is seen; always inside the room. */
export function cardPosition(
  at: PixelPoint,
  card: SizePx,
  {left, right, heightPx}: Room,
): PixelPoint {
  const beside = freePosition(at.x, card.widthPx, left, right);
  const x = beside ?? at.x - card.widthPx / 2;
  const y =
    beside === undefined
      ? (freePosition(at.y, card.heightPx, 0, heightPx) ?? at.y + GAP_PX)
      : at.y - card.heightPx / 2;
  return {x: inside(x, card.widthPx, left, right), y: inside(y, card.heightPx, 0, heightPx)};
}

/** Along one axis: after the symbol, else before it, where there is room. */
function freePosition(at: number, length: number, from: number, to: number): number | undefined {
  const after = Math.max(at + GAP_PX, from + EDGE_PX);
  const before = Math.min(at - GAP_PX, to - EDGE_PX) - length;
  return [after, before].find((start) => start === inside(start, length, from, to));
}

const inside = (start: number, length: number, from: number, to: number): number =>
  Math.max(from + EDGE_PX, Math.min(to - length - EDGE_PX, start));

/** What the keyboard has reached does not stay under the sheet. Asked at the focus and at the key's release: an engine may scroll in between. A pointer's focus moves nothing, else its click would miss. */
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

/** Brings into sight what the page's address asks for, at once as a browser does: the whole, or its place in a list that scrolls with the page. */
export function showInPage(host: LitElement, card: HTMLElement): void {
  host.scrollIntoView({block: 'nearest', behavior: 'instant'});
  const {list, item} = chosenIn(host.renderRoot);
  if (!item?.checkVisibility() || list!.scrollHeight > list!.clientHeight) return;
  item.scrollIntoView({block: 'center', behavior: 'instant'});
  showAbove(card, item);
}

function chosenIn(root: ParentNode) {
  const list = root.querySelector<HTMLElement>('.list');
  return {list, item: list?.querySelector<HTMLElement>('.place[data-chosen]')};
}

/** Brings what is chosen into sight, only inside the list: the page does not scroll. */
export function scrollToChosen(root: ParentNode): void {
  const {list, item} = chosenIn(root);
  if (!list || !item || list.scrollHeight <= list.clientHeight) return;
  const [outer, inner] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    list.scrollTop += inner.top - outer.top - outer.height / 3;
}

/** Takes the focus from a closed card back to its place, by its id: its buttons may have changed places meanwhile, or be out of sight. */
export function focusPlace(
  root: ParentNode,
  id: string | undefined,
  symbolKey: string | undefined,
  origin: Origin,
): void {
  const buttons = [`.list [data-id="${id}"]`, `.symbol[data-key="${symbolKey}"]`];
  if (origin === 'map') buttons.reverse();
  const target = [...buttons, 'input', '.status']
    .map((selector) => root.querySelector<HTMLElement>(selector))
    .find((element) => element?.checkVisibility());
  target?.focus({preventScroll: target.matches('.symbol')});
}

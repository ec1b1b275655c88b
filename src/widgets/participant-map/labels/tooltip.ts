/**
 * The tooltip of symbols and countries, for pointer and keyboard: one element with real text, which
 * may be pointed at, and which Escape closes (WCAG 1.4.13). None on touch, where a tap opens the
 * card. The symbols' accessible names are their own.
 */
import {html, type ReactiveController, type TemplateResult} from 'lit';
import {formatNumber, formatPlural, nameCountry, wordsOf} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import {nameType} from '../../../locale/participant-words.js';
import {mapExtras} from '../../../locale/english.js';
import {memberOf} from '../../../store/host-page.js';
import type {MapHost} from '../map-list.js';
import type {MapModel} from '../map-model.js';
import type {Place} from '../places/place.js';
import type {PlaceSymbol} from '../places/place-source.js';
import {symbolName, symbolTowns} from '../symbols/symbol-buttons.js';

interface TooltipText {
  readonly title: string;
  readonly more: string;
}

/** What has a tooltip. */
const TARGETS = '.symbol, .ring[data-id], [data-country]';
/** A pointer that only crosses a country asks for nothing. */
const LAND_WAIT_MS = 350;
const SYMBOL_WAIT_MS = 60;
/** So long the pointer has to get from the target to the tooltip. */
const LEAVE_MS = 250;
const GAP_PX = 8;
const EDGE_PX = 8;

/** The tooltip without text; `MapTooltip` fills it. */
export const tooltipElement = (): TemplateResult => html`<div class="tooltip" hidden></div>`;

export class MapTooltip implements ReactiveController {
  private model?: MapModel;
  /** What it is shown for. */
  private target?: Element | undefined;
  /** What it will be shown for, and what Escape has closed it for. */
  private next?: Element | undefined;
  private closedFor?: Element | undefined;
  private pointer = {x: 0, y: 0};
  private timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly host: MapHost) {
    host.addController(this);
  }

  hostConnected(): void {
    const {renderRoot} = this.host;
    for (const type of ['pointermove', 'pointerover'])
      renderRoot.addEventListener(type, this.point);
    renderRoot.addEventListener('pointerdown', this.hide);
    renderRoot.addEventListener('focusin', this.focus);
    renderRoot.addEventListener('focusout', this.blur);
    this.host.addEventListener('pointerleave', this.leave);
    memberOf(document, 'addEventListener')('keydown', this.onKeydown, {capture: true});
  }

  hostDisconnected(): void {
    const {renderRoot} = this.host;
    for (const type of ['pointermove', 'pointerover'])
      renderRoot.removeEventListener(type, this.point);
    renderRoot.removeEventListener('pointerdown', this.hide);
    renderRoot.removeEventListener('focusin', this.focus);
    renderRoot.removeEventListener('focusout', this.blur);
    this.host.removeEventListener('pointerleave', this.leave);
    memberOf(document, 'removeEventListener')('keydown', this.onKeydown, {capture: true});
    this.hide();
  }

  /** Takes what the texts are made of. */
  prepare(model: MapModel): void {
    this.model = model;
  }

  /** What it was shown for may have gone, or say something else. */
  hostUpdated(): void {
    if (!this.target) return;
    if (this.target.isConnected && !this.isMoving) this.show(this.target);
    else this.hide();
  }

  private get element(): HTMLElement | null {
    return this.host.renderRoot.querySelector('.tooltip');
  }

  private get isMoving(): boolean {
    return !!this.host.renderRoot.querySelector('.plane.moving');
  }

  private readonly point = (event: Event): void => {
    const {pointerType, target, clientX, clientY, buttons} = event as PointerEvent;
    if (pointerType === 'touch' || buttons) return;
    if ((target as Element).closest('.tooltip')) {
      this.wait(undefined, 0);
      return;
    }
    const found = (target as Element).closest('.map') && (target as Element).closest(TARGETS);
    if (!found) {
      this.closedFor = undefined;
      this.leave();
      return;
    }
    this.pointer = {x: clientX, y: clientY};
    if (found === this.closedFor || found === this.next) return;
    this.closedFor = undefined;
    if (found === this.target) this.wait(undefined, 0);
    else this.wait(found, found.matches('[data-country]') ? LAND_WAIT_MS : SYMBOL_WAIT_MS);
  };

  /** Shows it for a target after a while; undefined leaves it as it is. */
  private wait(target: Element | undefined, ms: number): void {
    clearTimeout(this.timer);
    this.next = target;
    if (!target) return;
    this.timer = setTimeout(() => {
      this.next = undefined;
      this.show(target);
    }, ms);
  }

  private readonly leave = (): void => {
    if (this.next) this.wait(undefined, 0);
    if (!this.target || this.isFocused(this.target)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.hide, LEAVE_MS);
  };

  private readonly focus = (event: Event): void => {
    const symbol = (event.target as Element).closest('.symbol:focus-visible');
    if (symbol) this.wait(symbol, 0);
  };

  private readonly blur = (): void => {
    if (this.target?.matches('.symbol')) this.hide();
  };

  private isFocused(target: Element): boolean {
    return target === this.host.shadowRoot?.activeElement && target.matches(':focus-visible');
  }

  private readonly hide = (): void => {
    this.wait(undefined, 0);
    this.target = undefined;
    const {element} = this;
    if (element) element.hidden = true;
  };

  private readonly onKeydown = ({key}: KeyboardEvent): void => {
    if (key !== 'Escape' || !this.target) return;
    this.closedFor = this.target;
    this.hide();
  };

  private show(target: Element): void {
    const {element, model} = this;
    const text = model && target.isConnected && !this.isMoving && textFor(target, model);
    if (!element || !text) {
      this.hide();
      return;
    }
    const isOther = this.target !== target;
    this.target = target;
    const lines = [text.title, text.more].filter(Boolean);
    if (lines.join('\n') !== Array.from(element.children, (p) => p.textContent).join('\n'))
      element.replaceChildren(
        ...lines.map((line) =>
          Object.assign(element.ownerDocument.createElement('p'), {textContent: line}),
        ),
      );
    if (!element.hidden && !isOther && target.matches('[data-country]')) return;
    element.hidden = false;
    this.place(element, target);
  }

  /** Above the symbol, or below it where there is no room; that of a country beside the pointer. */
  private place(element: HTMLElement, target: Element): void {
    const map = element.parentElement?.getBoundingClientRect();
    if (!map) return;
    const {x, y} = this.pointer;
    const box = target.matches('[data-country]')
      ? {left: x, right: x, top: y - GAP_PX / 2, bottom: y + 2 * GAP_PX}
      : target.getBoundingClientRect();
    const {offsetWidth: width, offsetHeight: height} = element;
    const middle = (box.left + box.right) / 2 - map.left;
    const left = Math.max(EDGE_PX, Math.min(map.width - width - EDGE_PX, middle - width / 2));
    const above = box.top - map.top - height - GAP_PX;
    const top = above >= EDGE_PX ? above : box.bottom - map.top + GAP_PX;
    element.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }
}

/** Returns what the tooltip of a symbol, a ring or a country says. */
export function textFor(target: Element, model: MapModel): TooltipText | undefined {
  const {key, id, country} = (target as HTMLElement).dataset;
  if (country) return {title: countryText(country, model), more: ''};
  const symbol = model.symbols.symbols.find((one) => one.key === key);
  const place = id ? model.source.find(id) : undefined;
  if (place) return {title: placeText(place, model), more: ''};
  return symbol && symbolText(symbol, model);
}

function symbolText(symbol: PlaceSymbol, model: MapModel): TooltipText {
  const {locale, source} = model;
  const [place] = symbol.count === 1 ? symbol.places : [];
  if (place) return {title: placeText(place, model), more: ''};
  return {
    title: symbolName(symbol, source.total.complete, locale),
    more: symbolTowns(symbol, locale),
  };
}

/** Returns "Lille, France · city". */
const placeText = ({name, countryName, participant}: Place, {locale}: MapModel): string =>
  `${name}, ${countryName} · ${nameType(locale, participant)}`;

/** Returns "France: 5 participants", or "France: 5 listed" while the list is not complete. */
function countryText(code: string, {locale, feed, source, shading}: MapModel): string {
  const words = wordsOf(locale, 'mapExtras', mapExtras);
  const {complete} = source.total;
  const count = shading.counts.get(code) ?? 0;
  const country = nameCountry(locale, code, feed.manifest.countries);
  if (!count) return formatMessage(complete ? words.landNone : words.landNoneListed, {country});
  const message = complete ? words.land : words.landListed;
  return formatPlural(locale, message, count, {country, n: formatNumber(locale, count)});
}

/** The symbols of the map as real buttons: one tab stop, named in words. */
import {html, nothing, type TemplateResult} from 'lit';
import {nextInDirection, type Direction} from '../../../geo/clusters.js';
import {formatNumber, formatPlural, type Locale} from '../../../locale/locale.js';
import type {map as english} from '../../../locale/english.js';
import type {PlaceSymbol} from '../places/place-source.js';
import type {Ring} from './rings.js';

export interface SymbolsOptions {
  readonly symbols: readonly PlaceSymbol[];
  readonly rings: readonly Ring[];
  readonly chosenId?: string | undefined;
  /** Key of the symbol that is the tab stop. */
  readonly activeKey?: string | undefined;
  /** Whether the list holds everyone. */
  readonly complete: boolean;
  readonly locale: Locale<typeof english>;
  readonly onOpen: (symbol: PlaceSymbol, event: MouseEvent) => unknown;
  readonly onFocus: (symbol: PlaceSymbol) => void;
  readonly onPress: () => void;
}

const holds = (symbol: PlaceSymbol, id: string | undefined): boolean => !!id && symbol.holds(id);

/** Renders the symbols' buttons. */
export function symbolsTemplate(options: SymbolsOptions): TemplateResult {
  const {symbols, rings, chosenId, locale, complete} = options;
  const active =
    symbols.find((one) => holds(one, options.activeKey)) ??
    symbols.find((one) => holds(one, chosenId)) ??
    symbols[0];
  return html`<div class="symbols" role="group" aria-label=${locale.words.places} @keydown=${(
    event: KeyboardEvent,
  ) => {
    moveFocus(event, symbols);
  }}>
    ${symbols.map(
      (
        symbol,
      ) => html`<button type="button" part="marker" class="symbol ${symbol.count > 1 ? 'cluster' : ''}"
      data-key=${symbol.key} tabindex=${symbol === active ? 0 : -1} ?data-chosen=${holds(symbol, chosenId)} aria-current=${holds(symbol, chosenId) ? 'true' : nothing} aria-label=${symbolName(symbol, complete, locale)} .ariaDescription=${symbolTowns(symbol, locale) || null}
      @mousedown=${options.onPress} @click=${(event: MouseEvent) => {
        options.onOpen(symbol, event);
      }} @focus=${() => {
        options.onFocus(symbol);
      }}><span class="mark" aria-hidden="true">${symbol.count > 1 ? formatNumber(locale, symbol.count) : nothing}</span></button>`,
    )}
    ${rings.map((ring) => html`<span class="ring ${ring.isHollow ? 'hollow' : ''}" data-id=${ring.id} aria-hidden="true"></span>`)}
  </div>`;
}

/** What a symbol, or the places in a card, are called by. */
type Named = Pick<PlaceSymbol, 'count' | 'name' | 'countryName'>;

/**
 * Returns a symbol's name: "Lyon, France", "2 participants, France", or "2 listed participants,
 * France" while the list is not complete.
 */
export function symbolName(
  {count, name, countryName}: Named,
  complete: boolean,
  locale: Locale<typeof english>,
): string {
  if (name) return `${name}, ${countryName}`;
  const {words} = locale;
  return formatPlural(locale, complete ? words.clusterIn : words.clusterInListed, count, {
    n: formatNumber(locale, count),
    country: countryName,
  });
}

/** Returns the first towns of a symbol: "Lille, Lyon, Nantes and 2 more"; empty for one alone. */
export function symbolTowns(
  {count, towns}: Pick<PlaceSymbol, 'count' | 'towns'>,
  locale: Locale<typeof english>,
): string {
  const names = towns.join(', ');
  const more = count - towns.length;
  return names && more
    ? formatPlural(locale, locale.words.andMore, more, {names, n: formatNumber(locale, more)})
    : names;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function moveFocus(event: KeyboardEvent, symbols: readonly PlaceSymbol[]): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const button = event.target as HTMLElement;
  const from = symbols.find(({key}) => key === button.dataset['key']);
  const direction = DIRECTIONS[event.key];
  const next =
    direction && from
      ? nextInDirection(
          symbols.map(({at}) => at),
          from.at,
          direction,
        )
      : event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? symbols.length - 1
          : undefined;
  if (!direction && next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (next === undefined) return;
  (event.currentTarget as HTMLElement)
    .querySelector<HTMLElement>(`[data-key="${symbols[next]?.key}"]`)
    ?.focus({preventScroll: true});
}

/** The symbols of the map: real buttons, one tab stop, named in words. */
import {html, nothing, type TemplateResult} from 'lit';
import {
  clusterPoints,
  nextInDirection,
  type Cluster,
  type Direction,
} from '../../../geo/clusters.js';
import {
  planeToPixel,
  type Frame,
  type PixelPoint,
  type PlanePoint,
  type View,
} from '../../../geo/projection.js';
import {formatNumber, formatPlural, type Locale} from '../../../locale/locale.js';
import type {map as english} from '../../../locale/messages/en.js';
import type {Place} from '../places/place.js';

/** Clusters are further apart than a target is wide (WCAG 2.5.8 asks for 24 px). */
export const CLUSTER_RADIUS_PX = 26;
/** Symbols a little outside of the view are there too, so that a short pan shows no empty land. */
const BEYOND_PX = 200;

export interface MapSymbol {
  /** The first place's id. */
  readonly key: string;
  readonly places: readonly Place[];
  readonly cluster: Cluster;
  readonly at: PixelPoint;
  /** Of a long list, whose places are made only where they are asked for: how many, what they are called, whether one is among them, and what they lie in. */
  readonly count?: number;
  readonly name?: string;
  readonly holds?: (id: string) => boolean;
  readonly frame?: Frame;
}

/** The symbols in and around a view; a place's symbol is the first that holds it. */
export function symbolsOf(
  places: readonly Place[],
  points: readonly PlanePoint[],
  view: View,
): MapSymbol[] {
  return clusterPoints(points, view.metresPerPixel, CLUSTER_RADIUS_PX)
    .map((cluster) => ({cluster, at: planeToPixel(view, cluster.place)}))
    .filter(
      ({at: {x, y}}) =>
        x > -BEYOND_PX &&
        y > -BEYOND_PX &&
        x < view.widthPx + BEYOND_PX &&
        y < view.heightPx + BEYOND_PX,
    )
    .map(({cluster, at}) => ({
      key: places[cluster.leaves[0]!]!.id,
      places: cluster.leaves.map((leaf) => places[leaf]!),
      cluster,
      at,
    }));
}

export interface SymbolsOptions {
  readonly symbols: readonly MapSymbol[];
  readonly chosenId?: string;
  readonly highlightId?: string;
  /** Key of the symbol that is the tab stop. */
  readonly activeKey?: string;
  /** Whether the list holds everyone. */
  readonly complete: boolean;
  readonly locale: Locale<typeof english>;
  readonly onOpen: (symbol: MapSymbol, event: MouseEvent) => void;
  readonly onFocus: (symbol: MapSymbol) => void;
  readonly onPress: () => void;
}

export const holds = (symbol: MapSymbol, id: string | undefined): boolean =>
  !!id && (symbol.holds ? symbol.holds(id) : symbol.places.some((place) => place.id === id));

export const countOf = (symbol: MapSymbol): number => symbol.count ?? symbol.places.length;

export function symbolsTemplate(options: SymbolsOptions): TemplateResult {
  const {symbols, chosenId, highlightId, locale, complete} = options;
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
      ) => html`<button type="button" part="marker" class="symbol ${countOf(symbol) > 1 ? 'cluster' : ''} ${holds(symbol, highlightId) ? 'highlight' : ''}"
      data-key=${symbol.key} tabindex=${symbol === active ? 0 : -1} ?data-chosen=${holds(symbol, chosenId)} aria-current=${holds(symbol, chosenId) ? 'true' : nothing} aria-label=${symbol.name ?? symbolName(symbol.places, complete, locale)}
      @mousedown=${options.onPress} @click=${(event: MouseEvent) => {
        options.onOpen(symbol, event);
      }} @focus=${() => {
        options.onFocus(symbol);
      }}><span class="mark" aria-hidden="true">${countOf(symbol) > 1 ? formatNumber(locale, countOf(symbol)) : nothing}</span></button>`,
    )}
  </div>`;
}

/** "Lyon, France", "2 participants, France", "5 listed participants, Austria, Italy" while the list is not complete. */
export function symbolName(
  places: readonly Place[],
  complete: boolean,
  locale: Locale<typeof english>,
): string {
  const [first] = places;
  if (places.length === 1) return `${first!.name}, ${first!.countryName}`;
  return clusterName(
    places.length,
    new Set(places.map(({countryName}) => countryName)),
    complete,
    locale,
  );
}

export function clusterName(
  count: number,
  countries: ReadonlySet<string>,
  complete: boolean,
  locale: Locale<typeof english>,
): string {
  const values = {n: formatNumber(locale, count), country: [...countries].join(', ')};
  const {words} = locale;
  const [many, few] = complete
    ? [words.cluster, words.clusterIn]
    : [words.clusterListed, words.clusterInListed];
  return formatPlural(locale, countries.size > 3 ? many : few, count, values);
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function moveFocus(event: KeyboardEvent, symbols: readonly MapSymbol[]): void {
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
    .querySelector<HTMLElement>(`[data-key="${symbols[next]!.key}"]`)
    ?.focus({preventScroll: true});
}

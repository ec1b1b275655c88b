/** What stands above the list: how many there are, search and filters, and the order. */
import {html, nothing, type TemplateResult} from 'lit';
import {formatNumber, formatPlural, type Locale} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import type {map as english} from '../../../locale/english.js';
import {icon} from '../icon.js';
import type {MapModel} from '../map-model.js';
import {SORT_ORDERS, isInMemory, type SortOrder} from './sort-places.js';

export interface PanelHeadOptions {
  /** Search field and filters. */
  readonly filters: unknown;
  /** The switch between list and map, where there is one. */
  readonly paneSwitch: unknown;
  /** The line that is heard and not seen. */
  readonly live: unknown;
  readonly order: SortOrder;
  readonly isUnfolded: boolean;
  /** @param said the order in words, to be said */
  readonly onSort: (order: SortOrder, said: string) => void;
  readonly onFold: () => void;
  /** The form of the order by distance, where it is open. */
  readonly near: unknown;
  readonly isNearOpen: boolean;
  /** Called to open or close it. */
  readonly onNear: () => unknown;
}

/** Renders the head of the panel. */
export function panelHead(model: MapModel, options: PanelHeadOptions): TemplateResult {
  const {status, locale, source} = model;
  const {filters, paneSwitch, near, live} = options;
  const {complete} = source.total;
  return html`<div class="head">
      <p class="title" tabindex="-1">${isFiltered(model) ? status : totalOf(model)}</p>
      ${complete ? nothing : html`<p class="progress">${incompleteText(model)}</p>`}
      ${filters}
      ${fold(model, options)}
      <div class="bar"><p class="status" tabindex="-1">${status}</p>${sortSelect(model, options, locale)}${nearButton(model, options)}${paneSwitch}</div>
      ${near}
      ${live}
    </div>`;
}

const isFiltered = ({filter: {countries, types, query, joinedBy}}: MapModel): boolean =>
  joinedBy !== undefined || !!(countries.length || types.length || query.trim());

/** Returns "131 participants in 30 countries": the Alliance's figures, not the list's. */
export function totalOf({source, feed, locale}: MapModel): string {
  const {words} = locale;
  const {count} = source.total;
  const {countries} = feed.manifest.sets['participants'] ?? {};
  const n = formatNumber(locale, count);
  if (!countries) return formatPlural(locale, words.listed, count, {listed: n});
  const inCountries = formatPlural(locale, words.inCountries, countries, {
    n: formatNumber(locale, countries),
  });
  return formatPlural(locale, words.total, count, {count: n, inCountries});
}

/** Returns "The list is being completed: 13 of 130 so far." */
export const incompleteText = ({source: {total}, locale}: MapModel): string =>
  formatMessage(locale.words.incomplete, {
    listed: formatNumber(locale, total.listed),
    count: formatNumber(locale, total.count),
  });

/** What folds away from a map that fills the screen. */
function fold(
  {selection, locale}: MapModel,
  {isUnfolded, onFold}: PanelHeadOptions,
): TemplateResult {
  const {words} = locale;
  const count = selection.count ?? 0;
  const participants = formatPlural(locale, words.cluster, count, {n: formatNumber(locale, count)});
  return html`<button type="button" class="fold" aria-expanded=${isUnfolded ? 'true' : 'false'} @click=${onFold}>${formatMessage(words.legendFold, {participants})}</button>`;
}

function sortSelect(
  {selection, view, near}: MapModel,
  {order, onSort}: PanelHeadOptions,
  {words}: Locale<typeof english>,
): TemplateResult | typeof nothing {
  if (!isInMemory(selection)) return nothing;
  return html`<label class="sort"><span class=${view.widthPx < 360 ? 'visually-hidden' : ''}>${words.sort}</span> <span class="select"><select @change=${(
    event: Event,
  ) => {
    const chosen = (event.target as HTMLSelectElement).value as SortOrder;
    onSort(chosen, formatMessage(words.sorted, {order: words.sortBy[chosen]}));
  }}>${SORT_ORDERS.map((one) => html`<option value=${one} .selected=${!near && one === order}>${words.sortBy[one]}</option>`)}${near ? html`<option value="near" .selected=${true}>${near.label}</option>` : nothing}</select></span></label>`;
}

/** Only of a list in memory: thousands are read by country. */
function nearButton(
  {selection, locale}: MapModel,
  {isNearOpen, onNear}: PanelHeadOptions,
): TemplateResult | typeof nothing {
  if (!isInMemory(selection)) return nothing;
  return html`<button type="button" class="near-button" aria-label=${locale.words.nearest} title=${locale.words.nearest} aria-expanded=${isNearOpen ? 'true' : 'false'} @click=${onNear}>${icon('M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M12 8a4 4 0 1 1-8 0a4 4 0 0 1 8 0')}<span>${locale.words.nearest}</span></button>`;
}

/** The element's frame: search and filters, list, map, foot. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Basemap} from '../../geo/basemap.js';
import {quickNameOrder} from '../../locale/letter-order.js';
import {nameCountry} from '../../locale/locale.js';
import {heading, levelBelow} from '../shared/heading.js';
import {countryNote, downloadButtons, mapSources, type DownloadFormat} from './foot.js';
import {filtersTemplate, type FilterHandlers} from './list/filters.js';
import type {PlaceList} from './list/place-list.js';
import {mapLegend} from './map/legend.js';
import {mapSection, type MapHandlers, type MapSectionOptions} from './map/map-section.js';
import type {MapModel} from './map-model.js';
import {paneSwitch, type Pane} from './pane-switch.js';
import type {Place} from './places/place.js';

/** What the visitor does. */
export interface FrameHandlers extends FilterHandlers, MapHandlers {
  readonly onPane: (pane: Pane) => void;
  readonly onChoose: (place: Place) => void;
  readonly onDownload: (format: DownloadFormat) => unknown;
  /** Called when the visitor turns to list or map. */
  readonly onTouch: () => void;
}

export interface FrameOptions extends MapSectionOptions, FrameHandlers {
  readonly view: 'both' | 'list' | 'map';
  /** Which of list and map is seen where there is room for one. */
  readonly pane: Pane;
  readonly hasSearch: boolean;
  /**
   * Whether the visitor sees it for the first time: what a select holds is seen when it is opened.
   */
  readonly isNew: boolean;
  readonly drawsList: boolean;
  readonly list: PlaceList;
  /** The id of the chosen place, where it is one. */
  readonly chosenId: string | undefined;
  /** The line that is heard and not seen. */
  readonly live: unknown;
}

/** Renders the frame. */
export function frameTemplate(model: MapModel, options: FrameOptions): TemplateResult {
  const {view, pane, parts, live, onPane, onTouch} = options;
  const {status, level, locale} = model;
  const {lang, dir, words} = locale;
  const hasMap = view !== 'list';
  return html`<div part="base" class="frame view-${view} show-${pane}" lang=${lang} dir=${dir} @focusin=${onTouch} @pointerenter=${onTouch}>
      <div class="head">
        <div class="visually-hidden">${heading(level, words.title)}</div>
        ${options.hasSearch ? filters(model, options) : nothing}
        ${hasMap ? paneSwitch(pane, onPane, locale) : nothing}
        <p class="status" tabindex="-1">${status}</p>
        ${live}
      </div>
      ${listSection(model, options)}
      ${hasMap ? mapSection(model, options) : nothing}
      ${foot(model, options)}
      ${parts.card}
      ${parts.help}
    </div>`;
}

function filters(model: MapModel, options: FrameOptions): TemplateResult {
  const {source, locale, filter, labels} = model;
  const {words} = locale;
  const {isNew, map} = options;
  const isBrief = isNew && !filter.countries.length;
  return filtersTemplate({
    types: source.types,
    countries: source.countries,
    isBrief,
    isNew,
    others: isBrief ? [] : otherStates(model, map.basemap),
    othersLabel: source.total.complete ? words.legendNone : words.legendNoneListed,
    label: labels.search,
    filter,
    locale,
    onQuery: options.onQuery,
    onType: options.onType,
    onCountry: options.onCountry,
  });
}

/**
 * Returns codes and names, in order, of the member states beside those in the list; none before the
 * land is there.
 */
function otherStates(
  {source: {countries}, feed: {manifest}, locale}: MapModel,
  basemap: Basemap | undefined,
): [code: string, name: string][] {
  const order = quickNameOrder(locale);
  return [...(basemap?.members.keys() ?? [])]
    .filter((code) => !countries.has(code))
    .map((code): [string, string] => [code, nameCountry(locale, code, manifest.countries)])
    .sort(([, a], [, b]) => order(a, b));
}

function listSection(model: MapModel, options: FrameOptions): TemplateResult {
  const {selection, locale, highlightId, level, feed} = model;
  const {drawsList, list, chosenId, onSkip, onChoose} = options;
  const {words} = locale;
  const rows = drawsList
    ? list.render({
        selection,
        level: levelBelow(level),
        locale,
        chosenId,
        highlightId,
        hasMap: options.view !== 'list',
        hasCountryButtons: options.hasSearch,
        note: (code) => countryNote(feed.manifest, code, locale),
        onChoose,
      })
    : nothing;
  return html`<div class="list" part="list" role="group" aria-label=${words.list}><a class="skip" href="#after" @click=${onSkip}>${words.skipList}</a><div class="groups">${rows}</div></div>`;
}

function foot(
  {source, shading, locale, feed}: MapModel,
  {view, onDownload}: FrameOptions,
): TemplateResult {
  const legend =
    view === 'list' ? nothing : mapLegend(shading.breaks, source.total.complete, locale);
  return html`<div class="foot" tabindex="-1">
        ${legend}
        ${downloadButtons(onDownload, locale)}
        ${mapSources(feed.manifest, feed.base, locale)}
      </div>`;
}

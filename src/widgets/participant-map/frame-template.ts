/** The element's frame: map and legend, then search and list, then the foot. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Basemap} from '../../geo/basemap.js';
import {quickNameOrder} from '../../locale/letter-order.js';
import {nameCountry} from '../../locale/locale.js';
import {heading, levelBelow} from '../shared/heading.js';
import {countryNote, mapFoot, type FootOptions} from './foot.js';
import {filtersTemplate, type FilterHandlers} from './list/filters.js';
import {nothingFound} from './list/nothing-found.js';
import {panelHead, type PanelHeadOptions} from './list/panel-head.js';
import type {PanelState} from './list/panel-state.js';
import type {PlaceList} from './list/place-list.js';
import {isCloseUp, mapLegend} from './map/legend.js';
import {mapSection, type MapHandlers, type MapSectionOptions} from './map/map-section.js';
import type {MapModel} from './map-model.js';
import type {OnTouchLoader} from './on-touch-loader.js';
import {paneSwitch, type Pane} from './pane-switch.js';
import type {Place} from './places/place.js';
import {isComing} from './places/place-source.js';

/** What the visitor does. */
export interface FrameHandlers
  extends
    FilterHandlers,
    MapHandlers,
    Pick<FootOptions, 'onDownload' | 'onHelp'>,
    Pick<PanelHeadOptions, 'onSort' | 'onFold' | 'onNear'> {
  readonly onPane: (pane: Pane) => void;
  readonly onChoose: (place: Place) => void;
  /** Called when the visitor asks for the whole list again. */
  readonly onShowAll: () => void;
  /** Called when the visitor turns to list or map. */
  readonly onTouch: () => void;
}

/** What the element itself answers. */
export type ElementHandlers = Omit<
  FrameHandlers,
  keyof PanelState['handlers'] | keyof OnTouchLoader['handlers']
>;

export interface FrameOptions extends MapSectionOptions, FrameHandlers {
  readonly view: 'both' | 'list' | 'map';
  /** Which of list and map is seen with `view="map"`. */
  readonly pane: Pane;
  readonly panel: PanelState;
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
  const {view, pane, panel, parts, onTouch} = options;
  const {level, locale} = model;
  const {lang, dir, words} = locale;
  // A card lies over the map; without one it is a sheet under the list.
  const isOverMap = view === 'both' || (view === 'map' && pane === 'map');
  const state = [
    model.years && 'timed',
    panel.isUnfolded && 'unfolded',
    isComing(model.selection) && 'coming',
    model.filter.query.trim() && 'searching',
  ];
  return html`<div part="base" class="frame view-${view} show-${pane} ${state.filter(Boolean).join(' ')}" lang=${lang} dir=${dir} @focusin=${onTouch} @pointerenter=${onTouch}>
      <div class="visually-hidden">${heading(level, words.title)}</div>
      <div class="main">
        ${view === 'list' ? nothing : chart(model, options, isOverMap)}
        <div class="panel" tabindex="-1">
          ${head(model, options)}
          ${listSection(model, options)}
        </div>
      </div>
      ${foot(model, options)}
      ${isOverMap ? nothing : parts.card}
      ${parts.help}
    </div>`;
}

function chart(model: MapModel, options: FrameOptions, hasCard: boolean): TemplateResult {
  const isClose = isCloseUp(model);
  const look = isClose ? 'close-up' : model.source.total.complete ? '' : 'plain';
  return html`<div class="chart ${look}">
      ${mapSection(model, options)}
      ${hasCard ? options.parts.card : nothing}
      ${options.panel.growth.render(model)}
      ${mapLegend(model)}
    </div>`;
}

const head = (model: MapModel, options: FrameOptions): TemplateResult =>
  panelHead(model, {
    filters: options.hasSearch ? filters(model, options) : nothing,
    paneSwitch:
      options.view === 'map' ? paneSwitch(options.pane, options.onPane, model.locale) : nothing,
    live: options.live,
    order: options.panel.order,
    isUnfolded: options.panel.isUnfolded,
    near: options.parts.near,
    isNearOpen: options.parts.isNearOpen,
    onNear: options.onNear,
    onSort: options.onSort,
    onFold: options.onFold,
  });

function filters(model: MapModel, options: FrameOptions): TemplateResult {
  const {source, locale, filter, labels, selection} = model;
  const {words} = locale;
  const {isNew, map, panel} = options;
  const isBrief = isNew && !filter.countries.length;
  return filtersTemplate({
    types: source.types,
    countries: source.countries,
    isBrief,
    isNew,
    isNarrow: options.view !== 'list' && model.view.widthPx < 420,
    isOpen: panel.isFilterOpen,
    others: isBrief ? [] : otherStates(model, map.basemap),
    othersLabel: source.total.complete ? words.legendNone : words.legendNoneListed,
    label: labels.search,
    filter,
    found: selection.count,
    locale,
    onQuery: options.onQuery,
    onEnter: options.onEnter,
    onType: options.onType,
    onCountry: options.onCountry,
    onOpenFilter: options.onOpenFilter,
    onCloseFilter: options.onCloseFilter,
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
  const {selection, locale} = model;
  const {drawsList, onSkip, onShowAll} = options;
  const {words} = locale;
  const content =
    selection.count === 0
      ? nothingFound(model, onShowAll)
      : drawsList
        ? rows(model, options)
        : nothing;
  return html`<div class="list" part="list" role="group" aria-label=${words.list}><a class="skip" href="#after" @click=${onSkip}>${words.skipList}</a><div class="groups">${content}</div></div>`;
}

function rows(model: MapModel, options: FrameOptions): TemplateResult {
  const {view, hasSearch, list, chosenId, panel, onChoose} = options;
  const {selection, locale, highlightId, own, level, feed, newSince} = model;
  return list.render({
    selection,
    level: levelBelow(level),
    locale,
    chosenId,
    highlightId,
    own,
    newSince,
    hasDays: panel.order === 'newest' && !model.near,
    distanceOf: selection.distanceOf,
    hasMap: view !== 'list',
    hasCountryButtons: hasSearch,
    note: (code) => countryNote(feed.manifest, code, locale),
    onChoose,
  });
}

const foot = (
  {locale, feed}: MapModel,
  {view, map, drawsUnseen, onDownload, onHelp}: FrameOptions,
): TemplateResult =>
  mapFoot({
    manifest: feed.manifest,
    base: feed.base,
    locale,
    hasDate: drawsUnseen,
    hasMap: view !== 'list' && !map.failed,
    onDownload,
    onHelp,
  });

import '../shared/before-lit.js';
import {html, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {map as english} from '../../locale/english.js';
import {AllianceElement} from '../shared/alliance-element.js';
import {choiceOf, listOf} from '../shared/attributes.js';
import {SelectionController} from './card/selection-controller.js';
import {frameTemplate, type ElementHandlers} from './frame-template.js';
import {LayoutController} from './layout-controller.js';
import {MapController} from './map/map-controller.js';
import {pressHandlers} from './map/press-handlers.js';
import type {MapFeed, MapList} from './map-list.js';
import {FeedPlaces, mapPartOf} from './map-part.js';
import {homeViewOf, makeModel, shownAmong, viewOfCountries, type MapModel} from './map-model.js';
import {OnTouchLoader} from './on-touch-loader.js';
import {participantMapStyles} from './participant-map.styles.js';

/** No filter is no attribute, not an empty one. */
const noneIfEmpty = {toAttribute: (value: string) => value || null};
const VIEWS = ['both', 'list', 'map'] as const;
/** The count is said this long after the last key, for the next key would cut it off. */
const STATUS_WAIT_MS = 500;

/**
 * Who takes part, and where: a list grouped by country and a map, the same thing seen twice.
 *
 * @element alliance-participant-map
 * @fires alliance-participant-select - A visitor chose a participant (`participantId`); bubbles, composed.
 * @csspart heading - Headings: of countries, of a card, and one for screen readers alone.
 * @csspart search - Search field and filters.
 * @csspart list - The list.
 * @csspart country - One country of the list.
 * @csspart place - A place in the list.
 * @csspart map - The map's region.
 * @csspart marker - A symbol on the map.
 * @csspart controls - The map's buttons.
 * @csspart scale - The scale bar.
 * @csspart legend - What the shades mean.
 * @csspart sources - Sources and notes.
 * @csspart card - What is chosen.
 * @cssprop [--alliance-accent=light-dark(#1b4b9b, #8db4f7)] - What stands out: links, figures, buttons, what is chosen.
 * @cssprop --alliance-map-height - Height where the page sets none, in a wide container; by default 10/16 of the width, 420 to 720 px.
 * @cssprop --alliance-map-sea - The sea.
 * @cssprop --alliance-map-land - Member states without a participant.
 * @cssprop --alliance-map-tone - Member states while the list is incomplete.
 * @cssprop --alliance-map-neighbour - Other land.
 * @cssprop --alliance-map-line - Borders.
 * @cssprop --alliance-map-class-1 - The lowest class of shading; `-2` and `-3` above.
 * @cssprop --alliance-map-dot - The symbols.
 * @cssprop --alliance-map-halo - Around the symbols.
 */
export class ParticipantMap extends AllianceElement<'map', MapList> {
  static override styles = participantMapStyles;
  static override properties: PropertyDeclarations = {
    view: {useDefault: true},
    country: {useDefault: true, reflect: true, converter: noneIfEmpty},
    type: {useDefault: true, converter: noneIfEmpty},
    highlight: {useDefault: true},
    noSearch: {useDefault: true, type: Boolean, attribute: 'no-search'},
    timeline: {useDefault: true, type: Boolean},
    queryText: {state: true, attribute: false},
  };

  /** `both`, `list` alone, or `map` first with the list behind a switch. */
  view: 'both' | 'list' | 'map' = 'both';
  /** Only these countries: ISO 3166-1 alpha-2 codes; follows the visitor's choice. */
  country = '';
  /** Only these types: city, municipality, region, county, other; follows the visitor's choice. */
  type = '';
  /** Id of the participant whose site this is: it has a ring and its name on the map, and stands first in the list. */
  highlight = '';
  /** Without search field and filters. */
  noSearch = false;
  /** With a slider of years under the map, where half of the participants have a date. */
  timeline = false;

  private queryText = '';

  private readonly layout = new LayoutController(this);
  private readonly map: MapController = new MapController(this, {
    isWanted: () => this.view !== 'list',
    homeView: (size) => homeViewOf(this.model, size),
    countryView: (code, size) => this.model && viewOfCountries(this.model, [code], size),
    onMove: () => {
      this.onTouch.loaded?.placeCard();
    },
  });
  private readonly selection = new SelectionController(this, {
    among: (ids) => shownAmong(this.model, ids),
    onChoose: ({point}) => {
      this.map.reveal(point);
    },
  });
  private readonly onTouch = new OnTouchLoader(this, {
    host: this,
    map: this.map,
    selection: this.selection,
    panel: this.layout.panel,
  });
  private readonly places = new FeedPlaces(this);
  private model?: MapModel;

  protected override readonly outline = {bars: ['map']} as const;

  constructor() {
    super('map', english);
  }

  /**
   * Draws this land instead of loading one: for servers. With a picture it stands for the map.
   * @internal
   */
  useBasemap(basemap: NonNullable<MapController['basemap']>, picture?: TemplateResult): void {
    this.map.useBasemap(basemap, picture);
  }

  /** The manifest is enough where the first view is Europe, with everyone, as of today. */
  protected override feedPart() {
    const isNarrowed = !!(this.country || this.type || this.timeline);
    return mapPartOf(!isNarrowed && this.shownView !== 'list');
  }

  protected override copyDate(manifest: MapFeed['manifest']): string {
    return manifest.sets['participants']?.asOf || super.copyDate(manifest);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('view')) choiceOf(this.view, VIEWS, 'view');
  }

  /** On the root, not on an element: Firefox calls everything around which one listens "clickable". */
  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.renderRoot.addEventListener('click', (event) => {
      this.layout.panel.press(event.target as Element);
      this.chooseCountry(event.target as Element);
    });
  }

  protected override wrap(content: TemplateResult): TemplateResult {
    return html`<div class=${this.layout.isQuirky ? 'room natural' : 'room'}><div class="fill">${content}</div></div>`;
  }

  /** For the land, where a map or its picture is seen: without it the sea would be seen for a moment. */
  protected override get waits(): boolean {
    const {map, layout, model} = this;
    return !model && map.isAwaited && (!!this.stage?.clientWidth || layout.picture.isSeen);
  }

  protected override prepareContent(feed: MapFeed): void {
    const {map, layout, onTouch, country, type, queryText: query} = this;
    const before = this.model?.status;
    const model = makeModel(
      {
        feed,
        locale: this.locale,
        source: this.places.of(feed, this.locale),
        wanted: {country, type, query},
        basemap: map.basemap,
        hasMap: this.shownView !== 'list',
        level: this.level,
        ...layout.panel.choices,
        highlightId: this.highlightId,
      },
      map.view,
    );
    this.model = {...model, labels: layout.labels.unique(model.labels)};
    map.showSymbols(model.symbols.symbols, [
      model.own,
      this.chosenId ? this.selection.places[0] : undefined,
      layout.panel.near?.mark,
    ]);
    layout.list.followChoice(this.chosenId, model.selection);
    onTouch.loaded?.prepare(this.model, onTouch.isTouched);
    if (before !== undefined && model.status !== before) this.sayStatus();
  }

  protected override renderContent(): TemplateResult | undefined {
    const {model, map} = this;
    if (!model) return undefined;
    // The land tells which countries there are.
    if (listOf(this.country).length && !model.filter.countries.length)
      return this.view === 'list' || map.basemap || map.failed
        ? this.lacks(`participant in ${this.country}`)
        : undefined;
    return frameTemplate(model, {
      view: this.shownView,
      pane: this.layout.panel.paneOf(this.view),
      panel: this.layout.panel,
      fullScreen: this.layout.fullScreen.render(this.locale),
      hasSearch: !this.noSearch,
      isNew: !this.layout.schedule.painted && !this.onTouch.isTouched,
      drawsList: this.drawsList,
      drawsUnseen: this.layout.schedule.painted,
      list: this.layout.list,
      live: this.layout.live.line,
      map,
      chosen: this.selection.places[0],
      chosenId: this.chosenId,
      parts: this.onTouch.parts(model),
      ...this.handlers,
      ...this.layout.panel.handlers,
      ...this.onTouch.handlers,
    });
  }

  protected override updated(changed: PropertyValues): void {
    const {stage, map, layout, model, onTouch} = this;
    map.follow(stage ?? undefined);
    // Without a map there is no size to wait for, also when one comes later.
    if (model && layout.schedule.measure() && stage) {
      this.requestUpdate();
      this.performUpdate();
      return;
    }
    super.updated(changed);
    if (!model) return;
    layout.schedule.afterPaint();
    onTouch.loaded?.placeCard();
    if (map.hinting || !map.atHome || this.selection.places.length) void onTouch.load();
    if (!stage || map.basemap || map.failed) model.source.load();
    map.draw(model);
    layout.follow(model, map);
  }

  private readonly handlers: ElementHandlers = {
    ...pressHandlers({
      map: this.map,
      selection: this.selection,
      root: () => this.renderRoot,
      outside: () => this.model?.outside ?? [],
      filterBy: (codes) => {
        if (!this.noSearch) this.country = codes.join(' ');
        return !this.noSearch;
      },
      onPan: this.onTouch.handlers.onPan,
    }),
    onQuery: (query) => {
      this.queryText = query;
      this.sayStatus();
    },
    onType: (type) => {
      this.type = type;
    },
    onCountry: (code) => {
      this.country = code;
    },
    onShowAll: () => {
      [this.queryText, this.type, this.country] = ['', '', ''];
      this.layout.panel.growth.year = undefined;
      this.renderRoot.querySelector<HTMLElement>('input')?.focus();
      this.sayStatus();
    },
    onChoose: (place) => {
      this.selection.choose([place], 'list');
    },
    onSkip: (event) => {
      this.skip(event);
    },
    onTouch: () => {
      this.onTouch.touch();
    },
    onDownload: async (format) => {
      await (await this.onTouch.load())?.download(format);
    },
  };

  private get shownView() {
    return choiceOf(this.view, VIEWS, 'view');
  }

  private get drawsList(): boolean {
    const {measured, painted} = this.layout.schedule;
    const isSeen = this.shownView !== 'map' || this.layout.panel.paneOf('map') === 'list';
    return this.shownView === 'list' || (measured && (isSeen || painted));
  }

  private get highlightId(): string {
    return this.highlight.trim().toLowerCase();
  }

  /** The id of the chosen place, where it is one. */
  private get chosenId(): string | undefined {
    const {places} = this.selection;
    return places.length === 1 ? places[0]?.id : undefined;
  }

  private get stage(): HTMLElement | null {
    return this.renderRoot.querySelector('.stage');
  }

  /** The country that was clicked, on the map or in the list, or all again. */
  private chooseCountry(target: Element): void {
    const marked = target.closest<HTMLElement>('.ring')?.dataset['id'];
    const place = marked ? this.model?.source.find(marked) : undefined;
    if (place && !this.map.wasDragged) this.selection.choose([place], 'map');
    const chosen = target.closest<HTMLElement | SVGElement>('[data-country]');
    const code = chosen?.dataset['country'];
    if (!code || this.noSearch || (this.map.wasDragged && chosen.closest('.map'))) return;
    this.country = this.country === code ? '' : code;
  }

  private sayStatus(): void {
    this.layout.live.say(() => {
      // While the years pass by themselves nothing is said.
      return this.layout.panel.growth.isPlaying ? undefined : {text: this.model?.status ?? ''};
    }, STATUS_WAIT_MS);
  }

  /** From the map to search and list, from the list to what follows both. */
  private skip(event: Event): void {
    event.preventDefault();
    const isFromMap = !!(event.target as Element).closest('.map');
    this.renderRoot.querySelector<HTMLElement>(isFromMap ? '.panel' : '.foot')?.focus();
  }
}

// What the map draws depends on sizes that only the update before it brings about: Lit's development build calls that inefficient.
ParticipantMap.disableWarning?.('change-in-update');

import '../shared/before-lit.js';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import type {Manifest} from '../../feed/feed.js';
import {MAP_LIMITS, type Basemap} from '../../geo/basemap.js';
import {clusterPoints} from '../../geo/clusters.js';
import {fitView, isInFrame} from '../../geo/projection.js';
import {map as english} from '../../locale/messages/en.js';
import type {FeedData} from '../../store/feed-store.js';
import {AllianceElement} from '../shared/alliance-element.js';
import {choiceOf, listOf} from '../shared/attributes.js';
import {heading, levelBelow} from '../shared/heading.js';
import {property} from '../shared/property.js';
import {base} from '../shared/tokens.styles.js';
import {warnOnce} from '../../store/page.js';
import {ChoiceController} from './card/selection-controller.js';
import {contentOf, otherStates, type Content} from './places/content.js';
import {DrawOrder} from './map/render-schedule.js';
import {downloadButtons, ExtrasController} from './extras-controller.js';
import {HeightController} from './map/height-controller.js';
import {labelOf, LandmarkController, statusOf} from './map/labels.js';
import {LiveLine} from '../shared/live-line.js';
import {homeFrame, homePoints, widestFrame} from './places/frames.js';
import {MapController} from './map/map-controller.js';
import {
  countryNote,
  mapControls,
  mapLegend,
  mapSources,
  paneSwitch,
  type Pane,
} from './map/controls.js';
import {mapPart, type MapList} from './places/map-part.js';
import {mapPoster, NOMINAL} from './map/static-map.js';
import {mapStyles} from './map/map.styles.js';
import {CLUSTER_RADIUS_PX, symbolsOf, symbolsTemplate} from './map/symbol-buttons.js';
import {participantMapStyles} from './participant-map.styles.js';
import {filtersTemplate, readFilter} from './list/filters.js';
import {KeptList, type ListOptions} from './list/place-list.js';
import {filterPlaces, type Place, type PlaceFilter} from './places/place.js';
import {SymbolsController} from './map/symbol-focus.js';

/** No filter is no attribute, not an empty one. */
const noneIfEmpty = {toAttribute: (value: string) => value || null};

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
 * @cssprop [--alliance-map-height=600px] - Height where the page sets none, in a wide container.
 * @cssprop --alliance-map-sea - The sea.
 * @cssprop --alliance-map-land - Member states without a listed participant.
 * @cssprop --alliance-map-neighbour - Other land.
 * @cssprop --alliance-map-line - Borders.
 * @cssprop --alliance-map-class-1 - The lowest class of shading; `-2` and `-3` above.
 * @cssprop --alliance-map-dot - The symbols.
 * @cssprop --alliance-map-halo - Around the symbols.
 */
export class ParticipantMap extends AllianceElement<'map', MapList> {
  static override styles = [base, participantMapStyles, mapStyles];

  /** `both`, `list` alone, or `map` first with the list behind a switch. */
  @property() view: 'both' | 'list' | 'map' = 'both';
  /** Only these countries: ISO 3166-1 alpha-2 codes; follows the visitor's choice. */
  @property({reflect: true, useDefault: true, converter: noneIfEmpty}) country = '';
  /** Only these types: city, municipality, region, county, other; follows the visitor's choice. */
  @property({reflect: true, useDefault: true, converter: noneIfEmpty}) type = '';
  /** Id of the participant whose site this is: it is marked, and at first open and in the middle of its surroundings. */
  @property() highlight = '';
  /** Without search field and filters. */
  @property({type: Boolean, attribute: 'no-search'}) noSearch = false;

  @state() private queryText = '';
  /** Which of both is seen where there is room for one. */
  @state() private chosenPane?: Pane;

  private readonly map: MapController = new MapController(this, {
    isWanted: () => this.view !== 'list',
    homeFrame: (size) => homeFrame(this.homePoints, this.anchors, size),
    widestFrame: () => widestFrame(this.anchors),
    onMove: (view) => {
      this.extras.loaded?.placeCard(this.choice, view);
    },
  });
  private readonly order = new DrawOrder(this);
  private readonly shortList = new KeptList();
  private readonly landmarks = new LandmarkController(this);
  private readonly extras = new ExtrasController(this);
  private readonly symbols = new SymbolsController(this);
  private readonly live = new LiveLine(this);
  private readonly choice: ChoiceController = new ChoiceController(this, {
    map: this.map,
    symbols: this.symbols,
    extras: this.extras,
    among: (ids) =>
      this.content?.long
        ? this.content.long.among(ids, this.filter)
        : this.shownPlaces.filter(({id}) => ids.includes(id)),
    ownId: () => this.highlightId,
  });
  private content?: Content;
  /** How many are shown, in words. */
  private statusText = '';
  private filter: PlaceFilter = {countries: [], types: [], query: ''};
  private shownPlaces: readonly Place[] = [];
  /** What the first view was made for: countries, the host's own city, and whether it was known where they are. */
  private home: readonly [countries: string, own?: string, isKnown?: boolean] = [''];

  private readonly height = new HeightController(this);

  constructor() {
    super('map', english);
  }

  /**
   * Draws this land instead of loading one: for servers.
   * @internal
   */
  useBasemap(basemap: Basemap): void {
    this.map.basemap = basemap;
  }

  protected override feedPart() {
    return mapPart;
  }

  protected override copyDate(manifest: Manifest): string {
    return manifest.sets['participants']?.asOf || super.copyDate(manifest);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('view')) choiceOf(this.view, VIEWS, 'view');
  }

  protected override wrap(content: TemplateResult): TemplateResult {
    return html`<div class=${this.height.isQuirky ? 'room natural' : 'room'}><div class="fill">${content}</div></div>`;
  }

  /** The land, where a map is seen: without it the picture would be gone for a moment. */
  protected override get waits(): boolean {
    return !!this.stage?.clientWidth && !this.map.basemap && !this.map.failed;
  }

  protected override renderContent(feed: FeedData<MapList>): TemplateResult | undefined {
    const content = this.contentOf(feed);
    this.filter = readFilter(this, this.queryText, {
      has: (code) => content.countries.has(code) || !!this.map.basemap?.members.has(code),
    });
    const {highlightId} = this;
    if (highlightId && !this.ownPlace && (!content.long || content.long.all))
      warnOnce(`highlight="${this.highlight}" is no participant in the list`);
    // The land tells which countries there are.
    if (listOf(this.country).length && !this.filter.countries.length)
      return this.view === 'list' || this.map.basemap || this.map.failed
        ? this.lacks(`participant in ${this.country}`)
        : undefined;
    this.shownPlaces = filterPlaces(content.places, this.filter);
    const status = statusOf(content, this.filter, this.shownPlaces.length);
    if (this.statusText && status !== this.statusText) this.sayStatus();
    this.statusText = status;
    const {
      pane,
      shownView: view,
      locale: {lang, dir, words},
    } = this;
    return html`<div part="base" class="frame view-${view} show-${pane}" lang=${lang} dir=${dir} @keydown=${this.onKeydown} @focusin=${this.onFocus} @keyup=${this.onFocus} @pointerenter=${this.extras.wake}>
      <div class="head">
        <div class="visually-hidden">${heading(this.level, words.title)}</div>
        ${this.noSearch ? nothing : this.renderFilters(content)}
        ${
          view === 'list'
            ? nothing
            : paneSwitch(
                pane,
                (chosen) => {
                  this.chosenPane = chosen;
                },
                this.locale,
              )
        }
        <p class="status" tabindex="-1">${this.statusText}</p>
        ${this.live.line}
      </div>
      ${this.renderList(content)}
      ${view === 'list' ? nothing : this.renderMap(content)}
      <div class="foot" tabindex="-1">
        ${view === 'list' ? nothing : mapLegend(content.shading.breaks, content.total.complete, this.locale)}
        ${downloadButtons((format) => {
          void this.extras.download(format, content.long?.places(this.filter) ?? this.shownPlaces);
        }, this.locale)}
        ${mapSources(feed.manifest, feed.base, this.locale)}
      </div>
      ${this.extras.loaded?.card(content, levelBelow(this.level), this.choice, this.extras.isTouched)}
      ${this.extras.loaded?.help()}
    </div>`;
  }

  /** On the root, not on an element: Firefox calls everything around which one listens "clickable". */
  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.renderRoot.addEventListener('click', (event) => {
      this.chooseCountry(event.target as Element);
    });
  }

  protected override updated(changed: PropertyValues): void {
    const {stage} = this;
    this.map.follow(stage ?? undefined);
    // Without a map there is no size to wait for, also when one comes later.
    if (this.content && this.order.measure() && stage) {
      this.requestUpdate();
      this.performUpdate();
      return;
    }
    super.updated(changed);
    if (this.content) this.order.afterPaint();
    const {view, basemap, failed} = this.map;
    if (view) this.extras.loaded?.placeCard(this.choice, view);
    if (this.map.hinting || !this.map.atHome) void this.extras.load();
    if (!stage || basemap || failed) this.content?.long?.want();
    this.content?.long?.draw(this.renderRoot.querySelector('.dots'), view, this.filter);
    // A long list knows the host's own city late, the land comes late: who has moved the map by then stays.
    const before = this.home;
    this.home = [this.filter.countries.join(), this.ownPlace?.id, !!this.homePoints.length];
    if (this.home[0] !== before[0] || (this.map.atHome && this.home.join() !== before.join()))
      this.map.goHome();
  }

  private renderFilters(content: Content): TemplateResult {
    const {types, countries, total, locale} = content;
    const isBrief = !this.order.painted && !this.extras.isTouched && !this.filter.countries.length;
    return filtersTemplate({
      types,
      countries,
      isBrief,
      others: isBrief ? [] : otherStates(content, this.map.basemap),
      othersLabel: total.complete ? locale.words.legendNone : locale.words.legendNoneListed,
      label: this.landmarks.unique('search', labelOf(locale.words.filters, content, this.filter)),
      filter: this.filter,
      locale,
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
    });
  }

  private renderList(content: Content): TemplateResult {
    const {
      long,
      feed: {manifest},
    } = content;
    const options: ListOptions = {
      places: this.shownPlaces,
      outside:
        long || this.shownView === 'list'
          ? []
          : this.shownPlaces.filter(({point}) => !isInFrame(MAP_LIMITS, point)),
      level: levelBelow(this.level),
      locale: this.locale,
      chosenId: this.choice.places.length === 1 ? this.choice.places[0]!.id : undefined,
      highlightId: this.highlightId,
      note: (code) => countryNote(manifest, code, this.locale),
      onChoose: (place) => {
        this.choice.choose([place], 'list');
      },
    };
    return html`<div class="list" part="list" role="group" aria-label=${this.locale.words.list}><a class="skip" href="#after" @click=${this.skip}>${this.locale.words.skipList}</a><div class="groups">${this.drawsList ? (long?.list(options, this.filter) ?? this.shortList.template(content, this.filter, options)) : nothing}</div></div>`;
  }

  private renderMap(content: Content): TemplateResult {
    const {shading, total, long} = content;
    const {
      map,
      symbols,
      locale: {words},
    } = this;
    const {view, basemap} = map;
    const drawn = long ? [] : this.shownPlaces.filter(({point}) => isInFrame(MAP_LIMITS, point));
    const points = drawn.map(({point}) => point);
    symbols.shown = view
      ? (long?.symbols(view, this.filter) ?? symbolsOf(drawn, points, view))
      : [];
    const still = view ?? fitView(homeFrame(this.homePoints, this.anchors, NOMINAL), NOMINAL, 16);
    return html`<section class="map" part="map" tabindex="-1" aria-label=${this.landmarks.unique('map', labelOf(words.mapRegion, content, this.filter))} aria-describedby=${view ? 'map-help' : nothing}>
      <a class="skip" href="#after" @click=${this.skip}>${words.skipMap}</a>
      <p id="map-help" class="visually-hidden">${words.mapHelp}</p>
      <div class="stage" dir="ltr" @pointerenter=${this.wake} @focusin=${this.wake}>
        <div class="plane">
          ${basemap && (view ?? this.order.painted) ? mapPoster(basemap, shading, still, !view, view ? symbols.shown.map(({cluster}) => cluster) : clusterPoints(points, still.metresPerPixel, CLUSTER_RADIUS_PX), this.filter.countries) : nothing}
          ${long ? html`<canvas class="dots" aria-hidden="true"></canvas>` : nothing}
          ${symbolsTemplate({
            symbols: symbols.shown,
            chosenId: this.choice.places[0]?.id,
            highlightId: this.highlightId,
            activeKey: symbols.activeKey,
            complete: total.complete,
            locale: this.locale,
            onOpen: (symbol, event) => {
              void this.choice.open(symbol, event);
            },
            onPress: symbols.onPress,
            onFocus: (symbol) => {
              symbols.activate(symbol);
              if (!symbols.isPressed) this.choice.reveal(symbol.cluster.place);
            },
          })}
        </div>
      </div>
      ${map.failed ? nothing : mapControls(map, this.choice.places[0]?.point, this.locale, this.extras.loaded?.buttons(map))}
      <p class="trouble" aria-live="polite" aria-atomic="true">${map.failed && (map.failed === 'view' ? words.mapUnavailable : words.basemapUnavailable)}</p>
      ${view && this.extras.loaded?.scale(view, content, symbols)}
      ${this.extras.loaded?.hint(map.hinting)}
    </section>`;
  }

  private get shownView() {
    return choiceOf(this.view, VIEWS, 'view');
  }

  private get pane(): Pane {
    return this.chosenPane ?? (this.shownView === 'map' ? 'map' : 'list');
  }

  private get showsList(): boolean {
    return this.shownView !== 'map' || this.pane === 'list';
  }

  private get drawsList(): boolean {
    return (
      this.shownView === 'list' || (this.order.measured && (this.showsList || this.order.painted))
    );
  }

  private get highlightId(): string {
    return this.highlight.trim().toLowerCase();
  }

  private get ownPlace(): Place | undefined {
    const {content, highlightId} = this;
    return (
      content?.long?.all?.find(highlightId) ?? content?.places.find(({id}) => id === highlightId)
    );
  }

  private get anchors() {
    return this.content?.long?.anchors ?? this.content?.places ?? [];
  }

  private get homePoints() {
    return homePoints(
      this.anchors,
      this.filter.countries,
      this.ownPlace,
      this.map.basemap?.members,
    );
  }

  private get stage(): HTMLElement | null {
    return this.renderRoot.querySelector('.stage');
  }

  private contentOf(feed: FeedData<MapList>): Content {
    const {content, locale} = this;
    if (content?.feed === feed && content.locale === locale) return content;
    content?.long?.leave();
    this.content = contentOf(feed, locale, this);
    return this.content;
  }

  private readonly wake = () => {
    void this.map.wake();
  };

  /** The country on the map that was clicked, or all again. */
  private chooseCountry(target: Element): void {
    const code = target.closest<SVGElement>('[data-country]')?.dataset['country'];
    if (!code || this.map.wasDragged || this.noSearch) return;
    this.country = this.country === code ? '' : code;
  }

  /** Not before the last key is half a second ago, which would cut it off. */
  private sayStatus(): void {
    this.live.say(() => ({text: this.statusText}), 500);
  }

  private readonly onKeydown = (event: KeyboardEvent) => {
    this.extras.loaded?.heedKey(event, this.choice);
  };

  private readonly onFocus = (event: Event) => {
    this.extras.wake();
    this.extras.loaded?.uncover(event);
  };

  /** To the map, where it stands beside the list; else, and from the map, to what follows both. */
  private readonly skip = (event: Event) => {
    event.preventDefault();
    const fromList = !(event.target as Element).closest('.map');
    this.renderRoot
      .querySelector<HTMLElement>(fromList && this.stage?.clientWidth ? '.map' : '.foot')
      ?.focus();
  };
}

// What the map draws depends on sizes that only the update before it brings about: Lit's development build calls that inefficient.
ParticipantMap.disableWarning?.('change-in-update');

const VIEWS = ['both', 'list', 'map'] as const;

import type {ReactiveController, TemplateResult} from 'lit';
import {FINEST_M, MAP_LIMITS, type Basemap} from '../../../geo/basemap.js';
import {
  isInFrame,
  growFrame,
  frameOf,
  type PlanePoint,
  type SizePx,
  type View,
} from '../../../geo/projection.js';
import type {MapHost} from '../map-list.js';
import type {MapModel} from '../map-model.js';
import {expansionFrame} from '../places/expansion-frame.js';
import type {PlaceSymbol} from '../places/place-source.js';
import {BasemapLoader} from './basemap-loader.js';
import {DotLayer} from '../symbols/dots.js';
import {MapLabels} from '../labels/labels.js';
import {LeafletLoader} from '../leaflet/leaflet-loader.js';
import type {LeafletView} from '../leaflet/leaflet-view.js';
import {isClosest, isSameView, isWidest, limitsOf, type MapOptions} from './map-options.js';
import {PlaneMotion} from './plane-motion.js';
import {ringsOf, type Marked} from '../symbols/rings.js';
import {SymbolFocus} from '../symbols/symbol-focus.js';

/** Under this many metres per pixel the overview's corners show. */
const DETAIL_UNDER_M = 3000;
/** A symbol at the very edge is moved inwards. */
const REVEAL_PX = 24;

/**
 * Keeps the map of its host: its size, its view, the basemap, and Leaflet once somebody wants to
 * move. In the stage a `.plane` holds all that moves.
 */
export class MapController implements ReactiveController {
  /** The view at rest; undefined while the stage has no size. */
  view?: View;
  /** What stands for the map where a server writes it. */
  picture?: TemplateResult | undefined;
  readonly symbols: SymbolFocus;
  readonly labels: MapLabels;
  private readonly dots = new DotLayer();
  private readonly motion = new PlaneMotion();
  /** Also of a host that was taken out meanwhile: it may be back. */
  private readonly land = new BasemapLoader(() => {
    this.host.requestUpdate();
  });
  private stage?: HTMLElement;
  private readonly mover: LeafletLoader;
  private isHome = true;
  /** Of the stage. */
  private size: SizePx = {widthPx: 0, heightPx: 0};
  private sizes?: ResizeObserver;

  constructor(
    private readonly host: MapHost,
    private readonly options: MapOptions,
  ) {
    this.symbols = new SymbolFocus(host, ({place}) => {
      this.reveal(place);
    });
    this.labels = new MapLabels(host);
    this.mover = new LeafletLoader(
      (Leaflet) => this.makeLeaflet(Leaflet),
      () => {
        host.requestUpdate();
      },
    );
    host.addController(this);
  }

  hostConnected(): void {
    this.mover.connect();
    this.sizes = new ResizeObserver(([entry]) => {
      if (entry) this.resize(entry.contentRect);
    });
    if (this.stage) this.sizes.observe(this.stage);
    if (this.options.isWanted()) void this.land.load('overview');
  }

  hostDisconnected(): void {
    this.mover.disconnect();
    this.sizes?.disconnect();
    this.leaveStage();
  }

  /** What the host has rendered as the stage, after each update. */
  follow(stage: HTMLElement | undefined): void {
    if (stage !== this.stage) {
      this.sizes?.disconnect();
      this.leaveStage();
      this.stage = stage;
      if (stage) {
        this.sizes?.observe(stage);
        // Before the land is drawn, else it would be drawn twice.
        this.resize(stage.getBoundingClientRect());
      } else this.view = undefined;
    }
    this.motion.settle(this.plane);
  }

  /** The land, once it has come. */
  get basemap(): Basemap | undefined {
    return this.land.basemap;
  }

  /** Takes this land instead of loading one, and the picture that stands for the map. */
  useBasemap(basemap: Basemap, picture?: TemplateResult): void {
    [this.land.basemap, this.picture] = [basemap, picture];
  }

  /** Takes the symbols that are drawn, and the places with a ring: the host's own, the chosen. */
  showSymbols(symbols: readonly PlaceSymbol[], marked: readonly Marked[]): void {
    const {view} = this;
    this.symbols.shown = view ? symbols : [];
    this.symbols.rings = view ? ringsOf(marked, symbols, view) : [];
  }

  /** What could not be loaded: the land, or the code that moves it. */
  get failed(): 'basemap' | 'view' | undefined {
    if (this.land.failed) return 'basemap';
    return this.mover.failed ? 'view' : undefined;
  }

  /** Whether the land is on its way. */
  get isAwaited(): boolean {
    return this.options.isWanted() && !this.basemap && !this.failed;
  }

  /** Whether the view is the one shown at first. */
  get atHome(): boolean {
    return this.isHome;
  }

  /** Whether no zoom comes nearer. */
  get isClosest(): boolean {
    return !!this.view && isClosest(this.options, this.view);
  }

  /** Whether the whole is seen already. */
  get isWidest(): boolean {
    return !this.view || isWidest(this.view);
  }

  /**
   * Loads Leaflet; undefined where it does not arrive or may not run: list and map stay as they
   * are.
   */
  loadLeaflet(): Promise<LeafletView | undefined> {
    return this.mover.load();
  }

  async zoomBy(steps: number, around?: PlanePoint): Promise<void> {
    (await this.loadLeaflet())?.zoomBy(steps, around);
  }

  /** Back to what was shown at first; without Leaflet where the map has not been moved. */
  goHome(): void {
    if (!this.view) return;
    const home = this.options.homeView(this.view);
    this.isHome = true;
    if (this.leaflet) {
      this.leaflet.limit(limitsOf(this.options, home));
      this.leaflet.show(home);
    } else this.rest(home);
  }

  /** Draws the first view for a moment, and returns what brings back the present one. */
  showWhole(): () => void {
    const {view, host} = this;
    if (!view || this.isHome) return () => undefined;
    this.view = this.options.homeView(view);
    host.requestUpdate();
    return () => {
      this.view = view;
      this.fit();
      host.requestUpdate();
    };
  }

  /**
   * Zooms to a country, or to where a symbol's places part; false where no zoom parts them, or the
   * map cannot be moved.
   */
  async expand(symbol: PlaceSymbol): Promise<boolean> {
    if (symbol.isCountry && symbol.count > 1) return this.fitCountry(symbol);
    const frame = expansionFrame(symbol);
    return !!frame && !!(await this.loadLeaflet())?.zoomTo(frame);
  }

  private async fitCountry({country}: PlaceSymbol): Promise<boolean> {
    const leaflet = await this.loadLeaflet();
    const view = this.view && this.options.countryView(country, this.view);
    if (!leaflet || !view) return false;
    leaflet.show({...view, metresPerPixel: Math.max(FINEST_M, view.metresPerPixel)});
    return true;
  }

  /**
   * Moves the map if the point is not well inside of it: not at the very edge, for its name and its
   * card.
   */
  reveal(point: PlanePoint, marginPx = REVEAL_PX): void {
    const {view} = this;
    // What the map cannot show, it cannot bring into sight.
    if (!view || !isInFrame(MAP_LIMITS, point)) return;
    if (isInFrame(growFrame(frameOf(view), -marginPx * view.metresPerPixel), point)) return;
    this.centreOn(point);
  }

  /** Moves the map, so that this point is in its middle; without a scale at the present one. */
  centreOn(centre: PlanePoint, metresPerPixel = this.view?.metresPerPixel): void {
    void this.loadLeaflet().then((leaflet) => {
      if (this.view && metresPerPixel) leaflet?.show({...this.view, centre, metresPerPixel});
    });
  }

  /**
   * Makes a symbol the tab stop and brings it into sight; a press moves nothing, else its click
   * would miss.
   */
  focusSymbol(symbol: PlaceSymbol): void {
    this.symbols.activate(symbol);
    if (!this.symbols.isPressed) this.reveal(symbol.place);
  }

  /** Draws what is not rendered: the names, and the dots beside the symbols. */
  draw(model: MapModel): void {
    const {view, basemap, symbols, motion, plane} = this;
    if (!motion.isMoving) this.labels.follow({model, view, basemap, rings: symbols.rings});
    const {dots} = model.symbols;
    if (dots && view) this.dots.draw(plane, view, dots);
  }

  /** For which gesture a hint is shown. */
  get hinting(): 'wheel' | 'touch' | undefined {
    return this.leaflet?.hinting;
  }

  /** Whether the press that just ended moved the map. */
  get wasDragged(): boolean {
    return !!this.leaflet?.wasDragged;
  }

  private get leaflet(): LeafletView | undefined {
    return this.mover.view;
  }

  private get plane(): HTMLElement | null | undefined {
    return this.stage?.querySelector<HTMLElement>('.plane');
  }

  private resize({width, height}: DOMRectReadOnly): void {
    this.size = {widthPx: width, heightPx: height};
    this.fit();
  }

  /**
   * Follows the stage's size: at once, or when an animated zoom has ended, which would not heed it.
   */
  private fit(): void {
    const {size, view} = this;
    if (
      !size.widthPx ||
      !size.heightPx ||
      (size.widthPx === view?.widthPx && size.heightPx === view.heightPx) ||
      this.leaflet?.isGliding
    )
      return;
    const home = this.options.homeView(size);
    this.view = view && !this.isHome ? {...view, ...size} : home;
    this.leaflet?.resize(this.view, limitsOf(this.options, size));
    void this.land.load('overview');
    if (this.view.metresPerPixel < DETAIL_UNDER_M) void this.land.load('detail');
    this.mover.retry();
    this.host.requestUpdate();
  }

  /** Undefined while there is nothing that can be moved. */
  private makeLeaflet(Leaflet: typeof LeafletView): LeafletView | undefined {
    const {stage, view} = this;
    if (!stage || !view) return undefined;
    return new Leaflet(stage, view, limitsOf(this.options, view), {
      onMove: (now, gliding) => {
        this.move(this.sized(now), gliding);
      },
      onHint: () => {
        this.host.requestUpdate();
      },
      onRest: (now) => {
        this.rest(this.sized(now));
      },
    });
  }

  /** Leaflet measures in whole pixels; a stage in a fraction of a page is not always that. */
  private sized(view: View): View {
    return this.view ? {...view, widthPx: this.view.widthPx, heightPx: this.view.heightPx} : view;
  }

  private move(now: View, isGliding: boolean): void {
    const {plane, view} = this;
    if (!plane || !view) return;
    this.motion.move(plane, view, now, isGliding);
    this.options.onMove(now);
  }

  private rest(view: View): void {
    this.motion.isMoving = false;
    const home = this.options.homeView(view);
    // Home is home to the last digit.
    this.isHome = isSameView(home, view);
    this.view = this.isHome ? home : view;
    if (view.metresPerPixel < DETAIL_UNDER_M) void this.land.load('detail');
    this.host.requestUpdate();
    this.fit();
  }

  private leaveStage(): void {
    this.mover.leave();
    this.motion.isMoving = false;
  }
}

/**
 * The only importer of Leaflet, itself imported when a visitor first wants to move the map. Leaflet
 * turns gestures and animations into views and draws nothing: the land and the symbols are the ones
 * that stood there before, so the change-over moves nothing. Leaflet's types and nodes do not leave
 * this file.
 */
import {Map as LeafletMap} from 'leaflet/src/map/Map.js';
import 'leaflet/src/layer/Layer.js'; // the map's constructor calls what this adds to it
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import {Simple} from 'leaflet/src/geo/crs/CRS.Simple.js';
import {LatLng} from 'leaflet/src/geo/LatLng.js';
import {LatLngBounds} from 'leaflet/src/geo/LatLngBounds.js';
import {Point} from 'leaflet/src/geometry/Point.js';
import type {CRS, MapOptions, ZoomAnimEvent} from 'leaflet';
import {FINEST_M, MAP_LIMITS} from '../../../geo/basemap.js';
import {
  fitView,
  frameOf,
  isInFrame,
  joinFrames,
  planePoint,
  type Frame,
  type PlanePoint,
  type View,
} from '../../../geo/projection.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import {prefersReducedMotion} from '../../shared/reduced-motion.js';
import {leafletViewStyles} from './leaflet-view.styles.js';

export interface LeafletViewOptions {
  /**
   * While something moves: once a frame, or with `gliding` once with the view an animated zoom ends
   * at.
   */
  readonly onMove: (view: View, gliding: boolean) => void;
  /** When a hint is to be shown, or no longer. */
  readonly onHint: () => void;
  /** Once it has come to rest. */
  readonly onRest: (view: View) => void;
}

/** How far and how close one may look. */
export interface ViewLimits {
  /** The view that shows the whole map: nothing is smaller than there. */
  readonly widest: View;
  /** Metres per pixel at the deepest zoom. */
  readonly finestM: number;
}

/** Leaflet's zoom 0, in metres per pixel; any would do. */
const METRES_AT_ZOOM_0 = 16_384;
const zoomOf = (metresPerPixel: number) => Math.log2(METRES_AT_ZOOM_0 / metresPerPixel);
const metresAt = (zoom: number) => METRES_AT_ZOOM_0 / 2 ** zoom;

/**
 * Leaflet believes in a plane whose "degrees" are our metres: with true degrees and a wrapped
 * projection its bounds were wrong for 148 of 500 points.
 */
const inThePlane = Object.assign(Object.create(Simple) as CRS, {
  scale: (zoom: number) => 1 / metresAt(zoom),
  zoom: (scale: number) => zoomOf(1 / scale),
});
const toLatLng = ({x, y}: PlanePoint) => new LatLng(y, x);
const toBounds = ({west, south, east, north}: Frame) =>
  new LatLngBounds(new LatLng(south, west), new LatLng(north, east));

const HINT_MS = 2000;
/** Around what is shown on purpose: no symbol at the very edge, none under the controls. */
const SHOWN_MARGIN_PX = 64;

const GESTURES = ['wheel', 'touchstart', 'touchmove'] as const;

/** Returns how Leaflet behaves: it draws nothing. */
const optionsOf = (animated: boolean): MapOptions => ({
  crs: inThePlane,
  zoomSnap: 0,
  zoomDelta: 1,
  maxBoundsViscosity: 1,
  trackResize: false,
  zoomControl: false,
  attributionControl: false,
  bounceAtZoomLimits: false,
  zoomAnimation: animated,
  inertia: animated,
  fadeAnimation: false,
  markerZoomAnimation: false,
});

export class LeafletView {
  /** For which gesture, which is the page's, a hint is shown. */
  hinting?: 'wheel' | 'touch' | undefined;
  private readonly map: LeafletMap;
  private readonly animated = !prefersReducedMotion();
  private hintTimer?: ReturnType<typeof setTimeout>;
  /** Whether something was asked for that begins with the next frame. */
  private isStarting = false;
  /** The last wish of who did not await the end of an animated zoom. */
  private next?: () => void;

  constructor(
    private readonly stage: HTMLElement,
    view: View,
    private limits: ViewLimits,
    private readonly options: LeafletViewOptions,
  ) {
    adoptStyles(stage, leafletViewStyles);
    for (const type of GESTURES)
      stage.addEventListener(type, this.guard, {capture: true, passive: false});
    this.map = new LeafletMap(stage, optionsOf(this.animated));
    this.limit(limits);
    this.map.setView(toLatLng(view.centre), zoomOf(view.metresPerPixel), {animate: false});
    this.map
      .on('move', () => {
        this.isStarting = false;
        options.onMove(this.view, false);
      })
      .on('zoomanim', ({center, zoom}: ZoomAnimEvent) => {
        this.isStarting = false;
        // Leaflet ends at once a zoom to where its last one went, and tells of it only then.
        if (this.isGliding) options.onMove(this.viewAt(center, zoom), true);
      })
      .on('moveend', () => {
        this.isStarting = false;
        // Before another size is followed, which ends in another rest.
        const {next} = this;
        this.next = undefined;
        options.onRest(this.view);
        next?.();
      });
  }

  /** Whether the press that just ended was a drag: then its click means nothing. */
  get wasDragged(): boolean {
    return (this.map.dragging as unknown as {moved: () => boolean}).moved();
  }

  /** Whether an animated zoom is under way. */
  get isGliding(): boolean {
    return this.inside._animatingZoom;
  }

  show({centre, metresPerPixel}: View): void {
    this.whenSettled(() => {
      this.map.setView(toLatLng(centre), zoomOf(metresPerPixel), {animate: this.animated});
    });
  }

  /** Zooms in to a frame; false where the map is as close already. */
  zoomTo(frame: Frame): boolean {
    const {view} = this;
    const fitted = fitView(frame, view, SHOWN_MARGIN_PX);
    const metresPerPixel = Math.max(FINEST_M, fitted.metresPerPixel);
    if (metresPerPixel > 0.99 * view.metresPerPixel) return false;
    this.show({...fitted, metresPerPixel});
    return true;
  }

  /**
   * Steps of a factor of two, inwards where positive; what lies at `around` if that can be seen,
   * else the middle, stays where it is.
   */
  zoomBy(steps: number, around?: PlanePoint): void {
    this.whenSettled(() => {
      const zoom = Math.max(
        this.map.getMinZoom(),
        Math.min(this.map.getMaxZoom(), this.map.getZoom() + steps),
      );
      // All there is can be seen from one place only.
      if (zoom === this.map.getMinZoom())
        this.map.setView(toLatLng(this.limits.widest.centre), zoom, {animate: this.animated});
      else
        this.map.setZoomAround(
          around && isInFrame(frameOf(this.view), around) ? toLatLng(around) : this.map.getCenter(),
          zoom,
        );
    });
  }

  /** Moves the view over the land; stops at the limits. */
  panBy(xPx: number, yPx: number): void {
    this.whenSettled(() => {
      const centre = this.map.containerPointToLatLng(
        this.map.getSize().divideBy(2).add(new Point(xPx, yPx)),
      );
      this.map.setView(centre, this.map.getZoom(), {animate: this.animated});
    });
  }

  /** After the stage has another size. */
  resize(view: View, limits: ViewLimits): void {
    this.map.invalidateSize({animate: false, pan: false});
    this.limit(limits);
    this.map.setView(toLatLng(view.centre), zoomOf(view.metresPerPixel), {animate: false});
  }

  remove(): void {
    // Leaflet 1.9.4 ends a zoom animation by a timer that remove() leaves running, and then reads
    // the removed pane.
    this.inside._animatingZoom = false;
    clearTimeout(this.hintTimer);
    this.map.off('move zoomanim moveend');
    this.map.remove();
    for (const type of GESTURES) this.stage.removeEventListener(type, this.guard, {capture: true});
  }

  /**
   * One finger and the wheel belong to the page: here, in the capture phase, they end before
   * Leaflet hears of them. Two fingers and Ctrl or ⌘ with the wheel go on; a trackpad's pinch
   * arrives as the latter.
   */
  private readonly guard = (event: WheelEvent | TouchEvent): void => {
    if ('touches' in event ? event.touches.length > 1 : event.ctrlKey || event.metaKey) {
      if (event.type === 'wheel') event.preventDefault();
      return;
    }
    event.stopImmediatePropagation();
    if (event.type !== 'touchstart') this.hint(event.type === 'wheel' ? 'wheel' : 'touch');
  };

  /** Says for a moment how to zoom or move. */
  private hint(gesture: 'wheel' | 'touch'): void {
    const say = (now: typeof this.hinting) => {
      this.hinting = now;
      this.options.onHint();
    };
    clearTimeout(this.hintTimer);
    this.hintTimer = setTimeout(() => {
      say(undefined);
    }, HINT_MS);
    if (!this.hinting) say(gesture);
  }

  /**
   * Leaflet drops in silence what is asked for during an animated zoom. What is asked for in the
   * frame before one begins, it does from where the map still is.
   */
  private whenSettled(wish: () => void): void {
    if (this.isGliding || this.isStarting) this.next = wish;
    else {
      this.isStarting = this.animated;
      wish();
    }
  }

  private get inside(): {_animatingZoom: boolean} {
    return this.map as unknown as {_animatingZoom: boolean};
  }

  /** Sets the limits, which hold the widest view too: else Leaflet would move it at the first touch. */
  limit(limits: ViewLimits): void {
    const {widest, finestM} = limits;
    this.limits = limits;
    this.map.options.maxBounds = toBounds(joinFrames(frameOf(widest), MAP_LIMITS));
    this.map.options.minZoom = zoomOf(widest.metresPerPixel);
    this.map.options.maxZoom = zoomOf(finestM);
  }

  private get view(): View {
    return this.viewAt(this.map.getCenter(), this.map.getZoom());
  }

  private viewAt(centre: LatLng, zoom: number): View {
    const {x, y} = this.map.getSize();
    return {
      centre: planePoint(centre.lng, centre.lat),
      metresPerPixel: metresAt(zoom),
      widthPx: x,
      heightPx: y,
    };
  }
}

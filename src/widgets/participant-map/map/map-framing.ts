import {MAP_LIMITS} from '../../../geo/basemap.js';
import {
  fitView,
  frameAround,
  growFrame,
  isInFrame,
  type Frame,
  type PlanePoint,
  type SizePx,
  type View,
} from '../../../geo/projection.js';
import type {MapModel} from '../map-model.js';
import {homeView} from '../places/frames.js';
import type {MapController} from './map-controller.js';

/** A visitor who types pauses for so long before the map moves. */
const PAUSE_MS = 400;
/** Around what is framed: a town in its surroundings. */
const FOUND = {leastM: 700_000, marginPx: 40};
/** Around the nearest: their names stand beside them. */
const NEAR = {leastM: 150_000, sidePx: 130, marginPx: 48};
/** More places than these are all over Europe. */
const MOST_PLACES = 5000;

/**
 * Fits the map to what the search finds, after a pause in typing, or to the nearest five. Without
 * either it goes home again.
 */
export class MapFraming {
  /** What was asked for last; empty for nothing. */
  private key = '';
  private model?: MapModel;
  private timer?: ReturnType<typeof setTimeout>;
  /** Whether the map shows what was found. */
  private hasFramed = false;

  constructor(private readonly map: MapController) {}

  /** Takes what is rendered next. */
  follow(model: MapModel): void {
    const key = keyOf(model);
    const {near} = this.model ?? {};
    this.model = model;
    if (key === this.key) return;
    const isTyping = model.near === near;
    this.key = key;
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        void this.frame();
      },
      isTyping ? PAUSE_MS : 0,
    );
  }

  /** Lets go of what waits. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private async frame(): Promise<void> {
    const {model, map, key} = this;
    if (!model || !map.view) return;
    if (!key) {
      if (this.hasFramed) map.goHome();
      this.hasFramed = false;
      return;
    }
    const view = model.near ? nearView(model, map.view) : foundView(model, map.view);
    if (!view) return;
    this.hasFramed = true;
    const leaflet = await map.loadLeaflet();
    // Another wish may have come meanwhile.
    if (!leaflet || key !== this.key) return;
    if (view.metresPerPixel < 0.99 * homeView(view).metresPerPixel) leaflet.show(view);
    else map.goHome();
  }
}

/** Returns what is asked for: search, filters and distance; empty without search and distance. */
const keyOf = ({filter, selection, near}: MapModel): string =>
  filter.query.trim() || near ? JSON.stringify([filter, selection.count, near?.mark.point]) : '';

/** Returns the view of the nearest five and of where they are near to. */
function nearView({selection: {framed = []}}: MapModel, size: SizePx): View | undefined {
  const frame = frameOfShown(framed);
  const {widthPx, heightPx} = size;
  const sidePx = Math.min(NEAR.sidePx, widthPx / 5);
  const middle = {widthPx: widthPx - 2 * sidePx, heightPx: heightPx - 2 * NEAR.marginPx};
  return frame && {...fitView(growFrame(frame, 0, NEAR.leastM), middle), widthPx, heightPx};
}

/** Returns the view of what was found; undefined where the map can show none of it. */
function foundView({selection}: MapModel, size: SizePx): View | undefined {
  const {count = 0} = selection;
  const frame =
    count > MOST_PLACES
      ? MAP_LIMITS
      : frameOfShown(selection.rows(0, count).map(({point}) => point));
  return frame && fitView(growFrame(frame, 0, FOUND.leastM), size, FOUND.marginPx);
}

const frameOfShown = (points: readonly PlanePoint[]): Frame | undefined =>
  frameAround(points.filter((point) => isInFrame(MAP_LIMITS, point)));

import {MAP_LIMITS} from '../../../geo/basemap.js';
import {fitView, frameAround, growFrame, isInFrame, type Frame} from '../../../geo/projection.js';
import type {MapModel} from '../map-model.js';
import {homeView} from '../places/frames.js';
import type {MapController} from './map-controller.js';

/** A visitor who types pauses for so long before the map moves. */
const PAUSE_MS = 400;
/** Around what is framed: a town in its surroundings. */
const FOUND = {leastM: 700_000, marginPx: 40};
/** More places than these are all over Europe. */
const MOST_PLACES = 5000;

/** Fits the map to what the search finds, after a pause in typing; an emptied search goes home. */
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
    this.model = model;
    const key = keyOf(model);
    if (key === this.key) return;
    this.key = key;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.frame();
    }, PAUSE_MS);
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
    const frame = foundFrame(model);
    if (!frame) return;
    this.hasFramed = true;
    const leaflet = await map.loadLeaflet();
    // Another wish may have come meanwhile.
    if (!leaflet || !map.view || key !== this.key) return;
    const view = fitView(frame, map.view, FOUND.marginPx);
    if (view.metresPerPixel < 0.99 * homeView(view).metresPerPixel) leaflet.show(view);
    else map.goHome();
  }
}

/** Returns what the search and the filters ask for; empty without a search. */
const keyOf = ({filter, selection}: MapModel): string =>
  filter.query.trim() && JSON.stringify([filter, selection.count]);

/** Returns what the places that were found lie in; undefined where the map can show none. */
function foundFrame({selection}: MapModel): Frame | undefined {
  const {count = 0} = selection;
  if (count > MOST_PLACES) return MAP_LIMITS;
  const points = selection.rows(0, count).map(({point}) => point);
  const frame = frameAround(points.filter((point) => isInFrame(MAP_LIMITS, point)));
  return frame && growFrame(frame, 0, FOUND.leastM);
}

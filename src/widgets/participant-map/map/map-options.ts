/** What the element tells its map, and between which views the map moves. */
import {FINEST_M} from '../../../geo/basemap.js';
import type {SizePx, View} from '../../../geo/projection.js';
import {homeView as widestView} from '../places/frames.js';
import type {ViewLimits} from '../leaflet/leaflet-view.js';

export interface MapOptions {
  /** Whether there will be a map: then the land is asked for at once, beside the feed. */
  readonly isWanted: () => boolean;
  /** What the map shows at first and after a reset. */
  readonly homeView: (size: SizePx) => View;
  /** What a country is shown by; undefined where its place is not known. */
  readonly countryView: (code: string, size: SizePx) => View | undefined;
  /** Called once a frame while the map moves, with the present view. */
  readonly onMove: (view: View) => void;
}

/**
 * Returns the widest and the closest view of a size. A micro-state is seen closer at first than
 * anything is otherwise.
 */
export const limitsOf = ({homeView}: MapOptions, size: SizePx): ViewLimits => ({
  widest: widestView(size),
  finestM: Math.min(FINEST_M, homeView(size).metresPerPixel),
});

/** Tells whether no zoom comes nearer. */
export const isClosest = (options: MapOptions, view: View): boolean =>
  view.metresPerPixel < 1.01 * limitsOf(options, view).finestM;

/** Tells whether the whole is seen already. */
export const isWidest = (view: View): boolean =>
  view.metresPerPixel > 0.99 * widestView(view).metresPerPixel;

/** Tells whether two views differ by less than a pixel: zoom levels and whole pixels give that. */
export const isSameView = (a: View, b: View): boolean =>
  Math.hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y) < a.metresPerPixel &&
  Math.abs(a.metresPerPixel / b.metresPerPixel - 1) < 0.001;

/** What the layouts of circles and names share. Pure. */
import type {CountryLand} from './basemap.js';
import type {LandGrid} from './land-grid.js';
import type {PixelPoint, PlanePoint, View} from './projection.js';

/** A country with participants. */
export interface CountryCircle {
  /** ISO 3166-1 alpha-2, `XK` for Kosovo*. */
  readonly code: string;
  readonly count: number;
  /** The ring included. */
  readonly diameterPx: number;
  /** Where the participant of a single dot is. */
  readonly place?: PlanePoint | undefined;
}

/** Where a circle stands, and the point on its land that a hair line ties it to. */
export interface CircleSeat {
  readonly at: PixelPoint;
  /** Set where the circle has left its seat so far that a line has to tell. */
  readonly tie?: PixelPoint;
}

export interface SeatOptions {
  readonly circles: readonly CountryCircle[];
  readonly lands: ReadonlyMap<string, CountryLand>;
  /** The land under `view`; without it circles stand at the label points. */
  readonly grid?: LandGrid | undefined;
  readonly view: View;
}

/** Where the name of a country is looked for. */
export interface NameAnchor {
  readonly land: CountryLand;
  readonly at: PixelPoint;
  /** 0 where no symbol stands there. */
  readonly radiusPx: number;
}

/**
 * Symbols of thousands of places: what each says and holds is computed only where it is asked for.
 * Pure.
 */
import type {ParticipantColumns} from '../../../feed/participant-columns.js';
import type {Cluster} from '../../../geo/clusters.js';
import {
  frameAround,
  growFrame,
  isInFrame,
  planePoint,
  planeToPixel,
  type Frame,
  type PixelPoint,
  type View,
} from '../../../geo/projection.js';
import type {PlaceColumns} from './place-columns.js';
import type {Place} from './place.js';
import type {PlaceSymbol} from './place-source.js';

/** Symbols are farther apart than those of a short list: hundreds would hide the land. */
export const COLUMN_RADIUS_PX = 60;
/** A card lists no more places than these: the map and the search part them. */
const MOST_LEAVES = 100;

/** A symbol for places that are known. */
export class ColumnSymbol implements PlaceSymbol {
  readonly at: PixelPoint;
  readonly radiusPx = COLUMN_RADIUS_PX;

  constructor(
    readonly cluster: Cluster,
    view: View,
    private readonly columns: PlaceColumns,
  ) {
    this.at = planeToPixel(view, cluster.place);
  }

  get key(): string {
    return this.columns.text('id', this.first);
  }
  get count(): number {
    return this.cluster.leaves.length;
  }
  get name(): string {
    return this.count > 1 ? '' : this.columns.nameOf(this.first);
  }
  get countryNames(): Set<string> {
    const {columns} = this;
    return new Set(Array.from(this.cluster.leaves, (leaf) => columns.countryNameOf(leaf)));
  }
  get places(): Place[] {
    return Array.from(this.cluster.leaves)
      .slice(0, MOST_LEAVES)
      .map((leaf) => this.columns.at(leaf));
  }
  get frame(): Frame {
    return frameOfLeaves(this.cluster, this.columns);
  }

  holds(id: string): boolean {
    const place = this.columns.find(id);
    return !!place && this.cluster.leaves.includes(place.index);
  }

  private get first(): number {
    return this.cluster.leaves[0];
  }
}

/** The overview: points that stand for several participants each. */
export interface OverviewPoints {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** How many participants a point stands for. */
  readonly weight: readonly number[];
  /** ISO code of each point. */
  readonly countries: readonly string[];
  readonly groups: readonly ParticipantColumns[];
  /** How far a participant may be from its point, metres. */
  readonly spreadM: number;
}

/** A symbol for points of the overview, whose participants may not have come yet. */
export class OverviewSymbol implements PlaceSymbol {
  readonly at: PixelPoint;
  readonly radiusPx = COLUMN_RADIUS_PX;

  constructor(
    readonly cluster: Cluster,
    view: View,
    private readonly overview: OverviewPoints,
    private readonly names: ReadonlyMap<string, string>,
    private readonly columns: PlaceColumns | undefined,
  ) {
    this.at = planeToPixel(view, cluster.place);
  }

  /** The same before and after the participants have come. */
  get key(): string {
    return this.single('id') || `overview-${this.cluster.leaves[0]}`;
  }
  get count(): number {
    return this.cluster.count ?? this.cluster.leaves.length;
  }
  get name(): string {
    return this.single('name');
  }
  get countryNames(): Set<string> {
    const {countries} = this.overview;
    const codes = Array.from(this.cluster.leaves, (leaf) => countries[leaf] ?? '');
    return new Set(codes.map((code) => this.names.get(code) ?? code));
  }

  get places(): Place[] {
    const {columns} = this;
    const place = columns?.find(this.single('id'));
    if (place || !columns || this.count === 1) return place ? [place] : [];
    // Where nothing can be zoomed: the first of those that this symbol stands for.
    const {frame} = this;
    const places: Place[] = [];
    for (let i = 0; i < columns.x.length && places.length < MOST_LEAVES; i++) {
      if (isInFrame(frame, columns.pointOf(i)) && this.holds(columns.text('id', i)))
        places.push(columns.at(i));
    }
    return places;
  }

  get frame(): Frame {
    const {spreadM} = this.overview;
    return growFrame(frameOfLeaves(this.cluster, this.overview), this.count > 1 ? spreadM : 0);
  }

  /** Whether the point of its country that is nearest to the participant is one of the symbol's. */
  holds(id: string): boolean {
    if (this.single('id')) return this.single('id') === id;
    const {x, y, countries} = this.overview;
    const place = this.columns?.find(id);
    if (!place) return false;
    const {
      point,
      participant: {country},
    } = place;
    let [nearest, least] = [-1, Infinity];
    countries.forEach((code, i) => {
      const [dx, dy] = [x[i]! - point.x, y[i]! - point.y]; // The columns are of one length.
      const square = code === country ? dx ** 2 + dy ** 2 : Infinity;
      if (square < least) [nearest, least] = [i, square];
    });
    return this.cluster.leaves.includes(nearest);
  }

  /** What the overview says of a participant that stands alone; empty for others. */
  private single(column: 'id' | 'name'): string {
    if (this.count > 1) return '';
    let leaf: number = this.cluster.leaves[0];
    for (const group of this.overview.groups) {
      if (leaf < group.count) return group.text(column, leaf);
      leaf -= group.count;
    }
    return '';
  }
}

/** A cluster has a leaf, and its leaves are indices into the points: there is a frame. */
const frameOfLeaves = (
  {leaves}: Cluster,
  {x, y}: {readonly x: ArrayLike<number>; readonly y: ArrayLike<number>},
): Frame => frameAround(Array.from(leaves, (leaf) => planePoint(x[leaf]!, y[leaf]!)))!;

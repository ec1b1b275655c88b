/** Symbols of a long list: what each says and holds is made only where it is asked for. */
import type {ParticipantColumns} from '../../../feed/participant-columns.js';
import type {Cluster} from '../../../geo/clusters.js';
import {
  frameAround,
  growFrame,
  isInFrame,
  planePoint,
  type Frame,
  type PixelPoint,
} from '../../../geo/projection.js';
import type {Locale} from '../../../locale/locale.js';
import type {map as english} from '../../../locale/messages/en.js';
import type {LongPlace, LongPlaces} from './long-places.js';
import {clusterName, type MapSymbol} from '../map/symbol-buttons.js';

/** A card lists no more places than these: the map and the search part them. */
const MOST_LEAVES = 100;

interface Options {
  readonly cluster: Cluster;
  /** Whether the list holds everyone. */
  readonly complete: boolean;
  readonly locale: Locale<typeof english>;
}

abstract class LongSymbol implements MapSymbol {
  at: PixelPoint = {x: 0, y: 0};
  abstract readonly key: string;
  abstract readonly places: readonly LongPlace[];
  abstract readonly count: number;
  abstract readonly name: string;
  /** What all of it lies in. */
  abstract readonly frame: Frame;

  constructor(protected readonly options: Options) {}

  abstract holds(id: string): boolean;

  get cluster(): Cluster {
    return this.options.cluster;
  }

  standAt(at: PixelPoint): this {
    this.at = at;
    return this;
  }

  protected nameOf(count: number, countries: ReadonlySet<string>): string {
    return clusterName(count, countries, this.options.complete, this.options.locale);
  }
}

export class PlacesSymbol extends LongSymbol {
  constructor(protected override readonly options: Options & {readonly all: LongPlaces}) {
    super(options);
  }

  get key(): string {
    return this.options.all.text('id', this.cluster.leaves[0]!);
  }
  get count(): number {
    return this.cluster.leaves.length;
  }
  get places(): LongPlace[] {
    return Array.from(this.cluster.leaves)
      .slice(0, MOST_LEAVES)
      .map((leaf) => this.options.all.at(leaf));
  }

  get name(): string {
    const {all} = this.options;
    const countries = new Set<string>();
    for (const leaf of this.cluster.leaves) countries.add(all.names.get(all.codeAt(leaf)!)!);
    return this.count > 1
      ? this.nameOf(this.count, countries)
      : `${all.nameOf(this.cluster.leaves[0]!)}, ${[...countries][0]}`;
  }

  get frame(): Frame {
    const {x, y} = this.options.all;
    return frameAround(Array.from(this.cluster.leaves, (leaf) => planePoint(x[leaf]!, y[leaf]!)))!;
  }

  holds(id: string): boolean {
    const place = this.options.all.find(id);
    return !!place && (this.cluster.leaves as Uint32Array).includes(place.index);
  }
}

export class OverviewSymbol extends LongSymbol {
  constructor(
    protected override readonly options: Options & {
      readonly overview: {
        readonly x: ArrayLike<number>;
        readonly y: ArrayLike<number>;
        readonly countries: readonly string[];
      };
      readonly groups: readonly ParticipantColumns[];
      readonly all?: LongPlaces;
      readonly names: ReadonlyMap<string, string>;
      /** How far a participant may be from the point that stands for it. */
      readonly spreadM: number;
    },
  ) {
    super(options);
  }

  /** The same before and after the participants have come. */
  get key(): string {
    return this.single('id') || `overview-${this.cluster.leaves[0]}`;
  }
  get count(): number {
    return this.cluster.count!;
  }
  get places(): LongPlace[] {
    const {all} = this.options;
    const place = all?.find(this.single('id'));
    if (place || !all || this.count === 1) return place ? [place] : [];
    // Where nothing can be zoomed: the first of those that this symbol stands for.
    const {frame} = this;
    const places: LongPlace[] = [];
    for (let i = 0; i < all.x.length && places.length < MOST_LEAVES; i++) {
      if (isInFrame(frame, planePoint(all.x[i]!, all.y[i]!)) && this.holds(all.text('id', i)))
        places.push(all.at(i));
    }
    return places;
  }

  get name(): string {
    const {
      overview: {countries},
      names,
    } = this.options;
    const held = new Set(Array.from(this.cluster.leaves, (leaf) => names.get(countries[leaf]!)!));
    return this.count > 1
      ? this.nameOf(this.count, held)
      : `${this.single('name')}, ${[...held][0]}`;
  }

  get frame(): Frame {
    const {
      overview: {x, y},
      spreadM,
    } = this.options;
    const points = Array.from(this.cluster.leaves, (leaf) => planePoint(x[leaf]!, y[leaf]!));
    return growFrame(frameAround(points)!, this.count > 1 ? spreadM : 0);
  }

  /** Which point of its country's is next to it. */
  holds(id: string): boolean {
    if (this.single('id')) return this.single('id') === id;
    const {
      overview: {x, y, countries},
      all,
    } = this.options;
    const place = all?.find(id);
    if (!place) return false;
    const {
      point,
      participant: {country},
    } = place;
    let [best, bestSquare] = [-1, Infinity];
    for (let i = 0; i < x.length; i++) {
      const square =
        countries[i] === country ? (x[i]! - point.x) ** 2 + (y[i]! - point.y) ** 2 : Infinity;
      if (square < bestSquare) [best, bestSquare] = [i, square];
    }
    return (this.cluster.leaves as Uint32Array).includes(best);
  }

  /** What the overview says of a participant that stands alone; empty for others. */
  private single(column: 'id' | 'name'): string {
    let leaf = this.cluster.leaves[0]!;
    if (this.count > 1) return '';
    for (const group of this.options.groups) {
      if (leaf < group.count) return group.text(column, leaf);
      leaf -= group.count;
    }
    return '';
  }
}

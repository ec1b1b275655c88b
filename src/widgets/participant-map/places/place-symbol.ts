/**
 * A symbol of the map: a place, or several of one country. What it says and holds is computed only
 * where it is asked for: there may be thousands. Pure.
 */
import {
  frameAround,
  isInFrame,
  type Frame,
  type PixelPoint,
  type PlanePoint,
} from '../../../geo/projection.js';
import type {Place} from './place.js';

/** The places of a symbol, in the order of the list. */
export interface SymbolMembers {
  /** None where they have not come yet. */
  readonly length: number;
  placeAt(index: number): Place;
  pointAt(index: number): PlanePoint;
  holds(id: string): boolean;
}

export interface SymbolOptions {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly countryName: string;
  readonly members: SymbolMembers;
  /** How many it stands for. */
  readonly count: number;
  /** Whether it stands for all of its country, those that the map cannot show too. */
  readonly isCountry: boolean;
  /** Where it stands. */
  readonly place: PlanePoint;
  readonly at: PixelPoint;
  /** The end, on the land, of the hair line of a symbol that stands beside it. */
  readonly tie?: PixelPoint | undefined;
  readonly diameterPx: number;
}

/** A card lists no more places than these: the map and the search part them. */
export const MOST_PLACES = 100;
/** So many towns are named. */
const MOST_TOWNS = 3;

export class PlaceSymbol {
  readonly country: string;
  readonly countryName: string;
  readonly count: number;
  readonly isCountry: boolean;
  readonly place: PlanePoint;
  readonly at: PixelPoint;
  readonly tie: PixelPoint | undefined;
  readonly diameterPx: number;
  private readonly members: SymbolMembers;

  constructor(options: SymbolOptions) {
    this.country = options.country;
    this.countryName = options.countryName;
    this.count = options.count;
    this.isCountry = options.isCountry;
    this.place = options.place;
    this.at = options.at;
    this.tie = options.tie;
    this.diameterPx = options.diameterPx;
    this.members = options.members;
  }

  /** The id of the first place; the country's code while that is not known. */
  get key(): string {
    return this.members.length ? this.members.placeAt(0).id : this.country;
  }

  /** The place's name; empty for several, and while it is not known. */
  get name(): string {
    const {count, members} = this;
    return count === 1 && members.length ? members.placeAt(0).name : '';
  }

  /** The names of the first of several. */
  get towns(): string[] {
    return this.count > 1 ? this.first(MOST_TOWNS).map(({name}) => name) : [];
  }

  /** All of them, or the first hundred. */
  get places(): Place[] {
    return this.first(MOST_PLACES);
  }

  /** Returns what those of its places that are within limits lie in; undefined for none. */
  frameIn(limits: Frame): Frame | undefined {
    const {members} = this;
    return frameAround(
      Array.from({length: members.length}, (_, i) => members.pointAt(i)).filter((point) =>
        isInFrame(limits, point),
      ),
    );
  }

  /** Whether it is a participant's symbol, by the id, or a country's first, by the code. */
  holds(id: string): boolean {
    return id === this.country || this.members.holds(id);
  }

  private first(most: number): Place[] {
    const {members} = this;
    return Array.from({length: Math.min(most, members.length)}, (_, i) => members.placeAt(i));
  }
}

/** The places of a list in memory. */
export const membersOf = (places: readonly Place[]): SymbolMembers => ({
  length: places.length,
  placeAt: (index) => places[index]!, // It is below the length.
  pointAt: (index) => places[index]!.point, // So is this.
  holds: (id) => places.some((place) => place.id === id),
});

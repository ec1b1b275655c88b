import type {Participant} from '../../../feed/feed.js';
import type {PlanePoint} from '../../../geo/projection.js';
import {positionText, type Place} from './place.js';

/** The columns, as a place reads them by its index. */
export interface PlaceTable {
  /** The type of each participant. */
  readonly kinds: Uint8Array;
  participant(index: number): Participant;
  text(column: string, index: number): string;
  nameOf(index: number): string;
  nameLangOf(index: number): string | undefined;
  countryNameOf(index: number): string;
  pointOf(index: number): PlanePoint;
  /** Returns the ISO code of the participant's country; undefined beyond the list. */
  codeAt(index: number): string | undefined;
}

/** A place of the columns, made of an index where one is asked for. */
export class ColumnPlace implements Place {
  constructor(
    private readonly all: PlaceTable,
    readonly index: number,
  ) {}

  get participant(): Participant {
    return this.all.participant(this.index);
  }
  get id(): string {
    return this.all.text('id', this.index);
  }
  get name(): string {
    return this.all.nameOf(this.index);
  }
  get nameLang(): string | undefined {
    return this.all.nameLangOf(this.index);
  }
  get countryName(): string {
    return this.all.countryNameOf(this.index);
  }
  get point(): PlanePoint {
    return this.all.pointOf(this.index);
  }
  get local(): Place['local'] {
    const {local} = this.participant;
    return local && local.name !== this.name ? local : undefined;
  }

  /** Within a country the names are in order: those of its own are its neighbours. */
  get sameName(): string | undefined {
    const {all, index} = this;
    const hasBearer = (step: number): boolean => {
      for (
        let i = index + step;
        all.codeAt(i) === all.codeAt(index) && all.text('name', i) === all.text('name', index);
        i += step
      ) {
        if (all.kinds[i] === all.kinds[index]) return true;
      }
      return false;
    };
    const {longitude, latitude} = this.participant;
    return hasBearer(1) || hasBearer(-1) ? positionText(longitude, latitude) : undefined;
  }
}

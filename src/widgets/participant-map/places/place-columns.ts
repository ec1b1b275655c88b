/** Thousands of participants in flat arrays. */
import type {Participant} from '../../../feed/feed.js';
import type {ParticipantColumns} from '../../../feed/participant-columns.js';
import {participantTypes} from '../../../feed/feed.js';
import {MAP_LIMITS} from '../../../geo/basemap.js';
import {isInFrame, planePoint, toPlane, type PlanePoint} from '../../../geo/projection.js';
import {pickText} from '../../../locale/language.js';
import type {Locale} from '../../../locale/locale.js';
import {ColumnSearch} from './column-search.js';
import {ColumnPlace, type PlaceTable} from './column-place.js';
import {writtenName, type PlaceFilter} from './place.js';
import type {PlaceGroup} from './place-source.js';

/** After this long the page gets a turn. */
const SLICE_MS = 30;
const ENDED = 255;

/** Lets the page do what it has to do, at first and wherever it has waited long enough. */
export function pauses(): () => Promise<void> {
  let since = 0;
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}

/** What a filter lets through, as indices. */
export interface ColumnSelection {
  /** In the order of the list. */
  readonly rows: Uint32Array;
  /** Those that the map shows. */
  readonly members: Uint32Array;
  readonly groups: readonly PlaceGroup[];
}

export class PlaceColumns implements PlaceTable {
  /** Metres in the plane. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Index into `participantTypes`, 255 for one that has ended. */
  readonly kinds: Uint8Array;
  /** 1 where the map shows it. */
  private readonly inside: Uint8Array;
  names: ReadonlyMap<string, string> = new Map();
  private readonly firsts: readonly number[];
  /** The country of each, as a number. */
  readonly groupOf: Uint8Array;
  private requested = 'en';
  /** The language that the Alliance writes names in. */
  private written = 'en';
  /** In the order of the list: the countries in the language's. */
  private active = new Uint32Array();
  private search!: ColumnSearch;
  private last?: {readonly key: string; readonly selection: ColumnSelection};

  /** In slices, so that the page is never held up. */
  static async from(columns: Iterable<ParticipantColumns>): Promise<PlaceColumns> {
    const pause = pauses();
    const groups: ParticipantColumns[] = [];
    await pause();
    for (const group of columns) {
      groups.push(group);
      await pause();
    }
    const all = new PlaceColumns(groups);
    let index = 0;
    for (const [g, group] of groups.entries()) {
      for (let i = 0; i < group.count; i++) {
        if (i % 2000 === 0) await pause();
        all.place(index++, g, group, i);
      }
    }
    all.search = await ColumnSearch.from(groups, pause);
    return all;
  }

  private constructor(
    private readonly groups: readonly ParticipantColumns[],
    shared?: PlaceColumns,
  ) {
    let total = 0;
    this.firsts = groups.map(({count}) => (total += count) - count);
    this.x = shared?.x ?? new Float32Array(total);
    this.y = shared?.y ?? new Float32Array(total);
    this.kinds = shared?.kinds ?? new Uint8Array(total);
    this.inside = shared?.inside ?? new Uint8Array(total);
    this.groupOf = shared?.groupOf ?? new Uint8Array(total);
  }

  /** The same arrays in a language: maps in several may stand on one page. */
  named(names: ReadonlyMap<string, string>, {requested}: Locale, written: string): PlaceColumns {
    const all = new PlaceColumns(this.groups, this);
    [all.names, all.requested, all.written, all.search] = [names, requested, written, this.search];
    let end = 0;
    const active = new Uint32Array(this.kinds.length);
    for (const code of names.keys()) {
      const g = this.groups.findIndex(({country}) => country === code);
      const [first, count] = [this.firsts[g] ?? 0, this.groups[g]?.count ?? 0];
      for (let i = first; i < first + count; i++) if (this.kinds[i] !== ENDED) active[end++] = i;
    }
    all.active = active.subarray(0, end);
    return all;
  }

  /** The ISO codes of the countries of those that have not ended. */
  get codes(): string[] {
    const {groups, firsts, kinds} = this;
    return groups.flatMap(({country, count}, g) => {
      const first = firsts[g] ?? 0;
      return kinds.subarray(first, first + count).some((kind) => kind !== ENDED) ? [country] : [];
    });
  }

  /** Those that have not ended. */
  get total(): number {
    return this.active.length;
  }

  countByCountry(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const index of this.active) {
      const code = this.codeAt(index) ?? '';
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return counts;
  }

  hasType(type: Participant['type']): boolean {
    return this.kinds.includes(participantTypes.indexOf(type));
  }

  at(index: number): ColumnPlace {
    return new ColumnPlace(this, index);
  }

  pointOf(index: number): PlanePoint {
    return planePoint(this.x[index]!, this.y[index]!); // The arrays are as long as the list.
  }

  countryNameOf(index: number): string {
    const code = this.codeAt(index) ?? '';
    return this.names.get(code) ?? code;
  }

  codeAt(index: number): string | undefined {
    return this.groups[this.groupOf[index] ?? -1]?.country;
  }

  text(column: string, index: number): string {
    const {group, first} = this.groupAt(index);
    return group.text(column, index - first);
  }

  /** Returns the language of a name, where that is not the one asked for. */
  nameLangOf(index: number): string | undefined {
    const {names} = this.participant(index);
    const own = pickText(names, this.requested);
    return own && !own.fallback
      ? undefined
      : writtenName(this.participant(index), this.requested, this.written).nameLang;
  }

  nameOf(index: number): string {
    const own = this.groupAt(index).group.textNames.some((name) => name.startsWith('name:'))
      ? pickText(this.participant(index).names, this.requested)
      : undefined;
    return own && !own.fallback ? own.text : this.text('name', index);
  }

  participant(index: number): Participant {
    const {group, first} = this.groupAt(index);
    return group.participant(index - first);
  }

  /** The participant with this id that has not ended. */
  find(id: string): ColumnPlace | undefined {
    let first = 0;
    for (const group of this.groups) {
      const i = id ? group.indexOf(id) : -1;
      if (i >= 0) return this.kinds[first + i] === ENDED ? undefined : this.at(first + i);
      first += group.count;
    }
    return undefined;
  }

  /** Returns what a filter lets through; the same object for the same filter. */
  select(filter: PlaceFilter): ColumnSelection {
    const key = JSON.stringify(filter);
    if (this.last?.key !== key) this.last = {key, selection: this.newSelection(filter)};
    return this.last.selection;
  }

  /** The country of a place that is in the list, and the index of the first place in it. */
  private groupAt(index: number): {readonly group: ParticipantColumns; readonly first: number} {
    const g = this.groupOf[index]!; // The arrays are as long as the list,
    return {group: this.groups[g]!, first: this.firsts[g]!}; // and hold indices of groups.
  }

  private place(index: number, g: number, group: ParticipantColumns, i: number): void {
    const point = toPlane(group.degrees[2 * i]!, group.degrees[2 * i + 1]!); // It has `count` pairs.
    this.x[index] = point.x;
    this.y[index] = point.y;
    this.inside[index] = +isInFrame(MAP_LIMITS, point);
    this.groupOf[index] = g;
    this.kinds[index] = group.text('ended', i)
      ? ENDED
      : participantTypes.indexOf(group.text('type', i) as Participant['type']);
  }

  private newSelection({countries, types, query}: PlaceFilter): ColumnSelection {
    const {active, kinds, groups, groupOf, inside} = this;
    const found = this.search.find(query, (g) => this.names.get(groups[g]?.country ?? '') ?? '');
    const wanted = groups.map(({country}) => !countries.length || countries.includes(country));
    const kindsWanted = participantTypes.map((type) => !types.length || types.includes(type));
    const rows = active.filter(
      (index) =>
        wanted[groupOf[index] ?? -1] && kindsWanted[kinds[index] ?? -1] && (!found || found[index]),
    );
    const members = rows.filter((index) => inside[index]);
    return {rows, members, groups: this.groupsIn(rows)};
  }

  private groupsIn(rows: Uint32Array): PlaceGroup[] {
    const groups: PlaceGroup[] = [];
    for (let from = 0; from < rows.length;) {
      const code = this.codeAt(rows[from] ?? -1) ?? '';
      let to = from;
      while (to < rows.length && this.codeAt(rows[to] ?? -1) === code) to++;
      groups.push({code, title: this.names.get(code) ?? code, from, count: to - from});
      from = to;
    }
    return groups;
  }
}

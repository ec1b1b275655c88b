/**
 * A long list by columns: GeoJSON (RFC 7946) with one MultiPoint feature per country, whose
 * properties are arrays, one value for each point; a quarter of the size of one feature per
 * participant. `''` and 0 stand for what is not known. Within a country the points are in the order
 * of their names. Pure.
 */
import {fieldEntries, type Participant, type ParticipantField} from './participant-fields.js';

type Column = readonly (string | number)[];
/** What is the same for many may be written once. */
export type Cell = Column | string | number;

export interface ColumnFeature {
  readonly type: 'Feature';
  readonly geometry: {
    readonly type: 'MultiPoint';
    readonly coordinates: readonly (readonly [number, number])[];
  };
  readonly properties: {readonly country: string} & Readonly<Record<string, Cell>>;
}
export interface ColumnCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly ColumnFeature[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const BETWEEN = '\n';

/**
 * Thousands of texts as the bytes of one, which takes a quarter of their memory; where few differ,
 * as numbers.
 */
export class TextColumn {
  private readonly bytes: Uint8Array;
  private readonly ends: Uint32Array;
  /** The few different texts, and which of them an index has. */
  private readonly few?: {readonly texts: readonly string[]; readonly codes: Uint8Array};

  constructor(values: readonly string[]) {
    const texts = [...new Set(values)];
    if (texts.length < 256 && texts.length < values.length / 2) {
      const numbers = new Map(texts.map((text, code) => [text, code]));
      this.few = {texts, codes: Uint8Array.from(values, (value) => numbers.get(value)!)}; // It has all of the values.
    }
    const many = this.few ? [] : values;
    this.bytes = encoder.encode(
      many
        .map((value) => (value.includes(BETWEEN) ? value.replaceAll(BETWEEN, ' ') : value))
        .join(BETWEEN),
    );
    this.ends = new Uint32Array(many.length);
    for (let i = 0, end = -1; i < many.length; i++) {
      const next = this.bytes.indexOf(BETWEEN.charCodeAt(0), end + 1);
      this.ends[i] = end = next < 0 ? this.bytes.length : next;
    }
  }

  at(index: number): string {
    return this.few
      ? (this.few.texts[this.few.codes[index] ?? -1] ?? '')
      : this.decode(index, index + 1);
  }

  slice(from: number, to: number): string[] {
    const {few} = this;
    return few
      ? Array.from(few.codes.subarray(from, to), (code) => few.texts[code] ?? '')
      : this.decode(from, to).split(BETWEEN);
  }

  /** The index of the value that is exactly this; -1 for none. For values that all differ. */
  indexOf(value: string): number {
    const text = this.decode(0, this.ends.length);
    const at = `${BETWEEN}${text}${BETWEEN}`.indexOf(`${BETWEEN}${value}${BETWEEN}`);
    if (at < 0) return -1;
    const position = encoder.encode(text.slice(0, at)).length;
    return this.ends.findIndex((end) => end >= position);
  }

  private decode(from: number, to: number): string {
    return decoder.decode(this.bytes.subarray((this.ends[from - 1] ?? -1) + 1, this.ends[to - 1]));
  }
}

/** The participants of one country. */
export class ParticipantColumns {
  readonly count: number;
  /** Longitude and latitude by turns, degrees. */
  readonly degrees: Float64Array;
  private readonly texts = new Map<string, TextColumn | string>();
  private readonly numbers = new Map<string, Float64Array | number>();

  constructor(
    readonly country: string,
    {geometry: {coordinates}, properties}: ColumnFeature,
  ) {
    this.count = coordinates.length;
    this.degrees = new Float64Array(2 * this.count);
    coordinates.forEach(([longitude, latitude], i) => {
      this.degrees[2 * i] = longitude;
      this.degrees[2 * i + 1] = latitude;
    });
    for (const [name, cell] of Object.entries(properties)) this.add(name, cell);
  }

  /** The names of the columns that hold texts. */
  get textNames(): string[] {
    return [...this.texts.keys()];
  }

  text(name: string, index: number): string {
    const column = this.texts.get(name) ?? '';
    return typeof column === 'string' ? column : column.at(index);
  }

  /** The texts of a column from one index to before another. */
  slice(name: string, from: number, to: number): string[] {
    const column = this.texts.get(name) ?? '';
    return typeof column === 'string'
      ? Array.from({length: to - from}, () => column)
      : column.slice(from, to);
  }

  number(name: string, index: number): number {
    const column = this.numbers.get(name) ?? 0;
    return typeof column === 'number' ? column : (column[index] ?? 0);
  }

  /** The index of a participant; -1 for none. */
  indexOf(id: string): number {
    const ids = this.texts.get('id');
    return ids instanceof TextColumn ? ids.indexOf(id) : ids === id ? 0 : -1;
  }

  /** The participant at an index, its members in the order of the GeoJSON. */
  participant(index: number): Participant {
    const own: Record<string, unknown> = {
      country: this.country,
      longitude: this.degrees[2 * index],
      latitude: this.degrees[2 * index + 1],
    };
    const members = fieldEntries.map(([name, field]) => [
      name,
      own[name] ?? this.memberAt(index, name, field),
    ]);
    return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as Participant;
  }

  /** The value of a member; undefined where it is not known. */
  private memberAt(
    index: number,
    name: string,
    {schema, parts, perLanguage, required}: ParticipantField,
  ): unknown {
    if (perLanguage) {
      const {column} = perLanguage;
      const texts = this.textNames
        .filter((one) => one.startsWith(column))
        .map((one) => [one.slice(column.length), this.text(one, index)])
        .filter(([, text]) => text);
      return texts.length ? Object.fromEntries(texts) : undefined;
    }
    if (parts) {
      const members = Object.entries(parts).map(([part, {column}]) => [
        part,
        this.text(column, index),
      ]);
      return members.every(([, text]) => text) ? Object.fromEntries(members) : undefined;
    }
    if (schema.type === 'integer') return this.number(name, index) || undefined;
    return required ? this.text(name, index) : this.text(name, index) || undefined;
  }

  private add(name: string, cell: Cell): void {
    if (typeof cell === 'string') this.texts.set(name, cell);
    else if (typeof cell === 'number') this.numbers.set(name, cell);
    else if (typeof cell[0] !== 'number') this.texts.set(name, new TextColumn(cell as string[]));
    else this.numbers.set(name, Float64Array.from(cell as number[]));
  }
}

/**
 * Finds places by name in a long list: all names folded beforehand, a line for each place, so that
 * a search is one of text.
 */
import type {ParticipantColumns} from '../../../feed/participant-columns.js';
import {foldText, searchKey} from './place.js';

/** So many names are folded at a time. */
const SLICE = 2000;

/** Some lines: each begins with a space, as every word does. */
interface Slice {
  readonly group: number;
  /** The index of the first line's place. */
  readonly first: number;
  readonly text: string;
  /** Where each line ends. */
  readonly ends: Uint32Array;
}

export class ColumnSearch {
  private constructor(
    private readonly slices: readonly Slice[],
    private readonly count: number,
  ) {}

  static async from(
    groups: readonly ParticipantColumns[],
    pause: () => Promise<void>,
  ): Promise<ColumnSearch> {
    const slices: Slice[] = [];
    let first = 0;
    for (const [group, columns] of groups.entries()) {
      const names = columns.textNames.filter((name) => /^(name|local$)/.test(name));
      for (let from = 0; from < columns.count; from += SLICE) {
        await pause();
        const length = Math.min(SLICE, columns.count - from);
        const [own = [], ...others] = names.map((name) => columns.slice(name, from, from + length));
        const lines = own.map(
          (name, i) => ` ${[name, ...others.map((other) => other[i])].join(' ')}`,
        );
        slices.push(sliceOf(group, first + from, foldText(lines.join('\n')), length));
      }
      first += columns.count;
    }
    return new ColumnSearch(slices, first);
  }

  /**
   * Which places a query finds, as 1 at their index; undefined for an empty query, which finds all.
   * Every word must begin a word of one of the place's names, or of its country's.
   */
  find(query: string, countryOf: (group: number) => string): Uint8Array | undefined {
    const words = searchKey(query).split(/\s+/).filter(Boolean);
    if (!words.length) return undefined;
    const found = new Uint8Array(this.count);
    let last = -1;
    let rest: string[] = [];
    for (const slice of this.slices) {
      if (slice.group !== last) {
        const country = ` ${searchKey(countryOf((last = slice.group)))}`;
        rest = words
          .filter((word) => !country.includes(` ${word}`))
          .sort((a, b) => b.length - a.length)
          .map((word) => ` ${word}`);
      }
      markLines(slice, rest, found);
    }
    return found;
  }
}

function sliceOf(group: number, first: number, folded: string, length: number): Slice {
  // Mostly Latin letters by now: decoded anew they take one byte each, not two.
  const text = new TextDecoder().decode(new TextEncoder().encode(folded));
  const ends = new Uint32Array(length);
  for (let line = 0, end = -1; line < length; line++) {
    const next = text.indexOf('\n', end + 1);
    ends[line] = end = next < 0 ? text.length : next;
  }
  return {group, first, text, ends};
}

/** The rarest word, taken to be the longest, first; the others only in the lines that have it. */
function markLines(
  {first, text, ends}: Slice,
  [word, ...others]: readonly string[],
  found: Uint8Array,
): void {
  if (word === undefined) {
    found.fill(1, first, first + ends.length);
    return;
  }
  for (let line = 0, at = text.indexOf(word); at >= 0; at = text.indexOf(word, ends[line])) {
    while ((ends[line] ?? Infinity) < at) line++;
    const start = (ends[line - 1] ?? -1) + 1;
    if (!others.length || others.every((other) => text.slice(start, ends[line]).includes(other)))
      found[first + line] = 1;
  }
}

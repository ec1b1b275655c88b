import {searchKey} from '../places/place.js';

/** Letters typed within this time are one word. */
const WORD_MS = 800;

/**
 * Keys in the list: arrows, Home, End, and the letters with which a name begins. Every place stays
 * a tab stop of its own.
 */
export class ListKeyboard {
  private typed = '';
  private typedMs = -WORD_MS;

  /** Moves the focus; false where the key means nothing here. */
  move({key, timeStamp}: KeyboardEvent, target: HTMLElement): boolean {
    const current = target.closest<HTMLElement>('.list .place');
    const list = current?.closest('.list');
    if (!current || !list) return false;
    const places = [...list.querySelectorAll<HTMLElement>('.place')];
    const from = places.indexOf(current);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      Home: 0,
      End: places.length - 1,
    };
    // An arrow ends the word.
    if (key in steps) this.typedMs = -WORD_MS;
    const to = steps[key] ?? this.find(key, timeStamp, places, from);
    if (to === undefined) return false;
    places[to]?.focus();
    return true;
  }

  /**
   * The next place whose name, or local name, begins with what was typed; the same letter again
   * goes on to the next. A space within a word is part of it, and presses no button.
   */
  private find(
    key: string,
    timeMs: number,
    places: readonly HTMLElement[],
    from: number,
  ): number | undefined {
    const isSoon = timeMs - this.typedMs < WORD_MS;
    if (!(isSoon && key === ' ') && !/^[\p{L}\p{N}]$/u.test(key)) return undefined;
    const isWord = isSoon && this.typed !== key;
    this.typed = isWord ? this.typed + key : key;
    this.typedMs = timeMs;
    const wanted = searchKey(this.typed);
    const first = isWord ? from : from + 1;
    const found = places.findIndex((_, i) =>
      names(places[(first + i) % places.length]!) // The remainder is within the list.
        .some((name) => name.startsWith(wanted)),
    );
    return wanted && found >= 0 ? (first + found) % places.length : from;
  }
}

/** Of a place in the list: its own and, beside it in its row, the local one. */
const names = (place: HTMLElement): string[] =>
  [...(place.parentElement?.querySelectorAll('.place-name, .local') ?? [])].map(({textContent}) =>
    searchKey(textContent),
  );

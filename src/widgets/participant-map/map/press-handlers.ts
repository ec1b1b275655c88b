/** What presses on symbols and chips of the map do. */
import type {SelectionController} from '../card/selection-controller.js';
import type {Place} from '../places/place.js';
import {MOST_PLACES} from '../places/place-symbol.js';
import {countriesUnder} from '../symbols/circles-under.js';
import type {MapController} from './map-controller.js';
import type {MapHandlers} from './map-section.js';

export interface PressContext {
  readonly map: MapController;
  readonly selection: SelectionController;
  readonly root: () => ParentNode;
  /** Returns those who are outside the map. */
  readonly outside: () => readonly Place[];
  /** Shows some countries alone; false where the page has no filters. */
  readonly filterBy: (codes: readonly string[]) => boolean;
  readonly onPan: MapHandlers['onPan'];
}

/** A press on the chip for the east moves the map by this part of its width. */
const EAST_SHARE = 0.6;

/** Returns the handlers. */
export const pressHandlers = ({
  map,
  selection,
  root,
  outside,
  filterBy,
  onPan,
}: PressContext): Omit<MapHandlers, 'onSkip' | 'onPan'> => ({
  // Zooms to where a symbol's places part; where no zoom parts them, they are chosen.
  onOpen: async (symbol, event) => {
    event.stopPropagation();
    if (event.detail && map.wasDragged) return;
    const under = event.detail ? codesUnder(event, map, root()) : [];
    // Of circles that overlap the list shows all: which was meant nobody can tell.
    if (under.length > 1 && filterBy(under)) return;
    if (await map.expand(symbol)) return;
    if (symbol.places.length) selection.choose(symbol.places, 'map');
  },
  onFocus: (symbol) => {
    map.focusSymbol(symbol);
  },
  onWake: () => {
    void map.loadLeaflet();
  },
  onOutside: () => {
    selection.choose(outside().slice(0, MOST_PLACES), 'map');
  },
  // The button may go with what it stands for, and the focus must not.
  onEast: async () => {
    root().querySelector<HTMLElement>('.map')?.focus({preventScroll: true});
    await onPan(EAST_SHARE * (map.view?.widthPx ?? 0), 0);
  },
});

function codesUnder(
  {clientX, clientY}: MouseEvent,
  {view, symbols}: MapController,
  root: ParentNode,
): readonly string[] {
  const box = root.querySelector('.stage')?.getBoundingClientRect();
  return box && view
    ? countriesUnder(symbols.shown, {x: clientX - box.x, y: clientY - box.y}, view)
    : [];
}

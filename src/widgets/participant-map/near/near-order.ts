/** The list in the order of distance from a place or a position. Pure. */
import {toPlane, type PlanePoint} from '../../../geo/projection.js';
import {formatKilometres, type Locale, wordsOf} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import {near} from '../../../locale/english.js';
import {asOneGroup, type NearOrder} from '../list/sort-places.js';
import {nearestFirst, wholeKilometres, type Position} from '../places/nearest.js';
import type {Place} from '../places/place.js';
import type {Selection} from '../places/place-source.js';

/** The map frames so many. */
const FRAMED = 5;

/** A participant, or the visitor's own position. */
export type Origin = Place | Position;

const isPlace = (origin: Origin): origin is Place => 'participant' in origin;

/** Returns "52 km", or "under 1 km". @param distanceM metres */
export function distanceText(distanceM: number, locale: Locale): string {
  const kilometres = wholeKilometres(distanceM);
  const distance = formatKilometres(locale, kilometres || 1);
  return kilometres ? distance : formatMessage(wordsOf(locale, 'near', near).under, {distance});
}

/** Returns the order by distance from an origin; a participant itself comes first. */
export function nearOrder(origin: Origin, locale: Locale): NearOrder {
  const words = wordsOf(locale, 'near', near);
  const position = isPlace(origin) ? origin.participant : origin;
  const point = toPlane(position.longitude, position.latitude);
  const title = isPlace(origin)
    ? formatMessage(words.title, {name: origin.name})
    : words.titlePosition;
  let last: {readonly selection: Selection; readonly sorted: Selection} | undefined;
  return {
    label: words.nearestFirst,
    mark: {id: isPlace(origin) ? origin.id : '', point},
    arrange(selection) {
      if (last?.selection !== selection)
        last = {selection, sorted: arranged(selection, {origin, position, point, title, locale})};
      return last.sorted;
    },
  };
}

interface Arrangement {
  readonly origin: Origin;
  readonly position: Position;
  readonly point: PlanePoint;
  readonly title: string;
  readonly locale: Locale;
}

function arranged(selection: Selection, arrangement: Arrangement): Selection {
  const {origin, position, point, title, locale} = arrangement;
  const {count = 0} = selection;
  const ownId = isPlace(origin) ? origin.id : undefined;
  const found = nearestFirst(selection.rows(0, count), position);
  // Others at the same spot would else come before it.
  const own = found.filter(({place}) => place.id === ownId);
  const others = found.filter(({place}) => place.id !== ownId);
  const rows = [...own, ...others].map(({place}) => place);
  const texts = new Map(
    others.map(({place, distanceM}) => [place.id, distanceText(distanceM, locale)]),
  );
  return {
    ...asOneGroup(selection, title, rows),
    distanceOf: (id) => texts.get(id),
    framed: [point, ...others.slice(0, FRAMED).map(({place}) => place.point)],
  };
}

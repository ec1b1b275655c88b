import {FINEST_M, MAP_LIMITS} from '../../../geo/basemap.js';
import {
  frameOf,
  isInFrame,
  planePoint,
  planeToPixel,
  type PlanePoint,
  type View,
} from '../../../geo/projection.js';
import type {MapController} from '../map/map-controller.js';

/** Around the point: its ring and name. */
const AROUND_PX = 20;

/** Moves the map so that a sheet at its bottom does not cover what it speaks of. */
export class SymbolAbove {
  /** For what the map was looked at last: then the visitor may move it as they wish. */
  private seenFor = '';

  constructor(private readonly map: MapController) {}

  /** The card is closed. */
  forget(): void {
    this.seenFor = '';
  }

  /**
   * Follows a card that is drawn, and grows with its news.
   * @param id of the place of which it speaks
   */
  follow(view: View, card: HTMLElement, {id, point}: {id: string; point: PlanePoint}): void {
    const key = `${id} ${card.offsetHeight}`;
    const chart = card.closest('.chart');
    const plane = chart?.querySelector('.plane:not(.moving)');
    const stage = plane?.parentElement;
    // What is out of sight is on its way, or cannot be shown.
    if (key === this.seenFor || !stage || !isInFrame(frameOf(view), point)) return;
    this.seenFor = key;
    // Beside its symbol it is no sheet.
    if (getComputedStyle(card).translate !== 'none' || !isInFrame(MAP_LIMITS, point)) return;
    const [sheet, room] = [card.getBoundingClientRect(), stage.getBoundingClientRect()];
    const {x, y} = planeToPixel(view, point);
    const freePx = sheet.top - room.top;
    const isBeside =
      x < sheet.left - room.left - AROUND_PX || x > sheet.right - room.left + AROUND_PX;
    if (isBeside || y < freePx - AROUND_PX) return;
    const {centre, metresPerPixel} = viewAbove(view, point, freePx);
    this.map.centreOn(centre, metresPerPixel);
  }
}

/**
 * Returns the view in which a point is in the middle of what a sheet leaves free. Where the map ends
 * before that, the point is lower, or seen closer by as much as it must be.
 * @param freePx height above the sheet
 */
export function viewAbove(view: View, point: PlanePoint, freePx: number): View {
  const {heightPx} = view;
  const belowM = point.y - MAP_LIMITS.south;
  const closestM = Math.max(FINEST_M, belowM / (heightPx - freePx + AROUND_PX));
  const metresPerPixel = Math.min(view.metresPerPixel, closestM);
  const belowPx = Math.min(heightPx - freePx / 2, belowM / metresPerPixel);
  const x = metresPerPixel < view.metresPerPixel ? point.x : view.centre.x;
  const y = point.y + (heightPx / 2 - belowPx) * metresPerPixel;
  return {...view, centre: planePoint(x, y), metresPerPixel};
}

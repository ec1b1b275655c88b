/**
 * "Three places": a city, a town and a region in one outline, as dots of the map. A plain ornament
 * of ours, never the Alliance's logo. Pure.
 */

/** The side of the square in which the ornament is drawn. */
export const MARK_SIZE = 48;

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** The ornament in one colour: filled by the rule `evenodd`, its dots show the ground. */
export const MARK_PATH: string = [
  'M11 0h26a11 11 0 0 1 11 11v26a11 11 0 0 1-11 11h-26a11 11 0 0 1-11-11v-26a11 11 0 0 1 11-11z',
  circle(17, 28, 10.5),
  circle(33, 17, 7.25),
  circle(33.75, 31.5, 5),
].join('');

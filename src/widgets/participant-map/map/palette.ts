/**
 * The colours of the map: one table for the page's styles and for pictures, with their names in
 * `--alliance-map-<name>`. Pure.
 */
export type Theme = 'light' | 'dark';
type Shades = readonly [light: string, dark: string];

export const MAP_COLOURS = {
  sea: ['#f3f6fb', '#0d131b'],
  /** Member states without participants. */
  land: ['#dfe6f1', '#2a3342'],
  neighbour: ['#e9e6df', '#1e2225'],
  'class-1': ['#9eb8de', '#3a537a'],
  'class-2': ['#648ecd', '#4f73ae'],
  'class-3': ['#3469b7', '#6f99df'],
  /** Member states while the list is incomplete. */
  tone: ['#cfdaec', '#33415a'],
  /** Member states so close that nothing is shaded. */
  ground: ['#c8d7ed', '#293b56'],
  'ground-line': ['#8ea3c4', '#62748f'],
  /** Other member states where one is shown alone. */
  faded: ['#e8edf6', '#19202b'],
  line: ['#fff', '#0d131b'],
  coast: ['#9fb1cc', '#4a5a74'],
  dot: ['#0f2d66', '#eef4ff'],
  'on-dot': ['#fff', '#0d1c38'],
  halo: ['#fff', '#0a1220'],
} as const satisfies Readonly<Record<string, Shades>>;

export type MapColour = keyof typeof MAP_COLOURS;

/** Widths of the map's lines in CSS pixels. */
export const LINE_PX = {
  border: 0.9,
  closeBorder: 1.1,
  coast: 0.5,
  kosovo: 1.8,
  chosen: 1.6,
} as const;
/** The dashes of the line between Serbia and Kosovo*. */
export const KOSOVO_DASHES = '3 2.2';
/** The dot of a state that is too small to be seen. */
export const STATE_DOT_PX = 5;

/** Returns a colour of the map in a theme. */
export const mapColour = (name: MapColour, theme: Theme): string =>
  MAP_COLOURS[name][theme === 'light' ? 0 : 1];

import type {Manifest} from './feed.js';

/** The fixed name of the manifest below the feed's base URL. */
export const MANIFEST_FILE = 'alliance.json';

/** A list is long from here on: more would be too many nodes for a list in a page. */
export const LONG_LIST = 500;

/**
 * Returns the file that a map begins with: the list; undefined where it is long, for then the
 * manifest's figures are enough. Called for a manifest that nobody has checked, too.
 */
export const mapFile = ({participants: set}: Manifest['sets']): string | undefined =>
  set?.columns ? undefined : set?.href;

/** The fixed name of the manifest below the feed's base URL. */
export const MANIFEST_FILE = 'alliance.json';

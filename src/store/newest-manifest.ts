/** The manifest of a feed, which never goes back. */
import type {Manifest} from '../feed/feed.js';
import {parseManifest} from '../feed/parse-feed.js';
import {pageState, warnOnce} from './page.js';

/**
 * Returns the manifest in `json`, but never back to a lower sequence: a proxy's or a mirror's older copy is
 * set aside for the newest that this page has seen, which is kept as it came, for another version
 * of the library may read more in it.
 */
export function newestManifest(json: unknown, url: string): Manifest {
  const {newest} = pageState();
  const manifest = parseManifest(json, url, warnOnce);
  const seen = newest.get(url);
  if (seen && manifest.sequence < seen.sequence) {
    warnOnce(
      `${url} has sequence ${manifest.sequence}, lower than ${seen.sequence} seen before; the newer copy stays`,
    );
    return parseManifest(seen, url, warnOnce);
  }
  newest.set(url, json as {readonly sequence: number});
  return manifest;
}

/** The public pages of a feed that has been published, made from it as a browser would read it. */
import {join} from 'node:path';
import {pathsIn, textIfThere, writePages} from '../disk/write-pages.js';
import {calendarFileName} from '../feed/file-names.js';
import {makePages, type PagesInput} from '../pages/make-pages.js';
import {PAGES_FOLDER} from '../pages/site/site-files.js';
import {publishSharing} from './publish-sharing.js';
import {readFeeds} from './read-feed.js';

export interface PagesOptions extends Pick<PagesInput, 'library' | 'forget'> {
  /** The folder above `feed/`. */
  readonly out: string;
  /** The folder of what makes pictures for sharing; absent: none is made. */
  readonly renderer?: string | undefined;
}

export interface PagesResult {
  readonly folder: string;
  /** How many files differ from those that were there. */
  readonly written: number;
  /** How many keys got no page of their own, because there are too many. */
  readonly left: number;
  /** How many pictures for sharing were made. */
  readonly pictures: number;
}

/**
 * Writes the pages into `<out>/w`.
 * @throws {AccessError}
 */
export async function publishPages(options: PagesOptions): Promise<PagesResult> {
  const {out, library, forget, renderer} = options;
  const feeds = await readFeeds(join(out, 'feed'));
  const folder = join(out, PAGES_FOLDER);
  const [feed] = feeds;
  // First: the pages name those that are there.
  const sharing = feed && (await publishSharing({out, feed, renderer, forget}));
  const {steps, left} = makePages({
    feeds,
    present: pathsIn(folder),
    readCalendar: (lang) => textIfThere(join(out, 'feed', calendarFileName(lang))),
    readRootFile: (name) => textIfThere(join(out, name)),
    library,
    forget,
    sharing: sharing?.there,
  });
  const written = await writePages(out, steps, folder);
  return {folder, written, left, pictures: sharing?.written ?? 0};
}

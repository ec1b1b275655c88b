/** `undo`: the feed that was published before, published again. */
import {join} from 'node:path';
import {parseNews, parseParticipants} from '../../feed/parse-feed.js';
import {isThere} from '../disk/access.js';
import {openFeed} from '../disk/open-feed.js';
import {readPrevious, type PreviousFeed} from '../disk/previous-feed.js';
import {writeFeed} from '../disk/write-feed.js';
import {describeChanges, readPublished, type NextFeed} from '../feed/compare-feeds.js';
import {MANIFEST_FILE} from '../feed/file-names.js';
import {manifestText} from '../feed/make-feed.js';
import {AccessError} from '../issues/access-error.js';
import {IssueList} from '../issues/content-issues.js';

export interface UndoResult {
  readonly folder: string;
  readonly sequence: number;
  readonly changes: readonly string[];
  readonly written: readonly string[];
}

/**
 * Publishes the previous feed again. Its content comes back under a number of its own, for a page
 * never goes back to a lower one; the feed it replaces becomes the previous one, so that a second
 * `undo` takes back the first.
 * @param out the folder above `feed/`
 * @returns undefined where no earlier feed is kept
 * @throws {AccessError}
 */
export async function undoPublishing(out: string): Promise<UndoResult | undefined> {
  const folder = join(out, 'feed');
  if (!(await isThere(join(folder, MANIFEST_FILE))))
    throw new AccessError('read', folder, new Error('there is no feed'));
  const previous = await readPrevious(folder);
  if (!previous) return undefined;
  const next = toNext(previous);
  const issues = new IssueList();
  const published = await readPublished(await openFeed(out), next, issues);
  // One that cannot be read has a number all the same; the previous feed's is at most one lower.
  const sequence = (published?.manifest.sequence ?? previous.manifest.sequence + 1) + 1;
  const {
    $schema: _,
    version,
    sequence: __,
    ...rest
  } = previous.manifest as PreviousFeed['manifest'] & {$schema?: unknown};
  const written = await writeFeed(
    folder,
    previous.files,
    manifestText({version, sequence, ...rest}),
  );
  return {folder, sequence, changes: published ? describeChanges(published, next) : [], written};
}

function toNext({manifest, files}: PreviousFeed): NextFeed {
  const parse = (name: string | undefined, otherwise: string): unknown =>
    JSON.parse(files.get(name ?? '') ?? otherwise);
  return {
    manifest,
    participants: parseParticipants(
      parse(manifest.sets.participants?.href, '{"type":"FeatureCollection","features":[]}'),
    ),
    news: parseNews(
      parse(
        Object.values(manifest.news ?? {})[0],
        '{"version":"https://jsonfeed.org/version/1.1","title":"-","items":[]}',
      ),
    ),
  };
}

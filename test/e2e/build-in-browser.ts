/** A program for feed-in-browser.e2e.ts: the feed and the pages of a content folder, made in a page. */
import {filesFromBytes} from '../../src/publish/content/files-from-bytes.js';
import {readContent} from '../../src/publish/content/read-content.js';
import {sha256Hex} from '../../src/publish/content/sha256.js';
import {numberManifest} from '../../src/publish/feed/compare-feeds.js';
import {calendarFileName, MANIFEST_FILE} from '../../src/publish/feed/file-names.js';
import {loadLocales} from '../../src/publish/feed/load-locales.js';
import {makeFeed, manifestText} from '../../src/publish/feed/make-feed.js';
import {readFeedsFrom} from '../../src/publish/feed/read-feed.js';
import {formatIssue} from '../../src/publish/issues/content-issues.js';
import {makePages} from '../../src/publish/pages/make-pages.js';

/** Path in the published folder → text. */
const published = new Map<string, string | Uint8Array>();

/** @param names of the files of the content, below `content/` of this page's server */
async function build(names: readonly string[], today: string) {
  const bytes = await Promise.all(
    names.map(async (name) => {
      const answer = await fetch(`content/${name}`);
      return [name, new Uint8Array(await answer.arrayBuffer())] as const;
    }),
  );
  const {content, issues} = await readContent(
    filesFromBytes(new Map(bytes)),
    () => Promise.reject(new Error('no source of the content is elsewhere')),
    {today},
  );
  if (!content) throw new Error(issues.errors.map(formatIssue).join('\n'));
  const feed = makeFeed(content, undefined, await loadLocales(content.settings.languages));
  const {manifest} = numberManifest(feed.manifest, undefined);
  const feedFiles = new Map([...feed.files, [MANIFEST_FILE, manifestText(manifest)]]);
  for (const [name, text] of feedFiles) published.set(`feed/${name}`, text);
  const source = {read: (name: string) => Promise.resolve(feedFiles.get(name))};
  const {steps} = makePages({
    feeds: await readFeedsFrom({source, location: 'feed'}),
    present: [],
    readCalendar: (lang) => feedFiles.get(calendarFileName(lang)),
    readRootFile: () => undefined,
  });
  for (const files of steps)
    for (const [path, text] of files) if (text !== undefined) published.set(path, text);
  return {
    warnings: issues.warnings,
    hashes: Object.fromEntries([...published].map(([path, text]) => [path, sha256Hex(text)])),
  };
}

Object.assign(globalThis, {build, textOf: (path: string) => published.get(path)});

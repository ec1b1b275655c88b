/** `build`: content in, feed out; nothing is written unless all of it is right. */
import {join} from 'node:path';
import {parseNews, parseParticipants} from '../feed/parse-feed.js';
import {describeChanges, findShrinkage, numberManifest, readPublished, type PublishedFeed} from './compare-feeds.js';
import {Place, type IssueList} from './content-issues.js';
import {openFeed} from './feed-source.js';
import {makeFeed, manifestText, newsFileName, PARTICIPANTS_FILE, type Feed} from './make-feed.js';
import {readContent, SETTINGS_FILE} from './read-content.js';
import {writeFeed} from './write-feed.js';

export interface BuildOptions {
  /** The folder in which `feed/` is made. */
  readonly out: string;
  /** The public address of that folder, instead of the one in the settings. */
  readonly site?: string;
  /** Where the sequence continues from, if not from `out`. */
  readonly previous?: string;
  readonly dryRun?: boolean;
  readonly allowShrink?: boolean;
}

export interface BuildResult {
  readonly issues: IssueList;
  /** Absent after an error. */
  readonly built?: {
    readonly folder: string;
    readonly sequence: number;
    /** Whether it differs from the published feed, so that its number grew. */
    readonly changed: boolean;
    /** One line for each difference; empty for a first feed. */
    readonly changes: readonly string[];
    /** Names of the files written. */
    readonly written: readonly string[];
    readonly listed: number;
    readonly news: number;
  };
}

/** @throws {AccessError} where something cannot be read, reached or written. */
export async function buildFeed(contentFolder: string, options: BuildOptions): Promise<BuildResult> {
  const {content, issues} = await readContent(contentFolder);
  if (!content) return {issues};
  const feed = makeFeed(content, options.site);
  const next = readBack(feed);
  const published = await readPublished(await openFeed(options.previous ?? options.out), issues);
  if (published && !options.allowShrink) refuseShrinkage(published, next, issues);
  if (issues.errors.length) return {issues};
  const {manifest, changed} = numberManifest(feed.manifest, published);
  const folder = join(options.out, 'feed');
  const written = options.dryRun ? [] : await writeFeed(folder, feed.files, manifestText(manifest));
  const changes = published && changed ? describeChanges(published, next) : [];
  return {issues, built: {
    folder, sequence: manifest.sequence, changed, changes, written, listed: manifest.sets.participants?.listed ?? 0, news: next.news.length,
  }};
}

/** What readers will see: our own files through their gate, which would stop a fault of ours before it is published. */
function readBack({manifest, files}: Feed): Omit<PublishedFeed, 'manifest'> & {readonly manifest: Feed['manifest']} {
  return {
    manifest,
    participants: parseParticipants(JSON.parse(files.get(PARTICIPANTS_FILE)!)),
    news: parseNews(JSON.parse(files.get(newsFileName(manifest.languages[0]!))!)),
  };
}

function refuseShrinkage(published: PublishedFeed, next: ReturnType<typeof readBack>, issues: IssueList): void {
  for (const loss of findShrinkage(published, next)) {
    new Place(issues, SETTINGS_FILE).error('shrink', `the new feed ${loss}; if that is meant, build with --allow-shrink`);
  }
}

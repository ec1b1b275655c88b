/** `build`: content in, feed out; nothing is written unless all of it is right. */
import {join} from 'node:path';
import {parseNews, parseParticipants} from '../../feed/parse-feed.js';
import {
  describeChanges,
  findShrinkage,
  numberManifest,
  readPublished,
  type NextFeed,
  type PublishedFeed,
} from '../feed/compare-feeds.js';
import {SETTINGS_FILE} from '../content/content-files.js';
import {readContent, type Progress} from '../content/read-content.js';
import type {UnplacedRow} from '../content/read-participants.js';
import {
  KEPT_FILE,
  keptText,
  parseKept,
  type KeptSources,
} from '../content/sources/earlier-items.js';
import {fetchSource} from '../disk/fetch-source.js';
import {openFeed} from '../disk/open-feed.js';
import {openContentFolder} from '../disk/read-content-folder.js';
import {writeBeside, writeFeed} from '../disk/write-feed.js';
import {newsFileName, PARTICIPANTS_FILE} from '../feed/file-names.js';
import {loadLocales} from '../feed/load-locales.js';
import {makeFeed, manifestText, type Feed} from '../feed/make-feed.js';
import {SourceLocation, type IssueList} from '../issues/content-issues.js';

export interface BuildOptions {
  /** The folder in which `feed/` is made. */
  readonly out: string;
  /** The public address of that folder, instead of the one in the settings. */
  readonly site?: string;
  /** Where the sequence continues from, if not from `out`. */
  readonly previous?: string;
  readonly dryRun?: boolean;
  readonly allowShrink?: boolean;
  /** Keep nothing of earlier feeds, not even for undo. */
  readonly forget?: boolean;
  /** The day of the build, ISO 8601; that of this machine by default. */
  readonly today?: string;
  readonly progress?: Progress;
  /** Hosts that news sources may be read from though they are private or without https. */
  readonly allowHosts?: readonly string[];
}

export interface BuildResult {
  readonly issues: IssueList;
  /** Rows without coordinates, for which there may be a suggestion. */
  readonly unplaced?: readonly UnplacedRow[];
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
    /** The first day on which a build of the same content would say something else. */
    readonly nextDay: string | undefined;
    /** What to do if this is not the first feed, though none was found. */
    readonly first: string | undefined;
  };
}

/**
 * Builds the feed of a content folder and publishes it.
 * @throws {AccessError} where something cannot be read, reached or written.
 */
export async function buildFeed(
  contentFolder: string,
  options: BuildOptions,
): Promise<BuildResult> {
  const source = await openFeed(options.previous ?? options.out);
  const {feed, issues, kept, unplaced, nextDay} = await makeFrom(
    contentFolder,
    options,
    parseKept(await source.read(KEPT_FILE)),
  );
  if (!feed) return {issues, unplaced};
  options.progress?.('Comparing with the published feed …');
  const next = readBack(feed);
  const published = await readPublished(source, next, issues);
  if (published && !options.allowShrink) refuseShrinkage(published, next, issues);
  if (issues.errors.length) return {issues};
  const {manifest, changed} = numberManifest(feed.manifest, published);
  const folder = join(options.out, 'feed');
  if (!options.dryRun) options.progress?.('Writing …');
  const written = options.dryRun
    ? []
    : await writeFeed(folder, feed.files, manifestText(manifest), options);
  // Last and apart: its time of day is no change of the feed.
  if (kept.size && !options.dryRun) await writeBeside(folder, KEPT_FILE, keptText(kept));
  options.progress?.('');
  const changes = published && changed ? describeChanges(published, next) : [];
  return {
    issues,
    built: {
      folder,
      sequence: manifest.sequence,
      changed,
      changes,
      written,
      listed: manifest.sets.participants?.listed ?? 0,
      news: next.news.length,
      nextDay,
      first: published ? undefined : describeFirst(feed, options),
    },
  };
}

/** Apart, so that of a large list the rows are gone when the files made of them are compared. */
async function makeFrom(
  contentFolder: string,
  {site, allowHosts, today, progress}: BuildOptions,
  before: KeptSources,
) {
  const {content, ...rest} = await readContent(
    await openContentFolder(contentFolder),
    fetchSource,
    {
      kept: before,
      allowHosts,
      progress,
      ...(today !== undefined && {today}),
      ...(site !== undefined && {site}),
    },
  );
  const locales = await loadLocales(content?.settings.languages ?? []);
  return {feed: content && makeFeed(content, site, locales), ...rest};
}

/**
 * What readers will see: our own files through their gate, which would stop a fault of ours before
 * it is published.
 */
function readBack({manifest, files}: Feed): NextFeed {
  // A feed has these files, and a language.
  return {
    manifest,
    participants: parseParticipants(JSON.parse(files.get(PARTICIPANTS_FILE)!)),
    news: parseNews(JSON.parse(files.get(newsFileName(manifest.languages[0]!))!)),
  };
}

/**
 * The feed may well have been published before, from another folder: pages that have seen its
 * number ignore a lower one.
 */
function describeFirst({site}: Feed, {out, previous}: BuildOptions): string | undefined {
  if (!site) return undefined;
  const feed = new URL('feed/', site).href;
  return `No feed lies in ${previous ?? join(out, 'feed')}, so "sequence" starts at 1. If ${feed} is published already, pages ignore the new feed until it passes the old number: build with --previous ${feed}`;
}

function refuseShrinkage(published: PublishedFeed, next: NextFeed, issues: IssueList): void {
  for (const loss of findShrinkage(published, next)) {
    new SourceLocation(issues, SETTINGS_FILE).error(
      'shrink',
      `the new feed ${loss}; if that is meant, build with --allow-shrink`,
    );
  }
}

/** `build`: makes the feed, its public pages and the library beside them. */
import type {Command} from 'commander';
import {publishLibrary, type LibraryResult} from '../disk/write-library.js';
import {whileLocked} from '../disk/folder-lock.js';
import {AccessError} from '../issues/access-error.js';
import {countOf} from '../issues/count-items.js';
import {KEYED_PAGES_LIMIT} from '../pages/page-subject.js';
import {buildFeed, type BuildOptions, type BuildResult} from './build-feed.js';
import {EXIT, type ExitCode} from './exit-codes.js';
import {addContentOptions, parseSite, type ContentFlags} from './option-values.js';
import {publishPages, type PagesResult} from './publish-pages.js';
import {printIssues, printJson, printList, type Output} from './report.js';
import {printSuggestions, suggestPlaces} from './suggest-places.js';

/** What the tool's own package gives it. */
export interface Package {
  /** The folder that has the library; absent: there is none, and nothing is copied. */
  readonly library?: string;
  /** The folder of what makes pictures for sharing. */
  readonly renderer?: string;
}

/** Adds the command `build`. `end` is told how it ended. */
export function addBuild(
  command: Command,
  output: Output,
  own: Package,
  end: (code: ExitCode) => void,
): void {
  command
    .description(
      'Make the feed in <folder>/feed, its public pages in <folder>/w and the library beside them; nothing is written unless the content is right.',
    )
    .argument('<content>', 'folder with alliance.yaml, participants.csv, history.csv and news/');
  addContentOptions(addPublishingOptions(command))
    .option(
      '--pictures',
      'make pictures for sharing (PNG) of the map, each country and each participant, where their content changed',
    )
    .option(
      '--forget',
      'keep nothing of earlier feeds, not even for undo: for what must be gone at once',
    )
    .option('--dry-run', 'say what would change, write nothing')
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      `
Examples:
  alliance-feed build data/alliance --out public
  alliance-feed build data/alliance --out public --site https://alliance.example/ --previous https://alliance.example/feed/
  alliance-feed build data/alliance --out public --dry-run`,
    )
    .action(async (content: string, flags: BuildFlags) => {
      // Not `requiredOption`, which commander checks first: a mistyped --outt would be called
      // missing instead of unknown.
      if (!hasOut(flags)) command.error("error: option '--out <folder>' is missing");
      end((await runBuild(content, flags, output, own)) ? EXIT.done : EXIT.refused);
    });
}

/** Where the feed goes, and what was published before. */
const addPublishingOptions = (command: Command): Command =>
  command
    .option(
      '--out <folder>',
      'where feed/, w/ and the library (v1/ and the exact version) are made',
    )
    .option(
      '--site <url>',
      'public address of that folder, instead of "site" in alliance.yaml',
      parseSite,
    )
    .option(
      '--library <folder-or-url>',
      'another library that the pages load: its address, or its folder relative to --out; then none is copied',
    )
    .option(
      '--keep <folder-or-url>',
      'published site whose older parts of the library stay for pages that still ask for them, if it is not --out',
    )
    .option(
      '--previous <folder-or-url>',
      'published feed whose sequence continues, if it is not in --out',
    )
    .option('--allow-shrink', 'publish although participants, all news or a language are lost');

type BuildFlags = Partial<BuildOptions> &
  ContentFlags & {library?: string; keep?: string; pictures?: boolean};

/** @returns whether the content is right */
async function runBuild(
  content: string,
  flags: BuildFlags & BuildOptions,
  output: Output,
  own: Package,
): Promise<boolean> {
  const {allowHost: allowHosts, suggest, json, library: elsewhere, pictures, ...rest} = flags;
  const renderer = pictures ? rendererOf(own) : undefined;
  const options = {
    ...rest,
    allowHosts,
    progress: output.progress,
    elsewhere,
    from: own.library,
    renderer,
  };
  const {result, library, pages} = options.dryRun
    ? await publish(content, options)
    : await whileLocked(options.out, () => publish(content, options));
  const suggestions = suggest ? suggestPlaces(result.unplaced ?? [], content) : [];
  if (json) {
    printJson(output, result.issues, {
      ...result.built,
      ...(library && {library}),
      ...(pages && {pages}),
      ...(suggest && {suggestions}),
    });
  } else {
    printBuild(output, result, options);
    if (library) printLibrary(output, library, options);
    if (pages) printPages(output, pages);
    printSuggestions(output, suggestions);
  }
  if (pages && !library && own.library && !elsewhere)
    output.err(
      'The library is not beside the tool: the pages have no styles and no script until v1/ is copied beside w/.\n',
    );
  return result.built !== undefined;
}

interface PublishOptions extends BuildOptions {
  readonly keep?: string;
  /** Where the library lies that the pages load, instead of the one copied beside them. */
  readonly elsewhere?: string;
  /** The folder from which the library is copied. */
  readonly from?: string;
  /** The folder of what makes pictures for sharing, where they are wanted. */
  readonly renderer?: string | undefined;
}

interface Published {
  readonly result: BuildResult;
  readonly library?: LibraryResult;
  readonly pages?: PagesResult;
}

/**
 * Feed, library and pages: the pages last, for they show what the feed says and load the library.
 */
async function publish(content: string, options: PublishOptions): Promise<Published> {
  const {dryRun, elsewhere, from, ...rest} = options;
  const result = await buildFeed(content, options);
  if (!result.built || dryRun) return {result};
  const library = from && !elsewhere ? await publishLibrary({...rest, from}) : undefined;
  return {result, library, pages: await publishPages({...rest, library: elsewhere})};
}

/** @throws {AccessError} where the tool was not built with it */
function rendererOf({renderer}: Package): string {
  if (renderer !== undefined) return renderer;
  throw new AccessError('read', 'pictures/', new Error('it is not beside the tool'));
}

function printLibrary(
  output: Output,
  {written, version}: LibraryResult,
  {out}: BuildOptions,
): void {
  if (written) output.out(`Wrote ${written} files to ${out}: the library, version ${version}\n`);
}

function printBuild(output: Output, {issues, built}: BuildResult, {dryRun}: BuildOptions): void {
  printIssues(output, issues);
  if (!built) {
    output.err('Nothing was written.\n');
    return;
  }
  const {folder, sequence, changed, changes, written, listed, news, nextDay, first} = built;
  printList(output, changes);
  const what = `sequence ${sequence}, ${countOf(listed, 'participant')} listed, ${countOf(news, 'news item')}`;
  if (dryRun)
    output.out(`${changed ? 'Would write' : 'Would change nothing in'} ${folder}: ${what}\n`);
  else if (!changed)
    output.out(
      `Nothing changed in ${folder}: ${what}${written.length ? `; ${written.length} files restored` : ''}\n`,
    );
  else output.out(`Wrote ${written.length} files to ${folder}: ${what}\n`);
  if (first) output.out(`${first}\n`);
  if (nextDay) output.out(`Something waits for its day: build again on ${nextDay}\n`);
}

function printPages(output: Output, {written, folder, left, pictures}: PagesResult): void {
  if (pictures) output.out(`Wrote ${pictures} pictures for sharing to ${folder}\n`);
  if (written) output.out(`Wrote ${written} files to ${folder}: the public pages\n`);
  if (left)
    output.out(`${left} got no page of their own: there are more than ${KEYED_PAGES_LIMIT}\n`);
}

const hasOut = <T extends Partial<BuildOptions>>(options: T): options is T & BuildOptions =>
  options.out !== undefined;

/**
 * The commands, their options and their exit codes: 0 done, 1 content not valid or publishing
 * refused, 2 wrong use, 3 cannot read or write.
 */
import {Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import {join} from 'node:path';
import {FeedError} from '../../feed/feed-error.js';
import {isThere} from '../disk/access.js';
import {AccessError} from '../issues/access-error.js';
import {buildFeed, type BuildOptions, type BuildResult} from './build-feed.js';
import {checkFeed} from '../hosting/check-feed.js';
import {checkHosting, type HostingReport} from '../hosting/check-hosting.js';
import {checkDay, checkLink} from '../content/values/check-value.js';
import type {IssueList} from '../issues/content-issues.js';
import {addInit, addUndo} from './editing-commands.js';
import {openFeed} from '../disk/open-feed.js';
import {whileLocked} from '../disk/folder-lock.js';
import {MANIFEST_FILE} from '../feed/file-names.js';
import {PARTICIPANTS_TABLE, SETTINGS_FILE} from '../content/content-files.js';
import {openContentFolder} from '../disk/read-content-folder.js';
import {fetchSource} from '../disk/fetch-source.js';
import {addBadge, addRender} from './printing-commands.js';
import {readContent, type ContentOptions, type ContentReading} from '../content/read-content.js';
import {UsageError} from '../pages/render-widget.js';
import {printIssues, printJson, printList, standardOutput, type Output} from './report.js';
import {countOf} from '../issues/count-items.js';
import {printSuggestions, suggestPlaces} from './suggest-places.js';
import {KEYED_PAGES_LIMIT} from '../pages/page-subject.js';
import {copyFormats} from '../disk/compressed-copies.js';
import {probe} from '../disk/probe.js';
import {publishLibrary, type LibraryResult} from '../disk/write-library.js';
import {publishPages, type PagesResult} from './publish-pages.js';

const EXIT = {done: 0, refused: 1, wrongUse: 2, noAccess: 3} as const;
type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What the tool's own package gives it. */
export interface Package {
  /** The folder that has the library; absent: there is none, and nothing is copied. */
  readonly library?: string;
}

/** Runs one command line, without the program's own name, and says how it ended. */
export async function run(
  argv: readonly string[],
  output: Output = standardOutput,
  own: Package = {},
): Promise<number> {
  let code: ExitCode = EXIT.done;
  const program = makeProgram(output, own, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, {from: 'user'});
    return code;
  } catch (error) {
    output.progress?.('');
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    if (error instanceof UsageError) {
      output.err(`error: ${error.message}\n`);
      return EXIT.wrongUse;
    }
    if (error instanceof FeedError) {
      output.err(`${error.message}\n`);
      return EXIT.refused;
    }
    if (!(error instanceof AccessError)) throw error;
    if (argv.includes('--json')) {
      output.out(
        `${JSON.stringify({ok: false, errors: [{code: 'access', file: error.path, message: error.message}], warnings: []}, null, 2)}\n`,
      );
    } else output.err(`${error.message}\n`);
    return EXIT.noAccess;
  }
}

function makeProgram(output: Output, own: Package, end: (code: ExitCode) => void): Command {
  const program = new Command('alliance-feed')
    .description('Turns a folder of content into the feed that Alliance Widgets read.')
    .exitOverride()
    .configureOutput({writeOut: output.out, writeErr: output.err})
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 1 content not valid or publishing refused, 2 wrong use, 3 cannot read, write or reach.

Examples:
  alliance-feed init data/alliance
  alliance-feed check data/alliance
  alliance-feed build data/alliance --out public
  alliance-feed undo public
  alliance-feed check https://alliance.example/feed/
  alliance-feed render country-counter --feed public
  alliance-feed badge tivat --feed public`,
    );
  // A subcommand takes over the settings above only if it is made by the program.
  const endWith = (done: boolean) => {
    end(done ? EXIT.done : EXIT.refused);
  };
  addInit(program.command('init'), output, endWith);
  addBuild(program.command('build'), output, own, end);
  addCheck(program.command('check'), output, end);
  addUndo(program.command('undo'), output, endWith);
  addRender(program.command('render'), output);
  addBadge(program.command('badge'), output);
  return program;
}

/** Options of whatever reads a content folder. */
interface ContentFlags {
  readonly json?: boolean;
  readonly suggest?: boolean;
  readonly allowHost?: string[];
  readonly today?: string;
}

const collect = (value: string, list: readonly string[]): string[] => [...list, value];

function addBuild(
  command: Command,
  output: Output,
  own: Package,
  end: (code: ExitCode) => void,
): void {
  command
    .description(
      'Make the feed in <folder>/feed, its public pages in <folder>/w and the library beside them; nothing is written unless the content is right.',
    )
    .argument('<content>', 'folder with alliance.yaml, participants.csv, history.csv and news/')
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
    .option('--allow-shrink', 'publish although participants, all news or a language are lost')
    .option(
      '--allow-host <name>',
      'a host that news sources may be read from though it is private or without https; may be repeated',
      collect,
      [],
    )
    .option('--suggest', 'look up rows without coordinates in a gazetteer, if one is installed')
    .addOption(todayOption())
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

type BuildFlags = Partial<BuildOptions> & ContentFlags & {library?: string; keep?: string};

/** @returns whether the content is right */
async function runBuild(
  content: string,
  flags: BuildFlags & BuildOptions,
  output: Output,
  own: Package,
): Promise<boolean> {
  const {allowHost: allowHosts, suggest, json, library: elsewhere, ...rest} = flags;
  const options = {...rest, allowHosts, progress: output.progress, elsewhere, from: own.library};
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

function printPages(output: Output, {written, folder, left}: PagesResult): void {
  if (written) output.out(`Wrote ${written} files to ${folder}: the public pages\n`);
  if (left)
    output.out(`${left} got no page of their own: there are more than ${KEYED_PAGES_LIMIT}\n`);
}

const hasOut = <T extends Partial<BuildOptions>>(options: T): options is T & BuildOptions =>
  options.out !== undefined;

/** Content has days that are still to come: which ones are, depends on the day. */
const todayOption = (): Option =>
  new Option('--today <day>', 'build as on this day, such as 2026-12-10').argParser(
    (text: string) => {
      const checked = checkDay(text);
      if ('fault' in checked) throw new InvalidArgumentError(`It ${checked.fault.message}.`);
      return checked.value;
    },
  );

function parseSite(text: string): string {
  const checked = checkLink(text);
  if ('fault' in checked || !/^https?:/.test(text))
    throw new InvalidArgumentError('It must be an address that begins with https://.');
  return text;
}

function addCheck(command: Command, output: Output, end: (code: ExitCode) => void): void {
  command
    .description(
      'Say everything that is wrong with a content folder, a built feed or a published one, and what must be replaced before it is published.',
    )
    .argument(
      '<folder-or-url>',
      'content folder, feed folder, the folder above feed/, or the address of a published feed',
    )
    .option(
      '--allow-host <name>',
      'a host that news sources may be read from though it is private or without https; may be repeated',
      collect,
      [],
    )
    .option('--suggest', 'look up rows without coordinates in a gazetteer, if one is installed')
    .addOption(todayOption())
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      `
Examples:
  alliance-feed check data/alliance
  alliance-feed check public/feed --json
  alliance-feed check https://alliance.example/feed/`,
    )
    .action(
      async (location: string, {json, suggest, today, allowHost: allowHosts}: ContentFlags) => {
        const {
          issues,
          placeholders,
          summary,
          configurations = [],
          unplaced = [],
        } = await checkLocation(location, {
          allowHosts,
          progress: output.progress,
          ...(today !== undefined && {today}),
        });
        const suggestions = suggest ? suggestPlaces(unplaced, location) : [];
        if (json)
          printJson(output, issues, {
            placeholders,
            ...(summary && {summary}),
            ...(configurations.length && {configurations}),
            ...(suggest && {suggestions}),
          });
        else {
          printCheck(output, issues, placeholders, summary, configurations);
          printSuggestions(output, suggestions);
        }
        end(issues.errors.length ? EXIT.refused : EXIT.done);
      },
    );
}

async function checkLocation(
  location: string,
  options: ContentOptions,
): Promise<
  Pick<ContentReading, 'issues' | 'placeholders'> &
    Partial<Pick<ContentReading, 'unplaced'> & Pick<HostingReport, 'summary' | 'configurations'>>
> {
  if (/^https?:\/\//i.test(location))
    return {...(await checkHosting(location, {probe, copyFormats})), placeholders: []};
  if (
    (await isThere(join(location, SETTINGS_FILE))) ||
    ((await isThere(join(location, PARTICIPANTS_TABLE))) &&
      !(await isThere(join(location, MANIFEST_FILE))))
  ) {
    return readContent(await openContentFolder(location), fetchSource, options);
  }
  if (
    (await isThere(join(location, MANIFEST_FILE))) ||
    (await isThere(join(location, 'feed', MANIFEST_FILE)))
  ) {
    return {issues: await checkFeed(await openFeed(location)), placeholders: []};
  }
  throw new AccessError(
    'read',
    location,
    new Error(`it holds neither content (${SETTINGS_FILE}) nor a feed (${MANIFEST_FILE})`),
  );
}

function printCheck(
  output: Output,
  issues: IssueList,
  placeholders: ContentReading['placeholders'],
  summary: string | undefined,
  configurations: HostingReport['configurations'],
): void {
  if (summary) output.out(`${summary}\n`);
  printIssues(output, issues);
  for (const {server, where, text} of configurations)
    output.out(`\n━━ ${server}: ${where}\n${text}━━\n`);
  if (placeholders.length) {
    output.out('Before publishing for real, replace:\n');
    for (const {path, why} of placeholders) output.out(`  ${path}: ${why}\n`);
  }
  if (!issues.errors.length) output.out('No errors.\n');
}

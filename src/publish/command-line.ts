/** The commands, their options and their exit codes: 0 done, 1 content not valid or publishing refused, 2 wrong use, 3 cannot read or write. */
import {Command, CommanderError, InvalidArgumentError} from 'commander';
import {join} from 'node:path';
import {AccessError, isThere} from './access.js';
import {buildFeed, type BuildOptions, type BuildResult} from './build-feed.js';
import {checkFeed} from './check-feed.js';
import {checkLink} from './check-value.js';
import type {IssueList} from './content-issues.js';
import {openFeed} from './feed-source.js';
import {MANIFEST_FILE} from './make-feed.js';
import {readContent, SETTINGS_FILE, type ContentReading} from './read-content.js';
import {printIssues, printJson, printList, standardOutput, type Output} from './report.js';

const EXIT = {done: 0, refused: 1, wrongUse: 2, noAccess: 3} as const;
type ExitCode = typeof EXIT[keyof typeof EXIT];

/** Runs one command line, without the program's own name, and says how it ended. */
export async function run(argv: readonly string[], output: Output = standardOutput): Promise<number> {
  let code: ExitCode = EXIT.done;
  const program = makeProgram(output, (result) => { code = result; });
  try {
    await program.parseAsync(argv, {from: 'user'});
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    if (!(error instanceof AccessError)) throw error;
    if (argv.includes('--json')) {
      output.out(`${JSON.stringify({ok: false, errors: [{code: 'access', file: error.path, message: error.message}], warnings: []}, null, 2)}\n`);
    } else output.err(`${error.message}\n`);
    return EXIT.noAccess;
  }
}

function makeProgram(output: Output, end: (code: ExitCode) => void): Command {
  const program = new Command('alliance-feed')
    .description('Turns a folder of content into the feed that Alliance Widgets read.')
    .exitOverride()
    .configureOutput({writeOut: output.out, writeErr: output.err})
    .addHelpText('after', `
Exit codes: 0 done, 1 content not valid or publishing refused, 2 wrong use, 3 cannot read, write or reach.

Examples:
  alliance-feed check data/alliance
  alliance-feed build data/alliance --out public`);
  // A subcommand takes over the settings above only if it is made by the program.
  addBuild(program.command('build'), output, end);
  addCheck(program.command('check'), output, end);
  return program;
}

function addBuild(command: Command, output: Output, end: (code: ExitCode) => void): void {
  command
    .description('Make the feed in <folder>/feed; nothing is written unless the content is right.')
    .argument('<content>', 'folder with alliance.yaml, participants.csv, history.csv and news/')
    .option('--out <folder>', 'where feed/ is made')
    .option('--site <url>', 'public address of that folder, instead of "site" in alliance.yaml', parseSite)
    .option('--previous <folder-or-url>', 'published feed whose sequence continues, if it is not in --out')
    .option('--allow-shrink', 'publish although participants, all news or a language are lost')
    .option('--dry-run', 'say what would change, write nothing')
    .option('--json', 'answer in JSON')
    .addHelpText('after', `
Examples:
  alliance-feed build data/alliance --out public
  alliance-feed build data/alliance --out public --site https://alliance.example/ --previous https://alliance.example/feed/
  alliance-feed build data/alliance --out public --dry-run`)
    .action(async (content: string, options: Partial<BuildOptions> & {json?: boolean}) => {
      // Not `requiredOption`, which commander checks first: a mistyped --outt would be called missing instead of unknown.
      if (!hasOut(options)) command.error("error: option '--out <folder>' is missing");
      const result = await buildFeed(content, options);
      if (options.json) printJson(output, result.issues, {...result.built});
      else printBuild(output, result, options);
      end(result.built ? EXIT.done : EXIT.refused);
    });
}

function printBuild(output: Output, {issues, built}: BuildResult, {dryRun}: BuildOptions): void {
  printIssues(output, issues);
  if (!built) {
    output.err('Nothing was written.\n');
    return;
  }
  const {folder, sequence, changed, changes, written, listed, news} = built;
  printList(output, changes);
  const what = `sequence ${sequence}, ${listed} participants listed, ${news} news items`;
  if (dryRun) output.out(`${changed ? 'Would write' : 'Would change nothing in'} ${folder}: ${what}\n`);
  else if (!changed) output.out(`Nothing changed in ${folder}: ${what}${written.length ? `; ${written.length} files restored` : ''}\n`);
  else output.out(`Wrote ${written.length} files to ${folder}: ${what}\n`);
}

const hasOut = <T extends Partial<BuildOptions>>(options: T): options is T & BuildOptions => options.out !== undefined;

function parseSite(text: string): string {
  const checked = checkLink(text);
  if ('fault' in checked || !/^https?:/.test(text)) throw new InvalidArgumentError('It must be an address that begins with https://.');
  return text;
}

function addCheck(command: Command, output: Output, end: (code: ExitCode) => void): void {
  command
    .description('Say everything that is wrong with a content folder or a built feed, and what must be replaced before it is published.')
    .argument('<folder>', 'content folder, feed folder, or the folder above feed/')
    .option('--json', 'answer in JSON')
    .addHelpText('after', `
Examples:
  alliance-feed check data/alliance
  alliance-feed check public/feed --json`)
    .action(async (location: string, {json}: {json?: boolean}) => {
      const {issues, placeholders} = await checkLocation(location);
      if (json) printJson(output, issues, {placeholders});
      else printCheck(output, issues, placeholders);
      end(issues.errors.length ? EXIT.refused : EXIT.done);
    });
}

async function checkLocation(location: string): Promise<Pick<ContentReading, 'issues' | 'placeholders'>> {
  if (await isThere(join(location, SETTINGS_FILE)) || await isThere(join(location, 'participants.csv')) && !await isThere(join(location, MANIFEST_FILE))) {
    return readContent(location);
  }
  if (await isThere(join(location, MANIFEST_FILE)) || await isThere(join(location, 'feed', MANIFEST_FILE))) {
    return {issues: await checkFeed(await openFeed(location)), placeholders: []};
  }
  throw new AccessError('read', location, new Error(`it holds neither content (${SETTINGS_FILE}) nor a feed (${MANIFEST_FILE})`));
}

function printCheck(output: Output, issues: IssueList, placeholders: ContentReading['placeholders']): void {
  printIssues(output, issues);
  if (placeholders.length) {
    output.out('Before publishing for real, replace:\n');
    for (const {path, why} of placeholders) output.out(`  ${path}: ${why}\n`);
  }
  if (!issues.errors.length) output.out('No errors.\n');
}

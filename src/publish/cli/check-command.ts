/** `check`: says what is wrong with content, a built feed or a published one. */
import type {Command} from 'commander';
import {join} from 'node:path';
import {PARTICIPANTS_TABLE, SETTINGS_FILE} from '../content/content-files.js';
import {readContent, type ContentOptions, type ContentReading} from '../content/read-content.js';
import {isThere} from '../disk/access.js';
import {copyFormats} from '../disk/compressed-copies.js';
import {fetchSource} from '../disk/fetch-source.js';
import {openFeed} from '../disk/open-feed.js';
import {probe} from '../disk/probe.js';
import {openContentFolder} from '../disk/read-content-folder.js';
import {MANIFEST_FILE} from '../feed/file-names.js';
import {checkFeed} from '../hosting/check-feed.js';
import {checkHosting, type HostingReport} from '../hosting/check-hosting.js';
import {AccessError} from '../issues/access-error.js';
import {EXIT, type ExitCode} from './exit-codes.js';
import {addContentOptions, type ContentFlags} from './option-values.js';
import {printIssues, printJson, type Output} from './report.js';
import {printSuggestions, suggestPlaces} from './suggest-places.js';

/** Adds the command `check`. `end` is told how it ended. */
export function addCheck(command: Command, output: Output, end: (code: ExitCode) => void): void {
  addContentOptions(
    command
      .description(
        'Say everything that is wrong with a content folder, a built feed or a published one, and what must be replaced before it is published.',
      )
      .argument(
        '<folder-or-url>',
        'content folder, feed folder, the folder above feed/, or the address of a published feed',
      ),
  )
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      `
Examples:
  alliance-feed check data/alliance
  alliance-feed check public/feed --json
  alliance-feed check https://alliance.example/feed/`,
    )
    .action(async (location: string, flags: ContentFlags) => {
      end((await runCheck(location, flags, output)) ? EXIT.done : EXIT.refused);
    });
}

/** @returns whether there is no error */
async function runCheck(
  location: string,
  {json, suggest, today, allowHost: allowHosts}: ContentFlags,
  output: Output,
): Promise<boolean> {
  const checked = await checkLocation(location, {
    allowHosts,
    progress: output.progress,
    ...(today !== undefined && {today}),
  });
  const {issues, placeholders, summary, configurations = [], unplaced = []} = checked;
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
  return !issues.errors.length;
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
  issues: ContentReading['issues'],
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

/** The commands that begin and take back: `init` and `undo`. */
import {InvalidArgumentError, type Command} from 'commander';
import {isThere} from '../disk/access.js';
import {checkLanguage, checkLink} from '../content/values/check-value.js';
import {whileLocked} from '../disk/folder-lock.js';
import {makeStarter, type StarterOptions} from '../content/starter-content.js';
import {writeContent} from '../disk/write-content.js';
import {AccessError} from '../issues/access-error.js';
import {printList, type Output} from './report.js';
import {undoPublishing} from './undo-publishing.js';
import {publishPages} from './publish-pages.js';

/** Adds the command `init`. `end` is told whether the command could be done. */
export function addInit(command: Command, output: Output, end: (done: boolean) => void): void {
  command
    .description(
      'Make a content folder to begin with: settings with explanations, empty tables, a place for news.',
    )
    .argument('[folder]', 'a folder that is empty or not there yet', 'content')
    .option('--name <text>', 'name of the alliance, in the first language')
    .option('--languages <tags>', 'languages of the site, separated by commas', parseLanguages, [
      'en',
    ])
    .option(
      '--site <url>',
      'public address at which the built folder will be published',
      parseAddress,
    )
    .option('--home <url>', 'home page of the alliance', parseAddress)
    .addHelpText(
      'after',
      `
Examples:
  alliance-feed init
  alliance-feed init data/alliance --name "Alliance of Cities" --languages en,fr --site https://alliance.example/`,
    )
    .action(async (folder: string, options: StarterOptions) => {
      const written = await writeContent(folder, makeStarter(options));
      if (!written) {
        output.err(`${folder} is not empty. Nothing was written.\n`);
        end(false);
        return;
      }
      output.out(`Wrote to ${folder}:\n`);
      printList(output, written);
      output.out(`Next: fill in participants.csv, then\n  alliance-feed check ${folder}\n`);
    });
}

function parseLanguages(text: string): string[] {
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((tag) => {
      const checked = checkLanguage(tag);
      if ('fault' in checked) throw new InvalidArgumentError(`Each ${checked.fault.message}.`);
      return checked.value;
    });
}

function parseAddress(text: string): string {
  if ('fault' in checkLink(text) || !/^https?:/.test(text))
    throw new InvalidArgumentError('It must be an address that begins with https://.');
  return text;
}

/** Adds `undo`. `end` is told whether the command could be done. */
export function addUndo(command: Command, output: Output, end: (done: boolean) => void): void {
  command
    .description(
      'Publish the feed again that was published before the last change. A second undo takes back the first.',
    )
    .argument('<folder>', 'the folder above feed/, as given to build --out')
    .option('--library <url>', 'as for build')
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      `
The content folder stays as it is: correct it before the next build, or the build will publish the same again.

Examples:
  alliance-feed undo public`,
    )
    .action(async (out: string, {json, library}: {json?: boolean; library?: string}) => {
      // Not in a folder that is not there, for the lock would make it.
      if (!(await isThere(out))) throw new AccessError('read', out, new Error('there is no feed'));
      const result = await whileLocked(out, async () => {
        const undone = await undoPublishing(out);
        if (undone) await publishPages({out, library});
        return undone;
      });
      if (json) output.out(`${JSON.stringify({ok: result !== undefined, ...result}, null, 2)}\n`);
      else if (result) {
        printList(output, result.changes);
        output.out(
          `Wrote ${result.written.length} files to ${result.folder}: sequence ${result.sequence}\n`,
        );
      } else output.err('No earlier feed is kept in this folder. Nothing was written.\n');
      end(result !== undefined);
    });
}

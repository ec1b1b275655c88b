/** `init`: makes a content folder to begin with. */
import {InvalidArgumentError, type Command} from 'commander';
import {makeStarter, type StarterOptions} from '../content/starter-content.js';
import {checkLanguage} from '../content/values/check-value.js';
import {writeContent} from '../disk/write-content.js';
import {parseSite} from './option-values.js';
import {printList, type Output} from './report.js';

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
    .option('--site <url>', 'public address at which the built folder will be published', parseSite)
    .option('--home <url>', 'home page of the alliance', parseSite)
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

/**
 * The commands, their options and their exit codes: 0 done, 1 content not valid or publishing
 * refused, 2 wrong use, 3 cannot read or write.
 */
import {Command, CommanderError} from 'commander';
import {FeedError} from '../../feed/feed-error.js';
import {AccessError} from '../issues/access-error.js';
import {UsageError} from '../pages/render-widget.js';
import {addBadge} from './badge-command.js';
import {addBuild, type Package} from './build-command.js';
import {addCheck} from './check-command.js';
import {EXIT, type ExitCode} from './exit-codes.js';
import {addInit} from './init-command.js';
import {addRender} from './render-command.js';
import {standardOutput, type Output} from './report.js';
import {addUndo} from './undo-command.js';

export type {Package};

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

/** `undo`: publishes the feed again that was there before. */
import type {Command} from 'commander';
import {isThere} from '../disk/access.js';
import {whileLocked} from '../disk/folder-lock.js';
import {AccessError} from '../issues/access-error.js';
import {publishPages} from './publish-pages.js';
import {printList, type Output} from './report.js';
import {undoPublishing} from './undo-publishing.js';

/** Adds the command `undo`. `end` is told whether the command could be done. */
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

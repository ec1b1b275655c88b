/** Ctrl-C, and a server that stops the tool, while it writes: no file stays under a temporary name. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {watch} from 'node:fs';
import {mkdir, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {makeContent, makeFolder, participantsCsv} from '../publish/content-folder.js';

/** So many pages that no machine has written them before the signal is there. */
const PLACES = 100;
const rows = Array.from(
  {length: PLACES},
  (_, i) =>
    `place-${i},Place ${i},,,FR,city,${(46 + i / 1000).toFixed(5)},3.05858,2013,,${i + 1},,,`,
);
const temporaryIn = async (out: string): Promise<string[]> =>
  (await readdir(out, {recursive: true})).map(String).filter((name) => name.endsWith('.tmp'));

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  for (const folder of ['feed', 'w/participant-badge']) {
    test(`${signal} while the tool writes ${folder}/ ends it with ${code} and leaves no temporary file`, async (t) => {
      const [content, out] = [
        await makeContent(t, {
          'participants.csv': participantsCsv(...rows),
          'news/first.md': undefined,
        }),
        await makeFolder(t),
      ];
      await mkdir(join(out, folder), {recursive: true});
      const watcher = watch(join(out, folder));
      t.after(() => watcher.close());
      const first = once(watcher, 'change');
      const tool = spawn(
        process.execPath,
        ['dist/npm/alliance-feed.js', 'build', content, '--out', out],
        {stdio: 'ignore'},
      );
      t.after(() => tool.kill('SIGKILL'));
      const ended = once(tool, 'exit');
      await Promise.race([first, ended]);
      tool.kill(signal);
      assert.deepEqual(await ended, [code, null]);
      assert.deepEqual(await temporaryIn(out), []);
    });
  }
}

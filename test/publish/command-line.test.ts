import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {test} from 'node:test';
import {run} from '../../src/publish/cli/command-line.js';
import {HEADER, makeContent, makeFolder, runTool} from './content-folder.js';

test('wrong use ends with 2 and a suggestion', async () => {
  assert.deepEqual(await runTool('build', 'x', '--outt', 'y'), {
    code: 2,
    out: '',
    err: "error: unknown option '--outt'\n(Did you mean --out?)\n",
  });
  assert.deepEqual(await runTool('bild'), {
    code: 2,
    out: '',
    err: "error: unknown command 'bild'\n(Did you mean build?)\n",
  });
  assert.deepEqual(await runTool('build', 'x'), {
    code: 2,
    out: '',
    err: "error: option '--out <folder>' is missing\n",
  });
  assert.deepEqual(await runTool('build', 'x', '--out', 'y', '--site', 'ftp://a.test'), {
    code: 2,
    out: '',
    err: "error: option '--site <url>' argument 'ftp://a.test' is invalid. It must be an address that begins with https://.\n",
  });
  assert.equal((await runTool()).code, 2);
});

test('--help ends with 0 and shows examples', async () => {
  for (const args of [
    ['--help'],
    ['build', '--help'],
    ['check', '--help'],
    ['render', '--help'],
    ['badge', '--help'],
  ]) {
    const {code, out, err} = await runTool(...args);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /\nExamples:\n {2}alliance-feed /);
  }
});

test('what cannot be read or written ends with 3, in JSON where JSON was asked for', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  const nowhere = join(out, 'nowhere');
  assert.deepEqual(await runTool('build', nowhere, '--out', out), {
    code: 3,
    out: '',
    err: `cannot read ${nowhere}: there is no such folder\n`,
  });
  assert.deepEqual(await runTool('check', out), {
    code: 3,
    out: '',
    err: `cannot read ${out}: it holds neither content (alliance.yaml) nor a feed (alliance.json)\n`,
  });
  const file = join(content, 'alliance.yaml');
  assert.deepEqual(await runTool('build', content, '--out', file), {
    code: 3,
    out: '',
    err: `cannot write ${file}: a file of this name is in the way\n`,
  });
  const {code, out: json} = await runTool('check', nowhere, '--json');
  assert.equal(code, 3);
  assert.equal((JSON.parse(json) as {ok: boolean}).ok, false);
});

test('--site replaces the address in the settings', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  const {code, out: json} = await runTool(
    'build',
    content,
    '--out',
    out,
    '--site',
    'https://preview.test/a',
    '--json',
  );
  assert.equal(code, 0);
  const {ok, sequence, changed, written} = JSON.parse(json) as {
    ok: boolean;
    sequence: number;
    changed: boolean;
    written: string[];
  };
  assert.deepEqual(
    {ok, sequence, changed, last: written.at(-1)},
    {ok: true, sequence: 1, changed: true, last: 'alliance.json'},
  );
});

test('progress goes to whoever watches, and the line is cleared at the end', async (t) => {
  const rows = Array.from(
    {length: 5000},
    (_, i) => `p-${i},Place ${i},,,FR,city,${(46 + i / 5000).toFixed(5)},2.5,,,,,,`,
  );
  const content = await makeContent(t, {
    'participants.csv': [HEADER, ...rows, ''].join('\n'),
    'news/first.md': undefined,
  });
  const said: string[] = [];
  const none = () => undefined;
  assert.equal(
    await run(['build', content, '--out', await makeFolder(t)], {
      out: none,
      err: none,
      colour: false,
      progress: (text) => {
        said.push(text);
      },
    }),
    0,
  );
  assert.deepEqual(said, [
    'Reading participants.csv: 5,000 rows …',
    'Looking the places up on the map …',
    '',
    'Comparing with the published feed …',
    'Writing …',
    '',
  ]);
});

test('a log has neither colour nor progress: the output of a program that is not on a terminal is plain lines', async (t) => {
  const content = await makeContent(t, {'alliance.yaml': undefined});
  for (const CI of ['true', undefined]) {
    const {status, stderr, stdout} = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/publish/main.ts', 'check', content],
      {encoding: 'utf8', env: {...process.env, CI, FORCE_COLOR: undefined, NO_COLOR: undefined}},
    );
    assert.deepEqual([status, stdout, stderr], [1, '', '1 error\nalliance.yaml: is missing\n']);
  }
});

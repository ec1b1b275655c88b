/** Several builds into one folder at the same time: real processes, many races. */
import assert from 'node:assert/strict';
import {fork, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {access, readdir, readFile, writeFile} from 'node:fs/promises';
import {hostname, userInfo} from 'node:os';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {LOCK_FILE} from '../../src/publish/disk/folder-lock.js';
import {makeContent, makeFolder, participantsCsv, runTool} from './content-folder.js';

const RACES = 25;
const TAKEOVERS = 60;

/** Two contents that differ in every file, and have the same pages. */
const content = (version: string) => ({
  'participants.csv': participantsCsv(
    ...Array.from(
      {length: 12},
      (_, number) =>
        `place-${number},${version} ${number},,,FR,city,46.${10 + number},3.05858,2013,,${number + 1},,,`,
    ),
  ),
  'news/first.md': `---\nid: first\ntitle: ${version}\nkind: event\nstart: 2019-05-01\nlanguage: en\n---\n\n${version}.\n`,
});

interface Ended {
  readonly code: number;
  readonly err: string;
}

const TYPESCRIPT = {execArgv: ['--import', 'tsx']};

/** A process that runs command lines. */
async function startTool(t: TestContext): Promise<(...argv: string[]) => Promise<Ended>> {
  const child = fork('test/publish/tool-on-demand.ts', {
    ...TYPESCRIPT,
    signal: t.signal,
    killSignal: 'SIGKILL',
  }).on('error', () => undefined);
  t.after(() => child.kill('SIGKILL'));
  await once(child, 'message');
  return async (...argv) => {
    const answer = once(child, 'message');
    child.send(argv);
    return ((await answer) as [Ended])[0];
  };
}

/** Everything that is published, without the numbers that count the builds. */
async function filesOf(out: string): Promise<Record<string, string>> {
  const entries = await readdir(out, {recursive: true, withFileTypes: true});
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .filter((name) => !/previous\/|\.(br|gz)$|\.[0-9a-f]{10}\./.test(name))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(join(out, name), 'utf8')));
  return Object.fromEntries(
    names.map((name, index) => [name, texts[index]!.replace(/"sequence": \d+/, '')]),
  );
}

test(
  `two builds at the same time leave the one or the other, whole, in ${RACES} of ${RACES} races`,
  {timeout: 200_000},
  async (t) => {
    const contents = [await makeContent(t, content('One')), await makeContent(t, content('Two'))];
    const alone = await Promise.all(
      contents.map(async (folder) => {
        const out = await makeFolder(t);
        assert.equal((await runTool('build', folder, '--out', out)).code, 0);
        return filesOf(out);
      }),
    );
    const [first, second] = [await startTool(t), await startTool(t)];
    let refused = 0;
    for (let race = 0; race < RACES; race++) {
      const out = join(await makeFolder(t), 'public');
      const ended = await Promise.all([
        first('build', contents[0]!, '--out', out),
        second('build', contents[1]!, '--out', out),
      ]);
      const done = ended.map(({code}) => code === 0);
      assert.ok(done.includes(true), JSON.stringify(ended));
      for (const {code, err} of ended.filter((one) => one.code !== 0)) {
        assert.equal(code, 3);
        assert.match(
          err,
          /^cannot write .*: (process \d+ of .* has been writing|another process is writing) there/,
        );
        refused++;
      }
      const published = await filesOf(out);
      const expected = alone.filter((_, index) => done[index]);
      assert.ok(
        expected.some((files) => JSON.stringify(files) === JSON.stringify(published)),
        `race ${race}: what is published is neither of the two`,
      );
    }
    t.diagnostic(`${RACES} races, in ${refused} of them one build was refused`);
  },
);

async function hold(t: TestContext, out: string): Promise<ChildProcess> {
  const child = fork('test/publish/hold-lock.ts', [out], TYPESCRIPT);
  t.after(() => child.kill('SIGKILL'));
  await once(child, 'message');
  return child;
}

test('who comes second is told who writes there, since when, and what to do; nothing is written', async (t) => {
  const [folder, out] = [await makeContent(t), await makeFolder(t)];
  const {pid} = await hold(t, out);
  const who = `process ${pid} of ${userInfo().username} on ${hostname()}`;
  for (const argv of [
    ['build', folder, '--out', out],
    ['undo', out],
  ]) {
    const {code, err} = await runTool(...argv);
    assert.equal(code, 3);
    assert.equal(
      err.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/, 'DAY'),
      `cannot write ${out}: ${who} has been writing there since DAY. Wait until it has ended, and start again. If nothing is running there, delete ${join(out, LOCK_FILE)}\n`,
    );
  }
  assert.deepEqual(await readdir(out), [LOCK_FILE]);
  assert.equal(
    (await runTool('build', folder, '--out', out, '--dry-run')).code,
    0,
    'it writes nothing',
  );
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`a build that ${signal} ends gives the folder back`, async (t) => {
    const out = await makeFolder(t);
    const child = await hold(t, out);
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    await assert.rejects(access(join(out, LOCK_FILE)));
  });
}

test('what a killed build left is taken over, and nothing remains of it', async (t) => {
  const [folder, out] = [await makeContent(t), await makeFolder(t)];
  const child = await hold(t, out);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  assert.deepEqual(await readdir(out), [LOCK_FILE]);
  assert.equal((await runTool('build', folder, '--out', out)).code, 0);
  assert.deepEqual(
    (await readdir(out)).filter((name) => name.startsWith('.')),
    [],
  );
});

test(
  `of three that find a dead build's lock at the same time one takes it over, ${TAKEOVERS} times`,
  {timeout: 200_000},
  async (t) => {
    const out = await makeFolder(t);
    const gone = await hold(t, out);
    const ended = once(gone, 'exit');
    gone.kill('SIGKILL');
    await ended;
    const left = await readFile(join(out, LOCK_FILE));
    const tools = [];
    for (let count = 0; count < 3; count++) tools.push(await startTool(t));
    for (let round = 0; round < TAKEOVERS; round++) {
      await writeFile(join(out, LOCK_FILE), left);
      // There is no content: whoever has the lock says so, and the others that it is held.
      const codes = await Promise.all(
        tools.map((tool) => tool('build', join(out, 'none'), '--out', out)),
      );
      assert.ok(
        codes.some(({err}) => !err.includes('has been writing there')),
        JSON.stringify(codes),
      );
      assert.deepEqual(
        (await readdir(out)).filter((name) => name.startsWith('.')),
        [],
      );
    }
  },
);

test('a lock of another machine, or one that cannot be read, is left to people', async (t) => {
  const [folder, out] = [await makeContent(t), await makeFolder(t)];
  for (const [text, said] of [
    [
      JSON.stringify({
        id: 'a',
        pid: 1,
        user: 'anna',
        host: 'elsewhere',
        since: '2026-11-30T10:00:00.000Z',
      }),
      'process 1 of anna on elsewhere has been writing there since 2026-11-30 10:00:00 UTC. ',
    ],
    ['', 'another process is writing there. '],
  ] as const) {
    await writeFile(join(out, LOCK_FILE), text);
    const {code, err} = await runTool('build', folder, '--out', out);
    assert.equal(code, 3);
    assert.ok(err.includes(said), err);
  }
});

test('a build that is refused leaves no folder behind', async (t) => {
  const [folder, above] = [await makeContent(t, {'participants.csv': 'id\n'}), await makeFolder(t)];
  assert.equal((await runTool('build', folder, '--out', join(above, 'a/b'))).code, 1);
  assert.deepEqual(await readdir(above), []);
});

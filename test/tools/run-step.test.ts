import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {runStep} from '../run-step.js';
import {chooseSteps, stepsOf, testFiles, type Step} from '../steps.js';

const folder = mkdtempSync(join(tmpdir(), 'run-step-'));
after(() => rmSync(folder, {recursive: true}));

/** Runs a script of ours as a step. */
async function run(script: string, more: Partial<Step> = {}) {
  let output = '';
  const step: Step = {
    name: 'x',
    title: 'X',
    command: ['node', '-e', script],
    count: 'exit',
    limitMs: 20_000,
    ...more,
  };
  const result = await runStep(step, (text: string) => {
    output += text;
  });
  return {...result, output};
}

/** Runs this text as a file of node:test. */
function runTests(source: string) {
  const file = join(folder, 'sample.test.mjs');
  writeFileSync(file, source);
  return run('', {command: ['node', '--test', file], count: 'tap', files: [file]});
}

test('a step of one check passes or fails with its exit status', async () => {
  assert.deepEqual(counts(await run('console.log("hello")')), [1, 0]);
  assert.deepEqual(counts(await run('process.exit(3)')), [0, 1]);
});

test('a step’s output is passed on without moves of the cursor', async () => {
  const {output} = await run(
    String.raw`process.stdout.write("5 passed, 0 failed\n\x1b[2K\x1b[1A\x1b[32mgreen\x1b[0m")`,
  );
  assert.equal(output, '5 passed, 0 failed\n\x1b[32mgreen\x1b[0m');
});

test('a step that counts by its last line and prints none fails', async () => {
  assert.deepEqual(
    counts(await run('console.log("4 passed, 1 failed"); process.exit(1)', {count: 'last-line'})),
    [4, 1],
  );
  assert.deepEqual(
    counts(await run('console.log("4 passed, 0 failed"); process.exit(1)', {count: 'last-line'})),
    [4, 1],
  );
  assert.deepEqual(counts(await run('', {count: 'last-line'})), [0, 1]);
});

test('a step of node:test counts its tests', async () => {
  const some = await runTests(
    "import test from 'node:test'; test('a', () => {}); test('b', () => { throw new Error('no'); }); test('c', { skip: true }, () => {});",
  );
  assert.deepEqual([...counts(some), some.skipped, some.failures], [1, 1, 1, ['b']]);
  assert.deepEqual(counts(await runTests('const = 3;')), [0, 1]);
  const empty = await runTests('export {};');
  assert.deepEqual(counts(empty), [0, 1]);
  assert.match(empty.output, /sample\.test\.mjs ran no test/);
});

test('a step of node:test without files does not run every file there is', async () => {
  const none = await run('', {count: 'tap', files: []});
  assert.deepEqual([...counts(none), none.problem], [0, 1, 'ran no test']);
});

test('a file whose session was lost is run again once, and the second time counts', async () => {
  const said = join(folder, 'said');
  const source = (failures: number) => `
    import {appendFileSync, readFileSync} from 'node:fs';
    import test from 'node:test';
    import {lostSession} from ${JSON.stringify(new URL('../../tools/lost-session.ts', import.meta.url).href)};
    appendFileSync(${JSON.stringify(said)}, '.');
    test('other', () => {});
    test('in a browser', () => {
      if (readFileSync(${JSON.stringify(said)}, 'utf8').length > ${failures}) return;
      lostSession();
      throw new Error('webkit: the session was lost');
    });`;
  const file = join(folder, 'lost.test.mjs');
  const runApart = () =>
    run('', {
      command: ['node', '--import', 'tsx', '--test'],
      count: 'tap',
      files: [file],
      apart: true,
    });
  for (const [failures, expected] of [
    [0, [2, 0, []]],
    [1, [2, 0, [file]]],
    [2, [1, 1, [file]]],
  ] as const) {
    rmSync(said, {force: true});
    writeFileSync(file, source(failures));
    const result = await runApart();
    assert.deepEqual([...counts(result), result.lost], expected);
  }
  writeFileSync(file, "import test from 'node:test'; test('a', () => { throw new Error('no'); });");
  const failed = await runApart();
  assert.deepEqual(
    [...counts(failed), failed.lost],
    [0, 1, []],
    'a failure alone is no second chance',
  );
});

test('a step that does not end is ended, with what it started, and says so', async () => {
  const grandchild = 'setInterval(() => {}, 1000)';
  const script = `const c = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]); console.log('pid ' + c.pid + '.'); setInterval(() => {}, 1000)`;
  const result = await run(script, {limitMs: 5_000});
  assert.deepEqual([...counts(result), result.problem], [0, 1, 'did not end within 5 s']);
  const pid = Number(/pid (\d+)\./.exec(result.output)![1]);
  assert.ok(await hasEnded(pid), `process ${pid} lives on`);
});

test('a step whose program is missing fails', async () => {
  const result = await run('', {command: ['no-such-program-here']});
  assert.deepEqual(counts(result), [0, 1]);
  assert.match(result.problem!, /did not start/);
});

test('stepsOf() gives unit tests the *.test.ts files and e2e the *.e2e.ts files', () => {
  const files = testFiles('.', '.test.ts', {except: 'e2e'});
  assert.ok(files.includes('test/tools/run-step.test.ts'));
  const steps = stepsOf('.');
  assert.equal(new Set(steps.map((step) => step.name)).size, steps.length);
  for (const step of steps)
    assert.ok(!step.needs || steps.some((other) => other.name === step.needs));
});

test('chooseSteps(steps, args) takes steps by name, and of them only the files that are named', () => {
  const all = stepsOf('.');
  const file = 'test/tools/run-step.test.ts';
  assert.deepEqual(
    chooseSteps(all, []).map(({name}) => name),
    all.filter(({byName}) => !byName).map(({name}) => name),
  );
  assert.deepEqual(
    chooseSteps(all, ['size', 'wordpress']).map(({name}) => name),
    ['size', 'wordpress'],
  );
  const [unit, ...others] = chooseSteps(all, ['unit', `./${file}`]);
  assert.deepEqual(others, []);
  assert.deepEqual(unit?.files, [file]);
  assert.deepEqual(
    unit.command.filter((word) => word.endsWith('.test.ts')),
    [file],
  );
  const [e2e] = chooseSteps(all, ['test/e2e/map.e2e.ts']);
  assert.deepEqual(
    [e2e?.name, e2e?.needs, e2e?.files],
    ['e2e', undefined, ['test/e2e/map.e2e.ts']],
  );
  assert.ok(!e2e?.command.includes('test/e2e/map.e2e.ts'), 'each file is added when it runs');
  const [wtr] = chooseSteps(all, ['test/tools/lean-css.wtr.ts']);
  assert.deepEqual(wtr?.command, ['wtr', '--files', 'test/tools/lean-css.wtr.ts']);
  assert.throws(() => chooseSteps(all, ['units']), /There is no step "units"/);
  assert.throws(() => chooseSteps(all, ['unit', 'test/e2e/map.e2e.ts']), /None of the steps/);
});

function counts({passed, failed}: {passed: number; failed: number}) {
  return [passed, failed];
}

/** An ended process may stay listed for a moment, and as a zombie for longer where nobody reaps. */
async function hasEnded(pid: number) {
  const {readFileSync} = await import('node:fs');
  for (let i = 0; i < 40; i++) {
    try {
      if (/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) return true;
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

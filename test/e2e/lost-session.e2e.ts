/** A WebKitGTK that ends in the middle of its tests: they run again once, pass, and the summary says so. */
import assert from 'node:assert/strict';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {runStep} from '../run-step.js';
import type {Step} from '../steps.js';
import {ENGINES} from './page.js';

/** Inside the repository, so that the configurations and their imports are found. */
const folder = resolve('test/out/lost-session');
const imported = (file: string) => JSON.stringify(resolve(file));

/** Ends the MiniBrowser that this driver started, or the driver itself. */
const END_SOURCE = `
import {readdirSync, readFileSync} from 'node:fs';
const childrenOf = (pid) => readdirSync('/proc/' + pid + '/task').flatMap((task) =>
  readFileSync('/proc/' + pid + '/task/' + task + '/children', 'utf8').trim().split(' ').filter(Boolean).map(Number));
export const endBrowser = (driver) => process.kill(childrenOf(driver)[0], 'SIGKILL');
export const endDriver = (driver) => process.kill(driver, 'SIGKILL');
`;

async function run(step: Pick<Step, 'command' | 'count' | 'files' | 'apart'>) {
  let output = '';
  const result = await runStep(
    {name: 'x', title: 'X', limitMs: 180_000, ...step},
    (text: string) => {
      output += text;
    },
  );
  return {...result, output};
}

describe('a lost session of WebKitGTK', {skip: !ENGINES.includes('webkit')}, () => {
  before(async () => {
    await rm(folder, {recursive: true, force: true});
    await mkdir(folder, {recursive: true});
    await writeFile(join(folder, 'end.mjs'), END_SOURCE);
  });
  after(() => rm(folder, {recursive: true}));

  for (const end of ['endBrowser', 'endDriver']) {
    it(`is started again in end-to-end tests (${end})`, async () => {
      const file = join(folder, `${end}.e2e.mjs`);
      await writeFile(
        file,
        `import assert from 'node:assert/strict';
import {existsSync, writeFileSync} from 'node:fs';
import test from 'node:test';
import {open} from ${imported('tools/engines.ts')};
import {${end}} from './end.mjs';
const mark = ${JSON.stringify(`${file}.ran`)};
test('a page', async (t) => {
  const page = await open('webkit');
  t.after(() => page.close());
  await page.goto('data:text/html,<title>here</title>');
  if (!existsSync(mark)) { writeFileSync(mark, ''); ${end}(page.driverId); }
  assert.equal(await page.eval('document.title'), 'here');
});
test('another', () => {});`,
      );
      const result = await run({
        command: ['node', '--import', 'tsx', '--test'],
        files: [file],
        apart: true,
        count: 'tap',
      });
      assert.deepEqual([result.passed, result.failed, result.lost], [2, 0, [file]], result.output);
    });

    it(`is started again in component tests in the middle, and the next file runs (${end})`, async () => {
      const config = join(folder, `${end}.config.mjs`);
      await writeFile(
        config,
        `import own from ${imported('web-test-runner.config.mjs')};
import {${end}} from './end.mjs';
let ended = false;
const plugin = {
  name: 'end-browser',
  executeCommand({command, session}) {
    if (command !== 'end-browser') return undefined;
    if (ended) return true;
    ended = true;
    ${end}(session.browser.driverId());
    return new Promise(() => {}); // the test waits for an answer when its window goes
  },
};
export default {...own, rootDir: ${JSON.stringify(resolve('.'))}, plugins: [...own.plugins, plugin],
  browsers: own.browsers.filter(({name}) => name === 'WebKit')};`,
      );
      for (const [name, body] of [
        ['first', "await executeServerCommand('end-browser');"],
        ['second', ''],
      ] as const)
        await writeFile(
          join(folder, `${end}-${name}.wtr.js`),
          `import {executeServerCommand} from '@web/test-runner-commands';
it('${name}', async () => { void executeServerCommand; ${body} });`,
        );
      const result = await run({
        command: ['wtr', '--config', config, '--files', `test/out/lost-session/${end}-*.wtr.js`],
        count: 'last-line',
      });
      assert.deepEqual(
        [result.passed, result.failed, result.lost],
        [2, 0, [`test/out/lost-session/${end}-first.wtr.js`]],
        result.output,
      );
    });
  }
});

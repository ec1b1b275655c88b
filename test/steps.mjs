/**
 * The steps of `npm test`, in order. To add a check, add a row.
 * @typedef {object} Step
 * @property {string} name as in `node test/run.mjs name`
 * @property {string} title
 * @property {string[]} command run without a shell, node_modules/.bin first on PATH
 * @property {'exit' | 'last-line' | 'tap'} count exit: one check; last-line: "N passed, N failed"; tap: node:test, told to write TAP
 * @property {string[]} [files] the test files of a node:test step
 * @property {boolean} [apart] each file by itself, given to the command as its last word; one whose browser session was lost is run once more
 * @property {string} [group] neighbours of the same group run two at a time; without one a step runs alone
 * @property {string} [needs] the step without whose success this one says nothing
 * @property {boolean} [byName] not part of `npm test`: needs large programs, or long
 * @property {number} limitMs
 */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';

const MINUTE_MS = 60_000;

/**
 * @param {string} [root] of the repository
 * @returns {Step[]}
 */
export function stepsOf(root = process.cwd()) {
  return [
    {
      name: 'build',
      title: 'Build',
      command: ['npm', 'run', 'build'],
      count: 'exit',
      limitMs: 5 * MINUTE_MS,
    },

    {
      name: 'format',
      title: 'Every file is formatted',
      command: ['prettier', '--check', '.'],
      count: 'exit',
      group: 'source',
      limitMs: 5 * MINUTE_MS,
    },
    {
      name: 'eslint',
      title: 'Lint',
      command: ['eslint', '.'],
      count: 'exit',
      group: 'source',
      limitMs: 5 * MINUTE_MS,
    },
    {
      name: 'templates',
      title: 'Bindings in Lit templates',
      command: ['lit-analyzer', 'src/**/*.ts', '--strict', '--maxWarnings', '0'],
      count: 'exit',
      group: 'source',
      limitMs: 5 * MINUTE_MS,
    },
    {
      name: 'types',
      title: 'Types',
      command: ['npm', 'run', 'types'],
      count: 'exit',
      group: 'source',
      limitMs: 5 * MINUTE_MS,
    },
    {
      name: 'api',
      title: 'The committed API report is up to date',
      command: ['npm', 'run', 'api', '--', '--check'],
      count: 'exit',
      group: 'source',
      limitMs: 5 * MINUTE_MS,
    },

    nodeTest({
      name: 'unit',
      title: 'Unit tests in Node',
      files: testFiles(root, '.test.ts', {except: 'e2e'}),
      concurrency: 2,
      fileLimitMs: 4 * MINUTE_MS,
      limitMs: 15 * MINUTE_MS,
    }),

    // Browsers run alone: focus belongs to one window at a time, and a busy core makes time limits lie.
    {
      name: 'wtr',
      title: 'Component tests in the browsers',
      command: ['wtr'],
      count: 'last-line',
      limitMs: 20 * MINUTE_MS,
    },
    nodeTest({
      name: 'e2e',
      title: 'End-to-end tests of the built files',
      files: testFiles(root, '.e2e.ts'),
      apart: true,
      needs: 'build',
      concurrency: 1,
      fileLimitMs: 20 * MINUTE_MS,
      limitMs: 60 * MINUTE_MS,
    }),

    {
      name: 'publint',
      title: 'The package as npm users get it',
      command: ['publint', 'dist/npm', '--strict'],
      count: 'exit',
      group: 'package',
      needs: 'build',
      limitMs: 2 * MINUTE_MS,
    },
    {
      name: 'attw',
      title: 'The types of the package',
      command: ['attw', '--pack', 'dist/npm', '--profile', 'esm-only'],
      count: 'exit',
      group: 'package',
      needs: 'build',
      limitMs: 2 * MINUTE_MS,
    },
    {
      name: 'size',
      title: 'Size budgets',
      command: ['npm', 'run', 'size'],
      count: 'exit',
      group: 'package',
      needs: 'build',
      limitMs: 2 * MINUTE_MS,
    },

    nodeTest({
      name: 'wordpress',
      title: 'A real WordPress with a real database',
      files: ['test/real/wordpress.real.ts'],
      byName: true,
      needs: 'build',
      concurrency: 1,
      fileLimitMs: 4 * MINUTE_MS,
      limitMs: 5 * MINUTE_MS,
    }),
    nodeTest({
      name: 'servers',
      title: 'What check prints, pasted into Caddy and lighttpd',
      files: ['test/real/servers.real.ts'],
      byName: true,
      concurrency: 1,
      fileLimitMs: 4 * MINUTE_MS,
      limitMs: 5 * MINUTE_MS,
    }),
    nodeTest({
      name: 'editors',
      title: 'Our forms in editors and sanitisers, by their own code',
      files: ['test/editors/editors.real.ts'],
      byName: true,
      concurrency: 1,
      fileLimitMs: 9 * MINUTE_MS,
      limitMs: 10 * MINUTE_MS,
    }),
    nodeTest({
      name: 'load',
      title: 'Behind Varnish: without its origin, and under load',
      files: ['test/real/varnish.real.ts'],
      byName: true,
      needs: 'build',
      concurrency: 1,
      fileLimitMs: 2 * MINUTE_MS,
      limitMs: 3 * MINUTE_MS,
    }),
  ];
}

/** A file's own limit ends a hanging test early and lets the other files go on. */
function nodeTest({concurrency, fileLimitMs, ...step}) {
  const command = [
    'node',
    '--import',
    'tsx',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${fileLimitMs}`,
    ...(step.apart ? [] : step.files),
  ];
  return {...step, command, count: 'tap'};
}

/**
 * The files under test/ whose name ends so, sorted. (Node 20 takes no globs.)
 * @param {string} root
 * @param {string} ending
 * @param {{except?: string}} [options] a folder of test/ to leave out
 */
export function testFiles(root, ending, {except} = {}) {
  return readdirSync(join(root, 'test'), {recursive: true})
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter(
      (path) =>
        path.endsWith(ending) &&
        !path.includes('node_modules/') &&
        !(except && path.startsWith(`${except}/`)),
    )
    .map((path) => `test/${path}`)
    .sort();
}

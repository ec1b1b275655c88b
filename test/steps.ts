/** The steps of `npm test`, in order. To add a check, add a row. */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';

/** One check, or one group of tests. */
export interface Step {
  /** As in `npm test -- name`. */
  readonly name: string;
  readonly title: string;
  /** Run without a shell, node_modules/.bin first on PATH. */
  readonly command: readonly string[];
  /** exit: one check; last-line: "N passed, N failed"; tap: node:test, told to write TAP. */
  readonly count: 'exit' | 'last-line' | 'tap';
  /** The test files of a step that has some. */
  readonly files?: readonly string[];
  /** Each file by itself, given to the command as its last word. One whose browser session was lost is run once more. */
  readonly apart?: boolean;
  /** Neighbours of the same group run two at a time; without one a step runs alone. */
  readonly group?: string;
  /** The step without whose success this one says nothing. */
  readonly needs?: string;
  /** Not part of `npm test`: needs large programs, or long. */
  readonly byName?: boolean;
  readonly limitMs: number;
}

const MINUTE_MS = 60_000;

/** Returns the steps. @param root of the repository */
export function stepsOf(root = process.cwd()): Step[] {
  return [
    {
      name: 'build',
      title: 'Build',
      command: ['npm', 'run', 'build'],
      count: 'exit',
      limitMs: 5 * MINUTE_MS,
    },

    {
      name: 'circles',
      title: 'No circle of imports, types included',
      command: [
        'depcruise',
        '--config',
        'tools/circles.json',
        'src',
        'tools',
        'test',
        'demo',
        'bench',
        'data',
      ],
      count: 'exit',
      group: 'source',
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
      name: 'words',
      title: 'Spelling of sources and docs',
      command: ['cspell', 'lint', '--no-progress'],
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
      files: testFiles(root, '.wtr.ts'),
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

/**
 * Returns the steps that the arguments of `npm test` name, and of them only the files that stand after them.
 * @param args names of steps and paths of test files; none: all steps but those that are only run by name
 * @throws where there is no such step, or none of the steps has a file
 */
export function chooseSteps(all: readonly Step[], args: readonly string[]): Step[] {
  const isFile = (arg: string) => arg.includes('/');
  const names = args.filter((arg) => !isFile(arg));
  const files = args.filter(isFile).map((file) => file.replace(/^\.\//, ''));
  const unknown = names.find((name) => !all.some((step) => step.name === name));
  if (unknown)
    throw new Error(
      `There is no step "${unknown}". Steps: ${all.map((step) => step.name).join(' ')}`,
    );
  const named = all.filter((step) => (names.length ? names.includes(step.name) : !step.byName));
  if (!files.length) return named;
  const orphan = files.find((file) => !named.some((step) => step.files?.includes(file)));
  if (orphan) throw new Error(`None of the steps has the file ${orphan}`);
  return named.flatMap((step) => {
    const own = files.filter((file) => step.files?.includes(file));
    return own.length ? [onlyFiles(step, own)] : [];
  });
}

/** Narrows a step to files. It no longer needs the build step: whoever asks for one file has just built. */
function onlyFiles(step: Step, files: readonly string[]): Step {
  const {needs: _needs, ...rest} = step;
  if (step.count === 'last-line')
    return {
      ...rest,
      files,
      command: [...step.command, ...files.flatMap((file) => ['--files', file])],
    };
  const command = step.command.filter((word) => !step.files?.includes(word));
  return {...rest, files, command: step.apart ? command : [...command, ...files]};
}

type NodeTest = Omit<Step, 'command' | 'count' | 'files'> & {
  readonly files: readonly string[];
  readonly concurrency: number;
  readonly fileLimitMs: number;
};

/** Makes a step of node:test. A file's own limit ends a hanging test early and lets the other files go on. */
function nodeTest({concurrency, fileLimitMs, ...step}: NodeTest): Step {
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
 * Returns the files under test/ whose name ends so, sorted. (Node 20 takes no globs.)
 * @param options.except a folder of test/ to leave out
 */
export function testFiles(
  root: string,
  ending: string,
  {except}: {readonly except?: string} = {},
): string[] {
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

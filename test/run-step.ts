/** Runs one step: its output is passed on as it comes, its checks are counted, and it ends within its time. */
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join, resolve} from 'node:path';
import {lostSessions} from '../tools/lost-session.js';
import {
  addCounts,
  countLastLine,
  countTap,
  emptyFiles,
  failedInOutput,
  failedInTap,
  settleCounts,
  type Counts,
  type SettledCounts,
} from './counts.js';
import {runSideBySide, type Write} from './side-by-side.js';
import type {Step} from './steps.js';

/** Between the polite signal, on which the drivers close their browsers, and the other one. */
const GRACE_MS = 5_000;
/** The test runner moves the cursor up to redraw its progress, also without a terminal, and would wipe out the counts. */
const CURSOR_MOVES = new RegExp(`${String.fromCharCode(27)}\\[\\d*[A-GJK]`, 'g');
/** Ids of the process groups that run now. */
const running = new Set<number>();
let stopped = false;

/** What a step needs to be run: tests leave out its name and title. */
export type RunnableStep = Omit<Step, 'name' | 'title'> & Partial<Pick<Step, 'name' | 'title'>>;

/** The counts of a step that was run. `lost`: the test files whose session was started again. */
export interface StepResult extends SettledCounts {
  readonly seconds: number;
  /** Names of the tests that failed. */
  readonly failures: readonly string[];
  readonly lost: readonly string[];
}

type Outcome = Omit<StepResult, 'seconds'>;

/** Runs one step and passes on what it prints. */
export async function runStep(
  step: RunnableStep,
  write: Write,
  {cwd = process.cwd()}: {readonly cwd?: string} = {},
): Promise<StepResult> {
  const started = Date.now();
  const counts = step.apart ? await runApart(step, write, cwd) : await runWhole(step, write, cwd);
  return {...counts, seconds: (Date.now() - started) / 1000};
}

async function runWhole(step: RunnableStep, write: Write, cwd: string): Promise<Outcome> {
  // Node would take "no files" for "all files".
  if (step.files?.length === 0)
    return {...settleCounts(undefined, {ok: true}), failures: [], lost: []};

  const folder = mkdtempSync(join(tmpdir(), 'test-step-'));
  const tapFile = join(folder, 'result.tap');
  const end = await runCommand(
    step.count === 'tap' ? withTap(step.command, tapFile) : step.command,
    {cwd, write, limitMs: step.limitMs},
  );
  const counts = settleCounts(countsOf(step, end, tapFile, write), end);
  const failures =
    step.count === 'tap' ? failedInTap(readIfThere(tapFile)) : failedInOutput(end.output);
  rmSync(folder, {recursive: true, force: true});
  return {...counts, failures, lost: lostSessions(end.output)};
}

/** Runs each file by itself, two side by side. One whose session was lost is run once more, and the second time counts. */
async function runApart(step: RunnableStep, write: Write, cwd: string): Promise<Outcome> {
  const {files = []} = step;
  if (!files.length) return {...settleCounts(undefined, {ok: true}), failures: [], lost: []};
  const until = Date.now() + step.limitMs;
  const run = async (file: string, writeFile: Write): Promise<Outcome> => {
    if (stopped) return {passed: 0, failed: 0, skipped: 0, failures: [], lost: []};
    const runOnce = () =>
      runWhole(
        {...step, command: [...step.command, file], files: [file], limitMs: until - Date.now()},
        writeFile,
        cwd,
      );
    const counts = await runOnce();
    const isLost = counts.lost.length > 0 && counts.failed > 0;
    return {...(isLost ? await runOnce() : counts), lost: isLost ? [file] : []};
  };
  const outcomes = await runSideBySide(
    files.map((file) => (writeFile: Write) => run(file, writeFile)),
    write,
  );
  const problem = outcomes.findLast((outcome) => outcome.problem)?.problem;
  return {
    ...outcomes.reduce<Counts>(addCounts, {passed: 0, failed: 0, skipped: 0}),
    failures: outcomes.flatMap(({failures}, i) => failures.map((test) => `${files[i]} › ${test}`)),
    lost: outcomes.flatMap(({lost}) => lost),
    ...(problem && {problem}),
  };
}

/** Ends whatever runs, by the ids of our own process groups; nothing more is started. */
export function stopAll(): void {
  stopped = true;
  for (const id of running) signalGroup(id, 'SIGTERM');
}

function countsOf(
  step: RunnableStep,
  {ok, output}: CommandEnd,
  tapFile: string,
  write: Write,
): Counts | undefined {
  if (step.count === 'exit') return ok ? {passed: 1, failed: 0, skipped: 0} : undefined;
  if (step.count === 'last-line') return countLastLine(output);
  const tap = readIfThere(tapFile);
  for (const file of emptyFiles(tap, step.files ?? [])) write(`✖ ${file} ran no test\n`);
  return countTap(tap, step.files);
}

function withTap([node = 'node', ...rest]: readonly string[], tapFile: string): string[] {
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tapFile}`,
  ];
  return [node, ...reporters, ...rest];
}

/** How a command ended. `problem` when it did not end by itself. */
interface CommandEnd {
  readonly ok: boolean;
  readonly output: string;
  readonly problem?: string | undefined;
}

function runCommand(
  [command = '', ...args]: readonly string[],
  {cwd, write, limitMs}: {readonly cwd: string; readonly write: Write; readonly limitMs: number},
): Promise<CommandEnd> {
  return new Promise((done) => {
    // NODE_TEST_CONTEXT would make `node --test` below take itself for a part of the test that called it.
    const env = {
      ...process.env,
      NODE_TEST_CONTEXT: undefined,
      PATH: [resolve(cwd, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    };
    // A group of its own, so that everything it started can be ended with it.
    const child = spawn(command, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const id = child.pid;
    if (id) running.add(id);
    let output = '';
    let problem: string | undefined;
    const pass = (data: string) => {
      const text = data.replace(CURSOR_MOVES, '');
      output += text;
      write(text);
    };
    child.stdout.setEncoding('utf8').on('data', pass);
    child.stderr.setEncoding('utf8').on('data', pass);

    const timer = setTimeout(() => {
      problem = `did not end within ${limitMs / 1000} s`;
      if (!id) return;
      signalGroup(id, 'SIGTERM');
      setTimeout(() => {
        signalGroup(id, 'SIGKILL');
      }, GRACE_MS).unref();
    }, limitMs);
    const finish = (ok: boolean) => {
      clearTimeout(timer);
      if (id) {
        signalGroup(id, 'SIGKILL'); // what the step left behind
        running.delete(id);
      }
      done({ok: ok && !problem, output, problem});
    };
    child.once('error', (error) => {
      problem = `did not start: ${error.message}`;
      finish(false);
    });
    child.once('exit', (code, signal) => {
      if (signal && !problem) problem = `ended by ${signal}`;
      // A grandchild may hold the pipes open: the output is waited for, but not for long.
      const late = setTimeout(() => {
        finish(code === 0);
      }, 2_000);
      child.once('close', () => {
        clearTimeout(late);
        finish(code === 0);
      });
    });
  });
}

function signalGroup(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-id, signal);
  } catch {
    // it has ended already
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

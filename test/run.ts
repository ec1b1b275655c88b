/**
 * `npm test`: every check of the project, counted. The last line of the output is "N passed, N failed"; the exit status is 1
 * if anything failed.
 *
 *   npm test                        all steps but those that are only run by name (steps.ts)
 *   npm test -- unit wtr            these steps
 *   npm test -- unit test/geo/a.test.ts   one file of a step
 *   ENGINES=chromium npm test -- wtr
 */
import {fileURLToPath} from 'node:url';
import {ensureTools} from '../tools/install-browsers.js';
import {addCounts, formatCounts, type Counts, type SettledCounts} from './counts.js';
import {runStep, stopAll, type StepResult} from './run-step.js';
import {runSideBySide} from './side-by-side.js';
import {chooseSteps, stepsOf, type Step} from './steps.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

interface Result {
  readonly step: Pick<Step, 'name'>;
  readonly counts: SettledCounts & Partial<StepResult>;
}

const results: Result[] = [];
let stopped: string | undefined;

const steps = chosenSteps(process.argv.slice(2));
try {
  ensureTools(
    process.env,
    steps.map(({name}) => name),
  );
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  report([
    {
      step: {name: 'tools'},
      counts: {passed: 0, failed: 1, skipped: 0, problem: 'programs are missing'},
    },
  ]);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopped = signal;
    stopAll();
  });
}
for (const batch of batchesOf(steps)) await runBatch(batch);
report(results);

function chosenSteps(args: readonly string[]): Step[] {
  try {
    return chooseSteps(stepsOf(), args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

/** Neighbours of the same group together, every other step by itself. */
function batchesOf(list: readonly Step[]): Step[][] {
  const batches: Step[][] = [];
  for (const step of list) {
    const last = batches.at(-1);
    if (step.group && last?.[0]?.group === step.group) last.push(step);
    else batches.push([step]);
  }
  return batches;
}

async function runBatch(batch: readonly Step[]): Promise<void> {
  await runSideBySide(
    batch.map((step) => async (write) => {
      write(`\n━━ ${step.title} (${step.name})\n`);
      const counts = await runOrSkip(step, write);
      write(
        `── ${step.name}: ${formatCounts(counts)}${counts.problem ? ` (${counts.problem})` : ''}\n`,
      );
      results.push({step, counts});
    }),
    (text) => process.stdout.write(text),
  );
}

async function runOrSkip(step: Step, write: (text: string) => void): Promise<Result['counts']> {
  const notRun = (problem: string) => ({passed: 0, failed: 1, skipped: 0, problem});
  if (stopped) return notRun(`not run: stopped by ${stopped}`);
  const needed = results.find((result) => result.step.name === step.needs);
  if (needed?.counts.failed) return notRun(`not run: ${step.needs} failed`);
  return runStep(step, write);
}

function report(list: readonly Result[]): never {
  let total: Counts = {passed: 0, failed: 0, skipped: 0};
  console.log('\n━━ Summary');
  for (const {step, counts} of list) {
    total = addCounts(total, counts);
    console.log(
      `${counts.failed ? '✖' : '✔'} ${step.name.padEnd(10)} ${formatCounts(counts)}${counts.seconds ? `, ${counts.seconds.toFixed(0)} s` : ''}${counts.problem ? ` (${counts.problem})` : ''}`,
    );
  }
  for (const {step, counts} of list) {
    for (const test of counts.failures ?? []) console.log(`✖ ${step.name}: ${test}`);
    for (const file of counts.lost ?? [])
      console.log(
        `⟳ ${step.name}: WebKitGTK lost its session in ${file}; it was started again once`,
      );
  }
  console.log(formatCounts(total));
  process.exit(total.failed ? 1 : 0);
}

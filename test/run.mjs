/**
 * `npm test`: every check of the project, counted. The last line of the output is "N passed, N failed"; the exit status is 1
 * if anything failed.
 *
 *   node test/run.mjs                 all steps but those that are only run by name (steps.mjs)
 *   node test/run.mjs unit wtr        these steps
 *   ENGINES=chromium node test/run.mjs wtr
 */
import {fileURLToPath} from 'node:url';
import {ensureTools} from '../tools/install-browsers.mjs';
import {formatCounts} from './counts.mjs';
import {runStep, stopAll} from './run-step.mjs';
import {stepsOf} from './steps.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const PARALLEL = 2; // cores of the smallest machine it runs on
const results = [];
let stopped;

const steps = chosenSteps(process.argv.slice(2));
try {
  ensureTools(
    process.env,
    steps.map(({name}) => name),
  );
} catch (error) {
  console.log(error.message);
  report([
    {
      step: {name: 'tools'},
      counts: {passed: 0, failed: 1, skipped: 0, problem: 'programs are missing'},
    },
  ]);
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopped = signal;
    stopAll();
  });
}
for (const batch of batchesOf(steps)) await runBatch(batch);
report(results);

function chosenSteps(names) {
  const all = stepsOf();
  const unknown = names.find((name) => !all.some((step) => step.name === name));
  if (unknown) {
    console.error(
      `There is no step "${unknown}". Steps: ${all.map((step) => step.name).join(' ')}`,
    );
    process.exit(2);
  }
  return all.filter((step) => (names.length ? names.includes(step.name) : !step.byName));
}

/** Neighbours of the same group together, every other step by itself. */
function batchesOf(list) {
  const batches = [];
  for (const step of list) {
    const last = batches.at(-1);
    if (step.group && last?.[0].group === step.group) last.push(step);
    else batches.push([step]);
  }
  return batches;
}

/** Two steps at a time; the first one unfinished prints at once, the others when their turn comes. */
async function runBatch(batch) {
  const waiting = [...batch];
  const outputs = batch.map((step) => ({
    step,
    held: [`\n━━ ${step.title} (${step.name})\n`],
    done: false,
  }));
  const flush = () => {
    for (const output of outputs) {
      for (const text of output.held.splice(0)) process.stdout.write(text);
      if (!output.done) return;
    }
  };
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const output = outputs.find((candidate) => candidate.step === step);
      const write = (text) => {
        output.held.push(text);
        flush();
      };
      flush();
      const counts = await runOrSkip(step, write);
      write(
        `── ${step.name}: ${formatCounts(counts)}${counts.problem ? ` (${counts.problem})` : ''}\n`,
      );
      output.done = true;
      results.push({step, counts});
      flush();
    }
  };
  await Promise.all(Array.from({length: PARALLEL}, worker));
}

async function runOrSkip(step, write) {
  const notRun = (problem) => ({passed: 0, failed: 1, skipped: 0, problem});
  if (stopped) return notRun(`not run: stopped by ${stopped}`);
  const needed = results.find((result) => result.step.name === step.needs);
  if (needed?.counts.failed) return notRun(`not run: ${step.needs} failed`);
  return runStep(step, write);
}

function report(list) {
  const total = {passed: 0, failed: 0, skipped: 0};
  console.log('\n━━ Summary');
  for (const {step, counts} of list) {
    for (const key of Object.keys(total)) total[key] += counts[key];
    console.log(
      `${counts.failed ? '✖' : '✔'} ${step.name.padEnd(10)} ${formatCounts(counts)}${counts.seconds ? `, ${counts.seconds.toFixed(0)} s` : ''}${counts.problem ? ` (${counts.problem})` : ''}`,
    );
  }
  for (const {step, counts} of list)
    for (const file of counts.lost ?? [])
      console.log(
        `⟳ ${step.name}: WebKitGTK lost its session in ${file}; it was started again once`,
      );
  console.log(formatCounts(total));
  process.exit(total.failed ? 1 : 0);
}

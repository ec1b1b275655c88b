/** How many checks of a step passed and failed, read from what the step printed. Pure. */

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/**
 * Counts of a node:test run, from its TAP. Cancelled tests failed. Node reports a file that has no test as one passed test
 * named like the file: that one counts as failed.
 * @param {string} tap
 * @param {string[]} [files] the test files, as given to node
 * @returns {Counts}
 */
export function countTap(tap, files = []) {
  // The last one: what a test prints stands in the TAP as a comment too.
  const summary = (name) =>
    Number([...tap.matchAll(new RegExp(`^# ${name} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
  const empty = emptyFiles(tap, files).length;
  return {
    passed: summary('pass') - empty,
    failed: summary('fail') + summary('cancelled') + empty,
    skipped: summary('skipped') + summary('todo'),
  };
}

/**
 * Files that ran and held no test.
 * @param {string} tap
 * @param {string[]} files
 */
export function emptyFiles(tap, files) {
  const passed = new Set([...tap.matchAll(/^ok \d+ - (.*)$/gm)].map(([, name]) => name.trim()));
  return files.filter((file) =>
    [...passed].some((name) => name === file || name.endsWith(`/${file}`)),
  );
}

/**
 * Counts from the last line of the form "12 passed, 0 failed, 1 skipped"; undefined when there is none.
 * @param {string} output
 * @returns {Counts | undefined}
 */
export function countLastLine(output) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/gm)].at(-1);
  return last && {passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3] ?? 0)};
}

/**
 * What a step's counts become once its end is known: a bad end is never 0 failed, and no test is no success.
 * @param {Counts | undefined} counts undefined when the step's output held none
 * @param {{ok: boolean, problem?: string}} end `problem` when it did not end by itself
 * @returns {Counts & {problem?: string}}
 */
export function settleCounts(counts, {ok, problem}) {
  const {passed, failed, skipped} = counts ?? {passed: 0, failed: 0, skipped: 0};
  if (problem) return {passed, failed: failed + 1, skipped, problem};
  if (!ok && failed === 0) return {passed, failed: 1, skipped, problem: 'ended with an error'};
  if (passed + failed === 0) return {passed, failed: 1, skipped, problem: 'ran no test'};
  return {passed, failed, skipped};
}

/**
 * "12 passed, 0 failed", with ", 1 skipped" only if there are any.
 * @param {Counts} counts
 */
export function formatCounts({passed, failed, skipped}) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Counts how many checks of a step passed and failed, from what the step printed. Pure. */

/** How many checks passed, failed and were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts with the reason why they are worse than the output says. */
export interface SettledCounts extends Counts {
  readonly problem?: string;
}

/**
 * Returns the counts of a node:test run, from its TAP. Cancelled tests failed. Node reports a file that has no test as one
 * passed test named like the file: that one counts as failed.
 * @param files the test files, as given to node
 */
export function countTap(tap: string, files: readonly string[] = []): Counts {
  // The last one: what a test prints stands in the TAP as a comment too.
  const summary = (name: string) =>
    Number([...tap.matchAll(new RegExp(`^# ${name} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
  const empty = emptyFiles(tap, files).length;
  return {
    passed: summary('pass') - empty,
    failed: summary('fail') + summary('cancelled') + empty,
    skipped: summary('skipped') + summary('todo'),
  };
}

/** Returns the files that ran and held no test. */
export function emptyFiles(tap: string, files: readonly string[]): string[] {
  const passed = [...tap.matchAll(/^ok \d+ - (.*)$/gm)].map(([, name = '']) => name.trim());
  return files.filter((file) => passed.some((name) => name === file || name.endsWith(`/${file}`)));
}

/** Returns the names of the tests that failed, without the suites around them. @param tap of node:test */
export const failedInTap = (tap: string): string[] =>
  [...tap.matchAll(/^ *not ok \d+ - (.*)\n((?: .*\n)*?) +\.\.\.$/gm)]
    .filter(([, , details = '']) => !/^ +failureType: 'subtestsFailed'$/m.test(details))
    .map(([, name = '']) => name);

/** Returns the names of the tests that failed, as wtr-reporter.ts prints them, each after its engine and file. */
export function failedInOutput(output: string): string[] {
  let file = '';
  return output.split('\n').flatMap((line) => {
    file = /^✖ (.*) \(\d+ passed, \d+ failed\)$/.exec(line)?.[1] ?? file;
    const name = /^ {4}✖ (.*)$/.exec(line)?.[1];
    return file && name ? [`${file} › ${name}`] : [];
  });
}

/** Returns the counts of the last line of the form "12 passed, 0 failed, 1 skipped"; undefined when there is none. */
export function countLastLine(output: string): Counts | undefined {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/gm)].at(-1);
  return last && {passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3] ?? 0)};
}

/**
 * Returns what a step's counts become once its end is known: a bad end is never 0 failed, and no test is no success.
 * @param counts undefined when the step's output held none
 * @param end `problem` when it did not end by itself
 */
export function settleCounts(
  counts: Counts | undefined,
  {ok, problem}: {readonly ok: boolean; readonly problem?: string | undefined},
): SettledCounts {
  const {passed, failed, skipped} = counts ?? {passed: 0, failed: 0, skipped: 0};
  if (problem) return {passed, failed: failed + 1, skipped, problem};
  if (!ok && failed === 0) return {passed, failed: 1, skipped, problem: 'ended with an error'};
  if (passed + failed === 0) return {passed, failed: 1, skipped, problem: 'ran no test'};
  return {passed, failed, skipped};
}

/** Returns "12 passed, 0 failed", with ", 1 skipped" only if there are any. */
export function formatCounts({passed, failed, skipped}: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Returns the sum of two counts. */
export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

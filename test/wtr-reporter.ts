/** Prints what failed in which engine and, as its last line, counts over all engines that test/run.ts reads. */
import type {
  Reporter,
  TestResult,
  TestResultError,
  TestSession,
  TestSuiteResult,
} from '@web/test-runner-core';
import {relative} from 'node:path';

/** Written by @web/test-runner-mocha, one log entry; the error is the next. */
const UNCAUGHT_REJECTION = 'An error was thrown in a Promise outside a test';

/** What went wrong in a test, or beside the tests. */
interface Failure {
  readonly title: string;
  readonly error: TestResultError | undefined;
}

/** The counts of one session. */
export interface SessionCounts {
  readonly passed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
}

/**
 * Returns the counts of one session (one test file in one engine). What kept a session from running its tests counts as a failure:
 * no start, an import error, a time-out, a promise rejected outside a test, or a file without any test.
 */
export function countSession(session: TestSession): SessionCounts {
  const tests = testsOf(session.testResults);
  const failures: Failure[] = tests
    .filter(({test}) => !test.skipped && !test.passed)
    .map(({title, test}) => ({title, error: test.error}));
  for (const error of session.errors) failures.push({title: 'the test file', error});
  // Mocha hears uncaught errors; of these the runner only writes a log line.
  const rejections = session.logs.filter((entry) =>
    String(entry[0]).startsWith(UNCAUGHT_REJECTION),
  );
  for (const entry of rejections)
    failures.push({title: 'the test file', error: {message: entry.map(textOf).join(' ')}});
  if (failures.length === 0 && tests.length === 0)
    failures.push({title: 'the test file', error: {message: 'ran no test'}});
  if (failures.length === 0 && !session.passed)
    failures.push({title: 'the test file', error: {message: `did not finish (${session.status})`}});
  const skipped = tests.filter(({test}) => test.skipped).length;
  const passed = tests.filter(({test}) => !test.skipped && test.passed).length;
  return {passed, skipped, failures};
}

/** Makes the reporter. */
export function wtrReporter({
  print = console.log,
}: {readonly print?: (line: string) => void} = {}): Reporter {
  return {
    reportTestFileResults({sessionsForTestFile, testFile}) {
      const file = relative(process.cwd(), testFile);
      for (const session of sessionsForTestFile) printSession(print, file, session);
    },
    onTestRunFinished({sessions}) {
      const counts = sessions.map(countSession);
      const sum = (pick: (count: SessionCounts) => number) =>
        counts.reduce((total, count) => total + pick(count), 0);
      const skipped = sum((count) => count.skipped);
      print(
        `${sum((count) => count.passed)} passed, ${sum((count) => count.failures.length)} failed${skipped ? `, ${skipped} skipped` : ''}`,
      );
    },
  };
}

function printSession(print: (line: string) => void, file: string, session: TestSession): void {
  const {passed, failures} = countSession(session);
  print(
    `${failures.length ? '✖' : '✔'} ${session.browser.name}: ${file} (${passed} passed${failures.length ? `, ${failures.length} failed` : ''})`,
  );
  for (const {title, error} of failures) {
    print(`    ✖ ${title}`);
    print(indent(describeError(error)));
  }
  if (failures.length === 0) return;
  for (const path of session.request404s) print(`    404 ${path}`);
  for (const entry of session.logs) print(`    log ${entry.map(textOf).join(' ')}`);
}

function testsOf(
  suite: TestSuiteResult | undefined,
  path: readonly string[] = [],
): {readonly title: string; readonly test: TestResult}[] {
  if (!suite) return [];
  const own = suite.tests.map((test) => ({title: [...path, test.name].join(' › '), test}));
  return [...own, ...suite.suites.flatMap((inner) => testsOf(inner, [...path, inner.name]))];
}

function describeError(error: TestResultError | undefined): string {
  if (!error) return 'failed without an error';
  const {message, stack = '', expected, actual} = error;
  // Firefox and WebKit write stacks without the message, Chromium with it.
  const text = stack.includes(message) ? stack : `${message}\n${stack}`;
  const difference =
    expected === undefined && actual === undefined
      ? ''
      : `\nexpected: ${expected}\nactual:   ${actual}`;
  return text.trimEnd() + difference;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const indent = (text: string) => text.replace(/^/gm, '      ');

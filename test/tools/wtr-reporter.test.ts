import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ReportTestResultsArgs, TestRunFinishedArgs, TestSession} from '@web/test-runner-core';
import {countSession, wtrReporter} from '../wtr-reporter.js';

const passed = {name: 'works', passed: true, skipped: false};
const failed = {
  name: 'fails',
  passed: false,
  skipped: false,
  error: {message: 'expected 1 to equal 2'},
};
const skipped = {name: 'later', passed: false, skipped: true};

/** One file in one engine, with these tests in a suite. */
function session(tests: object[], more: object = {}): TestSession {
  const testResults = {name: '', tests: [], suites: [{name: 'outer', tests, suites: []}]};
  return {
    browser: {name: 'WebKit'},
    passed: true,
    status: 'FINISHED',
    errors: [],
    logs: [],
    request404s: [],
    testResults,
    ...more,
  } as unknown as TestSession;
}

test('countSession(session) counts tests of inner suites', () => {
  const counts = countSession(session([passed, failed, skipped]));
  assert.deepEqual([counts.passed, counts.failures.length, counts.skipped], [1, 1, 1]);
  assert.equal(counts.failures[0]!.title, 'outer › fails');
});

test('countSession(session) counts an import error, a rejected promise, no test and no end as failures', () => {
  const failures = (value: TestSession) =>
    countSession(value).failures.map(({error}) => error?.message);
  assert.deepEqual(
    failures(session([], {errors: [{message: 'Could not import'}], passed: false})),
    ['Could not import'],
  );
  assert.deepEqual(failures(session([])), ['ran no test']);
  assert.deepEqual(
    failures(session([], {testResults: undefined, passed: undefined, status: 'INITIALIZING'})),
    ['ran no test'],
  );
  assert.deepEqual(failures(session([passed], {passed: false, status: 'STARTED'})), [
    'did not finish (STARTED)',
  ]);
  const rejected = session([passed], {
    logs: [['An error was thrown in a Promise outside a test. Did you']],
  });
  assert.match(failures(rejected).join(), /Promise outside/);
});

test('wtrReporter() ends with the counts over all engines', () => {
  const lines: string[] = [];
  const reporter = wtrReporter({print: (line: string) => lines.push(line)});
  const sessions = [session([passed]), session([passed, failed])];
  reporter.reportTestFileResults!({
    sessionsForTestFile: sessions,
    testFile: 'test/x.wtr.ts',
  } as unknown as ReportTestResultsArgs);
  reporter.onTestRunFinished!({sessions} as unknown as TestRunFinishedArgs);
  assert.ok(lines.some((line) => line.includes('WebKit: test/x.wtr.ts')));
  assert.ok(lines.some((line) => line.includes('expected 1 to equal 2')));
  assert.equal(lines.at(-1), '2 passed, 1 failed');
});

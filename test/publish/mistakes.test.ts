import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {checkAnswer} from '../../src/publish/hosting/check-answer.js';
import {checkLibrary, checkPages} from '../../src/publish/hosting/check-library.js';
import {checkCompression, checkRevalidation} from '../../src/publish/hosting/check-transfer.js';
import {
  formatIssue,
  IssueList,
  type ContentIssue,
} from '../../src/publish/issues/content-issues.js';
import {Findings} from '../../src/publish/issues/findings.js';
import {issueCodes, type IssueCode} from '../../src/publish/issues/issue-codes.js';
import {changeFiles, makeContent, makeFolder, runTool} from './content-folder.js';
import {mistakes, mistakesTable} from './mistakes.js';

const provoked = new Set<IssueCode>();

for (const {title, files, message, isNote, isLoss} of mistakes) {
  test(`${title}: ${isNote ? 'noted' : 'refused'}, in words an editor understands`, async (t) => {
    const content = await makeContent(t, isLoss ? {} : files);
    const out = await makeFolder(t);
    if (isLoss) {
      assert.equal((await runTool('build', content, '--out', out)).code, 0);
      await changeFiles(content, files);
    }
    const {code, out: json} = await (isLoss
      ? runTool('build', content, '--out', out, '--json')
      : runTool('check', content, '--json'));
    const {errors, warnings} = JSON.parse(json) as Record<'errors' | 'warnings', ContentIssue[]>;
    const notes = warnings.map(formatIssue);
    assert.deepEqual([code, errors.map(formatIssue)], isNote ? [0, []] : [1, [message]]);
    if (isNote) assert.ok(notes.includes(message), `instead: ${notes.join('\n')}`);
    for (const issue of [...errors, ...warnings]) provoked.add(issue.code);
  });
}

/** An answer that has nothing wrong, but for what is given. */
const answer = ({
  url = 'https://a.test/feed/alliance.json',
  status = 200,
  body = '',
  ...headers
}) => ({
  url: new URL(url),
  status,
  body: new TextEncoder().encode(body),
  headers: {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Retry-After',
    'cache-control': 'max-age=300, stale-while-revalidate=86400, stale-if-error=86400',
    'content-type': 'application/json',
    etag: '"1"',
    'timing-allow-origin': '*',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
    ...headers,
  },
});
/** A server that gives one answer to all, and whose compressed copies say something else. */
const server = (given: Parameters<typeof answer>[0]) => ({
  probe: () => Promise.resolve(answer(given)),
  copyFormats: [{ending: '.gz', encoding: 'gzip', isCopyOf: () => Promise.resolve(false)}],
});
const BASE = new URL('https://a.test/feed/');
const NAME = 'alliance.json';
const asked =
  (given: Parameters<typeof answer>[0]) =>
  (findings: Findings): void => {
    checkAnswer(answer(given), NAME, 'manifest', findings);
  };

/** What no file of a content folder can be: how a server sends it. */
const servers: Partial<Record<IssueCode, (findings: Findings) => unknown>> = {
  cors: asked({'access-control-allow-origin': ''}),
  status: asked({status: 500}),
  redirect: asked({status: 301}),
  'content-type': asked({'content-type': 'text/plain'}),
  caching: asked({'cache-control': 'no-store'}),
  header: asked({'x-content-type-options': ''}),
  age: asked({age: '90000'}),
  revalidation: (findings) => checkRevalidation(answer({}), NAME, findings, server({})),
  compression: (findings) =>
    checkCompression(answer({body: ' '.repeat(2000)}), NAME, findings, server({})),
  'stale-copy': (findings) =>
    checkCompression(answer({}), NAME, findings, server({'content-encoding': 'gzip'})),
  csp: (findings) => checkPages(BASE, findings, server({'x-frame-options': 'DENY'})),
  hash: (findings) => checkLibrary(BASE, findings, server({body: '{"alliance.js": "sha384-x"}'})),
};
for (const [code, provoke] of Object.entries(servers)) {
  test(`${code}: a server's answer is found`, async () => {
    const issues = new IssueList();
    const findings = new Findings(issues);
    await provoke(findings);
    findings.report();
    const found = [...issues.errors, ...issues.warnings].map((issue) => issue.code);
    assert.ok(found.includes(code as IssueCode), `instead: ${found.join()}`);
    provoked.add(code as IssueCode);
  });
}

test('every code of the list is provoked by a test above', () => {
  assert.deepEqual(
    issueCodes.filter((code) => !provoked.has(code)),
    [],
  );
});

test('docs/content.md has the table of mistakes as it is: else run `npx tsx tools/mistakes.ts`', async () => {
  const page = await readFile('docs/content.md', 'utf8');
  assert.equal(
    /<!-- mistakes:start -->\n\n([^]*?)\n\n<!-- mistakes:end -->/.exec(page)?.[1],
    mistakesTable(),
  );
});

/** The version where it stands, on a copy of the files. */
import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, test} from 'node:test';
import {placeholdersOf, setVersion} from '../../tools/version.js';

const FILES = [
  'package.json',
  'package-lock.json',
  'CHANGELOG.md',
  'README.md',
  'project.json',
  'docs',
  'integrations',
  'examples/build.mjs',
];
const PLUGIN = 'integrations/wordpress/alliance-widgets';
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'version-'));
  for (const file of FILES) cpSync(file, join(root, file), {recursive: true});
});
afterEach(() => {
  rmSync(root, {recursive: true});
});
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('setVersion() writes the version wherever it stands, and the date into the changelog', () => {
  const {version: old} = JSON.parse(read('package.json')) as {version: string};
  const lockBefore = read('package-lock.json');
  setVersion(root, '7.8.9', '2027-03-01');
  const json = (file: string) => JSON.parse(read(file)) as {version: string};
  assert.equal(json('package.json').version, '7.8.9');
  const lock = json('package-lock.json') as {version: string; packages: Record<string, unknown>};
  assert.equal(lock.version, '7.8.9');
  assert.equal((lock.packages[''] as {version: string}).version, '7.8.9');
  const changedLines = read('package-lock.json')
    .split('\n')
    .filter((line, i) => line !== lockBefore.split('\n')[i]);
  assert.equal(changedLines.length, 2, 'no other package of the lock has a new version');
  const php = read(`${PLUGIN}/alliance-widgets.php`);
  assert.equal(php.split('7.8.9').length - 1, 3);
  assert.ok(!php.includes(old));
  assert.match(read(`${PLUGIN}/readme.txt`), /^Stable tag: 7\.8\.9$/m);
  assert.match(read('CHANGELOG.md'), /^# Changelog\n\n## 7\.8\.9 \(2027-03-01\)\n/);
  const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  for (const file of [
    'README.md',
    'integrations/README.md',
    'examples/build.mjs',
    ...pages.map((name) => `docs/${name}`),
  ])
    assert.ok(!read(file).includes(old), file);
});

test('setVersion() again with the same version changes only the date', () => {
  setVersion(root, '7.8.9', '2027-03-01');
  setVersion(root, '7.8.9', '2027-03-02');
  assert.match(read('CHANGELOG.md'), /^## 7\.8\.9 \(2027-03-02\)$/m);
});

test('setVersion() refuses what is no version, a changelog without it, and a file that has lost it', () => {
  assert.throws(() => setVersion(root, '7.8', '2027-03-01'), /"7\.8" is no version/);
  setVersion(root, '7.8.9', '2027-03-01');
  assert.throws(() => setVersion(root, '8.0.0', '2027-04-01'), /CHANGELOG\.md says nothing of 8/);
  writeFileSync(join(root, PLUGIN, 'readme.txt'), 'Stable tag: trunk\n');
  assert.throws(
    () => setVersion(root, '7.8.9', '2027-03-01'),
    /readme\.txt has the version 0 times/,
  );
});

test('placeholdersOf() lists the addresses that nobody has set', () => {
  const set = 'https://code.test/alliance-widgets';
  writeFileSync(
    join(root, 'project.json'),
    JSON.stringify({repository: set, demo: 'https://example.org/TO-BE-SET/demo'}),
  );
  assert.deepEqual(placeholdersOf(root), ['demo: https://example.org/TO-BE-SET/demo']);
});

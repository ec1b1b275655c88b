import assert from 'node:assert/strict';
import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {
  ensureTools,
  findTools,
  missingPackages,
  wantedEngines,
} from '../../tools/install-browsers.js';

const folder = mkdtempSync(join(tmpdir(), 'install-browsers-'));
after(() => rmSync(folder, {recursive: true}));

function addProgram(name: string) {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

test('findTools(env) finds programs on PATH, and by their override first', () => {
  const chromium = addProgram('chromium');
  const other = addProgram('other');
  assert.equal(findTools({PATH: folder}).chromium, chromium);
  assert.equal(findTools({PATH: folder, CHROMIUM: other}).chromium, other);
  assert.equal(findTools({PATH: folder}).firefox, undefined);
});

test('findTools(env) refuses an override that names no file, and says so', () => {
  assert.throws(
    () => findTools({PATH: folder, FIREFOX: '/nowhere/firefox'}),
    /FIREFOX=\/nowhere\/firefox: there is no such file/,
  );
  assert.throws(() => findTools({PATH: folder, FIREFOX: folder}), /there is no such file/);
});

test('missingPackages(env) names the packages, and only those of the wanted engines', () => {
  addProgram('chromium');
  assert.deepEqual(missingPackages({PATH: folder}).slice(0, 5), [
    'firefox-esr',
    'webkit2gtk-driver',
    'libwebkit2gtk-4.1-0',
    'xvfb',
    'gdal-bin',
  ]);
  assert.ok(!missingPackages({PATH: folder, ENGINES: 'chromium'}).includes('firefox-esr'));
});

test('ensureTools(env) says what to install where it may not install', () => {
  assert.throws(
    () => ensureTools({PATH: folder}),
    /apt-get install -y --no-install-recommends firefox-esr webkit2gtk-driver/,
  );
});

test('ensureTools(env) says what to install when apt-get fails', () => {
  // Its PATH holds no other apt-get (and no env, sudo or dpkg), so nothing is installed for real.
  writeFileSync(addProgram('apt-get'), '#!/bin/sh\nexit 100\n');
  assert.throws(
    () => ensureTools({PATH: folder, ENGINES: 'firefox'}),
    /apt-get install .*firefox-esr/,
  );
});

test('wantedEngines(env) reads ENGINES and refuses unknown names', () => {
  assert.deepEqual(wantedEngines({}), ['chromium', 'firefox', 'webkit']);
  assert.deepEqual(wantedEngines({ENGINES: 'webkit, chromium'}), ['webkit', 'chromium']);
  assert.throws(() => wantedEngines({ENGINES: 'safari'}), /choose from chromium, firefox, webkit/);
});

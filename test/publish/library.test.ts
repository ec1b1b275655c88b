/** The library beside the pages: what a release brings, what stays of those before it, and for how long. */
import assert from 'node:assert/strict';
import {readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {gunzipSync} from 'node:zlib';
import {run} from '../../src/publish/cli/command-line.js';
import {publishLibrary} from '../../src/publish/disk/write-library.js';
import {host, staticFiles} from '../host-server.js';
import {changeFiles, makeContent, makeFolder, readJson} from './content-folder.js';

/** A package's library folder with one release: a loader, a style sheet, and chunks whose names stand for their bytes. */
async function release(
  t: TestContext,
  version: string,
  chunks: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await makeFolder(t);
  const files = {
    'alliance.js': `import ${chunks.join()}`,
    'page.css': `/* ${version} */`,
    'sri.json': JSON.stringify(
      Object.fromEntries(['alliance.js', ...chunks.map(named)].map((name) => [name, 'sha384-'])),
    ),
    ...Object.fromEntries(chunks.map((name) => [named(name), `export default '${name}';`])),
    ...more,
  };
  await changeFiles(
    folder,
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${version}/${name}`, text])),
  );
  return folder;
}
const named = (chunk: string): string => `chunks/${chunk}.js`;

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const contentOf = async (folder: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await filesIn(folder)).map(
        async (name) => [name, await readFile(join(folder, name), 'utf8')] as const,
      ),
    ),
  );
const daysIn = (out: string) => readJson(out, 'v1', 'chunks.json');

test('the library lies in the folder of its version and in v1/, each file with its compressed copies; the second time nothing is written', async (t) => {
  const [from, out] = [await release(t, '1.0.0', ['about-1', 'map-1']), await makeFolder(t)];
  const today = '2027-01-01';
  assert.deepEqual(await publishLibrary({out, from, today}), {version: '1.0.0', written: 12});
  const files = [
    'alliance.js',
    'chunks.json',
    'chunks/about-1.js',
    'chunks/map-1.js',
    'page.css',
    'sri.json',
  ];
  for (const folder of ['1.0.0', 'v1']) {
    assert.deepEqual(await filesIn(join(out, folder)), files);
    assert.deepEqual(await readJson(out, folder, 'chunks.json'), {
      'chunks/about-1.js': today,
      'chunks/map-1.js': today,
    });
    for (const file of files) {
      const bytes = await readFile(join(out, folder, file));
      assert.ok(gunzipSync(await readFile(join(out, folder, `${file}.gz`))).equals(bytes));
    }
  }
  assert.deepEqual(await publishLibrary({out, from, today: '2028-01-01'}), {
    version: '1.0.0',
    written: 0,
  });
});

test('the next release leaves the chunks of the one before it in v1/, and touches no other version', async (t) => {
  const out = await makeFolder(t);
  const from = await release(t, '1.0.0', ['about-1', 'map-1', 'same-1'], {'old.css': ''});
  await publishLibrary({out, from, today: '2027-01-01'});
  const before = await contentOf(join(out, '1.0.0'));
  await changeFiles(out, {
    '0.9.0/alliance.js': 'other',
    'v0/alliance.js': 'other',
    'v10/a.js': 'other',
  });
  const next = await release(t, '1.1.0', ['about-2', 'map-2', 'same-1']);
  await publishLibrary({out, from: next, today: '2027-03-01'});
  assert.deepEqual(await contentOf(join(out, '1.0.0')), before);
  for (const other of ['0.9.0/alliance.js', 'v0/alliance.js', 'v10/a.js'])
    assert.equal(await readFile(join(out, other), 'utf8'), 'other');
  const now = await contentOf(join(out, 'v1'));
  assert.equal(now['alliance.js'], 'import about-2,map-2,same-1');
  assert.equal(now['old.css'], undefined, 'what is no chunk goes at once');
  assert.equal(now['chunks/map-1.js'], before['chunks/map-1.js']);
  assert.deepEqual(
    await daysIn(out),
    Object.fromEntries(
      ['about-1', 'about-2', 'map-1', 'map-2', 'same-1'].map((name) => [named(name), '2027-03-01']),
    ),
  );
  assert.deepEqual(Object.keys((await readJson(out, '1.1.0', 'chunks.json')) as object), [
    'chunks/about-2.js',
    'chunks/map-2.js',
    'chunks/same-1.js',
  ]);
});

test('a chunk goes 400 days after the release that had it was replaced, however long that was in service', async (t) => {
  const out = await makeFolder(t);
  const publish = async (version: string, chunk: string, today: string) => {
    await publishLibrary({out, from: await release(t, version, [chunk]), today});
    return (await filesIn(join(out, 'v1/chunks'))).join(' ');
  };
  assert.equal(await publish('1.0.0', 'a', '2027-01-01'), 'a.js');
  assert.equal(await publish('1.0.0', 'a', '2030-01-01'), 'a.js');
  assert.equal(await publish('1.1.0', 'b', '2030-01-02'), 'a.js b.js');
  assert.equal(await publish('1.1.0', 'b', '2031-02-06'), 'a.js b.js', '400 days');
  assert.equal(await publish('1.1.0', 'b', '2031-02-07'), 'b.js', '401 days');
  assert.deepEqual(
    (await readdir(join(out, 'v1/chunks'))).sort(),
    ['b.js', 'b.js.br', 'b.js.gz'],
    'its copies go with it',
  );
});

test('a chunk that no list names is kept from today on', async (t) => {
  const out = await makeFolder(t);
  await changeFiles(out, {'v1/chunks/before-1.js': 'old', 'v1/.alliance-1-x.tmp': 'cut off'});
  await publishLibrary({out, from: await release(t, '1.0.0', ['a']), today: '2027-01-01'});
  assert.deepEqual(await daysIn(out), {
    'chunks/a.js': '2027-01-01',
    'chunks/before-1.js': '2027-01-01',
  });
  assert.equal((await readdir(join(out, 'v1'))).includes('.alliance-1-x.tmp'), false);
});

test('into an empty folder the chunks of a published site are brought, from its folder or its address', async (t) => {
  const site = await makeFolder(t);
  await publishLibrary({out: site, from: await release(t, '1.0.0', ['a']), today: '2027-01-01'});
  await publishLibrary({out: site, from: await release(t, '1.1.0', ['b']), today: '2027-02-01'});
  const server = await host({'*': staticFiles(site)});
  t.after(() => server.close());
  const from = await release(t, '1.2.0', ['c']);
  for (const keep of [site, server.origin, `${server.origin}/`]) {
    const out = await makeFolder(t);
    await publishLibrary({out, from, keep, today: '2027-03-01'});
    assert.deepEqual(await daysIn(out), {
      'chunks/a.js': '2027-02-01',
      'chunks/b.js': '2027-03-01',
      'chunks/c.js': '2027-03-01',
    });
    assert.equal(await readFile(join(out, 'v1/chunks/a.js'), 'utf8'), `export default 'a';`);
  }
  await assert.rejects(
    publishLibrary({out: await makeFolder(t), from, keep: await makeFolder(t)}),
    /^AccessError: cannot read .*: it has no library in v1\/$/,
  );
});

test('build copies the library of its package, and none where --library names another', async (t) => {
  const [library, content] = [await release(t, '1.0.0', ['a']), await makeContent(t)];
  const build = async (...more: string[]) => {
    const out = await makeFolder(t);
    let said = '';
    const add = (text: string) => {
      said += text.replaceAll(out, 'OUT');
    };
    const code = await run(
      ['build', content, '--out', out, ...more],
      {out: add, err: add, colour: false},
      {library},
    );
    return {code, said, folders: (await readdir(out)).sort()};
  };
  const copied = await build();
  assert.equal(copied.code, 0);
  assert.match(copied.said, /^Wrote 10 files to OUT: the library, version 1\.0\.0$/m);
  assert.deepEqual(copied.folders, [
    '1.0.0',
    '404.html',
    'feed',
    'index.html',
    'robots.txt',
    'v1',
    'w',
  ]);
  for (const more of [
    ['--library', 'https://cdn.test/v1/'],
    ['--library', '../v1/'],
  ]) {
    assert.deepEqual((await build(...more)).folders, [
      '404.html',
      'feed',
      'index.html',
      'robots.txt',
      'w',
    ]);
  }
  assert.deepEqual((await build('--dry-run')).folders, []);
  await rm(library, {recursive: true});
  assert.match(
    (await build()).said,
    /^The library is not beside the tool: the pages have no styles and no script until v1\/ is copied beside w\/\.$/m,
  );
});

/** The `.br` and `.gz` beside each file: always of the same text, or not there. */
import assert from 'node:assert/strict';
import {readdir, readFile, rm, utimes, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {watch} from 'node:fs';
import {changeFiles, makeContent, makeFolder, runTool} from './content-folder.js';

/** Whether each copy in the folder is of its file; the copies that have none. */
async function differing(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  const wrong: string[] = [];
  for (const name of names.filter((one) => /\.(br|gz)$/.test(one))) {
    const expand = name.endsWith('.br') ? brotliDecompressSync : gunzipSync;
    const file = await readFile(join(folder, name.replace(/\.(br|gz)$/, ''))).catch(
      () => undefined,
    );
    if (!file || !expand(await readFile(join(folder, name))).equals(file)) wrong.push(name);
  }
  return wrong;
}

test('beside each file lie two copies of it, after a change too', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  const feed = join(out, 'feed');
  await runTool('build', content, '--out', out);
  for (const round of [1, 2]) {
    const names = (await readdir(feed)).filter((name) => name !== 'previous');
    const files = names.filter((name) => !/\.(br|gz)$/.test(name));
    assert.equal(names.length, 3 * files.length);
    for (const name of files)
      assert.ok(names.includes(`${name}.br`) && names.includes(`${name}.gz`), name);
    assert.deepEqual(await differing(feed), []);
    await changeFiles(content, {
      [`news/n${round}.md`]: `---\nid: n${round}\ntitle: News ${round}\nkind: news\n---\n`,
    });
    await runTool('build', content, '--out', out);
  }
});

test('a copy that is gone, cut off or of an older text is made anew, and nothing else is touched', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  const feed = join(out, 'feed');
  await runTool('build', content, '--out', out);
  await rm(join(feed, 'alliance.json.br'));
  await writeFile(
    join(feed, 'participants.csv.gz'),
    (await readFile(join(feed, 'participants.csv.gz'))).subarray(0, 20),
  );
  await writeFile(join(feed, 'news.en.xml.gz'), await readFile(join(feed, 'news.fr.xml.gz')));
  const old = new Date(0);
  await utimes(join(feed, 'alliance.json'), old, old);
  const {out: said} = await runTool('build', content, '--out', out);
  assert.match(said, /^Nothing changed in .+; 3 files restored\n$/);
  assert.deepEqual(await differing(feed), []);
  assert.match((await runTool('build', content, '--out', out)).out, /news items?\n$/);
});

test('copies of a language that the feed has no more go with its files', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  await runTool('build', content, '--out', out);
  await changeFiles(content, {
    'alliance.yaml': (await readFile(join(content, 'alliance.yaml'), 'utf8')).replace(
      '[en, fr]',
      '[en]',
    ),
  });
  assert.equal((await runTool('build', content, '--out', out, '--allow-shrink')).code, 0);
  assert.deepEqual(
    (await readdir(join(out, 'feed'))).filter((name) =>
      /^(news\.fr\.(json|xml)|events\.fr\.ics)/.test(name),
    ),
    [],
  );
});

test('at no moment of a build does a copy say something else than its file', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  const feed = join(out, 'feed');
  await runTool('build', content, '--out', out);
  // What happened to a file and to its copies, in the order in which the system tells it.
  const events: string[] = [];
  const watcher = watch(feed, (kind, name) => {
    if (name && !name.endsWith('.tmp')) events.push(name);
  });
  await changeFiles(content, {'news/n.md': '---\nid: n\ntitle: More news\nkind: news\n---\n'});
  await runTool('build', content, '--out', out);
  await new Promise((resolve) => setTimeout(resolve, 50));
  watcher.close();
  const of = events.filter((name) => name.startsWith('alliance.json'));
  // Gone, gone; the file; the copies.
  assert.deepEqual(of, [
    'alliance.json.br',
    'alliance.json.gz',
    'alliance.json',
    'alliance.json.br',
    'alliance.json.gz',
  ]);
  assert.deepEqual(
    events.slice(-3),
    ['alliance.json', 'alliance.json.br', 'alliance.json.gz'],
    'the manifest last',
  );
});

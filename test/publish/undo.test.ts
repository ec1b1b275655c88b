/** Going back: the feed of before, whole, and nothing of it for ever. */
import assert from 'node:assert/strict';
import {readdir, readFile, rm, stat, utimes} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Manifest} from '../../src/feed/feed.js';
import {pruneFeed} from '../../src/publish/disk/previous-feed.js';
import {
  changeFiles,
  goodFile,
  makeContent,
  makeFolder,
  participantsCsv,
  readJson,
  runTool,
} from './content-folder.js';

const rows = goodFile('participants.csv').trim().split('\n').slice(1);
const third = 'tivat,Tivat,,,ME,municipality,42.43623,18.69361,,,,,,';
const manifestAt = async (out: string) =>
  (await readJson(out, 'feed', 'alliance.json')) as Manifest;
const DAY_MS = 86_400_000;

/** The files of a feed but for the manifest's number. */
async function contentOf(out: string): Promise<Record<string, string>> {
  const names = (await readdir(join(out, 'feed'))).filter((name) =>
    /^(alliance\.json|participants\.(csv|geojson)|(news|events)\.[a-z]+\.(json|xml|ics))$/.test(
      name,
    ),
  );
  const texts = await Promise.all(names.map((name) => readFile(join(out, 'feed', name), 'utf8')));
  return Object.fromEntries(
    names.map((name, index) => [name, texts[index]!.replace(/"sequence": \d+/, '')]),
  );
}

test('undo publishes the feed of before under a new number; a second undo takes back the first', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  await runTool('build', content, '--out', out);
  assert.deepEqual(await runTool('undo', out), {
    code: 1,
    out: '',
    err: 'No earlier feed is kept in this folder. Nothing was written.\n',
  });
  const first = await contentOf(out);
  await changeFiles(content, {
    'participants.csv': participantsCsv(...rows, third),
    'news/second.md': '---\nid: second\ntitle: Second\nkind: event\nstart: 2020-01-01\n---\n',
  });
  await runTool('build', content, '--out', out);
  const second = await contentOf(out);
  assert.equal((await runTool('check', join(out, 'feed', 'previous'))).code, 0);
  const undone = await runTool('undo', out);
  assert.equal(undone.code, 0);
  assert.equal(
    undone.out,
    [
      '  - Tivat (ME)',
      '  ~ participants, count: 3 → 2',
      '  ~ participants, countries: 3 → 2',
      '  ~ participants, listed: 3 → 2',
      '  - news: Second',
      `Wrote 9 files to ${join(out, 'feed')}: sequence 3`,
      '',
    ].join('\n'),
  );
  assert.deepEqual(await contentOf(out), first);
  assert.equal((await runTool('check', out)).code, 0);
  assert.equal((await runTool('undo', out, '--json')).code, 0);
  assert.deepEqual(await contentOf(out), second);
  assert.equal((await manifestAt(out)).sequence, 4);
  const {out: said} = await runTool('build', content, '--out', out);
  assert.match(said, /^Nothing changed .*: sequence 4, /);
});

test('an unchanged build keeps the feed of before as it is; the compressed copies follow an undo', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  await runTool('build', content, '--out', out);
  const first = await contentOf(out);
  await changeFiles(content, {'participants.csv': participantsCsv(...rows, third)});
  await runTool('build', content, '--out', out);
  await runTool('build', content, '--out', out);
  await runTool('undo', out);
  assert.deepEqual(await contentOf(out), first);
  assert.deepEqual(
    (await runTool('build', await makeContent(t), '--out', out)).out,
    `Nothing changed in ${join(out, 'feed')}: sequence 3, 2 participants listed, 1 news item\n`,
  );
});

test('undo ends with 3 where there is no feed, or the kept one is broken', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  assert.deepEqual(await runTool('undo', out), {
    code: 3,
    out: '',
    err: `cannot read ${join(out, 'feed')}: there is no feed\n`,
  });
  await runTool('build', content, '--out', out);
  await changeFiles(content, {'participants.csv': participantsCsv(rows[0]!)});
  await runTool('build', content, '--out', out, '--allow-shrink');
  await changeFiles(join(out, 'feed', 'previous'), {'alliance.json': '{'});
  assert.equal((await runTool('undo', out)).code, 3);
  assert.equal((await manifestAt(out)).sequence, 2);
});

test('data files of earlier feeds go 30 days after they were replaced, never those of this feed or the one before', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  const hashed = async () =>
    (await readdir(join(out, 'feed')))
      .filter((name) => /^participants\.[0-9a-f]{10}\.geojson$/.test(name))
      .sort();
  const feed = join(out, 'feed');
  await runTool('build', content, '--out', out);
  const [oldest] = await hashed();
  // Written long ago, replaced today: it is from today that its days count.
  const longAgo = new Date(Date.now() - 400 * DAY_MS);
  await utimes(join(feed, oldest!), longAgo, longAgo);
  for (const row of [third, third.replace('Tivat', 'Tivat City')]) {
    await changeFiles(content, {'participants.csv': participantsCsv(...rows, row)});
    await runTool('build', content, '--out', out);
  }
  assert.equal((await hashed()).length, 3);
  assert.ok(Date.now() - (await stat(join(feed, oldest!))).mtimeMs < DAY_MS);
  await pruneFeed(feed, {now: Date.now() + 29 * DAY_MS});
  assert.equal((await hashed()).length, 3);
  await pruneFeed(feed, {now: Date.now() + 31 * DAY_MS});
  assert.deepEqual((await hashed()).includes(oldest!), false);
  assert.equal((await hashed()).length, 2);
  assert.equal(
    (await readdir(feed)).some((name) => name.startsWith(oldest!)),
    false,
    'nor a compressed copy of it',
  );
  assert.equal((await runTool('check', join(feed, 'previous'))).code, 0);
});

test('--forget takes down what must be gone at once: nothing of an earlier feed is left', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  await runTool('build', content, '--out', out);
  await changeFiles(content, {
    'participants.csv': participantsCsv(rows[1]!),
    'news/first.md': goodFile('news/first.md').replace('participants: [lille]\n', ''),
  });
  assert.equal(
    (await runTool('build', content, '--out', out, '--allow-shrink', '--forget')).code,
    0,
  );
  const names = await readdir(join(out, 'feed'));
  assert.equal(names.includes('previous'), false);
  for (const name of names)
    assert.doesNotMatch(await readFile(join(out, 'feed', name), 'utf8'), /Lille/);
});

test('what is left of a folder without its data files can be published again', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  await runTool('build', content, '--out', out);
  for (const name of await readdir(join(out, 'feed')))
    if (/\.[0-9a-f]{10}\./.test(name)) await rm(join(out, 'feed', name));
  await changeFiles(content, {'participants.csv': participantsCsv(...rows, third)});
  assert.equal((await runTool('build', content, '--out', out)).code, 0);
  assert.equal((await runTool('check', out)).code, 0);
});

/** What an editor may do again and again without harm: the same bytes, the right sequence, nothing lost by accident. */
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Manifest} from '../../src/feed/feed.js';
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
/** What is said of the feed, without the line about the pages. */
const aboutFeed = ({out}: {readonly out: string}) =>
  out.replace(/^Wrote \d+ files to .*: the public pages\n/m, '');
const manifestAt = async (out: string) =>
  (await readJson(out, 'feed', 'alliance.json')) as Manifest;

async function bytesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    ),
  );
}

test('rows, columns and keys in another order give the same bytes', async (t) => {
  const out = await makeFolder(t);
  const [a, b] = [join(out, 'a'), join(out, 'b')];
  await runTool(
    'build',
    await makeContent(t, {
      'history.csv': 'set,date,count\nparticipants,2013,120\nparticipants,2013-04,114\n',
    }),
    '--out',
    a,
  );
  const shuffled = goodFile('participants.csv')
    .trim()
    .split('\n')
    .map((row) => row.split(',').reverse().join(';'));
  await runTool(
    'build',
    await makeContent(t, {
      'history.csv': 'count,date,set\n114,2013-04,participants\n120,2013,participants\n',
      'participants.csv': [shuffled[0], shuffled[2], shuffled[1]].join('\r\n'),
      'alliance.yaml': goodFile('alliance.yaml').replace(
        '{en: The Alliance, fr: L’Alliance}',
        '{fr: L’Alliance, en: The Alliance}',
      ),
      'news/first.md': undefined,
      'news/of-another-name.md': goodFile('news/first.md'),
    }),
    '--out',
    b,
  );
  assert.deepEqual(await bytesOf(join(a, 'feed')), await bytesOf(join(b, 'feed')));
});

/** What a first build says, where the feed may lie elsewhere. */
const firstOf = (out: string): string =>
  `No feed lies in ${join(out, 'feed')}, so "sequence" starts at 1. If https://alliance.test/feed/ is published already, pages ignore the new feed until it passes the old number: build with --previous https://alliance.test/feed/\n`;

test('the sequence begins at 1 and grows by one with each change, and only then', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  assert.equal(
    aboutFeed(await runTool('build', content, '--out', out)),
    `Wrote 13 files to ${join(out, 'feed')}: sequence 1, 2 participants listed, 1 news item\n${firstOf(out)}`,
  );
  assert.equal(
    aboutFeed(await runTool('build', content, '--out', out)),
    `Nothing changed in ${join(out, 'feed')}: sequence 1, 2 participants listed, 1 news item\n`,
  );
  await changeFiles(content, {
    'participants.csv': participantsCsv(
      ...rows,
      'andalusia,Andalusia,Andalucía,es,ES,region,37.38283,-5.97317,,,,,,',
    ),
  });
  assert.equal(
    aboutFeed(await runTool('build', content, '--out', out)),
    [
      '  + Andalusia (ES)',
      '  ~ participants, count: 2 → 3',
      '  ~ participants, countries: 2 → 3',
      '  ~ participants, listed: 2 → 3',
      `Wrote 4 files to ${join(out, 'feed')}: sequence 2, 3 participants listed, 1 news item`,
      '',
    ].join('\n'),
  );
});

test('a dry run says what would change and changes nothing', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  assert.equal(
    (await runTool('build', content, '--out', out, '--dry-run')).out,
    `Would write ${join(out, 'feed')}: sequence 1, 2 participants listed, 1 news item\n${firstOf(out)}`,
  );
  assert.deepEqual(await readdir(out), []);
});

test('--previous continues the sequence of a feed elsewhere, in a folder or at an address', async (t) => {
  const [content, old] = [await makeContent(t), await makeFolder(t)];
  await runTool('build', content, '--out', old);
  await changeFiles(content, {
    'news/second.md': '---\nid: second\ntitle: Second\nkind: news\n---\n',
  });
  const server = createServer((request, response) => {
    readFile(join(old, request.url!)).then(
      (body) => response.end(body),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  for (const previous of [
    old,
    join(old, 'feed'),
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed/`,
  ]) {
    const out = await makeFolder(t);
    const {code, out: said} = await runTool('build', content, '--out', out, '--previous', previous);
    assert.equal(code, 0);
    assert.match(said, /^ {2}\+ news: Second\n/);
    assert.equal((await manifestAt(out)).sequence, 2);
  }
});

test('content with faults leaves the published feed as it is, byte for byte', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  await runTool('build', content, '--out', out);
  const before = await bytesOf(join(out, 'feed'));
  await changeFiles(content, {
    'participants.csv': participantsCsv(...rows, 'x,X,,,FR,city,481.2,3,,,,,,'),
  });
  assert.deepEqual(await runTool('build', content, '--out', out), {
    code: 1,
    out: '',
    err: '1 error\nparticipants.csv:4: latitude: must be between -90 and 90 (481.2)\nNothing was written.\n',
  });
  assert.deepEqual(await bytesOf(join(out, 'feed')), before);
});

test('losing many participants, all news or a language needs --allow-shrink', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  await runTool('build', content, '--out', out);
  await changeFiles(content, {
    'participants.csv': participantsCsv(rows[0]!),
    'news/first.md': undefined,
    'alliance.yaml': goodFile('alliance.yaml').replace('[en, fr]', '[en]'),
  });
  assert.deepEqual(await runTool('build', content, '--out', out), {
    code: 1,
    out: '',
    err: `3 errors
alliance.yaml: the new feed loses 1 of 2 participants; if that is meant, build with --allow-shrink
alliance.yaml: the new feed loses all 1 news items; if that is meant, build with --allow-shrink
alliance.yaml: the new feed loses the language fr; if that is meant, build with --allow-shrink
Nothing was written.
`,
  });
  const old = ['news.es-419.xml', 'events.es-419.ics.br'];
  for (const name of [...old, 'notes.txt']) await writeFile(join(out, 'feed', name), '');
  const {code} = await runTool('build', content, '--out', out, '--allow-shrink');
  assert.equal(code, 0);
  assert.equal((await manifestAt(out)).sequence, 2);
  assert.deepEqual(
    (await readdir(join(out, 'feed'))).filter((name) => [...old, 'notes.txt'].includes(name)),
    ['notes.txt'],
  );
  assert.equal(
    (await readdir(join(out, 'feed'))).some(
      (name) => name === 'news.fr.xml' || name === 'events.fr.ics',
    ),
    false,
  );
  assert.equal((await runTool('check', out)).code, 0);
});

test('a participant that has ended stays in the list and is left out of every figure', async (t) => {
  const [content, out] = [
    await makeContent(t, {
      'participants.csv': participantsCsv(rows[0]!, rows[1]!.replace(/,,$/, ',2019-01,')),
    }),
    await makeFolder(t),
  ];
  await runTool('build', content, '--out', out);
  const {
    sets: {participants},
  } = await manifestAt(out);
  assert.deepEqual(
    [participants!.count, participants!.countries, participants!.listed, participants!.byCountry],
    [1, 1, 1, {FR: 1}],
  );
  const {features} = (await readJson(out, 'feed', 'participants.geojson')) as {features: unknown[]};
  assert.equal(features.length, 2);
});

test('a published manifest that cannot be read stops the build: its sequence must not start again', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  await runTool('build', content, '--out', out);
  await writeFile(join(out, 'feed', 'alliance.json'), '{"version": 1,');
  const {code, err} = await runTool('build', content, '--out', out);
  assert.equal(code, 1);
  assert.match(
    err,
    /^1 error\nalliance\.json: the published feed cannot be read, so its sequence cannot be continued: .+\nNothing was written\.\n$/,
  );
});

/** Hours, places and addresses of news and events, in each file of the feed and on the public pages. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import type {NewsFile} from '../../src/feed/feed.js';
import {
  errorsOf,
  goodFile,
  makeContent,
  makeFolder,
  readJson,
  runTool,
  warningsOf,
} from './content-folder.js';

const EVENT = `---
id: meeting
title: Meeting
title_fr: Réunion
kind: event
language: en
start: 2026-12-10T09:30+01:00
end: 2026-12-10T12:00+01:00
place: Strasbourg
---

Text.
`;

test('an event has its hours and its place in JSON Feed, RSS and on its page, in English and in French', async (t) => {
  const [content, out] = [await makeContent(t, {'news/meeting.md': EVENT}), await makeFolder(t)];
  assert.equal((await runTool('build', content, '--out', out)).code, 0);
  for (const [lang, folder, when] of [
    ['en', '', '10\u00a0December 2026, 09:30–12:00 (UTC+1)'],
    ['fr', 'fr/', '10\u00a0décembre 2026, 09:30–12:00 (UTC+1)'],
  ] as const) {
    const page = `https://alliance.test/w/${folder}news-ticker/meeting.html`;
    const {items} = (await readJson(out, 'feed', `news.${lang}.json`)) as NewsFile;
    const {url, content_html, _alliance} = items.find(({id}) => id === 'meeting')!;
    assert.deepEqual(
      [url, content_html, _alliance!.start, _alliance!.place],
      [page, `<p>${when} · Strasbourg</p><p>Text.</p>`, '2026-12-10T09:30:00+01:00', 'Strasbourg'],
    );
    const rss = await readFile(join(out, 'feed', `news.${lang}.xml`), 'utf8');
    assert.ok(rss.includes(`<link>${page}</link>`));
    assert.ok(rss.includes(`&lt;p&gt;${when} · Strasbourg&lt;/p&gt;`));
    assert.ok(rss.includes(`<guid isPermaLink="false">meeting.${lang}</guid>`));
    const html = await readFile(join(out, 'w', folder, 'news-ticker/meeting.html'), 'utf8');
    assert.ok(html.includes(when));
    assert.ok(html.includes('"location":{"@type":"Place","name":"Strasbourg"}'));
    assert.ok(html.includes('"startDate":"2026-12-10T09:30:00+01:00"'));
    assert.ok(!html.includes(`<a href="${page}" hreflang`), 'no way to the original, which it is');
  }
});

test('an item without a text, or of a feed without a public address, has no page to lead to; its own address stays', async (t) => {
  const news = (id: string, more: string, body: string) =>
    `---\nid: ${id}\ntitle: T\nkind: news\n${more}---\n${body}`;
  const files = {
    'news/bare.md': news('bare', '', ''),
    'news/linked.md': news('linked', 'url: https://other.test/x\n', '\nText.\n'),
  };
  const urls = async (settings: string) => {
    const [content, out] = [
      await makeContent(t, {...files, 'alliance.yaml': settings}),
      await makeFolder(t),
    ];
    await runTool('build', content, '--out', out);
    const {items} = (await readJson(out, 'feed', 'news.en.json')) as NewsFile;
    return Object.fromEntries(items.map(({id, url}) => [id, url]));
  };
  const linked = 'https://other.test/x';
  assert.deepEqual(await urls(goodFile('alliance.yaml')), {
    first: 'https://alliance.test/w/news-ticker/first.html',
    bare: undefined,
    linked,
  });
  assert.deepEqual(await urls(goodFile('alliance.yaml').replace(/^site:.*\n/, '')), {
    first: undefined,
    bare: undefined,
    linked,
  });
});

test('items with a text that lead nowhere because nobody knows the address of their page are named, with what to write', async (t) => {
  const news = (id: string, more: string, body: string) =>
    `---\nid: ${id}\ntitle: ${id} news\nkind: news\n${more}---\n${body}`;
  const files = {
    'alliance.yaml': goodFile('alliance.yaml').replace(/^site:.*\n/, ''),
    'news/bare.md': news('bare', '', ''),
    'news/linked.md': news('linked', 'url: https://other.test/x\n', '\nText.\n'),
    'news/second.md': news('second', '', '\nText.\n'),
  };
  const remedy =
    'write the address where the folder is published, such as site: https://alliance.example/, or give each item a url';
  assert.deepEqual(await warningsOf(t, files), [
    `alliance.yaml:1: site: is missing, so that "First news", "second news" lead nowhere in lists and feed readers: ${remedy}`,
  ]);
  assert.deepEqual(await warningsOf(t, {...files, 'news/second.md': undefined}), [
    `alliance.yaml:1: site: is missing, so that "First news" leads nowhere in lists and feed readers: ${remedy}`,
  ]);
  assert.deepEqual(await warningsOf(t, {...files, 'alliance.yaml': goodFile('alliance.yaml')}), []);
  const [content, out] = [await makeContent(t, files), await makeFolder(t)];
  const {err} = await runTool('build', content, '--out', out, '--site', 'https://alliance.test/');
  assert.equal(err, '', 'the address is on the command line');
});

test('an hour without its zone, and an end of another kind than its start, are refused with what to write', async (t) => {
  const errorsOfEvent = (front: string) =>
    errorsOf(t, {'news/e.md': `---\nid: e\ntitle: E\nkind: event\n${front}\n---\n`});
  for (const start of ['2026-12-10T09:30', '2026-12-10 09:30'])
    assert.deepEqual(await errorsOfEvent(`start: ${start}`), [
      `news/e.md:5: start: has an hour and no time zone: add the distance from UTC, such as 2026-12-10T09:30+01:00 (Paris in winter; +02:00 in summer) (${start})`,
    ]);
  assert.deepEqual(await errorsOfEvent('start: 2026-12-10T09:30+01:00\nend: 2026-12-11'), [
    'news/e.md:6: end: must have an hour, as start has: 2026-12-10T09:30:00+01:00 (2026-12-11)',
  ]);
  assert.deepEqual(await errorsOfEvent('start: 2026-12-10\nend: 2026-12-10T10:00Z'), [
    'news/e.md:6: end: must be a day, as start is: 2026-12-10 (2026-12-10T10:00:00Z)',
  ]);
  assert.deepEqual(
    await errorsOfEvent('start: 2026-12-10T09:30+01:00\nend: 2026-12-10T09:00+01:00'),
    [
      'news/e.md:6: end: must not be before start, 2026-12-10T09:30:00+01:00 (2026-12-10T09:00:00+01:00)',
    ],
  );
});

test('the RSS has the newest 50 items, the JSON Feed all', async (t) => {
  const files = Object.fromEntries(
    Array.from({length: 60}, (_, i) => [
      `news/n-${i}.md`,
      `---\nid: n-${i}\ntitle: N ${i}\nkind: news\ndate: 2020-01-${String((i % 28) + 1).padStart(2, '0')}\n---\n`,
    ]),
  );
  const [content, out] = [await makeContent(t, files), await makeFolder(t)];
  await runTool('build', content, '--out', out);
  const {items} = (await readJson(out, 'feed', 'news.en.json')) as NewsFile;
  const rss = await readFile(join(out, 'feed', 'news.en.xml'), 'utf8');
  assert.equal(items.length, 61);
  assert.deepEqual(
    [...rss.matchAll(/<guid[^>]*>([^<]+)\.en</g)].map(([, id]) => id),
    items.slice(0, 50).map(({id}) => id),
  );
});

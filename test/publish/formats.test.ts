/** What feed readers and calendars hold on to: addresses of themselves, languages, identities that never change. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import ICAL from 'ical.js';
import type {NewsFile} from '../../src/feed/feed.js';
import {
  changeFiles,
  goodFile,
  makeContent,
  makeFolder,
  readJson,
  runTool,
} from './content-folder.js';

const EVENT = (title: string, start: string) =>
  `---\nid: meeting\ntitle: ${title}\nkind: event\nlanguage: fr\nstart: ${start}\nend: ${start}\nurl: https://home.test/meeting\n---\n\nText.\n`;

async function identities(
  out: string,
  lang: string,
): Promise<{readonly json: string[]; readonly guids: string[]; readonly uids: string[]}> {
  const {items} = (await readJson(out, 'feed', `news.${lang}.json`)) as NewsFile;
  const rss = await readFile(join(out, 'feed', `news.${lang}.xml`), 'utf8');
  const calendar = new ICAL.Component(
    ICAL.parse(await readFile(join(out, 'feed', `events.${lang}.ics`), 'utf8')) as unknown[],
  );
  return {
    json: items.map(({id}) => id),
    guids: [...rss.matchAll(/<guid isPermaLink="false">([^<]+)<\/guid>/g)].map(([, guid]) => guid!),
    uids: calendar
      .getAllSubcomponents('vevent')
      .map((event) => String(event.getFirstPropertyValue('uid'))),
  };
}

test('ids, guids and UIDs stay when title, date and address of the site change, and guids differ by language', async (t) => {
  const [content, out, other] = [
    await makeContent(t, {'news/meeting.md': EVENT('Meeting', '2019-06-01')}),
    await makeFolder(t),
    await makeFolder(t),
  ];
  await runTool('build', content, '--out', out);
  const before = await identities(out, 'en');
  assert.deepEqual(before, {
    json: ['meeting', 'first'],
    guids: ['meeting.en', 'first.en'],
    uids: ['meeting@alliance-widgets'],
  });
  assert.deepEqual(await identities(out, 'fr'), {
    ...before,
    // A feed reader of both files would take two texts of one guid for one.
    guids: ['meeting.fr', 'first.fr'],
  });
  await changeFiles(content, {'news/meeting.md': EVENT('Another title', '2019-07-02')});
  await runTool('build', content, '--out', other, '--site', 'https://preview.test/');
  assert.deepEqual(await identities(other, 'en'), before);
  await changeFiles(content, {
    'alliance.yaml': goodFile('alliance.yaml').replaceAll(/(alliance|home)\.test/g, 'moved.test'),
  });
  await runTool('build', content, '--out', other);
  assert.deepEqual(await identities(other, 'en'), before);
});

test("JSON Feed and RSS name their own address, their home and their language, and each item's language", async (t) => {
  const [content, out] = [
    await makeContent(t, {'news/meeting.md': EVENT('Réunion', '2019-06-01')}),
    await makeFolder(t),
  ];
  await runTool('build', content, '--out', out, '--site', 'https://alliance.test/widgets');
  for (const [lang, home] of [
    ['en', 'https://home.test/'],
    ['fr', 'https://home.test/fr'],
  ] as const) {
    const json = (await readJson(out, 'feed', `news.${lang}.json`)) as NewsFile;
    assert.deepEqual(
      [json.feed_url, json.home_page_url, json.language],
      [`https://alliance.test/widgets/feed/news.${lang}.json`, home, lang],
    );
    assert.deepEqual(
      json.items.map(({language}) => language),
      ['fr', 'en'],
    );
    const rss = await readFile(join(out, 'feed', `news.${lang}.xml`), 'utf8');
    assert.match(rss, new RegExp(`<link>${home}</link>`));
    assert.match(
      rss,
      new RegExp(
        `<language>${lang}</language>\n<atom:link href="https://alliance\\.test/widgets/feed/news\\.${lang}\\.xml" rel="self" type="application/rss\\+xml"/>`,
      ),
    );
    assert.deepEqual(
      [...rss.matchAll(/<dc:language>(\w+)</g)].map(([, own]) => own),
      ['fr', 'en'],
    );
  }
});

test('an event of a day is a whole day in the calendar, whatever the time zone of who reads it', async (t) => {
  const [content, out] = [
    await makeContent(t, {'news/meeting.md': EVENT('Réunion', '2019-06-01')}),
    await makeFolder(t),
  ];
  await runTool('build', content, '--out', out);
  const text = await readFile(join(out, 'feed', 'events.fr.ics'), 'utf8');
  assert.match(text, /\r\nDTSTART;VALUE=DATE:20190601\r\nDTEND;VALUE=DATE:20190602\r\n/);
  const [event] = new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  assert.deepEqual(
    [event!.startDate.isDate, event!.startDate.toString(), event!.duration.toString()],
    [true, '2019-06-01', 'P1D'],
  );
});

/** A day that is still to come means nothing yet; the day is that of the build. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import type {Manifest, NewsFile, ParticipantCollection} from '../../src/feed/feed.js';
import {localDay} from '../../src/publish/content/days.js';
import {
  linesUnder,
  makeContent,
  makeFolder,
  participantsCsv,
  readJson,
  runTool,
} from './content-folder.js';

const LILLE = 'lille,Lille,,,FR,city,50.63297,3.05858,2013-03-20,,1,,';
const INNSBRUCK = 'innsbruck,Innsbruck,,,AT,city,47.26266,11.39454';

async function buildOn(t: TestContext, day: string, files: Readonly<Record<string, string>>) {
  const [content, out] = [await makeContent(t, files), await makeFolder(t)];
  const {code, err, out: said} = await runTool('build', content, '--out', out, '--today', day);
  assert.equal(code, 0, err);
  const {sets, updated} = (await readJson(out, 'feed', 'alliance.json')) as Manifest;
  const {features} = (await readJson(out, 'feed', 'participants.geojson')) as ParticipantCollection;
  const {items} = (await readJson(out, 'feed', 'news.en.json')) as NewsFile;
  return {
    warnings: linesUnder('warning', err),
    said,
    updated,
    counted: sets.participants!.count,
    history: sets.participants!.history?.map(({date}) => date),
    members: features.map(({id, properties: {ended}}) => (ended ? `${id} until ${ended}` : id)),
    news: items.map(({id, _alliance}) => [id, ...(_alliance?.participants ?? [])].join(' ')),
    csv: await readFile(join(out, 'feed', 'participants.csv'), 'utf8'),
  };
}

test('who leaves on a later day is listed and counted, without the day in any file, until it comes', async (t) => {
  const files = {'participants.csv': participantsCsv(`${LILLE}2099-01-01,`)};
  const before = await buildOn(t, '2098-12-31', files);
  assert.deepEqual(before.warnings, [
    'participants.csv:2: ended: is still to come: the participant is listed and counted until then; build again on 2099-01-01 (2099-01-01)',
  ]);
  assert.match(before.said, /^Something waits for its day: build again on 2099-01-01$/m);
  assert.deepEqual([before.counted, before.members], [1, ['lille']]);
  assert.doesNotMatch(before.csv, /2099/);
  assert.equal(before.updated, '2020-01-02T00:00:00Z', 'a day to come makes no feed newer');
  const after = await buildOn(t, '2099-01-01', files);
  assert.deepEqual(after.warnings, []);
  assert.doesNotMatch(after.said, /build again/);
  assert.deepEqual([after.counted, after.members], [0, ['lille until 2099-01-01']]);
});

test('who joins, what is published and what is counted on a later day is held back and named, and news of today names no one held back', async (t) => {
  const files = {
    'participants.csv': participantsCsv(`${LILLE},`, `${INNSBRUCK},2026-12-10,,2,,,`),
    'history.csv': 'set,date,count\nparticipants,2013,1\nparticipants,2027,2\n',
    'news/first.md':
      '---\nid: first\ntitle: First\nkind: news\ndate: 2026-11-30\nparticipants: [lille, innsbruck]\n---\n\nText.\n',
    'news/next.md':
      '---\nid: next\ntitle: Next\nkind: news\ndate: 2026-12-05T08:00+01:00\n---\n\nText.\n',
    'news/meeting.md':
      '---\nid: meeting\ntitle: Meeting\nkind: event\nstart: 2026-12-24\n---\n\nText.\n',
  };
  const before = await buildOn(t, '2026-11-30', files);
  assert.deepEqual(before.warnings, [
    'participants.csv:3: joined: is still to come: the participant is held back; build again on 2026-12-10 (2026-12-10)',
    'history.csv:3: date: is still to come: the figure is held back; build again on 2027-01-01 (2027)',
    'news/next.md:1: date: is still to come: "Next" is held back; build again on 2026-12-05 (2026-12-05T08:00:00+01:00)',
  ]);
  assert.match(before.said, /^Something waits for its day: build again on 2026-12-05$/m);
  assert.deepEqual(
    [before.counted, before.members, before.history, before.news],
    [1, ['lille'], ['2013'], ['meeting', 'first lille']],
    'an event is announced before its day',
  );
  const after = await buildOn(t, '2027-01-01', files);
  assert.deepEqual(
    [after.counted, after.members, after.history, after.news],
    [2, ['innsbruck', 'lille'], ['2013', '2027'], ['meeting', 'next', 'first innsbruck lille']],
  );
  assert.deepEqual(after.warnings, []);
});

test('news of a source that is dated later is held back too', async (t) => {
  const rss = `<rss version="2.0"><channel><title>S</title><link>https://s.test/</link><description>S</description><item><title>Later</title><link>https://s.test/later</link><pubDate>Thu, 10 Dec 2026 09:00:00 GMT</pubDate></item><item><title>Now</title><link>https://s.test/now</link><pubDate>Mon, 30 Nov 2026 09:00:00 GMT</pubDate></item></channel></rss>`;
  const content = {
    'feeds/s.xml': rss,
    'alliance.yaml':
      "name: {en: A}\nhome: {en: 'https://home.test/'}\nlanguages: [en]\nsets: {participants: {asOf: 2020-01-02}}\nsources: [{file: feeds/s.xml}]\n",
    'news/first.md': '---\nid: first\ntitle: First\nkind: news\n---\n',
  };
  const {warnings, news} = await buildOn(t, '2026-11-30', content);
  assert.deepEqual(warnings, [
    'alliance.yaml: sources: is still to come: "Later" is held back; build again on 2026-12-10 (2026-12-10T09:00:00Z)',
  ]);
  assert.equal(news.length, 2);
});

test('limit of a source counts the items that are published: those to come take nobody’s room, and are named', async (t) => {
  const item = (title: string, date: string) =>
    `<item><title>${title}</title><link>https://s.test/${title}</link>${date && `<pubDate>${date}</pubDate>`}</item>`;
  const rss = `<rss version="2.0"><channel><title>S</title><link>https://s.test/</link><description>S</description>${[
    item('Latest', 'Sat, 12 Dec 2026 09:00:00 GMT'),
    item('Oldest', 'Wed, 01 Jan 2020 09:00:00 GMT'),
    item('Later', 'Fri, 11 Dec 2026 09:00:00 GMT'),
    item('Soon', 'Thu, 10 Dec 2026 09:00:00 GMT'),
    item('Now', 'Mon, 30 Nov 2026 09:00:00 GMT'),
    item('Before', 'Sun, 29 Nov 2026 09:00:00 GMT'),
  ].join('')}</channel></rss>`;
  const content = {
    'feeds/s.xml': rss,
    'alliance.yaml':
      "name: {en: A}\nhome: {en: 'https://home.test/'}\nlanguages: [en]\nsets: {participants: {asOf: 2020-01-02}}\nsources: [{file: feeds/s.xml, limit: 2}]\n",
    'news/first.md': undefined,
  };
  const titlesOn = async (day: string) => {
    const [folder, out] = [await makeContent(t, content), await makeFolder(t)];
    const {err} = await runTool('build', folder, '--out', out, '--today', day);
    const {items} = (await readJson(out, 'feed', 'news.en.json')) as NewsFile;
    return [items.map(({title}) => title), linesUnder('warning', err)];
  };
  const waits = (title: string, day: string) =>
    `alliance.yaml: sources: is still to come: "${title}" is held back; build again on ${day} (${day}T09:00:00Z)`;
  assert.deepEqual(await titlesOn('2026-11-30'), [
    ['Now', 'Before'],
    [waits('Later', '2026-12-11'), waits('Soon', '2026-12-10')],
  ]);
  assert.deepEqual(await titlesOn('2026-12-10'), [
    ['Soon', 'Now'],
    [waits('Latest', '2026-12-12'), waits('Later', '2026-12-11')],
  ]);
});

test('check says what waits, and a day that is none is wrong use', async (t) => {
  const content = await makeContent(t, {'participants.csv': participantsCsv(`${LILLE}2030-05,`)});
  const check = async (day: string) => await runTool('check', content, '--today', day);
  assert.match((await check('2030-04-30')).err, /build again on 2030-05-01 \(2030-05\)/);
  assert.equal((await check('2030-05-01')).err, '', 'a month has come as soon as it begins');
  assert.equal((await check('2030-02-30')).code, 2);
  assert.match((await check('tomorrow')).err, /It must be a day such as 2018-01-24\./);
});

test("localDay(now) is the day of the machine's own calendar", () => {
  assert.equal(localDay(new Date(2026, 0, 2, 0, 30)), '2026-01-02');
  assert.equal(localDay(new Date(2026, 10, 30, 23, 59)), '2026-11-30');
});

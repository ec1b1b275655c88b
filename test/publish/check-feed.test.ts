import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {changeFiles, linesUnder, makeContent, makeFolder, runTool} from './content-folder.js';

async function build(t: TestContext): Promise<string> {
  const out = await makeFolder(t);
  await runTool('build', await makeContent(t), '--out', out);
  return join(out, 'feed');
}

async function edit(feed: string, name: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(feed, name), 'utf8');
  const changed = text.replace(from, to);
  assert.notEqual(changed, text);
  await writeFile(join(feed, name), changed);
}

const errorsOf = async (feed: string) =>
  linesUnder('error', (await runTool('check', feed)).err).map((line) =>
    line.replace(/\.[0-9a-f]{10}\./g, '.HASH.'),
  );

test('files that are missing or cut off are named', async (t) => {
  const feed = await build(t);
  await changeFiles(feed, {
    'news.fr.xml': undefined,
    'events.en.ics': undefined,
    'alliance.schema.json': undefined,
    'participants.geojson': 'x',
  });
  assert.deepEqual(await errorsOf(feed), [
    'participants.geojson: is not a copy of participants.HASH.geojson',
    'alliance.schema.json: is missing',
    'events.en.ics: is missing',
    'news.fr.xml: is missing',
  ]);
  await changeFiles(feed, {'alliance.json': '{"version": 1'});
  assert.match((await errorsOf(feed))[0]!, /^alliance\.json: is not JSON: /);
});

test('figures that contradict the list are found', async (t) => {
  const feed = await build(t);
  await edit(feed, 'alliance.json', '"count": 2', '"count": 130');
  await edit(feed, 'alliance.json', '"FR": 1', '"FR": 5');
  assert.deepEqual(await errorsOf(feed), [
    'alliance.json: /sets/participants/byCountry/FR: must be 1, as in the list (5)',
    'alliance.json: /sets/participants/count: must be 2, as in the list (130)',
  ]);
});

test('the places of single participants are those of the list', async (t) => {
  const feed = await build(t);
  const text = await readFile(join(feed, 'alliance.json'), 'utf8');
  const manifest = JSON.parse(text) as {sets: {participants: {single: Record<string, number[]>}}};
  const {single} = manifest.sets.participants;
  const [[code, place] = ['', []]] = Object.entries(single);
  assert.equal(place.length, 2);
  single[code] = [1, 2];
  single['XK'] = place;
  await writeFile(join(feed, 'alliance.json'), JSON.stringify(manifest));
  assert.deepEqual(await errorsOf(feed), [
    `alliance.json: /sets/participants/single/${code}: must be ${place.join(', ')}, as in the list (1, 2)`,
    `alliance.json: /sets/participants/single/XK: must be none, as in the list (${place.join(', ')})`,
  ]);
});

test('everything that a schema refuses is listed with its place', async (t) => {
  const feed = await build(t);
  await edit(feed, 'alliance.json', '"sequence": 1', '"sequence": "1"');
  await edit(feed, 'alliance.json', '"https://home.test/"', '"javascript:alert(1)"');
  assert.deepEqual(await errorsOf(feed), [
    'alliance.json: /sequence: must be integer, is string',
    'alliance.json: /home/en: must match ^(https?://(?![^/?#\\\\]*@)|mailto:)[^\\s]+$',
  ]);
});

test('a data file that was edited after the build no longer fits its name, nor what refers to it', async (t) => {
  const feed = await build(t);
  const name = /participants\.[0-9a-f]+\.geojson/.exec(
    await readFile(join(feed, 'alliance.json'), 'utf8'),
  )![0];
  await edit(feed, name, '"id":"lille"', '"id":"innsbruck"');
  assert.deepEqual(await errorsOf(feed), [
    'participants.HASH.geojson: is not what its name says: the file was changed or cut off after it was built',
    'participants.geojson: is not a copy of participants.HASH.geojson',
    'participants.HASH.geojson: id: this id is there twice (innsbruck)',
    'news.en.HASH.json: /items/0/_alliance/participants/0: is not in the list (lille)',
    'news.fr.HASH.json: /items/0/_alliance/participants/0: is not in the list (lille)',
  ]);
});

test('a newer version of the feed is refused by name', async (t) => {
  const feed = await build(t);
  await edit(feed, 'alliance.json', '"version": 1', '"version": 2');
  assert.deepEqual(await errorsOf(feed), [
    'alliance.json: /version: is newer than this tool knows (1) (2)',
  ]);
});

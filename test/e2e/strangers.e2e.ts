/** Tables and sources of strangers as the built tool publishes them, each with the whole value that is right. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {parseRssFeed} from 'feedsmith';
import type {NewsFile, NewsFileItem, ParticipantCollection} from '../../src/feed/feed.js';
import {
  goodFile,
  linesUnder,
  makeContent,
  makeFolder,
  participantsCsv,
  readJson,
} from '../publish/content-folder.js';

const TOOL = 'dist/npm/alliance-feed.js';

/** What the built tool makes of good content with these files put in. */
async function build(t: TestContext, files: Readonly<Record<string, string | undefined>>) {
  const [content, out] = [await makeContent(t, files), await makeFolder(t)];
  const {status, stderr} = spawnSync(
    process.execPath,
    [TOOL, 'build', content, '--out', out, '--today', '2026-11-30'],
    {encoding: 'utf8'},
  );
  return {
    status,
    out,
    errors: linesUnder('error', stderr),
    warnings: linesUnder('warning', stderr),
  };
}

/** The items that the built tool takes from one source, and what it says of them. */
async function itemsOf(t: TestContext, source: string) {
  const {status, out, warnings} = await build(t, {
    'alliance.yaml': `${goodFile('alliance.yaml')}sources: [{file: f.xml}]\n`,
    'news/first.md': undefined,
    'f.xml': source,
  });
  assert.equal(status, 0);
  const {items} = (await readJson(out, 'feed', 'news.en.json')) as NewsFile;
  const rss = parseRssFeed(await readFile(join(out, 'feed', 'news.en.xml'), 'utf8')) as {
    items?: {title?: string}[];
  };
  assert.deepEqual(
    rss.items?.map(({title}) => title),
    items.map(({title}) => title),
    'a feed reader finds the same titles in the RSS',
  );
  return {items, warnings};
}

const rss = (...items: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>https://town.example/</link>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:x</id><updated>2018-01-01T00:00:00Z</updated><entry><updated>2018-01-10T00:00:00Z</updated>${entry}</entry></feed>`;
const addressOf = ({title, url}: NewsFileItem) => [title, url];

test('items that share the guid "N/A" stay apart', async (t) => {
  const release = (n: number) =>
    `<title>Release ${n}</title><link>https://town.example/r${n}</link><guid isPermaLink="false">N/A</guid><pubDate>0${n} Jan 2018 11:00:00 GMT</pubDate>`;
  const {items, warnings} = await itemsOf(t, rss(release(1), release(2), release(3)));
  assert.deepEqual(items.map(addressOf), [
    ['Release 3', 'https://town.example/r3'],
    ['Release 2', 'https://town.example/r2'],
    ['Release 1', 'https://town.example/r1'],
  ]);
  assert.deepEqual(warnings, []);
});

test('plain texts that name tags keep them, in Atom and in RSS', async (t) => {
  const entry = await itemsOf(
    t,
    atom(
      '<id>urn:1</id><title>Use of &lt;details&gt; &amp; &lt;b&gt; in forms</title><summary>1 &lt; 2, tag &lt;p&gt; named</summary>',
    ),
  );
  assert.deepEqual(
    entry.items.map(({title, content_text}) => [title, content_text]),
    [['Use of <details> & <b> in forms', '1 < 2, tag <p> named']],
  );
  const item = await itemsOf(t, rss('<title>Plan: &lt;a&gt; as &lt;area&gt; in maps</title>'));
  assert.deepEqual(
    item.items.map(({title}) => title),
    ['Plan: <a> as <area> in maps'],
  );
});

test('certain dates are read, the first of January 1970 is none, and the warning names the items', async (t) => {
  const dates = {
    'Mon, May 25 2020 04:45:26 +0000': '2020-05-25T04:45:26+00:00',
    'Sat, 07 Sep 02 00:00:01 GMT': '2002-09-07T00:00:01Z',
    '2020-05-25T10:00:00+02': '2020-05-25T10:00:00+02:00',
    'Mon,25 May 2020 10:00:00 +0100': '2020-05-25T10:00:00+01:00',
    'Thu, 01 Jan 1970 00:00:00 +0000': undefined,
  };
  const {items, warnings} = await itemsOf(
    t,
    rss(
      ...Object.keys(dates).map(
        (date, i) => `<title>${date}</title><guid>d${i}</guid><pubDate>${date}</pubDate>`,
      ),
    ),
  );
  assert.deepEqual(
    Object.fromEntries(items.map(({title, date_published}) => [title, date_published])),
    dates,
  );
  assert.match(warnings.join(), /leaves 1 item undated, .* "Thu, 01 Jan 1970 00:00:00 \+0000"/);
});

test('an Atom id that is an address is the address; RSS 0.91 with its document type is read', async (t) => {
  const {items} = await itemsOf(t, atom('<id>https://town.example/post-5</id><title>Five</title>'));
  assert.deepEqual(items.map(addressOf), [['Five', 'https://town.example/post-5']]);
  const old = await itemsOf(
    t,
    '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>T</title><link>https://town.example/</link><item><title>Old style</title><link>https://town.example/o</link></item></channel></rss>',
  );
  assert.deepEqual(old.items.map(addressOf), [['Old style', 'https://town.example/o']]);
});

test('the table that people open begins with a byte order mark; a table read with the wrong character set is refused with its repair', async (t) => {
  const {out} = await build(t, {});
  const bytes = await readFile(join(out, 'feed', 'participants.csv'));
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const spoilt = await build(t, {
    'participants.csv': participantsCsv(
      'muenchen,MÃ¼nchen,ÄŒakovec,de,DE,city,48.13743,11.57549,,,,,,',
    ),
    'news/first.md': undefined,
  });
  assert.equal(spoilt.status, 1);
  assert.match(spoilt.errors[0]!, /^participants\.csv:2: name: .*"München" is meant/);
  assert.match(spoilt.errors[1]!, /^participants\.csv:2: local: .*"Čakovec" is meant/);
});

test('who leaves in 2099 is listed today, without the day, and the build says when to build again', async (t) => {
  const {out, warnings} = await build(t, {
    'participants.csv': participantsCsv(
      'wien,Vienna,Wien,de,AT,city,48.20849,16.37208,2018-01-24,,7,https://wien.example/,2099-01-01,',
    ),
    'news/first.md': undefined,
  });
  const {features} = (await readJson(out, 'feed', 'participants.geojson')) as ParticipantCollection;
  assert.deepEqual(
    features.map(({id, properties: {ended}}) => [id, ended]),
    [['wien', undefined]],
  );
  assert.match(warnings.join(), /build again on 2099-01-01/);
});

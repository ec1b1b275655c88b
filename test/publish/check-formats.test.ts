/** `check` of what is made for other people's programs: of each kind a sound file, and the same one broken. */
import assert from 'node:assert/strict';
import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {run} from '../../src/publish/cli/command-line.js';
import {host, staticFiles} from '../host-server.js';
import {changeFiles, linesUnder, makeContent, makeFolder, runTool} from './content-folder.js';

const AGAIN = '; build again and publish the whole folder';
const EVENT =
  '---\nid: meeting\ntitle: Meeting\nkind: event\nstart: 2019-05-01\nlanguage: en\n---\n\nText.\n';

interface Broken {
  readonly how: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** What is said, the file's name apart. */
  readonly said: readonly string[];
}

/** Kind → file, and ways to break it. */
const kinds: Readonly<Record<string, {readonly file: string; readonly broken: readonly Broken[]}>> =
  {
    calendar: {
      file: 'feed/events.en.ics',
      broken: [
        {
          how: 'a version that the bundler has spoilt',
          from: 'VERSION:2.0',
          to: '"1.0.0":2.0',
          said: [`: VERSION: must say VERSION:2.0, or calendars refuse it${AGAIN}`],
        },
        {
          how: 'the end cut off',
          from: /END:VEVENT[^]*/,
          to: '',
          said: [
            `: is no calendar that can be read: invalid ical body. component began but did not end${AGAIN}`,
          ],
        },
        {
          how: 'an event without its mark',
          from: /UID:.*\r\n/,
          to: '',
          said: [`: UID: is missing in an event${AGAIN}`],
        },
        {
          how: 'a day that there is not',
          from: /DTSTART;VALUE=DATE:\d+/,
          to: 'DTSTART;VALUE=DATE:20190230',
          said: [`: DTSTART: is no date of the calendar${AGAIN} (2019-02-30)`],
        },
        {
          how: 'no events',
          from: /BEGIN:VEVENT[^]*END:VEVENT\r\n/,
          to: '',
          said: [`: has none of the 1 events of the news${AGAIN}`],
        },
      ],
    },
    RSS: {
      file: 'feed/news.en.xml',
      broken: [
        {
          how: 'an end tag of another name',
          from: '</title>',
          to: '</titel>',
          said: [
            `:4: is no XML that can be read: Expected closing tag 'title' (opened in line 4, col 1) instead of closing tag 'titel'${AGAIN}`,
          ],
        },
        {
          how: 'another format',
          from: /<rss[^]*/,
          to: '<html><body/></html>',
          said: [`: is no RSS feed${AGAIN}`],
        },
        {
          how: 'an item without its guid',
          from: /<guid.*/,
          to: '',
          said: [`: item[0]/guid: is missing${AGAIN}`],
        },
        {
          how: 'a date that cannot be read',
          from: /<pubDate>.*?</,
          to: '<pubDate>yesterday<',
          said: [`: item[0]/pubDate: is no date that can be read${AGAIN} (yesterday)`],
        },
        {
          how: 'no items',
          from: /<item>[^]*<\/item>/,
          to: '',
          said: [`: has none of the 2 items of the news${AGAIN}`],
        },
      ],
    },
    CSV: {
      file: 'feed/participants.csv',
      broken: [
        {
          how: 'a quotation mark never closed',
          from: 'Lille',
          to: '"Lille',
          said: [':3: a quotation mark is opened and never closed'],
        },
        {
          how: 'a column without its name',
          from: 'latitude',
          to: 'lat',
          said: [':1: latitude: this column is missing'],
        },
        {
          how: 'another name',
          from: 'Lille',
          to: 'Lilles',
          said: [`:3: name: is Lille in participants.geojson${AGAIN} (Lilles)`],
        },
        {
          how: 'a row fewer',
          from: /lille.*\r\n/,
          to: '',
          said: [`: has no row for 1 of the participants${AGAIN} (lille)`],
        },
      ],
    },
    page: {
      file: 'w/about.html',
      broken: [
        {
          how: 'the end cut off',
          from: /<\/main>[^]*/,
          to: '',
          said: [`: is cut off: <html>, <body>, <main> is not closed${AGAIN}`],
        },
        {how: 'something else', from: /[^]*/, to: 'Not found', said: [`: is no page${AGAIN}`]},
        {
          how: 'no title',
          from: /<title>.*<\/title>/,
          to: '',
          said: [`: <title>: is missing${AGAIN}`],
        },
        {
          how: 'no language',
          from: / lang="en"/,
          to: '',
          said: [`: <html lang>: is missing${AGAIN}`],
        },
      ],
    },
    'oEmbed answer': {
      file: 'w/about.oembed.json',
      broken: [
        {
          how: 'no frame',
          from: /"html": .*/,
          to: '"html": ""',
          said: [`: /html: is missing${AGAIN}`],
        },
      ],
    },
    picture: {
      file: 'w/participant-badge/lille.svg',
      broken: [
        {
          how: 'a mark that XML does not allow',
          from: '</svg>',
          to: ' & </svg>',
          said: [`:11: is no XML that can be read: char '&' is not expected${AGAIN}`],
        },
      ],
    },
    "event's own calendar": {
      file: 'w/news-ticker/meeting.ics',
      broken: [
        {
          how: 'no name',
          from: /SUMMARY:.*\r\n/,
          to: '',
          said: [`: SUMMARY: is missing in an event${AGAIN} (UID)`],
        },
      ],
    },
  };

async function build(t: TestContext): Promise<string> {
  const out = await makeFolder(t);
  const content = await makeContent(t, {'news/meeting.md': EVENT});
  assert.equal((await runTool('build', content, '--out', out)).code, 0);
  return out;
}

/** What is said of one file, without its name, lines and marks of this run. */
async function saidOf(location: string, file: string): Promise<string[]> {
  const name = file.replace(/^feed\//, '');
  return linesUnder('error', (await runTool('check', location)).err)
    .filter((line) => line.startsWith(name))
    .map((line) => line.slice(name.length).replace(/\([\w-]+@[\w.-]+\)$/, '(UID)'));
}

for (const [kind, {file, broken}] of Object.entries(kinds)) {
  test(`check says of a ${kind} what is broken in it, in a folder and at an address, and nothing of a sound one`, async (t) => {
    const out = await build(t);
    const server = await host({'*': staticFiles(out)});
    t.after(() => server.close());
    const places = [out, ...(/^feed|w\/about\.html/.test(file) ? [`${server.origin}/feed/`] : [])];
    const sound = await readFile(join(out, file), 'utf8');
    for (const place of places) assert.deepEqual(await saidOf(place, file), []);
    for (const {how, from, to, said} of broken) {
      const text = sound.replace(from, to);
      assert.notEqual(text, sound, how);
      await changeFiles(out, {[file]: text});
      for (const place of places) assert.deepEqual(await saidOf(place, file), said, how);
    }
  });
}

test('check says of a JSON Feed what its schema does not', async (t) => {
  const out = await build(t);
  const manifest = await readFile(join(out, 'feed/alliance.json'), 'utf8');
  const name = /news\.en\.[0-9a-f]+\.json/.exec(manifest)![0];
  const text = await readFile(join(out, 'feed', name), 'utf8');
  await changeFiles(out, {
    [`feed/${name}`]: text.replace('2019-05-06T00:00:00Z', '2019-02-30T00:00:00Z'),
  });
  assert.ok(
    (await saidOf(out, name)).some((line) =>
      /^: \/items\/0\/date_published: is no date that can be read/.test(line),
    ),
  );
});

test('check says which pages are missing beside a feed, in a folder and at an address, and nothing where there are none', async (t) => {
  const out = await build(t);
  const server = await host({'*': staticFiles(out)});
  t.after(() => server.close());
  await changeFiles(out, {'w/fr/about.html': undefined, 'w/index.html': undefined});
  for (const place of [out, `${server.origin}/feed/`]) {
    assert.deepEqual(
      linesUnder('error', (await runTool('check', place)).err).filter((line) =>
        line.startsWith('w/'),
      ),
      [`w/index.html: is missing${AGAIN}`, `w/fr/about.html: is missing${AGAIN}`],
    );
  }
  await rm(join(out, 'w'), {recursive: true});
  assert.deepEqual(linesUnder('error', (await runTool('check', out)).err), []);
});

test('check says that the library is missing, changed or cut off', async (t) => {
  const [content, out, library] = [await makeContent(t), await makeFolder(t), await makeFolder(t)];
  const names = ['alliance.js', 'frame.js', 'page.css', 'chunks/a.js'];
  await changeFiles(
    library,
    Object.fromEntries(names.map((name) => [`1.0.0/${name}`, `/* ${name} */`])),
  );
  const said = async () => {
    const {err} = await runTool('check', out);
    return [...linesUnder('error', err), ...linesUnder('warning', err)].filter((line) =>
      line.startsWith('v1/'),
    );
  };
  const silent = {out: () => undefined, err: () => undefined, colour: false};
  await run(['build', content, '--out', out], silent);
  assert.match(
    (await said()).join('\n'),
    /^v1\/alliance\.js: is missing: without the library \d+ pages have neither styles nor script; build again, or copy the library there$/m,
  );
  await run(['build', content, '--out', out], silent, {library});
  await changeFiles(out, {
    'v1/sri.json': JSON.stringify({'alliance.js': 'sha384-x', 'chunks/b.js': 'sha384-y'}),
  });
  assert.deepEqual(await said(), [
    `v1/alliance.js: is not what sri.json says: it was changed or cut off${AGAIN}`,
    `v1/chunks/b.js: is missing: a widget that needs it does not appear${AGAIN}`,
  ]);
});

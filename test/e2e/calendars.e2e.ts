/** Calendars as the built tool writes them, read by programs that are not ours: khal, Python's icalendar, ical.js. */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {before, test, type TestContext} from 'node:test';
import ICAL from 'ical.js';
import type {NewsFile} from '../../src/feed/feed.js';
import {findTools} from '../../tools/install-browsers.js';
import {makeContent, makeFolder} from '../publish/content-folder.js';

const TOOL = 'dist/npm/alliance-feed.js';
const tools = findTools();
before(() => {
  for (const name of ['khal', 'python'] as const)
    assert.ok(tools[name], `${name} is not installed: npx tsx tools/install-browsers.ts`);
});

const build = (content: string, out: string) =>
  execFileSync(process.execPath, [TOOL, 'build', content, '--out', out], {encoding: 'utf8'});

interface ReadEvent {
  readonly uid: string;
  readonly start: string;
  readonly end: string | null;
  readonly title: string;
  readonly place: string | null;
}

const PYTHON_READER = `
import json, sys, icalendar
calendars = []
for path in sys.stdin.read().splitlines():
    with open(path, 'rb') as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    events = calendar.walk('VEVENT')
    calendars.append({
        'version': str(calendar['VERSION']),
        'errors': [str(error) for part in [calendar, *events] for error in part.errors],
        'events': [{
            'uid': str(event['UID']),
            'start': event.decoded('DTSTART').isoformat(),
            'end': event.decoded('DTEND').isoformat() if 'DTEND' in event else None,
            'title': str(event['SUMMARY']),
            'place': str(event['LOCATION']) if 'LOCATION' in event else None,
        } for event in events],
    })
print(json.dumps(calendars))
`;

/** What Python's icalendar finds in each file. @throws where it refuses one */
const readWithPython = (
  files: readonly string[],
): {version: string; errors: string[]; events: ReadEvent[]}[] =>
  JSON.parse(
    execFileSync(tools.python!, ['-c', PYTHON_READER], {
      input: files.join('\n'),
      encoding: 'utf8',
      env: {...process.env, PYTHONIOENCODING: 'utf-8'},
    }),
  ) as {version: string; errors: string[]; events: ReadEvent[]}[];

/** Takes the files into an empty calendar of khal. Its folder then has a file for each UID. */
function importIntoKhal(folder: string, files: readonly string[]): {uids: string[]; list: string} {
  const [calendar, config] = [join(folder, 'calendar'), join(folder, 'khal.conf')];
  mkdirSync(calendar, {recursive: true});
  const formats = [
    'timeformat = %H:%M',
    ...['dateformat', 'longdateformat'].map((name) => `${name} = %Y-%m-%d`),
    ...['datetimeformat', 'longdatetimeformat'].map((name) => `${name} = %Y-%m-%d %H:%M`),
    ...['local_timezone', 'default_timezone'].map((name) => `${name} = Europe/Paris`),
  ];
  writeFileSync(
    config,
    `[calendars]\n[[all]]\npath = ${calendar}\n[locale]\n${formats.join('\n')}\n[sqlite]\npath = ${join(folder, 'khal.db')}\n`,
  );
  const khal = (...args: string[]) => {
    const {status, stdout, stderr} = spawnSync(tools.khal!, ['-c', config, ...args], {
      encoding: 'utf8',
      env: {...process.env, LC_ALL: 'C.UTF-8'},
    });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  khal('import', '--batch', '-a', 'all', ...files);
  return {
    uids: readdirSync(calendar).map((name) => name.replace(/\.ics$/, '')),
    list: khal(
      'list',
      '2026-12-01',
      '60d',
      '--format',
      '{start-time}-{end-time} {title} @ {location}',
    ),
  };
}

const readWithIcal = (file: string) =>
  new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('uid')));

const calendarsIn = (out: string): string[] =>
  readdirSync(out, {recursive: true})
    .map((name) => join(out, String(name)))
    .filter((path) => path.endsWith('.ics') && !path.includes('previous'))
    .sort();

/** The UIDs that a calendar has to have, by what the news beside it says. */
function expectedUids(out: string, file: string): string[] {
  const [, lang, single] =
    /^feed\/events\.(.+)\.ics$|^w\/(?:\w+\/)?news-ticker\/(.+)\.ics$/.exec(relative(out, file)) ??
    [];
  if (single) return [`${single}@alliance-widgets`];
  const {items} = JSON.parse(
    readFileSync(join(out, 'feed', `news.${lang}.json`), 'utf8'),
  ) as NewsFile;
  return items
    .filter(({_alliance}) => _alliance?.kind === 'event' && _alliance.start)
    .map(({id}) => `${id}@alliance-widgets`);
}

for (const content of ['data/alliance', 'data/sample']) {
  test(`khal, Python's icalendar and ical.js read every calendar of ${content}, each with its events`, async (t) => {
    const out = await makeFolder(t);
    build(content, out);
    const files = calendarsIn(out);
    const expected = files.map((file) => expectedUids(out, file));
    const all = [...new Set(expected.flat())].sort();
    assert.ok(all.length > 3 && files.length >= 2 * (all.length + 1), `${files.length} files`);
    const byPython = readWithPython(files);
    assert.deepEqual(
      byPython.map(({version, errors}) => [version, errors]),
      files.map(() => ['2.0', []]),
    );
    assert.deepEqual(
      byPython.map(({events}) => events.map(({uid}) => uid)),
      expected,
    );
    assert.deepEqual(files.map(readWithIcal), expected);
    assert.deepEqual(importIntoKhal(out, files).uids.sort(), all);
    for (const lang of ['en', 'fr'])
      assert.deepEqual(
        importIntoKhal(await makeFolder(t), [join(out, 'feed', `events.${lang}.ics`)]).uids.sort(),
        all,
        lang,
      );
  });
}

const event = (id: string, front: string) =>
  `---\nid: ${id}\ntitle: ${id}\nkind: event\nlanguage: en\n${front}\n---\n\nText.\n`;

const builtWith = async (t: TestContext, files: Readonly<Record<string, string>>) => {
  const out = await makeFolder(t);
  build(await makeContent(t, files), out);
  return out;
};

test('an event has its instants, its place and its address, and a reader in Paris sees the hours of Paris', async (t) => {
  const out = await builtWith(t, {
    'news/hours.md': event(
      'hours',
      'start: 2026-12-10T09:30+01:00\nend: 2026-12-10T12:00+01:00\nplace: "Palais de l’Europe, Strasbourg; room 5"',
    ),
    'news/kyiv.md': event('kyiv', 'start: 2026-12-11T23:30+02:00\nplace: Київ'),
    'news/days.md': event('days', 'start: 2026-12-12\nend: 2026-12-13'),
  });
  const file = join(out, 'feed', 'events.en.ics');
  const events = new Map(
    readWithPython([file])[0]!.events.map((one) => [one.uid.split('@')[0], one]),
  );
  assert.deepEqual(
    ['hours', 'kyiv', 'days'].map((id) => {
      const {start, end, place} = events.get(id)!;
      return [start, end, place];
    }),
    [
      [
        '2026-12-10T08:30:00+00:00',
        '2026-12-10T11:00:00+00:00',
        'Palais de l’Europe, Strasbourg; room 5',
      ],
      ['2026-12-11T21:30:00+00:00', null, 'Київ'],
      ['2026-12-12', '2026-12-14', null],
    ],
  );
  assert.match(
    readFileSync(file, 'utf8').replaceAll('\r\n ', ''),
    /\r\nURL:https:\/\/alliance\.test\/w\/news-ticker\/hours\.html\r\n/,
  );
  const {list} = importIntoKhal(out, [file]);
  assert.match(list, /^09:30-12:00 hours @ Palais de l’Europe, Strasbourg; room 5$/m);
  assert.match(list, /^22:30-\S* kyiv @ Київ$/m);
});

test('khal and icalendar refuse a calendar without its version: these tests would have found that', async (t) => {
  const out = await builtWith(t, {'news/day.md': event('day', 'start: 2026-12-12')});
  const spoilt = join(out, 'spoilt.ics');
  writeFileSync(
    spoilt,
    readFileSync(join(out, 'feed', 'events.en.ics'), 'utf8').replace('VERSION:', '"1.0.0":'),
  );
  assert.throws(() => readWithPython([spoilt]));
  assert.throws(() => importIntoKhal(out, [spoilt]));
});

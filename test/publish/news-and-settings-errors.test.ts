import assert from 'node:assert/strict';
import {test} from 'node:test';
import {errorsOf, goodFile, makeContent, runTool, warningsOf} from './content-folder.js';

const news = (head: string, body = 'Text.') => ({
  'news/first.md': `---\n${head}\n---\n\n${body}\n`,
});
const settings = (from: string, to: string) => ({
  'alliance.yaml': goodFile('alliance.yaml').replace(from, to),
});

test('every fault of a news file has the line of its key', async (t) => {
  assert.deepEqual(
    await errorsOf(
      t,
      news(
        [
          'id: First News',
          'kind: article',
          'date: yesterday',
          'start: 2019-05-07',
          'end: 2019-05-06',
          'language: english please',
          'url: data:text/html,x',
          'countries: [FR, UK]',
          'participants: [lille, atlantis]',
          'links:',
          '  - text: Site',
          '    url: javascript:x',
          '  - url: https://a.test/',
          'note: {title: Note}',
        ].join('\n'),
      ),
    ),
    [
      'news/first.md:2: id: must be small letters a-z, digits and single hyphens, for example first-news (First News)',
      'news/first.md:2: title: is missing',
      'news/first.md:3: kind: must be one of news, event (article)',
      'news/first.md:7: language: must be a language tag such as en or sr-Cyrl (english please)',
      'news/first.md:4: date: must be a day such as 2018-01-24, or a time such as 2018-01-24T10:00+01:00 (yesterday)',
      'news/first.md:8: url: must be an address that begins with https://, http:// or mailto: (data:text/html,x)',
      'news/first.md:6: end: must not be before start, 2019-05-07 (2019-05-06)',
      'news/first.md:9: countries: must be GB, which is the ISO 3166-1 code (UK)',
      'news/first.md:10: participants: is not the id of a row of participants.csv (atlantis)',
      'news/first.md:13: links[0].url: must be an address that begins with https://, http:// or mailto: (javascript:x)',
      'news/first.md:14: links[1].text: is missing',
      'news/first.md:15: note.text: is missing',
    ],
  );
});

test('front matter is text: a year stays a year, and NO is Norway', async (t) => {
  assert.deepEqual(
    await errorsOf(
      t,
      news('id: x\ntitle: 2019\nkind: news\ncountries: [NO]\nlanguage: no\ndate: 2019-05-06'),
    ),
    [],
  );
});

test('front matter that is missing or broken is said with its line', async (t) => {
  assert.deepEqual(await errorsOf(t, {'news/first.md': 'Just text.\n'}), [
    'news/first.md:1: must begin with its title, date and so on, between two lines of ---',
  ]);
  const [broken] = await errorsOf(t, news('id: x\ntitle: "open\nkind: news'));
  assert.match(broken!, /^news\/first\.md:\d: cannot be read as YAML: Missing closing "quote$/);
});

test('the same id twice is refused, the same address twice is worth a look', async (t) => {
  const item = (id: string) => `---\nid: ${id}\ntitle: T\nkind: news\nurl: https://a.test/1\n---\n`;
  assert.deepEqual(await errorsOf(t, {'news/a.md': item('x'), 'news/b.md': item('x')}), [
    'news/b.md:1: id: this id is taken by news/a.md (x)',
  ]);
  assert.deepEqual(await warningsOf(t, {'news/a.md': item('x'), 'news/b.md': item('y')}), [
    'news/b.md:1: url: is the address of news/a.md too: is this one item told twice? (https://a.test/1)',
  ]);
});

test('keys that nobody reads are noted', async (t) => {
  assert.deepEqual(
    await warningsOf(t, {
      ...news('id: x\ntitle: T\nkind: news\ntitel_fr: T'),
      ...settings('languages:', 'folow: []\nlanguages:'),
    }),
    [
      'news/first.md:5: titel_fr: is not a key that is read',
      'alliance.yaml:4: folow: is not a key that is read',
    ].sort(),
  );
});

test('settings are checked with the line of each fault', async (t) => {
  assert.deepEqual(
    await errorsOf(
      t,
      settings(
        'sets:',
        'join:\n  - for: everyone\n    open: yes\nfollow:\n  - url: https://a.test/\nsets:',
      ),
    ),
    [
      'alliance.yaml:6: join[0].label: is missing',
      'alliance.yaml:6: join[0].for: must be one of authority, ngo (everyone)',
      'alliance.yaml:7: join[0].open: must be boolean, is string (yes)',
      'alliance.yaml:9: follow[0].network: is missing',
    ],
  );
  assert.deepEqual(
    await errorsOf(t, settings('site: https://alliance.test/', 'site: alliance.test')),
    [
      'alliance.yaml:1: site: must be an address that begins with https://, http:// or mailto: (alliance.test)',
    ],
  );
  assert.deepEqual(
    await errorsOf(t, settings('sets:', 'follow: [{network: rss, url: news.de.xml}]\nsets:')),
    ['alliance.yaml:5: follow[0].url: is not a file of this feed (news.de.xml)'],
  );
});

test('declared figures are complete, not smaller than the list, and never mixed with computed ones', async (t) => {
  assert.deepEqual(
    await errorsOf(t, settings('asOf: 2020-01-02', 'declared: true\n    count: 1\n    asOf: 2018')),
    [
      'alliance.yaml:7: sets.participants.countries: is missing',
      'alliance.yaml:8: sets.participants.count: is less than the 2 participants of the list (1)',
    ],
  );
  assert.deepEqual(
    await errorsOf(t, settings('asOf: 2020-01-02', 'count: 130\n    asOf: 2020-01-02')),
    [
      'alliance.yaml:7: sets.participants: has figures of its own: say "declared: true", or leave count and countries out to have them computed from the list',
    ],
  );
});

test('content without any date is asked for one, since none is invented', async (t) => {
  assert.deepEqual(
    await errorsOf(t, {
      ...settings('sets:\n  participants:\n    asOf: 2020-01-02\n', ''),
      'news/first.md': undefined,
      'participants.csv':
        'id,name,country,type,latitude,longitude\nlille,Lille,FR,city,50.63297,3.05858\n',
    }),
    [
      'alliance.yaml:1: sets.participants.asOf: is missing, and nothing else has a date: say of which day the list is',
    ],
  );
});

test('faults of all files come in one run', async (t) => {
  const folder = await makeContent(t, {
    'alliance.yaml': 'name: [',
    'participants.csv': 'id\n',
    'history.csv': 'set\n',
    'news/first.md': 'x',
  });
  const {code, out} = await runTool('check', folder, '--json');
  assert.equal(code, 1);
  const {ok, errors} = JSON.parse(out) as {ok: boolean; errors: {file: string}[]};
  assert.equal(ok, false);
  assert.deepEqual(
    [...new Set(errors.map(({file}) => file))],
    ['alliance.yaml', 'participants.csv', 'history.csv', 'news/first.md'],
  );
});

test('many warnings of a kind are cut short for people and whole for programs', async (t) => {
  const links = Array.from({length: 6}, (_, i) => `  - {text: L, url: "http://a.test/${i}"}`).join(
    '\n',
  );
  const files = news(`id: x\ntitle: T\nkind: news\nlinks:\n${links}`);
  assert.deepEqual(await warningsOf(t, files), [
    ...[0, 1, 2].map(
      (i) =>
        `news/first.md:${6 + i}: links[${i}].url: is not encrypted: use https:// where it works (http://a.test/${i})`,
    ),
    '… and 3 more of this kind (--json lists them all)',
  ]);
  const {out} = await runTool('check', await makeContent(t, files), '--json');
  const {warnings} = JSON.parse(out) as {warnings: unknown[]};
  assert.equal(warnings.length, 6);
  assert.deepEqual(warnings[0], {
    code: 'insecure-link',
    file: 'news/first.md',
    line: 6,
    column: 'links[0].url',
    value: 'http://a.test/0',
    message: 'is not encrypted: use https:// where it works',
  });
});

test('what is right is not mistaken: deliberate quotation marks, notes in titles, codes of three letters', async (t) => {
  const files = news(
    'id: x\ntitle: "“We are here”"\ntitle_fr: Kosovo* et 24. Sitzung #2\nkind: event\nstart: 2019-05-06\nlanguage: rmn',
  );
  const folder = await makeContent(t, {
    ...files,
    'news/README.md': 'x',
    'news/.gitkeep': '',
    'news/Thumbs.db': 'x',
  });
  const {code, err} = await runTool('check', folder);
  assert.deepEqual([code, err], [0, '']);
});

test('typographic quotation marks and tags that are none are found in the settings too', async (t) => {
  assert.deepEqual(await warningsOf(t, settings('sets:', 'follow: [{network: „rss“}]\nsets:')), [
    'alliance.yaml:5: follow[0].network: has typographic quotation marks around it, which are shown with it: leave them out, or put straight ones (") around them if they are meant („rss“)',
  ]);
  assert.deepEqual(
    await errorsOf(t, settings('name: {en: The Alliance', 'name: {en: The Alliance, german: A')),
    [
      'alliance.yaml:2: name.german: must be a language tag such as en or sr-Cyrl, for example de (german)',
    ],
  );
});

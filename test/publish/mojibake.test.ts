/** UTF-8 that a program opened in an old code page and saved again: found wherever content has a text, and shown with its repair. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {officialNames} from '../../src/publish/content/values/country-names.js';
import {
  decodeWestern,
  repairMojibake,
  spoiltPages,
} from '../../src/publish/content/values/mojibake.js';
import {
  errorsOf,
  goodFile,
  makeContent,
  makeFolder,
  participantsCsv,
  readJson,
  runTool,
} from './content-folder.js';

/** A text as somebody has it who opened its UTF-8 in a code page. */
const spoil = (text: string, page: string): string => {
  const bytes = Buffer.from(text);
  return page === 'windows-1252' ? decodeWestern(bytes) : new TextDecoder(page).decode(bytes);
};
const ADVICE = 'correct it, and open such files as UTF-8 (Excel: Data, From Text/CSV)';

test('a table, settings and news with such letters are refused, each with what was meant', async (t) => {
  assert.deepEqual(
    await errorsOf(t, {
      'participants.csv': participantsCsv(
        'muenchen,MÃ¼nchen,ÄŒakovec,de,DE,city,48.13743,11.57549,,,,,,',
      ),
      'alliance.yaml': goodFile('alliance.yaml').replace('L’Alliance', 'Lâ€™Alliance'),
      'news/first.md': `---\nid: first\ntitle: CitÃ©\nkind: news\ntags: [Ã©tÃ©]\n---\n\n${'A long text. '.repeat(10)}RÃ©gions.\n`,
    }),
    [
      `alliance.yaml:2: name.fr: is UTF-8 that was opened as windows-1252 and saved again: "L’Alliance" is meant; ${ADVICE} (Lâ€™Alliance)`,
      `participants.csv:2: name: is UTF-8 that was opened as windows-1252 and saved again: "München" is meant; ${ADVICE} (MÃ¼nchen)`,
      `participants.csv:2: local: is UTF-8 that was opened as windows-1252 and saved again: "Čakovec" is meant; ${ADVICE} (ÄŒakovec)`,
      `news/first.md:2: text: is UTF-8 that was opened as windows-1252 and saved again: "Régions." is meant; ${ADVICE}`,
      `news/first.md:3: title: is UTF-8 that was opened as windows-1252 and saved again: "Cité" is meant; ${ADVICE} (CitÃ©)`,
      `news/first.md:5: tags: is UTF-8 that was opened as windows-1252 and saved again: "été" is meant; ${ADVICE} (Ã©tÃ©)`,
    ],
  );
});

test('the published table, opened and saved by a spreadsheet, is read again as it was, its mark included', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  await runTool('build', content, '--out', out);
  const csv = await readFile(`${out}/feed/participants.csv`);
  assert.deepEqual([...csv.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  for (const bytes of [
    csv,
    Buffer.from(`\ufeff${String(csv)}`),
    ...spoiltPages.map((page) => Buffer.from(spoil(String(csv), page))),
  ]) {
    const again = await makeFolder(t);
    const {code, err} = await runTool(
      'build',
      await makeContent(t, {'participants.csv': bytes}),
      '--out',
      again,
    );
    assert.equal(code, 0, err);
    assert.deepEqual(
      await readJson(again, 'feed', 'participants.geojson'),
      await readJson(out, 'feed', 'participants.geojson'),
    );
  }
});

const TEXTS = [
  'Čakovec',
  'Łódź',
  'München',
  'Andalucía',
  'Città metropolitana',
  'Ηράκλειο',
  'София',
  'Київ',
  'Şırnak',
  'Târgu Mureș',
  'Tiišupää',
  'Rīga',
  'L’été à Évry',
  'Plzeň – “město”',
  'Þórshöfn',
  'Đakovo',
  'Kőszeg',
];

test('each page of Windows that is known is turned back, for words of many languages', () => {
  for (const page of spoiltPages)
    for (const text of TEXTS) {
      const spoilt = spoil(text, page);
      // A page that has no character for one of the bytes loses it, and an editor is told of that.
      if (!spoilt.includes('\ufffd'))
        assert.equal(repairMojibake(spoilt)?.text, text, `${text}, ${page}`);
    }
});

test('texts that were never spoilt are left alone: names of countries and words of Europe, in capitals, between quotation marks', () => {
  const names = [
    ...TEXTS,
    ...[...officialNames.values()].flatMap(({name}) => Object.values(name)),
    ...[
      'bg',
      'cs',
      'de',
      'el',
      'fr',
      'hu',
      'hy',
      'ka',
      'lv',
      'pl',
      'ro',
      'sk',
      'sr',
      'tr',
      'uk',
    ].flatMap((lang) =>
      [...officialNames.keys()].map((code) =>
        new Intl.DisplayNames([lang], {type: 'region'}).of(code)!,
      ),
    ),
    'PAMÄŤ',
    'CAFÉ…',
    'LIBERTÉ\u00a0!',
    'Spaß“',
    '«\u00a0À\u00a0»',
    'Ці міста',
    'Ој',
    'INVITÉ·E·S',
    'ХІРІ-МОТУ',
  ];
  for (const name of names)
    for (const text of [
      name,
      name.toUpperCase(),
      `„${name.toUpperCase()}”`,
      `«\u00a0${name}\u00a0»`,
      `${name.toUpperCase()}…`,
    ])
      assert.equal(repairMojibake(text), undefined, text);
});

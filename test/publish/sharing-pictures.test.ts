/** Pictures for sharing: PNG that readers of others open, made anew only where they would say something else. */
import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test, type TestContext} from 'node:test';
import {inflateSync} from 'node:zlib';
import {run} from '../../src/publish/cli/command-line.js';
import {RENDERER} from '../../src/publish/cli/publish-sharing.js';
import {readFeed} from '../../src/publish/cli/read-feed.js';
import {indexedPng, textInPng} from '../../src/publish/disk/indexed-png.js';
import {loadRenderer} from '../../src/publish/disk/render-png.js';
import {sharingPictures} from '../../src/publish/pages/pictures/sharing-picture.js';
import {wordsOfParticipant} from '../../src/publish/pages/pictures/sharing-words.js';
import {copyPictureFiles} from '../../tools/picture-files.js';
import {readPackage} from '../../tools/project.js';
import {changeFiles, HEADER, makeContent, makeFolder, runTool} from './content-folder.js';

let renderer: string;
before(async () => {
  renderer = await mkdtemp(join(tmpdir(), 'alliance-renderer-'));
  copyPictureFiles(renderer);
});
after(() => rm(renderer, {recursive: true}));

/** The tool with what makes pictures beside it. */
async function build(...args: readonly string[]): Promise<{out: string; code: number}> {
  let said = '';
  const output = {out: (text: string) => (said += text), err: () => undefined, colour: false};
  const code = await run(['build', ...args], output, {renderer});
  return {out: said, code};
}
/** The pictures for sharing; the icon of the pages is none. */
const pngsIn = async (w: string) =>
  (await readdir(w, {recursive: true}))
    .filter((name) => name.endsWith('.png') && name !== 'icon.png')
    .sort();
const ALL = [
  'participant-badge/innsbruck.png',
  'participant-badge/lille.png',
  'participant-map.png',
  'participant-map/at.png',
  'participant-map/fr.png',
];

async function built(t: TestContext, files = {}) {
  const [content, out] = [await makeContent(t, files), await makeFolder(t)];
  const first = await build(content, '--out', out, '--pictures');
  assert.equal(first.code, 0);
  return {content, out, w: join(out, 'w'), said: first.out};
}

test('--pictures makes one of the map, of each country and of each participant: 1200 × 630, at most 60 KB', async (t) => {
  const {w, said} = await built(t);
  assert.deepEqual(await pngsIn(w), ALL);
  assert.ok(said.includes(`Wrote 5 pictures for sharing to ${w}\n`), said);
  for (const name of ALL) {
    const png = await readFile(join(w, name));
    assert.ok(png.length <= 60_000, `${name}: ${png.length}`);
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
  }
});

test('the largest picture of the sample has at most 60 KB', async (t) => {
  const out = await makeFolder(t);
  assert.equal((await runTool('build', 'data/sample', '--out', out)).code, 0);
  const render = await loadRenderer(renderer);
  const pictures = sharingPictures(await readFeed(out));
  const longest = pictures.reduce((a, b) => (b.path.length > a.path.length ? b : a));
  assert.match(longest.path, /towns-and-municipalities/);
  for (const {path, svg} of [pictures[0]!, longest])
    assert.ok(render(svg()).length <= 60_000, path);
});

test('without --pictures none is made', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  assert.equal((await build(content, '--out', out)).code, 0);
  assert.deepEqual(await pngsIn(join(out, 'w')), []);
  assert.equal((await runTool('build', content, '--out', out, '--pictures')).code, 3);
});

test('a picture is made anew only where it would say something else', async (t) => {
  const {content, out, w} = await built(t);
  const times = async () =>
    Object.fromEntries(
      await Promise.all(
        ALL.map(async (name) => [name, (await stat(join(w, name))).mtimeMs] as const),
      ),
    );
  const before = await times();
  const again = await build(content, '--out', out, '--pictures');
  assert.doesNotMatch(again.out, /for sharing/);
  assert.deepEqual(await times(), before);
  renderer = join(renderer, 'nowhere');
  assert.equal((await build(content, '--out', out, '--pictures')).code, 0, 'nothing is loaded');
  renderer = join(renderer, '..');
  const list = await readFile(join(content, 'participants.csv'), 'utf8');
  await changeFiles(content, {
    'participants.csv': list.replace('innsbruck,Innsbruck', 'innsbruck,Hall'),
  });
  const third = await build(content, '--out', out, '--pictures');
  assert.match(third.out, /Wrote 1 pictures for sharing/);
  const changed = Object.entries(await times()).filter(([name, time]) => time !== before[name]);
  assert.deepEqual(
    changed.map(([name]) => name),
    ['participant-badge/innsbruck.png'],
  );
});

test('a build without --pictures keeps those that are true and takes away the others', async (t) => {
  const {content, out, w} = await built(t);
  const list = await readFile(join(content, 'participants.csv'), 'utf8');
  await changeFiles(content, {
    'participants.csv': list.replace('innsbruck,Innsbruck', 'innsbruck,Hall'),
  });
  assert.equal((await build(content, '--out', out)).code, 0);
  assert.deepEqual(await pngsIn(w), ALL.slice(1));
  const page = await readFile(join(w, 'participant-badge/innsbruck.html'), 'utf8');
  assert.match(page, /og:image" content="https:\/\/alliance\.test\/w\/participant-map\.png"/);
});

test('of who is gone it shows the picture of all; --forget takes it away; a picture of somebody else stays', async (t) => {
  const {content, out, w} = await built(t);
  await writeFile(join(w, 'participant-badge/own.png'), 'not ours');
  const list = await readFile(join(content, 'participants.csv'), 'utf8');
  await changeFiles(content, {'participants.csv': list.replace(/^innsbruck.*\n/m, '')});
  const flags = ['--out', out, '--pictures', '--allow-shrink'];
  assert.equal((await build(content, ...flags)).code, 0);
  const ofAll = await readFile(join(w, 'participant-map.png'));
  for (const name of ['participant-badge/innsbruck.png', 'participant-map/at.png'])
    assert.ok(ofAll.equals(await readFile(join(w, name))), name);
  assert.equal((await build(content, ...flags, '--forget')).code, 0);
  assert.deepEqual(await pngsIn(w), [
    'participant-badge/lille.png',
    'participant-badge/own.png',
    'participant-map.png',
    'participant-map/fr.png',
  ]);
});

test('the pages of each language name their picture, others that of all; none without an address', async (t) => {
  const {content, out, w} = await built(t);
  const imageOf = async (page: string) =>
    /<meta property="og:image" content="https:\/\/alliance\.test\/w\/([^"]*)">/.exec(
      await readFile(join(w, page), 'utf8'),
    )?.[1];
  for (const [page, picture] of [
    ['participant-map.html', 'participant-map.png'],
    ['fr/participant-map.html', 'participant-map.png'],
    ['fr/participant-map/fr.html', 'participant-map/fr.png'],
    ['participant-badge/lille.html', 'participant-badge/lille.png'],
    ['news-ticker.html', 'participant-map.png'],
    ['frame/participant-map.html', undefined],
  ] as const)
    assert.equal(await imageOf(page), picture, page);
  const head = await readFile(join(w, 'participant-map/fr.html'), 'utf8');
  for (const line of [
    '<meta property="og:image:width" content="1200">',
    '<meta property="og:image:height" content="630">',
    '<meta name="twitter:card" content="summary_large_image">',
  ])
    assert.ok(head.includes(line), line);
  assert.equal((await runTool('check', out)).code, 0);
  const settings = await readFile(join(content, 'alliance.yaml'), 'utf8');
  await changeFiles(content, {'alliance.yaml': settings.replace(/^site: .*\n/, '')});
  assert.equal((await build(content, '--out', out, '--pictures')).code, 0);
  assert.doesNotMatch(await readFile(join(w, 'participant-map.html'), 'utf8'), /og:|twitter:/);
});

test('a name in a script without a font is shown as the Alliance writes it; a local name that cannot be drawn is left out', async (t) => {
  const [content, out] = [
    await makeContent(t, {
      'participants.csv': `${HEADER}\na,Akhaltsikhe,ახალციხე,ka,GE,city,41.6,43,,,,,,\nb,Haifa,חיפה,he,FR,city,48,2,,,,,,\nc,Yerevan,Երևան,hy,AM,city,40.2,44.5,2014,,3,,,\n`,
      'news/first.md': undefined,
    }),
    await makeFolder(t),
  ];
  assert.equal((await runTool('build', content, '--out', out)).code, 0);
  const feed = await readFeed(out);
  const wordsOf = (id: string, names?: Record<string, string>) =>
    wordsOfParticipant(
      {...feed.participants.find((one) => one.id === id)!, ...(names && {names})},
      feed,
    );
  assert.deepEqual(wordsOf('a').lines.slice(0, 2), ['ახალციხე', 'Georgia']);
  assert.deepEqual(wordsOf('b').lines.slice(0, 1), ['France']);
  assert.equal(wordsOf('b', {en: 'חיפה'}).title, 'Haifa');
  assert.deepEqual(wordsOf('c').lines, [
    'Երևան',
    'Armenia',
    '3rd participant of the Alliance, since 2014',
  ]);
});

test('every script that is said to be drawn has letters in both weights', async () => {
  const render = await loadRenderer(renderer);
  const drawn = (text: string, weight: number) =>
    Buffer.from(
      render(
        `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><rect width="200" height="60" fill="#fff"/><g font-family="Noto Sans" font-size="40" font-weight="${weight}" fill="#000"><text x="5" y="45">${text}</text></g></svg>`,
      ),
    ).toString('base64');
  const seen = new Map<string, string>();
  for (const weight of [400, 600]) {
    // What stands for a letter without a font: nothing, or a box.
    seen.set(drawn('', weight), 'nothing').set(drawn('ח', weight), 'a box');
    for (const letter of 'AČΩἀЖҚაԺßő') {
      const png = drawn(letter, weight);
      assert.equal(seen.get(png), undefined, `${letter} ${weight}`);
      seen.set(png, `${letter} ${weight}`);
    }
  }
});

test('indexedPng(pixels, texts) keeps the colours and the texts', () => {
  const rgba = new Uint8Array([255, 0, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255, 0, 255, 0, 255]);
  const png = Buffer.from(indexedPng({width: 2, height: 2, rgba}, {'a-word': 'said', other: 'x'}));
  assert.equal(textInPng(png, 'a-word'), 'said');
  assert.equal(textInPng(png, 'a'), undefined);
  assert.equal(textInPng(Buffer.from('no PNG'), 'a-word'), undefined);
  const dataOf = (type: string) => {
    const at = png.indexOf(type);
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const palette = dataOf('PLTE');
  const rows = inflateSync(dataOf('IDAT'));
  const colours = [1, 2, 4, 5].map((i) => [...palette.subarray(3 * rows[i]!, 3 * rows[i]! + 3)]);
  assert.deepEqual(colours, [
    [255, 0, 0],
    [0, 0, 255],
    [255, 0, 0],
    [0, 255, 0],
  ]);
});

test('pictures are made anew when what makes them changes: its versions are part of the hash', () => {
  const version = (name: string) => readPackage(`node_modules/${name}`).version;
  assert.ok(
    RENDERER.startsWith(
      `resvg-wasm ${version('@resvg/resvg-wasm')}, noto-sans ${version('@fontsource/noto-sans')}, `,
    ),
  );
});

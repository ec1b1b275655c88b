/** `badge`: never a false claim, the same words as the element, nothing but text in the picture. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {after, before, test} from 'node:test';
import MarkdownIt from 'markdown-it';
import {makeContent, makeFolder, participantsCsv, readJson, runTool} from './content-folder.js';

let feed: string;
before(async () => {
  feed = await mkdtemp(join(tmpdir(), 'alliance-badge-'));
  assert.equal((await runTool('build', 'data/alliance', '--out', feed)).code, 0);
});
after(() => rm(feed, {recursive: true}));
const badge = (...args: string[]) => runTool('badge', ...args, '--feed', feed);
const ALLIANCE = 'European Alliance of Cities and Regions for the Inclusion of Roma and Travellers';
const rowsOf = (svg: string) =>
  [...svg.matchAll(/<text [^>]+>([^<]+)<\/text>/g)].map(([, text]) => text);

test('the picture declares its size and says a sentence to who cannot see it', async () => {
  const {code, out, err} = await badge('tivat');
  assert.deepEqual([code, err], [0, '']);
  assert.match(
    out,
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" lang="en" xml:lang="en" width="176" height="\d+" viewBox="0 0 176 \d+">\n<title>/,
  );
  assert.equal(
    /<title>([^<]+)</.exec(out)![1],
    `Tivat is the 127th participant of the ${ALLIANCE}, announced in 2015.`,
  );
  assert.equal(rowsOf(out).join(' '), `Tivat ${ALLIANCE} 127th participant announced in 2015`);
  assert.equal(
    /<title>([^<]+)</.exec((await badge('tivat', '--lang', 'fr')).out)![1],
    'Tivat est le 127e participant de l’Alliance européenne des villes et des régions pour l’inclusion des Roms et des Gens du voyage, participation annoncée en 2015.',
  );
});

test('it asks for nothing, runs nothing, styles nothing', async () => {
  for (const variant of ['light', 'dark', 'mono']) {
    const {out} = await badge('andalusia', '--variant', variant);
    assert.doesNotMatch(
      out.replace('xmlns="http://www.w3.org/2000/svg"', ''),
      /script|style|href|url\(|https?:|@import|\son\w+=/,
    );
  }
});

test('its variants say the same in the same size, each legible on its ground', async () => {
  const pictures = await Promise.all(
    ['light', 'dark', 'mono'].map(
      async (variant) => (await badge('kragujevac', '--variant', variant)).out,
    ),
  );
  const colourless = pictures.map((svg) => svg.replaceAll(/(fill|stroke)="[^"]*"/g, ''));
  assert.deepEqual(colourless, Array(3).fill(colourless[0]));
  const colours = pictures.map((svg) => ({
    ground: /<rect [^>]*fill="([^"]+)"/.exec(svg)![1]!,
    border: /<rect [^>]*stroke="([^"]+)"/.exec(svg)![1]!,
    mark: /<path [^>]*fill="([^"]+)"/.exec(svg)![1]!,
    texts: [...new Set([...svg.matchAll(/<text [^>]*fill="([^"]+)"/g)].map(([, fill]) => fill!))],
  }));
  for (const {ground, border, mark, texts} of colours.slice(0, 2)) {
    assert.equal(texts.length, 2);
    for (const text of texts) assert.ok(contrast(ground, text) >= 6.5, `${text} on ${ground}`);
    for (const line of [border, mark])
      assert.ok(contrast(ground, line) >= 3, `${line} on ${ground}`);
  }
  assert.deepEqual(colours[2], {
    ground: 'none',
    border: 'currentColor',
    mark: 'currentColor',
    texts: ['currentColor'],
  });
});

/** WCAG 2, of two colours such as #fff or #1b222e. */
function contrast(...colours: [string, string]): number {
  const [low, high] = colours
    .map((colour) => {
      const [r, g, b] = (
        colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1)
      )
        .match(/../g)!
        .map((hex) => Number.parseInt(hex, 16) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
        number,
        number,
        number,
      ];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

test('it is legible when it is shown 88 px wide, and carries the whole name of the Alliance', async () => {
  for (const lang of ['en', 'fr']) {
    const {out} = await badge('reggio-calabria', '--lang', lang);
    const sizes = [...out.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size) / 2);
    assert.ok(Math.min(...sizes) >= 9.4, `${Math.min(...sizes)} px`);
    assert.doesNotMatch(out, /textLength/);
  }
  assert.ok(
    rowsOf((await badge('tivat')).out)
      .join(' ')
      .includes(ALLIANCE),
  );
});

test('it says a year as it is known: announced, since, or not at all', async () => {
  const last = async (id: string) =>
    rowsOf((await badge(id)).out)
      .slice(-2)
      .join(' ');
  assert.equal(await last('tivat'), 'announced in 2015');
  assert.equal(await last('lyon'), 'Travellers Participant');
  assert.equal(await last('megara'), '124th participant');
});

test('a name in another language carries it, and what is wide is broken into rows', async (t) => {
  const {out} = await badge('kragujevac');
  assert.match(out, /<text [^>]*lang="sr-Cyrl" xml:lang="sr-Cyrl">Крагујевац<\/text>/);
  const folder = await makeFolder(t);
  await runTool(
    'build',
    await makeContent(t, {
      'participants.csv': participantsCsv(
        'long,Saint-Étienne-du-Rouvray-Wolfenbüttelscherlandkreis,,,FR,city,50.63297,3.05858,,,,,,',
      ),
      'news/first.md': undefined,
    }),
    '--out',
    folder,
  );
  const long = (await runTool('badge', 'long', '--feed', folder)).out;
  assert.deepEqual(rowsOf(long).slice(0, 2), ['Saint-Étienne-', 'du-Rouvray-']);
  assert.match(
    long,
    /textLength="160" lengthAdjust="spacingAndGlyphs">Wolfenbüttelscherlandkreis</,
  );
});

test('who is unknown or has left gets a neutral badge and exit 0, with a warning', async (t) => {
  const out = await makeFolder(t);
  const content = await makeContent(t, {
    'participants.csv': participantsCsv(
      'lille,Lille,,,FR,city,50.63297,3.05858,2013-03-20,,1,,,',
      'gone,Gone,,,FR,city,50.63297,3.05858,2013-03-20,,2,,2019-01,',
    ),
  });
  await runTool('build', content, '--out', out);
  for (const [id, why] of [
    ['gone', 'the participation of Gone has ended (2019-01)'],
    ['lile', 'the feed has no participant "lile" (Did you mean lille?)'],
  ] as const) {
    for (const format of ['svg', 'html', 'markdown']) {
      const {
        code,
        out: printed,
        err,
      } = await runTool('badge', id, '--feed', out, '--format', format);
      assert.equal(code, 0);
      assert.equal(err, `warning: ${why}: the badge says nothing of who takes part\n`);
      assert.match(printed, /The Alliance/);
      assert.doesNotMatch(printed, /Gone|lil|participant of|2013|[12](st|nd)/);
    }
  }
});

test('HTML and Markdown say what the element says, and show the picture where its address is given', async () => {
  const html = (await badge('tivat', '--format', 'html')).out;
  assert.equal(
    html.replace(/<[^>]+>/g, '').trim(),
    `Tivat, 127th participant of the ${ALLIANCE}, announced in 2015`,
  );
  const markdown = (await badge('tivat', '--format', 'markdown')).out;
  const read = (text: string) => new MarkdownIt().renderInline(text.trim());
  assert.equal(
    read(markdown),
    `Tivat, 127th participant of the <a href="https://www.roma-alliance.org/">${ALLIANCE}</a>, announced in 2015`,
  );
  const picture = ['--image', 'https://www.tivat.test/a (1).svg'.replaceAll(' ', '%20')];
  assert.match(
    (await badge('tivat', '--format', 'html', ...picture)).out,
    /^<a href="[^"]+"><img src="https:\/\/www\.tivat\.test\/a%20\(1\)\.svg" width="176" height="\d+" alt="Tivat is the 127th [^"]+" lang="en" loading="lazy" referrerpolicy="no-referrer"><\/a>\n$/,
  );
  assert.match(
    read((await badge('tivat', '--format', 'markdown', ...picture)).out),
    /^<a href="[^"]+"><img src="https:\/\/www\.tivat\.test\/a%20\(1\)\.svg" alt="Tivat is the 127th [^"]+"><\/a>$/,
  );
});

test('wrong use ends with 2 and says what is allowed', async () => {
  assert.deepEqual(await badge('tivat', '--format', 'sgv'), {
    code: 2,
    out: '',
    err: "error: option '--format <format>' argument 'sgv' is invalid. It must be one of svg, html, markdown.\n(Did you mean svg?)\n",
  });
  for (const args of [
    ['tivat', '--variant', 'pink'],
    ['tivat', '--image', 'https://a.test/b.svg'],
    ['tivat', '--image', 'javascript:x', '--format', 'html'],
    [],
  ])
    assert.equal((await badge(...args)).code, 2, args.join(' '));
});

test('a badge of the sample says that it is a sample, in every format', async (t) => {
  const out = await makeFolder(t);
  assert.equal((await runTool('build', 'data/sample', '--out', out)).code, 0);
  const {features} = (await readJson(out, 'feed', 'participants.geojson')) as {
    features: {id: string; properties: {ended?: string}}[];
  };
  const {id} = features.find(({properties}) => !properties.ended)!;
  for (const format of ['svg', 'html', 'markdown']) {
    const {out: printed} = await runTool('badge', id, '--feed', out, '--format', format);
    assert.match(printed, /Sample data/);
    if (format === 'svg')
      assert.match(printed, /<title>[^<]+\(Sample data\)<[\s\S]*>Sample data<\/text>/);
  }
  assert.match(
    (await runTool('render', 'country-counter', '--feed', out)).out,
    /countries \(Sample data\)<\/p>/,
  );
  assert.match((await runTool('render', 'news-ticker', '--feed', out)).out, /<p>Sample data<\/p>/);
});

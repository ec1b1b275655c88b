/** The public pages as a small site: what every one of them has, and what each kind says. */
import assert from 'node:assert/strict';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {after, before, describe, it, test, type TestContext} from 'node:test';
import {Parser} from 'htmlparser2';
import {parse as parsePng} from './read-png.js';
import {
  changeFiles,
  goodFile,
  makeContent,
  makeFolder,
  participantsCsv,
  runTool,
} from './content-folder.js';

const SITE = 'https://alliance.test/';
const LONG =
  'European Alliance of Cities and Regions for the Inclusion of Roma and Travellers in all of Europe';
const news = (id: string, head: string, text = 'A text. ') =>
  [`news/${id}.md`, `---\nid: ${id}\n${head}\n---\n\n${text.repeat(20)}\n`] as const;

const FILES = {
  'alliance.yaml': `${goodFile('alliance.yaml')}short_name: {en: Alliance, fr: Alliance}
contact: towns@alliance.test
about: {short: {en: "The Alliance fights discrimination."}, full: {en: "The whole text."}}
terminology: {title: {en: Please note}, text: {en: "The words."}}
join:
  - {for: authority, open: true, label: {en: Join the Alliance}, text: {en: "Apply by the form."}}
  - {for: ngo, open: false, label: {en: Cooperate}, text: {en: "The form is closed."}}
`.replace(
    /^sets:\n/m,
    'sets:\n  signatories: {label: {en: Declaration against anti-Gypsyism}, count: 122, countries: 34, asOf: "2019", declared: true}\n  supporters: {count: 5, countries: 2, asOf: "2019", declared: true}\n',
  ),
  'participants.csv': participantsCsv(
    'lille,Lille,,,FR,city,50.63297,3.05858,2014-03-24,announced,7,https://www.lille.fr/,,',
    'lyon,Lyon,,,FR,city,45.74846,4.84671,,,,,,',
    'innsbruck,Innsbruck,,,AT,city,47.26266,11.39454,,,,,,',
  ),
  'news/first.md': undefined,
  ...Object.fromEntries([
    news(
      'newest',
      `title: ${LONG}\nkind: news\ndate: 2019-02-03\nlanguage: en\ncountries: [FR]\nlinks: [{text: A ministry}]`,
    ),
    news(
      'meeting',
      'title: A meeting\nkind: event\nstart: 2018-05-06\nlanguage: fr\ncountries: [FR, RO]\nparticipants: [lille]',
    ),
    news('older', 'title: An older item\nkind: news\ndate: 2018-01-02\nlanguage: en'),
    news('undated', 'title: An undated item\nkind: news\nlanguage: en'),
  ]),
};

interface Page {
  readonly html: string;
  readonly title: string;
  readonly lang: string;
  readonly meta: ReadonlyMap<string, string>;
  readonly links: readonly Readonly<Record<string, string>>[];
  readonly hrefs: readonly string[];
  readonly h1: readonly string[];
  /** Of all that has one, with the ids that are there twice. */
  readonly ids: readonly string[];
}

function readPage(html: string): Page {
  const page = {
    html,
    title: '',
    lang: '',
    meta: new Map<string, string>(),
    links: [] as Record<string, string>[],
    hrefs: [] as string[],
    h1: [] as string[],
    ids: [] as string[],
  };
  const inside: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      inside.push(name);
      if (name === 'html') page.lang = attributes['lang'] ?? '';
      if (name === 'meta')
        page.meta.set(
          attributes['name'] ?? attributes['property'] ?? '',
          attributes['content'] ?? '',
        );
      if (name === 'link') page.links.push(attributes);
      if (name === 'a' && attributes['href'] && !inside.includes('template'))
        page.hrefs.push(attributes['href']);
      if (name === 'h1') page.h1.push('');
      if (attributes['id'] && !inside.includes('template')) page.ids.push(attributes['id']);
    },
    ontext(text) {
      if (inside.at(-1) === 'title' && inside.length < 4) page.title += text;
      if (inside.includes('h1')) page.h1.push((page.h1.pop() ?? '') + text);
    },
    onclosetag() {
      inside.pop();
    },
  });
  parser.end(html);
  return page;
}

const filesIn = async (folder: string) =>
  (await readdir(folder, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('the public pages', () => {
  let out = '';
  const pages = new Map<string, Page>();
  const cleanUp: (() => unknown)[] = [];
  before(async () => {
    const t = {after: (act: () => unknown) => cleanUp.push(act)} as unknown as TestContext;
    out = await makeFolder(t);
    const {code, err} = await runTool('build', await makeContent(t, FILES), '--out', out);
    assert.equal(code, 0, err);
    for (const path of await filesIn(join(out, 'w')))
      if (/^(?!frame\/).*\.html$/.test(path))
        pages.set(path, readPage(await readFile(join(out, 'w', path), 'utf8')));
  });
  after(async () => {
    for (const act of cleanUp) await act();
  });
  const pageOf = (path: string) => pages.get(path)!;

  it('each have one heading, a title of at most 60 characters, a description in sentences, and the rest of a head', () => {
    assert.ok(pages.size > 30, `${pages.size} pages`);
    for (const [path, page] of pages) {
      const {title, h1, meta, links, lang} = page;
      assert.equal(h1.length, 1, path);
      assert.ok(title.length <= 60 && / · Alliance$/.test(title), `${path}: ${title}`);
      const subject = title.replace(/…? · Alliance$/, '');
      assert.ok(meta.get('og:title')!.startsWith(subject), `${path}: ${subject}`);
      assert.equal(meta.get('og:title'), h1[0], path);
      const description = meta.get('description') ?? '';
      assert.match(description, /^[\p{Lu}\d“].{15,198}[.…!?]$/su, `${path}: ${description}`);
      assert.equal(meta.get('og:description'), description, path);
      const address = SITE + `w/${path}`;
      assert.equal(meta.get('og:url'), address, path);
      assert.equal(meta.get('twitter:card'), 'summary', path);
      const of = (rel: string) => links.filter((link) => link['rel'] === rel);
      assert.deepEqual(
        of('canonical').map(({href}) => href),
        [address],
        path,
      );
      const languages = of('alternate').filter(({hreflang}) => hreflang);
      assert.deepEqual(
        languages.map(({hreflang}) => hreflang),
        ['en', 'fr', 'x-default'],
        path,
      );
      assert.equal(languages.find(({hreflang}) => hreflang === lang)!['href'], address, path);
      assert.deepEqual(
        [...of('icon'), ...of('apple-touch-icon')].map(({href}) => href!.split('/').at(-1)),
        ['icon.svg', 'icon.png', 'icon.png'],
        path,
      );
    }
  });

  it('each have header, navigation and foot in the order in which they are seen, and no id twice', () => {
    for (const [path, {html, ids}] of pages) {
      // Orca reads it as "statusbar", and never its words.
      assert.doesNotMatch(html, /role="status"/, path);
      assert.match(
        html,
        /<header>\s*<a class="skip"[^]*class="alliance"[^]*<nav [^]*<main [^]*<h1[^]*<\/main>[^]*<footer>/,
        path,
      );
      for (const name of [
        'participant-map',
        'country-counter',
        'news-ticker',
        'about',
        'join-button',
      ])
        assert.match(
          html,
          new RegExp(`<header>[^]*href="[^"]*/${name}\\.html"[^]*</header>`),
          path,
        );
      assert.deepEqual(ids, [...new Set(ids)], path);
      // Its script fills in the number shown.
      const said = html.replaceAll(/ data-(one|other)="[^"]*"/g, '');
      assert.doesNotMatch(said, /<style|\sstyle=|\son\w+=|undefined|\{[a-z]+\}/i, path);
    }
  });

  it('lead only to what is there', async () => {
    const there = new Set(await filesIn(out));
    for (const [path, {hrefs, ids, links}] of pages) {
      const here = `w/${path}`;
      for (const href of [...hrefs, ...links.map((link) => link['href']!)]) {
        if (/^(https?|mailto):/.test(href)) continue;
        const [file = '', anchor] = href.replace(/\?.*/, '').split('#');
        const target = file ? join(dirname(here), file) : here;
        if (target.startsWith('v1/')) continue;
        assert.ok(there.has(target), `${path} leads to ${href}`);
        const known = file ? pages.get(target.replace(/^w\//, ''))?.ids : ids;
        if (anchor) assert.ok(known?.includes(anchor), `${path} leads to ${href}`);
      }
    }
  });

  it('are all in the sitemap with their languages, and frames are not', async () => {
    const sitemap = await readFile(join(out, 'w/sitemap.xml'), 'utf8');
    const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
    assert.deepEqual(addresses.sort(), [...pages.keys()].map((path) => `${SITE}w/${path}`).sort());
    assert.equal(sitemap.match(/hreflang="fr"/g)!.length, addresses.length);
    assert.equal(
      await readFile(join(out, 'robots.txt'), 'utf8'),
      `# Written by alliance-feed\nUser-agent: *\nAllow: /\nSitemap: ${SITE}w/sitemap.xml\n`,
    );
  });

  it('have icons: a dot on the accent colour', async () => {
    assert.match(await readFile(join(out, 'w/icon.svg'), 'utf8'), /fill="#1b4b9b"[^]*<circle/);
    const {width, height, colourAt} = parsePng(await readFile(join(out, 'w/icon.png')));
    assert.deepEqual(
      [width, height, colourAt(2, 2), colourAt(90, 90)],
      [180, 180, '#1b4b9b', '#ffffff'],
    );
  });

  it('a page that is not found says so in both languages, with links that work at any depth', async () => {
    const {html, hrefs, h1} = readPage(await readFile(join(out, '404.html'), 'utf8'));
    assert.deepEqual(h1, ['We cannot find this page']);
    assert.match(html, /<section lang="fr" dir="ltr">[^]*Nous ne trouvons pas cette page/);
    for (const href of hrefs) assert.match(href, /^(\/(w|feed)\/|https?:|#content$)/, href);
  });

  it("a participant's page has its facts, its news, who is near, its badge and the way to correct it", () => {
    const {html} = pageOf('participant-badge/lille.html');
    for (const part of [
      '<p class="lead">City in France, 7th participant of the Alliance</p>',
      '<dt>Announced</dt><dd>24\u00a0March 2014</dd>',
      '<dd><a href="https://www.lille.fr/">lille.fr</a></dd>',
      'country="FR" highlight="lille"',
      'news-ticker/meeting.html',
      '>Lyon</a></li>',
      'Innsbruck</a>, Austria</td>',
      'https://alliance.test/w/participant-badge/lille.html',
      'lille.mono.svg',
      '<a href="mailto:towns@alliance.test?subject=Correction%3A%20lille">Something wrong here?</a>',
    ])
      assert.ok(html.includes(part), part);
    const {html: unknown} = pageOf('participant-badge/innsbruck.html');
    assert.doesNotMatch(unknown, /<dt>(Announced|Since|Participant|Website)/);
    assert.match(unknown, /There is no other participant in Austria\./);
  });

  it("a country's page has its participants, map, news and figures", () => {
    const {html} = pageOf('participant-map/fr.html');
    assert.match(html, /<ul><li><a href="[^"]+lille\.html">[^]*lyon\.html">/);
    assert.match(html, /<img src="[^"]+participant-map\/fr\.svg"/);
    assert.match(html, /News that concern France[^]*newest\.html[^]*meeting\.html/);
    assert.match(html, /of these, cities<\/th><td>2<[^]*Growth<\/th><td>2014: 1</);
  });

  it('the figures name a counted set by its label, and leave out one without', () => {
    const {html} = pageOf('country-counter.html');
    assert.match(html, /Declaration against anti-Gypsyism[^]*<strong>122<\/strong> signatories/);
    assert.doesNotMatch(html, /supporters|5<\/strong>/);
  });

  it('the news stand by year, undated ones last, with marks for events and for another language', () => {
    const {html} = pageOf('news-ticker.html');
    const order = [
      ...html.matchAll(/<section class="year" id="([^"]+)"|news-ticker\/(\w+)\.html">[^<]/g),
    ]
      .map(([, year, id]) => year ?? id!)
      .filter((name) => /^year|newest|meeting|older|undated/.test(name));
    assert.deepEqual(order, [
      'year-2019',
      'newest',
      'year-2018',
      'meeting',
      'older',
      'year-none',
      'undated',
    ]);
    assert.match(html, /data-kind="event" data-countries="FR RO"/);
    assert.match(html, /Past event<\/span> <span class="mark language" lang="fr">Français</);
  });

  it('an article has those before and after it, and a link without an address is text', () => {
    const {html} = pageOf('news-ticker/meeting.html');
    assert.match(html, /class="earlier"[^]*older\.html[^]*class="later"[^]*newest\.html/);
    const {html: newest} = pageOf('news-ticker/newest.html');
    assert.match(newest, /See also: A ministry \(address not known\)/);
    assert.doesNotMatch(newest, /class="later"/);
    assert.match(pageOf('news-ticker/undated.html').html, /class="later"[^]*older\.html/);
  });

  it("a town's map marks it, names its page, and has an oEmbed answer", async () => {
    const {html} = pageOf('fr/participant-map/lille.html');
    assert.match(html, /<alliance-participant-map highlight="lille"/);
    assert.match(html, /Innsbruck/);
    const frame = await readFile(join(out, 'w/frame/fr/participant-map/lille.html'), 'utf8');
    assert.match(frame, /<alliance-participant-map theme="light" highlight="lille"/);
    const answer = await readFile(join(out, 'w/fr/participant-map/lille.oembed.json'), 'utf8');
    assert.match(answer, /w\/frame\/fr\/participant-map\/lille\.html/);
    assert.match(answer, /"title": "Lille sur la carte des participants"/);
  });
});

test('check says that the contact is missing, and pages then ask for no correction', async (t) => {
  const content = await makeContent(t);
  const {out: said} = await runTool('check', content);
  assert.match(said, / {2}contact: Is missing\. Set an e-mail address/);
  const out = await makeFolder(t);
  await runTool('build', content, '--out', out);
  assert.doesNotMatch(
    await readFile(join(out, 'w/participant-badge/lille.html'), 'utf8'),
    /mailto:|Something wrong/,
  );
  await changeFiles(content, {
    'alliance.yaml': `${goodFile('alliance.yaml')}contact: towns at alliance.test\n`,
  });
  assert.match(
    (await runTool('check', content)).err + (await runTool('check', content)).out,
    /contact: must be an e-mail address such as contact@alliance\.example/,
  );
});

test("404.html and robots.txt that are somebody else's stay", async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  await writeFile(join(out, '404.html'), 'mine');
  await writeFile(join(out, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  await runTool('build', content, '--out', out);
  assert.equal(await readFile(join(out, '404.html'), 'utf8'), 'mine');
  assert.equal(await readFile(join(out, 'robots.txt'), 'utf8'), 'User-agent: *\nDisallow: /\n');
});

test('the start page of a language that the feed has no more goes, and no other folder', async (t) => {
  const [content, out] = [await makeContent(t), await makeFolder(t)];
  await runTool('build', content, '--out', out);
  await changeFiles(content, {
    'alliance.yaml': goodFile('alliance.yaml').replace('[en, fr]', '[en]'),
  });
  const docs = join(out, 'w/fr/notes.txt');
  await writeFile(docs, 'mine');
  await runTool('build', content, '--out', out, '--allow-shrink');
  assert.deepEqual(
    (await filesIn(join(out, 'w/fr'))).filter((name) => name.endsWith('.html')),
    [],
  );
  assert.equal(await readFile(docs, 'utf8'), 'mine');
});

/** The public pages: complete in their HTML, stable in their addresses, never saying what the feed does not. */
import assert from 'node:assert/strict';
import {mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {html, nothing} from 'lit';
import {widgetNames} from '../../src/embed/widget-names.js';
import {publishPages} from '../../src/publish/cli/publish-pages.js';
import {templateHtml} from '../../src/publish/pages/template-html.js';
import {
  changeFiles,
  goodFile,
  makeContent,
  makeFolder,
  participantsCsv,
  runTool,
} from './content-folder.js';

const rows = goodFile('participants.csv').trim().split('\n').slice(1);
const filesIn = async (folder: string) =>
  (await readdir(folder, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const textOf = async (...path: string[]) =>
  (await readFile(join(...path), 'utf8')).replace(/\s+/g, ' ');

async function build(t: Parameters<typeof makeContent>[0], files = {}) {
  const [content, out] = [await makeContent(t, files), await makeFolder(t)];
  const {code, out: said} = await runTool('build', content, '--out', out);
  assert.equal(code, 0);
  return {content, out, w: join(out, 'w'), said};
}

test('templateHtml(template) writes what Lit would render: text and attributes escaped, listeners and properties left out', () => {
  assert.equal(
    templateHtml(
      html`<button class="a ${'"b"'}" lang=${'<'} title=${nothing} ?hidden=${false} ?inert=${true} .value=${'x'} @click=${() => 0} data-n=${0}>${'<b>&'}${nothing}${[1, html`<i>${undefined}</i>`]}${null}</button>`,
    ),
    '<button class="a &quot;b&quot;" lang="&lt;" inert data-n="0">&lt;b&gt;&amp;1<i></i></button>',
  );
  assert.equal(
    templateHtml(html`<option .selected=${true} value=${''}>${'a'}</option>`),
    '<option selected value="">a</option>',
  );
});

test('every widget has a page in every language, and one for each country, participant and article, with its oEmbed answer, badges and maps as pictures', async (t) => {
  const {w, said} = await build(t);
  const plain = [
    'participant-map',
    'country-counter',
    'news-ticker',
    'join-button',
    'follow-links',
    'about',
    'participant-badge',
  ];
  const keyed = [
    'participant-map/fr',
    'participant-map/at',
    'participant-map/lille',
    'participant-map/innsbruck',
    'country-counter/fr',
    'country-counter/at',
    'news-ticker/first',
    'participant-badge/lille',
    'participant-badge/innsbruck',
  ];
  const pages = ['', 'fr/'].flatMap((lang) =>
    [...plain, ...keyed].flatMap((name) => [
      `${lang}${name}.html`,
      `frame/${lang}${name}.html`,
      `${lang}${name}.oembed.json`,
    ]),
  );
  const badges = ['', 'fr/'].flatMap((lang) =>
    ['lille', 'innsbruck'].flatMap((id) =>
      ['', '.dark', '.mono'].map((variant) => `${lang}participant-badge/${id}${variant}.svg`),
    ),
  );
  const maps = ['', '/fr', '/at'].flatMap((key) =>
    ['', '.dark'].map((theme) => `participant-map${key}${theme}.svg`),
  );
  const others = ['index.html', 'fr/index.html', 'icon.svg', 'icon.png', 'news.css', 'sitemap.xml'];
  assert.deepEqual(await filesIn(w), [...others, ...pages, ...badges, ...maps].sort());
  // And above them the site's first page, 404.html and robots.txt.
  assert.ok(
    said.includes(
      `Wrote ${pages.length + badges.length + maps.length + others.length + 3} files to ${w}: the public pages\n`,
    ),
    said,
  );
});

test('a page has its title, description, address, languages, oEmbed answer and data in its HTML, and no script or style of its own', async (t) => {
  const {w} = await build(t);
  const page = await textOf(w, 'fr/participant-map/fr.html');
  for (const part of [
    '<html lang="fr" dir="ltr" data-alliance="off">',
    '<title>Villes et régions participantes en France · Alliance</title>',
    '<meta name="description" content="1 participant en France : Lille. Carte, actualités et chiffres des participants.">',
    '<link rel="canonical" href="https://alliance.test/w/fr/participant-map/fr.html">',
    '<link rel="alternate" hreflang="en" href="https://alliance.test/w/participant-map/fr.html">',
    'hreflang="x-default" href="https://alliance.test/w/participant-map/fr.html"',
    'href="https://alliance.test/w/fr/participant-map/fr.oembed.json"',
    'src="../../../v1/alliance.js" data-feed="../../../feed/"',
    '<a href="../../../w/fr/participant-badge/lille.html">Lille</a>',
    '<picture><source srcset="../../../w/participant-map/fr.dark.svg" media="(prefers-color-scheme: dark)"><img src="../../../w/participant-map/fr.svg" width="680" height="340" alt="Carte : 1 participant en France" referrerpolicy="no-referrer"></picture>',
    '"@type":"Organization","name":"L’Alliance"',
  ])
    assert.ok(page.includes(part), part);
  assert.ok(!page.includes('Innsbruck'), 'the page of France lists France');
  assert.doesNotMatch(
    page,
    /<style|\sstyle=|\son\w+=|<script(?![^>]*(src=|application\/ld\+json))|<!--/,
  );
  const {html: frame, ...rest} = JSON.parse(
    await readFile(join(w, 'participant-badge/lille.oembed.json'), 'utf8'),
  ) as Record<string, unknown>;
  assert.equal(
    frame,
    '<iframe src="https://alliance.test/w/frame/participant-badge/lille.html" title="Lille · Alliance" width="600" height="256" loading="lazy" referrerpolicy="no-referrer"></iframe>',
  );
  assert.deepEqual(rest, {
    version: '1.0',
    type: 'rich',
    title: 'Lille',
    provider_name: 'The Alliance',
    provider_url: 'https://home.test/',
    cache_age: 86400,
    width: 600,
    height: 256,
  });
});

test('a page for frames is the widget alone, light, for no search engine, and names the public page', async (t) => {
  const {content, out, w} = await build(t);
  const contentOf = async (path: string) =>
    /<alliance-(?!participant-map view)[^>]*>([^]*)<\/alliance-/.exec(
      await readFile(join(w, path), 'utf8'),
    )![1]!;
  /** The others say with the page's own words what the widget says in a frame. */
  const sameContent =
    /(^|\/)(participant-map(\/lille)?|join-button|follow-links|participant-badge\/.+)\.html$/;
  const pages = (await filesIn(w)).filter((name) =>
    /^(?!frame\/|(fr\/)?index\.html$).*\.html$/.test(name),
  );
  for (const path of pages) {
    const frame = await textOf(w, 'frame', path);
    const address = `https://alliance.test/w/${path}`;
    for (const part of [
      '<html class="framed" lang="',
      '<meta name="color-scheme" content="light">',
      '<meta name="robots" content="noindex">',
      `<link rel="canonical" href="${address}">`,
      ' theme="light"',
      `</span>${address}</p>`,
    ])
      assert.ok(frame.includes(part), `${path}: ${part}`);
    assert.doesNotMatch(
      frame,
      /<nav|oembed|hreflang="x-default"|ld\+json|<style|\sstyle=|\son\w+=/,
      path,
    );
    if (!sameContent.test(path)) continue;
    assert.equal(
      (await contentOf(`frame/${path}`)).replace(/(\.\.\/)+/g, '../'),
      // The frame is light, and the picture in it.
      (await contentOf(path)).replace(/(\.\.\/)+/g, '../').replace(/<source [^>]*>/, ''),
      path,
    );
  }
  await changeFiles(content, {'news/first.md': undefined});
  await runTool('build', content, '--out', out, '--allow-shrink', '--forget');
  assert.deepEqual(
    (await filesIn(w)).filter((name) => /first/.test(name)),
    [],
  );
});

test('events and participants are told to search engines, and nothing that is not known', async (t) => {
  const {w} = await build(t, {
    'news/first.md':
      '---\nid: first\ntitle: "</script><b>Meeting"\nkind: event\nstart: 2099-05-06\nlanguage: en\n---\n\nText.\n',
  });
  const things = async (path: string) =>
    [...(await readFile(join(w, path), 'utf8')).matchAll(/ld\+json">(.+?)<\/script>/g)].map(
      ([, json]) => JSON.parse(json!) as Record<string, unknown>,
    );
  const [event] = await things('news-ticker/first.html');
  assert.deepEqual(
    [event!['@type'], event!['name'], event!['startDate'], event!['location']],
    ['Event', '</script><b>Meeting', '2099-05-06', undefined],
  );
  const [participant] = await things('participant-badge/innsbruck.html');
  assert.deepEqual(
    [participant!['name'], participant!['url'], (participant!['memberOf'] as {name: string}).name],
    ['Innsbruck', undefined, 'The Alliance'],
  );
  assert.doesNotMatch(await textOf(w, 'news-ticker.html'), /Coming|<b>Meeting/);
});

test('an event has a file for calendars beside its page, in each language, and loses it with its date', async (t) => {
  const event = (start: string) =>
    `---\nid: first\ntitle: Meeting\ntitle_fr: Réunion\nkind: event\n${start}language: en\n---\n\nText.\n`;
  const {content, out, w} = await build(t, {'news/first.md': event('start: 2099-05-06\n')});
  assert.match(
    await textOf(w, 'news-ticker/first.ics'),
    /DTSTART;VALUE=DATE:20990506 .* SUMMARY:Meeting /,
  );
  assert.match(await textOf(w, 'fr/news-ticker/first.ics'), /SUMMARY:Réunion /);
  await changeFiles(content, {'news/first.md': event('')});
  await runTool('build', content, '--out', out);
  assert.deepEqual(
    (await filesIn(w)).filter((name) => name.endsWith('.ics')),
    [],
  );
  await runTool('undo', out);
  assert.equal((await filesIn(w)).filter((name) => name.endsWith('.ics')).length, 2);
  await changeFiles(content, {'news/first.md': undefined});
  await runTool('build', content, '--out', out, '--allow-shrink', '--forget');
  assert.deepEqual(
    (await filesIn(w)).filter((name) => /first/.test(name)),
    [],
  );
});

test('languages point at each other, each page at itself and its oEmbed answer, and all structured data is of types that fit', async (t) => {
  const {w} = await build(t);
  const linksOf = async (path: string) => {
    const page = await readFile(join(w, path), 'utf8');
    const links = [...page.matchAll(/<link rel="(\w+)"([^>]*) href="([^"]+)"/g)].map(
      ([, rel, more, href]) => ({
        rel,
        hreflang: /hreflang="([^"]+)"/.exec(more!)?.[1],
        oembed: more!.includes('json+oembed'),
        href: href!,
      }),
    );
    return {
      own: links.find(({rel}) => rel === 'canonical')?.href,
      languages: Object.fromEntries(
        links.filter(({hreflang}) => hreflang).map(({hreflang, href}) => [hreflang!, href]),
      ),
      oembed: links.find(({oembed}) => oembed)?.href,
      lang: /<html lang="(\w+)"/.exec(page)![1]!,
      things: [...page.matchAll(/ld\+json">(.+?)<\/script>/g)].map(
        ([, json]) => JSON.parse(json!) as Record<string, unknown>,
      ),
    };
  };
  const fileOf = (address: string) => address.replace('https://alliance.test/w/', '');
  const pages = (await filesIn(w)).filter((name) =>
    /^(?!frame\/|(fr\/)?index\.html$).*\.html$/.test(name),
  );
  assert.ok(pages.length > 20);
  const types: Record<string, string> = {
    'participant-badge/': 'GovernmentOrganization',
    'news-ticker/': 'NewsArticle',
  };
  for (const path of pages) {
    const {own, languages, lang, oembed, things} = await linksOf(path);
    assert.equal(own, `https://alliance.test/w/${path}`);
    assert.deepEqual(Object.keys(languages), ['en', 'fr', 'x-default'], path);
    assert.equal(languages[lang], own, `${path} is its own ${lang}`);
    for (const address of Object.values(languages))
      assert.deepEqual(
        (await linksOf(fileOf(address))).languages,
        languages,
        `${address} points back to ${path}`,
      );
    const {html: frame} = JSON.parse(await readFile(join(w, fileOf(oembed!)), 'utf8')) as {
      html: string;
    };
    assert.ok(frame.includes(`src="${own!.replace('/w/', '/w/frame/')}"`), path);
    assert.ok(
      (things.length > 0 || path.endsWith('news-ticker.html')) &&
        things.every((thing) => thing['@context'] === 'https://schema.org'),
      path,
    );
    const wanted = Object.entries(types).find(([name]) => path.includes(name))?.[1];
    if (wanted) assert.equal(things[0]!['@type'], wanted, path);
  }
});

test("who has ended, or is gone, keeps the address, which says the Alliance's name and nothing of them; what is not ours stays", async (t) => {
  const {content, out, w} = await build(t);
  await writeFile(join(w, 'robots.txt'), 'mine');
  await mkdir(join(w, 'docs'));
  await writeFile(join(w, 'docs/about.html.bak'), 'mine');
  await changeFiles(content, {
    'participants.csv': participantsCsv(rows[0]!.replace(/,,$/, ',2019-01-01,')),
    'news/first.md': undefined,
  });
  assert.equal((await runTool('build', content, '--out', out, '--allow-shrink')).code, 0);
  for (const path of [
    'participant-badge/lille',
    'participant-badge/innsbruck',
    'fr/participant-badge/lille',
  ]) {
    const [page, answer] = [
      await textOf(w, `${path}.html`),
      await textOf(w, `${path}.oembed.json`),
    ];
    const badges = await Promise.all(
      ['', '.dark', '.mono'].map((variant) => textOf(w, `${path}${variant}.svg`)),
    );
    for (const badge of badges) assert.match(badge, /<title>(The |L’)Alliance<\/title>/, path);
    for (const text of [
      page.replaceAll(/(href|src|participant)="[^"]*"|https:\S+/g, ''),
      ...badges,
      answer.replaceAll(/src=\S+/g, ''),
    ])
      assert.doesNotMatch(text, /Lille|Innsbruck|participant of/i, path);
    assert.match(page, /L’Alliance|The Alliance/);
  }
  for (const path of [
    'participant-map/at.html',
    'news-ticker/first.html',
    'participant-badge/innsbruck.html',
  ])
    assert.match(await textOf(w, path), /name="robots" content="noindex"/, path);
  assert.match(
    await textOf(w, 'participant-map/at.html'),
    /canonical" href="https:\/\/alliance.test\/w\/participant-map.html"/,
  );
  assert.equal(await textOf(w, 'robots.txt'), 'mine');
  await runTool('build', content, '--out', out, '--forget');
  assert.deepEqual(
    (await filesIn(w)).filter((name) => /innsbruck|first|\/at\./.test(name)),
    [],
  );
  assert.ok((await filesIn(w)).includes('docs/about.html.bak'));
});

test('pages that say the same are not written again, and undo brings back those of before', async (t) => {
  const {content, out, w} = await build(t);
  const before = await stat(join(w, 'about.html'));
  assert.doesNotMatch((await runTool('build', content, '--out', out)).out, /public pages/);
  assert.equal((await stat(join(w, 'about.html'))).mtimeMs, before.mtimeMs);
  const first = await textOf(w, 'country-counter.html');
  await changeFiles(content, {
    'participants.csv': participantsCsv(
      ...rows,
      'andalusia,Andalusia,Andalucía,es,ES,region,37.38283,-5.97317,,,,,,',
    ),
  });
  await runTool('build', content, '--out', out);
  assert.notEqual(await textOf(w, 'country-counter.html'), first);
  await runTool('undo', out);
  assert.equal(await textOf(w, 'country-counter.html'), first);
});

test('without a public address pages lead to feed and calendar by their place, before any script runs', async (t) => {
  const {w} = await build(t, {
    'alliance.yaml': `${goodFile('alliance.yaml').replace(/^site:.*\n/m, '')}follow: [{network: rss, url: news.fr.xml, lang: fr}]\n`,
    'news/meeting.md': goodFile('news/first.md')
      .replace('id: first', 'id: meeting')
      .replace('kind: news', 'kind: event\nstart: 2019-05-07'),
  });
  const links = async (path: string) =>
    [...(await textOf(w, path)).matchAll(/href="([^"]*\.(?:xml|ics))"/g)].map(([, href]) => href);
  assert.deepEqual(
    new Set(await links('news-ticker.html')),
    new Set(['../feed/news.en.xml', '../feed/events.en.ics']),
  );
  assert.deepEqual(
    new Set(await links('fr/follow-links.html')),
    new Set(['../../feed/news.fr.xml', '../../feed/events.fr.ics']),
  );
  for (const path of await filesIn(w))
    assert.doesNotMatch(await readFile(join(w, path), 'utf8'), /\.invalid/, path);
});

test('without a public address pages carry none, and there is no oEmbed answer', async (t) => {
  const {w} = await build(t, {
    'alliance.yaml': goodFile('alliance.yaml').replace(/^site:.*\n/m, ''),
  });
  assert.deepEqual(
    (await filesIn(w)).filter((name) => name.endsWith('.oembed.json')),
    [],
  );
  assert.doesNotMatch(await textOf(w, 'about.html'), /canonical|oembed/);
});

test('the start page leads to the page of every widget, in each language, and index.html leads on to it', async (t) => {
  const {out, w} = await build(t);
  for (const lang of ['', 'fr/']) {
    const html = await readFile(join(w, lang, 'index.html'), 'utf8');
    const links = [...html.matchAll(/<a (?:class="[^"]+" )?href="([^"#]+)/g)].map(
      ([, href]) => href!,
    );
    for (const link of links) if (!/^https?:/.test(link)) await stat(join(w, lang, link));
    for (const name of widgetNames)
      assert.ok(
        links.some((link) => link.endsWith(`/w/${lang}${name}.html`)),
        `${lang}${name}`,
      );
    assert.ok(html.includes(`<link rel="stylesheet" href="${lang && '../'}../v1/page.css">`));
  }
  const first = await readFile(join(out, 'index.html'), 'utf8');
  assert.match(first, /<meta http-equiv="refresh" content="0; url=w\/">/);
  assert.match(first, /<a href="w\/">All pages<\/a>/);
});

test("index.html is written anew where it is the tool's own, and left where it is somebody else's", async (t) => {
  const {content, out} = await build(t);
  const first = join(out, 'index.html');
  const own = await readFile(first, 'utf8');
  await changeFiles(content, {
    'alliance.yaml': goodFile('alliance.yaml').replace('The Alliance', 'Another name'),
  });
  await runTool('build', content, '--out', out);
  assert.equal(await readFile(first, 'utf8'), own.replaceAll('The Alliance', 'Another name'));
  await writeFile(first, '<!doctype html><title>Our town</title>');
  await runTool('build', content, '--out', out);
  assert.equal(await readFile(first, 'utf8'), '<!doctype html><title>Our town</title>');
});

test('a library elsewhere is asked for there', async (t) => {
  const {out, w} = await build(t);
  for (const [library, src] of [
    ['https://cdn.test/1.0.0', 'https://cdn.test/1.0.0/alliance.js'],
    ['../v1/', '../../../../v1/alliance.js'],
  ] as const) {
    await publishPages({out, library});
    assert.ok((await textOf(w, 'fr/participant-map/fr.html')).includes(`src="${src}"`), src);
  }
});

test('more than 2,000 participants get no new pages of their own; those that are there go on', async (t) => {
  const {content, out, w} = await build(t);
  const many = Array.from(
    {length: 2001},
    (_, i) => `sample-${i},Sample ${i},,,FR,city,46.${String(i).padStart(4, '0')},3.05858,,,,,,`,
  );
  await changeFiles(content, {'participants.csv': participantsCsv(...rows, ...many)});
  const {out: said} = await runTool('build', content, '--out', out);
  assert.match(said, /4002 got no page of their own: there are more than 2000/);
  assert.deepEqual(
    (await filesIn(w)).filter((name) => /badge\/.*html/.test(name)),
    [
      'fr/participant-badge/innsbruck.html',
      'fr/participant-badge/lille.html',
      'frame/fr/participant-badge/innsbruck.html',
      'frame/fr/participant-badge/lille.html',
      'frame/participant-badge/innsbruck.html',
      'frame/participant-badge/lille.html',
      'participant-badge/innsbruck.html',
      'participant-badge/lille.html',
    ],
  );
  const map = await readFile(join(w, 'participant-map.html'), 'utf8');
  assert.ok(
    map.length < 10_000 && /2,00[23] participants? (is|are) listed|2,00[12]/.test(map),
    `${map.length} bytes`,
  );
});

test('render --shadow prints the element with its content, its styles as a file, and its children', async (t) => {
  const {out} = await build(t);
  const {code, out: printed} = await runTool(
    'render',
    'participant-map',
    '--key',
    'fr',
    '--shadow',
    '--feed',
    out,
  );
  assert.equal(code, 0);
  assert.match(
    printed,
    /^<div class="alliance-map">\n<alliance-participant-map country="FR" lang="en">\n<template shadowrootmode="open"><link rel="stylesheet" href="https:\/\/alliance\.test\/v1\/participant-map\.css">[^]*<svg class="land[^]*<\/template>\n<p>1 participant/,
  );
  assert.match(
    (
      await runTool(
        'render',
        'country-counter',
        '--shadow',
        '--library',
        'https://cdn.test/1.0.0',
        '--feed',
        out,
      )
    ).out,
    /href="https:\/\/cdn\.test\/1\.0\.0\/country-counter\.css"/,
  );
  assert.equal(
    (await runTool('render', 'about', '--library', 'https://cdn.test/', '--feed', out)).code,
    2,
  );
});

/** `render`: what it prints for pasting says what the feed says, in each widget and language. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, after, test} from 'node:test';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {commonAttributes, widgetAttributes} from '../../src/embed/widget-attributes.js';
import {widgetNames} from '../../src/embed/widget-names.js';
import markdownIt from 'markdown-it';
import {host, staticFiles} from '../host-server.js';
import {makeContent, makeFolder, participantsCsv, runTool} from './content-folder.js';

let feed: string;
before(async () => {
  feed = await mkdtemp(join(tmpdir(), 'alliance-render-'));
  assert.equal((await runTool('build', 'data/alliance', '--out', feed)).code, 0);
});
after(() => rm(feed, {recursive: true}));
const render = (...args: string[]) => runTool('render', ...args, '--feed', feed);

test('each widget answers its question in plain HTML, in English and French', async () => {
  const expected: Record<string, [RegExp, RegExp]> = {
    'participant-map': [
      /<p>13 of 130 participants are listed<\/p>[\s\S]*<li>France\n[\s\S]*<a href="https:\/\/www\.lille\.fr\/">Lille<\/a>/,
      /<p>13 participants recensés sur 130<\/p>[\s\S]*<li>Autriche\n/,
    ],
    'country-counter': [
      />130 cities and regions from 29 countries</,
      />130 villes et régions de 29 pays</,
    ],
    'news-ticker': [
      /<li><a href="http[^"]+">[^<]+<\/a>, <span lang="en">/,
      /<li lang="en"><a href="http[^"]+">[^<]+<\/a>, <span lang="fr">/,
    ],
    'join-button': [
      /><a href="https:\/\/www\.roma-alliance\.org\/">Join the Alliance<\/a></,
      />Participer à l’Alliance<\/a></,
    ],
    'follow-links': [
      /<li><a href="https:\/\/alliance\.example\/feed\/news\.en\.xml">RSS<\/a><\/li>/,
      /news\.fr\.xml">RSS</,
    ],
    about: [/<details><summary>/, /<details><summary>/],
    'participant-badge': [
      />Tivat, 127th participant of the <a href="[^"]+">European Alliance of [^<]+<\/a>, announced in 2015</,
      />Tivat, 127e participant de l’<a href="[^"]+">Alliance européenne [^<]+<\/a>, participation annoncée en 2015</,
    ],
  };
  for (const widget of widgetNames) {
    for (const [index, lang] of ['en', 'fr'].entries()) {
      const {code, out, err} = await render(
        widget,
        '--lang',
        lang,
        ...(widget === 'participant-badge' ? ['--key', 'tivat'] : []),
      );
      assert.deepEqual([code, err], [0, ''], `${widget} ${lang}`);
      assert.match(out, expected[widget]![index]!, `${widget} ${lang}: ${out.slice(0, 600)}`);
      assert.match(
        out,
        new RegExp(`^<(p|div) class="alliance-${widget}" lang="${lang}" dir="ltr">`),
      );
      assert.doesNotMatch(out, /<script|<alliance-/);
    }
  }
});

test('attributes and key choose as they do on the element', async () => {
  assert.match((await render('participant-map', '--key', 'fr')).out, /<p>5 listed in France<\/p>/);
  assert.equal((await render('participant-map', '--key', 'fr')).out.match(/<a /g)!.length, 5);
  assert.match(
    (await render('country-counter', '--attribute', 'country=FR')).out,
    />5 listed in France</,
  );
  assert.match(
    (await render('country-counter', '--attribute', 'country=SK')).out,
    />none listed in the Slovak Republic</,
  );
  assert.match(
    (await render('country-counter', '--attribute', 'set=signatories')).out,
    />122 signatories from 34 countries</,
  );
  assert.equal(
    (await render('news-ticker', '--attribute', 'kind=event', 'limit=3')).out.match(/<li/g)!.length,
    3,
  );
  assert.match(
    (await render('news-ticker', '--key', 'ra-130')).out,
    /<strong><a [^>]+>[^<]+<\/a><\/strong>[\s\S]*CAHROM website/,
  );
  assert.match(
    (await render('news-ticker', '--key', 'ra-130')).out,
    /<p><strong>About CAHROM<\/strong><\/p>\s*<p>/,
  );
  assert.match((await render('news-ticker', '--key', 'coe-2012-03-22')).out, /22\u00a0March 2012/);
  assert.match(
    (await render('join-button', '--attribute', 'participant=tivat')).out,
    />Tivat is a participant of the Alliance\.</,
  );
  assert.match(
    (await render('join-button', '--attribute', 'for=ngo')).out,
    /<a href="https:\/\/www\.roma-alliance\.org\/">Website of the Alliance<\/a>/,
  );
  assert.match(
    (await render('country-counter', '--attribute', 'country=FR,fr')).out,
    />5 listed in France</,
  );
  assert.doesNotMatch((await render('about', '--attribute', 'note=none')).out, /<details/);
  assert.match(
    (await render('participant-badge', '--key', 'tivat', '--attribute', 'display=inline')).out,
    /participant of the <a href="[^"]+">European Alliance of [^<]+<\/a>, announced in 2015/,
  );
});

test('--element prints the element around it, with the rule that keeps the page from moving', async () => {
  const {out} = await render(
    'country-counter',
    '--attribute',
    'history',
    '--element',
    '--lang',
    'fr',
  );
  assert.equal(
    out,
    '<alliance-country-counter history lang="fr">\n  <a href="https://www.roma-alliance.org/">130 villes et régions de 29 pays</a>\n</alliance-country-counter>\n' +
      "<!-- For the site's style sheet, so that the page does not move: alliance-country-counter { display: block; min-height: 35em } -->\n",
  );
});

test('what the feed does not have is said and not printed', async () => {
  assert.deepEqual(await render('participant-map', '--key', 'xx'), {
    code: 0,
    out: '',
    err: 'warning: the feed has nothing for participant-map country="XX"\n',
  });
  const {out, err} = await render('country-counter', '--lang', 'zh');
  assert.match(out, /lang="en" dir="ltr">130 cities/);
  assert.match(err, /^warning: there are no words in "zh" yet/);
});

test('an unknown widget, attribute, key or option ends with 2 and a suggestion', async () => {
  assert.match(
    (await render('contry-counter')).err,
    /^error: unknown widget 'contry-counter'\n\(Did you mean country-counter\?\)\nThe widgets: participant-map, /,
  );
  assert.match(
    (await render('about', '--attribute', 'lenght=full')).err,
    /^error: unknown attribute 'lenght' of about\n\(Did you mean length\?\)/,
  );
  assert.match((await render('about', '--key', 'x')).err, /about has no --key/);
  assert.match(
    (await render('about', '--langg', 'x')).err,
    /unknown option '--langg'\n\(Did you mean --lang\?\)/,
  );
  assert.match((await render('about', '--lang', 'not a tag')).err, /must be a language tag/);
  for (const args of [
    ['contry-counter'],
    ['about', '--attribute', 'lenght=full'],
    ['about', '--key', 'x'],
    ['about', '--langg', 'x'],
    ['about', '--lang', 'not a tag'],
    [],
  ])
    assert.equal((await render(...args)).code, 2);
});

test('a feed that is not there ends with 3, one that is none with 1', async (t) => {
  const nowhere = await makeFolder(t);
  assert.match(
    (await runTool('render', 'about', '--feed', nowhere)).err,
    /^cannot read .+: there is no feed \(alliance\.json\); --feed names its folder or address\n$/,
  );
  assert.equal((await runTool('render', 'about', '--feed', nowhere)).code, 3);
  const server = await host({
    '/feed/alliance.json': {type: 'application/json', body: '{"version": 1}'},
  });
  t.after(() => server.close());
  assert.equal((await runTool('render', 'about', '--feed', `${server.origin}/feed`)).code, 1);
  assert.equal((await runTool('badge', 'x', '--feed', `${server.origin}/nothing/`)).code, 3);
});

test('a feed at an address gives links below that address', async (t) => {
  const server = await host({'/site/*': staticFiles(feed)});
  t.after(() => server.close());
  const {out} = await runTool('render', 'follow-links', '--feed', `${server.origin}/site/feed`);
  assert.match(out, new RegExp(`href="${server.origin}/site/feed/news\\.en\\.xml"`));
});

test('an element printed of a feed at an address names it, in each form; Markdown leaves it as it is', async (t) => {
  const server = await host({'/feed/*': staticFiles(join(feed, 'feed'))});
  t.after(() => server.close());
  const address = `${server.origin}/feed/`;
  const markdown = markdownIt({html: true});
  for (const form of ['--element', '--shadow'])
    for (const widget of widgetNames) {
      const args = widget === 'participant-badge' ? ['--key', 'tivat'] : [];
      const {out, code} = await runTool('render', widget, form, ...args, '--feed', address);
      assert.equal(code, 0);
      assert.match(
        out,
        new RegExp(`^(<div class="alliance-map">\n)?<alliance-${widget} feed="${address}"[^>]*>\n`),
        form,
      );
      assert.doesNotMatch(out, /\n\s*\n/, `${widget} ${form}`);
      assert.equal(
        markdown.render(`Before.\n\n${out}\nAfter.\n`),
        `<p>Before.</p>\n${out}<p>After.</p>\n`,
        `${widget} ${form}`,
      );
    }
  const own = 'feed=https://other.test/feed/';
  assert.match(
    (await runTool('render', 'about', '--shadow', '--attribute', own, '--feed', address)).out,
    /^<alliance-about feed="https:\/\/other\.test\/feed\/" lang="en">/,
  );
});

test('names from the feed stay text', async (t) => {
  const out = await makeFolder(t);
  const content = await makeContent(t, {
    'participants.csv': participantsCsv(
      'evil,"<img src=x onerror=alert(1)> & ""Co""",,,FR,city,50.63297,3.05858,,,,https://x.test/,,',
    ),
    'news/first.md': undefined,
  });
  assert.equal((await runTool('build', content, '--out', out)).code, 0);
  for (const args of [
    ['render', 'participant-map'],
    ['render', 'participant-badge', '--key', 'evil'],
    ['badge', 'evil'],
    ['badge', 'evil', '--format', 'html'],
    ['badge', 'evil', '--format', 'markdown'],
  ]) {
    const {out: printed} = await runTool(...args, '--feed', out);
    assert.doesNotMatch(printed, /(?<!\\)<img/, args.join(' '));
    assert.match(printed, /&lt;img|\\<img/);
  }
});

test('the attributes that render knows are those of the API report', async () => {
  const report = JSON.parse(await readFile('custom-elements.json', 'utf8')) as {
    modules: {declarations?: {tagName?: string; attributes?: {name: string}[]}[]}[];
  };
  const declared = report.modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({tagName}) => tagName);
  assert.equal(declared.length, widgetNames.length);
  for (const {tagName, attributes = []} of declared) {
    const names = attributes
      .map(({name}) => name)
      .filter((name) => !commonAttributes.includes(name))
      .sort();
    assert.deepEqual(
      names,
      [
        ...widgetAttributes[tagName!.replace('alliance-', '') as keyof typeof widgetAttributes],
      ].sort(),
      tagName,
    );
  }
});

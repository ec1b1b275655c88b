/** Feeds that strangers publish, through the building of a feed as it is shipped: bundled into one file, run by Node. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test, type TestContext} from 'node:test';
import {promisify} from 'node:util';
import type {NewsFile, NewsFileItem} from '../../src/feed/feed.js';
import type {IssueList} from '../../src/publish/issues/content-issues.js';
import {bundleProgram} from './bundle-program.js';
import {goodFile, makeContent, makeFolder, readJson} from './content-folder.js';

let programFolder: string;
before(async () => {
  programFolder = await mkdtemp(join(tmpdir(), 'alliance-program-'));
  await bundleProgram('test/publish/build-once.ts', join(programFolder, 'build.mjs'));
});
after(() => rm(programFolder, {recursive: true, force: true}));

interface Built {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly items: readonly NewsFileItem[];
}

/** What the tool makes of these sources, `f.xml` and so on, with no news of its own. */
async function build(
  t: TestContext,
  feeds: Readonly<Record<string, string>>,
  options = '',
): Promise<Built> {
  const names = Object.keys(feeds);
  const content = await makeContent(t, {
    'alliance.yaml': `${goodFile('alliance.yaml')}sources:\n${names.map((name) => `  - {file: ${name}${options}}\n`).join('')}`,
    'news/first.md': undefined,
    ...feeds,
  });
  const out = await makeFolder(t);
  const {stdout} = await promisify(execFile)(process.execPath, [
    join(programFolder, 'build.mjs'),
    content,
    out,
  ]);
  const {errors, warnings} = JSON.parse(stdout) as IssueList;
  const lines = (issues: IssueList['errors']) =>
    issues.map(({column, message, value}) => `${column}: ${message} (${value})`);
  return {
    errors: lines(errors),
    warnings: lines(warnings),
    items: errors.length ? [] : ((await readJson(out, 'feed', 'news.en.json')) as NewsFile).items,
  };
}

const rss = (...items: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><link>https://town.example/</link>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
const atom = (...entries: readonly string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:x</id><updated>2018-01-01T00:00:00Z</updated>${entries.map((entry) => `<entry>${entry}</entry>`).join('')}</feed>`;
const jsonFeed = (...items: readonly object[]) =>
  JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'T', items});

const titles = ({items}: Built) => items.map(({title}) => title);
const byTitle = <T>({items}: Built, valueOf: (item: NewsFileItem) => T): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.title, valueOf(item)]));
const addresses = (built: Built) => byTitle(built, ({url}) => url);

const release = (title: string, link: string, guid = 'N/A') =>
  `<title>${title}</title>${link && `<link>${link}</link>`}<guid isPermaLink="false">${guid}</guid>`;

test('items that share a guid stay apart, with ids that the order does not change', async (t) => {
  const items = [
    release('Release 1', 'https://town.example/r1'),
    release('Release 2', 'https://town.example/r2'),
    release('Release 3', 'https://town.example/r3'),
  ];
  const built = await build(t, {'f.xml': rss(...items)});
  assert.deepEqual([built.errors, built.warnings], [[], []]);
  const idsOf = (all: Built) => byTitle(all, ({id}) => id);
  assert.deepEqual(titles(built).sort(), ['Release 1', 'Release 2', 'Release 3']);
  assert.equal(new Set(Object.values(idsOf(built))).size, 3);
  assert.deepEqual(idsOf(await build(t, {'f.xml': rss(...items.reverse())})), idsOf(built));
});

test('within a source two items are one where guid and address agree, or guid and title; it is said', async (t) => {
  const {warnings, ...built} = await build(t, {
    'f.xml': rss(
      release('Page', 'https://town.example/p', '1'),
      release('Page, corrected', 'https://town.example/p', '1'),
      release('No address', '', '2'),
      release('No address', '', '2'),
      release('Another without address', '', '2'),
      release('At home', 'https://town.example/', '3'),
      release('At home too', 'https://town.example/', '3'),
      release('One page', 'https://town.example/all', '4'),
      release('The same page', 'https://town.example/all', '5'),
      '<title>No guid</title><link>https://town.example/news</link>',
      '<title>No guid either</title><link>https://town.example/news</link>',
      '<title>No guid</title><link>https://town.example/news</link>',
      '<title>Nothing but a title</title>',
      '<title>Nothing but a title</title>',
      '<title>Nothing but a title</title><pubDate>2 Jan 2018</pubDate>',
    ),
  });
  assert.deepEqual(titles({warnings, ...built}).sort(), [
    'Another without address',
    'At home',
    'At home too',
    'No address',
    'No guid',
    'No guid either',
    'Nothing but a title',
    'Nothing but a title',
    'One page',
    'Page',
    'The same page',
  ]);
  assert.deepEqual(warnings, [
    'sources[0].file: has 4 items more than once, published once: "Page, corrected", "No address", "No guid", "Nothing but a title" (f.xml)',
  ]);
  assert.equal(new Set(built.items.map(({id}) => id)).size, 11);
});

test('items of two sources are one where a guid of the world or an address agrees; it is said which', async (t) => {
  const built = await build(t, {
    'a.xml': rss(
      release('By guid', 'https://a.example/1', 'urn:one'),
      release('By address', 'https://town.example/2', '2'),
      release('By number', 'https://a.example/3', '3'),
      release('At home', 'https://town.example/', '4'),
      release('Mail', 'mailto:a@town.example', '5'),
      release('List', 'https://town.example/list', '6'),
    ),
    'b.xml': rss(
      release('By guid again', 'https://b.example/1', 'urn:one'),
      release('By address again', 'https://town.example/2', 'b2'),
      release('Another number', 'https://b.example/3', '3'),
      release('At home too', 'https://town.example/', 'b4'),
      release('Mail too', 'mailto:a@town.example', 'b5'),
      release('First of the list', 'https://town.example/list', 'b6'),
      release('Second of the list', 'https://town.example/list', 'b7'),
    ),
  });
  assert.deepEqual(titles(built).sort(), [
    'Another number',
    'At home',
    'At home too',
    'By address',
    'By guid',
    'By number',
    'First of the list',
    'List',
    'Mail',
    'Mail too',
    'Second of the list',
  ]);
  assert.deepEqual(built.warnings, [
    'sources[1].file: has 2 items that news/ or an earlier source has too, published once: "By guid again", "By address again" (b.xml)',
  ]);
});

test('an Atom text is what its type says', async (t) => {
  const shown = '1 &lt; 2, tag &lt;p&gt; &amp;amp; named';
  const plain = '1 < 2, tag <p> &amp; named';
  const xhtml = '<div xmlns="http://www.w3.org/1999/xhtml">1 &lt; 2, <b>tag</b> &lt;p&gt;</div>';
  const entry = (id: number, title: string, text: string) =>
    `<id>urn:${id}</id><title>${title}</title><updated>2018-01-10T00:00:00Z</updated>${text}`;
  const {items} = await build(t, {
    'f.xml': atom(
      entry(1, 'Use of &lt;details&gt; &amp; &lt;b&gt; in forms', `<summary>${shown}</summary>`),
      entry(2, 'A <![CDATA[<b> & &amp;]]>', `<summary type="text">${shown}</summary>`),
      entry(3, 'C', '<content type="html">&lt;p&gt;1 &amp;lt; 2&lt;/p&gt;</content>'),
      entry(4, 'D', `<content type="xhtml">${xhtml}</content>`),
      entry(5, 'E', `<content type="text/plain">${shown}</content>`),
      entry(6, 'F', '<content type="image/png">iVBORw0KGgo=</content>'),
      entry(7, 'G', '<content type="text/html">&lt;i&gt;x&lt;/i&gt;</content>'),
    ).replace(
      '<title>G</title>',
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">G &lt;b&gt; <em>g</em></div></title>',
    ),
  });
  assert.deepEqual(
    Object.fromEntries(items.map(({title, content_text}) => [title, content_text])),
    {
      'Use of <details> & <b> in forms': plain,
      'A <b> & &amp;': plain,
      C: '1 < 2',
      D: '1 < 2, tag <p>',
      E: plain,
      F: '',
      'G <b> g': 'x',
    },
  );
});

test('an RSS title and category are plain text, its description HTML', async (t) => {
  const {items} = await build(t, {
    'f.xml': rss(
      '<title>Plan to remove: &lt;a&gt; as &lt;area&gt; in maps</title><category>&lt;b&gt; &amp; c</category><description>&lt;p&gt;One &amp;lt;a&amp;gt;&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</description>',
      '<title>AT&amp;amp;T &amp; &lt;/i&gt;</title><description></description><content:encoded><![CDATA[<p>Whole</p>]]></content:encoded>',
      '<title>Real <i>elements</i> 2 <b>&lt;b&gt;</b></title><description><![CDATA[<img src="x.png">]]></description><content:encoded>Words</content:encoded>',
    ),
  });
  assert.deepEqual(
    Object.fromEntries(items.map(({title, content_text}) => [title, content_text])),
    {
      'Plan to remove: <a> as <area> in maps': 'One <a>\n\nTwo',
      'AT&amp;T & </i>': 'Whole',
      'Real elements 2 <b>': 'Words',
    },
  );
  assert.deepEqual(items.find(({title}) => title.startsWith('Plan'))?.tags, ['<b> & c']);
});

test('a JSON Feed is plain text but for content_html', async (t) => {
  const {items} = await build(t, {
    'f.json': jsonFeed(
      {id: '1', title: '<a> &amp; <area>', summary: '1 <b> 2', tags: ['<i>']},
      {id: '2', title: 'B', content_text: 'x <p> y'},
      {id: '3', title: 'C', content_html: '<p>x &lt; y</p>'},
    ),
  });
  assert.deepEqual(
    Object.fromEntries(items.map(({title, content_text}) => [title, content_text])),
    {'<a> &amp; <area>': '1 <b> 2', B: 'x <p> y', C: 'x < y'},
  );
  assert.deepEqual(items.find(({tags}) => tags)?.tags, ['<i>']);
});

test('certain dates are read, doubtful ones are not, and the warning names the items', async (t) => {
  const dates = {
    'Mon, May 25 2020 04:45:26 +0000': '2020-05-25T04:45:26+00:00',
    'Sat, 07 Sep 02 00:00:01 GMT': '2002-09-07T00:00:01Z',
    'Wed, 11 Sep 2019 22:52:30+5:30': '2019-09-11T22:52:30+05:30',
    '2020-05-25T10:00:00+02': '2020-05-25T10:00:00+02:00',
    'Thu, 30 Apr 2015 08:57:00 MEST': '2015-04-30T08:57:00+02:00',
    'Mon,25 May 2020 10:00:00 +0100': '2020-05-25T10:00:00+01:00',
    'Do, 31 Okt 2019 23:52:59 -0400': undefined,
    'Thu, 01 Jan 1970 00:00:00 +0000': undefined,
  };
  const {items, warnings} = await build(t, {
    'f.xml': rss(
      ...Object.keys(dates).map(
        (date, index) => `${release(`D${index}`, '', `${index}`)}<pubDate>${date}</pubDate>`,
      ),
    ),
  });
  assert.deepEqual(
    Object.fromEntries(items.map(({title, date_published}) => [title, date_published])),
    Object.fromEntries(Object.values(dates).map((date, index) => [`D${index}`, date])),
  );
  assert.deepEqual(warnings, [
    'sources[0].file: leaves 2 items undated, for the date cannot be read: "D6" (Do, 31 Okt 2019 23:52:59 -0400), "D7" (Thu, 01 Jan 1970 00:00:00 +0000) (f.xml)',
  ]);
});

test('the first date that can be read is taken, from RSS, Dublin Core and Atom', async (t) => {
  const {items, warnings} = await build(t, {
    'f.xml': rss(
      '<title>A</title><pubDate>soon</pubDate><dc:date>2018-01-02</dc:date>',
      '<title>B</title><atom:updated>2018-01-03T00:00:00Z</atom:updated>',
    ),
  });
  assert.deepEqual(
    items.map(({title, date_published}) => [title, date_published]),
    [
      ['B', '2018-01-03T00:00:00Z'],
      ['A', '2018-01-02T00:00:00Z'],
    ],
  );
  assert.deepEqual(warnings, []);
});

test('an address that is there is used: of a link, an identifier, an enclosure', async (t) => {
  assert.deepEqual(
    addresses(
      await build(t, {
        'f.xml': atom(
          '<id>https://town.example/post-5</id><title>id</title>',
          '<id>urn:2</id><title>N/A</title>',
          '<id>post-6</id><title>name</title>',
          '<id>urn:3</id><title>enclosure</title><link rel="enclosure" href="https://town.example/3.pdf"/>',
          '<id>https://town.example/id</id><title>page</title><link type="application/json" href="https://town.example/4.json"/><link type="text/html" href="https://town.example/4"/>',
        ),
        'g.xml': rss(
          '<title>atom:link</title><atom:link href="https://town.example/5"/>',
          '<title>guid</title><guid>https://town.example/6</guid>',
          '<title>guid that is no link</title><guid isPermaLink="false">https://town.example/7</guid>',
          '<title>guid N/A</title><guid>N/A</guid>',
          '<title>guid name</title><guid>post.8</guid>',
          '<title>link N/A</title><link>N/A</link><guid>https://town.example/9</guid>',
          '<title>link #</title><link>#</link>',
          '<title>www</title><link>www.town.example/10</link>',
          '<title>file</title><enclosure url="https://town.example/11.pdf" type="application/pdf" length="1"/>',
          '<title>picture</title><enclosure url="https://town.example/12.png" type="image/png" length="1"/>',
          '<title>relative</title><link>13.html</link>',
        ),
        'h.json': jsonFeed(
          {id: 'https://town.example/14', title: 'JSON id', content_text: 'x'},
          {id: '15', title: 'JSON number'},
        ),
      }),
    ),
    {
      id: 'https://town.example/post-5',
      'N/A': undefined,
      name: undefined,
      enclosure: 'https://town.example/3.pdf',
      page: 'https://town.example/4',
      'atom:link': 'https://town.example/5',
      guid: 'https://town.example/6',
      'guid that is no link': undefined,
      'guid N/A': undefined,
      'guid name': undefined,
      'link N/A': 'https://town.example/9',
      'link #': undefined,
      www: 'https://www.town.example/10',
      file: 'https://town.example/11.pdf',
      picture: undefined,
      relative: 'https://town.example/13.html',
      'JSON id': 'https://town.example/14',
      'JSON number': undefined,
    },
  );
});

test('a document type is read over; one with declarations is refused', async (t) => {
  const feed = (doctype: string) =>
    `<?xml version="1.0"?>${doctype}<rss version="0.91"><channel><title>T</title><link>https://town.example/</link><item><title>Old style</title><link>https://town.example/o</link></item></channel></rss>`;
  const harmless = {
    'a.xml': feed(
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">',
    ),
    'b.xml': feed("<!doctype rss SYSTEM 'a>b.dtd' [ ]>"),
    'c.xml': feed('\n<!DOCTYPE rss>\n<![if mso]>'),
  };
  for (const [name, text] of Object.entries(harmless))
    assert.deepEqual(titles(await build(t, {[name]: text})), ['Old style'], name);
  for (const doctype of [
    '<!DOCTYPE rss [<!ENTITY a "b">]>',
    '<!DOCTYPE rss SYSTEM "x.dtd" [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>',
    '<!DOCTYPE rss [ %a; ]>',
    '<!DOCTYPE rss "',
    '<!ENTITY a "b">',
  ])
    assert.deepEqual(
      (await build(t, {'f.xml': feed(doctype)})).errors,
      ['sources[0].file: has a document type definition, which is not read (f.xml)'],
      doctype,
    );
});

test('a limit takes the newest items, wherever they stand', async (t) => {
  const dated = (title: string, date: string) =>
    `<title>${title}</title><guid>${title}</guid><pubDate>${date}</pubDate>`;
  const oldestFirst = rss(
    dated('2016', '1 Jan 2016'),
    dated('2017', '1 Jan 2017'),
    '<title>undated, of 2017</title>',
    dated('2019', '1 Jan 2019'),
    dated('2018', '1 Jan 2018'),
  );
  assert.deepEqual(titles(await build(t, {'f.xml': oldestFirst}, ', limit: 2')), ['2019', '2018']);
  assert.deepEqual(titles(await build(t, {'f.xml': oldestFirst}, ', limit: 4')).sort(), [
    '2017',
    '2018',
    '2019',
    'undated, of 2017',
  ]);
  const undated = rss('<title>A</title>', '<title>B</title>', '<title>C</title>');
  assert.deepEqual(titles(await build(t, {'f.xml': undated}, ', limit: 2')).sort(), ['A', 'B']);
  const twice = rss(dated('A', '3 Jan 2019'), dated('A', '3 Jan 2019'), dated('B', '2 Jan 2019'));
  assert.deepEqual(titles(await build(t, {'f.xml': twice}, ', limit: 2')), ['A', 'B']);
});

test('of more than 500 items the newest 500 are read', async (t) => {
  const day = (number: number) =>
    new Date(Date.UTC(2018, 0, 1 + number)).toISOString().slice(0, 10);
  const many = Array.from(
    {length: 501},
    (_, number) => `<title>${number}</title><dc:date>${day(number)}</dc:date>`,
  );
  const built = await build(t, {'f.xml': rss(...many)});
  assert.deepEqual(
    [built.items.length, built.items[0]?.title, built.items.at(-1)?.title],
    [500, '500', '1'],
  );
  assert.deepEqual(built.warnings, [
    'sources[0].file: has 501 items, of which the newest 500 are read (f.xml)',
  ]);
});

test('what an entity hides is cleaned too, and a language that is none is not taken over', async (t) => {
  const {items} = await build(t, {
    'f.xml': rss(
      '<title>A</title><description>&lt;p&gt;x&amp;#x202e;y&amp;#7;&lt;/p&gt;</description><dc:language>French</dc:language>',
    ),
  });
  assert.deepEqual([items[0]?.content_text, items[0]?.language], ['xy', 'en']);
});

/** News from other people's servers, which answer as they like. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFile, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import type {NewsFile} from '../../src/feed/feed.js';
import {fetchSource, isPrivate} from '../../src/publish/disk/fetch-source.js';
import {repairXml} from '../../src/publish/content/sources/repair-xml.js';
import {parseSource} from '../../src/publish/content/sources/parse-source.js';
import {readDate} from '../../src/publish/content/values/read-date.js';
import {describeAge} from '../../src/publish/content/sources/read-sources.js';
import {
  escapeMarkdown,
  htmlToText,
  markdownToText,
} from '../../src/publish/content/values/rich-text.js';
import {host, NEVER} from '../host-server.js';
import {
  changeFiles,
  errorsOf,
  goodFile,
  linesUnder,
  makeContent,
  makeFolder,
  readJson,
  runTool,
  warningsOf,
} from './content-folder.js';

type Routes = NonNullable<Parameters<typeof host>[0]>;
const serve = async (t: TestContext, routes: Routes) => {
  const server = await host(routes);
  t.after(() => server.close());
  return server;
};
const xml = (body: string) => ({type: 'application/xml', body});
const rss = (items: string, head = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>https://other.test/</link>${head}${items}</channel></rss>`;
const settings = (...sources: string[]) => ({
  'alliance.yaml': `${goodFile('alliance.yaml')}allow_hosts: [127.0.0.1]\nsources:\n${sources.map((source) => `  - ${source}\n`).join('')}`,
});
const parse = (body: string | Buffer, contentType = '') =>
  parseSource({
    bytes: Buffer.from(body as string),
    url: 'https://other.test/feeds/news.xml',
    contentType,
  });
const newsOf = async (out: string) =>
  ((await readJson(out, 'feed', 'news.en.json')) as NewsFile).items;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ro"><title>T</title><link href="https://other.test/ro/"/>
<entry><id>tag:other.test,2018:1</id><title type="html">&lt;b&gt;Unu&lt;/b&gt; &amp;amp; doi</title><link rel="edit" href="edit"/><link href="unu.html"/><updated>2018-01-24T10:00:00+02:00</updated><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p><p>unu</p></div></summary></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="u"><title>T</title><link>https://other.test/</link></channel>
<item rdf:about="https://other.test/1"><title>One</title><link>https://other.test/1</link><dc:date>2018-01-23</dc:date><dc:subject>culture</dc:subject></item></rdf:RDF>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'T',
  language: 'fr',
  items: [
    {id: '1', url: '/un', content_text: 'Sans titre\n\nmais avec texte', language: 'de'},
    {id: '2', url: 'https://other.test/deux', title: 'Deux', date_published: 'hier'},
  ],
});

test('RSS 2.0, RSS 1.0, Atom and JSON Feed, from addresses and from a file, become items of the feed', async (t) => {
  const {origin} = await serve(t, {
    '/rss': xml(
      rss(
        '<item><title>Un &amp;amp; deux &lt;b&gt;x&lt;/b&gt;</title><link>/a?b=1&amp;c=2</link><guid>https://other.test/g1</guid><pubDate>Wed, 24 Jan 2018 11:00:00 CET</pubDate><category>Roma</category><description><![CDATA[<p>One &eacute;</p><script>x()</script><p>Two</p>]]></description></item>',
      ),
    ),
    '/rdf': xml(RDF),
    '/atom': xml(ATOM),
  });
  const [content, out] = [
    await makeContent(t, {
      ...settings(
        `{url: "${origin}/rss", tags: [city], language: fr}`,
        `{url: "${origin}/rdf"}`,
        `{url: "${origin}/atom", kind: event}`,
        '{file: feeds/other.json, limit: 1}',
      ),
      'feeds/other.json': JSON_FEED,
    }),
    await makeFolder(t),
  ];
  const {code, err} = await runTool('build', content, '--out', out);
  assert.deepEqual(
    [code, err],
    [
      0,
      '1 warning\n  alliance.yaml:13: sources[3].file: leaves 1 item undated, for the date cannot be read: "Deux" (hier) (feeds/other.json)\n',
    ],
  );
  const items = (await newsOf(out)).map(({id: _, ...item}) => item);
  assert.deepEqual(
    items,
    [
      {
        url: 'https://alliance.test/w/news-ticker/first.html',
        title: 'First news',
        content_text: 'The text.',
        content_html: '<p>The text.</p>',
        date_published: '2019-05-06T00:00:00Z',
        language: 'en',
        _alliance: {kind: 'news', countries: ['FR'], participants: ['lille']},
      },
      {
        url: 'https://other.test/a?b=1&c=2',
        title: 'Un &amp; deux <b>x</b>',
        summary: 'One é',
        content_text: 'One é\n\nTwo',
        content_html: '<p>One é</p>\n<p>Two</p>',
        date_published: '2018-01-24T11:00:00+01:00',
        language: 'fr',
        tags: ['city', 'Roma'],
        _alliance: {kind: 'news'},
      },
      {
        url: 'https://other.test/ro/unu.html',
        title: 'Unu & doi',
        summary: 'Text',
        content_text: 'Text\n\nunu',
        content_html: '<p>Text</p>\n<p>unu</p>',
        date_published: '2018-01-24T10:00:00+02:00',
        language: 'ro',
        _alliance: {kind: 'event'},
      },
      {
        url: 'https://other.test/1',
        title: 'One',
        content_text: '',
        date_published: '2018-01-23T00:00:00Z',
        language: 'en',
        tags: ['culture'],
        _alliance: {kind: 'news'},
      },
      {
        url: 'https://alliance.test/un',
        title: 'Sans titre mais avec texte',
        summary: 'Sans titre',
        content_text: 'Sans titre\n\nmais avec texte',
        content_html: '<p>Sans titre</p>\n<p>mais avec texte</p>',
        language: 'de',
        _alliance: {kind: 'news'},
      },
    ]
      .map((item) => JSON.parse(JSON.stringify(item)) as unknown)
      .sort(
        (a, b) =>
          JSON.stringify(items).indexOf(JSON.stringify(a)) -
          JSON.stringify(items).indexOf(JSON.stringify(b)),
      ),
  );
});

test('each source that is down is named, however many there are', async (t) => {
  const {origin} = await serve(t, {});
  const content = await makeContent(
    t,
    settings(...Array.from({length: 6}, (_, number) => `{url: "${origin}/${number}"}`)),
  );
  const {err} = await runTool('check', content);
  assert.deepEqual(
    linesUnder('warning', err).map((line) => /\((.*)\)$/.exec(line)?.[1]),
    Array.from({length: 6}, (_, number) => `${origin}/${number}`),
  );
});

test('a source that is down keeps its last good items, is reported with their age, and stops nothing', async (t) => {
  const server = await serve(t, {
    '/rss': xml(rss('<item><title>Kept</title><guid>https://other.test/kept</guid></item>')),
  });
  const [content, out] = [
    await makeContent(t, settings(`{url: "${server.origin}/rss"}`)),
    await makeFolder(t),
  ];
  assert.equal((await runTool('build', content, '--out', out)).code, 0);
  server.routes['/rss'] = {status: 503};
  const keptFile = join(out, 'feed', 'sources.json');
  await writeFile(
    keptFile,
    (await readFile(keptFile, 'utf8')).replace(
      /"fetched": "[^"]+"/,
      `"fetched": "${new Date(Date.now() - 73 * 3_600_000).toISOString()}"`,
    ),
  );
  for (const args of [
    ['--out', out],
    ['--out', await makeFolder(t), '--previous', out],
  ]) {
    const {code, err, out: said} = await runTool('build', content, ...args);
    assert.deepEqual(
      [code, linesUnder('warning', err)],
      [
        0,
        [
          `alliance.yaml:10: sources[0].url: answers with status 503; kept: 1 item read 3 days ago (${server.origin}/rss)`,
        ],
      ],
    );
    assert.match(said, /^Nothing changed .*: sequence 1, 2 participants listed, 2 news items/);
  }
  assert.deepEqual(linesUnder('warning', (await runTool('check', content)).err), [
    `alliance.yaml:10: sources[0].url: answers with status 503; there are no earlier items of it to keep (${server.origin}/rss)`,
  ]);
});

test('the same item is told once: one guid, or one address that is no home page', async (t) => {
  const item = (guid: string, link: string) =>
    `<item><title>${guid}</title><guid isPermaLink="false">${guid}</guid><link>${link}</link></item>`;
  const [content, out] = [
    await makeContent(t, {
      ...settings('{file: a.xml}', '{file: b.xml}'),
      'a.xml': rss(
        item('urn:a', 'https://other.test/') +
          item('urn:b', 'https://other.test/b') +
          item('7', 'https://other.test/7a'),
      ),
      'b.xml': rss(
        item('urn:c', 'https://other.test/') +
          item('urn:d', 'https://other.test/b') +
          item('urn:a', 'https://other.test/x') +
          item('7', 'https://other.test/7b') +
          item('urn:e', 'https://own.test/first') +
          item('urn:f', 'https://home.test/fr') +
          item('urn:g', 'https://home.test/fr'),
      ),
      'news/first.md': goodFile('news/first.md').replace(
        'kind: news',
        'kind: news\nurl: https://own.test/first',
      ),
    }),
    await makeFolder(t),
  ];
  assert.equal((await runTool('build', content, '--out', out)).code, 0);
  assert.deepEqual((await newsOf(out)).map(({title}) => title).sort(), [
    '7',
    '7',
    'First news',
    'urn:a',
    'urn:b',
    'urn:c',
    'urn:f',
    'urn:g',
  ]);
});

test('what is no feed, or none to be trusted, is refused by name', async (t) => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>';
  const {origin} = await serve(t, {
    '/bomb': xml(bomb),
    '/login': {body: '<!DOCTYPE html><html><body>Please log in</body></html>'},
    '/empty': xml(''),
    '/404': {status: 404},
    '/deep': xml(rss(`<item><description>${'<b>'.repeat(300)}</description></item>`)),
    '/json': {type: 'application/json', body: '{"items": 1'},
    '/big': xml(rss(`<item><title>${'x'.repeat(2_100_000)}</title></item>`)),
    '/zip-bomb': {
      type: 'application/xml',
      headers: {'content-encoding': 'gzip'},
      body: gzipSync(Buffer.alloc(3_000_000)),
    },
    '/private': {status: 302, headers: {location: 'https://192.168.0.1/feed'}},
    '/metadata': {status: 302, headers: {location: 'https://[::ffff:169.254.169.254]/'}},
    '/file': {status: 302, headers: {location: 'file:///etc/passwd'}},
    '/round': {status: 301, headers: {location: '/round'}},
    '/odd': {status: 301, headers: {location: 'http://['}},
  });
  const expected: Record<string, string> = {
    '/bomb': 'has a document type definition, which is not read',
    '/login': 'is a web page, not a feed',
    '/404': 'answers with status 404',
    '/empty': 'is no feed that can be read: neither RSS, Atom nor JSON Feed',
    '/json': 'is no feed that can be read: neither RSS, Atom nor JSON Feed',
    '/deep': 'is nested more than 200 deep',
    '/big': 'is larger than 2 MB',
    '/zip-bomb': 'is larger than 2 MB',
    '/private':
      'leads to a private address, 192.168.0.1; if that is meant, name the host in allow_hosts: 192.168.0.1',
    '/metadata':
      'leads to a private address, ::ffff:a9fe:a9fe; if that is meant, name the host in allow_hosts: [::ffff:a9fe:a9fe]',
    '/file': 'leads to file:///etc/passwd, which is not https',
    '/round': 'redirects more than 3 times',
    '/odd': 'redirects to what is not an address',
  };
  const files = settings(...Object.keys(expected).map((path) => `{url: "${origin}${path}"}`));
  const {out} = await runTool('check', await makeContent(t, files), '--json');
  const {ok, warnings} = JSON.parse(out) as {
    ok: boolean;
    warnings: {message: string; value: string}[];
  };
  assert.equal(ok, true);
  assert.deepEqual(
    Object.fromEntries(
      warnings.map(({message, value}) => [
        value.slice(origin.length),
        message.split('; there are no')[0]!,
      ]),
    ),
    expected,
  );
});

test('our own network is not asked unless it is allowed by name, in the settings or on the command line', async (t) => {
  const server = await serve(t, {'/rss': xml(rss('<item><title>Inside</title></item>'))});
  const files = (source: string) => ({
    'alliance.yaml': `${goodFile('alliance.yaml')}sources:\n  - {url: "${source}"}\n`,
  });
  assert.match(
    (await warningsOf(t, files(`${server.origin}/rss`)))[0]!,
    /leads to http:\/\/127\.0\.0\.1:\d+\/rss, which is not https/,
  );
  assert.match(
    (await warningsOf(t, files(`https://127.0.0.1:${server.port}/rss`)))[0]!,
    /leads to a private address, 127\.0\.0\.1; if that is meant, name the host in allow_hosts: 127\.0\.0\.1/,
  );
  assert.match(
    (await warningsOf(t, files('https://localhost/rss')))[0]!,
    /leads to a private address, (127\.0\.0\.1|::1); if that is meant, name the host in allow_hosts: localhost/,
  );
  assert.equal(server.log.length, 0);
  const {code, err} = await runTool(
    'check',
    await makeContent(t, files(`${server.origin}/rss`)),
    '--allow-host',
    '127.0.0.1',
  );
  assert.deepEqual([code, err], [0, '']);
});

test('a server that says nothing, or says it slowly, is left after the time limit', async (t) => {
  const {origin} = await serve(t, {'/never': NEVER, '/rss': xml(rss(''))});
  const limits = {timeMs: 150, sizeBytes: 1000, redirects: 3};
  await assert.rejects(
    fetchSource(`${origin}/never`, new Set(['127.0.0.1']), limits),
    /did not answer within 0.15 s/,
  );
  const drip = createServer((_, response) => {
    const timer = setInterval(() => response.write('<'), 20);
    response.on('close', () => {
      clearInterval(timer);
    });
  }).listen(0, '127.0.0.1');
  t.after(() => {
    drip.closeAllConnections();
    drip.close();
  });
  await once(drip, 'listening');
  await assert.rejects(
    fetchSource(
      `http://127.0.0.1:${(drip.address() as AddressInfo).port}/`,
      new Set(['127.0.0.1']),
      limits,
    ),
    /did not answer within 0.15 s/,
  );
  assert.equal(
    (await fetchSource(`${origin}/rss`, new Set(['127.0.0.1']), {...limits, timeMs: 5000})).url,
    `${origin}/rss`,
  );
});

test('isPrivate(address) knows every address that is no host of the open internet', () => {
  const inside = [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.255',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'ff02::1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    '192.88.99.1',
    '192.175.48.1',
    '2001:20::1',
    '4000::1',
    '8000::1',
  ];
  const outside = [
    '1.1.1.1',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
    '2001:4860:4860::8888',
  ];
  assert.deepEqual(
    inside.filter((address) => !isPrivate(address)),
    [],
  );
  assert.deepEqual(outside.filter(isPrivate), []);
});

test('ill-formed feeds of the real world are read', () => {
  const titles = (body: string | Buffer, type?: string) =>
    parse(body, type).items.map(({title}) => title);
  assert.deepEqual(
    titles(
      rss('<item><title>One</title><item><title>Two</title></item><item><title>Three</title>'),
    ),
    ['One', 'Two', 'Three'],
    'items that are not closed',
  );
  assert.deepEqual(
    titles(`\n\ufeff${rss('<item><title>Caf&eacute; &nbsp;&amp; <i>bar</i></title></item>')}`),
    ['Café & bar'],
    'HTML entities, tags, white space before the declaration',
  );
  assert.deepEqual(
    titles(
      rss('<item><title>A & B &unknown; C</title><link>https://a.test/?x=1&y=2</link></item>'),
    ),
    ['A & B &unknown; C'],
    'bare ampersands',
  );
  assert.deepEqual(
    titles(
      Buffer.from(
        rss('<item><title>Caf\xe9</title></item>').replace('?>', ' encoding="iso-8859-1"?>'),
        'latin1',
      ),
    ),
    ['Café'],
  );
  assert.deepEqual(
    titles(
      Buffer.from(rss('<item><title>Gy\xf5r</title></item>'), 'latin1'),
      'text/xml; charset=windows-1250',
    ),
    ['Győr'],
  );
  assert.deepEqual(
    titles(rss('<item><title>Ελλάδα</title></item>'), 'text/xml; charset=ISO-8859-1'),
    ['Ελλάδα'],
    'a server that says ISO 8859-1 of everything',
  );
  assert.throws(
    () => titles(Buffer.from(rss('<item><title>Caf\xe9</title></item>'), 'latin1')),
    /is not in utf-8, as it says/,
  );
  assert.deepEqual(
    titles(
      rss(
        '<item><title>Ti\u202evat\u0007</title></item><item><description>No title</description></item><item><link>https://a.test/</link></item>',
      ),
    ),
    ['Tivat', 'No title'],
  );
  assert.deepEqual(
    parse(
      rss(
        '<item><title>x</title><link>javascript:alert(1)</link></item><item><title>y</title><link>mailto:a@b.test</link></item><item><title>z</title><link>data:text/html,x</link></item>',
      ),
    ).items.map(({url}) => url),
    [undefined, 'mailto:a@b.test', undefined],
  );
  assert.deepEqual(
    parse(
      rss('<item><title>x</title><link>../n/1.html</link></item>').replace(
        '<link>https://other.test/</link>',
        '',
      ),
    ).items[0]!.url,
    'https://other.test/n/1.html',
  );
});

test('readDate(text) takes what is certain, and nothing else', () => {
  const cases = {
    'Wed, 24 Jan 2018 10:00:00 GMT': '2018-01-24T10:00:00Z',
    '24 January 2018 9:05 +0100': '2018-01-24T09:05:00+01:00',
    'Wed, 24 Jan 2018 10:00:00 CEST': '2018-01-24T10:00:00+02:00',
    'Wed, 24 Jan 2018 10:00:00': '2018-01-24',
    '2018-01-24': '2018-01-24',
    '2018-01-24T10:00:00.123Z': '2018-01-24T10:00:00Z',
    '2018-01-24 10:00': '2018-01-24',
    '2018-01-24T10:00+0100': '2018-01-24T10:00:00+01:00',
    'mon, 25 may 2020 10:00 ut': '2020-05-25T10:00:00Z',
    'Tue, 25 May 2020 10:00 EST': '2020-05-25T10:00:00-05:00',
    'Mon 25 May 2020 10:00:00 PDT': '2020-05-25T10:00:00-07:00',
    'Mon,25May2020 10:00:00GMT': '2020-05-25T10:00:00Z',
    'Saturday, 07-Sep-02 00:00:01 GMT': '2002-09-07T00:00:01Z',
    '02-Sep-07': undefined,
    'Mon May 25 04:45:26 UTC 2020': '2020-05-25T04:45:26Z',
    'Mon May 25 2020 10:00:00 GMT+0200 (Central European Summer Time)': '2020-05-25T10:00:00+02:00',
    'May 25th, 2020 at 10:00 PM EST': '2020-05-25T22:00:00-05:00',
    '2020/05/25 10:00:00 +0000': '2020-05-25T10:00:00+00:00',
    '20200525T100000Z': '2020-05-25T10:00:00Z',
    'Mon, 25 May 2020 10:00:00 IST': '2020-05-25',
    '24 marras 2018': undefined,
    '1970-01-01': undefined,
    'Thu, 01 Jan 1970 01:00:00 +0100': undefined,
    '0001-01-01T00:00:00Z': undefined,
    '0000-00-00 00:00:00': undefined,
    '12.05.2020': undefined,
    '1590372000': undefined,
    'Mon, 25 May 2020 25:00:00 GMT': undefined,
    '2018-02-30': undefined,
    'hello 1': undefined,
    'mer., 24 janv. 2018': undefined,
    'Mon, 32 Jan 2018': undefined,
    '24/01/2018': undefined,
    '': undefined,
  };
  assert.deepEqual(
    Object.fromEntries(Object.keys(cases).map((text) => [text, readDate(text)])),
    cases,
  );
});

test('describeAge(time) in hours, then days', () => {
  const now = Date.parse('2020-01-03T00:00:00Z');
  assert.deepEqual(
    [
      '2020-01-02T23:59:00Z',
      '2020-01-02T23:00:00Z',
      '2020-01-01T00:30:00Z',
      '2020-01-01T00:00:00Z',
      '2020-01-04T00:00:00Z',
    ].map((time) => describeAge(time, now)),
    ['within the last hour', '1 hour ago', '47 hours ago', '2 days ago', 'within the last hour'],
  );
});

test('a source in the settings is checked like everything in them', async (t) => {
  assert.deepEqual(
    await errorsOf(
      t,
      settings(
        '{}',
        '{url: "https://a.test/", file: x}',
        '{file: missing.xml}',
        '{file: ../../../../../../../etc/hostname}',
      ),
    ),
    [
      'alliance.yaml:10: sources[0]: must have either url or file',
      'alliance.yaml:11: sources[1]: must have either url or file',
      'alliance.yaml:12: sources[2].file: is missing (missing.xml)',
      'alliance.yaml:13: sources[3].file: lies outside the content folder (../../../../../../../etc/hostname)',
    ],
  );
  assert.deepEqual(
    await errorsOf(t, settings('{file: x.xml, kind: article, limit: 0, language: "?"}')),
    [
      'alliance.yaml:10: sources[0].kind: must be one of news, event (article)',
      'alliance.yaml:10: sources[0].limit: must be between 1 and any, is 0 (0)',
    ],
  );
  const content = await makeContent(t, settings('{file: x.xml}'));
  await changeFiles(content, {
    'x.xml': rss('<item><title>x</title><link>http://a.test/1</link></item>'),
  });
  assert.deepEqual(linesUnder('warning', (await runTool('check', content)).err), [
    'alliance.yaml:10: sources[0].file: has 1 link without encryption: "x" (x.xml)',
  ]);
});

test('markdownToText(escapeMarkdown(text)) is the text; htmlToText and repairXml take anything', () => {
  const paragraph = fc
    .string({
      unit: fc.constantFrom(...Array.from(' abc0123456789.-+*_#>`~[](){}<>&|\\/!"\'=:;,?@$%^é')),
      maxLength: 40,
    })
    .map((text) => text.replace(/\s+/g, ' ').trim());
  fc.assert(
    fc.property(fc.array(paragraph.filter(Boolean), {maxLength: 4}), (paragraphs) => {
      const text = paragraphs.join('\n\n');
      assert.equal(markdownToText(escapeMarkdown(text)), text);
    }),
  );
  const markup = fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '&',
      ';',
      '/',
      '!',
      '-',
      '[',
      ']',
      'CDATA',
      'p',
      'item',
      'amp',
      'lt',
      ' ',
      '"',
      '#60',
      'script',
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(markup, (text) => {
      htmlToText(text);
      try {
        repairXml(text);
      } catch (error) {
        assert.match(String(error), /SourceError/);
      }
    }),
  );
  assert.equal(
    htmlToText(
      '<p>1 &lt; 2 &amp;amp; <b>3</b><br>four<ul><li>a</li><li>b</li></ul><script>x()</script><style>p{}</style>',
    ),
    '1 < 2 &amp; 3\n\nfour\n\na\n\nb',
  );
});

/** `check <URL>`: nothing to find where our configuration serves the feed, everything where nothing is configured. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, extname, join} from 'node:path';
import {promisify} from 'node:util';
import {gunzipSync, gzipSync} from 'node:zlib';
import {chmodSync} from 'node:fs';
import {after, before, test} from 'node:test';
import type {ContentIssue} from '../../src/publish/issues/content-issues.js';
import {FOREVER, SHORT} from '../../src/publish/hosting/hosting.js';
import {SERVER_FILES} from '../../src/publish/hosting/servers/server-files.js';
import {headersFile} from '../../src/publish/hosting/servers/headers-file.js';
import {host, staticFiles, type Answer, type Route} from '../host-server.js';
import {startApache, startNginx} from '../web-servers.js';
import {runTool} from './content-folder.js';
import {check, expected, testPasting} from './paste-blocks.js';

let site: string;
before(async () => {
  site = await mkdtemp(join(tmpdir(), 'alliance-hosting-'));
  // Apache's workers are another user.
  chmodSync(site, 0o755);
  // No library here: it is said to lie elsewhere, or its absence would be found as well.
  const elsewhere = ['--library', 'https://cdn.test/v1/'];
  assert.equal((await runTool('build', 'data/alliance', '--out', site, ...elsewhere)).code, 0);
});
after(() => rm(site, {recursive: true}));

const textFor = (name: string) =>
  SERVER_FILES.find(({server}) => server === name)!.text({base: '/', files: []});
const codes = (issues: readonly ContentIssue[]) =>
  [...new Set(issues.map(({code}) => code))].sort();

test('nginx with the configuration we ship: nothing to find, and gzip comes from the file beside', async (t) => {
  const server = await startNginx(site, textFor('nginx'));
  t.after(() => server.close());
  const {exit, errors, warnings, summary} = await check(`${server.origin}/feed/`);
  assert.deepEqual({exit, errors, warnings}, {exit: 0, errors: [], warnings: []});
  assert.match(summary, /\/feed\/: sequence 1, content of \d{4}-\d\d-\d\d, published \d{4}-/);
  const copy = await readFile(join(site, 'feed/alliance.json.gz'));
  const answer = await fetch(`${server.origin}/feed/alliance.json`, {
    headers: {'accept-encoding': 'gzip'},
  });
  assert.deepEqual(
    [answer.headers.get('content-encoding'), answer.headers.get('content-length')],
    ['gzip', String(copy.length)],
  );
  assert.equal(await answer.text(), gunzipSync(copy).toString());
  for (const address of [
    `${server.origin}/feed`,
    `${server.origin}/feed/alliance.json`,
    server.origin,
  ])
    assert.deepEqual((await check(address)).errors, [], address);
});

test('Apache with the configuration we ship: nothing to find, and brotli comes from the file beside', async (t) => {
  const root = join(site, 'apache');
  await cp(join(site, 'feed'), join(root, 'feed'), {recursive: true});
  await writeFile(join(root, '.htaccess'), textFor('Apache'));
  const server = await startApache(root);
  t.after(() => server.close());
  const {exit, errors, warnings} = await check(`${server.origin}/feed/`);
  assert.deepEqual({exit, errors, warnings}, {exit: 0, errors: [], warnings: []});
  const copy = await readFile(join(root, 'feed/alliance.json.br'));
  const answer = await fetch(`${server.origin}/feed/alliance.json`, {
    headers: {'accept-encoding': 'br'},
  });
  assert.deepEqual(
    [answer.headers.get('content-encoding'), answer.headers.get('content-length')],
    ['br', String(copy.length)],
  );
});

test('both without it: each thing that is missing, and what to paste', async (t) => {
  for (const start of [startNginx, startApache]) {
    const server = await start(join(site, '.'));
    t.after(() => server.close());
    const {exit, ok, errors, warnings} = await check(`${server.origin}/feed/`);
    assert.deepEqual({exit, ok}, {exit: 1, ok: false});
    assert.deepEqual(codes(errors), ['cors']);
    assert.deepEqual(codes(warnings), ['caching', 'compression', 'content-type', 'header']);
    for (const {fix} of [...errors, ...warnings])
      assert.equal(fix, 'the configuration below sets this right');
    assert.match(errors[0]!.message, /pages of other sites may not read it \(and 12 more: /);
    await server.close();
  }
});

testPasting('each time');

test('a server that does not say what it is: a block for each that we know', async (t) => {
  const server = await host({'/feed/*': staticFiles(join(site, 'feed'), {cors: false})});
  t.after(() => server.close());
  const {configurations} = await check(`${server.origin}/feed/`);
  assert.deepEqual(
    configurations?.map((found) => found.server),
    SERVER_FILES.map((known) => known.server),
  );
});

test('people read what sets it right under what is wrong', async (t) => {
  const server = await startNginx(site);
  t.after(() => server.close());
  const {code, err} = await runTool('check', `${server.origin}/feed/`);
  assert.equal(code, 1);
  assert.match(
    err,
    /^alliance\.json: has no Access-Control-Allow-Origin: .+\n {4}the configuration below sets this right$/m,
  );
});

test('in _headers no address gets a header twice, and every address of the site the right age', () => {
  const files = [
    '/index.html',
    '/1.0.0/alliance.js',
    '/1.0.0/chunks/a-12345678.js',
    '/v1/alliance.js',
    '/v1/chunks/a-12345678.js',
    '/v1/sri.json',
    '/feed/alliance.json',
    '/feed/news.en.json',
    '/feed/news.en.0123456789.json',
    '/feed/news.en.xml',
    '/feed/participants.geojson',
    '/feed/participants.0123456789.geojson',
    '/sample/feed/alliance.json',
  ];
  const rules = readRules(headersFile({base: '/', files: files.map((file) => file.slice(1))}));
  assert.ok(rules.length < 100, 'Cloudflare reads no more');
  for (const file of files) {
    const found = rules.filter(({path}) => path.test(file)).flatMap(({headers}) => headers);
    const names = found.map(([name]) => name);
    assert.equal(new Set(names).size, names.length, `${file}: a header by two rules`);
    const age = new Map(found).get('cache-control');
    if (file !== '/index.html')
      assert.match(
        age ?? '',
        /\/1\.0\.0\/|chunks|\.0123456789\./.test(file) ? /immutable/ : /max-age=300,/,
        file,
      );
  }
});

interface HeaderRule {
  readonly path: RegExp;
  readonly headers: [string, string][];
}

/** By the rules of Cloudflare Pages. */
function readRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/'))
      rules.push({
        path: new RegExp(`^${line.replace(/[.]/g, '\\.').replace('*', '.*')}$`),
        headers: [],
      });
    const [, name, value] = /^ {2}([^:]+): (.+)$/.exec(line) ?? [];
    if (name) rules.at(-1)!.headers.push([name.toLowerCase(), value!]);
  }
  return rules;
}

test('each configuration names every place and type of the table, and says where it goes', () => {
  for (const {server, text, where} of SERVER_FILES) {
    const said = text({base: '/', files: Object.keys(expected)});
    for (const value of [SHORT, FOREVER, 'frame-ancestors *', 'Retry-After'])
      assert.ok(
        said.includes(value) || (server.startsWith('S3') && value.startsWith('frame')),
        `${server}: ${value}`,
      );
    assert.ok(where.length > 10, server);
  }
});

test('hosting/web.config, by the rules of IIS, gives each file its age', () => {
  const said = textFor('IIS');
  assert.match(said, /<!-- Not tested on a real server/);
  const rules = [
    ...said.matchAll(/RESPONSE_Cache_Control"[^]*?pattern="(\^[^"]+)"[^]*?value="([^"]+)"/g),
  ];
  for (const [name, [type, age]] of Object.entries(expected)) {
    assert.equal(rules.findLast(([, path]) => new RegExp(path!).test(`/${name}`))?.[2], age, name);
    assert.ok(said.includes(`fileExtension="${extname(name)}" mimeType="${type}"`), name);
  }
});

test('hosting/s3.sh uploads each file once with its type and age, and the manifest last', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'alliance-s3-'));
  t.after(() => rm(folder, {recursive: true}));
  const script = textFor('S3 with CloudFront');
  assert.match(script, /^# Not tested on a real server/m);
  await writeFile(join(folder, 's3.sh'), script);
  // Writes down what it is asked, one word a line.
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin/aws'), '#!/bin/sh\nprintf "%s\\n" "$@"\n', {mode: 0o755});
  for (const name of [...Object.keys(expected), 'feed/alliance.json.gz', 'index.html']) {
    await mkdir(dirname(join(folder, 'site', name)), {recursive: true});
    await writeFile(join(folder, 'site', name), name);
  }
  const {stdout} = await promisify(execFile)('sh', ['s3.sh', 'site', 'bucket'], {
    cwd: folder,
    env: {...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}`},
  });
  const calls = stdout
    .split(/^s3\ncp\n/m)
    .slice(1)
    .map((call) => call.trim().split('\n'));
  const uploaded = calls.map(([from, , , age, , type]) => [
    from!.replace('site/', ''),
    [type, age],
  ]);
  assert.deepEqual(Object.fromEntries(uploaded), {
    ...expected,
    'index.html': ['text/html; charset=utf-8', 'public, max-age=300'],
  });
  assert.equal(uploaded.length, Object.keys(expected).length + 1);
  assert.equal(uploaded.at(-1)![0], 'feed/alliance.json');
});

/** The feed's files with the headers that `_headers` gives each. */
async function serveByHeadersFile(): Promise<Record<string, Route>> {
  const names = await readdir(join(site, 'feed'));
  const rules = readRules(headersFile({base: '/', files: names.map((name) => `feed/${name}`)}));
  const serve = staticFiles(join(site, 'feed'), {cors: false}) as Exclude<Route, Answer>;
  return {
    '/feed/*': async (request, url, rest) => {
      const answer = (await serve(request, url, rest))!;
      const found = rules
        .filter(({path}) => path.test(url.pathname))
        .flatMap(({headers}) => headers);
      const given = found.map(([name]) => name);
      assert.equal(new Set(given).size, given.length, `${url.pathname}: a header by two rules`);
      const {'cache-control': _, ...own} = answer.headers!;
      return {...answer, headers: {...own, ...Object.fromEntries(found)}};
    },
  };
}

test('a host that reads _headers and compresses by itself: nothing to find but that', async (t) => {
  const server = await host(await serveByHeadersFile());
  t.after(() => server.close());
  const {errors, warnings} = await check(`${server.origin}/feed/`);
  assert.deepEqual([errors, codes(warnings)], [[], ['compression']]);
});

/** Our configuration but for one thing. */
async function spoiled(
  change: (answer: Answer, name: string, asked: string) => Answer,
): Promise<{origin: string; close: () => Promise<void>}> {
  const routes = await serveByHeadersFile();
  const serve = routes['/feed/*'] as Exclude<Route, Answer>;
  return host({
    '/feed/*': async (request, url, rest) => {
      const name = rest.replace('/', '');
      const answer = (await serve(request, url, rest))!;
      const asked = String(request.headers['accept-encoding']);
      const compressed =
        answer.body && asked.includes('gzip')
          ? {
              ...answer,
              body: gzipSync(answer.body),
              headers: {...answer.headers, 'content-encoding': 'gzip', vary: 'Accept-Encoding'},
            }
          : answer;
      return change(compressed, name, asked);
    },
  });
}

test('each fault alone is found, named and told apart', async (t) => {
  const header =
    (file: RegExp, name: string, value: string | undefined) =>
    (answer: Answer, of: string): Answer => {
      const {[name]: _, ...rest} = answer.headers ?? {};
      return file.test(of)
        ? {...answer, headers: value === undefined ? rest : {...rest, [name]: value}}
        : answer;
    };
  const manifest = /^alliance\.json$/;
  const faults: [
    string,
    'errors' | 'warnings',
    RegExp,
    (answer: Answer, name: string, asked: string) => Answer,
  ][] = [
    ['nothing', 'errors', /^$/, (answer) => answer],
    [
      'one site only',
      'errors',
      /^cors alliance\.json may be read by one site only/,
      header(manifest, 'access-control-allow-origin', 'https://www.other.example'),
    ],
    [
      'echo without Vary',
      'errors',
      /^cors alliance\.json repeats the asking site/,
      header(manifest, 'access-control-allow-origin', 'https://town.example'),
    ],
    [
      'kept for a year',
      'errors',
      /^caching alliance\.json is kept too long/,
      header(manifest, 'cache-control', 'public, max-age=31536000'),
    ],
    [
      'not kept at all',
      'warnings',
      /^caching alliance\.json may not be kept/,
      header(manifest, 'cache-control', 'no-store'),
    ],
    [
      'no stale-if-error',
      'warnings',
      /^caching alliance\.json has no stale-while-revalidate/,
      header(manifest, 'cache-control', 'max-age=60'),
    ],
    [
      'no ETag',
      'warnings',
      /^revalidation alliance\.json has neither/,
      header(manifest, 'etag', undefined),
    ],
    [
      'ETag without 304',
      'warnings',
      /^revalidation alliance\.json answers 200 instead of 304/,
      (answer, name) =>
        manifest.test(name)
          ? {
              ...answer,
              status: 200,
              body: answer.body ?? '',
              headers: {...answer.headers, etag: '"x"'},
            }
          : answer,
    ],
    [
      'cookie',
      'errors',
      /^header alliance\.json sets a cookie/,
      header(manifest, 'set-cookie', 'id=1'),
    ],
    [
      'same-origin',
      'warnings',
      /^header news\.en\.xml is kept from other sites/,
      header(/^news\.en\.xml$/, 'cross-origin-resource-policy', 'same-origin'),
    ],
    [
      'an old cache',
      'warnings',
      /^age alliance\.json comes out of a cache/,
      header(manifest, 'age', '90000'),
    ],
    [
      'no Vary',
      'warnings',
      /^compression alliance\.json is sent compressed without Vary/,
      header(manifest, 'vary', undefined),
    ],
    [
      'an old copy',
      'errors',
      /^stale-copy alliance\.json says something else when it is sent with gzip/,
      (answer, name, asked) =>
        manifest.test(name) && asked === 'gzip'
          ? {...answer, body: gzipSync('{"sequence": 0}')}
          : answer,
    ],
    [
      'a redirect',
      'errors',
      /^redirect events\.fr\.ics answers 302/,
      (answer, name) =>
        name === 'events.fr.ics' ? {status: 302, headers: {location: '/elsewhere.ics'}} : answer,
    ],
    [
      'a missing data file',
      'errors',
      /^missing-file participants\.[0-9a-f]{10}\.geojson is missing/,
      (answer, name) =>
        /^participants\..{10}\.geojson$/.test(name) ? {status: 404, body: ''} : answer,
    ],
    [
      'a data file cut off',
      'errors',
      /^hash news\.fr\.[0-9a-f]{10}\.json is not what its name says/,
      (answer, name) =>
        /^news\.fr\..{10}\.json$/.test(name) && !answer.headers?.['content-encoding'] && answer.body
          ? {...answer, body: `${answer.body.toString()} `}
          : answer,
    ],
  ];
  for (const [what, severity, expected, change] of faults) {
    const server = await spoiled(change);
    t.after(() => server.close());
    const report = await check(`${server.origin}/feed/`);
    const lines = [...report.errors, ...report.warnings].map(
      ({code, file, message}) => `${code} ${file} ${message}`,
    );
    if (what === 'nothing') assert.deepEqual(lines, []);
    else
      assert.ok(
        report[severity].some(({code, file, message}) =>
          expected.test(`${code} ${file} ${message}`),
        ),
        `${what}: ${lines.join('; ') || 'nothing found'}`,
      );
    assert.equal(report.exit, severity === 'errors' && what !== 'nothing' ? 1 : 0, what);
    await server.close();
  }
});

test('an address without a feed, and one that does not answer, end with 3', async (t) => {
  const server = await host({
    '/moved/*': {status: 301, headers: {location: 'https://elsewhere.example/feed/'}},
  });
  t.after(() => server.close());
  const {code, err} = await runTool('check', `${server.origin}/moved/`);
  assert.equal(code, 3);
  assert.match(
    err,
    /there is no feed: http:\S+ answers 301, https:\/\/elsewhere\.example\/feed\/;/,
  );
  assert.equal((await runTool('check', 'http://127.0.0.1:9/feed/')).code, 3);
});

import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {host, NEVER, staticFiles} from '../host-server.js';

const folder = mkdtempSync(join(tmpdir(), 'host-server-'));
let site: Awaited<ReturnType<typeof host>>;

before(async () => {
  mkdirSync(join(folder, 'site/sub'), {recursive: true});
  writeFileSync(join(folder, 'site/index.html'), '<p>index</p>');
  writeFileSync(join(folder, 'site/sub/index.html'), '<p>sub</p>');
  writeFileSync(join(folder, 'site/widget.js'), 'export default 1;');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  site = await host({
    '/': {body: '<p>hello</p>', headers: {'set-cookie': 'a=1'}},
    '/teapot': {status: 418, type: 'text/plain', body: 'short and stout'},
    '/echo': (_, url) => ({type: 'text/plain', body: url.searchParams.get('x') ?? ''}),
    '/late': {delayMs: 150, body: 'late'},
    '/never': NEVER,
    '/typo': {delay: 5} as object,
    '/throws': () => {
      throw new Error('broken route');
    },
    '/cdn/*': staticFiles(join(folder, 'site'), {cacheControl: 'public, max-age=60'}),
    '/cdn/private/*': {status: 403},
  });
});
after(async () => {
  await site.close();
  rmSync(folder, {recursive: true});
});

const get = (path: string, init?: RequestInit) => fetch(site.origin + path, init);

test('a route is an answer or a function that makes one', async () => {
  const home = await get('/');
  assert.deepEqual(
    [
      home.status,
      home.headers.get('content-type'),
      home.headers.get('set-cookie'),
      await home.text(),
    ],
    [200, 'text/html; charset=utf-8', 'a=1', '<p>hello</p>'],
  );
  const teapot = await get('/teapot');
  assert.deepEqual([teapot.status, await teapot.text()], [418, 'short and stout']);
  assert.equal(await (await get('/echo?x=1%202')).text(), '1 2');
  assert.equal((await get('/nowhere')).status, 404);
});

test('a route that throws or is misspelt answers 500 and says why', async () => {
  const broken = await get('/throws');
  assert.deepEqual([broken.status, /broken route/.test(await broken.text())], [500, true]);
  assert.match(await (await get('/typo')).text(), /an answer has no "delay"/);
});

test('a route may be late, or never answer', async () => {
  const started = Date.now();
  await (await get('/late')).text();
  assert.ok(Date.now() - started >= 140);
  await assert.rejects(get('/never', {signal: AbortSignal.timeout(200)}), {name: 'TimeoutError'});
});

test('routes may change while the server runs', async () => {
  site.routes['/new'] = {body: 'new'};
  assert.equal(await (await get('/new')).text(), 'new');
});

test('the log tells who asked for what', async () => {
  await get('/echo?x=1', {
    method: 'POST',
    headers: {
      origin: 'https://city.example',
      referer: 'https://city.example/page',
      cookie: 'a=1',
      'sec-fetch-site': 'cross-site',
    },
  });
  const {method, url, origin, referer, cookie, secFetchSite} = site.log.at(-1)!;
  assert.deepEqual(
    {method, url, origin, referer, cookie, secFetchSite},
    {
      method: 'POST',
      url: '/echo?x=1',
      origin: 'https://city.example',
      referer: 'https://city.example/page',
      cookie: 'a=1',
      secFetchSite: 'cross-site',
    },
  );
});

test('staticFiles(folder) serves files with type, CORS and cache headers', async () => {
  const script = await get('/cdn/widget.js');
  assert.deepEqual(
    ['content-type', 'access-control-allow-origin', 'cache-control'].map((name) =>
      script.headers.get(name),
    ),
    ['text/javascript; charset=utf-8', '*', 'public, max-age=60'],
  );
  assert.equal(await script.text(), 'export default 1;');
});

test('staticFiles(folder) answers 304 to the ETag it gave', async () => {
  const etag = (await get('/cdn/widget.js')).headers.get('etag')!;
  const again = await get('/cdn/widget.js', {headers: {'if-none-match': `W/"other", ${etag}`}});
  assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag]);
  writeFileSync(join(folder, 'site/widget.js'), 'export default 2;');
  assert.equal((await get('/cdn/widget.js', {headers: {'if-none-match': etag}})).status, 200);
});

test('staticFiles(folder) serves index.html and sends a folder to its slash', async () => {
  assert.equal(await (await get('/cdn/')).text(), '<p>index</p>');
  const moved = await get('/cdn/sub?a=1', {redirect: 'manual'});
  assert.deepEqual([moved.status, moved.headers.get('location')], [301, '/cdn/sub/?a=1']);
  assert.equal(await (await get('/cdn/sub/')).text(), '<p>sub</p>');
});

test('staticFiles(folder) gives nothing outside of the folder, and only to GET and HEAD', async () => {
  assert.equal(await rawStatus('/cdn/..%2fsecret.txt'), 403);
  assert.equal(await rawStatus('/cdn/%2e%2e%2f%2e%2e%2fetc/passwd'), 403);
  assert.equal((await get('/cdn/none.js')).status, 404);
  assert.equal((await get('/cdn/widget.js', {method: 'PUT'})).status, 405);
  assert.equal((await get('/cdn/widget.js', {method: 'OPTIONS'})).status, 204);
  const head = await get('/cdn/widget.js', {method: 'HEAD'});
  assert.deepEqual([head.status, await head.text()], [200, '']);
});

test('of two beginnings of a path the longer one answers', async () => {
  assert.equal((await get('/cdn/private/x')).status, 403);
});

test('a forgotten server stops by itself', {timeout: 10_000}, async () => {
  const forgotten = await host({'/': {}}, {lifeMs: 50});
  // Asked until it is gone; one that does not stop answers until the test's time is over.
  const isThere = () =>
    fetch(forgotten.origin).then(
      () => true,
      () => false,
    );
  let answers = true;
  while (answers) answers = await isThere();
});

/** fetch() would tidy the path before it sends it. */
function rawStatus(path: string) {
  return new Promise((resolve, reject) => {
    request({host: '127.0.0.1', port: site.port, path}, (response) =>
      resolve(response.resume().statusCode),
    )
      .on('error', reject)
      .end();
  });
}

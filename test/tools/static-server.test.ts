/** The server of `npm start` and `npm run dev`. */
import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {filesOf, listenOn} from '../../tools/static-server.js';

/** Serves a small folder and answers its address. */
async function serve(t: TestContext, options?: {afterHtml: string}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'served-'));
  await mkdir(join(folder, 'w'));
  await writeFile(join(folder, 'index.html'), '<p>home</p>');
  await writeFile(join(folder, '../beside.html'), 'outside');
  await writeFile(join(folder, 'w/a.html'), '<p>a</p>');
  await writeFile(join(folder, 'a.js'), 'plain');
  await writeFile(join(folder, 'a.js.br'), 'compressed');
  await writeFile(join(folder, 'list.geojson'), '{}');
  const server = createServer(filesOf(folder, options));
  const address = await listenOn(server, 0);
  t.after(async () => {
    server.close();
    server.closeAllConnections();
    await rm(folder, {recursive: true});
    await rm(join(folder, '../beside.html'), {force: true});
  });
  return address;
}

test('filesOf(folder) answers with type, CORS and nosniff, with index.html of a folder, and with 404', async (t) => {
  const address = await serve(t);
  const list = await fetch(`${address}list.geojson`);
  assert.match(list.headers.get('content-type') ?? '', /^application\/geo\+json/);
  for (const name of ['access-control-allow-origin', 'timing-allow-origin'])
    assert.equal(list.headers.get(name), '*');
  assert.equal(list.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(list.headers.get('cache-control'), 'no-cache');
  assert.equal(await (await fetch(address)).text(), '<p>home</p>');
  assert.equal(await (await fetch(`${address}w/a.html`)).text(), '<p>a</p>');
  assert.equal((await fetch(`${address}none.html`)).status, 404);
  assert.equal((await fetch(`${address}..%2f..%2fetc%2fpasswd`)).status, 404);
});

test('filesOf(folder) sends the compressed copy to a browser that takes it', async (t) => {
  const address = await serve(t);
  const {headers} = await fetch(`${address}a.js`, {
    method: 'HEAD',
    headers: {'accept-encoding': 'br'},
  });
  assert.equal(headers.get('content-encoding'), 'br');
  const plain = await fetch(`${address}a.js`, {headers: {'accept-encoding': 'identity'}});
  assert.equal(await plain.text(), 'plain');
});

test('filesOf(folder, {afterHtml}) adds to each page, and to nothing else', async (t) => {
  const address = await serve(t, {afterHtml: '<i></i>'});
  assert.equal(await (await fetch(address)).text(), '<p>home</p><i></i>');
  assert.equal(await (await fetch(`${address}w/a.html?x`)).text(), '<p>a</p><i></i>');
  assert.equal(await (await fetch(`${address}a.js`)).text(), 'plain');
  assert.equal((await fetch(`${address}none.html`)).status, 404);
  assert.equal((await fetch(`${address}..%2fbeside.html`)).status, 404);
  assert.equal((await fetch(`${address}%ff.html`)).status, 404);
});

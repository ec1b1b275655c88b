/** `npm test -- load`: the published folder behind a real Varnish, with its server stopped, and under load. Loopback only. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import http from 'node:http';
import {after, before, describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {startNginx, startVarnish, type WebServer} from '../web-servers.js';

const FILES = [
  'feed/alliance.json',
  'feed/participants.geojson',
  'feed/news.en.json',
  'v1/alliance.js',
  'w/participant-map/fr.html',
];
const RATE = 500;
const SECONDS = 20;

let origin: WebServer;
let varnish: WebServer | undefined;
before(async () => {
  // Old after a second, so that nobody has to wait for five minutes.
  const conf = (await readFile('dist/site/hosting/nginx.conf', 'utf8')).replaceAll(
    'max-age=300',
    'max-age=1',
  );
  origin = await startNginx('dist/site', conf);
  const vcl = await readFile('dist/site/hosting/varnish.vcl', 'utf8');
  varnish = await startVarnish(vcl.replace('"8080"', `"${new URL(origin.origin).port}"`));
});
after(async () => {
  await varnish?.close();
  await origin.close();
});

const ask = (file: string) =>
  fetch(`${varnish!.origin}/${file}`, {
    headers: {cookie: 'session=1', 'accept-encoding': 'identity'},
  });

describe('behind Varnish', () => {
  it('each file is asked of the server once, whatever cookies the readers have', async () => {
    for (const file of FILES) assert.equal((await ask(file)).status, 200, file);
    const again = await ask('v1/alliance.js');
    assert.match(
      again.headers.get('x-varnish') ?? '',
      /^\d+ \d+$/,
      'two numbers: a copy of an earlier answer',
    );
    assert.equal(again.headers.get('access-control-allow-origin'), '*');
  });

  it(`${RATE} requests a second for ${SECONDS} s end without an error`, async () => {
    const agent = new http.Agent({keepAlive: true, maxSockets: 64});
    const answers = new Map<string, number>();
    const count = (what: string) => answers.set(what, (answers.get(what) ?? 0) + 1);
    const request = (file: string) =>
      new Promise<void>((done) => {
        http
          .get(`${varnish!.origin}/${file}`, {agent, timeout: 10_000}, (response) => {
            response.resume().once('end', () => {
              count(String(response.statusCode));
              done();
            });
          })
          .once('error', ({message}) => {
            count(message);
            done();
          });
      });
    const started = performance.now();
    const pending: Promise<void>[] = [];
    while (pending.length < RATE * SECONDS) {
      const due = Math.min(
        RATE * SECONDS,
        Math.ceil(((performance.now() - started) / 1000) * RATE),
      );
      while (pending.length < due) pending.push(request(FILES[pending.length % FILES.length]!));
      await sleep(5);
    }
    await Promise.all(pending);
    const seconds = (performance.now() - started) / 1000;
    agent.destroy();
    assert.deepEqual([...answers], [['200', RATE * SECONDS]]);
    assert.ok(seconds < SECONDS * 1.1, `took ${seconds.toFixed(1)} s`);
  });

  it('the feed goes on being served while its server is stopped, old as it is, and whole', async () => {
    const fresh = await (await ask('feed/alliance.json')).text();
    await origin.close();
    let age = 0;
    // The probe finds it out after some ten seconds; before and after, nothing else is served.
    for (const until = Date.now() + 30_000; age < 12 && Date.now() < until;) {
      const answer = await ask('feed/alliance.json');
      assert.equal(answer.status, 200);
      age = Number(answer.headers.get('age'));
      assert.equal(await answer.text(), fresh);
      await sleep(250);
    }
    assert.ok(age >= 12, `of an age of ${age} s, where the server allows one`);
    for (const file of FILES) assert.equal((await ask(file)).status, 200, file);
  });
});

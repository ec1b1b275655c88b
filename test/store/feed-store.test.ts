/** When the store asks, for what, and what it takes for an answer. */
import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {participantsPart, type FeedPart} from '../../src/store/feed-parts.js';
import {FeedStore} from '../../src/store/feed-store.js';
import {manifest, participants} from '../feed/documents.js';
import {settle, standIn, type Answer} from './page-stand-in.js';

let stores = 0;

/** A store of its own address, with one that reads it. */
function follow<P>(t: TestContext, part: FeedPart<P> | undefined, answer: Answer, random?: number) {
  const page = standIn(t, random);
  page.answerWith(answer);
  const base = `https://feed-${++stores}.test/`;
  const store = new FeedStore(base);
  const leave = store.subscribe(part, () => undefined);
  return {...page, base, store, leave, status: () => store.stateOf(part).status};
}

const busy = (headers: Record<string, string> = {}) => new Response('', {status: 503, headers});
const listUrl = (base: string) => base + manifest().sets.participants.href;

for (const [random, waits] of [
  [0, [7.5, 22.5, 67.5, 135, 225, 225]],
  [0.5, [10, 30, 90, 180, 300, 300]],
  [1, [12.5, 37.5, 112.5, 225, 375, 375]],
] as const) {
  test(`a feed that is down is asked for again after ${waits.join(', ')} s where chance says ${random}`, async (t) => {
    const {asked, pass} = follow(t, undefined, () => busy(), random);
    await settle();
    assert.equal(asked.length, 1);
    for (const [i, wait] of waits.entries()) {
      await pass(wait * 1000 - 1);
      assert.equal(asked.length, i + 1, `not before ${wait} s`);
      await pass(1);
      assert.equal(asked.length, i + 2, `after ${wait} s`);
    }
  });
}

test('the waits begin anew after a success', async (t) => {
  const {asked, pass, answerWith, status, store} = follow(t, undefined, () => busy());
  await pass(10_000);
  await pass(30_000);
  assert.equal(asked.length, 3);
  answerWith(() => Response.json(manifest()));
  await pass(90_000);
  assert.equal(status(), 'ready');
  answerWith(() => busy());
  await pass(5000);
  await store.refresh();
  assert.equal(status(), 'stale');
  const before = asked.length;
  await pass(9999);
  assert.equal(asked.length, before);
  await pass(1);
  assert.equal(asked.length, before + 1);
});

test('Retry-After is heeded, in seconds and as a date, also by a page that comes back', async (t) => {
  const {asked, pass, answerWith, page} = follow(t, undefined, () => busy({'retry-after': '120'}));
  await pass(119_999);
  page.dispatchEvent(new Event('online'));
  await settle();
  assert.equal(asked.length, 1);
  answerWith(() => busy({'retry-after': new Date(120_000 + 600_000).toUTCString()}));
  await pass(1);
  assert.equal(asked.length, 2);
  await pass(599_999);
  assert.equal(asked.length, 2);
  // Chance spreads the pages of a date over a quarter of its wait.
  await pass(75_001);
  assert.equal(asked.length, 3);
});

for (const [title, wake] of Object.entries({
  'comes back online': ({page}: ReturnType<typeof standIn>) =>
    page.dispatchEvent(new Event('online')),
  'comes into view': ({document}: ReturnType<typeof standIn>) =>
    document.dispatchEvent(new Event('visibilitychange')),
})) {
  test(`a page that ${title} asks at once, but 10 s after the last attempt, and that counts as one`, async (t) => {
    const all = follow(t, undefined, () => busy());
    const {asked, pass} = all;
    await pass(10_000);
    assert.equal(asked.length, 2);
    await pass(4000);
    wake(all);
    wake(all);
    await pass(5999);
    assert.equal(asked.length, 2);
    await pass(1);
    assert.equal(asked.length, 3);
    await pass(60_000);
    wake(all);
    await pass(0);
    assert.equal(asked.length, 4);
    // The fourth wait, not the third.
    await pass(179_999);
    assert.equal(asked.length, 4);
    await pass(1);
    assert.equal(asked.length, 5);
  });
}

test('a page out of sight does not ask; in sight again it does', async (t) => {
  const {asked, pass, document} = follow(t, undefined, () => busy());
  document.visibilityState = 'hidden';
  await pass(3_600_000);
  assert.equal(asked.length, 1);
  document.visibilityState = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(0);
  assert.equal(asked.length, 2);
});

test('an element that leaves and comes again while the feed is down asks no earlier', async (t) => {
  const {asked, pass, store, leave} = follow(t, undefined, () => busy());
  await pass(1000);
  leave();
  await settle();
  store.subscribe(undefined, () => undefined);
  await pass(8999);
  assert.equal(asked.length, 1);
  await pass(1);
  assert.equal(asked.length, 2);
});

test('a data file that was answered 200 with other JSON is asked for again, past every cache', async (t) => {
  let calm = false;
  const answer: Answer = (url) =>
    url.endsWith('alliance.json')
      ? Response.json(manifest())
      : Response.json(calm ? participants() : {message: 'Too Many Requests'});
  const {asked, pass, status, base} = follow(t, participantsPart, answer);
  await pass(0);
  assert.equal(status(), 'error');
  calm = true;
  await pass(10_000);
  assert.equal(status(), 'ready');
  assert.deepEqual(
    asked.filter(({url}) => url === listUrl(base)).map(({cache}) => cache),
    ['default', 'reload'],
  );
});

for (const [title, answerOnce] of Object.entries<() => Response>({
  'was no JSON': () => new Response('<!doctype html>'),
  'was missing': () => new Response('', {status: 404}),
  'was too large': () => new Response(new Uint8Array(8_000_001)),
})) {
  test(`a data file that ${title} is asked for again, past every cache`, async (t) => {
    let calm = false;
    const answer: Answer = (url) =>
      url.endsWith('alliance.json')
        ? Response.json(manifest())
        : calm
          ? Response.json(participants())
          : answerOnce();
    const {asked, pass, status, base} = follow(t, participantsPart, answer);
    await pass(0);
    assert.equal(status(), 'error');
    calm = true;
    await pass(10_000);
    assert.equal(status(), 'ready');
    assert.equal(asked.findLast(({url}) => url === listUrl(base))?.cache, 'reload');
  });
}

test('a manifest that did not pass the gate is not served to whoever comes later', async (t) => {
  const {pass, answerWith, status, store, base} = follow(t, undefined, () =>
    Response.json({message: 'Too Many Requests'}),
  );
  await pass(0);
  assert.equal(status(), 'error');
  answerWith(() => Response.json(manifest()));
  const later = new FeedStore(base);
  later.subscribe(undefined, () => undefined);
  await pass(0);
  assert.equal(later.stateOf(undefined).status, 'ready');
  await store.refresh();
  assert.equal(status(), 'ready');
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {newsPart, participantsPart, type FeedPart} from '../../src/store/feed-parts.js';
import {fetchFile} from '../../src/store/fetch-file.js';
import {FeedStore} from '../../src/store/feed-store.js';
import {LIMITS, readBody} from '../../src/store/read-body.js';
import {manifest, news, participants} from '../feed/documents.js';
import {settle, standIn} from './page-stand-in.js';

const MB = 1_000_000;
const isTooLarge = (error: Error & {code?: string}) =>
  error.name === 'FeedError' && error.code === 'schema' && /is larger than/.test(error.message);

/** A body of which a megabyte is handed out each time somebody reads; `read` says how many. */
function endless() {
  const count = {read: 0, cancelled: false};
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        count.read++;
        controller.enqueue(new Uint8Array(MB).fill(32));
      },
      cancel() {
        count.cancelled = true;
      },
    },
    {highWaterMark: 0},
  );
  return {count, response: new Response(body)};
}

test('a body is read to its limit and no further', async () => {
  const {count, response} = endless();
  await assert.rejects(readBody(response, 2 * MB, 'x'), isTooLarge);
  assert.deepEqual(count, {read: 3, cancelled: true});
});

test('what is counted are the bytes after decoding, and a limit may be reached', async () => {
  const text = 'ž'.repeat(50);
  assert.equal(await readBody(new Response(text), 100, 'x'), text);
  await assert.rejects(readBody(new Response(text), 99, 'x'), isTooLarge);
});

test('a character that is split between two pieces is read as one, and a byte order mark is none', async () => {
  const bytes = new TextEncoder().encode('\uFEFFŽilina');
  const body = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  assert.equal(await readBody(new Response(body), 100, 'x'), 'Žilina');
});

test('without streams the body is read all the same, and no longer than it may be', async () => {
  for (const body of [null, undefined]) {
    const response = {body, arrayBuffer: () => new Response('[1]').arrayBuffer()} as never;
    assert.equal(await readBody(response, 3, 'x'), '[1]');
    await assert.rejects(readBody(response, 2, 'x'), isTooLarge);
  }
});

test('a body that never ends is given up after 8 s', async (t) => {
  const {pass, answerWith} = standIn(t);
  answerWith(() => new Response(new ReadableStream()));
  const outcome = fetchFile('https://slow.test/alliance.json').catch((error: unknown) => error);
  await pass(7999);
  await pass(1);
  assert.equal(((await outcome) as {code: string}).code, 'timeout');
});

const files: readonly [name: string, part: FeedPart<unknown> | undefined, limit: number][] = [
  ['alliance.json', undefined, LIMITS.manifest],
  [manifest().news.en, newsPart('en'), LIMITS.news],
  [manifest().sets.participants.href, participantsPart, LIMITS.list],
];
for (const [name, part, limit] of files) {
  test(`of ${name} ${limit / MB} MB are read`, async (t) => {
    const {answerWith} = standIn(t);
    const documents: Record<string, object> = {
      'alliance.json': manifest(),
      [manifest().news.en]: news(),
      [manifest().sets.participants.href]: participants(),
    };
    for (const [over, status] of [
      [0, 'ready'],
      [1, 'error'],
    ] as const) {
      answerWith((url) => {
        const file = new URL(url).pathname.slice(1);
        const text = JSON.stringify(documents[file]);
        const {length} = new TextEncoder().encode(text);
        return new Response(file === name ? text + ' '.repeat(limit - length + over) : text);
      });
      const store = new FeedStore(`https://limit-${limit}-${over}.test/`);
      store.subscribe(part, () => undefined);
      await settle();
      const state = store.stateOf(part);
      assert.equal(state.status, status);
      if (state.status === 'error') assert.ok(isTooLarge(state.error));
    }
  });
}

/** Fault injection: the tool is killed again and again while it writes, and whoever reads meanwhile finds a whole feed. */
import assert from 'node:assert/strict';
import {fork, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {gunzipSync} from 'node:zlib';
import {setTimeout as sleep} from 'node:timers/promises';
import {parseManifest, parseNews, parseParticipants} from '../../src/feed/parse-feed.js';
import {bundleProgram} from './bundle-program.js';
import {makeContent, makeFolder, participantsCsv, readJson, runTool} from './content-folder.js';

const KILLS = 50;
const row = (number: number) =>
  `place-${number},Place ${number},,,FR,city,${(46 + number / 1000).toFixed(5)},3.05858,2013,,${number + 1},,,`;
/** Two contents that differ in every file. */
const content = (version: number) => ({
  'participants.csv': participantsCsv(
    ...Array.from({length: 20 + version}, (_, number) => row(number)),
  ),
  'news/first.md': `---\nid: first\ntitle: Version ${version}\nkind: event\nstart: 2019-05-0${version + 1}\nlanguage: en\n---\n\nText.\n`,
});

test(
  `a reader finds a whole feed at any moment, though the tool is killed ${KILLS} times while it writes`,
  {timeout: 200_000},
  async (t) => {
    const [first, second, out] = [
      await makeContent(t, content(0)),
      await makeContent(t, content(1)),
      await makeFolder(t),
    ];
    assert.equal((await runTool('build', first, '--out', out)).code, 0);
    const program = join(await makeFolder(t), 'build-for-ever.mjs');
    await bundleProgram('test/publish/build-for-ever.ts', program);
    const spare = () => {
      // The signal kills it and throws here when the test's time is over: its process would never end.
      t.signal.throwIfAborted();
      const child = fork(program, [first, second, out], {
        execArgv: [],
        stdio: 'ignore',
        signal: t.signal,
        killSignal: 'SIGKILL',
      }).on('error', () => undefined);
      t.after(() => child.kill('SIGKILL'));
      return {child, ready: once(child, 'message')};
    };
    let next = spare();
    const buildMs = await timeBuilds(next, out);
    let sequence = await readWhole(out, 1);
    let reads = 0;
    next = spare();
    for (let kill = 1; kill <= KILLS; kill++) {
      const {child, ready} = next;
      await ready;
      if (kill < KILLS) next = spare();
      const ended = once(child, 'exit');
      child.send('go');
      // From the first temporary file on, so that the moment falls among the writes.
      await firstWrite(child, join(out, 'feed'));
      // Within a build's time: every other one in its first build, the rest once that is published, in the next.
      const published = sequence;
      const waitMs = Math.random() * buildMs;
      let until = kill % 2 ? Date.now() + waitMs : Infinity;
      do {
        sequence = await readWhole(out, sequence);
        reads++;
        if (until === Infinity && sequence > published) until = Date.now() + waitMs;
        await sleep(3);
      } while (Date.now() < until && isRunning(child));
      child.kill('SIGKILL');
      await ended;
      sequence = await readWhole(out, sequence);
      await assertCopies(join(out, 'feed'));
    }
    t.diagnostic(`${KILLS} kills, ${reads} reads while it wrote, ${sequence} feeds published`);
    assert.ok(sequence > KILLS / 2, 'something was published between the kills');
    assert.equal((await runTool('build', first, '--out', out)).code, 0);
    assert.equal((await runTool('check', out)).code, 0);
    assert.equal((await runTool('check', join(out, 'feed', 'previous'))).code, 0);
    assert.equal(
      (await readdir(join(out, 'feed'))).some((name) => name.endsWith('.tmp')),
      false,
      'what the killed runs left is gone',
    );
  },
);

/** How long one build takes here and now, from three in a row. */
async function timeBuilds(
  {child, ready}: {child: ChildProcess; ready: Promise<unknown>},
  out: string,
): Promise<number> {
  await ready;
  const started = Date.now();
  child.send('go');
  while (isRunning(child) && (await readWhole(out, 1)) < 4) await sleep(3);
  assert.ok(isRunning(child), 'it builds until it is killed');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  return (Date.now() - started) / 3;
}

/** A server that prefers a compressed copy sends the same feed: each copy that is there says what its file says. */
async function assertCopies(feed: string): Promise<void> {
  for (const name of (await readdir(feed)).filter(
    (one) => one.endsWith('.gz') && !one.startsWith('.'),
  )) {
    const file = await readFile(join(feed, name.slice(0, -'.gz'.length))).catch(() => undefined);
    if (file) assert.ok(gunzipSync(await readFile(join(feed, name))).equals(file), name);
  }
}

/** `exitCode` stays null after a signal. */
const isRunning = ({exitCode, signalCode}: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

async function firstWrite(child: ChildProcess, feed: string): Promise<void> {
  while (
    isRunning(child) &&
    !(await readdir(feed)).some((name) => name.startsWith(`.alliance-${child.pid}-`))
  )
    await sleep(1);
}

/** Reads the manifest and what it names, as a page does; everything fits together, and the number never goes back. */
async function readWhole(out: string, atLeast: number): Promise<number> {
  const manifest = parseManifest(await readJson(out, 'feed', 'alliance.json'));
  const {href, listed} = manifest.sets.participants!;
  const participants = parseParticipants(
    JSON.parse(await readFile(join(out, 'feed', href!), 'utf8')),
  );
  assert.equal(participants.length, listed);
  for (const name of Object.values(manifest.news!)) {
    const [item] = parseNews(await readJson(out, 'feed', name));
    assert.equal(item!.title, `Version ${participants.length - 20}`);
  }
  assert.ok(manifest.sequence >= atLeast, `sequence ${manifest.sequence} after ${atLeast}`);
  return manifest.sequence;
}

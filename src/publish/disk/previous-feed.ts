/**
 * The feed that was published before: kept whole for an editor who wants it back, and what is older
 * than that let go.
 */
import {copyFile, link, mkdir, readdir, readFile, rename, rm, stat, utimes} from 'node:fs/promises';
import {join} from 'node:path';
import type {Manifest} from '../../feed/feed.js';
import {FeedError} from '../../feed/feed-error.js';
import {parseManifest} from '../../feed/parse-feed.js';
import {AccessError} from '../issues/access-error.js';
import {ifThere, readIfThere} from './access.js';
import {copyEndings} from './compressed-copies.js';
import {MANIFEST_FILE} from '../../feed/manifest-file.js';

/** Within the feed's folder: a feed of its own, which `check` and `render` read like any other. */
export const PREVIOUS_FOLDER = 'previous';

/**
 * How long a data file stays after the last feed that named it was replaced: a page may have read
 * that manifest from a cache.
 */
const KEEP_DAYS = 30;
const DAY_MS = 86_400_000;

const HASHED =
  /^(?:participants(?:\.columns)?|news\.[A-Za-z0-9-]+)\.[0-9a-f]{10}\.(?:geojson|json)/;

/**
 * Keeps the feed that is being replaced. Called before the first file of a new feed is written.
 * Hard links: no file takes room twice, and a new file arrives by rename, which leaves the old
 * bytes to the link.
 * @param manifest the text of the new manifest
 */
export async function keepPrevious(folder: string, manifest: Buffer): Promise<void> {
  const current = await readIfThere(join(folder, MANIFEST_FILE));
  if (!current || current.equals(manifest)) return;
  // Kept already, by a run that was stopped before its manifest came: what lies here now is partly
  // the new feed.
  if ((await readIfThere(join(folder, PREVIOUS_FOLDER, MANIFEST_FILE)))?.equals(current)) return;
  const names = namedBy(current);
  const temporary = join(folder, `.alliance-${process.pid}-previous.tmp`);
  await rm(temporary, {recursive: true, force: true});
  await mkdir(temporary);
  for (const name of await feedFiles(folder, names))
    await linkOrCopy(join(folder, name), join(temporary, name));
  await retire(folder, names);
  // Two renames, and only then the slow removal: who is killed in between would be left without a
  // previous feed.
  const [previous, old] = [
    join(folder, PREVIOUS_FOLDER),
    join(folder, `.alliance-${process.pid}-old.tmp`),
  ];
  await rm(old, {recursive: true, force: true});
  await ifThere(previous, rename(previous, old));
  await rename(temporary, previous);
  await rm(old, {recursive: true, force: true});
}

/**
 * The files of a feed in its folder, without compressed copies and the data files of earlier feeds.
 */
async function feedFiles(folder: string, named: ReadonlySet<string>): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true});
  return entries
    .filter(
      (entry) =>
        entry.isFile() &&
        !entry.name.startsWith('.') &&
        !copyEndings.some((ending) => entry.name.endsWith(ending)),
    )
    .map(({name}) => name)
    .filter((name) => named.has(name) || !HASHED.test(name));
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  // Not every file system has links.
  await link(from, to).catch(() => copyFile(from, to));
}

/** The hashed names in a manifest; none in one that cannot be read. */
function namedBy(manifest: Buffer | undefined): Set<string> {
  try {
    const {sets, news} = parseManifest(JSON.parse(String(manifest)));
    return new Set([
      ...Object.values(sets).flatMap(({href, columns}) => [href ?? '', columns ?? '']),
      ...Object.values(news ?? {}),
    ]);
  } catch {
    return new Set();
  }
}

/** The time of a data file becomes that of its replacement, from which its days are counted. */
async function retire(folder: string, names: ReadonlySet<string>): Promise<void> {
  const now = new Date();
  for (const name of names) {
    for (const ending of ['', ...copyEndings])
      await utimes(join(folder, name + ending), now, now).catch(() => undefined);
  }
}

/**
 * Removes the data files that neither this feed nor the previous one names, after their days; with
 * `forget` at once, the previous feed as well.
 */
export async function pruneFeed(
  folder: string,
  {forget = false, now = Date.now()} = {},
): Promise<void> {
  if (forget) await rm(join(folder, PREVIOUS_FOLDER), {recursive: true, force: true});
  const current = namedBy(await readIfThere(join(folder, MANIFEST_FILE)));
  const before = namedBy(await readIfThere(join(folder, PREVIOUS_FOLDER, MANIFEST_FILE)));
  // A manifest that names nothing is one we cannot read: then nothing is old.
  if (!current.size) return;
  for (const name of await readdir(folder)) {
    const file = HASHED.exec(name)?.[0];
    if (!file || current.has(file) || before.has(file)) continue;
    const age = now - (await stat(join(folder, name))).mtimeMs;
    if (forget || age > KEEP_DAYS * DAY_MS) await rm(join(folder, name), {force: true});
  }
}

export interface PreviousFeed {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Returns the previous feed's files by name, hashed ones first; undefined where none is kept.
 * @throws {AccessError}
 */
export async function readPrevious(folder: string): Promise<PreviousFeed | undefined> {
  const previous = join(folder, PREVIOUS_FOLDER);
  const text = await readIfThere(join(previous, MANIFEST_FILE));
  if (!text) return undefined;
  try {
    const manifest = parseManifest(JSON.parse(String(text)));
    const names = ((await ifThere(previous, readdir(previous))) ?? []).filter(
      (name) => name !== MANIFEST_FILE,
    );
    names.sort((a, b) => Number(HASHED.test(b)) - Number(HASHED.test(a)));
    return {
      manifest,
      files: new Map(
        await Promise.all(
          names.map(async (name) => [name, await readFile(join(previous, name), 'utf8')] as const),
        ),
      ),
    };
  } catch (error) {
    throw error instanceof FeedError || error instanceof SyntaxError
      ? new AccessError('read', previous, error)
      : error;
  }
}

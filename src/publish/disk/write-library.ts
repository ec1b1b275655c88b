/**
 * Puts the library beside the pages: `<version>/`, which never changes, and `v1/`, which moves with
 * compatible releases. A browser may have an old `v1/alliance.js` in its cache, and that asks for
 * the chunks of its own release: so they stay in `v1/chunks/` for a while.
 */
import {mkdir, readdir, readFile, rm} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {AccessError} from '../issues/access-error.js';
import {ifThere} from './access.js';
import {copyEndings} from './compressed-copies.js';
import {filesIn, openFolder} from './open-feed.js';
import {
  CHUNKS_FILE,
  daysText,
  mergeReleases,
  nextDays,
  readRelease,
  type ChunkDays,
  type Release,
} from './chunk-days.js';
import {writeWithCopies} from './write-feed.js';

export interface LibraryOptions {
  /** The folder that is published. */
  readonly out: string;
  /** The folder in which the tool's package has the library, as one folder named by its version. */
  readonly from: string;
  /** A published folder or its address, whose earlier chunks are kept as those in `out` are. */
  readonly keep?: string;
  /** ISO day of the release. */
  readonly today?: string;
}

export interface LibraryResult {
  readonly version: string;
  /** How many files differ from those that were there. */
  readonly written: number;
}

/** Name in the version folder → bytes. */
type Files = ReadonlyMap<string, Buffer>;

/** They say which chunks are the release's: until they come, `v1/` is the old release. */
const LAST = ['alliance.js', 'sri.json'];

/**
 * Copies the library beside the feed.
 * @returns undefined where the package has no library
 * @throws {AccessError}
 */
export async function publishLibrary({
  out,
  from,
  keep,
  today = new Date().toISOString().slice(0, 10),
}: LibraryOptions): Promise<LibraryResult | undefined> {
  const version = ((await ifThere(from, readdir(from))) ?? []).find((name) => /^\d/.test(name));
  if (!version) return undefined;
  const files = await readFiles(join(from, version));
  const [fixed, moving] = [join(out, version), join(out, `v${version.split('.')[0]}`)];
  try {
    const kept = keep ? await bringChunks(keep, moving) : undefined;
    const own = await writeRelease(fixed, files, {kept: false, today});
    const copied = await writeRelease(moving, files, {kept, today, copiesFrom: fixed});
    return {version, written: own + copied};
  } catch (error) {
    throw error instanceof AccessError ? error : new AccessError('write', out, error);
  }
}

async function readFiles(folder: string): Promise<Files> {
  const names = await filesIn(folder);
  names.sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b));
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  );
}

interface ReleaseOptions {
  /**
   * A release whose chunks have been brought into the folder; false: none but its own are to be
   * there.
   */
  readonly kept: Release | undefined | false;
  readonly today: string;
  /** The folder that has the same files and their compressed copies. */
  readonly copiesFrom?: string;
}

async function writeRelease(
  folder: string,
  files: Files,
  {kept, today, copiesFrom}: ReleaseOptions,
): Promise<number> {
  const there = (await filesIn(folder)).filter(isChunk);
  const before = await readRelease(openFolder(folder), there);
  const release = kept ? mergeReleases(before, kept) : before;
  const days = nextDays(release, [...files.keys()].filter(isChunk), today);
  if (kept === false) for (const name of days.keys()) if (!files.has(name)) days.delete(name);
  let written = 0;
  for (const name of ['chunks', 'words']) await mkdir(join(folder, name), {recursive: true});
  for (const [name, bytes] of [[CHUNKS_FILE, Buffer.from(daysText(days))] as const, ...files]) {
    const copyOf =
      copiesFrom && files.has(name)
        ? (ending: string) => readFile(join(copiesFrom, name + ending))
        : undefined;
    written += (await writeWithCopies(folder, name, bytes, copyOf)).length;
  }
  await removeOthers(folder, files, days);
  return written;
}

const isChunk = (name: string): boolean => /^chunks\/[\w.-]+\.js$/.test(name);

/** What is of no release that is kept. */
async function removeOthers(folder: string, files: Files, days: ChunkDays): Promise<void> {
  for (const name of await filesIn(folder)) {
    const ending = copyEndings.find((one) => name.endsWith(one)) ?? '';
    const file = name.slice(0, name.length - ending.length);
    if (!files.has(file) && !days.has(file) && file !== CHUNKS_FILE)
      await rm(join(folder, name), {force: true});
  }
}

/** Copies the chunks of a published site's library into the folder. @returns which they are */
async function bringChunks(location: string, folder: string): Promise<Release> {
  const moving = basename(folder);
  const source = openFolder(
    /^https?:/i.test(location)
      ? new URL(`${moving}/`, location.endsWith('/') ? location : `${location}/`).href
      : join(location, moving),
  );
  const release = await readRelease(source, []);
  if (!release.current.size)
    throw new AccessError('read', location, new Error(`it has no library in ${moving}/`));
  await mkdir(join(folder, 'chunks'), {recursive: true});
  for (const name of release.days.keys()) {
    const text = isChunk(name) ? await source.read(name) : undefined;
    if (text === undefined) release.days.delete(name);
    else await writeWithCopies(folder, name, Buffer.from(text));
  }
  return release;
}

/**
 * Opens a published feed, in a folder or at an address: for `check`, and to continue its sequence.
 */
import {readdir} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {MANIFEST_FILE} from '../../feed/manifest-file.js';
import type {FeedSource} from '../feed/feed-source.js';
import {AccessError} from '../issues/access-error.js';
import {ifThere, isThere, readIfThere} from './access.js';

const TIME_LIMIT_MS = 15_000;
const SIZE_LIMIT_BYTES = 64_000_000;

/** Returns the feed in a folder, in its subfolder `feed`, or below an address. */
export async function openFeed(location: string): Promise<FeedSource> {
  const inside = join(location, 'feed');
  return openFolder(
    !isAddress(location) && (await isThere(join(inside, MANIFEST_FILE))) ? inside : location,
  );
}

const isAddress = (location: string): boolean => /^https?:\/\//i.test(location);

/** Returns the files in a folder, or below an address. */
export function openFolder(location: string): FeedSource {
  if (isAddress(location))
    return {
      read: (name) => fetchText(new URL(name, location.endsWith('/') ? location : `${location}/`)),
    };
  return {
    read: async (name) => (await readIfThere(join(location, name)))?.toString(),
    list: (folder) => filesIn(join(location, folder)),
  };
}

/**
 * Returns the files in a folder and those below it, relative to it, with slashes; none where there
 * is no such folder.
 * @throws {AccessError}
 */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await ifThere(folder, readdir(folder, {recursive: true, withFileTypes: true}));
  return (entries ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function fetchText(url: URL): Promise<string | undefined> {
  try {
    const response = await fetch(url, {signal: AbortSignal.timeout(TIME_LIMIT_MS)});
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await readLimited(response);
  } catch (error) {
    throw new AccessError('reach', url.href, (error as Error).cause ?? error);
  }
}

/** The announced length may be wrong or missing, so the bytes are counted as they come. */
async function readLimited({body}: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > SIZE_LIMIT_BYTES) throw new Error(`more than ${SIZE_LIMIT_BYTES / 1e6} MB`);
    text += decoder.decode(chunk, {stream: true});
  }
  return text + decoder.decode();
}

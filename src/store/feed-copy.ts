/** What all elements of a page show at one time: a manifest, and its files that are in use. */
import {FeedError} from '../feed/feed-error.js';
import type {Manifest} from '../feed/feed.js';
import type {FeedPart} from './feed-parts.js';
import {isFeedError, readFile} from './fetch-file.js';
import {pageState} from './page.js';

/** For a file of 2.3 MB on a line of 0.4 Mbit/s. */
const LARGE_LIMIT_MS = 60_000;

/**
 * What a widget reads: the manifest, the feed's base URL for relative links, and the part it asked
 * for.
 */
export interface FeedData<P> {
  readonly base: string;
  readonly manifest: Manifest;
  readonly part: P;
}

/** `stale`: the last good copy, after a failure. `error`: nothing to show. */
export type FeedState<P> =
  /** `early`: the manifest, while the files beside it are on their way for the first time. */
  | {readonly status: 'loading'; readonly early?: FeedData<undefined> | undefined}
  | {readonly status: 'ready'; readonly feed: FeedData<P>}
  | {readonly status: 'stale'; readonly feed: FeedData<P>; readonly error: FeedError}
  | {readonly status: 'error'; readonly error: FeedError};

/** A manifest with those of its files that are in use: what all elements show at one time. */
export interface Copy {
  readonly manifest: Manifest;
  readonly parts: Map<string, FeedData<unknown>>;
  /**
   * Why a file that is in use could not be had; an optional one is undefined among the parts as
   * well.
   */
  readonly missing: Map<string, FeedError>;
}

/** Puts a part into a copy, or the reason why it is not there. */
export async function fillCopy(
  copy: Copy,
  part: FeedPart<unknown>,
  base: string,
  signal?: AbortSignal,
): Promise<void> {
  const file = part.file(copy.manifest);
  const put = (value: unknown) => {
    copy.missing.delete(part.name);
    copy.parts.set(part.name, {base, manifest: copy.manifest, part: value});
  };
  try {
    // Hashed names: what a name stands for never changes, so any copy will do.
    if (file === undefined) {
      put(await part.absent?.(copy.manifest));
      return;
    }
    const {parse, limit, large} = part;
    put(
      await readFile(base + file, parse, {
        signal,
        limit,
        ...(large && {limitMs: LARGE_LIMIT_MS}),
      }),
    );
    if (large) pageState().files.delete(base + file);
  } catch (error) {
    if (part.optional) put(undefined);
    copy.missing.set(part.name, asFeedError(error));
  }
}

/** Returns an error of the feed as it is, and any other as one of the network. */
export const asFeedError = (cause: unknown): FeedError =>
  isFeedError(cause) ? cause : new FeedError('network', String(cause), {cause});

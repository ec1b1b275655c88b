/**
 * The pictures for sharing of a published feed. One is made anew only where it would say something
 * else: each keeps the hash of what it was made from. One that is out of date does not stay.
 */
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {readPagePath} from '../../embed/page-address.js';
import {textInPng} from '../disk/indexed-png.js';
import {loadRenderer, type RenderPng} from '../disk/render-png.js';
import {bytesIfThere, pathsIn, writePages} from '../disk/write-pages.js';
import {PAGES_FOLDER} from '../pages/site/site-files.js';
import {
  sharingPath,
  sharingPictures,
  type SharingPicture,
} from '../pages/pictures/sharing-picture.js';
import type {ReadFeed} from './read-feed.js';

export interface SharingOptions {
  /** The folder above `feed/`. */
  readonly out: string;
  /** In its first language. */
  readonly feed: ReadFeed;
  /** The folder of what makes PNG; absent: no picture is made, those that are true stay. */
  readonly renderer?: string | undefined;
  /** Pictures whose subject is gone are removed; else they become that of all. */
  readonly forget?: boolean | undefined;
}

export interface SharingResult {
  /** The pictures that are there now, below `w/`. */
  readonly there: ReadonlySet<string>;
  readonly written: number;
}

/** Changes with what makes pictures: then all are made anew. */
export const RENDERER = 'resvg-wasm 2.6.2, noto-sans 5.3.0, 64 colours';
/** Under this keyword a picture keeps the hash. */
const KEYWORD = 'alliance-source';

interface Source {
  readonly path: string;
  readonly svg: string;
  readonly hash: string;
}

/**
 * Writes the pictures into `<out>/w`.
 * @throws {AccessError}
 */
export async function publishSharing(options: SharingOptions): Promise<SharingResult> {
  const {out, feed, renderer, forget = false} = options;
  const folder = join(out, PAGES_FOLDER);
  const hashes = hashesIn(folder);
  if (renderer === undefined && !hashes.size) return {there: new Set(), written: 0};
  const pictures = sharingPictures(feed);
  const stale = pictures
    .filter(({path}) => renderer !== undefined || hashes.has(path))
    .map(sourceOf)
    .filter(({path, hash}) => hashes.get(path) !== hash);
  const known = new Set(pictures.map(({path}) => path));
  const gone = [...hashes.keys()].filter((path) => !known.has(path));
  const render = renderer !== undefined && stale.length ? await loadRenderer(renderer) : undefined;
  const written = await writePages(out, steps({folder, stale, gone, render, forget}), folder);
  return {there: new Set(hashesIn(folder).keys()), written};
}

interface Steps {
  readonly folder: string;
  readonly stale: readonly Source[];
  readonly gone: readonly string[];
  readonly render: RenderPng | undefined;
  readonly forget: boolean;
}

function* steps({
  folder,
  stale,
  gone,
  render,
  forget,
}: Steps): Generator<ReadonlyMap<string, Uint8Array | undefined>> {
  for (const {path, svg, hash} of stale)
    yield new Map([[`${PAGES_FOLDER}/${path}`, render?.(svg, {[KEYWORD]: hash})]]);
  // What others embed goes on answering, and says nothing of who is gone.
  const ofAll = forget
    ? undefined
    : bytesIfThere(join(folder, sharingPath({widget: 'participant-map'})));
  for (const path of gone) yield new Map([[`${PAGES_FOLDER}/${path}`, ofAll]]);
}

function sourceOf({path, svg: draw}: SharingPicture): Source {
  const svg = draw();
  const hash = createHash('sha256').update(`${RENDERER}\n${svg}`).digest('hex');
  return {path, svg, hash};
}

/** Path below `w/` → hash of the pictures that are ours. */
function hashesIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    pathsIn(folder).flatMap((path) => {
      const subject = /\.png$/.test(path) && readPagePath(path.replace(/\.png$/, '.html'));
      if (!subject || sharingPath(subject) !== path) return [];
      const bytes = bytesIfThere(join(folder, path));
      const hash = bytes && textInPng(bytes, KEYWORD);
      return hash === undefined ? [] : [[path, hash] as const];
    }),
  );
}

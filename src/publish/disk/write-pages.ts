/**
 * Writes the public pages of a published feed: `w/[<lang>/]<widget>[/<key>].html`, the same for frames below `w/frame/`, beside each its oEmbed answer, the badges as pictures, and events for calendars.
 * Addresses are stable: what others embed goes on answering when its key is gone, and then says nothing of it.
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {
  badgeVariants,
  framePath,
  pagePath,
  pictureEnding,
  readPagePath,
  type PageSubject,
} from '../../embed/page-address.js';
import {keyAttributes} from '../../embed/widget-attributes.js';
import {widgetNames} from '../../embed/widget-names.js';
import {AccessError} from './access.js';
import {holdSignals, type Checkpoint} from './hold-signals.js';
import {isOwnIndex, leadHtml, listHtml} from '../pages/index-html.js';
import {makeBadge} from '../pages/make-badge.js';
import {eventAlone} from '../feed/make-events.js';
import {oembedJson, pagesHtml, type PageSite} from '../pages/page-html.js';
import {KEYED_PAGES_LIMIT, keysOf} from '../pages/page-subject.js';
import {readFeeds, type ReadFeed} from './read-feed.js';

export interface PagesResult {
  readonly folder: string;
  /** How many files differ from those that were there. */
  readonly written: number;
  /** What got no page of its own, because there are too many. */
  readonly left: number;
}

export interface PagesOptions {
  /** The folder above `feed/`. */
  readonly out: string;
  /** Where the library lies: relative to `out`, or an address. */
  readonly library?: string;
  /** Pages whose key is gone are removed instead of emptied. */
  readonly forget?: boolean;
}

/** The address that moves with compatible releases, in the folder that a site is published from. */
const LIBRARY = 'v1/';

/**
 * Made from the feed as it has been published, as a browser would read it. Each file arrives by rename; files that are not pages of ours
 * are not touched.
 * @throws {AccessError}
 */
export async function publishPages({
  out,
  library = LIBRARY,
  forget = false,
}: PagesOptions): Promise<PagesResult> {
  const feeds = await readFeeds(join(out, 'feed'));
  const {base = ''} = feeds[0] ?? {};
  const site: PageSite = {
    library: library.endsWith('/') ? library : `${library}/`,
    languages: feeds.map(({requested}) => requested),
    ...(base && {site: new URL('../', base).href}),
  };
  const folder = join(out, 'w');
  try {
    return await holdSignals((checkpoint) => writePages(folder, feeds, {site, forget, checkpoint}));
  } catch (error) {
    throw new AccessError('write', folder, error);
  }
}

async function writePages(
  folder: string,
  feeds: readonly ReadFeed[],
  options: {
    readonly site: PageSite;
    readonly forget: boolean;
    readonly checkpoint: Checkpoint;
  },
): Promise<PagesResult> {
  const {site, forget, checkpoint} = options;
  const there = existingPages(folder);
  let written = 0;
  let left = 0;
  for (const [i, feed] of feeds.entries()) {
    const lang = i ? feed.requested : undefined;
    const calendar = readIfThere(join(folder, '../feed', `events.${feed.requested}.ics`)) ?? '';
    for (const {subject, gone} of subjectsIn(feed, lang, there, (count) => {
      left += count;
    })) {
      await checkpoint();
      there.delete(pagePath(subject));
      if (gone && forget) removePage(folder, subject);
      else written += writePage(folder, subject, feed, {...site, gone, calendar});
    }
  }
  // What remains is of a language that the feed has no more.
  for (const subject of there.values()) removePage(folder, subject);
  written += replaceIfNew(join(folder, 'index.html'), listHtml(feeds, site));
  const first = join(folder, '../index.html');
  if (isOwnIndex(readIfThere(first))) written += replaceIfNew(first, leadHtml(feeds[0]!));
  return {folder, written, left};
}

function existingPages(folder: string): Map<string, PageSubject> {
  let names: string[] = [];
  try {
    names = readdirSync(folder, {recursive: true}).map((name) => String(name).split(sep).join('/'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return new Map(
    names.flatMap((path) => {
      const subject = readPagePath(path);
      return subject ? [[path, subject] as const] : [];
    }),
  );
}

function* subjectsIn(
  feed: ReadFeed,
  lang: string | undefined,
  there: ReadonlyMap<string, PageSubject>,
  leave: (count: number) => void,
): Generator<{readonly subject: PageSubject; readonly gone: boolean}> {
  for (const widget of widgetNames) {
    const of = (key?: string): PageSubject => ({
      widget,
      ...(lang !== undefined && {lang}),
      ...(key !== undefined && {key}),
    });
    yield {subject: of(), gone: false};
    if (!keyAttributes[widget]) continue;
    const all = keysOf(widget, feed);
    const keys = [...all].filter(
      (key) => all.size <= KEYED_PAGES_LIMIT || there.has(pagePath(of(key))),
    );
    leave(all.size - keys.length);
    for (const key of keys) yield {subject: of(key), gone: false};
    const old = [...there.values()].filter(
      (one) =>
        one.widget === widget && one.lang === lang && one.key !== undefined && !all.has(one.key),
    );
    for (const {key} of old) yield {subject: of(key), gone: true};
  }
}

function writePage(
  folder: string,
  subject: PageSubject,
  feed: ReadFeed,
  options: PageSite & {readonly gone: boolean; readonly calendar: string},
): number {
  const {site, gone, calendar} = options;
  const {page, frame} = pagesHtml(subject, feed, options);
  let written =
    replaceIfNew(join(folder, pagePath(subject)), page) +
    replaceIfNew(join(folder, framePath(subject)), frame);
  if (site)
    written += replaceIfNew(
      join(folder, pagePath(subject, '.oembed.json')),
      oembedJson(subject, feed, site, gone),
    );
  if (subject.widget === 'participant-badge' && subject.key) {
    for (const variant of badgeVariants)
      written += replaceIfNew(
        join(folder, pagePath(subject, pictureEnding(variant))),
        makeBadge(subject.key, feed, {format: 'svg', variant}).text,
      );
  }
  if (subject.widget === 'news-ticker' && subject.key) {
    const event = eventAlone(calendar, subject.key);
    const path = join(folder, pagePath(subject, '.ics'));
    if (event) written += replaceIfNew(path, event);
    else rmSync(path, {force: true});
  }
  return written;
}

/** Without waiting for the disk, which would take a second for a hundred pages: a page lost in a power cut is made by the next build. */
function replaceIfNew(path: string, text: string): number {
  if (readIfThere(path) === text) return 0;
  const temporary = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(temporary, text);
  renameSync(temporary, path);
  return 1;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function removePage(folder: string, subject: PageSubject): void {
  for (const ending of ['.html', '.oembed.json', '.ics', ...badgeVariants.map(pictureEnding)])
    rmSync(join(folder, pagePath(subject, ending)), {force: true});
  rmSync(join(folder, framePath(subject)), {force: true});
  for (const path of [pagePath(subject), framePath(subject)]) {
    try {
      rmdirSync(dirname(join(folder, path)));
    } catch {
      // It holds others still.
    }
  }
}

/**
 * The public pages of a published feed: `w/[<lang>/]<widget>[/<key>].html`, the same for frames
 * below `w/frame/`, beside each its oEmbed answer, the badges and the map as pictures, and
 * events for calendars. Pure. Addresses are stable: what others embed goes on answering when its key is gone,
 * and then says nothing of it.
 */
import {
  badgeVariants,
  framePath,
  isCountryKey,
  pagePath,
  pictureEnding,
  readPagePath,
  type PageSubject,
} from '../../embed/page-address.js';
import {keyAttributes} from '../../embed/widget-attributes.js';
import {widgetNames} from '../../embed/widget-names.js';
import {eventAlone} from '../feed/make-events.js';
import type {ReadFeed} from '../feed/read-feed.js';
import {makeBadge} from './make-badge.js';
import {oembedJson} from './oembed.js';
import type {PageSite} from './layout/page-context.js';
import {pagesHtml} from './page-html.js';
import {keysOf, newPageKeys} from './page-subject.js';
import {PictureSource} from './pictures/map-picture.js';
import {
  inFolder,
  lostStarts,
  rootFiles,
  siteFiles,
  type PageFiles,
  type RootFile,
} from './site/site-files.js';

/** The address that moves with compatible releases, in the published folder. */
const LIBRARY = 'v1/';

export interface PagesInput {
  /** The feed in each of its languages, the first first. */
  readonly feeds: readonly ReadFeed[];
  /** The paths that lie in `w/`, relative to it. */
  readonly present: readonly string[];
  /** Returns the calendar of a language, `events.en.ics`; undefined where there is none. */
  readonly readCalendar: (lang: string) => string | undefined;
  /** Returns a file above `w/` as it is; undefined where there is none. */
  readonly readRootFile: (name: RootFile) => string | undefined;
  /** Where the library lies: relative to the published folder, or an address. */
  readonly library?: string | undefined;
  /** The pictures for sharing that are there, below `w/`. */
  readonly sharing?: ReadonlySet<string> | undefined;
  /** Pages whose key is gone are removed instead of emptied. */
  readonly forget?: boolean | undefined;
}

export interface PagesPlan {
  /** How many keys get no page of their own, because there are too many. */
  readonly left: number;
  /**
   * Each step is what belongs together: all files of one page. Made one after the other, so that
   * they need not be held all.
   */
  readonly steps: Iterable<PageFiles>;
}

/** Returns what must be in the published folder for the feed's pages to be there. */
export function makePages(input: PagesInput): PagesPlan {
  const {feeds, library = LIBRARY, present, sharing} = input;
  const {base = ''} = feeds[0] ?? {};
  const site: PageSite = {
    library: library.endsWith('/') ? library : `${library}/`,
    languages: feeds.map(({requested}) => requested),
    ...(base && {site: new URL('../', base).href}),
    ...(sharing && {sharing}),
  };
  const old = new Map(
    present.flatMap((path) => {
      const subject = readPagePath(path);
      return subject ? [[path, subject] as const] : [];
    }),
  );
  const plans = feeds.map((feed, i) => planLanguage(feed, i ? feed.requested : undefined, old));
  const left = plans.reduce((sum, plan) => sum + plan.left, 0);
  return {left, steps: steps(input, site, plans, old)};
}

function* steps(
  {feeds, present, readCalendar, readRootFile, forget = false}: PagesInput,
  site: PageSite,
  plans: readonly LanguagePlan[],
  old: ReadonlyMap<string, PageSubject>,
): Generator<PageFiles> {
  const kept = new Set<string>();
  const [first] = feeds;
  const pictures = first && new PictureSource(first);
  for (const [i, feed] of feeds.entries()) {
    const calendar = readCalendar(feed.requested) ?? '';
    for (const {subject, gone} of plans[i]?.subjects ?? []) {
      kept.add(pagePath(subject));
      yield gone && forget
        ? noFiles(subject)
        : new Map([
            ...filesOf(subject, feed, {...site, gone, calendar}),
            // They have no words, and so no language.
            ...(pictures && i === 0 ? mapPictures(subject, pictures, gone) : []),
          ]);
    }
  }
  // What remains is of a language that the feed has no more.
  for (const [path, subject] of old) if (!kept.has(path)) yield noFiles(subject);
  yield new Map(lostStarts(present, old, site).map((path) => [inFolder(path), undefined]));
  yield siteFiles(
    feeds,
    site,
    (plans[0]?.subjects ?? []).flatMap(({subject, gone}) => (gone ? [] : [subject])),
  );
  yield rootFiles(feeds, site, readRootFile);
}

interface LanguagePlan {
  readonly subjects: readonly {readonly subject: PageSubject; readonly gone: boolean}[];
  readonly left: number;
}

/** What has a page in one language: each widget, its keys, and the keys of old pages. */
function planLanguage(
  feed: ReadFeed,
  lang: string | undefined,
  old: ReadonlyMap<string, PageSubject>,
): LanguagePlan {
  let left = 0;
  const subjects = widgetNames.flatMap((widget) => {
    const subjectOf = (key?: string): PageSubject => ({
      widget,
      ...(lang !== undefined && {lang}),
      ...(key !== undefined && {key}),
    });
    const whole = {subject: subjectOf(), gone: false};
    if (!keyAttributes[widget]) return [whole];
    const all = keysOf(widget, feed);
    const fresh = newPageKeys(widget, all);
    const keys = [...all].filter((key) => fresh.has(key) || old.has(pagePath(subjectOf(key))));
    // A participant without a page of its own is counted once, not again for its map.
    if (widget !== 'participant-map') left += all.size - keys.length;
    const goneKeys = [...old.values()]
      .filter((one) => one.widget === widget && one.lang === lang)
      .flatMap(({key}) => (key !== undefined && !all.has(key) ? [key] : []));
    return [
      whole,
      ...keys.map((key) => ({subject: subjectOf(key), gone: false})),
      ...goneKeys.map((key) => ({subject: subjectOf(key), gone: true})),
    ];
  });
  return {subjects, left};
}

function filesOf(
  subject: PageSubject,
  feed: ReadFeed,
  options: PageSite & {readonly gone: boolean; readonly calendar: string},
): PageFiles {
  const {site, gone, calendar} = options;
  const {page, frame} = pagesHtml(subject, feed, options);
  const files = new Map<string, string | Uint8Array | undefined>([
    [inFolder(pagePath(subject)), page],
    [inFolder(framePath(subject)), frame],
  ]);
  if (site !== undefined)
    files.set(inFolder(pagePath(subject, '.oembed.json')), oembedJson(subject, feed, site, gone));
  if (subject.widget === 'participant-badge' && subject.key) {
    for (const variant of badgeVariants)
      files.set(
        inFolder(pagePath(subject, pictureEnding(variant))),
        makeBadge(subject.key, feed, {format: 'svg', variant}).text,
      );
  }
  if (subject.widget === 'news-ticker' && subject.key)
    files.set(inFolder(pagePath(subject, '.ics')), eventAlone(calendar, subject.key));
  return files;
}

/** The pictures of the map: of all, and of each country. */
function* mapPictures(
  subject: PageSubject,
  source: PictureSource,
  gone: boolean,
): Generator<[path: string, text: string]> {
  const {widget, key} = subject;
  if (widget !== 'participant-map' || (key !== undefined && !isCountryKey(key))) return;
  const pictures = source.pictures({country: gone ? undefined : key?.toUpperCase()});
  for (const theme of ['light', 'dark'] as const)
    yield [inFolder(pagePath(subject, pictureEnding(theme))), pictures[theme]];
}

/** All files of a page, none of which is to be there. */
const noFiles = (subject: PageSubject): PageFiles =>
  new Map(
    [
      ...['.html', '.oembed.json', '.ics', ...badgeVariants.map(pictureEnding)].map((ending) =>
        pagePath(subject, ending),
      ),
      framePath(subject),
    ].map((path) => [inFolder(path), undefined]),
  );

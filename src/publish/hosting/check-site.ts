/**
 * `check` of what lies beside a feed: the public pages, the files beside them, and the library that
 * they load.
 */
import {createHash} from 'node:crypto';
import {dirname, join} from 'node:path/posix';
import {pagePath} from '../../embed/page-address.js';
import {widgetNames} from '../../embed/widget-names.js';
import {REBUILD} from './built-file.js';
import {checkCalendar} from './check-calendar.js';
import {checkXml} from './check-news-formats.js';
import {checkPage} from './check-page.js';
import {SourceLocation, type IssueList} from '../issues/content-issues.js';
import type {FeedSource} from '../feed/feed-source.js';
import {countOf} from '../issues/count-items.js';

/** Returns each page that every feed has. */
export const pagesOf = (languages: readonly string[]): string[] => [
  'w/index.html',
  ...languages.flatMap((lang, index) =>
    widgetNames.map((widget) => `w/${pagePath({widget, ...(index > 0 && {lang})})}`),
  ),
];

/** The pictures that every feed has. */
const PICTURES = ['w/participant-map.svg', 'w/participant-map.dark.svg'];

/** Says nothing where no pages are published beside the feed. */
export async function checkSite(
  source: FeedSource,
  languages: readonly string[],
  issues: IssueList,
): Promise<void> {
  const expected = [...pagesOf(languages), ...PICTURES];
  const there = (await source.list?.('../w'))?.map((name) => `w/${name}`) ?? [];
  const names = [...new Set([...expected, ...there.filter((name) => endings.test(name))])];
  const missing: string[] = [];
  /** Script or style sheet, relative to the published folder → how many pages ask for it. */
  const assets = new Map<string, number>();
  const count = (asset: string) => assets.set(asset, (assets.get(asset) ?? 0) + 1);
  for (const name of names) {
    const text = await source.read(`../${name}`);
    if (text === undefined) missing.push(name);
    else for (const asset of checkFile(text, name, issues)) count(asset);
    // One after the other: nothing is there, and a server is not to be asked for the rest.
    if (!there.length && missing.length === 2 && missing[1] === names[1]) return;
  }
  for (const name of missing)
    new SourceLocation(issues, name).error('missing-file', `is missing; ${REBUILD}`);
  await checkLibrary(source, assets, issues);
}

const endings = /\.(html|ics|svg|oembed\.json)$/;

/**
 * @returns the scripts and style sheets beside it that it asks for, relative to the published
 * folder
 */
function checkFile(text: string, name: string, issues: IssueList): string[] {
  const location = new SourceLocation(issues, name);
  if (name.endsWith('.ics')) checkCalendar(text, location);
  else if (name.endsWith('.svg')) checkXml(text, name, issues);
  else if (name.endsWith('.json')) checkOembed(text, location);
  else
    return (checkPage(text, location)?.assets ?? [])
      .filter((href) => !/^([a-z]+:|\/)/i.test(href))
      .map((href) => join(dirname(name), href.replace(/[?#].*$/, '')));
  return [];
}

/** The members that oEmbed 1.0 demands of a rich answer. */
const OEMBED = ['version', 'type', 'html', 'width', 'height'];

function checkOembed(text: string, location: SourceLocation): void {
  try {
    const answer = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    for (const name of OEMBED.filter((own) => !answer?.[own]))
      location.error('missing', `is missing; ${REBUILD}`, `/${name}`);
  } catch (error) {
    location.error('syntax', `is not JSON: ${(error as Error).message}; ${REBUILD}`);
  }
}

/** Of the library, that it is there: its own list says what belongs to it. */
async function checkLibrary(
  source: FeedSource,
  assets: ReadonlyMap<string, number>,
  issues: IssueList,
): Promise<void> {
  const loader = [...assets.keys()].find((name) => name.endsWith('/alliance.js'));
  if (!loader) return;
  if ((await source.read(`../${loader}`)) === undefined)
    new SourceLocation(issues, loader).warn(
      'missing-file',
      `is missing: without the library ${countOf(assets.get(loader) ?? 0, 'page')} have neither styles nor script; build again, or copy the library there`,
    );
  else if (source.list) await checkHashes(source, loader.replace(/[^/]+$/, ''), issues);
}

/**
 * That the library in a folder is what was built. (Of an address `checkLibrary` says it, with what
 * the server adds.)
 */
async function checkHashes(source: FeedSource, folder: string, issues: IssueList): Promise<void> {
  const list = await source.read(`../${folder}sri.json`);
  if (list === undefined) return;
  for (const [name, hash] of Object.entries(readJson(list))) {
    const location = new SourceLocation(issues, folder + name);
    const text = await source.read(`../${folder}${name}`);
    if (text === undefined)
      location.error(
        'missing-file',
        `is missing: a widget that needs it does not appear; ${REBUILD}`,
      );
    else if (hash !== `sha384-${createHash('sha384').update(text).digest('base64')}`)
      location.error('hash', `is not what sri.json says: it was changed or cut off; ${REBUILD}`);
  }
}

function readJson(text: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    return {};
  }
}

/** The files of the site that belong to no one page. Pure. */
import type {PageSubject} from '../../../embed/page-address.js';
import type {ReadFeed} from '../../feed/read-feed.js';
import {newsCss} from '../kinds/news-page.js';
import type {PageSite} from '../layout/page-context.js';
import {iconPng, iconSvg} from './icons.js';
import {leadPage} from './lead-page.js';
import {notFoundPage} from './not-found-page.js';
import {isOwnFile} from './own-file.js';
import {robotsTxt, sitemapXml} from './sitemap.js';
import {startPage, startPath} from './start-page.js';

/** The folder of the pages, in the published folder. */
export const PAGES_FOLDER = 'w';

/** Returns the path in the published folder of what lies among the pages. */
export const inFolder = (path: string): string => `${PAGES_FOLDER}/${path}`;

/** Files of the published folder: path → text or bytes; undefined for one that must go. */
export type PageFiles = ReadonlyMap<string, string | Uint8Array | undefined>;

/** The files above `w/` that the tool writes where nobody else has. */
export const ROOT_FILES = ['index.html', '404.html', 'robots.txt'] as const;
export type RootFile = (typeof ROOT_FILES)[number];

/** Returns the start pages of languages that the feed has no more; other folders are not ours. */
export function lostStarts(
  present: readonly string[],
  old: ReadonlyMap<string, PageSubject>,
  {languages}: PageSite,
): string[] {
  const lost = new Set([...old.values()].map(({lang}) => lang));
  for (const tag of languages.slice(1)) lost.delete(tag);
  return present.filter((path) => {
    const [lang, name, ...rest] = path.split('/');
    return name === 'index.html' && !rest.length && lost.has(lang);
  });
}

/**
 * Returns what there is once: start pages, icons, the sitemap, the style sheet of the news.
 * @param subjects that have a page, in the first language
 */
export function siteFiles(
  feeds: readonly ReadFeed[],
  site: PageSite,
  subjects: readonly PageSubject[],
): PageFiles {
  return new Map<string, string | Uint8Array | undefined>([
    ...feeds.map(
      (feed) => [inFolder(startPath(site, feed.requested)), startPage(feed, site)] as const,
    ),
    [inFolder('icon.svg'), iconSvg()],
    [inFolder('icon.png'), iconPng()],
    [inFolder('news.css'), newsCss(feeds[0]?.news.flatMap(({countries}) => countries) ?? [])],
    [
      inFolder('sitemap.xml'),
      site.site === undefined ? undefined : sitemapXml(subjects, {...site, site: site.site}),
    ],
  ]);
}

/** Returns what lies above the pages, where it is not somebody else's. @param read a file as it is */
export function rootFiles(
  feeds: readonly ReadFeed[],
  site: PageSite,
  read: (name: RootFile) => string | undefined,
): PageFiles {
  const [feed] = feeds;
  const make: Readonly<Record<RootFile, () => string>> = {
    'index.html': () => (feed ? leadPage(feed) : ''),
    '404.html': () => notFoundPage(feeds, site),
    'robots.txt': () => robotsTxt(site.site),
  };
  return new Map(
    ROOT_FILES.filter((name) => isOwnFile(read(name))).map((name) => [name, make[name]()]),
  );
}

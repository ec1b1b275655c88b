/** What the parts of a public page are made from, and the addresses that they link to. Pure. */
import {pagePath, type PageSubject} from '../../../embed/page-address.js';
import type {WidgetName} from '../../../embed/widget-names.js';
import type {PageWords} from '../../../locale/page-words.js';
import type {ReadFeed} from '../../feed/read-feed.js';
import type {FeedIndex} from '../feed-index.js';

/**
 * Stands for the published folder until a page's own place is known: all links of a page go by
 * that.
 */
export const HERE = 'https://here.invalid/';

export interface PageSite {
  /**
   * The published folder's public address, with a trailing slash; without it pages have no
   * canonical address and no oEmbed answer.
   */
  readonly site?: string;
  /** The library's version folder: relative to the published folder, or an address. */
  readonly library: string;
  /** Of the feed, the first first. */
  readonly languages: readonly string[];
  /** The pictures for sharing that are there, below `w/`. */
  readonly sharing?: ReadonlySet<string>;
}

export interface PageContext {
  /** What the page shows: without its key, where that is gone. */
  readonly shown: PageSubject;
  readonly feed: ReadFeed;
  readonly index: FeedIndex;
  readonly site: PageSite;
  readonly words: PageWords;
}

/** Returns the path of the subject's page as its file has it: the first language is not named. */
export const filed = (
  subject: PageSubject,
  {languages}: Pick<PageSite, 'languages'>,
  lang = subject.lang ?? languages[0],
): PageSubject => ({
  widget: subject.widget,
  key: subject.key,
  ...(lang !== undefined && lang !== languages[0] && {lang}),
});

/** Returns the public address of a page. @param site the published folder, with a trailing slash */
export const addressOf = (subject: PageSubject, site: string, ending?: string): string =>
  new URL(`w/${pagePath(subject, ending)}`, site).href;

/** Returns the address of another page in the page's own language. */
export const pageHref = (
  {feed, site}: PageContext,
  widget: WidgetName,
  key?: string,
  ending?: string,
): string =>
  `${HERE}w/${pagePath(filed({widget, ...(key !== undefined && {key})}, site, feed.requested), ending)}`;

/** Returns the address of the start page in a language. */
export const startHref = ({languages}: Pick<PageSite, 'languages'>, lang: string): string =>
  `${HERE}w/${lang === languages[0] ? '' : `${lang}/`}index.html`;

/** Returns the address of a file of the feed. */
export const feedHref = (name: string): string => `${HERE}feed/${name}`;

/** Returns a page whose links go by its own place. @param path of its file, below `w/` */
export const placePage = (html: string, path: string): string =>
  html.replaceAll(HERE, '../'.repeat(path.split('/').length));

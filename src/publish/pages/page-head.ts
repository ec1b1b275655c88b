/** What a public page says in its head, to browsers, search engines and other sites. Pure. */
import {escape} from '../../embed/children/html.js';
import {pagePath, type PageSubject} from '../../embed/page-address.js';
import {pickText} from '../../locale/language.js';
import type {ReadFeed} from '../feed/read-feed.js';
import {SHARING_PX, sharingPath} from './pictures/sharing-picture.js';
import {structuredData, type SubjectWords} from './page-subject.js';
import {stylesHref} from './render-widget.js';

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

export type HeadOptions = PageSite & {readonly gone: boolean; readonly feedHref: string};

/** Returns the subject as the path of its file has it: the feed's first language is not named. */
export const filed = (
  subject: PageSubject,
  {languages}: PageSite,
  lang = subject.lang ?? languages[0]!, // A feed has a language.
): PageSubject => ({
  widget: subject.widget,
  key: subject.key,
  ...(lang !== languages[0] && {lang}),
});

/** Returns the address of a page. @param site the published folder, with a trailing slash */
export const addressOf = (subject: PageSubject, site: string, ending?: string): string =>
  new URL(`w/${pagePath(subject, ending)}`, site).href;

/** Returns the lines of a public page's head. */
export function headLines(
  subject: PageSubject,
  shown: PageSubject,
  {title, description}: SubjectWords,
  feed: ReadFeed,
  options: HeadOptions,
): string[] {
  const {site, library, gone, feedHref} = options;
  const whole = wholeTitle(title, feed);
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${whole}</title>`,
    ...(description ? [`<meta name="description" content="${escape(description)}">`] : []),
    ...(gone ? ['<meta name="robots" content="noindex">'] : []),
    ...(site ? addressLines(subject, shown, whole, {...options, site}) : []),
    ...(site ? sharingLines(shown, escape(title), {...options, site}) : []),
    ...codeLines(shown, library, feedHref),
    // Data, not script: no policy asks about it. A "</script>" in a text must not end it.
    ...structuredData(shown, feed).map(
      (thing) =>
        `<script type="application/ld+json">${JSON.stringify(thing).replaceAll('<', '\\u003c')}</script>`,
    ),
  ];
}

/** Where the page lies, in each language, and where its oEmbed answer lies. */
function addressLines(
  subject: PageSubject,
  shown: PageSubject,
  title: string,
  site: PageSite & {readonly site: string},
): string[] {
  const at = (page: PageSubject, ending?: string) => addressOf(page, site.site, ending);
  return [
    headLink('canonical', at(filed(shown, site))),
    ...site.languages.map((tag) =>
      headLink('alternate', at(filed(shown, site, tag)), ` hreflang="${tag}"`),
    ),
    headLink('alternate', at(filed(shown, site, site.languages[0])), ' hreflang="x-default"'),
    headLink(
      'alternate',
      at(filed(subject, site), '.oembed.json'),
      ` type="application/json+oembed" title="${title}"`,
    ),
  ];
}

/** What other sites show of a link to the page: the picture of its subject, else that of all. */
function sharingLines(
  shown: PageSubject,
  title: string,
  {site, sharing}: PageSite & {readonly site: string},
): string[] {
  const path = [shown, {widget: 'participant-map'} as const]
    .map(sharingPath)
    .find((one) => sharing?.has(one));
  if (path === undefined) return [];
  const {width, height} = SHARING_PX;
  return [
    `<meta property="og:title" content="${title}">`,
    `<meta property="og:image" content="${escape(new URL(`w/${path}`, site).href)}">`,
    `<meta property="og:image:width" content="${width}">`,
    `<meta property="og:image:height" content="${height}">`,
    `<meta property="og:image:alt" content="${title}">`,
    '<meta name="twitter:card" content="summary_large_image">',
  ];
}

/** Returns a link of the head. @param more attributes, with a space before them */
export const headLink = (rel: string, href: string, more = ''): string =>
  `<link rel="${rel}"${more} href="${escape(href)}">`;

/** Returns a title with the Alliance's name, escaped. */
export function wholeTitle(title: string, {manifest, requested}: ReadFeed): string {
  const alliance = pickText(manifest.name, requested)?.text ?? '';
  return escape(title === alliance ? title : `${title} – ${alliance}`);
}

/** Returns the lines for styles and scripts. */
export const codeLines = ({widget}: PageSubject, library: string, feedHref: string): string[] => [
  headLink('stylesheet', `${library}page.css`),
  headLink('preload', stylesHref(widget, library), ' as="style"'),
  `<script type="module" crossorigin src="${escape(library)}frame.js"></script>`,
  `<script type="module" crossorigin referrerpolicy="no-referrer" src="${escape(library)}alliance.js" data-feed="${escape(feedHref)}"></script>`,
];

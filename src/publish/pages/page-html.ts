/**
 * A widget's public page as HTML and its page for frames. Pure. No inline
 * script or style: the pages keep to any policy that allows their own folder.
 */
import {escape, indent} from '../../embed/children/html.js';
import {frameHeightsPx} from '../../embed/frame-size.js';
import {mapPicture} from '../../embed/map-picture.js';
import {framePath, isCountryKey, pagePath, type PageSubject} from '../../embed/page-address.js';
import {directionOf} from '../../locale/language.js';
import {pageWords} from '../../locale/page-words.js';
import type {ReadFeed} from '../feed/read-feed.js';
import {indexOf} from './feed-index.js';
import {bodyOf} from './kinds/page-kinds.js';
import {pageDocument} from './layout/document.js';
import {
  addressOf,
  filed,
  HERE,
  placePage,
  type PageContext,
  type PageSite,
} from './layout/page-context.js';
import {codeLines, headLines, headLink, pageTitle} from './page-head.js';
import {subjectWords, type SubjectWords} from './page-subject.js';
import {elementWithChildren, elementWithShadow} from './render-widget.js';
import {structuredData} from './structured-data.js';

/** The two pages of a subject, whose widget is the same. */
export interface Pages {
  readonly page: string;
  /** The widget alone, for other sites' frames. */
  readonly frame: string;
}

/**
 * Returns the public page of a subject, and its page for frames.
 * @param gone the key says nothing any more: the page is that of the widget without it, and search
 * engines are told so
 */
export function pagesHtml(
  subject: PageSubject,
  feed: ReadFeed,
  {gone = false, ...pages}: PageSite & {readonly gone?: boolean},
): Pages {
  const shown = gone ? {...subject, key: undefined} : subject;
  const words = subjectWords(shown, feed);
  // Both pages by their own place.
  const library = libraryHref(pages.library);
  const options = {...pages, library, gone};
  const element = makeElements(feed, library);
  const own = element(shown, words.attributes);
  const context = {shown, feed, index: indexOf(feed), site: options, words: pageWords(feed.lang)};
  const page = publicHtml(subject, context, gone, (attributes) =>
    attributes ? element(shown, {...words.attributes, ...attributes}) : own,
  );
  const frame = frameHtml({subject, context, words, element: own});
  return {
    page: placePage(page, pagePath(subject)),
    frame: placePage(frame, framePath(subject)),
  };
}

/** Returns the library's address for a page that is not placed yet. */
export const libraryHref = (library: string): string =>
  /^https?:/.test(library) ? library : HERE + library;

/**
 * Returns what makes elements with their content. A map that marks a town is that of all: its
 * picture and its list as children, for there is one for each town.
 */
export function makeElements(feed: ReadFeed, library: string) {
  const source = feed.base ? feed : {...feed, base: `${HERE}feed/`};
  return (
    {widget, key}: Pick<PageSubject, 'widget' | 'key'>,
    own: Readonly<Record<string, string>>,
  ): string => {
    const attributes = {
      ...own,
      ...(feed.requested !== feed.lang && {lang: feed.requested}),
      'heading-level': '2',
    };
    const picture =
      widget === 'participant-map'
        ? mapPicture({...feed, base: `${HERE}feed/`}, attributes)
        : undefined;
    return widget === 'participant-map' && key !== undefined && !isCountryKey(key)
      ? elementWithChildren(widget, attributes, source, picture)
      : elementWithShadow(widget, attributes, source, library, picture);
  };
}

function publicHtml(
  subject: PageSubject,
  context: PageContext,
  gone: boolean,
  element: (attributes?: Readonly<Record<string, string>>) => string,
): string {
  const {shown, feed, site} = context;
  const body = bodyOf(context, element);
  const head = headLines(
    subject,
    shown,
    {...body, things: structuredData(shown, feed), usesStyles: hasStyles(body.main)},
    feed,
    {
      ...site,
      gone,
    },
  );
  return pageDocument(context, body, [
    ...head,
    ...(shown.widget === 'news-ticker' && !shown.key
      ? [headLink('stylesheet', `${HERE}w/news.css`)]
      : []),
  ]);
}

const hasStyles = (element: string): boolean => element.includes('<template shadowrootmode');

interface FrameParts {
  readonly subject: PageSubject;
  readonly context: PageContext;
  readonly words: SubjectWords;
  /** The widget with its content. */
  readonly element: string;
}

/** Light, for the page around is not known; by script it takes `?theme=` from its address. */
function frameHtml({subject, context, words, element}: FrameParts): string {
  const {feed, shown, site: options} = context;
  const {lang, requested} = feed;
  const {site, library} = options;
  const address = site && addressOf(filed(subject, options, requested), site);
  return `<!doctype html>
<html class="framed" lang="${lang}" dir="${directionOf(lang)}" data-alliance="off">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light">
  <meta name="robots" content="noindex">
  <link rel="icon" href="data:,">
  <title>${escape(pageTitle(words.title, feed))}</title>
${indent(
  [
    ...(site ? [headLink('canonical', addressOf(filed(shown, options, requested), site))] : []),
    ...codeLines(hasStyles(element) ? shown : undefined, library),
  ].join('\n'),
)}
</head>
<body class="${subject.widget}">
  <header class="visually-hidden"><h1>${escape(words.title)}</h1></header>
  <main data-height="${frameHeightsPx[subject.widget]}"${subject.widget === 'participant-map' ? ' data-fills' : ''}>
${inLight(element)}
  </main>
${address ? `  <footer><p class="address"><span class="visually-hidden">${escape(pageWords(lang).address)} </span>${escape(address)}</p></footer>\n` : ''}</body>
</html>
`;
}

/** The element as light as the page around it is, with the picture's dark variant left out. */
const inLight = (element: string): string =>
  element
    .replace(/^<alliance-[a-z-]+/, '$& theme="light"')
    .replace(/<source [^>]*prefers-color-scheme[^>]*>/, '');

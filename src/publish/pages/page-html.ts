/**
 * A widget's public page as HTML and its page for frames. Pure. No inline
 * script or style: the pages keep to any policy that allows their own folder.
 */
import {escape, indent} from '../../embed/children/html.js';
import {frameHeightsPx} from '../../embed/frame-size.js';
import {mapPicture} from '../../embed/map-picture.js';
import {framePath, pagePath, type PageSubject} from '../../embed/page-address.js';
import {directionOf, pickText} from '../../locale/language.js';
import {languageName, pageWords} from '../../locale/page-words.js';
import {resolveLink} from '../../feed/select-feed.js';
import {subjectWords, type SubjectWords} from './page-subject.js';
import type {ReadFeed} from '../feed/read-feed.js';
import {elementWithShadow} from './render-widget.js';
import {
  addressOf,
  codeLines,
  filed,
  headLines,
  headLink,
  wholeTitle,
  type HeadOptions,
  type PageSite,
} from './page-head.js';

/**
 * Stands for the published folder where nobody has said its address: links to its files go by the
 * page's own place.
 */
const HERE = 'https://here.invalid/';

/** The two pages of a subject, whose content is the same. */
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
  const attributes = {
    ...words.attributes,
    ...(feed.requested !== feed.lang && {lang: feed.requested}),
    'heading-level': '2',
  };
  // Both pages by their own place, and the element made once for both.
  const library = /^https?:/.test(pages.library) ? pages.library : HERE + pages.library;
  const element = elementWithShadow(
    shown.widget,
    attributes,
    feed.base ? feed : {...feed, base: `${HERE}feed/`},
    library,
    shown.widget === 'participant-map'
      ? mapPicture({...feed, base: `${HERE}feed/`}, attributes)
      : undefined,
  );
  const options = {gone, ...pages, library, feedHref: `${HERE}feed/`};
  const place = (html: string, path: string) =>
    html.replaceAll(HERE, '../'.repeat(path.split('/').length));
  return {
    page: place(publicHtml({subject, shown, words, feed, options, element}), pagePath(subject)),
    frame: place(frameHtml({subject, shown, words, feed, options, element}), framePath(subject)),
  };
}

interface PageParts {
  readonly subject: PageSubject;
  readonly shown: PageSubject;
  readonly words: SubjectWords;
  readonly feed: ReadFeed;
  readonly options: HeadOptions;
  /** The widget with its content. */
  readonly element: string;
}

function publicHtml({subject, shown, words, feed, options, element}: PageParts): string {
  const {lang, requested} = feed;
  const alliance = pickText(feed.manifest.name, requested);
  // Article and badge begin with the same words themselves.
  const hidden =
    shown.key !== undefined && ['news-ticker', 'participant-badge'].includes(shown.widget);
  return `<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}" data-alliance="off">
<head>
${indent(headLines(subject, shown, words, feed, options).join('\n'))}
</head>
<body class="${subject.widget}">
  <header>
    <p class="alliance"${alliance && alliance.lang !== lang ? ` lang="${alliance.lang}"` : ''}>${linked(escape(alliance?.text ?? ''), resolveLink(pickText(feed.manifest.home, requested)?.text))}</p>
    <h1${hidden ? ' class="visually-hidden"' : ''}>${escape(words.title)}</h1>
  </header>
  <main data-height="${frameHeightsPx[subject.widget]}"${subject.widget === 'participant-map' ? ' data-fills' : ''}>
${element}
  </main>
${footer(subject, feed, options)}
</body>
</html>
`;
}

/** Light, for the page around is not known; by script it takes `?theme=` from its address. */
function frameHtml({subject, shown, words, feed, options, element}: PageParts): string {
  const {lang} = feed;
  const {site, library, feedHref} = options;
  const address = site && addressOf(filed(subject, options), site);
  return `<!doctype html>
<html class="framed" lang="${lang}" dir="${directionOf(lang)}" data-alliance="off">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light">
  <meta name="robots" content="noindex">
  <link rel="icon" href="data:,">
  <title>${wholeTitle(words.title, feed)}</title>
${indent(
  [
    ...(site ? [headLink('canonical', addressOf(filed(shown, options), site))] : []),
    ...codeLines(shown, library, feedHref),
  ].join('\n'),
)}
</head>
<body class="${subject.widget}">
  <header class="visually-hidden"><h1>${escape(words.title)}</h1></header>
  <main data-height="${frameHeightsPx[subject.widget]}"${subject.widget === 'participant-map' ? ' data-fills' : ''}>
${inLight(element)}
  </main>
${address ? `  <footer><p class="address"><span class="visually-hidden">${escape(pageWords(lang).page.address)} </span>${escape(address)}</p></footer>\n` : ''}</body>
</html>
`;
}

/** The element as light as the page around it is, with the picture's dark variant left out. */
const inLight = (element: string): string =>
  element
    .replace(/^<alliance-[a-z-]+/, '$& theme="light"')
    .replace(/<source [^>]*prefers-color-scheme[^>]*>/, '');

function footer(subject: PageSubject, {lang, requested}: ReadFeed, pages: PageSite): string {
  const {site, languages} = pages;
  const own = pageWords(lang).page;
  const up = '../'.repeat(pagePath(filed(subject, pages)).split('/').length);
  const others = languages
    .filter((tag) => tag !== requested)
    .map((tag) => {
      return `<li><a href="${up}w/${pagePath(filed(subject, pages, tag))}" hreflang="${tag}" lang="${tag}">${escape(languageName(tag))}</a></li>`;
    });
  const address = site && addressOf(filed(subject, pages), site);
  return `  <footer>
${others.length ? `    <nav aria-label="${escape(own.languages)}"><ul>${others.join('')}</ul></nav>\n` : ''}${address ? `    <p class="address"><span class="visually-hidden">${escape(own.address)} </span><a href="${escape(address)}">${escape(address)}</a></p>\n` : ''}  </footer>`;
}

const linked = (code: string, href: string | undefined): string =>
  href ? `<a href="${escape(href)}">${code}</a>` : code;

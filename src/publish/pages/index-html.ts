/**
 * The pages that lead to the others: `w/index.html` lists the widgets' pages by language,
 * `index.html` leads on to it. Pure.
 */
import {escape} from '../../embed/children/html.js';
import {pagePath} from '../../embed/page-address.js';
import {widgetNames} from '../../embed/widget-names.js';
import {directionOf, pickText} from '../../locale/language.js';
import {formatMessage} from '../../locale/message.js';
import {languageName, pageWords} from '../../locale/page-words.js';
import type {PageSite} from './page-head.js';
import {subjectWords} from './page-subject.js';
import type {ReadFeed} from '../feed/read-feed.js';

/** By this line a page is known as the tool's own, which it may replace. */
const OWN = '<meta name="generator" content="alliance-feed">';

/** Tells whether the tool may write the site's first page: none is there, or its own. */
export const isOwnIndex = (html: string | undefined): boolean =>
  html === undefined || html.includes(OWN);

/**
 * What both pages say of themselves: the Alliance's name in the feed's first language, and the
 * words around it.
 */
function wordsOf(feed: ReadFeed) {
  const {text = '', lang = feed.lang} = pickText(feed.manifest.name, feed.requested) ?? {};
  return {
    name: escape(text),
    nameLang: lang === feed.lang ? '' : ` lang="${lang}"`,
    all: escape(pageWords(feed.lang).page.all),
    description: `<meta name="description" content="${escape(formatMessage(pageWords(feed.lang).page.description, {name: text}))}">`,
    html: `<html lang="${feed.lang}" dir="${directionOf(feed.lang)}" data-alliance="off">`,
  };
}

/**
 * Returns the list of all public pages.
 * @param feeds in each of the feed's languages, the first first
 */
export function listHtml(feeds: readonly ReadFeed[], {site, library}: PageSite): string {
  const {name, nameLang, all, description, html} = wordsOf(feeds[0]!); // A feed has a language.
  const sheet = `${/^https?:/.test(library) ? '' : '../'}${library}page.css`;
  return `<!doctype html>
${html}
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  ${OWN}
  ${description}
  <link rel="icon" href="data:,">
  <title>${all} – ${name}</title>
${site ? `  <link rel="canonical" href="${escape(new URL('w/', site).href)}">\n` : ''}  <link rel="stylesheet" href="${escape(sheet)}">
</head>
<body class="index">
  <header>
    <p class="alliance"${nameLang}>${name}</p>
    <h1>${all}</h1>
  </header>
  <main>
${feeds.map((feed, index) => sectionHtml(feed, index > 0)).join('\n')}
  </main>
</body>
</html>
`;
}

/** @param isNamed whether the language stands in the paths of its pages */
function sectionHtml(feed: ReadFeed, isNamed: boolean): string {
  const {lang, requested} = feed;
  const items = widgetNames.map((widget) => {
    const path = pagePath({widget, ...(isNamed && {lang: requested})});
    return `      <li><a href="${path}">${escape(subjectWords({widget}, feed).title)}</a></li>`;
  });
  return `    <h2 lang="${requested}">${escape(languageName(requested))}</h2>
    <ul lang="${lang}" dir="${directionOf(lang)}">
${items.join('\n')}
    </ul>`;
}

/**
 * Returns the first page of the site, without style or script: whoever opens the site's address is
 * led on at once.
 */
export function leadHtml(feed: ReadFeed): string {
  const {name, nameLang, all, description, html} = wordsOf(feed);
  return `<!doctype html>
${html}
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta http-equiv="refresh" content="0; url=w/">
  ${OWN}
  ${description}
  <link rel="icon" href="data:,">
  <title>${name}</title>
</head>
<body>
  <main>
    <h1${nameLang}>${name}</h1>
    <p><a href="w/">${all}</a></p>
  </main>
</body>
</html>
`;
}

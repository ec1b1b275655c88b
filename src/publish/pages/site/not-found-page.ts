/** `404.html`: one page in all languages of the feed, which may answer at any address. Pure. */
import {escape} from '../../../embed/children/html.js';
import {directionOf} from '../../../locale/language.js';
import {pageWords} from '../../../locale/page-words.js';
import type {ReadFeed} from '../../feed/read-feed.js';
import {indexOf} from '../feed-index.js';
import {
  HERE,
  pageHref,
  startHref,
  type PageContext,
  type PageSite,
} from '../layout/page-context.js';
import {siteFooter} from '../layout/site-footer.js';
import {siteHeader} from '../layout/site-header.js';
import {firstLines, headLink} from '../page-head.js';
import {libraryHref} from '../page-html.js';
import {OWN_PAGE} from './own-file.js';

/** Returns the page. Its links begin at the host, for nobody knows how deep its address is. */
export function notFoundPage(feeds: readonly ReadFeed[], pages: PageSite): string {
  const [feed] = feeds;
  if (!feed) return '';
  const site: PageSite = {...pages, library: libraryHref(pages.library)};
  const contexts = feeds.map((one): PageContext => ({
    shown: {widget: 'participant-map'},
    feed: one,
    index: indexOf(one),
    site,
    words: pageWords(one.lang),
  }));
  const {notFoundTitle, notFoundText} = pageWords(feed.lang);
  const head = [
    ...firstLines({title: notFoundTitle, description: notFoundText}, feed),
    OWN_PAGE,
    '<meta name="robots" content="noindex">',
    headLink('stylesheet', `${site.library}page.css`),
  ];
  const html = `<!doctype html>
<html lang="${feed.lang}" dir="${directionOf(feed.lang)}" data-alliance="off">
<head>
  ${head.join('\n  ')}
</head>
<body class="not-found">
${contexts[0] ? siteHeader(contexts[0], true) : ''}
  <main id="content">
${contexts.map(section).join('\n')}
  </main>
${contexts[0] ? siteFooter(contexts[0], false) : ''}
</body>
</html>
`;
  return html.replaceAll(HERE, site.site ? new URL(site.site).pathname : '/');
}

/** The page's words in one language. Only the first has the heading of the page. */
function section(context: PageContext, i: number): string {
  const {feed, site, words} = context;
  const level = i ? 2 : 1;
  const links = [
    [pageHref(context, 'participant-map'), words.toMap],
    [pageHref(context, 'news-ticker'), feed.words.news.title],
    [startHref(site, feed.requested), words.start],
  ].map(([href = '', text = '']) => `<li><a href="${href}">${escape(text)}</a></li>`);
  return `<section lang="${feed.lang}" dir="${directionOf(feed.lang)}">
  <p class="kicker">${escape(words.notFound)}</p>
  <h${level}>${escape(words.notFoundTitle)}</h${level}>
  <p class="lead">${escape(words.notFoundText)}</p>
  <p>${escape(words.goOn)}</p>
  <ul class="plain">${links.join('')}</ul>
</section>`;
}

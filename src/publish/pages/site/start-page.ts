/** `w/index.html`: the Alliance at a glance, and the way to all other pages. Pure. */
import {escape} from '../../../embed/children/html.js';
import {pick} from '../../../embed/children/source.js';
import {formatMessage} from '../../../locale/message.js';
import {pageWords} from '../../../locale/page-words.js';
import {pickText} from '../../../locale/language.js';
import type {ReadFeed} from '../../feed/read-feed.js';
import {indexOf} from '../feed-index.js';
import {pageDocument} from '../layout/document.js';
import {newsRows} from '../layout/news-rows.js';
import type {PageBody} from '../layout/page-body.js';
import {
  pageHref,
  placePage,
  startHref,
  type PageContext,
  type PageSite,
} from '../layout/page-context.js';
import {totalSentence} from '../layout/phrases.js';
import {addressLines, codeLines, firstLines, pictureOfAll, sharingLines} from '../page-head.js';
import {libraryHref, makeElements} from '../page-html.js';
import {titleOf} from '../page-subject.js';
import {OWN_PAGE} from './own-file.js';

/** The newest news that the page shows. */
const NEWS_SHOWN = 3;

/** Returns the path of the start page below `w/`. */
export const startPath = (site: Pick<PageSite, 'languages'>, lang: string): string =>
  placePage(startHref(site, lang), '').replace('../w/', '');

/** Returns the start page in the language of a feed. */
export function startPage(feed: ReadFeed, pages: PageSite): string {
  const site: PageSite = {...pages, library: libraryHref(pages.library)};
  const context: PageContext = {
    shown: {widget: 'participant-map'},
    feed,
    index: indexOf(feed),
    site,
    words: pageWords(feed.lang),
  };
  const body = startBody(context);
  const at = (tag: string) => new URL(`w/${startPath(site, tag)}`, site.site).href;
  const head = [
    ...firstLines(body, feed),
    OWN_PAGE,
    ...(site.site
      ? [
          ...addressLines(
            at(feed.requested),
            site.languages.map((tag) => [tag, at(tag)] as const),
          ),
          ...sharingLines(body, feed, {
            address: at(feed.requested),
            site: site.site,
            picture: pictureOfAll(site),
          }),
        ]
      : []),
    ...codeLines(context.shown, site.library),
  ];
  return placePage(pageDocument(context, body, head, true), startPath(site, feed.requested));
}

function startBody(context: PageContext): PageBody {
  const {feed, shown, site, words} = context;
  const short = pick(feed.manifest.about?.short, feed);
  const name = pickText(feed.manifest.name, feed.requested)?.text ?? '';
  const title = totalSentence(feed);
  return {
    title: title || name,
    description: short?.text ?? formatMessage(words.description, {name}),
    ...(short && {lead: escape(short.text)}),
    main: `<p class="actions"><a class="button" href="#map">${escape(words.find)}</a> <a class="button outline" href="${pageHref(context, 'join-button')}">${escape(titleOf({widget: 'join-button'}, feed))}</a></p>
<div class="whole-map" id="map">${makeElements(feed, site.library)(shown, {})}</div>
<div class="halves">
${newest(context)}
<section class="embed"><h2>${escape(words.startBadge)}</h2><p>${escape(words.startBadgeText)}</p>
<p><a class="button" href="${pageHref(context, 'participant-badge')}">${escape(words.badges)}</a></p></section>
</div>`,
  };
}

function newest(context: PageContext): string {
  const {feed, index, words} = context;
  const items = index.news.slice(0, NEWS_SHOWN);
  if (!items.length) return '';
  return `<section><h2>${escape(feed.words.news.title)}</h2>
${newsRows(items, context, 3)}
<p><a href="${pageHref(context, 'news-ticker')}">${escape(words.allNews)}</a></p></section>`;
}

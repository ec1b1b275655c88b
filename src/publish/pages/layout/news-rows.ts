/** News as rows: date, title, marks and summary. Pure. */
import {escape, linkTo, phrase} from '../../../embed/children/html.js';
import {localeOf} from '../../../embed/children/source.js';
import type {NewsItem} from '../../../feed/feed.js';
import {daysOf, originalUrl} from '../../../feed/select-feed.js';
import {formatHours} from '../../../locale/hours.js';
import {languageName} from '../../../locale/page-words.js';
import type {ReadFeed} from '../../feed/read-feed.js';
import {pageHref, type PageContext} from './page-context.js';
import {cutText} from './phrases.js';

/** What a row shows of a text, of about three lines. */
const SUMMARY_LENGTH = 220;

/** Returns the rows of news in a list. @param level of their headings */
export const newsRows = (
  items: readonly NewsItem[],
  context: PageContext,
  level: 2 | 3,
): string => `<ul class="news">
${items.map((item) => newsRow(item, context, level)).join('\n')}
</ul>`;

function newsRow(item: NewsItem, context: PageContext, level: 2 | 3): string {
  const {feed} = context;
  const date = dateText(item, feed);
  const summary = summaryOf(item);
  const countries = item.countries.length
    ? ` data-countries="${escape(item.countries.join(' '))}"`
    : '';
  return `<li data-kind="${item.kind}"${countries}>
  ${date ? `<p class="date">${escape(date)}</p>\n  ` : ''}<div><h${level}>${titleLink(item, context)}</h${level}>${marks(item, feed)}
  ${summary ? `<p class="summary">${phrase({text: summary, lang: item.language ?? feed.lang}, feed.lang)}</p>` : ''}</div>
</li>`;
}

/** Returns an item's title with its own language, as a link where there is somewhere to go. */
export function titleLink(item: NewsItem, context: PageContext): string {
  const {feed, index} = context;
  const url = index.hasArticlePage(item.id)
    ? pageHref(context, 'news-ticker', item.id)
    : originalUrl(item);
  const lang = titleLang(item, feed);
  const link = linkTo(url, item.title);
  return lang ? `<span lang="${escape(lang)}">${link}</span>` : link;
}

/** Returns the language of an item's title where that is another than the page's. */
export function titleLang(item: NewsItem, {lang}: ReadFeed): string | undefined {
  const own = item.titleLanguage ?? item.language;
  return own === lang ? undefined : own;
}

/** Returns when an item is; empty where nobody knows. */
export function dateText(item: NewsItem, feed: ReadFeed): string {
  const days = daysOf(item);
  return days ? formatHours(localeOf(feed, 'news'), days.first, days.last) : '';
}

/** Returns the marks of an item as HTML: an event, past or not, and another language. */
export function marks(item: NewsItem, feed: ReadFeed): string {
  const {words} = localeOf(feed, 'news');
  const days = daysOf(item);
  const last = (days?.last ?? days?.first ?? '').slice(0, 10);
  const isPast = last !== '' && last < feed.manifest.updated.slice(0, 10);
  const other = item.language !== undefined && item.language !== feed.lang && item.language;
  return [
    ...(item.kind === 'event'
      ? [`<span class="mark">${escape(isPast ? words.eventPast : words.event)}</span>`]
      : []),
    ...(other
      ? [`<span class="mark language" lang="${escape(other)}">${escape(ownName(other))}</span>`]
      : []),
  ]
    .map((mark) => ` ${mark}`)
    .join('');
}

/** Returns a language's name in itself, with a capital. */
export function ownName(tag: string): string {
  const name = languageName(tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** Returns the beginning of what an item says. */
export const summaryOf = ({summary, text}: NewsItem): string =>
  cutText((summary || text?.split(/\n\s*\n/)[0] || '').replace(/\s+/g, ' ').trim(), SUMMARY_LENGTH);

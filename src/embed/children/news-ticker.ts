/** What the news say without script: a list, or one item whole. Pure. */
import type {NewsItem} from '../../feed/feed.js';
import {daysOf, originalUrl, resolveLink, selectNews} from '../../feed/select-feed.js';
import {formatHours} from '../../locale/hours.js';
import {listOf} from '../../widgets/shared/attributes.js';
import {escape, linkTo, paragraphs, phrase} from './html.js';
import {localeOf, type Attributes, type SnippetSource} from './source.js';

/** Returns the children of the news: a list, or one item whole. */
export function newsChildren(source: SnippetSource, attributes: Attributes): string {
  const locale = localeOf(source, 'news');
  const items = newsItems(source, attributes);
  if (attributes['article']) return items[0] ? articleChildren(source, items[0]) : '';
  if (!items.length) return `<p>${escape(locale.words.empty)}</p>`;
  // One at a time: the page keeps room for one, and the newest is what it says.
  const shown = rotates(attributes) ? items.slice(0, 1) : items;
  return `<ul>\n${shown.map((item) => `  <li${langOf(item, source)}>${linkTo(item.url, item.title)}${dateOf(item, source)}</li>`).join('\n')}\n</ul>`;
}

/**
 * Returns the items that the element shows: the article, or the list's, whose limit is the usual
 * one where it is no whole number from 1.
 */
export function newsItems(
  {news}: SnippetSource,
  {kind, article, since = '', country = '', tag = '', limit = ''}: Attributes,
): NewsItem[] {
  if (article) return news.filter(({id}) => id === article).slice(0, 1);
  const most = Number(limit);
  return selectNews(news, {
    ...((kind === 'news' || kind === 'event') && {kind}),
    countries: listOf(country).map((code) => code.toUpperCase()),
    tags: listOf(tag),
    since,
    limit: Number.isInteger(most) && most > 0 ? most : 5,
  });
}

/** Tells whether the element shows one item at a time. */
export const rotates = ({mode}: Attributes): boolean => mode?.trim().toLowerCase() === 'rotate';

/** One item whole. */
function articleChildren(source: SnippetSource, item: NewsItem): string {
  const date = dateOf(item, source).replace(', ', '');
  const links = item.links.filter(({url}) => resolveLink(url));
  const texts = item.links.filter(({url}) => !resolveLink(url));
  const inOwn = (text: string | undefined) =>
    paragraphs(text && {text, lang: source.lang}, source.lang);
  const body = [
    ...inOwn(item.text ?? item.summary),
    ...texts.map(({text}) => `<p>${escape(text)}</p>`),
    ...(links.length
      ? [`<ul>\n${links.map(({text, url}) => `<li>${linkTo(url, text)}</li>`).join('\n')}\n</ul>`]
      : []),
    ...(item.note
      ? [`<p><strong>${escape(item.note.title)}</strong></p>`, ...inOwn(item.note.text)]
      : []),
  ].join('\n');
  const own =
    item.language && item.language !== source.lang ? ` lang="${escape(item.language)}"` : '';
  return `<p${langOf(item, source)}><strong>${linkTo(originalUrl(item), item.title)}</strong></p>${date && `\n<p>${date}</p>`}\n<div${own}>\n${body}\n</div>`;
}

function langOf({titleLanguage, language}: NewsItem, {lang}: SnippetSource): string {
  const own = titleLanguage ?? language;
  return own && own !== lang ? ` lang="${escape(own)}"` : '';
}

/** When an item is, and of an event where. */
function dateOf(item: NewsItem, source: SnippetSource): string {
  const days = daysOf(item);
  const place = item.kind === 'event' ? item.place : undefined;
  return [
    days &&
      `, <span lang="${escape(source.lang)}">${escape(formatHours(localeOf(source, 'news'), days.first, days.last))}</span>`,
    place && `, ${phrase({text: place, lang: item.language ?? source.lang}, source.lang)}`,
  ]
    .filter(Boolean)
    .join('');
}

/** News and events as JSON Feed 1.1 for widgets, and as RSS 2.0 for feed readers. */
import {isPageKey, KEYED_PAGES_LIMIT, pagePath} from '../../embed/page-address.js';
import type {NewsFile, NewsFileItem} from '../../feed/feed.js';
import {formatHours} from '../../locale/hours.js';
import type {Locale} from '../../locale/locale.js';
import type {Content} from '../content/content.js';
import type {NewsEntry} from '../content/read-news.js';
import {makeGuid} from '../content/sources/news-guid.js';
import {markdownToHtml, markdownToText} from '../content/values/rich-text.js';
import {element, escapeXml, xmlDocument} from './xml.js';

/**
 * Returns the news in their order. The newest stand first: by publication, else beginning, else the
 * place an undated item was given; then by id.
 */
export function sortNews(news: readonly NewsEntry[]): NewsEntry[] {
  const instantOf = ({date, start, placed}: NewsEntry) =>
    Date.parse(date ?? start ?? placed ?? '0001-01-01');
  return [...news].sort((a, b) => instantOf(b) - instantOf(a) || (a.id < b.id ? -1 : 1));
}

/** What a file of the feed has to know of the site it belongs to. */
export interface Channel {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly home?: string;
  /**
   * The public address of the feed folder, with a trailing slash; absent while `site` is not known.
   */
  readonly base?: string;
  /**
   * The public pages in `lang`, with a trailing slash; absent where items have none, or nobody
   * knows their address.
   */
  readonly pages?: string;
  /** How dates are written. */
  readonly locale: Locale;
}

/**
 * Returns what the files of one language say of the feed.
 * @param base the address of the feed folder, with a trailing slash
 */
export function makeChannel(
  {settings: {name, home, about, languages}, news}: Pick<Content, 'settings' | 'news'>,
  locale: Locale,
  base: string | undefined,
): Channel {
  const lang = locale.requested;
  const title = textIn(name, lang) ?? '';
  return {
    lang,
    title,
    description: textIn(about?.short ?? {}, lang) ?? title,
    home: textIn(home, lang),
    base,
    ...(base &&
      news.length <= KEYED_PAGES_LIMIT && {
        pages: new URL(lang === languages[0] ? '../w/' : `../w/${lang}/`, base).href,
      }),
    locale,
  };
}

const textIn = (map: Readonly<Record<string, string>>, lang: string): string | undefined =>
  map[lang] ?? map.en ?? Object.values(map)[0];

/**
 * Returns the JSON Feed of a language. It has every item, with its title in that language where
 * there is one.
 */
export function makeNewsFile(news: readonly NewsEntry[], channel: Channel): NewsFile {
  const {lang, title, home, base} = channel;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: base && `${base}news.${lang}.json`,
    language: lang,
    items: sortNews(news).map((entry) => makeItem(entry, channel)),
  };
}

function makeItem(entry: NewsEntry, channel: Channel): NewsFileItem {
  const {id, language, date, tags, body} = entry;
  const {title, titleLanguage} = titleIn(entry, channel.lang);
  const text = markdownToText(body);
  const [first, ...rest] = text.split('\n\n');
  return {
    id,
    url: addressOf(entry, channel),
    title,
    // Feed readers and the ticker show the beginning of a long text; a single paragraph is its own
    // summary.
    summary: rest.length ? first : undefined,
    content_text: text,
    content_html: makeHtml(entry, channel) || undefined,
    date_published: date?.length === 10 ? `${date}T00:00:00Z` : date,
    language,
    tags: tags.length ? [...tags] : undefined,
    _alliance: makeExtension(entry, titleLanguage === language ? undefined : titleLanguage),
  };
}

/** What JSON Feed has no member for. */
function makeExtension(
  {kind, start, end, place, countries, participants, links, note}: NewsEntry,
  titleLanguage: string | undefined,
): NewsFileItem['_alliance'] {
  return {
    kind,
    titleLanguage,
    start,
    end,
    place,
    countries: countries.length ? [...countries].sort() : undefined,
    participants: participants.length ? [...participants].sort() : undefined,
    links: links.length ? [...links] : undefined,
    note: note && {title: note.title, text: markdownToText(note.text)},
  };
}

/** Returns the item's own address, or its public page where it has a text and no address. */
export function addressOf(
  {id, url, body}: NewsEntry,
  {pages}: Pick<Channel, 'pages'>,
): string | undefined {
  if (url !== undefined || !pages || !body || !isPageKey(id)) return url;
  return new URL(pagePath({widget: 'news-ticker', key: id}), pages).href;
}

/**
 * The text for feed readers. An event begins with when and where it is, which no member of RSS or
 * JSON Feed says.
 */
function makeHtml({kind, start, end, place, body}: NewsEntry, {locale}: Channel): string {
  const facts = kind === 'event' ? [start && formatHours(locale, start, end), place] : [];
  const line = facts.filter(Boolean).join(' · ');
  return (line && `<p>${escapeXml(line)}</p>`) + markdownToHtml(body);
}

/** Returns the title for readers of `lang`, and the language it is in. */
export function titleIn(
  {title, titles, language}: NewsEntry,
  lang: string,
): {readonly title: string; readonly titleLanguage: string} {
  const translated = language === lang ? undefined : titles[lang];
  return translated ? {title: translated, titleLanguage: lang} : {title, titleLanguage: language};
}

/** What an RSS file holds: feed readers ask for it every hour, and keep what they have seen. */
const RSS_LIMIT = 50;

/**
 * Returns the RSS 2.0 feed of a language with the newest items. An item without a known day has no
 * pubDate.
 */
export function makeRss(news: readonly NewsEntry[], channel: Channel): string {
  const {lang, title, description, home, base} = channel;
  const self =
    base &&
    element('atom:link', '', {
      href: `${base}news.${lang}.xml`,
      rel: 'self',
      type: 'application/rss+xml',
    });
  const items = sortNews(news).slice(0, RSS_LIMIT);
  const members = [
    element('title', title),
    // RSS requires a link; a feed without a home page can only name itself.
    element('link', home ?? base ?? ''),
    element('description', description),
    element('language', lang),
    self,
    ...items.map((entry) => makeRssItem(entry, channel)),
  ];
  return xmlDocument(`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${members.filter(Boolean).join('\n')}
</channel>
</rss>`);
}

function makeRssItem(entry: NewsEntry, channel: Channel): string {
  const {id, language, date, tags} = entry;
  const {lang} = channel;
  const url = addressOf(entry, channel);
  return [
    '<item>',
    ...[
      element('title', titleIn(entry, lang).title),
      url && element('link', url),
      element('description', makeHtml(entry, channel)),
      ...tags.map((tag) => element('category', tag)),
      element('guid', makeGuid(id, lang), {isPermaLink: 'false'}),
      date && element('pubDate', new Date(date).toUTCString()),
      element('dc:language', language),
    ].filter(Boolean),
    '</item>',
  ].join('\n');
}

/** News and events as JSON Feed 1.1 for widgets, and as RSS 2.0 for feed readers. */
import type {NewsFile, NewsFileItem} from '../feed/feed.js';
import type {Content} from './read-content.js';
import type {NewsEntry} from './read-news.js';
import {markdownToHtml, markdownToText} from './rich-text.js';
import {element, xmlDocument} from './xml.js';

/** Newest first: by publication, else beginning, else the place an undated item was given; then by id. */
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
  /** The public address of the feed folder, with a trailing slash; absent while `site` is not known. */
  readonly base?: string;
}

export function makeChannel(
  {name, home, about}: Content['settings'],
  lang: string,
  base: string | undefined,
): Channel {
  const title = textIn(name, lang) ?? '';
  return {
    lang,
    title,
    description: textIn(about?.short ?? {}, lang) ?? title,
    home: textIn(home, lang),
    base,
  };
}

const textIn = (map: Readonly<Record<string, string>>, lang: string): string | undefined =>
  map[lang] ?? map.en ?? Object.values(map)[0];

/** Every item in every language's file, its title in the file's language where there is one. */
export function makeNewsFile(
  news: readonly NewsEntry[],
  {lang, title, home, base}: Channel,
): NewsFile {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: base && `${base}news.${lang}.json`,
    language: lang,
    items: sortNews(news).map((entry) => makeItem(entry, lang)),
  };
}

function makeItem(entry: NewsEntry, lang: string): NewsFileItem {
  const {
    id,
    url,
    kind,
    language,
    date,
    start,
    end,
    countries,
    participants,
    tags,
    links,
    note,
    body,
  } = entry;
  const {title, titleLanguage} = titleIn(entry, lang);
  const text = markdownToText(body);
  const [first, ...rest] = text.split('\n\n');
  return {
    id,
    url,
    title,
    // Feed readers and the ticker show the beginning of a long text; a single paragraph is its own summary.
    summary: rest.length ? first : undefined,
    content_text: text,
    content_html: markdownToHtml(body) || undefined,
    date_published: date?.length === 10 ? `${date}T00:00:00Z` : date,
    language,
    tags: tags.length ? [...tags] : undefined,
    _alliance: {
      kind,
      titleLanguage: titleLanguage === language ? undefined : titleLanguage,
      start,
      end,
      countries: countries.length ? [...countries].sort() : undefined,
      participants: participants.length ? [...participants].sort() : undefined,
      links: links.length ? [...links] : undefined,
      note: note && {title: note.title, text: markdownToText(note.text)},
    },
  };
}

/** The title for readers of `lang`, and the language it is in. */
export function titleIn(
  {title, titles, language}: NewsEntry,
  lang: string,
): {readonly title: string; readonly titleLanguage: string} {
  const translated = language === lang ? undefined : titles[lang];
  return translated ? {title: translated, titleLanguage: lang} : {title, titleLanguage: language};
}

/** RSS 2.0. A guid is our id and never changes; an item without a known day has no pubDate. */
export function makeRss(
  news: readonly NewsEntry[],
  {lang, title, description, home, base}: Channel,
): string {
  const self =
    base &&
    element('atom:link', '', {
      href: `${base}news.${lang}.xml`,
      rel: 'self',
      type: 'application/rss+xml',
    });
  const items = sortNews(news).map((entry) => makeRssItem(entry, lang));
  const channel = [
    element('title', title),
    // RSS requires a link; a feed without a home page can only name itself.
    element('link', home ?? base ?? ''),
    element('description', description),
    element('language', lang),
    self,
    ...items,
  ];
  return xmlDocument(`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${channel.filter(Boolean).join('\n')}
</channel>
</rss>`);
}

function makeRssItem(entry: NewsEntry, lang: string): string {
  const {id, url, language, date, tags, body} = entry;
  return [
    '<item>',
    ...[
      element('title', titleIn(entry, lang).title),
      url && element('link', url),
      element('description', markdownToHtml(body)),
      ...tags.map((tag) => element('category', tag)),
      element('guid', id, {isPermaLink: 'false'}),
      date && element('pubDate', new Date(date).toUTCString()),
      element('dc:language', language),
    ].filter(Boolean),
    '</item>',
  ].join('\n');
}

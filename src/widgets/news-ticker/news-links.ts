import {html, nothing, type TemplateResult} from 'lit';
import type {NewsItem} from '../../feed/feed.js';
import {resolveLink} from '../../feed/select-feed.js';
import {matchLanguage, pickText} from '../../locale/language.js';
import type {Locale} from '../../locale/locale.js';
import type {news} from '../../locale/english.js';
import type {FeedData} from '../../store/feed-store.js';
import {wayOut} from '../shared/news-item.js';

/** The language of the feed's own files and pages, and where these pages are. */
interface OwnPages {
  readonly lang: string | undefined;
  readonly pages: string | undefined;
}

/** Returns the language of the feed's own files and pages, and where these pages are. */
export function ownPages({manifest, base}: FeedData<NewsItem[]>, requested: string): OwnPages {
  const tags = Object.keys(manifest.news ?? {});
  const lang = matchLanguage(requested, tags) ?? matchLanguage('en', tags) ?? tags[0];
  const folder = lang === manifest.languages[0] ? '../w/' : `../w/${lang}/`;
  return {lang, pages: lang && resolveLink(folder, base)};
}

interface Shown {
  readonly items: readonly NewsItem[];
  readonly own: OwnPages;
  readonly locale: Locale<typeof news>;
}

/** Renders the links to all news, to the Alliance, to RSS and to the calendar. */
export function renderLinks(
  {manifest, base, part}: FeedData<NewsItem[]>,
  {items, own: {lang, pages}, locale}: Shown,
): TemplateResult {
  const {words, common, requested} = locale;
  const home = pickText(manifest.home, requested);
  const ownRss = (manifest.follow ?? []).find(
    (link) => link.network === 'rss' && link.lang === lang,
  );
  const rss = resolveLink(ownRss?.url ?? (lang && `news.${lang}.xml`), base);
  const hasEvents = items.some(({kind}) => kind === 'event');
  const calendar = hasEvents ? resolveLink(lang && `events.${lang}.ics`, base) : undefined;
  const all =
    pages && items.length < part.length
      ? `${pages}news-ticker.html?limit=${part.length}`
      : undefined;
  const link = (href: string | undefined, text: string, tag: string | undefined, type?: string) =>
    href
      ? html`<a href=${href} type=${type ?? nothing} hreflang=${tag ?? nothing}>${text}${wayOut(href, locale)}</a>`
      : nothing;
  return html`<p part="links" class="links">
      ${link(all, words.allNews, lang)}
      ${link(resolveLink(home?.text), common.website, home?.lang)}
      ${link(rss, words.rss, lang, 'application/rss+xml')}
      ${link(calendar, words.calendar, lang, 'text/calendar')}
    </p>`;
}

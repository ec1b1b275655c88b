import {html, nothing, type TemplateResult} from 'lit';
import type {NewsItem} from '../../feed/feed.js';
import {daysOf, resolveLink} from '../../feed/select-feed.js';
import {directionOf, matchLanguage} from '../../locale/language.js';
import {formatHours} from '../../locale/hours.js';
import {languageNote, type Locale} from '../../locale/locale.js';
import type {news} from '../../locale/english.js';
import {pageOrigin} from '../../store/host-page.js';

type NewsLocale = Locale<typeof news>;

/**
 * Renders one item: its date, its title as the link, whether it is an event, and where `pages` are
 * and it is still to come the link for calendars.
 */
export function renderItem(
  item: NewsItem,
  locale: NewsLocale,
  month: 'long' | 'short',
  pages?: string,
): TemplateResult {
  const lang = titleLanguage(item);
  return html`<p part="date" class="when">${renderDate(item, locale, month)}${renderPlace(item)}</p>
    <p class="what"><span class="title" part="title" lang=${lang ?? nothing} dir=${lang ? directionOf(lang) : nothing}>${renderTitle(item, locale)}</span>${renderTag(item, locale)}${renderLanguage(lang, locale)}${renderCalendarLink(item, locale, pages)}</p>`;
}

/** Returns the language of a title. A title may be translated where the text is not. */
export const titleLanguage = ({titleLanguage: own, language}: NewsItem): string | undefined =>
  own ?? language;

/** Renders the title as a link to the item's page; text alone where the item has none. */
export function renderTitle({title, url}: NewsItem, locale: NewsLocale): unknown {
  const href = resolveLink(url);
  return href ? html`<a href=${href}>${title}${wayOut(href, locale)}</a>` : title;
}

/**
 * Renders when an item is; nothing where that is not known. A date alone is that day everywhere.
 */
export function renderDate(
  item: NewsItem,
  locale: NewsLocale,
  month: 'long' | 'short',
): TemplateResult | typeof nothing {
  const days = daysOf(item);
  return days
    ? html`<time datetime=${days.first}>${formatHours(locale, days.first, days.last, month)}</time>`
    : nothing;
}

/** Renders where an event is, after the time when it is. */
export function renderPlace(item: NewsItem): TemplateResult | typeof nothing {
  const {kind, place, language} = item;
  if (kind !== 'event' || !place) return nothing;
  return html`${daysOf(item) ? ', ' : ''}<span lang=${language ?? nothing} dir=${language ? directionOf(language) : nothing}>${place}</span>`;
}

/** Renders "Past event", "Coming event"; "Event" while it lasts or where its day is not known. */
export function renderTag(item: NewsItem, {words}: NewsLocale): TemplateResult | typeof nothing {
  if (item.kind !== 'event') return nothing;
  const {start, end = start} = item;
  const word = isComing(item)
    ? words.eventComing
    : end && today() > end.slice(0, 10)
      ? words.eventPast
      : words.event;
  return html` <span part="tag" class="tag">${word}</span>`;
}

/** Renders "in French" where that is not the language of the page. */
function renderLanguage(
  lang: string | undefined,
  locale: NewsLocale,
): TemplateResult | typeof nothing {
  if (!lang || matchLanguage(locale.requested, [lang])) return nothing;
  const words = languageNote(locale.words.inLanguage, lang);
  return html` <span part="language" class="tag language">${words}</span>`;
}

const today = () => new Date().toISOString().slice(0, 10);
const isComing = ({kind, start}: NewsItem): boolean =>
  kind === 'event' && !!start && today() < start.slice(0, 10);

/**
 * Renders the link by which an event to come gets into the reader's calendar: its file lies beside
 * its public page.
 */
export function renderCalendarLink(
  item: NewsItem,
  locale: NewsLocale,
  pages: string | undefined,
): TemplateResult | typeof nothing {
  if (!pages || !isComing(item)) return nothing;
  const href = `${pages}news-ticker/${encodeURIComponent(item.id)}.ics`;
  return html` <a class="add" href=${href} type="text/calendar">${locale.words.addToCalendar}<span class="visually-hidden"> (${item.title})</span>${wayOut(href, locale)}</a>`;
}

/** Returns "(other website)" for those who do not see where a resolved address leads. */
export function wayOut(
  href: string,
  {words, lang, dir}: NewsLocale,
): TemplateResult | typeof nothing {
  return !href.startsWith('http') || href.startsWith(`${pageOrigin()}/`)
    ? nothing
    : html`<span class="visually-hidden" lang=${lang} dir=${dir}> ${words.externalSite}</span>`;
}

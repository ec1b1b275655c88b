import {html, nothing, type TemplateResult} from 'lit';
import type {NewsItem} from '../../feed/feed.js';
import {originalUrl, resolveLink} from '../../feed/select-feed.js';
import {directionOf} from '../../locale/language.js';
import type {Locale} from '../../locale/locale.js';
import type {news} from '../../locale/english.js';
import {heading, levelBelow, type HeadingLevel} from './heading.js';
import {
  renderCalendarLink,
  renderDate,
  renderPlace,
  renderTag,
  titleLanguage,
  wayOut,
} from './news-item.js';
import {paragraphs} from './texts.js';

/** Renders one item whole: title, date, text, links and note. */
export function renderArticle(
  item: NewsItem,
  locale: Locale<typeof news>,
  level: HeadingLevel,
  pages: string | undefined,
): TemplateResult {
  const lang = item.language ?? nothing;
  const dir = item.language ? directionOf(item.language) : nothing;
  const titleLang = titleLanguage(item);
  const href = resolveLink(originalUrl(item));
  return html`<article class="article">
    <div lang=${titleLang ?? nothing} dir=${titleLang ? directionOf(titleLang) : nothing}>${heading(level, item.title)}</div>
    <p class="when">${renderDate(item, locale, 'long')}${renderPlace(item)}${renderTag(item, locale)}${renderCalendarLink(item, locale, pages)}</p>
    <div class="paragraphs" lang=${lang} dir=${dir}>
      ${paragraphs(item.text ?? item.summary ?? '')}
      ${renderLinks(item.links, locale)}
      ${
        item.note
          ? html`<div part="note" class="aside">
        ${heading(levelBelow(level), item.note.title, 'note-heading')}${paragraphs(item.note.text)}
      </div>`
          : nothing
      }
    </div>
    ${href ? html`<p class="links"><a href=${href} hreflang=${lang}>${locale.words.original}${wayOut(href, locale)}</a></p>` : nothing}
  </article>`;
}

/** Renders links as a list; one without an address is a text beside it, and no dead bullet. */
function renderLinks(links: NewsItem['links'], locale: Locale<typeof news>): unknown {
  const known = links.flatMap(({text, url}) => {
    const href = resolveLink(url);
    return href ? [html`<li><a href=${href}>${text}${wayOut(href, locale)}</a></li>`] : [];
  });
  const texts = links.filter(({url}) => !resolveLink(url)).map(({text}) => html`<p>${text}</p>`);
  return html`${texts}${known.length ? html`<ul class="article-links">${known}</ul>` : nothing}`;
}

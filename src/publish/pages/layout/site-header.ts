/** The head of every public page: the Alliance's name, the main pages, the languages. Pure. */
import {escape} from '../../../embed/children/html.js';
import {pagePath, type PageSubject} from '../../../embed/page-address.js';
import type {WidgetName} from '../../../embed/widget-names.js';
import {pickText} from '../../../locale/language.js';
import type {ReadFeed} from '../../feed/read-feed.js';
import {filed, HERE, pageHref, startHref, type PageContext} from './page-context.js';
import {ownName} from './news-rows.js';

/** The main pages, in the words of the navigation. */
const SECTIONS = {
  map: 'participant-map',
  figures: 'country-counter',
  news: 'news-ticker',
  about: 'about',
  join: 'join-button',
} as const satisfies Readonly<Record<string, WidgetName>>;

/** To which main page the others belong. */
const BELONGS: Readonly<Partial<Record<WidgetName, WidgetName>>> = {
  'participant-badge': 'participant-map',
};

/** Returns what titles call the Alliance: its short name, else the language's word for it. */
export const shortName = ({manifest, requested, words}: ReadFeed): string =>
  pickText(manifest.shortName, requested)?.text ?? words.badge.short;

/**
 * Returns the head of a page.
 * @param isStart it is the start page, which belongs to no other
 */
export function siteHeader(context: PageContext, isStart = false): string {
  const {feed, site, words} = context;
  const name = pickText(feed.manifest.name, feed.requested);
  const lang = name && name.lang !== feed.lang ? ` lang="${escape(name.lang)}"` : '';
  const start = startHref(site, feed.requested);
  return `  <header>
    <a class="skip" href="#content">${escape(words.skip)}</a>
    <p class="alliance"><a href="${start}"><span class="full"${lang}>${escape(name?.text ?? shortName(feed))}</span><span class="short">${escape(shortName(feed))}</span></a></p>
    <nav aria-label="${escape(words.sections)}"><ul>${sections(context, isStart)}</ul></nav>
${languages(context, isStart)}  </header>`;
}

function sections(context: PageContext, isStart: boolean): string {
  const {words, shown} = context;
  const current = isStart ? undefined : (BELONGS[shown.widget] ?? shown.widget);
  return Object.entries(SECTIONS)
    .map(([name, widget]) => {
      const isHere = widget === current;
      const mark = isHere
        ? ` aria-current="${shown.widget === widget && !shown.key ? 'page' : 'true'}"`
        : '';
      return `<li><a href="${pageHref(context, widget)}"${mark}>${escape(words[name as keyof typeof SECTIONS])}</a></li>`;
    })
    .join('');
}

function languages(context: PageContext, isStart: boolean): string {
  const {feed, site, shown, words} = context;
  if (site.languages.length < 2) return '';
  const items = site.languages.map((tag) => {
    const name = escape(ownName(tag));
    return tag === feed.requested
      ? `<li lang="${tag}" aria-current="true">${name}</li>`
      : `<li><a href="${languageHref(shown, site, tag, isStart)}" hreflang="${tag}" lang="${tag}">${name}</a></li>`;
  });
  return `    <nav class="languages" aria-label="${escape(words.languages)}"><ul>${items.join('')}</ul></nav>\n`;
}

const languageHref = (
  shown: PageSubject,
  site: PageContext['site'],
  tag: string,
  isStart: boolean,
): string => (isStart ? startHref(site, tag) : `${HERE}w/${pagePath(filed(shown, site, tag))}`);

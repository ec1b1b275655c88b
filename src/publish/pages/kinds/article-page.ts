/** One item of the news, whole, with the ways on. Pure. */
import {escape, formatParts, linkTo, paragraphs, phrase} from '../../../embed/children/html.js';
import type {NewsItem} from '../../../feed/feed.js';
import {daysOf, originalUrl, resolveLink} from '../../../feed/select-feed.js';
import {formatMessage} from '../../../locale/message.js';
import {dateText, marks, summaryOf, titleLang, titleLink} from '../layout/news-rows.js';
import {pageHref, type PageContext} from '../layout/page-context.js';
import type {PageBody} from '../layout/page-body.js';
import {countryNotes, nameOf, placesOf} from '../layout/phrases.js';
import {hostOf} from './participant-page.js';

/** Returns the page of an article. */
export function articlePage(item: NewsItem, context: PageContext): PageBody {
  const {feed, words} = context;
  const news = pageHref(context, 'news-ticker');
  const year = daysOf(item)?.first.slice(0, 4);
  return {
    title: item.title,
    titleLang: titleLang(item, feed),
    description: summaryOf(item) || `${dateText(item, feed)} ${item.title}.`.trim(),
    path: [
      {text: words.news, href: news},
      {text: year ?? words.noDate, href: `${news}#year-${year ?? 'none'}`},
    ],
    main: [
      `<p class="when">${whenAndWhere(item, context)}</p>`,
      `<article class="text"${langOf(item, context)}>\n${text(item, context)}\n</article>`,
      waysOn(item, context),
      neighbours(item, context),
      countryNotes(item.countries, feed),
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

function whenAndWhere(item: NewsItem, {feed}: PageContext): string {
  const {place, language = feed.lang} = item;
  return [
    escape(dateText(item, feed)),
    ...(place ? [phrase({text: place, lang: language}, feed.lang)] : []),
    marks(item, feed),
  ]
    .filter(Boolean)
    .map((part) => `<span>${part.trim()}</span>`)
    .join(' ');
}

const langOf = ({language}: NewsItem, {feed}: PageContext): string =>
  language && language !== feed.lang ? ` lang="${escape(language)}"` : '';

/** The text, the links, the note. A link whose address nobody knows is a sentence. */
function text(item: NewsItem, {feed, words}: PageContext): string {
  const lang = item.language ?? feed.lang;
  const own = (value: string | undefined) => paragraphs(value && {text: value, lang}, lang);
  const links = item.links.map(({text: label, url}) => {
    const name = resolveLink(url)
      ? linkTo(url, label)
      : escape(formatMessage(words.noAddress, {text: label}));
    return `<p class="see-also" lang="${escape(feed.lang)}">${formatParts(words.seeAlso, {link: name})}</p>`;
  });
  const note = item.note
    ? [
        `<aside class="aside"><h2>${escape(item.note.title)}</h2>`,
        ...own(item.note.text),
        '</aside>',
      ]
    : [];
  return [...own(item.text ?? item.summary), ...links, ...note].join('\n');
}

function waysOn(item: NewsItem, context: PageContext): string {
  const {feed, index, words} = context;
  const original = resolveLink(originalUrl(item));
  const isDated = item.kind === 'event' && item.start !== undefined;
  const links = [
    ...(original
      ? [
          `<a href="${escape(original)}">${escape(formatMessage(words.readOn, {site: hostOf(original)}))}</a>`,
        ]
      : []),
    ...(isDated
      ? [
          `<a href="${pageHref(context, 'news-ticker', item.id, '.ics')}">${escape(feed.words.news.addToCalendar)}</a>`,
        ]
      : []),
    ...item.participants.flatMap((id) => {
      const participant = index.active.get(id);
      return participant && index.hasParticipantPage(id)
        ? [
            `<a href="${pageHref(context, 'participant-badge', id)}">${escape(formatMessage(words.toParticipant, {name: nameOf(participant, feed)}))}</a>`,
          ]
        : [];
    }),
    ...item.countries.flatMap((code) =>
      (index.newsIn.get(code)?.length ?? 0) > 1
        ? [
            `<a href="${pageHref(context, 'news-ticker')}?country=${code}">${escape(formatMessage(words.moreIn, placesOf(code, feed)))}</a>`,
          ]
        : [],
    ),
  ];
  return links.length
    ? `<ul class="links">${links.map((link) => `<li>${link}</li>`).join('')}</ul>`
    : '';
}

/** The items before and after this one, as the page of the news has them. */
function neighbours(item: NewsItem, context: PageContext): string {
  const {index, words} = context;
  const at = index.places.get(item.id) ?? 0;
  const [later, earlier] = [index.news[at - 1], index.news[at + 1]];
  const cards = [
    ...(earlier ? [neighbour(earlier, '‹', words.earlier, context)] : []),
    ...(later ? [neighbour(later, '›', words.later, context)] : []),
  ];
  return cards.length
    ? `<nav class="neighbours" aria-label="${escape(words.neighbours)}">\n${cards.join('\n')}\n</nav>`
    : '';
}

function neighbour(item: NewsItem, sign: '‹' | '›', word: string, context: PageContext): string {
  const date = dateText(item, context.feed);
  const said = date ? `${word} · ${date}` : word;
  const signed = sign === '‹' ? `‹ ${escape(said)}` : `${escape(said)} ›`;
  return `<p class="${sign === '‹' ? 'earlier' : 'later'}"><span class="date">${signed}</span> ${titleLink(item, context)}</p>`;
}

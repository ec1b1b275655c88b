/**
 * What an element says without script, from today's data, as plain HTML. Pure: data in, text out.
 */
import type {Manifest, NewsItem} from '../feed/feed.js';
import {
  activeParticipants,
  countByCountry,
  daysOf,
  findJoinOffer,
  findParticipant,
  isListComplete,
  originalUrl,
  resolveLink,
  selectNews,
} from '../feed/select-feed.js';
import {formatHours} from '../locale/hours.js';
import {isCountry} from '../locale/is-country.js';
import {directionOf, pickText, type LocalText} from '../locale/language.js';
import type {MessageFile} from '../locale/load-words.js';
import {
  formatList,
  formatNumber,
  formatPlural,
  Locale,
  nameCountry,
  nameLanguage,
  nameOrder,
  placeInCountry,
} from '../locale/locale.js';
import {formatMessage, messageParts} from '../locale/message.js';
import {participantName, participantRole} from '../locale/participant-words.js';
import {nameNetwork, selectFollow} from '../widgets/shared/networks.js';
import type {RenderSource} from '../widgets/shared/alliance-element.js';
import {listOf} from '../widgets/shared/attributes.js';
import {pagePath} from './page-address.js';
import type {WidgetName} from './widget-names.js';

export type {RenderSource as SnippetSource};

export type Attributes = Readonly<Record<string, string>>;

/**
 * Returns the children alone: plain HTML that answers the widget's question; empty where the feed
 * lacks what was asked.
 */
export function childrenCode(
  widget: WidgetName,
  attributes: Attributes,
  source: RenderSource,
): string {
  const code = CHILDREN[widget](source, attributes);
  if (!code || !source.manifest.sample) return code;
  const mark = escape(source.words.common.sample);
  return isBlock(code) ? `${code}\n<p>${mark}</p>` : `${code} (${mark})`;
}

/**
 * Returns the children of an element that is pasted: with a link at least, for a filter may leave
 * nothing else; to the Alliance, where the widget's own words have none.
 */
export function linkedChildren(
  widget: WidgetName,
  attributes: Attributes,
  source: RenderSource,
): string {
  const code = childrenCode(widget, attributes, source);
  if (code.includes('<a ')) return code;
  const home = resolveLink(attributes['href']) ?? pick(source.manifest.home, source)?.text;
  if (code && !isBlock(code)) return linkAround(home, code);
  const name = pick(source.manifest.name, source);
  const link = name ? linkAround(home, phrase(name, source.lang)) : '';
  return code ? `${code}\n<p>${link}</p>` : link;
}

/** Tells whether printed code is paragraphs and lists, else it is a line. */
export const isBlock = (code: string): boolean => /^<(p|ul|div|details)\b/.test(code);

/** Returns code whose lines are two spaces further in; empty lines stay empty. */
export const indent = (code: string): string => code.replace(/^(?=.)/gm, '  ');

const CHILDREN: Readonly<
  Record<WidgetName, (source: RenderSource, attributes: Attributes) => string>
> = {
  'participant-map': mapChildren,
  'country-counter': counterChildren,
  'news-ticker': newsChildren,
  'join-button': joinChildren,
  'follow-links': followChildren,
  about: aboutChildren,
  'participant-badge': badgeChildren,
};

const localeOf = <G extends keyof MessageFile>(
  {lang, requested = lang, words}: RenderSource,
  group: G,
): Locale<MessageFile[G]> =>
  new Locale<MessageFile[G]>(lang, requested, words[group], words.common);

/** A text of the feed in the language asked for, else in another that it has. */
const pick = (
  map: Parameters<typeof pickText>[0],
  {lang, requested = lang}: RenderSource,
): LocalText | undefined => pickText(map, requested);

/** More names than this stand in no page's HTML: a country's page has its own, the feed has all. */
const NAMES_LIMIT = 1000;

/** Tells whether a map has more participants than its page names. */
export const isTooLong = (source: RenderSource, attributes: Attributes): boolean =>
  mapFilter(source, attributes).active.length > NAMES_LIMIT;

function mapFilter({participants}: RenderSource, attributes: Attributes) {
  const [codes, types] = [
    listOf(attributes['country'] ?? '').map((code) => code.toUpperCase()),
    listOf(attributes['type'] ?? ''),
  ];
  const active = activeParticipants(participants).filter(
    ({country, type}) =>
      (!codes.length || codes.includes(country)) && (!types.length || types.includes(type)),
  );
  return {codes, types, active};
}

function mapChildren(source: RenderSource, attributes: Attributes): string {
  const {manifest} = source;
  const locale = localeOf(source, 'map');
  const {codes, types, active} = mapFilter(source, attributes);
  if (!active.length && (codes.length || types.length))
    return nobodyListed(source, {
      codes: codes.filter((code) => isCountry(locale, code, manifest.countries)),
      types,
    });
  const status = mapStatus(
    active.length,
    {filtered: !!(codes.length || types.length), codes: types.length ? [] : codes},
    locale,
    manifest,
  );
  const counts = countByCountry(active);
  const countries = [...counts.keys()]
    .map((code) => ({code, name: nameCountry(locale, code, manifest.countries)}))
    .sort((a, b) => nameOrder(locale)(a.name, b.name));
  const groups = countries.map(({code, name}) => {
    if (active.length > NAMES_LIMIT)
      return `  <li>${escape(mapStatus(counts.get(code) ?? 0, {filtered: true, codes: [code]}, locale, manifest))}</li>`;
    const places = active
      .filter(({country}) => country === code)
      .map((place) => `    <li>${linkTo(place.url, place.name)}</li>`);
    return `  <li>${escape(name)}\n  <ul>\n${places.join('\n')}\n  </ul></li>`;
  });
  // Wherever a name with a footnote stands, the footnote stands too.
  const notes = countries.flatMap(({code}) =>
    paragraphs(pick(manifest.countries?.[code]?.note, source), source.lang),
  );
  return [`<p>${escape(status)}</p>`, `<ul>\n${groups.join('\n')}\n</ul>`, ...notes].join('\n');
}

/**
 * Of a country with nobody listed that it is so, and the way to the map of all; nothing where no
 * country was asked for.
 */
function nobodyListed(
  source: RenderSource,
  {codes, types}: {readonly codes: readonly string[]; readonly types: readonly string[]},
): string {
  if (!codes.length) return '';
  const {base, lang, manifest} = source;
  const locale = localeOf(source, 'map');
  const [first, ...others] = manifest.languages;
  const path = pagePath({
    widget: 'participant-map',
    ...(lang !== first && others.includes(lang) && {lang}),
  });
  return `<p>${escape(mapStatus(0, {filtered: true, codes: types.length ? [] : codes}, locale, manifest))}</p>\n<p>${linkTo(`../w/${path}`, locale.words.title, base)}</p>`;
}

/** As the element's own status line: "13 of 130 participants are listed", "5 listed in France". */
function mapStatus(
  n: number,
  {filtered, codes}: {readonly filtered: boolean; readonly codes: readonly string[]},
  locale: Locale<MessageFile['map']>,
  manifest: Manifest,
): string {
  const {words} = locale;
  const complete = isListComplete(manifest.sets['participants']);
  const shown = formatNumber(locale, n);
  const [code, ...others] = codes;
  if (code !== undefined && !others.length)
    return formatPlural(locale, complete ? words.inCountry : words.listedInCountry, n, {
      n: shown,
      inCountry: placeInCountry(locale, code, manifest.countries),
    });
  if (filtered)
    return formatPlural(locale, complete ? words.shown : words.shownListed, n, {n: shown});
  return formatPlural(locale, complete ? words.listed : words.listedOf, n, {
    listed: shown,
    count: formatNumber(locale, manifest.sets['participants']?.count ?? n),
  });
}

function counterChildren(source: RenderSource, attributes: Attributes): string {
  const locale = localeOf(source, 'counter');
  const {words} = locale;
  const name = attributes['set']?.trim().toLowerCase() ?? 'participants';
  const {sets, countries} = source.manifest;
  const set = Object.hasOwn(sets, name) ? sets[name] : undefined;
  if (!set) return '';
  const things = name === 'participants' || name === 'signatories' ? words[name] : words.other;
  const asked = listOf(attributes['country'] ?? '').map((code) => code.toUpperCase());
  const counted = asked.filter((code) => set.byCountry?.[code]);
  const codes =
    counted.length || !set.byCountry
      ? counted
      : asked.filter((code) => isCountry(locale, code, countries));
  if (asked.length && !codes.length) return '';
  if (!codes.length) {
    return escape(
      formatMessage(words.sentence, {
        participants: formatPlural(locale, things, set.count, {
          count: formatNumber(locale, set.count),
        }),
        countries: formatPlural(locale, words.countries, set.countries, {
          count: formatNumber(locale, set.countries),
        }),
      }),
    );
  }
  const n = codes.reduce((sum, code) => sum + (set.byCountry?.[code] ?? 0), 0);
  const inCountry = formatList(
    locale,
    codes.map((code) => placeInCountry(locale, code, countries)),
  );
  const count = formatNumber(locale, n);
  const notes = codes
    .flatMap((code) => pick(countries?.[code]?.note, source) ?? [])
    .map(
      (note) =>
        ` (${phrase({...note, text: `* ${note.text.replace(/^\*\s*/, '')}`}, source.lang)})`,
    );
  return (
    escape(
      isListComplete(set)
        ? formatMessage(words.placed, {
            participants: formatPlural(locale, things, n, {count}),
            inCountry,
          })
        : formatPlural(locale, n ? words.listedInCountry : words.noneInCountry, n, {
            count,
            inCountry,
          }),
    ) + notes.join('')
  );
}

function newsChildren(source: RenderSource, attributes: Attributes): string {
  const locale = localeOf(source, 'news');
  const items = newsItems(source, attributes);
  if (attributes['article']) return items[0] ? articleChildren(source, items[0]) : '';
  if (!items.length) return `<p>${escape(locale.words.empty)}</p>`;
  return `<ul>\n${items.map((item) => `  <li${langOf(item, source)}>${linkTo(item.url, item.title)}${dateOf(item, source)}</li>`).join('\n')}\n</ul>`;
}

/**
 * Returns the items that the element shows: the article, or the list's, whose limit is the usual
 * one where it is no whole number from 1.
 */
export function newsItems(
  {news}: RenderSource,
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

/** One item whole. */
function articleChildren(source: RenderSource, item: NewsItem): string {
  const date = dateOf(item, source).replace(', ', '');
  const links = item.links.map(({text, url}) => `<li>${linkTo(url, text)}</li>`);
  const inOwn = (text: string | undefined) =>
    paragraphs(text && {text, lang: source.lang}, source.lang);
  const body = [
    ...inOwn(item.text ?? item.summary),
    ...(links.length ? [`<ul>\n${links.join('\n')}\n</ul>`] : []),
    ...(item.note
      ? [`<p><strong>${escape(item.note.title)}</strong></p>`, ...inOwn(item.note.text)]
      : []),
  ].join('\n');
  const own =
    item.language && item.language !== source.lang ? ` lang="${escape(item.language)}"` : '';
  return `<p${langOf(item, source)}><strong>${linkTo(originalUrl(item), item.title)}</strong></p>${date && `\n<p>${date}</p>`}\n<div${own}>\n${body}\n</div>`;
}

function langOf({titleLanguage, language}: NewsItem, {lang}: RenderSource): string {
  const own = titleLanguage ?? language;
  return own && own !== lang ? ` lang="${escape(own)}"` : '';
}

/** When an item is, and of an event where. */
function dateOf(item: NewsItem, source: RenderSource): string {
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

function joinChildren(source: RenderSource, attributes: Attributes): string {
  const {manifest, lang, participants} = source;
  const locale = localeOf(source, 'join');
  const own = findParticipant(participants, attributes['participant']?.trim().toLowerCase() ?? '');
  if (own && !own.ended)
    return formatParts(locale.words.participates, {
      name: phrase(participantName(own, locale), lang),
    });
  const offer = findJoinOffer(
    manifest,
    attributes['for']?.trim().toLowerCase() === 'ngo' ? 'ngo' : 'authority',
  );
  const label = offer?.open ? pick(offer.label, source) : undefined;
  const to = (offer?.open ? pick(offer.url, source) : undefined) ?? pick(manifest.home, source);
  const aside = to?.fallback
    ? ` ${escape(formatMessage(locale.words.inLanguage, {language: nameLanguage(locale, to.lang)}))}`
    : '';
  if (!to) return '';
  const link = linkAround(
    to.text,
    (label ? phrase(label, lang) : escape(locale.common.website)) + aside,
  );
  // Why it invites nobody.
  const closed = offer?.open === false ? pick(offer.text, source) : undefined;
  return closed ? `<p>${link}</p>\n<p>${phrase(closed, lang)}</p>` : link;
}

/** A message whose placeholders are HTML. */
const formatParts = (message: string, values: Readonly<Record<string, string>>): string =>
  messageParts(
    message,
    Object.fromEntries(Object.entries(values).map(([name, code]) => [name, {code}])),
  )
    .map(({value}) => (typeof value === 'string' ? escape(value) : value.code))
    .join('');

function followChildren(source: RenderSource, attributes: Attributes): string {
  const {
    manifest: {follow = []},
    words,
    base,
    lang,
    requested = lang,
  } = source;
  const links = selectFollow(follow, {
    only: listOf(attributes['only'] ?? ''),
    hide: listOf(attributes['hide'] ?? ''),
    requested,
  }).map(({network, url}) => `  <li>${linkTo(url, nameNetwork(network, words.follow), base)}</li>`);
  return links.length ? `<ul>\n${links.join('\n')}\n</ul>` : '';
}

function aboutChildren(source: RenderSource, {length, note}: Attributes): string {
  const {
    manifest: {about, terminology},
    lang,
  } = source;
  const blocks = [
    pick(length === 'full' ? about?.full : about?.short, source),
    pick(about?.auspices, source),
  ].flatMap((text) => paragraphs(text, lang));
  const title = pick(terminology?.title, source);
  const text = paragraphs(pick(terminology?.text, source), lang);
  if (title && note === 'inline')
    blocks.push(`<p><strong>${phrase(title, lang)}</strong></p>`, ...text);
  else if (title && note !== 'none')
    blocks.push(`<details><summary>${phrase(title, lang)}</summary>`, ...text, '</details>');
  return blocks.join('\n');
}

/**
 * "Tivat, 127th participant of the …, announced on 6 May 2015", as the element says it; the
 * Alliance alone where there is nobody to speak of.
 */
function badgeChildren(source: RenderSource, {participant = '', display}: Attributes): string {
  const locale = localeOf(source, 'badge');
  const {
    manifest: {name, home},
    lang,
  } = source;
  const to = pick(home, source)?.text;
  const found = findParticipant(source.participants, participant.trim().toLowerCase());
  const whole = pick(name, source);
  const alliance = linkAround(
    to,
    display === 'inline' || !whole ? escape(locale.words.short) : phrase(whole, lang),
  );
  if (!found || found.ended) return alliance;
  const own = participantName(found, locale);
  const role = participantRole(found, locale, {code: alliance})
    .map((part) => (typeof part === 'string' ? escape(part) : part.code))
    .join('');
  return formatParts(locale.words.line, {name: phrase(own, lang), role});
}

/** A text in a line, with its own language where that is another than the line's. */
const phrase = ({text, lang: own}: Pick<LocalText, 'text' | 'lang'>, lang: string): string =>
  own === lang
    ? escape(text)
    : `<span lang="${escape(own)}" dir="${directionOf(own)}">${escape(text)}</span>`;

const paragraphs = (
  text: Pick<LocalText, 'text' | 'lang'> | '' | undefined,
  lang: string,
): string[] =>
  text
    ? text.text
        .split(/\n\s*\n/)
        .filter(Boolean)
        .map(
          (paragraph) =>
            `<p${text.lang === lang ? '' : ` lang="${escape(text.lang)}" dir="${directionOf(text.lang)}"`}>${escape(paragraph)}</p>`,
        )
    : [];

const linkTo = (url: string | undefined, text: string, base?: string): string =>
  linkAround(url, escape(text), base);

function linkAround(url: string | undefined, code: string, base?: string): string {
  const href = resolveLink(url, base);
  return href ? `<a href="${escape(href)}">${code}</a>` : code;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** Returns a text as HTML has it, in an element or an attribute in double quotation marks. */
export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

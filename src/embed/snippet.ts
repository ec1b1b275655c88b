/**
 * The code a page's author pastes: an element whose children already answer the widget's question without script,
 * from today's data, and one CSS rule that reserves its height. Pure: text in, text out.
 */
import type {Manifest, NewsItem, Participant} from '../feed/feed.js';
import {activeParticipants, countByCountry, findJoinOffer, findParticipant, isListComplete, resolveLink, selectNews} from '../feed/select-feed.js';
import {pickText} from '../locale/language.js';
import type {MessageFile} from '../locale/load-words.js';
import {formatDate, formatDateRange, formatNumber, formatOrdinal, formatPlural, Locale, nameCountry, nameOrder} from '../locale/locale.js';
import {formatMessage, type Words} from '../locale/message.js';
import type {WidgetName} from './widget-names.js';

export interface SnippetSource {
  /** The feed's base URL, absolute. */
  readonly base: string;
  readonly manifest: Manifest;
  readonly participants: readonly Participant[];
  readonly news: readonly NewsItem[];
  /** Language of the words and, where the feed has it, of its texts. */
  readonly lang: string;
  readonly words: {readonly [G in keyof MessageFile]: Words<MessageFile[G]>};
}

/** The column a widget stands in: `narrow` from 280 px, `wide` from 560 px. */
export type Column = 'narrow' | 'wide';

/**
 * Heights that hold a widget and its children, in the page's own unit: measured with the real feed in English and
 * French at 280 to 1180 px, and a tenth more. A test compares the page before and after.
 */
const RESERVED: Readonly<Record<WidgetName, Readonly<Record<Column, string>>>> = {
  'participant-map': {narrow: 'height: 50em; overflow: auto', wide: 'height: 42em; overflow: auto'},
  'country-counter': {narrow: 'min-height: 10em', wide: 'min-height: 7em'},
  'news-ticker': {narrow: 'min-height: 52em', wide: 'min-height: 36em'},
  'join-button': {narrow: 'min-height: 8em', wide: 'min-height: 7em'},
  'follow-links': {narrow: 'min-height: 5.5em', wide: 'min-height: 5.5em'},
  about: {narrow: 'min-height: 29em', wide: 'min-height: 18em'},
  'participant-badge': {narrow: 'min-height: 14em', wide: 'min-height: 9em'},
};
/** What an attribute adds to the counter, in em. */
const COUNTER_EXTRAS: Readonly<Record<string, number>> = {'as-of': 2, history: 10, breakdown: 3};

/** The line for the page's head, or anywhere; once for all widgets. */
export const scriptLine = (library: string): string =>
  `<script type="module" crossorigin referrerpolicy="no-referrer" src="${escape(library)}alliance.js"></script>`;

/** The rule for the site's stylesheet that keeps the page from moving when the widget takes its children's place. */
export function reserveRule(widget: WidgetName, attributes: Readonly<Record<string, string>>, column: Column): string {
  if (attributes['format'] === 'compact' || attributes['display'] === 'inline') return '/* A widget in a line of text needs no rule. */';
  const rule = RESERVED[widget][column];
  const extra = widget === 'country-counter' ? Object.keys(attributes).reduce((sum, name) => sum + (COUNTER_EXTRAS[name] ?? 0), 0) : 0;
  return `alliance-${widget} { display: block; ${rule.replace(/[\d.]+/, (em) => String(Number(em) + extra))} }`;
}

/** The element with its attributes and today's children. */
export function elementCode(widget: WidgetName, attributes: Readonly<Record<string, string>>, source: SnippetSource): string {
  const written = Object.entries(attributes).map(([name, value]) => value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`).join('');
  const children = CHILDREN[widget](source, attributes).split('\n').map((line) => `  ${line}`).join('\n');
  return `<alliance-${widget}${written}>\n${children}\n</alliance-${widget}>`;
}

const CHILDREN: Readonly<Record<WidgetName, (source: SnippetSource, attributes: Readonly<Record<string, string>>) => string>> = {
  'participant-map': mapChildren,
  'country-counter': counterChildren,
  'news-ticker': newsChildren,
  'join-button': joinChildren,
  'follow-links': followChildren,
  about: aboutChildren,
  'participant-badge': badgeChildren,
};

const localeOf = <G extends keyof MessageFile>({lang, words}: SnippetSource, group: G): Locale<MessageFile[G]> =>
  new Locale<MessageFile[G]>(lang, lang, words[group], words.common);

function mapChildren(source: SnippetSource): string {
  const {manifest} = source;
  const locale = localeOf(source, 'map');
  const active = activeParticipants(source.participants);
  const count = manifest.sets['participants']?.count ?? active.length;
  const status = formatPlural(locale, isListComplete(manifest.sets['participants']) ? locale.words.listed : locale.words.listedOf, active.length, {listed: formatNumber(locale, active.length), count: formatNumber(locale, count)});
  const countries = [...countByCountry(active).keys()]
    .map((code) => ({code, name: nameCountry(locale, code, manifest.countries)}))
    .sort((a, b) => nameOrder(locale)(a.name, b.name));
  const groups = countries.map(({code, name}) => {
    const places = active.filter(({country}) => country === code).map((place) => `    <li>${linkTo(place.url, place.name)}</li>`);
    return `  <li>${escape(name)}\n  <ul>\n${places.join('\n')}\n  </ul></li>`;
  });
  return `<p>${escape(status)}</p>\n<ul>\n${groups.join('\n')}\n</ul>`;
}

function counterChildren(source: SnippetSource, attributes: Readonly<Record<string, string>>): string {
  const locale = localeOf(source, 'counter');
  const name = attributes['set'] ?? 'participants';
  const set = source.manifest.sets[name];
  if (!set) return '';
  const things = name === 'participants' || name === 'signatories' ? locale.words[name] : locale.words.other;
  return escape(formatMessage(locale.words.sentence, {
    participants: formatPlural(locale, things, set.count, {count: formatNumber(locale, set.count)}),
    countries: formatPlural(locale, locale.words.countries, set.countries, {count: formatNumber(locale, set.countries)}),
  }));
}

function newsChildren(source: SnippetSource): string {
  const locale = localeOf(source, 'news');
  const items = selectNews(source.news, {limit: 5}).map((item) => {
    const date = item.start ? formatDateRange(locale, item.start, item.end) : item.published && formatDate(locale, item.published);
    const titleLanguage = item.titleLanguage ?? item.language;
    const lang = titleLanguage && titleLanguage !== source.lang ? ` lang="${escape(titleLanguage)}"` : '';
    return `  <li${lang}>${linkTo(item.url, item.title)}${date ? `, <span lang="${escape(source.lang)}">${escape(date)}</span>` : ''}</li>`;
  });
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

function joinChildren(source: SnippetSource, attributes: Readonly<Record<string, string>>): string {
  const {manifest, lang} = source;
  const offer = findJoinOffer(manifest, attributes['for'] === 'ngo' ? 'ngo' : 'authority');
  const label = pickText(offer?.label, lang) ?? pickText(manifest.name, lang);
  const url = (offer?.open && pickText(offer.url, lang)?.text) || pickText(manifest.home, lang)?.text;
  return linkTo(url, label?.text ?? '');
}

function followChildren(source: SnippetSource): string {
  const {manifest: {follow = []}, words, base, lang} = source;
  const names: Readonly<Record<string, string>> = words.follow.networks;
  const links = follow.filter((link) => !link.lang || link.lang === lang)
    .map(({network, url}) => `  <li>${linkTo(url, names[network] ?? network, base)}</li>`);
  return `<ul>\n${links.join('\n')}\n</ul>`;
}

function aboutChildren({manifest: {about, terminology}, lang}: SnippetSource): string {
  const blocks = [...paragraphs(pickText(about?.short, lang)?.text), ...paragraphs(pickText(about?.auspices, lang)?.text)];
  const title = pickText(terminology?.title, lang)?.text;
  if (title) blocks.push(`<details><summary>${escape(title)}</summary>`, ...paragraphs(pickText(terminology?.text, lang)?.text), '</details>');
  return blocks.join('\n');
}

function badgeChildren(source: SnippetSource, attributes: Readonly<Record<string, string>>): string {
  const locale = localeOf(source, 'badge');
  const participant = findParticipant(source.participants, attributes['participant'] ?? '');
  const alliance = pickText(source.manifest.name, source.lang)?.text ?? '';
  if (!participant || participant.ended) return linkTo(pickText(source.manifest.home, source.lang)?.text, alliance);
  const {ordinal, participant: plain, line} = locale.words;
  const role = formatMessage(participant.number ? ordinal : plain, {alliance, ordinal: formatOrdinal(locale, participant.number ?? 0)});
  return escape(formatMessage(line, {name: participant.name, role}));
}

const paragraphs = (text = ''): string[] => text.split(/\n\s*\n/).filter(Boolean).map((paragraph) => `<p>${escape(paragraph)}</p>`);

function linkTo(url: string | undefined, text: string, base?: string): string {
  const href = resolveLink(url, base);
  return href ? `<a href="${escape(href)}">${escape(text)}</a>` : escape(text);
}

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** Other people's feeds as items of ours: the only file that knows feedsmith, and the shapes of RSS, RDF, Atom and JSON Feed. */
import {parseFeed} from 'feedsmith';
import {canonicalTag} from '../locale/language.js';
import {checkLink, checkMoment} from './check-value.js';
import {decodeSource} from './decode-text.js';
import type {Download} from './fetch-source.js';
import {mendXml} from './mend-xml.js';
import {countOf} from './report.js';
import {htmlToText} from './rich-text.js';
import {SourceError} from './source-error.js';

/** All of it text: no tags, no entities, no marks that turn the direction of writing. */
export interface SourceItem {
  /** What its publisher calls it, for ever. */
  readonly guid?: string;
  readonly title: string;
  /** Absolute; https, http or mailto. */
  readonly url?: string;
  readonly date?: string;
  readonly language?: string;
  readonly tags: readonly string[];
  /** Paragraphs separated by a blank line. */
  readonly text: string;
}

export interface SourceContent {
  /** As the feed says of itself. */
  readonly language?: string;
  readonly items: readonly SourceItem[];
  /** What was passed over, for whoever keeps the source. */
  readonly notes: readonly string[];
}

type Parsed = ReturnType<typeof parseFeed>;
type Of<F extends Parsed['format']> = Extract<Parsed, {format: F}>['feed'];

/** An item before anything in it is checked; texts may be HTML. */
interface RawItem {
  readonly guid?: string;
  readonly title?: string;
  readonly link?: string;
  readonly base?: string;
  readonly date?: unknown;
  readonly language?: string;
  readonly tags?: readonly (string | undefined)[];
  readonly html?: string;
  readonly text?: string;
}
interface RawFeed {
  readonly language?: string;
  readonly base?: string;
  readonly items: readonly RawItem[];
}

const ITEM_LIMIT = 500;
const TITLE_LIMIT_CHARACTERS = 300;
/** An item points to its source; it does not replace it. */
const TEXT_LIMIT_CHARACTERS = 1000;

/** @throws {SourceError} for what is not a feed, or not one that is safe to read */
export function parseSource({bytes, url, contentType}: Download): SourceContent {
  const source = decodeSource(bytes, contentType).trim();
  const raw = toRaw(parse(source));
  const items = raw.items
    .slice(0, ITEM_LIMIT)
    .map((item) => toItem(item, resolve(raw.base, url) ?? url));
  const kept = items.filter((item) => item !== undefined);
  const unreadable = raw.items
    .slice(0, ITEM_LIMIT)
    .filter(({date}) => date !== undefined && !readDate(date)).length;
  return {
    language: readLanguage(raw.language),
    items: kept,
    notes: [
      ...(raw.items.length > ITEM_LIMIT
        ? [`has ${raw.items.length} items, of which the first ${ITEM_LIMIT} are read`]
        : []),
      ...(kept.length < items.length
        ? [`leaves out ${countOf(items.length - kept.length, 'item')} without title and text`]
        : []),
      ...(unreadable
        ? [`leaves ${countOf(unreadable, 'item')} undated, for the date cannot be read`]
        : []),
    ],
  };
}

function parse(source: string): Parsed {
  if (/^(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<(!doctype\s+html|html)\b/i.test(source))
    throw new SourceError('is a web page, not a feed');
  try {
    return parseFeed(source.startsWith('{') ? JSON.parse(source) : mendXml(source));
  } catch (error) {
    throw error instanceof SourceError
      ? error
      : new SourceError('is no feed that can be read: neither RSS, Atom nor JSON Feed', error);
  }
}

function toRaw(parsed: Parsed): RawFeed {
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed);
    case 'rdf':
      return fromRdf(parsed.feed);
    case 'atom':
      return fromAtom(parsed.feed);
    case 'json':
      return fromJson(parsed.feed);
  }
}

const fromRss = ({language, link, xml, dc, items = []}: Of<'rss'>): RawFeed => ({
  language: language ?? dc?.languages?.[0],
  base: xml?.base ?? link,
  items: items.map((item) => ({
    guid: item.guid?.value,
    title: item.title ?? item.dc?.titles?.[0],
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    date: item.pubDate ?? item.dc?.dates?.[0],
    language: item.dc?.languages?.[0],
    tags: [...(item.categories ?? [])].map(({name}) => name),
    html: item.description ?? item.content?.encoded,
  })),
});

const fromRdf = ({link, dc, items = []}: Of<'rdf'>): RawFeed => ({
  language: dc?.languages?.[0],
  base: link,
  items: items.map((item) => ({
    guid: item.rdf?.about,
    title: item.title,
    link: item.link ?? item.rdf?.about,
    date: item.dc?.dates?.[0],
    language: item.dc?.languages?.[0],
    tags: item.dc?.subjects,
    html: item.description ?? item.content?.encoded,
  })),
});

const fromAtom = ({xml, links = [], entries = []}: Of<'atom'>): RawFeed => ({
  language: xml?.lang,
  base: xml?.base ?? alternate(links),
  items: entries.map((entry) => ({
    guid: entry.id,
    title: entry.title?.value,
    link: alternate(entry.links ?? []),
    base: entry.xml?.base,
    // Atom makes `updated` a must and `published` a may.
    date: entry.published ?? entry.updated,
    language: entry.xml?.lang,
    tags: entry.categories?.map(({label, term}) => label ?? term),
    html: entry.summary?.value ?? entry.content?.value,
  })),
});

const alternate = (
  links: readonly {readonly href?: string; readonly rel?: string}[],
): string | undefined => links.find(({rel}) => rel === undefined || rel === 'alternate')?.href;

const fromJson = ({language, home_page_url: base, items = []}: Of<'json'>): RawFeed => ({
  language,
  base,
  items: items.map((item) => ({
    guid: item.id,
    title: item.title,
    link: item.url ?? item.external_url,
    date: item.date_published,
    language: item.language,
    tags: item.tags,
    html: item.summary ?? item.content_html,
    text: item.content_text,
  })),
});

function toItem(raw: RawItem, base: string): SourceItem | undefined {
  const text = shorten(
    raw.html ? htmlToText(clean(raw.html)) : cleanLines(raw.text ?? ''),
    TEXT_LIMIT_CHARACTERS,
  );
  const title = shorten(
    oneLine(htmlToText(clean(raw.title ?? ''))) || oneLine(text),
    TITLE_LIMIT_CHARACTERS,
  );
  if (!title) return undefined;
  const url = raw.link && resolve(raw.link.trim(), resolve(raw.base, base) ?? base);
  return {
    ...(raw.guid && {guid: oneLine(clean(raw.guid))}),
    title,
    ...(url && 'value' in checkLink(url) && {url}),
    ...definedOnly('date', readDate(raw.date)),
    ...definedOnly('language', readLanguage(raw.language)),
    tags: [
      ...new Set(
        (raw.tags ?? []).map((tag) => oneLine(htmlToText(clean(tag ?? '')))).filter(Boolean),
      ),
    ],
    text,
  };
}

const definedOnly = <K extends string>(key: K, value: string | undefined): {[P in K]?: string} =>
  (value ? {[key]: value} : {}) as {[P in K]?: string};

/** An absolute address; undefined where none can be made. */
function resolve(link: string | undefined, base: string): string | undefined {
  return link && URL.canParse(link, base) ? new URL(link, base).href : undefined;
}

/** What `findTextFault` refuses in our own files is left out of other people's. */
const clean = (text: string): string =>
  text
    .replace(/[\u202a-\u202e\u2066-\u2069\ufffd]|\p{Cs}|(?![\t\n\r])\p{Cc}/gu, '')
    .normalize('NFC');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const cleanLines = (text: string): string =>
  clean(text)
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(Boolean)
    .join('\n\n');

/** At most so long, cut between words. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1).replace(/\p{Cs}$/u, '');
  const space = cut.search(/\s+\S*$/);
  return `${space > limit / 2 ? cut.slice(0, space) : cut}…`;
}

function readLanguage(tag: string | undefined): string | undefined {
  const value = tag && canonicalTag(tag.trim());
  return value && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value) ? value : undefined;
}

const RFC_822 =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})(?: (\d\d?):(\d\d)(?::(\d\d))?(?: ?([a-z]{1,4}|[+-]\d\d:?\d\d))?)?(?: \(.*\))?$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Zones that feeds of Europe name; of others only the day is taken. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  WET: 'Z',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** A day or a moment, from RFC 822 or ISO 8601. `Date.parse` will not do: it finds a date in "hello 1", and the local zone where there is none. */
export function readDate(source: unknown): string | undefined {
  const text = typeof source === 'string' ? oneLine(source) : '';
  const iso =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)? ?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(text);
  if (iso) return toMoment(iso[1]!, iso[2] && `${iso[2]}${iso[3] ?? ':00'}`, iso[4]);
  const [, day, month, year, hour, minute, second, zone] = RFC_822.exec(text) ?? [];
  const index = MONTHS.indexOf(month?.toLowerCase() ?? '');
  if (!day || index < 0) return undefined;
  const date = [year, String(index + 1).padStart(2, '0'), day.padStart(2, '0')].join('-');
  return toMoment(date, hour && `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`, zone);
}

function toMoment(
  day: string,
  time: string | undefined,
  zone: string | undefined,
): string | undefined {
  const offset =
    zone &&
    (ZONES[zone.toUpperCase()] ??
      (/^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : undefined));
  const checked = checkMoment(time && offset ? `${day}T${time}${offset}` : day);
  return 'value' in checked ? checked.value : undefined;
}

/** Other people's feeds as items of ours, each value checked. */
import {checkLanguage, checkLink} from '../values/check-value.js';
import {decodeSource} from '../values/decode-text.js';
import type {Download} from '../content-files.js';
import {localDay} from '../days.js';
import {repairXml} from './repair-xml.js';
import {takeNewest} from './newest-items.js';
import {readDate} from '../values/read-date.js';
import {countOf, nameItems} from '../../issues/count-items.js';
import {htmlToText} from '../values/rich-text.js';
import {SourceError} from '../../issues/source-error.js';
import {parseShape, type RawFeed, type RawItem, type RawText} from './source-shapes.js';

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

const ITEM_LIMIT = 500;
const TITLE_LIMIT_CHARACTERS = 300;
/** An item points to its source; it does not replace it. */
const TEXT_LIMIT_CHARACTERS = 1000;

/**
 * Reads another publisher's feed.
 * @param today ISO 8601; that of this machine by default
 * @throws {SourceError} for what is not a feed, or not one that is safe to read
 */
export function parseSource(
  {bytes, url, contentType}: Download,
  today = localDay(),
): SourceContent {
  const feed = parse(decodeSource(bytes, contentType).trim());
  const base = resolve(feed.base, url) ?? url;
  const dated = feed.items.map((raw, index) => ({raw, index, date: firstDate(raw)}));
  const read = takeNewest(dated, today, ITEM_LIMIT).map((entry) => ({
    ...entry,
    item: toItem(entry.raw, base, entry.date),
  }));
  const empty = read.filter(({item}) => !item);
  const undated = read.filter(({raw, item, date}) => item && !date && givenDate(raw));
  return {
    language: readLanguage(feed.language),
    items: read.flatMap(({item}) => item ?? []),
    notes: [
      ...(dated.length > read.length
        ? [`has ${dated.length} items, of which the newest ${ITEM_LIMIT} are read`]
        : []),
      ...(empty.length
        ? [
            `leaves out ${countOf(empty.length, 'item')} without title and text: ${nameItems(
              empty.map(({raw, index}) => [raw.links.find(Boolean) ?? `number ${index + 1}`]),
            )}`,
          ]
        : []),
      ...(undated.length
        ? [
            `leaves ${countOf(undated.length, 'item')} undated, for the date cannot be read: ${nameItems(
              undated.map(({raw, item}) => [item?.title ?? '', givenDate(raw)]),
            )}`,
          ]
        : []),
    ],
  };
}

function parse(source: string): RawFeed {
  if (/^(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<(!doctype\s+html|html)\b/i.test(source))
    throw new SourceError('is a web page, not a feed');
  try {
    return parseShape(source.startsWith('{') ? JSON.parse(source) : repairXml(source));
  } catch (error) {
    throw error instanceof SourceError
      ? error
      : new SourceError('is no feed that can be read: neither RSS, Atom nor JSON Feed', error);
  }
}

function firstDate({dates}: RawItem): string | undefined {
  for (const source of dates) {
    const date = readDate(source);
    if (date) return date;
  }
  return undefined;
}

/** The date as its publisher wrote it. */
const givenDate = ({dates}: RawItem): string | undefined =>
  dates.find((date): date is string => typeof date === 'string');

function toItem(raw: RawItem, feedBase: string, date: string | undefined): SourceItem | undefined {
  const base = resolve(raw.base, feedBase) ?? feedBase;
  const text = shorten(raw.texts.map(toText).find(Boolean) ?? '', TEXT_LIMIT_CHARACTERS);
  const title = shorten(oneLine(toText(raw.title)) || oneLine(text), TITLE_LIMIT_CHARACTERS);
  if (!title) return undefined;
  return {
    ...definedOnly('guid', oneLine(clean(raw.guid ?? ''))),
    title,
    ...definedOnly('url', firstAddress(raw.links, base)),
    ...definedOnly('date', date),
    ...definedOnly('language', readLanguage(raw.language)),
    tags: [...new Set(raw.tags.map((tag) => oneLine(clean(tag ?? ''))).filter(Boolean))],
    text,
  };
}

/** Cleaned last: an entity can hide what is not wanted. */
const toText = ({value = '', isHtml}: RawText): string =>
  cleanLines(isHtml ? htmlToText(value) : value);

const definedOnly = <K extends string>(key: K, value: string | undefined): {[P in K]?: string} =>
  (value ? {[key]: value} : {}) as {[P in K]?: string};

function firstAddress(links: RawItem['links'], base: string): string | undefined {
  for (const link of links) {
    const url = resolve(link, base);
    if (url && 'value' in checkLink(url)) return url;
  }
  return undefined;
}

/** What can be meant as an address relative to another: "N/A", "#" and a name are not. */
const RELATIVE = /^(?!n\/a$)(?=\S*[/.?]|#.)\S+$/i;

/** An absolute address; undefined where none can be made. */
function resolve(link: string | undefined, base: string): string | undefined {
  const text = link?.trim().replace(/^www\./i, '//$&') ?? '';
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(text) || RELATIVE.test(text);
  return isAddress && URL.canParse(text, base) ? new URL(text, base).href : undefined;
}

/**
 * Text with more marks on one letter than any language has would take minutes to normalise (Unicode
 * UAX 15, "Stream-Safe Text").
 */
const SURPLUS_MARKS = /(\p{M}{30})\p{M}+/gu;

/** What `findTextFault` refuses in our own files is left out of other people's. */
const clean = (text: string): string =>
  text
    .replace(/[\u202a-\u202e\u2066-\u2069\ufffd]|\p{Cs}|(?![\t\n\r])\p{Cc}/gu, '')
    .replace(SURPLUS_MARKS, '$1')
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
  const checked = checkLanguage(tag?.trim() ?? '');
  return 'value' in checked ? checked.value : undefined;
}

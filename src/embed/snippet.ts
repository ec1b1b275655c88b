/**
 * The code a page's author pastes: an element whose children already answer the widget's question
 * without script, and one CSS rule that reserves its height. Pure: text in, text out.
 */
import {escape, indent} from './children/html.js';
import {linkedChildren} from './children.js';
import {newsItems, rotates} from './children/news-ticker.js';
import type {Attributes, SnippetSource} from './children/source.js';
import type {NewsItem} from '../feed/feed.js';
import {findParticipant} from '../feed/select-feed.js';
import type {WidgetName} from './widget-names.js';

/** The column a widget stands in: `narrow` from 280 px, `wide` from 560 px. */
export type Column = 'narrow' | 'wide';

/**
 * Heights that hold a widget and its children, in the page's own unit: measured with the real feed
 * in English and French at 280 to 1180 px in a wide font (DejaVu Sans), and a tenth more. A test
 * compares the page before and after.
 */
const RESERVED: Readonly<Record<WidgetName, Readonly<Record<Column, number>>>> = {
  'participant-map': {narrow: 50, wide: 42},
  'country-counter': {narrow: 10, wide: 7},
  'news-ticker': {narrow: 14, wide: 10.5},
  'join-button': {narrow: 11, wide: 8.5},
  'follow-links': {narrow: 5.5, wide: 5.5},
  about: {narrow: 33, wide: 18.5},
  'participant-badge': {narrow: 19.5, wide: 11},
};
/** What an attribute adds to the counter. */
const COUNTER_EXTRAS: Readonly<Record<string, number>> = {'as-of': 2, history: 21, breakdown: 3};
/** What each item adds to a list of news. */
const NEWS_ITEM: Readonly<Record<Column, number>> = {narrow: 9.5, wide: 6};
/** What stands around the one item that is shown at a time: heading, controls, date, links. */
const ROTATION: Readonly<Record<Column, number>> = {narrow: 19, wide: 12};
/**
 * Of an item shown whole, and of long names: letters in a line, and what a line, the room after a
 * paragraph and all around the text take.
 */
const LETTERS: Readonly<Record<Column, number>> = {narrow: 14, wide: 45};
const [LINE, GAP, AROUND] = [1.5, 1, 1];

/** Returns the line for the page's head, or anywhere; once for all widgets. */
export const scriptLine = (library: string): string =>
  `<script type="module" crossorigin referrerpolicy="no-referrer" src="${escape(library)}alliance.js"></script>`;

/** From this width on, CSS px, a window has room for a wide column. */
const WIDE_WINDOW_PX = 640;

/**
 * Returns what the site's stylesheet needs so that the page does not move when the widget takes its
 * children's place, each rule a line. A wide column is narrow on a phone.
 */
export function reserveRule(
  widget: WidgetName,
  attributes: Attributes,
  column: Column,
  source: SnippetSource,
): string {
  if (attributes['format'] === 'compact' || attributes['display'] === 'inline')
    return '/* A widget in a line of text needs no rule. */';
  const selector = `alliance-${widget}${rotates(attributes) ? '[mode="rotate"]' : ''}`;
  const heightIn = (own: Column) => {
    const em = heightEm(widget, attributes, own, source);
    return widget === 'participant-map'
      ? `height: ${em}em`
      : `min-height: ${Math.ceil(em * 2) / 2}em`;
  };
  const scrolls = widget === 'participant-map' ? '; overflow: auto' : '';
  const rule = `${selector} { display: block; ${heightIn('narrow')}${scrolls} }`;
  return column === 'narrow' || heightIn('wide') === heightIn('narrow')
    ? rule
    : `${rule}\n@media (min-width: ${WIDE_WINDOW_PX}px) { ${selector} { ${heightIn('wide')} } }`;
}

function heightEm(
  widget: WidgetName,
  attributes: Attributes,
  column: Column,
  source: SnippetSource,
): number {
  const reserved = RESERVED[widget][column];
  if (widget === 'country-counter')
    return Object.keys(attributes).reduce(
      (sum, name) => sum + (COUNTER_EXTRAS[name] ?? 0),
      reserved,
    );
  if (widget === 'participant-badge')
    return reserved + LINE * (nameRows(attributes, column, source) - 1);
  if (widget !== 'news-ticker') return reserved;
  const items = newsItems(source, attributes);
  if (attributes['article'])
    return items.reduce((sum, item) => sum + articleHeight(item, column), reserved);
  if (!rotates(attributes)) return reserved + items.length * NEWS_ITEM[column];
  return ROTATION[column] + Math.max(...items.map(({title}) => linesOf(title, column) * LINE), 0);
}

/** How many rows the names on a badge take; one where nobody is found. */
function nameRows(
  {participant = ''}: Attributes,
  column: Column,
  {participants}: SnippetSource,
): number {
  const found = findParticipant(participants, participant.trim().toLowerCase());
  const names = `${found?.name ?? ' '} ${found?.local?.name ?? ''}`;
  return linesOf(names, column);
}

const linesOf = ({length}: string, column: Column) => Math.ceil(length / LETTERS[column]);

function articleHeight({title, text, summary, links, note}: NewsItem, column: Column): number {
  const paragraphs = [
    title,
    text ?? summary,
    ...links.map((link) => link.text),
    note?.title,
    note?.text,
  ].flatMap((own) => own?.split(/\n\s*\n/) ?? []);
  return paragraphs.reduce(
    (sum, paragraph) => sum + linesOf(paragraph, column) * LINE + GAP,
    AROUND,
  );
}

/**
 * Returns attributes as they stand in a tag. With a prefix what has no value gets an empty one,
 * which editors keep.
 */
export const written = (attributes: Attributes, prefix = ''): string =>
  Object.entries(attributes)
    .map(([name, value]) =>
      value === '' && !prefix ? ` ${name}` : ` ${prefix}${name}="${escape(value)}"`,
    )
    .join('');

/** Returns the element with its attributes and today's children. */
export function elementCode(
  widget: WidgetName,
  attributes: Attributes,
  source: SnippetSource,
): string {
  return `<alliance-${widget}${written(attributes)}>\n${indent(linkedChildren(widget, attributes, source))}\n</alliance-${widget}>`;
}

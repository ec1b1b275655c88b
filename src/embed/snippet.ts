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
import {hasPlace, inPlace, PICTURE_STYLE, placeRule, placeStyle} from './map-place.js';
import {mapPicture, pictureHtml, pictureTheme} from './map-picture.js';
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
  'country-counter': {narrow: 14, wide: 7},
  'news-ticker': {narrow: 14, wide: 10.5},
  'join-button': {narrow: 15.5, wide: 10},
  'follow-links': {narrow: 5.5, wide: 5.5},
  about: {narrow: 34, wide: 18.5},
  'participant-badge': {narrow: 22.5, wide: 12},
};
/** What an attribute adds to the counter. */
const COUNTER_EXTRAS: Readonly<Record<string, number>> = {'as-of': 2, history: 21, breakdown: 3};
/** What each item adds to a list of news. */
const NEWS_ITEM: Readonly<Record<Column, number>> = {narrow: 9.5, wide: 6};
/** What stands around the one item that is shown at a time: heading, controls, date, links. */
const ROTATION: Readonly<Record<Column, number>> = {narrow: 19, wide: 13};
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
  if (hasPlace(widget, attributes)) return placeRule(attributes, !!mapPicture(source, attributes));
  const selector = `alliance-${widget}${rotates(attributes) ? '[mode="rotate"]' : ''}`;
  const heightIn = (own: Column) => reservedHeight(widget, attributes, own, source);
  const scrolls = widget === 'participant-map' ? '; overflow: auto' : '';
  const rule = `${selector} { display: block; ${heightIn('narrow')}${scrolls} }`;
  return column === 'narrow' || heightIn('wide') === heightIn('narrow')
    ? rule
    : `${rule}\n@media (min-width: ${WIDE_WINDOW_PX}px) { ${selector} { ${heightIn('wide')} } }`;
}

/** Returns what a `style` attribute can say of it: the height in that column. */
export const reserveStyle = (
  widget: WidgetName,
  attributes: Attributes,
  column: Column,
  source: SnippetSource,
): string =>
  hasPlace(widget, attributes)
    ? placeStyle(attributes)
    : `display: block; ${reservedHeight(widget, attributes, column, source)};`;

function reservedHeight(
  widget: WidgetName,
  attributes: Attributes,
  column: Column,
  source: SnippetSource,
): string {
  const em = heightEm(widget, attributes, column, source);
  return widget === 'participant-map'
    ? `height: ${em}em`
    : `min-height: ${Math.ceil(em * 2) / 2}em`;
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

/** How the element is printed. */
export interface ElementForm {
  /** What stands in its `style` attribute, where the page's stylesheet is out of reach. */
  readonly style?: string | undefined;
  /** Whether visitors see it without scrolling: its picture is then loaded at once. */
  readonly isAtTop?: boolean | undefined;
}

/**
 * Returns the element with its attributes and today's children; the map with its picture, in the
 * block that tells its width.
 */
export function elementCode(
  widget: WidgetName,
  attributes: Attributes,
  source: SnippetSource,
  form: ElementForm = {},
): string {
  const picture = widget === 'participant-map' && pictureCode(attributes, source, form);
  const tag = {
    ...attributes,
    ...(picture && {theme: pictureTheme(attributes)}),
    ...(form.style !== undefined && {style: form.style}),
  };
  const children = `${picture ? `${picture}\n` : ''}${linkedChildren(widget, attributes, source)}`;
  const element = `<alliance-${widget}${written(tag)}>\n${indent(children)}\n</alliance-${widget}>`;
  return hasPlace(widget, attributes) && form.style === undefined ? inPlace(element) : element;
}

/** The picture in a link to the public page; empty where there is none. */
function pictureCode(
  attributes: Attributes,
  source: SnippetSource,
  {style, isAtTop}: ElementForm,
): string {
  const picture = mapPicture(source, attributes);
  if (!picture) return '';
  const image = pictureHtml(picture, {
    theme: pictureTheme(attributes),
    more: written({
      ...(!isAtTop && {loading: 'lazy'}),
      ...(style !== undefined && {style: PICTURE_STYLE}),
    }),
  });
  return `<a href="${escape(picture.page)}">${image}</a>`;
}

export interface PlainHtmlOptions {
  readonly widget: WidgetName;
  readonly attributes: Attributes;
  readonly column: Column;
  readonly source: SnippetSource;
  /** The library's version folder: its address with a trailing slash. */
  readonly library: string;
  /** Whether the site follows the visitor's device into the dark. */
  readonly hasDarkMode?: boolean;
  /** Whether visitors see the widget without scrolling. */
  readonly isAtTop?: boolean;
  /** Whether the author reaches the page's stylesheet or head; else the body has all. */
  readonly hasStylesheet?: boolean;
}

/** What the author of a plain HTML page pastes. */
export interface PlainHtmlCode {
  /** Into the head: the script's line, once for all widgets, and the rules of this one. */
  readonly head: string;
  /** Where the widget belongs: the element with its children, the map's with its picture. */
  readonly body: string;
}

/** Returns the code for a plain HTML page, in its two pieces. */
export function plainHtmlCode({
  widget,
  source,
  column,
  library,
  hasDarkMode = false,
  isAtTop,
  hasStylesheet = true,
  ...own
}: PlainHtmlOptions): PlainHtmlCode {
  const attributes = {...(hasDarkMode && {theme: 'auto'}), ...own.attributes};
  // The map's place says it itself.
  const scheme = hasDarkMode && !hasPlace(widget, attributes) ? 'color-scheme: light dark; ' : '';
  const script = scriptLine(library);
  if (!hasStylesheet) {
    const style = `${scheme}${reserveStyle(widget, attributes, column, source)}`;
    return {head: script, body: elementCode(widget, attributes, source, {style, isAtTop})};
  }
  const rule = reserveRule(widget, attributes, column, source);
  const rules = scheme ? [`alliance-${widget} { ${scheme}}`, rule] : [rule];
  return {
    head: `${script}\n<style>\n${rules.join('\n')}\n</style>`,
    body: elementCode(widget, attributes, source, {isAtTop}),
  };
}

/**
 * The code a page's author pastes: an element whose children already answer the widget's question without script,
 * and one CSS rule that reserves its height. Pure: text in, text out.
 */
import {childrenCode, escape, indent, type Attributes, type SnippetSource} from './children.js';
import type {WidgetName} from './widget-names.js';

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
export function reserveRule(widget: WidgetName, attributes: Attributes, column: Column): string {
  if (attributes['format'] === 'compact' || attributes['display'] === 'inline') return '/* A widget in a line of text needs no rule. */';
  const rule = RESERVED[widget][column];
  const extra = widget === 'country-counter' ? Object.keys(attributes).reduce((sum, name) => sum + (COUNTER_EXTRAS[name] ?? 0), 0) : 0;
  return `alliance-${widget} { display: block; ${rule.replace(/[\d.]+/, (em) => String(Number(em) + extra))} }`;
}

/** The element with its attributes and today's children. */
export function elementCode(widget: WidgetName, attributes: Attributes, source: SnippetSource): string {
  const written = Object.entries(attributes).map(([name, value]) => value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`).join('');
  return `<alliance-${widget}${written}>\n${indent(childrenCode(widget, attributes, source))}\n</alliance-${widget}>`;
}

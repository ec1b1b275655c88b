/**
 * `render`: a widget as plain HTML with today's data, by the code that prints the demo's snippets.
 */
import {childrenCode} from '../../embed/children.js';
import {escape, indent, isBlock} from '../../embed/children/html.js';
import {isTooLong} from '../../embed/children/participant-map.js';
import type {SnippetSource} from '../../embed/children/source.js';
import {hasPlace, inPlace} from '../../embed/map-place.js';
import {pictureHtml, type MapPicture} from '../../embed/map-picture.js';
import {elementCode, reserveRule} from '../../embed/snippet.js';
import {keyAttributeOf} from '../../embed/page-address.js';
import {commonAttributes, widgetAttributes} from '../../embed/widget-attributes.js';
import {widgetNames, type WidgetName} from '../../embed/widget-names.js';
import {directionOf} from '../../locale/language.js';
import type {ReadFeed} from '../feed/read-feed.js';
import {renderShadow} from './render-shadow.js';
import {nearestTo} from '../issues/suggest.js';

export interface RenderRequest {
  readonly widget: WidgetName;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is wrong with the command line, said to whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads a request for a widget.
 * @throws {UsageError} for an unknown widget or attribute, or a key where the widget has none
 */
export function readRequest(
  widget: string,
  pairs: readonly string[],
  key: string | undefined,
): RenderRequest {
  const name = widget.replace(/^alliance-/, '') as WidgetName;
  if (!widgetNames.includes(name))
    throw new UsageError(
      `unknown widget '${widget}'${nearestTo(widget, widgetNames)}\nThe widgets: ${widgetNames.join(', ')}`,
    );
  const attributes: Record<string, string> = {};
  for (const pair of pairs) {
    const [attribute, value] = readPair(pair);
    const known = [...widgetAttributes[name], ...commonAttributes];
    if (!known.includes(attribute))
      throw new UsageError(
        `unknown attribute '${attribute}' of ${name}${nearestTo(attribute, known)}\nIts attributes: ${known.join(', ')}`,
      );
    attributes[attribute] = value;
  }
  if (key !== undefined) {
    const attribute = keyAttributeOf(name, key.toLowerCase());
    if (!attribute) throw new UsageError(`${name} has no --key: it is always the same`);
    attributes[attribute] = attribute === 'country' ? key.toUpperCase() : key;
  }
  return {widget: name, attributes};
}

function readPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0
    ? [pair.trim().toLowerCase(), '']
    : [pair.slice(0, at).trim().toLowerCase(), pair.slice(at + 1)];
}

export interface Rendering {
  /**
   * Without a blank line, at which Markdown would leave HTML; empty where the feed has nothing to
   * say.
   */
  readonly html: string;
  /**
   * For the site's style sheet, so that the page does not move when the element takes its
   * children's place.
   */
  readonly rule?: string;
  readonly warnings: readonly string[];
}

/**
 * Returns the widget's styles as a file in the version folder: a `<style>` would ask the page's
 * policy for 'unsafe-inline'.
 */
export const stylesHref = (widget: WidgetName, library: string): string =>
  `${library}${widget}.css`;

/**
 * Returns the element with its content as declarative shadow DOM, and its children for browsers and
 * readers that do not know that.
 * @param picture what stands for the land of a map, where there is one
 */
export function elementWithShadow(
  widget: WidgetName,
  attributes: RenderRequest['attributes'],
  feed: SnippetSource,
  library: string,
  picture?: MapPicture,
): string {
  const content =
    widget === 'participant-map' && isTooLong(feed, attributes)
      ? undefined
      : renderShadow(widget, attributes, feed, picture);
  const root =
    content &&
    `<template shadowrootmode="open"><link rel="stylesheet" href="${escape(stylesHref(widget, library))}">${content}<div class="served"><slot></slot></div></template>`;
  return root === undefined
    ? elementWithChildren(widget, attributes, feed, picture)
    : elementAround(widget, attributes, childrenCode(widget, attributes, feed), root);
}

/** Returns the element with its children alone. @param picture of a map, before its list */
export function elementWithChildren(
  widget: WidgetName,
  attributes: RenderRequest['attributes'],
  feed: SnippetSource,
  picture?: MapPicture,
): string {
  const children = childrenCode(widget, attributes, feed);
  return elementAround(
    widget,
    attributes,
    picture ? `${pictureHtml(picture, {theme: 'auto'})}\n${children}` : children,
  );
}

/** @param root its shadow root */
function elementAround(
  widget: WidgetName,
  attributes: RenderRequest['attributes'],
  children: string,
  root = '',
): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`))
    .join('');
  // The tag alone in its line begins a block of HTML in Markdown.
  const block = isBlock(children) || children.startsWith('<picture');
  return `<alliance-${widget}${written}>${root && `\n${root}`}${block ? `\n${children}\n` : children}</alliance-${widget}>`;
}

/** In which form; plain HTML by default. */
export interface RenderForm {
  /** The element around that HTML. */
  readonly element?: boolean;
  /** The element with its content as declarative shadow DOM too. */
  readonly shadow?: boolean;
  /** The version folder with the style sheets, absolute. */
  readonly library?: string;
}

/**
 * Returns the children in a block that says their language; with `element` the element around them,
 * with `shadow` its own content too, and the rule that reserves its height. The element names the
 * feed where that was read from an address.
 * @throws {UsageError} with `shadow`, where neither the feed nor `library` says where the style
 * sheets lie
 */
export function renderWidget(
  {widget, attributes}: RenderRequest,
  feed: ReadFeed,
  {element, shadow, library}: RenderForm = {},
): Rendering {
  const code = childrenCode(widget, attributes, feed);
  const asked = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  const warnings = [...feed.notes, ...(code ? [] : [`the feed has nothing for ${widget}${asked}`])];
  if (element || shadow) {
    const whole = {
      ...(feed.address !== undefined && {feed: feed.address}),
      ...attributes,
      lang: attributes['lang'] ?? feed.requested,
    };
    const html = shadow
      ? placed(widget, whole, elementWithShadow(widget, whole, feed, libraryOf(feed, library)))
      : elementCode(widget, whole, feed);
    return {
      html: withoutBlankLines(html),
      rule: reserveRule(widget, attributes, 'narrow', feed),
      warnings,
    };
  }
  if (!code) return {html: '', warnings};
  const block = isBlock(code);
  const text = block ? `\n${indent(code)}\n` : code;
  const tag = block ? 'div' : 'p';
  return {
    html: withoutBlankLines(
      `<${tag} class="alliance-${widget}" lang="${feed.lang}" dir="${directionOf(feed.lang)}">${text}</${tag}>`,
    ),
    warnings,
  };
}

/** The rule for a map asks for its block. */
const placed = (widget: WidgetName, attributes: RenderRequest['attributes'], html: string) =>
  hasPlace(widget, attributes) ? inPlace(html) : html;

const withoutBlankLines = (html: string): string => html.replace(/\n(\s*\n)+/g, '\n');

function libraryOf({base}: ReadFeed, library: string | undefined): string {
  if (library) return library.endsWith('/') ? library : `${library}/`;
  if (!base)
    throw new UsageError(
      'the feed does not say where it is published: --library must say where the style sheets lie',
    );
  return new URL('../v1/', base).href;
}

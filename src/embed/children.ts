/**
 * What an element says without script, from today's data, as plain HTML. Pure: data in, text out.
 */
import {resolveLink} from '../feed/select-feed.js';
import {aboutChildren} from './children/about.js';
import {counterChildren} from './children/country-counter.js';
import {followChildren} from './children/follow-links.js';
import {escape, isBlock, linkAround, phrase} from './children/html.js';
import {joinChildren} from './children/join-button.js';
import {newsChildren} from './children/news-ticker.js';
import {badgeChildren} from './children/participant-badge.js';
import {mapChildren} from './children/participant-map.js';
import {pick, type Attributes, type SnippetSource} from './children/source.js';
import type {WidgetName} from './widget-names.js';

/**
 * Returns the children alone: plain HTML that answers the widget's question; empty where the feed
 * lacks what was asked.
 */
export function childrenCode(
  widget: WidgetName,
  attributes: Attributes,
  source: SnippetSource,
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
  source: SnippetSource,
): string {
  const code = childrenCode(widget, attributes, source);
  if (code.includes('<a ')) return code;
  const home = resolveLink(attributes['href']) ?? pick(source.manifest.home, source)?.text;
  if (code && !isBlock(code)) return linkAround(home, code);
  const name = pick(source.manifest.name, source);
  const link = name ? linkAround(home, phrase(name, source.lang)) : '';
  return code ? `${code}\n<p>${link}</p>` : link;
}

const CHILDREN: Readonly<
  Record<WidgetName, (source: SnippetSource, attributes: Attributes) => string>
> = {
  'participant-map': mapChildren,
  'country-counter': counterChildren,
  'news-ticker': newsChildren,
  'join-button': joinChildren,
  'follow-links': followChildren,
  about: aboutChildren,
  'participant-badge': badgeChildren,
};

/**
 * The address of a widget's public page, and back: `w/[<lang>/]<widget>[/<key>].html`. Pure: text
 * in, text out.
 */
import {keyAttributes, widgetAttributes} from './widget-attributes.js';
import {widgetNames, type WidgetName} from './widget-names.js';

/** What a page shows. */
export interface PageSubject {
  readonly widget: WidgetName;
  /** Absent: the feed's first language. */
  readonly lang?: string;
  /** A country code in lower case, the id of a participant or of an article, whom a form is for. */
  readonly key?: string;
}

/**
 * Keys that may be part of a path and of a file's name; countries, participants and articles of the
 * feed tool are all of this kind.
 */
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LANGUAGE = /^(?!frame$)[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;
/** Below `w/`: the pages that stand in other sites' frames. No language is called so. */
const FRAMES = 'frame/';
const PATH = /^(?:([^/]+)\/)?([a-z-]+)(?:\/([^/]+))?\.html$/;

/**
 * Beyond so many participants, or so many articles, none gets a new page of its own: 100,000
 * participants would be 600,000 files. Pages that are there already are kept up to date.
 */
export const KEYED_PAGES_LIMIT = 2000;

/** Tells whether a text can be the key of a page's file: an id, or a country's code. */
export const isPageKey = (key: string): boolean => KEY.test(key);

/** Tells whether a key is a country's: no participant has an id of two letters. */
export const isCountryKey = (key: string): boolean => /^[a-z]{2}$/.test(key);

/** Returns the attributes that a page's key may stand for: of the map two, told apart by the key. */
export function keyNames(widget: WidgetName): readonly string[] {
  if (widget === 'participant-map') return ['country', 'highlight'];
  const name = keyAttributes[widget];
  return name === undefined ? [] : [name];
}

/**
 * Returns the attribute that a page's key stands for; undefined for a widget without keys. The key
 * of a map is a country's, or the id of a participant that it highlights.
 */
export const keyAttributeOf = (widget: WidgetName, key: string): string | undefined =>
  widget === 'participant-map' && !isCountryKey(key) ? 'highlight' : keyAttributes[widget];

/** Tells whether an attribute can stand in the path of a widget's page. */
export const isKeyAttribute = (widget: WidgetName, name: string): boolean =>
  keyNames(widget).includes(name);

export const badgeVariants = ['light', 'dark', 'mono'] as const;
export type BadgeVariant = (typeof badgeVariants)[number];

/** Returns what stands in place of `.html` in the name of a page's picture, badge or map. */
export const pictureEnding = (variant: BadgeVariant): string =>
  variant === 'light' ? '.svg' : `.${variant}.svg`;

/**
 * Returns the path of a page, such as `fr/participant-map/sk.html`: the path below `w/`, also of
 * the files beside it (`.oembed.json`, `.svg`).
 */
export const pagePath = ({widget, lang, key}: PageSubject, ending = '.html'): string =>
  `${lang ? `${lang}/` : ''}${widget}${key ? `/${key}` : ''}${ending}`;

/** Returns the path below `w/` of the same subject's page for frames. */
export const framePath = (subject: PageSubject): string => FRAMES + pagePath(subject);

/** Returns the address of the page for frames of a public page, with the same query. */
export function frameAddress(page: string, site: string): string {
  const {href: base} = new URL('w/', site);
  return base + FRAMES + page.slice(base.length);
}

/**
 * Returns what the path below `w/` says; undefined for any other path.
 * @example readPagePath('fr/participant-map/sk.html') // {widget: 'participant-map', lang: 'fr', key: 'sk'}
 */
export function readPagePath(path: string): PageSubject | undefined {
  const [, lang, widget = '', key] = PATH.exec(path) ?? [];
  // `participant-map/sk.html`: what stands first is a language only where no widget is called so.
  if (isWidget(lang))
    return key === undefined && keyAttributes[lang] && KEY.test(widget)
      ? {widget: lang, key: widget}
      : undefined;
  if (
    !isWidget(widget) ||
    (lang !== undefined && !LANGUAGE.test(lang)) ||
    (key !== undefined && !(keyAttributes[widget] && KEY.test(key)))
  )
    return undefined;
  return {widget, ...(lang !== undefined && {lang}), ...(key !== undefined && {key})};
}

/** What a query may say: of the attributes that all widgets have, not the feed. */
const queryAttributes = (widget: WidgetName): readonly string[] => [
  ...widgetAttributes[widget],
  'theme',
  'heading-level',
  'lang',
];

const isWidget = (name: string | undefined): name is WidgetName =>
  (widgetNames as readonly (string | undefined)[]).includes(name);

/**
 * Returns the address of the page that shows a widget with these attributes: language and key in
 * its path, the other attributes in the query, which only the library reads (a page without script
 * shows the path alone).
 * @param site the published folder's address, with a trailing slash
 * @param first the feed's first language, whose pages have none in their path: it stands in the
 * query, or a link would speak the language of the page that it is on
 * @param isThere where not every page is: a key without one stands in the query
 */
export function pageAddress(
  site: string,
  widget: WidgetName,
  {lang, ...attributes}: Readonly<Record<string, string>>,
  first?: string,
  isThere: (subject: PageSubject) => boolean = () => true,
): string {
  const keyOf = (name: string) => attributes[name]?.trim().toLowerCase() ?? '';
  const keyName = keyNames(widget).find((name) => {
    const key = keyOf(name);
    return KEY.test(key) && keyAttributeOf(widget, key) === name && isThere({widget, key});
  });
  const key = keyName && keyOf(keyName);
  const isFirst = lang === first;
  const url = new URL(
    `w/${pagePath({widget, ...(lang && !isFirst && {lang}), ...(key && {key})})}`,
    site,
  );
  const named: typeof attributes = {...attributes, ...(lang && isFirst && {lang})};
  for (const name of queryAttributes(widget)) {
    const value = named[name];
    if (value !== undefined && name !== keyName) url.searchParams.set(name, value);
  }
  return url.href;
}

/**
 * Returns widget and attributes of the address of a page below `site`, public or for frames;
 * undefined for any other address. Never a feed, nor anything that is no attribute of the widget:
 * what stands on a page must not be decided by who wrote a link.
 */
export function readPageAddress(
  address: string,
  site: string,
):
  {readonly widget: WidgetName; readonly attributes: Readonly<Record<string, string>>} | undefined {
  const base = new URL('w/', site).href;
  if (!address.startsWith(base)) return undefined;
  const {href, searchParams} = new URL(address);
  const subject = readPagePath(href.slice(base.length).replace(/^frame\/|[?#].*$/g, ''));
  if (!subject) return undefined;
  const {widget, lang, key} = subject;
  const attributes: Record<string, string> = {};
  for (const name of queryAttributes(widget)) {
    const value = searchParams.get(name);
    if (value !== null) attributes[name] = value;
  }
  const keyName = key && keyAttributeOf(widget, key);
  if (key && keyName) attributes[keyName] = keyName === 'country' ? key.toUpperCase() : key;
  if (lang) attributes['lang'] = lang;
  return {widget, attributes};
}

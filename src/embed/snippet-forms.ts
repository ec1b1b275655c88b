/**
 * The forms beside the element in which a page's author pastes a widget. Pure: text in, text out.
 */
import {escape} from './children/html.js';
import type {Attributes} from './children/source.js';
import {frameHeightsPx} from './frame-size.js';
import {
  badgeVariants,
  frameAddress,
  isKeyAttribute,
  pageAddress,
  pictureEnding,
  type PageSubject,
} from './page-address.js';
import {scriptLine, written} from './snippet.js';
import type {WidgetName} from './widget-names.js';

/** Where the published folder is, and what its pages are called. */
export interface Published {
  /** The folder's address, with a trailing slash. */
  readonly site: string;
  /** The feed's first language, whose pages have no language in their address. */
  readonly first: string;
  /** Language of the page that embeds. */
  readonly lang: string;
  /** The title of the widget's public page: what a link says. */
  readonly title: string;
  /** Whether a page is there; absent, all are. */
  readonly isThere?: (subject: PageSubject) => boolean;
}

/**
 * Returns the widget's page with all its options: what the page does not say by its path stands in
 * the query.
 */
export const fullAddress = (
  widget: WidgetName,
  attributes: Attributes,
  published: Published,
): string =>
  pageAddress(
    published.site,
    widget,
    {...attributes, lang: pageLanguage(widget, attributes, published)},
    published.first,
    published.isThere,
  );

/**
 * The widget's, else that of the page that embeds: the first in which there are pages. None for the
 * feed's first where nobody chose it.
 */
const pageLanguage = (
  widget: WidgetName,
  {lang: own}: Attributes,
  {lang, first, isThere = () => true}: Published,
): string =>
  [own, lang === first ? '' : lang].find((tag) => tag && isThere({widget, lang: tag})) ?? '';

/**
 * Returns the address without a query: language and key alone, which is what is there without
 * script and what oEmbed knows.
 */
export function plainAddress(
  widget: WidgetName,
  attributes: Attributes,
  published: Published,
): string {
  const inPath = Object.fromEntries(
    Object.entries(attributes).filter(([name]) => name === 'lang' || isKeyAttribute(widget, name)),
  );
  const [address = ''] = fullAddress(widget, inPath, published).split('?');
  return address;
}

/**
 * Returns the options that an address cannot carry without script; a page of the first language
 * speaks it whether its address says so or not.
 */
export const lostOptions = (
  widget: WidgetName,
  attributes: Attributes,
  published: Published,
): readonly string[] =>
  Object.keys(attributes).filter(
    (name) =>
      isLost(name, widget, attributes, published) ||
      (name !== 'lang' &&
        new URL(fullAddress(widget, attributes, published)).searchParams.has(name)),
  );

/**
 * Tells whether an address cannot carry an attribute. An address has no feed, and no language
 * without pages, whoever reads it.
 */
export const isLost = (
  name: string,
  widget: WidgetName,
  attributes: Attributes,
  published: Published,
): boolean =>
  name === 'feed' ||
  (name === 'lang' && pageLanguage(widget, attributes, published) !== attributes[name]);

/** Returns the code of a link, which every filter lets through. */
export const linkCode = (
  widget: WidgetName,
  attributes: Attributes,
  published: Published,
): string =>
  `<a href="${escape(fullAddress(widget, attributes, published))}">${escape(published.title)}</a>`;

const plainLink = (widget: WidgetName, attributes: Attributes, published: Published): string =>
  `<a href="${escape(plainAddress(widget, attributes, published))}">${escape(published.title)}</a>`;

/** Returns the element in one line, a link to its page inside. */
export const elementLine = (
  widget: WidgetName,
  attributes: Attributes,
  published: Published,
): string =>
  `<alliance-${widget}${written(attributes)}>${plainLink(widget, attributes, published)}</alliance-${widget}>`;

/**
 * Returns the code of a `div` with `data-` attributes, for editors that keep these. What has no
 * value gets an empty one.
 */
export const divCode = (widget: WidgetName, attributes: Attributes, published: Published): string =>
  `<div data-alliance="${widget}"${written(attributes, 'data-')}>${plainLink(widget, attributes, published)}</div>`;

/**
 * Returns the code of a frame. It is as wide as its column, so that it is no wider than a phone; by
 * an attribute without a border, for editors take styles away. The link stands after the frame:
 * inside, editors empty the frame or show its code.
 */
export const frameCode = (
  widget: WidgetName,
  attributes: Attributes,
  published: Published,
  heightPx = frameHeightsPx[widget],
): string =>
  `<iframe src="${escape(frameAddress(fullAddress(widget, attributes, published), published.site))}" title="${escape(published.title)}" width="100%" height="${heightPx}" frameborder="0" loading="lazy" referrerpolicy="no-referrer"></iframe>\n<p>${plainLink(widget, attributes, published)}</p>`;

/**
 * Returns the code of a script that is one file with all that the widget needs, of one version for
 * ever, and its hash.
 */
export const pinnedScript = (
  widget: WidgetName,
  site: string,
  version: string,
  integrity: string,
): string =>
  `<script defer crossorigin src="${escape(`${site}${version}/alliance-${widget}.js`)}" integrity="${escape(integrity)}"></script>`;

/**
 * Returns the code for bundlers: the import, and the element with the feed that it cannot take from
 * a script's address.
 */
export const npmCode = (widget: WidgetName, attributes: Attributes, published: Published): string =>
  `import 'alliance-widgets/${widget}.js';\n\n${elementLine(widget, {feed: `${published.site}feed/`, ...attributes}, published)}`;

/**
 * Returns the picture of a badge in its variant, which the published folder has beside its page.
 */
export function badgeImage(
  attributes: Attributes,
  published: Published,
  picture: Picture,
): PictureCode {
  const page = plainAddress('participant-badge', attributes, published);
  const variant =
    badgeVariants.find((name) => name === attributes['variant']?.trim().toLowerCase()) ?? 'light';
  return pictureCode(page.replace(/\.html$/, pictureEnding(variant)), picture, page);
}

/** The size in CSS px, and what is read to who does not see it, in its language. */
export interface Picture {
  readonly alt: string;
  readonly lang: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureCode {
  readonly html: string;
  readonly markdown: string;
}

/** Returns a picture that leads to `href`, where there is one. */
export function pictureCode(
  src: string,
  {alt, lang, width, height}: Picture,
  href: string | undefined,
): PictureCode {
  const html = `<img src="${escape(src)}" width="${width}" height="${height}" alt="${escape(alt)}" lang="${escape(lang)}" loading="lazy" referrerpolicy="no-referrer">`;
  const markdown = `![${escapeMarkdown(alt)}](<${src}>)`;
  return href === undefined
    ? {html, markdown}
    : {html: `<a href="${escape(href)}">${html}</a>`, markdown: `[${markdown}](<${href}>)`};
}

/**
 * Returns a text as CommonMark shows it. CommonMark takes a backslash before any of these as the
 * character itself.
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[^\S\u00a0]+/g, ' ').replace(/[\\`*_[\]<>#|~&!]/g, '\\$&');

/** The forms by what the browser has to allow for them. */
export type Needs = 'script' | 'frame' | 'image' | 'feed';

const DIRECTIVES: Readonly<Record<Needs, readonly string[]>> = {
  script: ['script-src', 'connect-src'],
  frame: ['frame-src'],
  image: ['img-src'],
  feed: ['connect-src'],
};

/**
 * Returns what a site's Content-Security-Policy has to allow, beside what it allows already: each
 * directive with its source. `feed` is the option of that name.
 */
export function policyOf(needs: Needs, site: string, feed = ''): string {
  return DIRECTIVES[needs]
    .map((directive) => `${directive} ${sourceOf(directive, site, feed)}`)
    .join('; ');
}

/** Returns the hosts that a visitor's browser asks, beside the page's server. */
export const hostsOf = (needs: Needs, site: string, feed = ''): readonly string[] =>
  [...new Set(DIRECTIVES[needs].map((directive) => sourceOf(directive, site, feed)))]
    .filter((source) => source !== "'self'")
    .map((source) => new URL(source).host);

const sourceOf = (directive: string, site: string, feed: string): string =>
  directive === 'connect-src' ? feedOrigin(site, feed) : new URL(site).origin;

/**
 * Where the feed comes from: the Alliance, unless an option says another address; a path alone is
 * the page's own.
 */
function feedOrigin(site: string, feed: string): string {
  if (!feed.trim()) return new URL(site).origin;
  return URL.canParse(feed.trim()) ? new URL(feed.trim()).origin : "'self'";
}

/** Stands for a value that the server makes anew for each answer. */
const NONCE = '{nonce}';

/**
 * Returns the code for a site with a strict policy: two lines, the first once in the head, the
 * second where the widget shall stand, and the whole header of a site that allows nothing but its
 * own; and for pages whose scripts are told by a nonce, that line and header.
 */
export function strictCode(
  widget: WidgetName,
  attributes: Attributes,
  {site, ...published}: Published,
): {
  readonly lines: readonly [string, string];
  readonly header: string;
  readonly nonce: {readonly line: string; readonly header: string};
} {
  const script = scriptLine(`${site}v1/`);
  const connect = `connect-src ${[...new Set(["'self'", feedOrigin(site, attributes['feed'] ?? '')])].join(' ')}`;
  return {
    lines: [script, elementLine(widget, attributes, {site, ...published})],
    header: `Content-Security-Policy: default-src 'self'; script-src 'self' ${new URL(site).origin}; ${connect}`,
    nonce: {
      line: script.replace(' ', ` nonce="${NONCE}" `),
      header: `Content-Security-Policy: default-src 'self'; script-src 'nonce-${NONCE}' 'strict-dynamic'; ${connect}; object-src 'none'; base-uri 'none'`,
    },
  };
}

/**
 * Gives our frames on a page the height that their content takes, as they tell it; each frame can
 * only speak of itself. In one line: an indent would be another hash.
 */
export const frameScript =
  "<script>addEventListener('message', ({source, data}) => { if (data?.type === 'alliance:height') for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.height = data.height; });</script>";

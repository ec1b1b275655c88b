/** A widget's public page as HTML, and its oEmbed answer. Pure. No inline script or style: the pages keep to any policy that allows their own folder. */
import {escape, indent} from '../embed/children.js';
import {FRAME_WIDTH_PX, frameHeightsPx} from '../embed/frame-size.js';
import {pagePath, type PageSubject} from '../embed/page-address.js';
import {directionOf, pickText} from '../locale/language.js';
import {nameLanguage, Locale} from '../locale/locale.js';
import {pageWords} from '../locale/page-words.js';
import {resolveLink} from '../feed/select-feed.js';
import {structuredData, subjectWords, type SubjectWords} from './page-subject.js';
import type {ReadFeed} from './read-feed.js';
import {elementWithShadow, stylesHref} from './render-widget.js';

export interface PageSite {
  /** The published folder's public address, with a trailing slash; without it pages have no canonical address and no oEmbed answer. */
  readonly site?: string;
  /** The library's version folder: relative to the published folder, or an address. */
  readonly library: string;
  /** Of the feed, the first first. */
  readonly languages: readonly string[];
}

/** Stands for the published folder where nobody has said its address: links to its files go by the page's own place. */
const HERE = 'https://here.invalid/';

/** The subject as the path of its file has it: the feed's first language is not named. */
const filed = (
  subject: PageSubject,
  {languages}: PageSite,
  lang = subject.lang ?? languages[0]!,
): PageSubject => ({
  widget: subject.widget,
  key: subject.key,
  ...(lang !== languages[0] && {lang}),
});

export const addressOf = (subject: PageSubject, site: string, ending?: string): string =>
  new URL(`w/${pagePath(subject, ending)}`, site).href;

/** @param gone the key says nothing any more: the page is that of the widget without it, and search engines are told so */
export function pageHtml(
  subject: PageSubject,
  feed: ReadFeed,
  {gone = false, ...pages}: PageSite & {readonly gone?: boolean},
): string {
  const shown = gone ? {...subject, key: undefined} : subject;
  const words = subjectWords(shown, feed);
  const up = '../'.repeat(pagePath(subject).split('/').length);
  const library = /^https?:/.test(pages.library) ? pages.library : up + pages.library;
  const {lang, requested} = feed;
  const alliance = pickText(feed.manifest.name, requested);
  const attributes = {
    ...words.attributes,
    ...(requested !== lang && {lang: requested}),
    'heading-level': '2',
  };
  // Article and badge begin with the same words themselves.
  const hidden =
    shown.key !== undefined && ['news-ticker', 'participant-badge'].includes(shown.widget);
  return `<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}" data-alliance="off">
<head>
${indent(headLines(subject, shown, words, feed, {gone, ...pages, library, feedHref: `${up}feed/`}).join('\n'))}
</head>
<body class="${subject.widget}">
  <header>
    <p class="alliance"${alliance && alliance.lang !== lang ? ` lang="${alliance.lang}"` : ''}>${linked(escape(alliance?.text ?? ''), resolveLink(pickText(feed.manifest.home, requested)?.text))}</p>
    <h1${hidden ? ' class="visually-hidden"' : ''}>${escape(words.title)}</h1>
  </header>
  <main data-height="${frameHeightsPx[subject.widget]}"${subject.widget === 'participant-map' ? ' data-fills' : ''}>
${elementWithShadow(shown.widget, attributes, feed.base ? feed : {...feed, base: `${HERE}feed/`}, library).replaceAll(HERE, up)}
  </main>
${footer(subject, feed, pages)}
</body>
</html>
`;
}

type HeadOptions = PageSite & {readonly gone: boolean; readonly feedHref: string};

function headLines(
  subject: PageSubject,
  shown: PageSubject,
  {title, description}: SubjectWords,
  feed: ReadFeed,
  options: HeadOptions,
): string[] {
  const {site, library, languages, gone, feedHref} = options;
  const alliance = pickText(feed.manifest.name, feed.requested)?.text ?? '';
  const whole = escape(title === alliance ? title : `${title} – ${alliance}`);
  const link = (rel: string, href: string, more = '') =>
    `<link rel="${rel}"${more} href="${escape(href)}">`;
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${whole}</title>`,
    ...(description ? [`<meta name="description" content="${escape(description)}">`] : []),
    ...(gone ? ['<meta name="robots" content="noindex">'] : []),
    ...(site
      ? [
          link('canonical', addressOf(filed(shown, options), site)),
          ...languages.map((tag) =>
            link('alternate', addressOf(filed(shown, options, tag), site), ` hreflang="${tag}"`),
          ),
          link(
            'alternate',
            addressOf(filed(shown, options, languages[0]), site),
            ' hreflang="x-default"',
          ),
          link(
            'alternate',
            addressOf(filed(subject, options), site, '.oembed.json'),
            ` type="application/json+oembed" title="${whole}"`,
          ),
        ]
      : []),
    link('stylesheet', `${library}page.css`),
    link('preload', stylesHref(shown.widget, library), ' as="style"'),
    `<script type="module" crossorigin src="${escape(library)}frame.js"></script>`,
    `<script type="module" crossorigin referrerpolicy="no-referrer" src="${escape(library)}alliance.js" data-feed="${escape(feedHref)}"></script>`,
    // Data, not script: no policy asks about it. A "</script>" in a text must not end it.
    ...structuredData(shown, feed).map(
      (thing) =>
        `<script type="application/ld+json">${JSON.stringify(thing).replaceAll('<', '\\u003c')}</script>`,
    ),
  ];
}

function footer(subject: PageSubject, {lang, requested, words}: ReadFeed, pages: PageSite): string {
  const {site, languages} = pages;
  const own = pageWords(lang);
  const up = '../'.repeat(pagePath(filed(subject, pages)).split('/').length);
  const others = languages
    .filter((tag) => tag !== requested)
    .map((tag) => {
      const name = nameLanguage(new Locale(tag, tag, words.badge, words.common), tag);
      return `<li><a href="${up}w/${pagePath(filed(subject, pages, tag))}" hreflang="${tag}" lang="${tag}">${escape(name)}</a></li>`;
    });
  const address = site && addressOf(filed(subject, pages), site);
  return `  <footer>
${others.length ? `    <nav aria-label="${escape(own.languages)}"><ul>${others.join('')}</ul></nav>\n` : ''}${address ? `    <p class="address"><span class="visually-hidden">${escape(own.address)} </span><a href="${escape(address)}">${escape(address)}</a></p>\n` : ''}  </footer>`;
}

const linked = (code: string, href: string | undefined): string =>
  href ? `<a href="${escape(href)}">${code}</a>` : code;

/** oEmbed 1.0, rich: a frame, which WordPress and others put into their own. The same for ever for the same page. */
export function oembedJson(
  subject: PageSubject,
  feed: ReadFeed,
  site: string,
  gone = false,
): string {
  const {title} = subjectWords(gone ? {...subject, key: undefined} : subject, feed);
  const alliance = pickText(feed.manifest.name, feed.requested)?.text ?? '';
  const height = frameHeightsPx[subject.widget];
  const frame = `<iframe src="${escape(addressOf(subject, site))}" title="${escape(title === alliance ? title : `${title} – ${alliance}`)}" width="${FRAME_WIDTH_PX}" height="${height}" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: alliance,
      provider_url: resolveLink(pickText(feed.manifest.home, feed.requested)?.text) ?? site,
      cache_age: 86_400,
      width: FRAME_WIDTH_PX,
      height,
      html: frame,
    },
    null,
    2,
  )}\n`;
}

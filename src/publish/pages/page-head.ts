/** What a public page says in its head, to browsers, search engines and other sites. Pure. */
import {escape} from '../../embed/children/html.js';
import type {PageSubject} from '../../embed/page-address.js';
import {pickText} from '../../locale/language.js';
import type {ReadFeed} from '../feed/read-feed.js';
import {addressOf, feedHref, filed, HERE, type PageSite} from './layout/page-context.js';
import {cutText} from './layout/phrases.js';
import {shortName} from './layout/site-header.js';
import {SHARING_PX, sharingPath} from './pictures/sharing-picture.js';
import {stylesHref} from './render-widget.js';

/** What search engines show of a title. */
const TITLE_LENGTH = 60;
/** What search engines and link previews show of a description. */
const DESCRIPTION_LENGTH = 200;

/** A shorter one says too little: the Alliance's name follows it. */
const SHORT_DESCRIPTION = 60;

/** What a page's head says of it. */
export interface HeadWords {
  /** The whole one. */
  readonly title: string;
  readonly description: string;
  /** In schema.org's words. */
  readonly things?: readonly object[];
  /** No widget is written with its content: false. */
  readonly usesStyles?: boolean;
}

/**
 * Returns "<subject> · <short name>", at most 60 characters: the subject is cut at a word, and where
 * it must the name.
 */
export function pageTitle(subject: string, feed: ReadFeed): string {
  const name = cutText(shortName(feed), TITLE_LENGTH / 2);
  return `${cutText(subject, TITLE_LENGTH - name.length - 3)} · ${name}`;
}

/** Returns a page's words with a description that says of whom it speaks, where it is short. */
function completed(words: HeadWords, {manifest, requested}: ReadFeed): HeadWords {
  const {description} = words;
  const name = pickText(manifest.name, requested)?.text;
  if (!name || description.length >= SHORT_DESCRIPTION || description.includes(name)) return words;
  return {...words, description: `${description} ${name}.`};
}

/** Returns the lines that every page's head begins with. @param colours that the page can take */
export const firstLines = (
  {title, description}: Pick<HeadWords, 'title' | 'description'>,
  feed: ReadFeed,
  colours = 'light dark',
): string[] => [
  '<meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  `<meta name="color-scheme" content="${colours}">`,
  `<link rel="icon" href="${HERE}w/icon.svg" type="image/svg+xml" sizes="any">`,
  `<link rel="icon" href="${HERE}w/icon.png" type="image/png" sizes="180x180">`,
  `<link rel="apple-touch-icon" href="${HERE}w/icon.png">`,
  `<title>${escape(pageTitle(title, feed))}</title>`,
  `<meta name="description" content="${escape(cutText(description, DESCRIPTION_LENGTH))}">`,
];

/** Returns the lines of the head of a subject's public page. */
export function headLines(
  subject: PageSubject,
  shown: PageSubject,
  ownWords: HeadWords,
  feed: ReadFeed,
  options: PageSite & {readonly gone: boolean},
): string[] {
  const words = completed(ownWords, feed);
  const {site, library, gone} = options;
  const at = (page: PageSubject, ending?: string) => addressOf(page, site ?? '', ending);
  const languages = options.languages.map(
    (tag) => [tag, site ? at(filed(shown, options, tag)) : ''] as const,
  );
  return [
    ...firstLines(words, feed),
    ...(gone ? ['<meta name="robots" content="noindex">'] : []),
    ...(site
      ? [
          ...addressLines(at(filed(shown, options, feed.requested)), languages),
          headLink(
            'alternate',
            at(filed(subject, options), '.oembed.json'),
            ` type="application/json+oembed" title="${escape(pageTitle(words.title, feed))}"`,
          ),
          ...sharingLines(words, feed, {
            address: at(filed(shown, options, feed.requested)),
            site,
            picture: pictureOf(shown, options.sharing),
            isArticle: shown.widget === 'news-ticker' && shown.key !== undefined,
          }),
        ]
      : []),
    ...codeLines(words.usesStyles === false ? undefined : shown, library),
    ...dataLines(words.things ?? []),
  ];
}

/** Returns where a page lies, and where it lies in each language, the first first. */
export const addressLines = (
  own: string,
  languages: readonly (readonly [tag: string, address: string])[],
): string[] => [
  headLink('canonical', own),
  ...languages.map(([tag, address]) => headLink('alternate', address, ` hreflang="${tag}"`)),
  ...languages
    .slice(0, 1)
    .map(([, address]) => headLink('alternate', address, ' hreflang="x-default"')),
];

/** Data, not script: no policy asks about it. A "</script>" in a text must not end it. */
const dataLines = (things: readonly object[]): string[] =>
  things.map(
    (thing) =>
      `<script type="application/ld+json">${JSON.stringify(thing).replaceAll('<', '\\u003c')}</script>`,
  );

/** The picture of a page's subject, else that of all, below `w/`; undefined where there is none. */
const pictureOf = (
  shown: PageSubject,
  sharing: ReadonlySet<string> | undefined,
): string | undefined =>
  [
    shown,
    // A town's map is shared with the picture of the town.
    {...shown, widget: 'participant-badge'} as const,
    {widget: 'participant-map'} as const,
  ]
    .map(sharingPath)
    .find((one) => sharing?.has(one));

interface Sharing {
  readonly address: string;
  readonly site: string;
  readonly picture: string | undefined;
  readonly isArticle?: boolean;
}

/** Returns what other sites show of a link to the page. */
export function sharingLines(
  {title, description}: HeadWords,
  feed: ReadFeed,
  {address, site, picture, isArticle = false}: Sharing,
): string[] {
  const {width, height} = SHARING_PX;
  const property = (name: string, content: string | number) =>
    `<meta property="og:${name}" content="${escape(String(content))}">`;
  return [
    property('type', isArticle ? 'article' : 'website'),
    property('site_name', pickText(feed.manifest.name, feed.requested)?.text ?? shortName(feed)),
    property('title', title),
    property('description', cutText(description, DESCRIPTION_LENGTH)),
    property('url', address),
    ...(picture === undefined
      ? []
      : [
          property('image', new URL(`w/${picture}`, site).href),
          property('image:width', width),
          property('image:height', height),
          property('image:alt', title),
        ]),
    `<meta name="twitter:card" content="${picture === undefined ? 'summary' : 'summary_large_image'}">`,
  ];
}

/** Returns the picture for sharing of all participants, where it is there. */
export const pictureOfAll = ({sharing}: PageSite): string | undefined =>
  pictureOf({widget: 'participant-map'}, sharing);

/** Returns a link of the head. @param more attributes, with a space before them */
export const headLink = (rel: string, href: string, more = ''): string =>
  `<link rel="${rel}"${more} href="${escape(href)}">`;

/** Returns the lines for styles and scripts. @param subject whose widget is written with its content */
export const codeLines = (
  subject: Pick<PageSubject, 'widget'> | undefined,
  library: string,
): string[] => [
  headLink('stylesheet', `${library}page.css`),
  ...(subject ? [headLink('preload', stylesHref(subject.widget, library), ' as="style"')] : []),
  `<script type="module" crossorigin src="${escape(library)}frame.js"></script>`,
  `<script type="module" crossorigin referrerpolicy="no-referrer" src="${escape(library)}alliance.js" data-feed="${escape(feedHref(''))}"></script>`,
];

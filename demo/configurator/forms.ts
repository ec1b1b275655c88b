/** What is printed in each form: `{label, code}` blocks, by the names that the words have. Pure. */
import type {Attributes} from '../../src/embed/children/source.js';
import {importMapCode, pinnedScriptLine, type ImportMapFile} from '../../src/embed/integrity.js';
import {
  badgeImage,
  divCode,
  elementLine,
  frameCode,
  frameScript,
  linkCode,
  npmCode,
  pinnedScript,
  plainAddress,
  strictCode,
  type PictureCode,
  type Published,
} from '../../src/embed/snippet-forms.js';
import {
  plainHtmlCode,
  scriptLine,
  type Column,
  type PlainHtmlCode,
} from '../../src/embed/snippet.js';
import type {WidgetName} from '../../src/embed/widget-names.js';
import type {ReadFeed} from '../../src/publish/feed/read-feed.js';
import {badgePicture} from '../../src/publish/pages/make-badge.js';
import {defaultLooks, looksRule, type Looks} from './looks.js';

/** All forms: those of the box, then those for administrators. */
export const forms = [
  'address',
  'link',
  'html',
  'div',
  'iframe',
  'picture',
  'pinned',
  'npm',
] as const;
export type Form = (typeof forms)[number];

/** All that the code is made of. */
export interface Own {
  readonly widget: WidgetName;
  readonly attributes: Attributes;
  readonly published: Published;
  readonly source: ReadFeed;
  readonly column: Column;
  readonly looks?: Looks;
  readonly version: string;
  /** The hash of each widget's single file. */
  readonly hashes: Readonly<Record<WidgetName, string>>;
  readonly modules: ImportMapFile;
  /** The sources by which a policy allows the scripts that stand in the page. */
  readonly sums: {readonly resize: string | undefined; readonly importMap: string | undefined};
  /** The height that a frame took in the preview, CSS px. */
  readonly height?: number | undefined;
}

/** A block's name and its code. */
type Named = readonly [label: string, code: string];
export interface Block {
  readonly label: string;
  readonly code: string;
}

const library = ({published}: Pick<Own, 'published'>) => `${published.site}v1/`;

/** Returns the script's line for the head. */
export const scriptOf = (own: Pick<Own, 'published'>): string => scriptLine(library(own));

/** The two pieces of plain HTML; the looks stand in the style sheet of the first. */
function pieces(own: Own): PlainHtmlCode {
  const {widget, attributes, column, source, looks = defaultLooks} = own;
  const {head, body} = plainHtmlCode({
    widget,
    attributes,
    column,
    source,
    library: library(own),
    hasDarkMode: attributes['theme'] === 'auto',
  });
  const rule = looksRule(looks);
  return {head: rule ? head.replace('<style>\n', `<style>\n${rule}\n`) : head, body};
}

/** Each returns the blocks of one form. */
const makers: Readonly<Record<Form, (own: Own) => readonly Named[]>> = {
  address: ({widget, attributes, published}) => [
    ['address', plainAddress(widget, attributes, published)],
  ],
  link: ({widget, attributes, published}) => [['link', linkCode(widget, attributes, published)]],
  html: (own) => {
    const {head, body} = pieces(own);
    return [
      ['head', head],
      ['place', body],
    ];
  },
  div: (own) => [
    ['place', divCode(own.widget, own.attributes, own.published)],
    ['headOnce', scriptOf(own)],
  ],
  iframe: ({widget, attributes, published, height}) => [
    ['place', frameCode(widget, attributes, published, height)],
    ['resize', frameScript],
  ],
  picture: (own) => {
    const {html, markdown} = pictureOf(own);
    return [
      ['place', html],
      ['markdown', markdown],
    ];
  },
  pinned: (own) => {
    const {widget, published, version, hashes, modules} = own;
    const {head, body} = pieces(own);
    const script = pinnedScript(widget, published.site, version, hashes[widget]);
    const folder = `${published.site}${version}/`;
    return [
      ['head', head.replace(scriptOf(own), script)],
      ['place', body],
      ['importMap', `${importMapCode(folder, modules)}\n${pinnedScriptLine(folder, modules)}`],
    ];
  },
  npm: (own) => {
    const {widget, attributes, published, version, looks = defaultLooks} = own;
    const [line = '', element = ''] = npmCode(widget, attributes, published).split('\n\n');
    return [
      ['install', `npm install ./alliance-widgets-${version}.tgz`],
      ['module', line],
      ['template', element],
      ...(looksRule(looks) ? [['rules', looksRule(looks)] as const] : []),
    ];
  },
};

/** The size does not depend on the variant, which the address says. */
const pictureOf = ({attributes, published, source}: Own): PictureCode =>
  badgeImage(attributes, published, badgePicture(attributes['participant'] ?? '', source, 'light'));

/** Returns the blocks of a form. */
export const blocksOf = (form: Form, own: Own): Block[] =>
  makers[form](own).map(([label, code]) => ({label, code}));

/** Returns the whole header of a site that allows nothing but its own and ours; then line and header of one with nonces. */
export function strictBlocks({widget, attributes, published}: Own, hasPicture: boolean): Block[] {
  const {header, nonce} = strictCode(widget, attributes, published);
  const image = hasPicture ? `; img-src 'self' ${new URL(published.site).origin}` : '';
  return [
    {label: 'header', code: header + image},
    {label: 'nonceLine', code: nonce.line},
    {label: 'nonceHeader', code: nonce.header + image},
  ];
}

/** What the preview's page holds, and the line of the library on it, if one is. */
export interface Shown {
  readonly code: string;
  readonly library: string;
}

/** Returns what the preview shows of a form: what a page has of the pasted code. */
export function shownOf(form: Form, own: Own): Shown {
  const {widget, attributes, published} = own;
  if (form === 'address') return {code: frameCode(widget, onlyKeyed(own), published), library: ''};
  if (form === 'iframe') return {code: frameCode(widget, attributes, published), library: ''};
  if (form === 'link')
    return {code: `<p>${linkCode(widget, attributes, published)}</p>`, library: scriptOf(own)};
  if (form === 'html') return {code: pieces(own).body, library: scriptOf(own)};
  return {code: elementLine(widget, attributes, published), library: scriptOf(own)};
}

/** The attributes that the plain address says. */
const onlyKeyed = ({widget, attributes, published}: Own): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).filter(
      ([name, value]) =>
        plainAddress(widget, {[name]: value}, published) !== plainAddress(widget, {}, published),
    ),
  );

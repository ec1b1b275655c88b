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
import {elementCode, reserveRule, scriptLine, type Column} from '../../src/embed/snippet.js';
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

const library = ({published}: Own) => `${published.site}v1/`;

/** Returns the script's line for the head. */
export const scriptOf = (own: Own): string => scriptLine(library(own));

/** Returns the rules of a widget for the site's style sheet, the looks among them, each a line. */
export function rulesOf({widget, attributes, column, source, looks = defaultLooks}: Own): string {
  // On a page that declares nothing, the element itself follows the visitor's device.
  const scheme =
    attributes['theme'] === 'auto' ? `alliance-${widget} { color-scheme: light dark }` : '';
  return [looksRule(looks), scheme, reserveRule(widget, attributes, column, source)]
    .filter(Boolean)
    .join('\n');
}

const styled = (head: string, own: Own) => `${head}\n<style>\n${rulesOf(own)}\n</style>`;

/** Each returns the blocks of one form. */
const makers: Readonly<Record<Form, (own: Own) => readonly Named[]>> = {
  address: ({widget, attributes, published}) => [
    ['address', plainAddress(widget, attributes, published)],
  ],
  link: ({widget, attributes, published}) => [['link', linkCode(widget, attributes, published)]],
  html: (own) => [
    ['head', styled(scriptOf(own), own)],
    ['place', elementCode(own.widget, own.attributes, own.source)],
  ],
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
    const {widget, attributes, published, source, version, hashes, modules} = own;
    const folder = `${published.site}${version}/`;
    return [
      ['head', styled(pinnedScript(widget, published.site, version, hashes[widget]), own)],
      ['place', elementCode(widget, attributes, source)],
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
export function strictBlocks({widget, attributes, published}: Own): Block[] {
  const {header, nonce} = strictCode(widget, attributes, published);
  return [
    {label: 'header', code: header},
    {label: 'nonceLine', code: nonce.line},
    {label: 'nonceHeader', code: nonce.header},
  ];
}

/** What the preview's page holds, and the line of the library on it, if one is. */
export interface Shown {
  readonly code: string;
  readonly library: string;
}

/** Returns what the preview shows of a form: what a page has of the pasted code. */
export function shownOf(form: Form, own: Own): Shown {
  const {widget, attributes, published, source} = own;
  if (form === 'address') return {code: frameCode(widget, onlyKeyed(own), published), library: ''};
  if (form === 'iframe') return {code: frameCode(widget, attributes, published), library: ''};
  if (form === 'link')
    return {code: `<p>${linkCode(widget, attributes, published)}</p>`, library: scriptOf(own)};
  if (form === 'html')
    return {code: elementCode(widget, attributes, source), library: scriptOf(own)};
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

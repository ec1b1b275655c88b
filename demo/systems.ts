/** What is printed for each form and content system: `{label, code}` blocks, by the names that words has. Pure. */
import {mapPicture} from '../src/embed/map-picture.js';
import {elementCode, reserveRule, scriptLine} from '../src/embed/snippet.js';
import {importMapCode, pinnedScriptLine} from '../src/embed/integrity.js';
import {
  badgeImage,
  divCode,
  elementLine,
  frameCode,
  frameScript,
  isLost,
  linkCode,
  lostOptions,
  npmCode,
  pinnedScript,
  plainAddress,
  policyOf,
  strictCode,
} from '../src/embed/snippet-forms.js';
import type {Column} from '../src/embed/snippet.js';
import type {ImportMapFile} from '../src/embed/integrity.js';
import type {Attributes} from '../src/embed/children/source.js';
import type {WidgetName} from '../src/embed/widget-names.js';
import type {Needs, PictureCode, Published} from '../src/embed/snippet-forms.js';
import type {ReadFeed} from '../src/publish/feed/read-feed.js';
import {badgePicture} from '../src/publish/pages/make-badge.js';

/** The two that fit almost everybody, the forms, the systems; `needs` is what a site's policy has to allow. */
export const groups = {
  obvious: ['oembed', 'strict'],
  forms: ['element', 'link', 'div', 'iframe', 'pinned', 'npm', 'picture'],
  systems: ['html', 'wordpress', 'typo3', 'drupal', 'joomla', 'contao'],
} as const;
/** A form or a system. */
export type Tab = (typeof groups)[keyof typeof groups][number];

/** All that the code is made of. */
export interface Own {
  readonly widget: WidgetName;
  readonly attributes: Attributes;
  readonly published: Published;
  readonly source: ReadFeed;
  readonly column: Column;
  readonly version: string;
  /** The hash of each widget's single file. */
  readonly hashes: Readonly<Record<WidgetName, string>>;
  readonly modules: ImportMapFile;
  /** The sources by which a policy allows the scripts that stand in the page. */
  readonly sums: {readonly resize: string | undefined; readonly importMap: string | undefined};
  /** The height that a frame took in the preview, CSS px. */
  readonly height?: number | undefined;
}

/** What a policy has to allow for one way of a tab. */
export interface WayPolicy {
  readonly way: string;
  readonly policy: string;
}

const includes = (tabs: readonly Tab[], tab: Tab) => tabs.includes(tab);

/** Tells whether the printed element begins with a picture. */
const hasPicture = ({widget, source, attributes}: Own): boolean =>
  widget === 'participant-map' && !!mapPicture(source, attributes);

/** What a site's policy has to allow: `{way, policy}` for each way that a tab offers. `own.sums` are the sources of the scripts that stand in the page; a way whose is not known has no policy. */
export function policiesOf(tab: Tab, own: Own): WayPolicy[] {
  const {
    published: {site},
    sums,
  } = own;
  const feed = feedIn(tab, own);
  const of = (needs: Needs) => policyOf(needs, site, feed);
  const ofLink = policyOf('script', site);
  const ofElement = of('script') + (hasPicture(own) ? `; ${of('image')}` : '');
  const special: Partial<Record<Tab, () => Readonly<Record<string, string | undefined>>>> = {
    iframe: () => ({
      place: of('frame'),
      ...(sums.resize && {resize: `${of('frame')}; script-src ${sums.resize}`}),
    }),
    pinned: () => ({
      head: ofElement,
      ...(sums.importMap && {
        importMap: ofElement.replace('script-src', `script-src ${sums.importMap}`),
      }),
    }),
    wordpress: () => ({
      address: of('frame'),
      functions: ofLink,
      plugin: `script-src 'self'; ${of('feed')}`,
    }),
    drupal: () => (feed ? {link: ofLink, twig: of('script')} : {only: ofLink}),
  };
  special.element = special.html = () => ({only: ofElement});
  const ways = special[tab]?.() ?? {only: of(needsOf(tab))};
  return Object.entries(ways).map(([way, policy = '']) => ({way, policy}));
}
/** The options that the address in a form cannot carry; an element, and what is made of a div, has them all. */
export function lostIn(tab: Tab, {widget, attributes, published}: Own): readonly string[] {
  if (includes(['oembed', 'wordpress'], tab)) return lostOptions(widget, attributes, published);
  if (!includes(['link', 'iframe', 'typo3', 'drupal', 'joomla', 'contao', 'picture'], tab))
    return [];
  const own: Partial<Record<Tab, (name: string) => boolean>> = {
    iframe: (name) => name !== 'href',
    picture: (name) => ['participant', 'variant', 'lang'].includes(name),
  };
  const isOwn = own[tab] ?? (() => true);
  return Object.keys(attributes).filter(
    (name) => isLost(name, widget, attributes, published) || !isOwn(name),
  );
}
/** The options that a frame's page takes from its address, after the `?`, by script. */
export const scriptedIn = (tab: Tab, own: Own): readonly string[] =>
  tab === 'iframe'
    ? lostOptions(own.widget, own.attributes, own.published).filter(
        (name) => !lostIn(tab, own).includes(name),
      )
    : [];
/** Another feed, where the tab has a way that carries it: the plugin, the template, or its only one. */
export const feedIn = (tab: Tab, own: Own): string | undefined =>
  includes(['wordpress', 'drupal'], tab) || !lostIn(tab, own).includes('feed')
    ? own.attributes['feed']
    : undefined;
/** Returns what the browser has to allow for a tab. */
export const needsOf = (tab: Tab): Needs => NEEDS[tab] ?? 'script';
const NEEDS: Partial<Record<Tab, Needs>> = {
  oembed: 'frame',
  iframe: 'frame',
  npm: 'feed',
  picture: 'image',
};

/** A block's name and its code. */
type Block = readonly [label: string, code: string];

/** Each answers the blocks of one tab. */
const makers: Readonly<Record<Tab, (own: Own) => readonly Block[]>> = {
  oembed: ({widget, attributes, published}) => [
    ['address', plainAddress(widget, attributes, published)],
  ],
  strict: ({widget, attributes, published}) => {
    const {lines, header, nonce} = strictCode(widget, attributes, published);
    return [
      ['twoLines', lines.join('\n')],
      ['header', header],
      ['nonceLine', nonce.line],
      ['nonceHeader', nonce.header],
    ];
  },
  element: (own) => [
    ['head', scriptOf(own)],
    ['place', elementCode(own.widget, own.attributes, own.source)],
    ['rule', reserveRule(own.widget, own.attributes, own.column, own.source)],
  ],
  link: (own) => [
    ['place', linkCode(own.widget, own.attributes, own.published)],
    ['headOnce', scriptOf(own)],
  ],
  div: (own) => [
    ['place', divCode(own.widget, own.attributes, own.published)],
    ['headOnce', scriptOf(own)],
  ],
  iframe: ({widget, attributes, published, height}) => [
    ['place', frameCode(widget, attributes, published, height)],
    ['resize', frameScript],
  ],
  pinned: ({widget, attributes, published, source, column, version, hashes, modules}) => [
    ['head', pinnedScript(widget, published.site, version, hashes[widget])],
    ['place', elementCode(widget, attributes, source)],
    ['rule', reserveRule(widget, attributes, column, source)],
    [
      'importMap',
      `${importMapCode(`${published.site}${version}/`, modules)}\n${pinnedScriptLine(`${published.site}${version}/`, modules)}`,
    ],
  ],
  npm: ({widget, attributes, published, version}) => {
    const [line = '', element = ''] = npmCode(widget, attributes, published).split('\n\n');
    return [
      ['install', `npm install ./alliance-widgets-${version}.tgz`],
      ['module', line],
      ['template', element],
    ];
  },
  picture: (own) => {
    const {html, markdown} = pictureOf(own);
    return [
      ['place', html],
      ['markdown', markdown],
    ];
  },
  html: (own) => makers.element(own),
  wordpress: (own) => [
    ['address', plainAddress(own.widget, own.attributes, own.published)],
    ['link', linkCode(own.widget, own.attributes, own.published)],
    ['functions', `add_action( 'wp_head', function () {\n\techo '${scriptOf(own)}';\n} );`],
  ],
  typo3: (own) => [
    ['link', linkCode(own.widget, own.attributes, own.published)],
    [
      'fluid',
      `<f:asset.script identifier="alliance-widgets" src="${library(own)}alliance.js" type="module" crossorigin="anonymous" referrerpolicy="no-referrer" useNonce="1" />`,
    ],
    [
      'cspYaml',
      `enforce:\n  inheritDefault: true\n  mutations:\n${['script-src', 'connect-src'].map((directive) => `    - {mode: extend, directive: ${directive}, sources: ["${new URL(own.published.site).origin}"]}`).join('\n')}`,
    ],
  ],
  drupal: (own) => [
    ['link', linkCode(own.widget, own.attributes, own.published)],
    [
      'libraries',
      `alliance-widgets:\n  header: true\n  js:\n    ${library(own)}alliance.js:\n      type: external\n      minified: true\n      preprocess: false\n      attributes: {type: module, crossorigin: anonymous, referrerpolicy: no-referrer}`,
    ],
    ['info', 'libraries:\n  - <theme>/alliance-widgets'],
    [
      'twig',
      `{{ attach_library('<theme>/alliance-widgets') }}\n${elementLine(own.widget, own.attributes, own.published)}`,
    ],
  ],
  joomla: (own) => [
    ['link', linkCode(own.widget, own.attributes, own.published)],
    [
      'assets',
      JSON.stringify(
        {
          name: 'alliance-widgets',
          type: 'script',
          uri: `${library(own)}alliance.js`,
          attributes: {type: 'module', crossorigin: 'anonymous', referrerpolicy: 'no-referrer'},
        },
        null,
        2,
      ),
    ],
    ['joomlaHead', "$this->getWebAssetManager()->useScript('alliance-widgets');"],
  ],
  contao: (own) => [
    ['link', linkCode(own.widget, own.attributes, own.published)],
    ['contaoHead', scriptOf(own)],
  ],
};
/** The size does not depend on the variant, which the address says. */
const pictureOf = ({attributes, published, source}: Own): PictureCode =>
  badgeImage(attributes, published, badgePicture(attributes['participant'] ?? '', source, 'light'));
const library = ({published}: Own) => `${published.site}v1/`;
const scriptOf = (own: Own) => scriptLine(library(own));

/** Returns the blocks of a tab. */
export const blocksOf = (tab: Tab, own: Own): {readonly label: string; readonly code: string}[] =>
  makers[tab](own).map(([label, code]) => ({label, code}));

/** What the preview's page holds for a tab, and the line of the library on it, if one is. */
export function previewOf(tab: Tab, own: Own): {readonly code: string; readonly library: string} {
  const {widget, attributes, published, source} = own;
  if (tab === 'oembed')
    return {
      code: frameCode(widget, onlyKeyed(own), published),
      library: '',
    };
  if (tab === 'iframe') return {code: frameCode(widget, attributes, published), library: ''};
  if (tab === 'picture') return {code: pictureOf(own).html, library: ''};
  if (includes(['link', 'wordpress', 'typo3', 'drupal', 'joomla', 'contao'], tab))
    return {code: `<p>${linkCode(widget, attributes, published)}</p>`, library: scriptOf(own)};
  if (tab === 'div') return {code: divCode(widget, attributes, published), library: scriptOf(own)};
  if (tab === 'strict')
    return {code: elementLine(widget, attributes, published), library: scriptOf(own)};
  if (tab === 'npm') return {code: makers.npm(own)[2]?.[1] ?? '', library: scriptOf(own)};
  return {
    code: elementCode(widget, attributes, source),
    library: tab === 'pinned' ? (makers.pinned(own)[0]?.[1] ?? '') : scriptOf(own),
  };
}

/** The attributes that the plain address says. */
const onlyKeyed = ({widget, attributes, published}: Own): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).filter(
      ([name, value]) =>
        plainAddress(widget, {[name]: value}, published) !== plainAddress(widget, {}, published),
    ),
  );

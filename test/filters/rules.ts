/**
 * The rules by which content systems filter what an author pastes, as far as they matter here: tags and attributes by default, without a
 * line of theirs. Reproduced as rules from the public sources named with each, not run.
 */
export interface Rules {
  /** The file that says so, in the state that was read. */
  readonly source: string;
  readonly tag: (name: string) => boolean;
  readonly attribute: (name: string, tag: string, hasValue: boolean) => boolean;
  /** What becomes of a tag that may not be: it goes and its content stays, or visitors see it as code. */
  readonly others: 'dropped' | 'shown';
  /** Pictures of other sites are replaced. */
  readonly ownImagesOnly?: boolean;
}

const words = (list: string) => new Set(list.split(' '));

/** By tag; `*` is for all. A name may end in `-*`. */
const listed = (lists: Readonly<Record<string, string>>): Rules['attribute'] => {
  const sets = new Map(Object.entries(lists).map(([tag, list]) => [tag, words(list)]));
  return (name, tag) =>
    ['*', tag].some(
      (key) => sets.get(key)?.has(name) || sets.get(key)?.has(name.replace(/-.*/, '-*')),
    );
};

const drupalTags = words(
  'a em strong cite blockquote code ul ol li dl dt dd h2 h3 h4 h5 h6 p br img',
);
const typo3Tags = words(
  'a abbr acronym address article aside audio b bdi bdo big blockquote br button caption cite code col colgroup data datalist dd del details dfn dialog div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd label legend li main mark menu meter nav nobr ol output p picture pre progress q rb rp rt rtc ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr',
);
const joomlaBlocked = words(
  'applet body bgsound base basefont canvas embed frame frameset head html id iframe ilayer layer link meta name object script style title xml',
);
const joomlaAttributes = words('action background codebase dynsrc formaction lowsrc');
const contaoTags = words(
  'a abbr address area article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li map mark menu nav ol p picture pre q rp rt ruby s samp section small source span strong style sub summary sup table tbody td tfoot th thead time tr u ul var video wbr',
);

export const systems: Readonly<Record<string, Rules>> = {
  'Drupal, Basic HTML': {
    // Drupal 11.2, as it lies in the repository of a site; `lang` and `dir` are for all by core/modules/filter/src/Plugin/Filter/FilterHtml.php.
    source:
      'https://github.com/sloaninnovations/selectbaseballteams_d11/blob/3389f0b20b2c28dfcefafe21d181cf3426bc7d1b/core/profiles/standard/config/install/filter.format.basic_html.yml',
    tag: (name) => drupalTags.has(name),
    attribute: listed({
      '*': 'lang dir',
      a: 'href hreflang',
      blockquote: 'cite',
      ul: 'type',
      ol: 'start type',
      img: 'src alt height width data-entity-uuid data-entity-type data-align data-caption',
      h2: 'id',
      h3: 'id',
      h4: 'id',
      h5: 'id',
      h6: 'id',
    }),
    others: 'dropped',
    ownImagesOnly: true,
  },
  'TYPO3, rich text': {
    source:
      'https://github.com/TYPO3/html-sanitizer/blob/01f3deefaba81f295f37467d6d4405f774069c2a/src/Builder/CommonBuilder.php',
    tag: (name) => typo3Tags.has(name),
    attribute: listed({
      '*': 'class id dir lang nonce itemid itemprop itemref itemscope itemtype role tabindex title translate aria-* data-*',
      a: 'href download hreflang ping rel referrerpolicy target type charset name rev',
      img: 'src srcset alt decoding height sizes width',
      label: 'for',
    }),
    others: 'shown',
  },
  'Joomla, default': {
    source:
      'https://github.com/joomla-framework/filter/blob/0831cd5a47dc3e76401e9cd6e52f39703a215282/src/InputFilter.php',
    tag: (name) => !joomlaBlocked.has(name) && !name.includes('-'),
    attribute: (name, tag, hasValue) =>
      hasValue && !joomlaAttributes.has(name) && !name.startsWith('on'),
    others: 'dropped',
  },
  'Contao, HTML field': {
    source:
      'https://github.com/contao/contao/blob/03fb0527747f8b4ee8703fdfabae2b0ca735cef3/core-bundle/contao/config/default.php',
    tag: (name) => contaoTags.has(name),
    attribute: listed({
      '*': 'data-* id class style title dir lang aria-* hidden translate itemid itemprop itemref itemscope itemtype',
      a: 'href hreflang type rel target download referrerpolicy',
      img: 'src crossorigin srcset sizes width height alt loading decoding ismap usemap referrerpolicy',
      ol: 'reversed start type',
      blockquote: 'cite',
    }),
    others: 'dropped',
  },
  'SPIP, text of an article': {
    // Its own `filtrer_javascript` is 0: scripts and frames are held back from its editors' pages, not from the public ones.
    source:
      'https://github.com/whattheslime/spip/blob/0afa5ff5458fae46976b5e92aa6415b4d84c6078/ecrire/inc/texte.php',
    tag: (name) => name !== 'base',
    attribute: () => true,
    others: 'shown',
  },
};

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)")?/g;
const escaped = (code: string) => code.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What remains of what our own tools print: tags in lower case, values in double quotation marks. */
export function filterByRules(html: string, rules: Rules): string {
  return html.replace(
    TAG,
    (code: string, slash: string, name: string, attributes: string, end: string) => {
      if (!rules.tag(name)) return rules.others === 'shown' ? escaped(code) : '';
      if (slash) return code;
      const kept = [...attributes.matchAll(ATTRIBUTE)]
        .filter(([, attribute, value]) => rules.attribute(attribute!, name, value !== undefined))
        .map(([whole]) => whole);
      const foreign = name === 'img' && rules.ownImagesOnly;
      return `<${[name, ...(foreign ? ['src="data:," alt="Image removed."'] : kept)].join(' ')}${end}>`;
    },
  );
}

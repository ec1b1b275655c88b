/**
 * The rules by which content systems filter what an author pastes, as far as they matter here: tags and attributes by default, without a
 * line of theirs. Reproduced as rules from their published defaults, not run: Drupal 11 `Xss::filter` with the tags of Basic HTML,
 * TYPO3/html-sanitizer's common builder, Joomla's input filter with its block list, Contao's default configuration.
 */
export interface Rules {
  readonly tag: (name: string) => boolean;
  readonly attribute: (name: string, tag: string) => boolean;
  /** What becomes of a tag that may not be: it goes and its content stays, or visitors see it as code. */
  readonly others: 'dropped' | 'shown';
  /** Pictures of other sites are replaced. */
  readonly ownImagesOnly?: boolean;
}

const words = (list: string) => new Set(list.split(' '));

const drupalAttributes: Readonly<Record<string, ReadonlySet<string>>> = {
  a: words('href hreflang'), blockquote: words('cite'), ul: words('type'), ol: words('start type'),
  img: words('src alt height width data-entity-uuid data-entity-type data-align data-caption'), h2: words('id'), h3: words('id'), h4: words('id'),
};
const drupalTags = words('a em strong cite blockquote code ul ol li dl dt dd h2 h3 h4 h5 h6 p br span img');
const typo3Tags = words('a abbr address article aside b blockquote br button caption cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q s section small source span strong sub summary sup table tbody td tfoot th thead time tr u ul');
const joomlaBlocked = words('applet body bgsound base basefont canvas embed frame frameset head html id iframe ilayer layer link meta name object script style title xml');
const joomlaAttributes = words('action background codebase dynsrc formaction lowsrc');
const contaoTags = words('a abbr acronym address area article aside audio b bdi bdo big blockquote br button caption cite code col colgroup data datalist dd del details dfn div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label legend li link map mark menu nav object ol optgroup option output p param picture pre q s samp section select small source span strong style sub summary sup table tbody td textarea tfoot th thead time tr tt u ul var video wbr');
const common = (name: string) => /^(class|id|title|lang|dir|role|data-[\w-]+|aria-[\w-]+)$/.test(name);

export const systems: Readonly<Record<string, Rules>> = {
  'Drupal, Basic HTML': {tag: (name) => drupalTags.has(name), attribute: (name, tag) => /^(lang|dir)$/.test(name) || (drupalAttributes[tag]?.has(name) ?? false), others: 'dropped', ownImagesOnly: true},
  'TYPO3, rich text': {tag: (name) => typo3Tags.has(name), attribute: (name) => common(name) || /^(href|hreflang|rel|target|src|alt|width|height|type|start)$/.test(name), others: 'shown'},
  'Joomla, default': {tag: (name) => !joomlaBlocked.has(name) && !name.includes('-'), attribute: (name) => !joomlaAttributes.has(name) && !name.startsWith('on'), others: 'dropped'},
  'Contao, HTML field': {tag: (name) => contaoTags.has(name), attribute: (name) => common(name) || /^(style|href|hreflang|rel|target|src|alt|width|height|type|start)$/.test(name), others: 'dropped'},
};

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)")?/g;
const escaped = (code: string) => code.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What remains of what our own tools print: tags in lower case, values in double quotation marks. */
export function filterByRules(html: string, rules: Rules): string {
  return html.replace(TAG, (code: string, slash: string, name: string, attributes: string, end: string) => {
    if (!rules.tag(name)) return rules.others === 'shown' ? escaped(code) : '';
    if (slash) return code;
    const kept = [...attributes.matchAll(ATTRIBUTE)].filter(([, attribute]) => rules.attribute(attribute!, name)).map(([whole]) => whole);
    const foreign = name === 'img' && rules.ownImagesOnly;
    return `<${[name, ...foreign ? ['src="data:," alt="Image removed."'] : kept].join(' ')}${end}>`;
  });
}

/** Rollup plugins that write the modules of `build/` shorter for browsers, without changing what they do. */

const isOurs = (id) => id.includes('/build/');

/** As tsc writes `@property({…}) name` and `@state() name`. */
const PROPERTY =
  /__decorate\(\[\s*(property|state)\(([^)]*)\)\s*\], (\w+)\.prototype, "(\w+)", void 0\);\s*/g;
const IMPORTS =
  /^import \{ (?:__decorate|property|state) \} from ["'](?:tslib|lit\/decorators\.js|\.{1,2}\/property\.js)["'];$/gm;

/**
 * Lit's decorators as the `static properties` that they stand for, as `@lit-labs/ts-transformers` does: 0.35 KB brotli less in
 * every file, with the decorators that people and analyzers read left in the sources.
 */
export const leanProperties = {
  name: 'lean-properties',
  transform(code, id) {
    if (!isOurs(id) || !code.includes('__decorate(')) return null;
    const classes = new Map();
    const rest = code
      .replace(PROPERTY, (_, kind, options, className, name) => {
        const members = classes.get(className) ?? [];
        classes.set(className, [
          ...members,
          `${name}: ${kind === 'state' ? '{state: true}' : `{useDefault: true, ...${options || '{}'}}`}`,
        ]);
        return '';
      })
      .replace(IMPORTS, '');
    if (/__decorate|lit\/decorators/.test(rest))
      this.error(`a decorator other than @property and @state in ${id}`);
    const properties = [...classes].map(
      ([name, members]) => `${name}.properties = {${members.join(', ')}};\n`,
    );
    return {code: rest + properties.join(''), map: null};
  },
};

/** Comments, white space and semicolons that CSS does not need; what stands in quotation marks stays. */
export const leanCss = (css) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(
      /("[^"]*"|'[^']*')|\s*;?\s*(\})\s*|\s*([{;])\s*|([:,])\s+|\s+/g,
      (_, text, close, mark, before) => text ?? close ?? mark ?? before ?? ' ',
    );
/** A line break and the indentation around it are one space. */
const leanHtml = (html) => html.replace(/\s*\n\s*/g, ' ');
const LEAN = {css: leanCss, html: leanHtml, svg: leanHtml};

/** White space in css`…`, html`…` and svg`…`; what is put in stays apart from its neighbours as written. */
export const leanTemplates = {
  name: 'lean-templates',
  transform(code, id) {
    if (!isOurs(id) || !/\b(css|html|svg) ?`/.test(code)) return null;
    const texts = [];
    visit(this.parse(code), (node) => {
      const lean = node.type === 'TaggedTemplateExpression' && LEAN[node.tag.name];
      if (lean) texts.push(...node.quasi.quasis.map(({start, end}) => ({start, end, lean})));
    });
    texts.sort((a, b) => b.start - a.start);
    for (const {start, end, lean} of texts)
      code = code.slice(0, start) + lean(code.slice(start, end)) + code.slice(end);
    return {code, map: null};
  },
};

function visit(node, call) {
  if (Array.isArray(node)) for (const one of node) visit(one, call);
  else if (typeof node?.type === 'string') {
    call(node);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, call);
  }
}

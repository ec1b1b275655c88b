/** Rollup plugins that write the modules of `build/` shorter for browsers, without changing what they do. */
import type {Plugin} from 'rollup';

const isOurs = (id: string) => id.includes('/build/');

/** As tsc writes `@property({…}) name` and `@state() name`. */
const PROPERTY =
  /__decorate\(\[\s*(property|state)\(([^)]*)\)\s*\], (\w+)\.prototype, "(\w+)", void 0\);\s*/g;
const IMPORTS =
  /^import \{ (?:__decorate|property|state) \} from ["'](?:tslib|lit\/decorators\.js|\.{1,2}\/property\.js)["'];$/gm;

/**
 * Lit's decorators as the `static properties` that they stand for, as `@lit-labs/ts-transformers` does: 0.35 KB brotli less in
 * every file, with the decorators that people and analyzers read left in the sources.
 */
export const minifyProperties: Plugin = {
  name: 'minify-properties',
  transform(code, id) {
    if (!isOurs(id) || !code.includes('__decorate(')) return null;
    const classes = new Map<string, string[]>();
    const rest = code
      .replace(PROPERTY, (_, kind: string, options: string, className: string, name: string) => {
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

/** Returns CSS without comments, and without the white space and semicolons that it does not need. Quoted text stays. */
export const minifyCss = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(
      /("[^"]*"|'[^']*')|\s*;?\s*(\})\s*|\s*([{;])\s*|([:,])\s+|\s+/g,
      (_, text?: string, close?: string, mark?: string, before?: string) =>
        text ?? close ?? mark ?? before ?? ' ',
    );
/** Makes one space of a line break and the indentation around it. */
const minifyHtml = (html: string) => html.replace(/\s*\n\s*/g, ' ');
const MINIFIERS = new Map([
  ['css', minifyCss],
  ['html', minifyHtml],
  ['svg', minifyHtml],
]);

/** Shortens css`…`, html`…` and svg`…`; what is put in stays apart from its neighbours as written. */
export const minifyTemplates: Plugin = {
  name: 'minify-templates',
  transform(code, id) {
    if (!isOurs(id) || !/\b(css|html|svg) ?`/.test(code)) return null;
    const texts: {start: number; end: number; minify: (text: string) => string}[] = [];
    visit(this.parse(code), (node) => {
      const minify = node.tag?.name === undefined ? undefined : MINIFIERS.get(node.tag.name);
      if (minify)
        for (const {start, end} of node.quasi?.quasis ?? []) texts.push({start, end, minify});
    });
    texts.sort((a, b) => b.start - a.start);
    for (const {start, end, minify} of texts)
      code = code.slice(0, start) + minify(code.slice(start, end)) + code.slice(end);
    return {code, map: null};
  },
};

/** What is read of a node of the syntax tree: `tag` and `quasi` are a tagged template's. */
interface Node {
  readonly type: string;
  readonly tag?: {readonly name?: string};
  readonly quasi?: {readonly quasis: readonly {readonly start: number; readonly end: number}[]};
}

function visit(value: unknown, call: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value) && 'type' in value && typeof value.type === 'string')
    call(value as Node);
  for (const inner of Object.values(value)) visit(inner, call);
}

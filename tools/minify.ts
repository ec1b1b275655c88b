/** Rollup plugins that write the modules of `build/` shorter for browsers, without changing what they do. */
import type {Plugin} from 'rollup';

const isOurs = (id: string) => id.includes('/build/');

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

/**
 * Markdown becomes plain text, which is all that widgets show, and sanitised HTML for feed readers.
 */
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

// `html: false` writes tags in the source out as text; `javascript:` and `data:` links are refused
// by markdown-it itself.
const markdown = new MarkdownIt({html: false, linkify: false, typographer: false});
type Token = ReturnType<typeof markdown.parse>[number];

/**
 * Emphasis within emphasis: no text needs more, and the sanitiser's time grows with the square of
 * the depth.
 */
const DEPTH_LIMIT = 50;
markdown.core.ruler.after('inline', 'limit-depth', ({tokens}) => {
  for (const token of tokens) token.children &&= withinDepth(token.children);
});

/** The tokens without the pairs that lie too deep; what they enclose stays. */
function withinDepth(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({nesting}) => {
    const level = nesting < 0 ? depth : depth + nesting;
    depth += nesting;
    return nesting === 0 || level <= DEPTH_LIMIT;
  });
}

/**
 * Tells whether what is shown as it stands was meant as Markdown: emphasis, code, a link, a
 * picture, an entity or escape, a heading.
 */
export const hasMarkdown = (line: string): boolean =>
  /^#{1,6} /.test(line) ||
  markdown.parseInline(line, {}).some(({children}) => children?.some(({type}) => type !== 'text'));

/**
 * Returns the text alone, paragraphs separated by a blank line; items of a list are lines that
 * begin with "• " or their number.
 */
export function markdownToText(source: string): string {
  const paragraphs: string[] = [];
  const lists: {number?: number}[] = [];
  let marker = '';
  let tight = false;
  for (const token of markdown.parse(source, {})) {
    if (token.type === 'bullet_list_open') lists.push({});
    else if (token.type === 'ordered_list_open')
      lists.push({number: Number(token.attrGet('start') ?? 1)});
    else if (token.type.endsWith('_list_close')) {
      lists.pop();
      tight = false;
    } else if (token.type === 'list_item_open') marker = nextMarker(lists.at(-1) ?? {});
    else if (token.type === 'inline' || token.type === 'fence' || token.type === 'code_block') {
      const text =
        marker + (token.children ? token.children.map(inlineText).join('') : token.content).trim();
      if (marker && tight) paragraphs.push(`${paragraphs.pop()}\n${text}`);
      else paragraphs.push(text);
      tight = marker !== '';
      marker = '';
    }
  }
  return paragraphs.filter(Boolean).join('\n\n');
}

function nextMarker(list: {number?: number}): string {
  return list.number === undefined ? '• ' : `${list.number++}. `;
}

function inlineText(token: Token): string {
  if (token.type === 'softbreak') return ' ';
  if (token.type === 'hardbreak') return '\n';
  return token.content;
}

/**
 * Returns what a feed reader may show: no styles, classes, images or scripts; links absolute and of
 * three schemes.
 */
export function markdownToHtml(source: string): string {
  return sanitizeHtml(markdown.render(source), {
    allowedTags: [
      'p',
      'br',
      'strong',
      'em',
      'ul',
      'ol',
      'li',
      'blockquote',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'a',
      'code',
      'pre',
      'hr',
    ],
    allowedAttributes: {a: ['href'], ol: ['start']},
    allowedSchemes: ['https', 'http', 'mailto'],
    allowProtocolRelative: false,
    transformTags: {h1: 'h2'},
  }).trim();
}

/** What stands in one of these, or beside it, is a paragraph of its own. */
const BLOCKS = new Set(
  'address article aside blockquote br caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);
const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** Attributes: a `>` between quotation marks does not end the tag. */
const ATTRIBUTES = String.raw`(?:=\s*"[^"]*(?:"|$)|=\s*'[^']*(?:'|$)|[^>=]+|=)*(?:>|$)`;
/**
 * A comment, an element whose content is no text, a declaration, or a tag. Each alternative reads
 * on to the end of the text where it is not closed, so that no match fails after a long search and
 * the time grows with the length alone. A parser that keeps a list of open elements needs minutes
 * for 600,000 of them.
 */
const MARKUP = new RegExp(
  [
    '<!--[^]*?(?:-->|$)',
    String.raw`<(script|style|textarea|select)(?![^\s/>])${ATTRIBUTES}[^]*?(?:</\1(?![^\s/>])[^>]*(?:>|$)|$)`,
    '<[!?][^>]*(?:>|$)',
    String.raw`</?([a-z][^\s/>]*)${ATTRIBUTES}`,
  ].join('|'),
  'gi',
);

/**
 * Returns the text of somebody's HTML, its entities resolved; what stood in blocks of its own is
 * separated by a blank line.
 */
export function htmlToText(html: string): string {
  const flat = html.replace(MARKUP, (_, hidden: string | undefined, name: string | undefined) =>
    name && BLOCKS.has(name.toLowerCase()) ? '<br>' : '',
  );
  // What is left is well-formed: line breaks, and text with four entities.
  const plain = sanitizeHtml(flat, {allowedTags: ['br'], allowedAttributes: {}});
  const text = plain
    .replace(/\s+/g, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n\n');
}

/**
 * Returns Markdown that means exactly this text: CommonMark lets a backslash stand before any ASCII
 * punctuation.
 */
export const escapeMarkdown = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

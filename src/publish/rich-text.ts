/** Markdown becomes plain text, which is all that widgets show, and sanitised HTML for feed readers. */
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

// `html: false` writes tags in the source out as text; `javascript:` and `data:` links are refused by markdown-it itself.
const markdown = new MarkdownIt({html: false, linkify: false, typographer: false});
type Token = ReturnType<typeof markdown.parse>[number];

/** The text alone, paragraphs separated by a blank line; items of a list are lines that begin with "• " or their number. */
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
    } else if (token.type === 'list_item_open') marker = nextMarker(lists.at(-1)!);
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

/** What a feed reader may show: no styles, classes, images or scripts; links absolute and of three schemes. */
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

const BLOCKS = [
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'blockquote',
  'pre',
  'hr',
  'section',
  'article',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
];
const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** The text of somebody's HTML, its entities resolved; what stood in blocks of its own is separated by a blank line. */
export function htmlToText(html: string): string {
  // What is left is well-formed: bare block tags, and text with four entities.
  const plain = sanitizeHtml(html, {allowedTags: BLOCKS, allowedAttributes: {}, nestingLimit: 50});
  const text = plain
    .replace(/\s+/g, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity]!);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n\n');
}

/** Markdown that means exactly this text: CommonMark lets a backslash stand before any ASCII punctuation. */
export const escapeMarkdown = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

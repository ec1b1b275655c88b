/**
 * Makes of ill-formed feeds what the parser understands, and refuses what it should never see.
 * Linear in the length.
 */
import {SourceError} from '../../issues/source-error.js';

/** Feeds in the wild are some ten deep; a parser that calls itself would fall at some thousands. */
const DEPTH_LIMIT = 200;

/**
 * Returns the same XML as the parser can read it:
 * - Each `<item>` or `<entry>` is closed before the next one begins. The parser would take the
 *   second for a part of the first.
 * - A title keeps the text of elements within it and loses their tags. The parser would hand them
 *   on as text.
 * - A document type without declarations goes, and so does what is no markup of XML (`<![if
 *   mso]>`).
 * @throws {SourceError} for declarations (entities that multiply, files that are read) and too deep
 * nesting
 */
export function repairXml(xml: string): string {
  const repaired: string[] = [];
  const open: string[] = [];
  let copied = 0;
  let title: string | undefined;
  const replace = (from: number, to: number, text: string): void => {
    repaired.push(xml.slice(copied, from), text);
    copied = to;
  };
  for (let at = xml.indexOf('<'), end; at >= 0; at = xml.indexOf('<', end)) {
    end = endOfMarkup(xml, at);
    if (end < 0) break;
    const name = nameOf(xml, at, end);
    if (isDeclaration(xml, at)) replace(at, end, '');
    if (!name) continue;
    if (title !== undefined && !isItem(name.replace('/', ''))) {
      if (name === `/${title}`) title = undefined;
      else {
        // What runs on to another "<" is no tag: a "<" was meant.
        if (xml.indexOf('<', at + 1) < end) end = at + 1;
        else replace(at, end, '');
        continue;
      }
    }
    if (name.startsWith('/')) close(open, name.slice(1));
    else if (xml[end - 2] !== '/') {
      if (isItem(name) && open.includes(name)) {
        replace(at, at, `</${name}>`);
        close(open, name);
      }
      open.push(name);
      if (open.length > DEPTH_LIMIT)
        throw new SourceError(`is nested more than ${DEPTH_LIMIT} deep`);
      // The markup of XHTML belongs to the text that the feed says is XHTML.
      title =
        /^(\w+:)?title$/i.test(name) && !xml.slice(at, end).includes('xhtml') ? name : undefined;
    }
  }
  return repaired.join('') + xml.slice(copied);
}

const isItem = (name: string): boolean => name === 'item' || name === 'entry';

/** `title`, or `/title` of a closing tag; undefined for what is no tag. */
const nameOf = (xml: string, at: number, end: number): string | undefined =>
  /^<(\/?[\w:.-]+)/.exec(xml.slice(at, Math.min(end, at + 80)))?.[1];

const isDeclaration = (xml: string, at: number): boolean =>
  xml.startsWith('<!', at) && !delimiters.some(([begin]) => xml.startsWith(begin, at));

/** A document type that says no more than its name and where its definition could be had. */
const BARE_DOCTYPE = /<!doctype(?:[^"'[\]>]|"[^"]*"|'[^']*')*(?:\[\s*\]\s*)?>/iy;

/**
 * Behind the `>` that ends a tag, comment, CDATA section, instruction or document type; -1 where it
 * never ends.
 * @throws {SourceError} for declarations
 */
function endOfMarkup(xml: string, at: number): number {
  if (/^<!(doctype|entity|element|attlist|notation)/i.test(xml.slice(at, at + 10))) {
    BARE_DOCTYPE.lastIndex = at;
    const doctype = BARE_DOCTYPE.exec(xml)?.[0];
    if (!doctype) throw new SourceError('has a document type definition, which is not read');
    return at + doctype.length;
  }
  const [begin, finish] = delimiters.find(([beginning]) => xml.startsWith(beginning, at)) ?? [
    '<',
    '>',
  ];
  const found = xml.indexOf(finish, at + begin.length);
  return found < 0 ? -1 : found + finish.length;
}
const delimiters = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * Closes an element and what was left open within it; a closing tag that fits nothing closes
 * nothing.
 */
function close(open: string[], name: string): void {
  const index = open.lastIndexOf(name);
  if (index >= 0) open.length = index;
}

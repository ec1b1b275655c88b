/** Makes of ill-formed feeds what the parser understands, and refuses what it should never see. Linear in the length. */
import {SourceError} from './source-error.js';

/** Feeds in the wild are some ten deep; a parser that calls itself would fall at some thousands. */
const DEPTH_LIMIT = 200;

/**
 * The same XML, each `<item>` or `<entry>` closed before the next one begins: the parser would take the second for a part of
 * the first and lose it.
 * @throws {SourceError} for a document type definition (entities that multiply, files that are read) and too deep nesting
 */
export function mendXml(xml: string): string {
  const mended: string[] = [];
  const open: string[] = [];
  let copied = 0;
  for (let at = xml.indexOf('<'); at >= 0;) {
    const end = endOfMarkup(xml, at);
    if (end < 0) break;
    if (xml.startsWith('<!', at) && !xml.startsWith('<!--', at) && !xml.startsWith('<![CDATA[', at))
      throw new SourceError('has a document type definition, which is not read');
    const name = /^<(\/?[\w:.-]+)/.exec(xml.slice(at, Math.min(end, at + 80)))?.[1];
    if (name?.startsWith('/')) close(open, name.slice(1));
    else if (name && xml[end - 2] !== '/') {
      if (isItem(name) && open.includes(name)) {
        mended.push(xml.slice(copied, at), `</${name}>`);
        copied = at;
        close(open, name);
      }
      open.push(name);
      if (open.length > DEPTH_LIMIT)
        throw new SourceError(`is nested more than ${DEPTH_LIMIT} deep`);
    }
    at = xml.indexOf('<', end);
  }
  return mended.join('') + xml.slice(copied);
}

const isItem = (name: string): boolean => name === 'item' || name === 'entry';

/** Behind the `>` that ends a tag, comment, CDATA section or instruction; -1 where it never ends. */
function endOfMarkup(xml: string, at: number): number {
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

/** Closes an element and what was left open within it; a closing tag that fits nothing closes nothing. */
function close(open: string[], name: string): void {
  const index = open.lastIndexOf(name);
  if (index >= 0) open.length = index;
}

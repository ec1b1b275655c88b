/**
 * The head of a Markdown file between two lines of `---`: flat keys, whose values are read as text
 * whatever they look like.
 */
import {
  isMap,
  isNode,
  isPair,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import {SourceLocation, type IssueList} from '../../issues/content-issues.js';
import {hasTypographicQuotes} from './check-value.js';

export interface FrontMatter {
  readonly location: SourceLocation;
  /** A text, a list or a mapping; every scalar in it is a string. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly body: string;
}

/** Reads the head and body of a file; undefined after an error. */
export function readFrontMatter(
  text: string,
  file: string,
  issues: IssueList,
): FrontMatter | undefined {
  const match = /^\ufeff?---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    new SourceLocation(issues, file, () => 1).error(
      'syntax',
      'must begin with its title, date and so on, between two lines of ---',
    );
    return undefined;
  }
  const lines = new LineCounter();
  // The schema without types: `date: 2013` is then as much a text as `date: 2013-04-26`, and
  // `country: NO` is Norway.
  const document = parseDocument(match[1] ?? '', {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
  });
  if (!reportYamlErrors(document, file, lines, 1, issues)) return undefined;
  const location = new SourceLocation(
    issues,
    file,
    (key) => (key ? lineOfPath(document, lines, key) : 0) + 1,
  );
  warnTypographicQuotes(document, location);
  const values = new Map(Object.entries((document.toJS() ?? {}) as Record<string, unknown>));
  return {location, values, body: text.slice(match[0].length)};
}

/**
 * Tells whether a YAML document can be read; if not, says why. `linesBefore` is what precedes it in
 * its file.
 */
export function reportYamlErrors(
  document: Document,
  file: string,
  lines: LineCounter,
  linesBefore: number,
  issues: IssueList,
): boolean {
  for (const {
    pos: [position],
    message,
  } of document.errors) {
    new SourceLocation(issues, file, () => lines.linePos(position).line + linesBefore).error(
      'syntax',
      firstSentence(message),
    );
  }
  if (document.errors.length) return false;
  if (document.contents === null || isMap(document.contents)) return true;
  new SourceLocation(issues, file, () => 1 + linesBefore).error(
    'syntax',
    'must be lines of "key: value"',
  );
  return false;
}

const firstSentence = (message: string) =>
  `cannot be read as YAML: ${message.replace(/\n[^]*/, '').replace(/[.:]$/, '')}`;

/**
 * Says which values stand in quotation marks that YAML takes for letters of theirs; in `"“…”"` they
 * are meant.
 */
export function warnTypographicQuotes(document: Document, location: SourceLocation): void {
  visit(document, {
    Scalar(key, {type, value}, path) {
      if (key === 'key' || type !== 'PLAIN' || typeof value !== 'string') return;
      if (hasTypographicQuotes(value))
        location.warn(
          'quotes',
          'has typographic quotation marks around it, which are shown with it: leave them out, or put straight ones (") around them if they are meant',
          columnOf(path, key),
          value,
        );
    },
  });
}

/**
 * `links[0].text`, from what `visit` says of a scalar: its parents, and its index where the last
 * one is a list.
 */
function columnOf(path: readonly (Document | Node | Pair)[], key: unknown): string {
  const steps = path.map((node, index) => {
    if (isPair(node)) return `.${String(node.key)}`;
    if (!isSeq(node)) return '';
    const child = path[index + 1];
    return `[${child ? node.items.indexOf(child) : String(key)}]`;
  });
  return steps.join('').slice(1);
}

const keysOf = (path: string): string[] => path.split(/[.[\]]+/).filter(Boolean);

/** Returns the node at a path such as `join[0].url`. */
export const nodeAt = (document: Document, path: string): unknown =>
  document.getIn(keysOf(path), true);

/**
 * Returns the line of a path, or of the nearest thing above it where it is missing; lines are
 * counted within the document.
 */
export function lineOfPath(document: Document, lines: LineCounter, path: string): number {
  for (let keys = keysOf(path); keys.length; keys = keys.slice(0, -1)) {
    const node: unknown = document.getIn(keys, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

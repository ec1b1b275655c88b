/** How the tool answers: plain lines for people, one JSON document for programs. */
import {isatty} from 'node:tty';
import {createColors} from 'picocolors';
import {
  formatIssue,
  makeVisible,
  type ContentIssue,
  type IssueCode,
  type IssueList,
} from '../issues/content-issues.js';
import {countOf} from '../issues/count-items.js';

export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person watches, so that colour helps. */
  readonly colour: boolean;
  /**
   * Says what is being done, in a line that the next one replaces; absent where nobody watches. ''
   * clears it.
   */
  readonly progress?: (text: string) => void;
}

/**
 * A terminal with somebody before it, which a log of a continuous integration is not.
 * (`stderr.isTTY` would be undefined elsewhere, and picocolors then decides by itself.)
 */
const isWatched = isatty(process.stderr.fd) && !process.env.CI && process.env.TERM !== 'dumb';

export const standardOutput: Output = {
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
  colour: isWatched && !process.env.NO_COLOR,
  ...(isWatched && {
    progress: (text) => {
      process.stderr.write(`\r\x1b[K${text}`);
    },
  }),
};

/** Prints an answer as JSON: `{ok, errors, warnings}` and whatever else the command has to say. */
export function printJson(
  {out}: Output,
  {errors, warnings}: IssueList,
  more: Readonly<Record<string, unknown>> = {},
): void {
  out(`${JSON.stringify({ok: !errors.length, errors, warnings, ...more}, null, 2)}\n`);
}

/** So many warnings of one kind say no more than the first few. */
const SHOWN_OF_A_KIND = 3;

/**
 * Prints the warnings, then the errors, so that these stand last, where the eye is; each a line
 * that begins with its place.
 */
export function printIssues({err, colour}: Output, {errors, warnings}: IssueList): void {
  const {bold, red, yellow} = createColors(colour);
  if (warnings.length)
    err(
      `${bold(yellow(countOf(warnings.length, 'warning')))}\n${summarise(warnings)
        .map((line) => `  ${line.replaceAll('\n', '\n  ')}\n`)
        .join('')}`,
    );
  if (errors.length)
    err(
      `${bold(red(countOf(errors.length, 'error')))}\n${errors.map((issue) => `${formatWithFix(issue)}\n`).join('')}`,
    );
}

/** The finding, and under it what sets it right. */
const formatWithFix = (issue: ContentIssue): string =>
  issue.fix ? `${formatIssue(issue)}\n    ${issue.fix}` : formatIssue(issue);

function summarise(warnings: readonly ContentIssue[]): string[] {
  const kinds = new Map<IssueCode, ContentIssue[]>();
  for (const warning of warnings) {
    const kind = kinds.get(warning.code);
    if (kind) kind.push(warning);
    else kinds.set(warning.code, [warning]);
  }
  return [...kinds.values()].flatMap((kind) => {
    const rest = kind.length - SHOWN_OF_A_KIND;
    // The last one beyond the limit takes no more room than the line that would stand for it. What
    // has a remedy of its own is not left out, nor which source is down since when, nor what waits:
    // each line says another.
    if (rest <= 1 || kind.some(({code, fix}) => fix || code === 'source' || code === 'future'))
      return kind.map(formatWithFix);
    return [
      ...kind.slice(0, SHOWN_OF_A_KIND).map(formatIssue),
      `… and ${rest} more of this kind (--json lists them all)`,
    ];
  });
}

const LIST_LIMIT = 20;

/** Prints the lines of a list, a long one cut short. */
export function printList({out}: Output, lines: readonly string[]): void {
  for (const line of lines.slice(0, LIST_LIMIT)) out(`  ${makeVisible(line)}\n`);
  if (lines.length > LIST_LIMIT) out(`  … and ${lines.length - LIST_LIMIT} more\n`);
}

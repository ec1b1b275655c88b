/**
 * What is wrong with content, or worth a look, said so that an editor finds the place and a program
 * the kind.
 */
import type {IssueCode} from './issue-codes.js';

export type {IssueCode} from './issue-codes.js';

export interface ContentIssue {
  readonly code: IssueCode;
  /** Relative to the folder that was read. */
  readonly file: string;
  /** As an editor counts: the first line is 1. */
  readonly line?: number;
  /**
   * A column of a table, a key of a front matter, or a path in the settings such as `join[0].url`.
   */
  readonly column?: string;
  readonly value?: string;
  readonly message: string;
  /** What sets it right. */
  readonly fix?: string;
}

/** Collects everything found in one run; errors forbid publishing, warnings do not. */
export class IssueList {
  readonly errors: ContentIssue[] = [];
  readonly warnings: ContentIssue[] = [];
}

/** One row, front matter or file, where findings about its columns are reported. */
export class SourceLocation {
  constructor(
    private readonly issues: IssueList,
    readonly file: string,
    private readonly lineOf: (column?: string) => number | undefined = () => undefined,
  ) {}

  /** Where the row begins. */
  get line(): number | undefined {
    return this.lineOf();
  }

  error(code: IssueCode, message: string, column?: string, value?: string): void {
    this.issues.errors.push(this.describe(code, message, column, value));
  }

  warn(code: IssueCode, message: string, column?: string, value?: string): void {
    this.issues.warnings.push(this.describe(code, message, column, value));
  }

  private describe(
    code: IssueCode,
    message: string,
    column?: string,
    value?: string,
  ): ContentIssue {
    const line = this.lineOf(column);
    return {
      code,
      file: this.file,
      ...(line !== undefined && {line}),
      ...(column !== undefined && {column}),
      ...(value !== undefined && {value}),
      message,
    };
  }
}

const VALUE_LIMIT_CHARACTERS = 80;

/** Returns a line such as `participants.csv:14: latitude: must be between -90 and 90 (481.2)` */
export function formatIssue({file, line, column, value, message}: ContentIssue): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const shown = value === undefined || value === '' ? '' : ` (${shorten(value)})`;
  return makeVisible(
    [place, ...(column === undefined ? [] : [column]), message].join(': ') + shown,
  );
}

const shorten = (value: string): string =>
  value.length > VALUE_LIMIT_CHARACTERS
    ? `${value.slice(0, VALUE_LIMIT_CHARACTERS - 1).replace(/\p{Cs}$/u, '')}…`
    : value;

/**
 * Returns a text with its control characters made visible. Content must not steer the terminal, nor
 * reorder the message that complains about it.
 */
export const makeVisible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

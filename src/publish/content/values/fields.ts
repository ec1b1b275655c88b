/**
 * The values of one table row or front matter, each checked as it is read; what is wrong goes to
 * the row's place.
 */
import {
  checkChoice,
  checkCountry,
  checkDecimal,
  checkId,
  checkInteger,
  checkLanguage,
  checkLink,
  findTextFault,
  isInsecureLink,
  type Checked,
} from './check-value.js';
import type {SourceLocation} from '../../issues/content-issues.js';

export class Fields {
  constructor(
    readonly location: SourceLocation,
    private readonly values: Readonly<Record<string, string>>,
  ) {}

  /** The names of the columns there are that match. */
  columns(pattern: RegExp): string[] {
    return Object.keys(this.values).filter((column) => pattern.test(column));
  }

  /** The value, trimmed and in Unicode's form C; undefined where there is none. */
  text(column: string): string | undefined {
    const value = this.values[column]?.normalize('NFC').trim();
    if (!value) return undefined;
    const fault = findTextFault(value);
    if (!fault) return value;
    this.location.error(fault.code, fault.message, column, value);
    return undefined;
  }

  /** The same on one line: a line break within a name is the spreadsheet's, not the name's. */
  line(column: string): string | undefined {
    return this.text(column)?.replace(/\s+/g, ' ');
  }

  decimal(column: string, minimum: number, maximum: number): number | undefined {
    return this.check(column, (text) => checkDecimal(text, minimum, maximum));
  }

  integer(column: string, minimum: number): number | undefined {
    return this.check(column, (text) => checkInteger(text, minimum));
  }

  country(column: string): string | undefined {
    return this.check(column, checkCountry);
  }

  language(column: string): string | undefined {
    return this.check(column, checkLanguage);
  }

  id(column: string): string | undefined {
    return this.check(column, checkId);
  }

  choice<T extends string>(column: string, choices: readonly T[]): T | undefined {
    return this.check(column, checkChoice(choices));
  }

  link(column: string): string | undefined {
    const link = this.check(column, checkLink);
    if (link !== undefined && isInsecureLink(link)) warnInsecure(this.location, column, link);
    return link;
  }

  /** What `read` finds, an error where the column is empty. */
  required<T>(column: string, read: (column: string) => T | undefined): T | undefined {
    if (!this.values[column]?.trim()) {
      this.location.error('missing', 'is missing', column);
      return undefined;
    }
    return read(column);
  }

  check<T>(column: string, checker: (text: string) => Checked<T>): T | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const checked = checker(text);
    if ('value' in checked) return checked.value;
    this.location.error(checked.fault.code, checked.fault.message, column, text);
    return undefined;
  }
}

/** Warns of a link without encryption. */
export const warnInsecure = (location: SourceLocation, column: string, link: string): void => {
  location.warn('insecure-link', 'is not encrypted: use https:// where it works', column, link);
};

/**
 * What is wrong with how files are served: the same thing said once, however many files it is true
 * of, with what repairs it.
 */
import type {ContentIssue, IssueCode, IssueList} from './content-issues.js';

/** What repairs it: the configuration that `check` prints as a whole, or something else. */
const REMEDIES = {
  configuration: 'the configuration below sets this right',
  copies: 'build the feed anew, or delete the .br and .gz files',
  publish: 'publish the whole folder anew',
  https: 'serve the site with https:',
  redirect: 'name the last address in the snippet',
} as const;

export type Remedy = keyof typeof REMEDIES;

export class Findings {
  private readonly found = new Map<
    string,
    {
      readonly severity: 'errors' | 'warnings';
      readonly files: string[];
      readonly issue: Omit<ContentIssue, 'file'>;
    }
  >();

  /** Whether the server's configuration repairs some of it. */
  needsConfiguration = false;

  constructor(private readonly issues: IssueList) {}

  error(code: IssueCode, file: string, message: string, remedy: Remedy, value?: string): void {
    this.add('errors', file, remedy, {code, message, ...(value && {value})});
  }

  warn(code: IssueCode, file: string, message: string, remedy: Remedy, value?: string): void {
    this.add('warnings', file, remedy, {code, message, ...(value && {value})});
  }

  /** Puts what was found into the list, one entry for each kind. */
  report(): void {
    for (const {severity, files, issue} of this.found.values()) {
      const [first = '', ...rest] = new Set(files);
      const others = rest.length
        ? ` (and ${rest.length} more: ${rest.length > 3 ? `${rest.slice(0, 3).join(', ')} …` : rest.join(', ')})`
        : '';
      this.issues[severity].push({...issue, file: first, message: `${issue.message}${others}`});
    }
  }

  private add(
    severity: 'errors' | 'warnings',
    file: string,
    remedy: Remedy,
    issue: Omit<ContentIssue, 'file' | 'fix'>,
  ): void {
    if (remedy === 'configuration') this.needsConfiguration = true;
    const key = `${severity} ${issue.message} ${issue.value}`;
    const known = this.found.get(key);
    if (known) known.files.push(file);
    else this.found.set(key, {severity, files: [file], issue: {...issue, fix: REMEDIES[remedy]}});
  }
}

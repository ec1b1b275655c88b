import type {SourceLocation} from '../issues/content-issues.js';

/** Something read, and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly location: SourceLocation;
  /** Where its date stands, if not in `date`. */
  readonly column?: string;
}

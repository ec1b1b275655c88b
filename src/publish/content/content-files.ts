/**
 * The files of a content folder, and the way to them: whoever reads content hands over functions,
 * so that it may lie anywhere.
 */

export const SETTINGS_FILE = 'alliance.yaml';
export const PARTICIPANTS_TABLE = 'participants.csv';
export const HISTORY_TABLE = 'history.csv';
export const NEWS_FOLDER = 'news';

/** A content folder. */
export interface ContentFiles {
  /**
   * Returns the bytes of a file, `news/first.md`; undefined where there is none of this name.
   * @throws {AccessError} where it is there and cannot be read
   */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  /** Returns the names in the folder, or in one below it; none where there is no such folder. */
  readonly list: (folder?: string) => Promise<readonly FolderEntry[]>;
  /**
   * Returns the bytes of a file that the settings name as a source of news.
   * @throws {SourceError} where it is missing or lies outside the folder
   */
  readonly readSource: (name: string) => Promise<Uint8Array>;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** What an address gave. */
export interface Download {
  readonly bytes: Uint8Array;
  /** Where it was found in the end. */
  readonly url: string;
  readonly contentType?: string;
}

/**
 * Returns the bytes at an address.
 * @param allowHosts names of hosts that may be private or without https, as they stand in the
 * address, without port
 * @throws {SourceError}
 */
export type FetchSource = (address: string, allowHosts: ReadonlySet<string>) => Promise<Download>;

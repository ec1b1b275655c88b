/** Where a published feed is read from: a folder, an address, or files in memory. */
export interface FeedSource {
  /**
   * Returns the text of a file of the feed; undefined where there is none of this name.
   * @throws {AccessError}
   */
  read(name: string): Promise<string | undefined>;
  /**
   * Returns the names of the files in a folder and those below it; absent where they cannot be
   * listed.
   * @throws {AccessError}
   */
  list?(folder: string): Promise<string[]>;
}

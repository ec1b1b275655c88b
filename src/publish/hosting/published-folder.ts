/** What is published, and where. */
export interface PublishedFolder {
  /** Path of its address, decoded, with both slashes. */
  readonly base: string;
  /** Its files, `feed/alliance.json`. */
  readonly files: readonly string[];
}

/**
 * The name of a news item in the RSS of one language. It never changes: feed readers know what they
 * have seen by it.
 */

/**
 * Returns the guid of an item: a reader of two languages' files would take two texts of one name
 * for one.
 */
export const makeGuid = (id: string, lang: string): string => `${id}.${lang}`;

/** Returns the id in a guid of ours; other guids as they are. */
export const idOfGuid = (guid: string): string =>
  /^([a-z0-9-]+)\.[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.exec(guid)?.[1] ?? guid;

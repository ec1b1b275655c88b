/** The files at the site's root that the tool writes where nobody else has. */

/** By this line a page is known as the tool's own, which it may replace. */
export const OWN_PAGE = '<meta name="generator" content="alliance-feed">';
/** The same of a text file. */
export const OWN_TEXT = '# Written by alliance-feed';

/** Tells whether the tool may write a file: none is there, or its own. */
export const isOwnFile = (text: string | undefined): boolean =>
  text === undefined || text.includes(OWN_PAGE) || text.startsWith(OWN_TEXT);

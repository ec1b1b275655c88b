/** What to do about a file that the tool has made and that is not as it made it. */
export const REBUILD = 'build again and publish the whole folder';

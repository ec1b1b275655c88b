/** `news/`: every item of it, and what lies there besides. */
import {SourceLocation, type IssueList} from '../issues/content-issues.js';
import {NEWS_FOLDER, type ContentFiles} from './content-files.js';
import {isHomePage} from './home-page.js';
import {readNewsFile, type NewsContext, type NewsEntry} from './read-news.js';

interface LocatedEntry {
  readonly entry: NewsEntry;
  readonly location: SourceLocation;
}

/** Returns the items that could be read, in the order of their names. @throws {AccessError} */
export async function readNewsFolder(
  files: ContentFiles,
  context: NewsContext,
  issues: IssueList,
): Promise<LocatedEntry[]> {
  const entries: LocatedEntry[] = [];
  for (const name of await listMarkdown(files, issues)) {
    const file = `${NEWS_FOLDER}/${name}`;
    const bytes = await files.read(file);
    const entry = bytes && readNewsFile(bytes, file, context, issues);
    if (entry) entries.push({entry, location: new SourceLocation(issues, file, () => 1)});
  }
  checkUniqueNews(entries);
  return entries;
}

/** Files that systems put there, and our own note. */
const PASSED_OVER = /^(\.|~\$|README\.md$|Thumbs\.db$|desktop\.ini$)/i;

/** The names of the news, in order; says which other files lie among them. */
async function listMarkdown(files: ContentFiles, issues: IssueList): Promise<string[]> {
  const entries = (await files.list(NEWS_FOLDER))
    .filter(({name}) => !PASSED_OVER.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const isNews = (entry: (typeof entries)[number]) => !entry.isFolder && entry.name.endsWith('.md');
  for (const {name, isFolder} of entries.filter((other) => !isNews(other)))
    new SourceLocation(issues, `${NEWS_FOLDER}/${name}`).warn(
      'not-read',
      isFolder
        ? 'is a folder, which is not read: put its files into news/ itself'
        : 'is not read: an item of news is a text file whose name ends in .md',
    );
  return entries.filter(isNews).map(({name}) => name);
}

/**
 * The same id in two files is an error; the same address, unless it is a home page, may be one item
 * told twice.
 */
function checkUniqueNews(entries: readonly LocatedEntry[]): void {
  const files = new Map<string, string>();
  const firstOf = (key: string, file: string) => files.get(key) ?? void files.set(key, file);
  for (const {
    entry: {id, url},
    location,
  } of entries) {
    const sameId = firstOf(id, location.file);
    const sameUrl = url && !isHomePage(url) ? firstOf(url, location.file) : undefined;
    if (sameId) location.error('duplicate', `this id is taken by ${sameId}`, 'id', id);
    else if (sameUrl)
      location.warn(
        'duplicate',
        `is the address of ${sameUrl} too: is this one item told twice?`,
        'url',
        url,
      );
  }
}

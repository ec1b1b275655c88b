/** The news of a built feed, in each language, against the list. */
import {newsSchema, type Manifest, type NewsFile} from '../../feed/feed.js';
import type {FeedSource} from '../feed/feed-source.js';
import {newsFileName} from '../feed/file-names.js';
import {SourceLocation, type IssueList} from '../issues/content-issues.js';
import {checkJsonFeed} from './check-news-formats.js';
import {checkCopy, readDocument} from './read-document.js';

/**
 * Returns the news by language, those that can be read. Reports what is wrong with them.
 * @param ids of the participants; undefined where the list cannot be read
 */
export async function checkNews(
  source: FeedSource,
  manifest: Manifest,
  ids: Set<string> | undefined,
  location: SourceLocation,
  issues: IssueList,
): Promise<Map<string, NewsFile>> {
  const files = new Map<string, NewsFile>();
  for (const lang of manifest.languages) {
    const name = manifest.news?.[lang];
    if (!name) {
      location.error('missing', 'is missing', `/news/${lang}`);
      continue;
    }
    const news = await readDocument(source, name, newsSchema, issues);
    await checkCopy(source, name, newsFileName(lang), issues);
    if (!news) continue;
    checkItems(news, ids, new SourceLocation(issues, name));
    checkJsonFeed(JSON.stringify(news), new SourceLocation(issues, name));
    files.set(lang, news);
  }
  return files;
}

function checkItems(
  {items}: NewsFile,
  ids: Set<string> | undefined,
  location: SourceLocation,
): void {
  const seen = new Set<string>();
  items.forEach(({id, _alliance}, index) => {
    if (seen.has(id))
      location.error('duplicate', 'this id is there twice', `/items/${index}/id`, id);
    seen.add(id);
    _alliance?.participants?.forEach((participant, position) => {
      if (ids && !ids.has(participant)) {
        location.error(
          'unknown-participant',
          'is not in the list',
          `/items/${index}/_alliance/participants/${position}`,
          participant,
        );
      }
    });
  });
}

/** `check` of the news as other people's readers have them: RSS 2.0 and JSON Feed 1.1. */
import {XMLValidator} from 'fast-xml-parser';
import {parseJsonFeed, parseRssFeed} from 'feedsmith';
import {REBUILD} from './built-file.js';
import {checkLink} from '../content/values/check-value.js';
import {SourceLocation, type IssueList} from '../issues/content-issues.js';
import {readDate} from '../content/values/read-date.js';

/** Checks an RSS feed. @param expected how many items the news have */
export function checkRss(text: string, file: string, issues: IssueList, expected = 0): void {
  const location = new SourceLocation(issues, file);
  if (!checkXml(text, file, issues)) return;
  let channel;
  try {
    channel = parseRssFeed(text);
  } catch {
    location.error('syntax', `is no RSS feed; ${REBUILD}`);
    return;
  }
  for (const name of ['title', 'link', 'description'] as const)
    if (!channel[name]) location.error('missing', `is missing; ${REBUILD}`, `channel/${name}`);
  const {items = []} = channel;
  if (expected && !items.length)
    location.error('figures', `has none of the ${expected} items of the news; ${REBUILD}`);
  const seen = new Set<string>();
  items.forEach(({title, description, guid, link, pubDate}, index) => {
    const path = (name: string) => `item[${index}]/${name}`;
    const id = guid?.value;
    if (!title && !description) location.error('missing', `is missing; ${REBUILD}`, path('title'));
    if (!id) location.error('missing', `is missing; ${REBUILD}`, path('guid'));
    else if (seen.has(id))
      location.error('duplicate', `is there twice; ${REBUILD}`, path('guid'), id);
    seen.add(id ?? '');
    checkAddress(link, path('link'), location);
    checkDate(pubDate, path('pubDate'), location);
  });
}

/** Checks that a document is well-formed XML. @returns whether it is */
export function checkXml(text: string, file: string, issues: IssueList): boolean {
  // Deprecated for a package of its own, which the parser that feedsmith brings does not need yet.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const result = XMLValidator.validate(text);
  if (result === true) return true;
  const {msg, line} = result.err;
  new SourceLocation(issues, file, () => line).error(
    'syntax',
    `is no XML that can be read: ${msg.replace(/\s+/g, ' ').replace(/\.$/, '')}; ${REBUILD}`,
  );
  return false;
}

/** Checks a JSON Feed for what its schema does not say. */
export function checkJsonFeed(text: string, location: SourceLocation): void {
  let feed;
  try {
    feed = parseJsonFeed(JSON.parse(text));
  } catch {
    location.error('syntax', `is no JSON Feed; ${REBUILD}`);
    return;
  }
  feed.items?.forEach((item, index) => {
    const path = (name: string) => `/items/${index}/${name}`;
    if (item.content_text === undefined && item.content_html === undefined && !item.title)
      location.error('missing', `is missing; ${REBUILD}`, path('content_text'));
    checkAddress(item.url, path('url'), location);
    checkDate(item.date_published, path('date_published'), location);
  });
}

function checkAddress(link: string | undefined, path: string, location: SourceLocation): void {
  if (link && 'fault' in checkLink(link))
    location.error('link', `is no address that can be followed; ${REBUILD}`, path, link);
}

function checkDate(date: string | undefined, path: string, location: SourceLocation): void {
  if (date && !readDate(date))
    location.error('date', `is no date that can be read; ${REBUILD}`, path, date);
}

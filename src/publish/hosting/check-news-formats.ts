/** `check` of the news as other people's readers have them: RSS 2.0 and JSON Feed 1.1. */
import {XMLValidator} from 'fast-xml-parser';
import {parseJsonFeed, parseRssFeed} from 'feedsmith';
import {REBUILD} from './built-file.js';
import {checkLink} from '../content/values/check-value.js';
import {Place, type IssueList} from '../issues/content-issues.js';
import {readDate} from '../content/values/read-date.js';

/** @param expected how many items the news have */
export function checkRss(text: string, file: string, issues: IssueList, expected = 0): void {
  const place = new Place(issues, file);
  if (!checkXml(text, file, issues)) return;
  let channel;
  try {
    channel = parseRssFeed(text);
  } catch {
    place.error('syntax', `is no RSS feed; ${REBUILD}`);
    return;
  }
  for (const name of ['title', 'link', 'description'] as const)
    if (!channel[name]) place.error('missing', `is missing; ${REBUILD}`, `channel/${name}`);
  const {items = []} = channel;
  if (expected && !items.length)
    place.error('figures', `has none of the ${expected} items of the news; ${REBUILD}`);
  const seen = new Set<string>();
  items.forEach(({title, description, guid, link, pubDate}, index) => {
    const path = (name: string) => `item[${index}]/${name}`;
    const id = guid?.value;
    if (!title && !description) place.error('missing', `is missing; ${REBUILD}`, path('title'));
    if (!id) place.error('missing', `is missing; ${REBUILD}`, path('guid'));
    else if (seen.has(id)) place.error('duplicate', `is there twice; ${REBUILD}`, path('guid'), id);
    seen.add(id ?? '');
    checkAddress(link, path('link'), place);
    checkDate(pubDate, path('pubDate'), place);
  });
}

/** @returns whether it is well-formed */
export function checkXml(text: string, file: string, issues: IssueList): boolean {
  // Deprecated for a package of its own, which the parser that feedsmith brings does not need yet.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const result = XMLValidator.validate(text);
  if (result === true) return true;
  const {msg, line} = result.err;
  new Place(issues, file, () => line).error(
    'syntax',
    `is no XML that can be read: ${msg.replace(/\s+/g, ' ').replace(/\.$/, '')}; ${REBUILD}`,
  );
  return false;
}

/** What its schema does not say; the rest has been said of it. */
export function checkJsonFeed(text: string, place: Place): void {
  let feed;
  try {
    feed = parseJsonFeed(JSON.parse(text));
  } catch {
    place.error('syntax', `is no JSON Feed; ${REBUILD}`);
    return;
  }
  feed.items?.forEach((item, index) => {
    const path = (name: string) => `/items/${index}/${name}`;
    if (item.content_text === undefined && item.content_html === undefined && !item.title)
      place.error('missing', `is missing; ${REBUILD}`, path('content_text'));
    checkAddress(item.url, path('url'), place);
    checkDate(item.date_published, path('date_published'), place);
  });
}

function checkAddress(link: string | undefined, path: string, place: Place): void {
  if (link && 'fault' in checkLink(link))
    place.error('link', `is no address that can be followed; ${REBUILD}`, path, link);
}

function checkDate(date: string | undefined, path: string, place: Place): void {
  if (date && !readDate(date))
    place.error('date', `is no date that can be read; ${REBUILD}`, path, date);
}

/** What the news ticker says without script of events, and of items that have a page of their own. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {childrenCode} from '../../src/embed/children.js';
import type {Manifest, NewsItem} from '../../src/feed/feed.js';
import {loadMessages} from '../../src/locale/load-messages.js';

const item = (more: Partial<NewsItem>): NewsItem => ({
  id: 'meeting',
  title: 'Meeting',
  kind: 'event',
  language: 'en',
  tags: [],
  countries: [],
  participants: [],
  links: [],
  ...more,
});
const code = async (
  lang: string,
  attributes: Readonly<Record<string, string>>,
  ...news: NewsItem[]
) =>
  childrenCode('news-ticker', attributes, {
    base: 'https://a.test/feed/',
    manifest: {languages: ['en', 'fr'], sets: {}} as unknown as Manifest,
    participants: [],
    news,
    lang,
    words: await loadMessages(lang),
  });
const event = item({
  url: 'https://a.test/w/news-ticker/meeting.html',
  text: 'Text.',
  start: '2026-12-10T09:30:00+01:00',
  end: '2026-12-10T12:00:00+01:00',
  place: 'Strasbourg & Kehl',
});

test('a list has the hours and the place of an event, each in its language, and leads to the page of the item', async () => {
  assert.equal(
    await code('en', {}, event),
    '<ul>\n  <li><a href="https://a.test/w/news-ticker/meeting.html">Meeting</a>, <span lang="en">10\u00a0December 2026, 09:30–12:00 (UTC+1)</span>, Strasbourg &amp; Kehl</li>\n</ul>',
  );
  assert.match(
    await code('fr', {}, event),
    /<span lang="fr">10\u00a0décembre 2026, 09:30–12:00 \(UTC\+1\)<\/span>, <span lang="en" dir="ltr">Strasbourg &amp; Kehl<\/span><\/li>/,
  );
});

test("an article does not lead to itself, and leads to another's page", async () => {
  assert.match(await code('en', {article: 'meeting'}, event), /^<p><strong>Meeting<\/strong><\/p>/);
  assert.match(
    await code('en', {article: 'meeting'}, {...event, url: 'https://other.test/meeting'}),
    /^<p><strong><a href="https:\/\/other\.test\/meeting">/,
  );
});

test('news has the day of its publication alone, and no place', async () => {
  assert.match(
    await code('en', {}, item({kind: 'news', published: '2026-12-10T09:30:00Z', place: 'Lyon'})),
    /<li>Meeting, <span lang="en">10\u00a0December 2026<\/span><\/li>/,
  );
});

/** What a public page says to search engines, in the words of schema.org. Pure. */
import {type PageSubject} from '../../embed/page-address.js';
import type {NewsItem} from '../../feed/feed.js';
import {resolveLink, selectNews} from '../../feed/select-feed.js';
import {pickText} from '../../locale/language.js';
import type {ReadFeed} from '../feed/read-feed.js';
import {activeParticipant, articleOf} from './page-subject.js';

type Thing = Readonly<Record<string, unknown>>;

/**
 * Returns what a page says to search engines in the words of schema.org: the Alliance, and on their
 * pages events, articles and the participant. Nothing is said that the feed does not know.
 */
export function structuredData(subject: PageSubject, feed: ReadFeed): readonly Thing[] {
  const alliance = organization(feed);
  const participant =
    subject.widget === 'participant-badge' ? activeParticipant(subject.key, feed) : undefined;
  if (participant)
    return [
      {
        '@context': 'https://schema.org',
        '@type': 'GovernmentOrganization',
        name: participant.name,
        url: resolveLink(participant.url),
        memberOf: alliance,
      },
    ];
  if (subject.widget !== 'news-ticker') return [{'@context': 'https://schema.org', ...alliance}];
  const article = articleOf(subject.key, feed);
  return (
    article ? [article] : selectNews(feed.news, {limit: 5}).filter(({kind}) => kind === 'event')
  ).map((item) => newsThing(item, alliance));
}

function organization({
  manifest: {name, home, about, follow = []},
  requested,
  base,
}: ReadFeed): Thing {
  const sameAs = follow
    .filter(({network}) => network !== 'rss')
    .map(({url}) => resolveLink(url, base))
    .filter((url) => url !== undefined);
  return {
    '@type': 'Organization',
    name: pickText(name, requested)?.text,
    url: resolveLink(pickText(home, requested)?.text),
    description: pickText(about?.short, requested)?.text,
    ...(sameAs.length && {sameAs}),
  };
}

function newsThing(
  {kind, title, start, end, place, published, url, language}: NewsItem,
  alliance: Thing,
): Thing {
  const common = {'@context': 'https://schema.org', url: resolveLink(url), inLanguage: language};
  return kind === 'event' && start
    ? {
        ...common,
        '@type': 'Event',
        name: title,
        startDate: start,
        endDate: end,
        ...(place && {location: {'@type': 'Place', name: place}}),
        organizer: alliance,
      }
    : {
        ...common,
        '@type': 'NewsArticle',
        headline: title,
        datePublished: published,
        publisher: alliance,
      };
}

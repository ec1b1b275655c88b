/** What a public page is about, in words and in schema.org's terms. Pure. */
import {childrenCode} from '../../embed/children.js';
import type {SnippetSource} from '../../embed/children/source.js';
import {isPageKey, KEYED_PAGES_LIMIT, type PageSubject} from '../../embed/page-address.js';
import {keyAttributes} from '../../embed/widget-attributes.js';
import type {NewsItem, Participant} from '../../feed/feed.js';
import {
  activeParticipants,
  findJoinOffer,
  findParticipant,
  resolveLink,
  selectNews,
} from '../../feed/select-feed.js';
import {pickText} from '../../locale/language.js';
import {Locale, placeValues} from '../../locale/locale.js';
import {formatMessage} from '../../locale/message.js';
import {pageWords} from '../../locale/page-words.js';
import {participantName} from '../../locale/participant-words.js';
import type {ReadFeed} from '../feed/read-feed.js';

export {KEYED_PAGES_LIMIT};

export interface SubjectWords {
  readonly title: string;
  readonly description: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The version without script. */
  readonly children: string;
}

/** Returns the keys about which the feed has something to say on a page of their own. */
export function keysOf(
  widget: PageSubject['widget'],
  {manifest, participants, news}: SnippetSource,
): ReadonlySet<string> {
  const countries = () =>
    widget === 'country-counter'
      ? Object.keys(manifest.sets['participants']?.byCountry ?? {})
      : activeParticipants(participants).map(({country}) => country);
  const of: Readonly<Record<string, () => readonly string[]>> = {
    for: () => (manifest.join ?? []).map((offer) => offer.for),
    participant: () => participants.map(({id}) => id),
    article: () => news.map(({id}) => id),
    country: () => countries().map((code) => code.toLowerCase()),
  };
  const keys = of[keyAttributes[widget] ?? '']?.() ?? [];
  return new Set(keys.filter(isPageKey));
}

/** Tells whether the feed tool makes this page of the feed. */
export function hasPage({widget, lang, key}: PageSubject, feed: SnippetSource): boolean {
  if (lang !== undefined && !feed.manifest.languages.includes(lang)) return false;
  const keys = keysOf(widget, feed);
  return key === undefined || (keys.size <= KEYED_PAGES_LIMIT && keys.has(key));
}

/** What search engines and link previews show of a description. */
const DESCRIPTION_LENGTH = 200;

/** Returns the attributes that a page's key stands for; none for the page of all. */
export const keyedAttributes = ({widget, key}: PageSubject): Record<string, string> => {
  const name = keyAttributes[widget];
  return key && name ? {[name]: name === 'country' ? key.toUpperCase() : key} : {};
};

/** Returns what a page says of its subject. */
export function subjectWords(subject: PageSubject, feed: ReadFeed): SubjectWords {
  const attributes = keyedAttributes(subject);
  const children = childrenCode(subject.widget, attributes, feed);
  return {
    title: titleOf(subject, feed),
    description: summarise(children, pickText(feed.manifest.about?.short, feed.requested)?.text),
    attributes,
    children,
  };
}

function titleOf({widget, key}: PageSubject, feed: ReadFeed): string {
  const {words, lang, requested, manifest} = feed;
  const locale = new Locale(lang, requested, words.badge, words);
  const own = pageWords(lang).page;
  const alliance = pickText(manifest.name, requested)?.text ?? words.badge.short;
  const titles: Readonly<Record<PageSubject['widget'], () => string>> = {
    'participant-map': () =>
      key
        ? formatMessage(own.mapIn, placeValues(locale, [key.toUpperCase()], manifest.countries))
        : words.map.title,
    'country-counter': () =>
      key
        ? formatMessage(own.figuresIn, placeValues(locale, [key.toUpperCase()], manifest.countries))
        : own.figures,
    'news-ticker': () => articleOf(key, feed)?.title ?? words.news.title,
    'join-button': () => {
      const offer = findJoinOffer(manifest, key === 'ngo' ? 'ngo' : 'authority');
      return (
        (offer?.open ? pickText(offer.label, requested)?.text : undefined) ?? words.common.website
      );
    },
    'follow-links': () => words.follow.title,
    about: () => words.about.title,
    'participant-badge': () => {
      const participant = activeParticipant(key, feed);
      return participant ? participantName(participant, locale).text : alliance;
    },
  };
  return titles[widget]();
}

const articleOf = (key: string | undefined, {news}: ReadFeed): NewsItem | undefined =>
  news.find(({id}) => id === key);

function activeParticipant(
  key: string | undefined,
  {participants}: ReadFeed,
): Participant | undefined {
  const found = findParticipant(participants, key ?? '');
  return found?.ended ? undefined : found;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** A page that says less says of the Alliance what it is. */
const LEAST_LENGTH = 40;

/** The beginning of what the page says, as text: its blocks apart by dots. */
function summarise(html: string, alliance = ''): string {
  const blocks = html
    .replace(/<\/?(p|ul|ol|li|div|h\d|details|summary|blockquote|br)\b[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
  const parts = blocks
    .split('\n')
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const said = parts.join(' · ');
  const text = said.length < LEAST_LENGTH && alliance ? [...parts, alliance].join(' · ') : said;
  return text.length <= DESCRIPTION_LENGTH
    ? text
    : `${text.slice(0, DESCRIPTION_LENGTH).replace(/\s\S*$/, '')} …`;
}

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

/** What a public page is about. Pure. */
import type {SnippetSource} from '../../embed/children/source.js';
import {
  isCountryKey,
  isPageKey,
  keyAttributeOf,
  KEYED_PAGES_LIMIT,
  type PageSubject,
} from '../../embed/page-address.js';
import {keyAttributes} from '../../embed/widget-attributes.js';
import type {NewsItem, Participant} from '../../feed/feed.js';
import {activeParticipants, findJoinOffer, findParticipant} from '../../feed/select-feed.js';
import {pickText} from '../../locale/language.js';
import {Locale, placeValues} from '../../locale/locale.js';
import {formatMessage} from '../../locale/message.js';
import {pageWords} from '../../locale/page-words.js';
import {participantName} from '../../locale/participant-words.js';
import type {ReadFeed} from '../feed/read-feed.js';

export {KEYED_PAGES_LIMIT};

export interface SubjectWords {
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
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
  const highlights =
    widget === 'participant-map'
      ? activeParticipants(participants).flatMap(({id}) => (isCountryKey(id) ? [] : [id]))
      : [];
  return new Set([...keys, ...highlights].filter(isPageKey));
}

/**
 * Returns those of the keys that get a new page. Of too many participants or articles none does;
 * countries always do.
 */
export function newPageKeys(
  widget: PageSubject['widget'],
  keys: ReadonlySet<string>,
): ReadonlySet<string> {
  const isCountry = (key: string) => keyAttributeOf(widget, key) === 'country';
  const others = [...keys].filter((key) => !isCountry(key));
  return others.length <= KEYED_PAGES_LIMIT ? keys : new Set([...keys].filter(isCountry));
}

/** Tells whether the feed tool makes this page of the feed. */
export function hasPage({widget, lang, key}: PageSubject, feed: SnippetSource): boolean {
  if (lang !== undefined && !feed.manifest.languages.includes(lang)) return false;
  return key === undefined || newPageKeys(widget, keysOf(widget, feed)).has(key);
}

/** Returns the attributes that a page's key stands for; none for the page of all. */
export const keyedAttributes = ({widget, key}: PageSubject): Record<string, string> => {
  const name = key && keyAttributeOf(widget, key);
  return key && name ? {[name]: name === 'country' ? key.toUpperCase() : key} : {};
};

/** Returns what a page says of its subject. */
export function subjectWords(subject: PageSubject, feed: ReadFeed): SubjectWords {
  return {title: titleOf(subject, feed), attributes: keyedAttributes(subject)};
}

/** Returns what a page, and its frame, are called. */
export function titleOf({widget, key}: PageSubject, feed: ReadFeed): string {
  const {words, lang, requested, manifest} = feed;
  const locale = new Locale(lang, requested, words.badge, words);
  const own = pageWords(lang);
  const alliance = pickText(manifest.name, requested)?.text ?? words.badge.short;
  const titles: Readonly<Record<PageSubject['widget'], () => string>> = {
    'participant-map': () => mapTitle(key, feed),
    'country-counter': () =>
      key
        ? formatMessage(
            own.figuresFor,
            placeValues(locale, [key.toUpperCase()], manifest.countries),
          )
        : own.figuresTitle,
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

function mapTitle(key: string | undefined, feed: ReadFeed): string {
  const {words, lang, requested, manifest} = feed;
  const locale = new Locale(lang, requested, words.badge, words);
  const {title} = words.map;
  if (key === undefined) return title;
  if (isCountryKey(key))
    return formatMessage(
      pageWords(lang).mapIn,
      placeValues(locale, [key.toUpperCase()], manifest.countries),
    );
  const participant = activeParticipant(key, feed);
  return participant
    ? formatMessage(pageWords(lang).onMap, {name: participantName(participant, locale).text})
    : title;
}

/** Returns the article of a page. */
export const articleOf = (key: string | undefined, {news}: ReadFeed): NewsItem | undefined =>
  news.find(({id}) => id === key);

/** Returns the participant of a page; undefined where it has ended. */
export function activeParticipant(
  key: string | undefined,
  {participants}: ReadFeed,
): Participant | undefined {
  const found = findParticipant(participants, key ?? '');
  return found?.ended ? undefined : found;
}

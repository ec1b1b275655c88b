/** From what is chosen to what the code is made of. */
import {frameAddress, readPagePath, type PageSubject} from '../../src/embed/page-address.js';
import {fullAddress, plainAddress} from '../../src/embed/snippet-forms.js';
import {hasPage, subjectWords} from '../../src/publish/pages/page-subject.js';
import {messages, type DemoFeed} from '../read-feed.js';
import {cityOf} from './city-question.js';
import type {Own} from './forms.js';
import type {Offer} from './offer.js';
import {cityAttributes, type State} from './state.js';
import type {PageLanguage} from './words.js';

/** What the code is made of, where the page's existence can be told. */
export type Made = Own & {readonly published: Required<Own['published']>};

/** What stays the same while the page is open. */
export interface Given {
  readonly feed: DemoFeed;
  /** Where the Alliance publishes, with a trailing slash. */
  readonly site: string;
  readonly offer: Offer;
  readonly sums: Own['sums'];
  /** What frames took in the preview, CSS px, by the address of the page for frames and the preview's width. */
  readonly heights: ReadonlyMap<string, number>;
}

const isPageLanguage = (lang: string | undefined): lang is PageLanguage =>
  lang !== undefined && Object.hasOwn(messages, lang);

/** Returns the attributes that are printed: the options, and the city where the widget has one. */
export function attributesOf(
  {widget, attributes, city, page}: State,
  feed: DemoFeed,
): Readonly<Record<string, string>> {
  const name = cityAttributes[widget];
  return name && cityOf(city, {feed, page}) ? {...attributes, [name]: city ?? ''} : attributes;
}

/** Returns all that the code is made of. */
export function makeOwn(state: State, {feed, site, offer, sums, heights}: Given): Made {
  const {widget, page, looks, width} = state;
  const attributes = attributesOf(state, feed);
  const lang = isPageLanguage(attributes['lang']) ? attributes['lang'] : page;
  const source = {
    ...feed,
    news: feed.news[lang] ?? [],
    lang,
    requested: lang,
    words: messages[lang],
    notes: [],
  };
  const isThere = (subject: PageSubject) => hasPage(subject, source);
  const [first = 'en'] = feed.manifest.languages;
  const where = {site, first, lang: page, title: '', isThere};
  // The link says what its page is called.
  const path = plainAddress(widget, attributes, where).slice(`${site}w/`.length);
  const {title} = subjectWords({...readPagePath(path), widget}, source);
  const made: Made = {
    widget,
    attributes,
    published: {...where, title},
    source,
    column: width === 'wide' ? 'wide' : 'narrow',
    looks,
    version: offer.version,
    hashes: offer.hashes,
    modules: offer.modules,
    sums,
  };
  return {...made, height: heights.get(frameKey(made, width))};
}

/** Returns by what the height of a frame is kept. */
export const frameKey = ({widget, attributes, published}: Own, width: string): string =>
  `${frameAddress(fullAddress(widget, attributes, published), published.site)} ${width}`;

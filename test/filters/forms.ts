/** What a page's author pastes, by the name that the table in the README gives it. */
import {badgeImage, divCode, elementLine, frameCode, fullAddress, linkCode} from '../../src/embed/snippet-forms.js';
import {elementCode, scriptLine} from '../../src/embed/snippet.js';
import {badgePicture} from '../../src/publish/make-badge.js';
import {readFeed} from '../../src/publish/read-feed.js';

/** Stands for the address where the library and the pages are published. */
export const SITE = 'https://alliance.example/';

const published = {site: SITE, first: 'en', lang: 'en', title: 'Participating cities and regions in France'};
const attributes = {country: 'FR'};

/** One subject in every form that the configurator prints: the participants in France, from a feed that does not change, so that what a filter answered can be kept. */
export async function pastedForms(): Promise<Readonly<Record<'Element' | 'Element around a link' | 'Div' | 'Link' | 'Link with options' | 'Frame' | 'Address alone' | 'Badge', string>>> {
  const feed = await readFeed('test/fixtures/feed');
  return {
    Element: `${scriptLine(`${SITE}v1/`)}\n${elementCode('participant-map', attributes, feed)}`,
    'Element around a link': elementLine('participant-map', attributes, published),
    Div: divCode('participant-map', attributes, published),
    Link: `<p>${linkCode('participant-map', attributes, published)}</p>`,
    'Link with options': `<p>${linkCode('participant-map', {...attributes, view: 'list', 'no-search': ''}, published)}</p>`,
    Frame: frameCode('participant-map', attributes, published),
    'Address alone': fullAddress('participant-map', attributes, published),
    Badge: badgeImage({participant: 'tivat'}, published, badgePicture('tivat', feed, 'light')).html,
  };
}

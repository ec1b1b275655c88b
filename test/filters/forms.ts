/** What a page's author pastes, by the name that the table in the README gives it. */
import {elementCode, scriptLine} from '../../src/embed/snippet.js';
import {pageAddress} from '../../src/embed/page-address.js';
import {frameHeightsPx} from '../../src/publish/page-html.js';
import {makeBadge} from '../../src/publish/make-badge.js';
import {readFeed} from '../../src/publish/read-feed.js';

/** Stands for the address where the library and the pages are published. */
export const SITE = 'https://alliance.example/';

/** One subject in every form: the participants in France, from a feed that does not change, so that what the filters answered can be kept. */
export async function pastedForms(): Promise<Readonly<Record<string, string>>> {
  const feed = await readFeed('test/fixtures/feed');
  const address = pageAddress(SITE, 'participant-map', {country: 'FR'});
  const link = `<a href="${address}">Cities and regions of the Alliance in France</a>`;
  const height = frameHeightsPx['participant-map'];
  return {
    Element: `${scriptLine(`${SITE}v1/`)}\n${elementCode('participant-map', {country: 'FR'}, feed)}`,
    'Element around the link': `<alliance-participant-map country="FR">${link}</alliance-participant-map>`,
    Div: `<div data-alliance="participant-map" data-country="FR">${link}</div>`,
    Link: `<p>${link}</p>`,
    // What a filter that knows no frames leaves of it is the link.
    Frame: `<iframe src="${address}" title="Cities and regions of the Alliance in France" width="600" height="${height}" loading="lazy">${link}</iframe>`,
    'Address alone': address,
    Badge: makeBadge('tivat', feed, {format: 'html', variant: 'light', image: `${SITE}w/participant-badge/tivat.svg`}).text,
  };
}

/** A map within a page that says the rest itself: the picture until the map is there. Pure. */
import {escape} from '../../../embed/children/html.js';
import {pictureEnding} from '../../../embed/page-address.js';
import {formatMessage} from '../../../locale/message.js';
import {HERE, type PageContext} from '../layout/page-context.js';

/** The size in CSS px that the pictures of the map are made for. */
const PICTURE = {width: 680, height: 340} as const;

/**
 * Returns a map without a list of its own: the element, and in it the picture of the country for
 * readers without script.
 * @param subject what the picture shows, in words
 */
export function countryMap(
  code: string,
  highlight: string | undefined,
  subject: string,
  context: PageContext,
): string {
  const {feed, words} = context;
  const key = code.toLowerCase();
  const picture = (theme: 'light' | 'dark') =>
    `${HERE}w/participant-map/${key}${pictureEnding(theme)}`;
  const {width, height} = PICTURE;
  return `<div class="map"><alliance-participant-map view="map" country="${code}"${highlight === undefined ? '' : ` highlight="${highlight}"`} no-search heading-level="none"${feed.requested === feed.lang ? '' : ` lang="${feed.requested}"`}>
<picture><source srcset="${picture('dark')}" media="(prefers-color-scheme: dark)"><img src="${picture('light')}" width="${width}" height="${height}" alt="${escape(formatMessage(words.mapAlt, {subject}))}"></picture>
</alliance-participant-map></div>`;
}

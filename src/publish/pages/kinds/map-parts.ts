/** A map within a page that says the rest itself: the picture until the map is there. Pure. */
import {mapPicture, pictureHtml} from '../../../embed/map-picture.js';
import {feedHref, type PageContext} from '../layout/page-context.js';

/**
 * Returns a map of a country without a list of its own: the element, and in it the picture for
 * readers without script.
 */
export function countryMap(
  code: string,
  highlight: string | undefined,
  {feed}: PageContext,
): string {
  const picture = mapPicture({...feed, base: feedHref('')}, {country: code});
  return `<div class="map"><alliance-participant-map view="map" country="${code}"${highlight === undefined ? '' : ` highlight="${highlight}"`} no-search heading-level="none"${feed.requested === feed.lang ? '' : ` lang="${feed.requested}"`}>
${picture ? pictureHtml(picture, {theme: 'auto'}) : ''}
</alliance-participant-map></div>`;
}

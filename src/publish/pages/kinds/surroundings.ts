/** Who else is near a participant: in its country, and the nearest three. Pure. */
import {geoDistance} from 'd3-geo';
import {escape} from '../../../embed/children/html.js';
import {localeOf} from '../../../embed/children/source.js';
import type {Participant} from '../../../feed/feed.js';
import {EARTH_RADIUS_M} from '../../../geo/projection.js';
import {formatMessage} from '../../../locale/message.js';
import {distanceText} from '../../../widgets/participant-map/near/near-order.js';
import {pageHref, type PageContext} from '../layout/page-context.js';
import {countryName, isComplete, nameHtml, nameOf, placesOf} from '../layout/phrases.js';
import {incomplete} from './country-page.js';

const NEAREST = 3;
/** More of one country stand on the country's page. */
const OTHERS = 12;

/** Returns the participants around another, as a part of its page. */
export function surroundings(participant: Participant, context: PageContext): string {
  const {feed, words} = context;
  return `<section><h2>${escape(formatMessage(words.around, {name: nameOf(participant, feed)}))}</h2>
${othersIn(participant, context)}
${nearest(participant, context)}</section>`;
}

function othersIn({id, country}: Participant, context: PageContext): string {
  const {feed, index, words} = context;
  const place = placesOf(country, feed);
  const others = (index.countries.get(country) ?? []).filter((other) => other.id !== id);
  if (!others.length)
    return isComplete(feed)
      ? `<p>${escape(formatMessage(words.noOtherIn, place))}</p>`
      : `<p>${escape(formatMessage(words.noOtherListedIn, place))} ${escape(incomplete(context))}</p>`;
  const links = others.slice(0, OTHERS).map((other) => `<li>${linkOf(other, context)}</li>`);
  const more =
    others.length > OTHERS
      ? `<li><a href="${pageHref(context, 'participant-map', country.toLowerCase())}">${escape(countryName(country, feed))}</a></li>`
      : '';
  return `<h3>${escape(formatMessage(words.othersIn, place))}</h3>
<ul class="row">${links.join('')}${more}</ul>`;
}

function nearest(participant: Participant, context: PageContext): string {
  const {feed, index, words} = context;
  const locale = localeOf(feed, 'map');
  const rows = nearestTo(participant, [...index.active.values()]).map(
    ({other, distanceM}) =>
      `<tr><td>${linkOf(other, context)}, ${escape(countryName(other.country, feed))}</td><td>${escape(distanceText(distanceM, locale))}</td></tr>`,
  );
  if (!rows.length) return '';
  return `<table class="nearest"><thead><tr><th scope="col">${escape(isComplete(feed) ? words.nearest : words.nearestListed)}</th><th scope="col">${escape(words.straight)}</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

/** The three at the least great-circle distance, the nearest first. */
function nearestTo(from: Participant, others: readonly Participant[]) {
  const found: {readonly other: Participant; readonly distanceM: number}[] = [];
  for (const other of others) {
    if (other.id === from.id) continue;
    const distanceM =
      EARTH_RADIUS_M *
      geoDistance([from.longitude, from.latitude], [other.longitude, other.latitude]);
    const at = found.findIndex((one) => distanceM < one.distanceM);
    if (at >= 0) found.splice(at, 0, {other, distanceM});
    else if (found.length < NEAREST) found.push({other, distanceM});
    found.length = Math.min(found.length, NEAREST);
  }
  return found;
}

const linkOf = (other: Participant, context: PageContext): string =>
  `<a href="${pageHref(context, 'participant-badge', other.id)}">${nameHtml(other, context.feed)}</a>`;

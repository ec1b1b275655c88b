/** What the map says of participants that are not in the picture. */
import {html, nothing, type TemplateResult} from 'lit';
import {formatNumber, formatPlural, type Locale} from '../../../locale/locale.js';
import type {map as english} from '../../../locale/english.js';
import {icon} from '../icon.js';
import type {MapModel} from '../map-model.js';
import {symbolTowns} from '../symbols/symbol-buttons.js';

/** So many of those outside are named. */
const MOST_NAMES = 3;

export interface ChipHandlers {
  /** Called when the visitor asks who is outside the map. */
  readonly onOutside: () => void;
  /** Called when the visitor wants to see what is further east. */
  readonly onEast: () => unknown;
}

/** Renders "1 outside the map: Réunion", and "8" at the edge behind which eight others are. */
export function mapChips(
  {outside, east, source, locale}: MapModel,
  {onOutside, onEast}: ChipHandlers,
): TemplateResult {
  const {words} = locale;
  const n = formatNumber(locale, east.count);
  const eastLabel = formatPlural(
    locale,
    source.total.complete ? words.furtherEast : words.furtherEastListed,
    east.count,
    {n, countries: east.countries.join(', ')},
  );
  return html`${
    outside.length
      ? html`<button type="button" class="map-chip outside" @click=${onOutside}>${outsideText(outside, locale)}</button>`
      : nothing
  }${
    east.count
      ? html`<button type="button" class="map-chip east" aria-label=${eastLabel} title=${eastLabel} @click=${onEast}>${n}${icon('M6 4l4 4-4 4')}</button>`
      : nothing
  }`;
}

function outsideText(outside: MapModel['outside'], locale: Locale<typeof english>): string {
  const count = outside.length;
  const towns = outside.slice(0, MOST_NAMES).map(({name}) => name);
  return formatPlural(locale, locale.words.outsideMap, count, {
    n: formatNumber(locale, count),
    names: symbolTowns({count, towns}, locale),
  });
}

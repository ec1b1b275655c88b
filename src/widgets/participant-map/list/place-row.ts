/** One row of a list: a place as a button, with what stands beside it. */
import {html, nothing, type TemplateResult} from 'lit';
import {MAP_LIMITS} from '../../../geo/basemap.js';
import {isInFrame} from '../../../geo/projection.js';
import {directionOf} from '../../../locale/language.js';
import {formatDated, formatNumber, type Locale} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import {nameType} from '../../../locale/participant-words.js';
import type {map as english} from '../../../locale/english.js';
import type {Place} from '../places/place.js';
import {isNewPlace} from './sort-places.js';

export interface RowOptions {
  readonly locale: Locale<typeof english>;
  readonly chosenId?: string | undefined;
  readonly highlightId?: string;
  readonly onChoose: (place: Place) => void;
  /** Whether a map stands beside it: then the row says which place that cannot show. */
  readonly hasMap?: boolean;
  /** The day from which on a participant is new. */
  readonly newSince?: string | undefined;
  /** Whether a date stands with its day, as far as it is known: else the year alone. */
  readonly hasDays?: boolean;
  /** Returns how far a place is, in words, where the list is in that order. */
  readonly distanceOf?: ((id: string) => string | undefined) | undefined;
  /** Begins the ids in the row: a place may stand in two lists. */
  readonly idPrefix?: string;
}

/**
 * Renders a place in a list: a button with the Alliance's name alone, for a button's name is one
 * string, in which a local name would lose its language. What stands beside it belongs to the
 * button for the eye and the pointer: it reaches over the whole row.
 */
export function placeRow(options: RowOptions, place: Place, withCountry: boolean): TemplateResult {
  const {locale, chosenId, highlightId, newSince, onChoose, idPrefix = 'facts'} = options;
  const {id, name, nameLang, local, sameName} = place;
  const current = id === highlightId ? 'location' : id === chosenId ? 'true' : nothing;
  // Of two places of one name the button says the facts too.
  const facts = sameName ? `${idPrefix}-${id}` : nothing;
  return html`<button type="button" lang=${nameLang ?? nothing} part="place" class="place ${id === highlightId ? 'highlight' : ''}" data-id=${id} ?data-chosen=${id === chosenId} aria-current=${current} aria-describedby=${facts}
    @click=${() => {
      onChoose(place);
    }}><span class="place-name">${name}</span></button>${local ? localName(local) : nothing}${isNewPlace(place, newSince) ? html` <span class="new">${locale.words.isNew}</span>` : nothing} <span class="facts" id=${facts}>${placeFacts(place, options, withCountry)}</span>`;
}

/** Renders the name of a place in its own language. */
export const localName = ({name, lang}: NonNullable<Place['local']>): TemplateResult =>
  html`<span class="local" lang=${lang} dir=${directionOf(lang)}>${name}</span>`;

/** Returns one line of facts: "municipality · no. 127 · announced in 2015". */
function placeFacts(
  {id, participant, countryName, point, sameName}: Place,
  {locale, hasDays, distanceOf, hasMap = false}: RowOptions,
  withCountry: boolean,
): string {
  const {common, words} = locale;
  const {number, joined, joinedBasis} = participant;
  return [
    distanceOf?.(id),
    withCountry && countryName,
    hasMap && !isInFrame(MAP_LIMITS, point) && words.outside,
    nameType(locale, participant),
    number && formatMessage(words.number, {number: formatNumber(locale, number)}),
    joined &&
      formatDated(
        locale,
        joinedBasis ? common.announced : common.since,
        hasDays ? joined : joined.slice(0, 4),
      ),
    sameName,
  ]
    .filter(Boolean)
    .join(' · ');
}

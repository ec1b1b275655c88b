/** The list: the map seen as text. Countries as headings with their count, places as buttons. */
import {html, nothing, type TemplateResult} from 'lit';
import {directionOf} from '../../../locale/language.js';
import {formatDated, formatNumber, formatPlural, type Locale} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import type {map as english} from '../../../locale/messages/en.js';
import {heading, type HeadingLevel} from '../../shared/heading.js';
import type {Content, Total} from '../places/content.js';
import {groupByCountry, type Place, type PlaceFilter} from '../places/place.js';

type MapLocale = Locale<typeof english>;

/** What a row of a list is made of. */
export type RowOptions = Pick<ListOptions, 'locale' | 'chosenId' | 'highlightId' | 'onChoose'> & {
  /** Of the ids in the row: a place may stand in two lists. */
  readonly idPrefix?: string;
};

export interface ListOptions {
  readonly places: readonly Place[];
  /** Places that the map cannot show. */
  readonly outside: readonly Place[];
  /** Level of the countries' headings. */
  readonly level: HeadingLevel;
  readonly locale: MapLocale;
  readonly chosenId?: string;
  readonly highlightId?: string;
  /** The footnote to a country's name. */
  readonly note: (code: string) => unknown;
  readonly onChoose: (place: Place) => void;
}

/** The list, written anew only where it says something else: not when the map moves. */
export class KeptList {
  private content?: Content;
  private key?: string;
  private kept?: TemplateResult;

  template(content: Content, filter: PlaceFilter, options: ListOptions): TemplateResult {
    const key = JSON.stringify([filter, options.level, options.chosenId, options.highlightId]);
    if (content !== this.content || key !== this.key) this.kept = placeList(options);
    [this.content, this.key] = [content, key];
    return this.kept!;
  }
}

function placeList(options: ListOptions): TemplateResult {
  const {
    places,
    outside,
    locale: {words},
  } = options;
  const inside = places.filter((place) => !outside.includes(place));
  const beyond = (code: string) =>
    outside.filter(({participant}) => participant.country === code).length;
  return html`${[...groupByCountry(inside)].map(([code, group]) => groupTemplate(options, `country-${code}`, group[0]!.countryName, group, beyond(code), options.note(code)))}
    ${outside.length ? groupTemplate(options, 'outside', words.outside, outside) : nothing}`;
}

/** "9 + 1" where the map cannot show one of the ten. */
export const groupCount = (locale: MapLocale, count: number, beyond = 0): string =>
  [count, ...(beyond ? [beyond] : [])].map((n) => formatNumber(locale, n)).join(' + ');

function groupTemplate(
  options: ListOptions,
  id: string,
  title: string,
  places: readonly Place[],
  beyond?: number,
  note?: unknown,
): TemplateResult {
  const {level, locale} = options;
  return html`<section class="group" part="country">
    <div class="group-head">${heading(level, title, id)}<span class="count" aria-hidden="true">${groupCount(locale, places.length, beyond)}</span></div>
    ${note ?? nothing}
    <ul aria-labelledby=${id}>${places.map((place) => html`<li class="row">${placeRow(options, place, id === 'outside')}</li>`)}</ul>
  </section>`;
}

/**
 * A place in a list: a button with the Alliance's name alone, for a button's name is one string, in which a local name would
 * lose its language. What stands beside it belongs to the button for the eye and the pointer: it reaches over the whole row.
 */
export function placeRow(
  {locale, chosenId, highlightId, onChoose, idPrefix = 'facts'}: RowOptions,
  place: Place,
  withCountry: boolean,
): TemplateResult {
  const {id, name, local, twin} = place;
  const current = id === highlightId ? 'location' : id === chosenId ? 'true' : nothing;
  // Of two places of one name the button says the facts too.
  const facts = twin ? `${idPrefix}-${id}` : nothing;
  return html`<button type="button" part="place" class="place ${id === highlightId ? 'highlight' : ''}" data-id=${id} ?data-chosen=${id === chosenId} aria-current=${current} aria-describedby=${facts}
    @click=${() => {
      onChoose(place);
    }}><span class="place-name">${name}</span></button>${local ? localName(local) : nothing} <span class="facts" id=${facts}>${placeFacts(place, locale, withCountry)}</span>`;
}

export const localName = ({name, lang}: NonNullable<Place['local']>): TemplateResult =>
  html`<span class="local" lang=${lang} dir=${directionOf(lang)}>${name}</span>`;

/** One line of facts: "municipality · no. 127 · announced in 2015". */
function placeFacts(
  {participant: {type, number, joined, joinedBasis}, countryName, twin}: Place,
  locale: MapLocale,
  withCountry: boolean,
): string {
  const {common, words} = locale;
  return [
    withCountry && countryName,
    words.type[type],
    number && formatMessage(words.number, {number: formatNumber(locale, number)}),
    joined &&
      formatDated(locale, joinedBasis ? common.announced : common.since, joined.slice(0, 4)),
    twin,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What the list holds, in words that claim no more than is known. */
export function listStatus(
  locale: MapLocale,
  shown: number,
  total: Total,
  filter: {readonly filtered: boolean; readonly inCountry?: string},
): string {
  const {words} = locale;
  const n = formatNumber(locale, shown);
  if (!filter.filtered) {
    return formatPlural(locale, total.complete ? words.listed : words.listedOf, total.listed, {
      listed: formatNumber(locale, total.listed),
      count: formatNumber(locale, total.count),
    });
  }
  if (filter.inCountry)
    return formatPlural(locale, total.complete ? words.inCountry : words.listedInCountry, shown, {
      n,
      inCountry: filter.inCountry,
    });
  if (!shown) return total.complete ? words.noneFound : words.noneFoundListed;
  return formatPlural(locale, total.complete ? words.shown : words.shownListed, shown, {n});
}

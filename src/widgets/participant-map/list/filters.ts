/** Search field and filters above the list, and what they and the attributes let through. */
import {html, nothing, type TemplateResult} from 'lit';
import {participantTypes} from '../../../feed/feed.js';
import type {Locale} from '../../../locale/locale.js';
import type {map as english} from '../../../locale/messages/en.js';
import {countriesOf, listOf} from '../../shared/attributes.js';
import {warnOnce} from '../../../store/page.js';
import type {PlaceFilter} from '../places/place.js';

/**
 * Returns what the attributes and the search field ask for; what nobody in the list is, is left
 * out, with one warning.
 */
export function readFilter(
  {country, type}: {readonly country: string; readonly type: string},
  query: string,
  present: {has: (code: string) => boolean},
): PlaceFilter {
  const types = listOf(type);
  const unknown = types.filter((one) => !participantTypes.some((known) => known === one));
  if (unknown.length)
    warnOnce(`type="${type}": ${unknown.join(', ')} is none of ${participantTypes.join(', ')}`);
  return {
    countries: countriesOf(country, present),
    types: participantTypes.filter((known) => types.includes(known)),
    query,
  };
}

/** What the visitor does. */
export interface FilterHandlers {
  readonly onQuery: (query: string) => void;
  /** Empty for all. */
  readonly onType: (type: string) => void;
  /** ISO code; empty for all. */
  readonly onCountry: (code: string) => void;
}

export interface FilterOptions extends FilterHandlers {
  /**
   * Whatever the filter lets through: the types, and the countries by code with their names, in
   * order.
   */
  readonly types: ReadonlySet<string>;
  readonly countries: ReadonlyMap<string, string>;
  /** Whether the select has only the option it shows: what it holds is seen when it is opened. */
  readonly isBrief: boolean;
  /**
   * Whether the select has just come, or is about to. Chromium tells of a selection where one comes
   * into a page, and Orca then goes there. It does neither where the select is inert at first.
   */
  readonly isNew: boolean;
  /** The member states beside these, in order, and what they are called together. */
  readonly others: readonly (readonly [code: string, name: string])[];
  readonly othersLabel: string;
  readonly filter: PlaceFilter;
  /** What the search is called. */
  readonly label: string;
  readonly locale: Locale<typeof english>;
}

/** Renders search field and filters. */
export function filtersTemplate(options: FilterOptions): TemplateResult {
  const {
    locale: {words},
    filter,
    label,
    onQuery,
  } = options;
  return html`<div class="search" part="search" role="search" aria-label=${label}>
    <input type="search" autocomplete="off" aria-label=${words.search} spellcheck="false" placeholder=${words.search} .value=${filter.query}
      @input=${(event: InputEvent) => {
        onQuery((event.target as HTMLInputElement).value);
      }}>
    <div class="chips">${typeChips(options)}${countrySelect(options)}</div>
  </div>`;
}

function typeChips({
  types: present,
  filter: {types},
  locale: {words},
  onType,
}: FilterOptions): TemplateResult | typeof nothing {
  const offered = participantTypes.filter((type) => present.has(type));
  if (offered.length < 2) return nothing;
  const chip = (type: string, text: string, pressed: boolean) =>
    html`<button type="button" class="chip" aria-pressed=${pressed ? 'true' : 'false'} @click=${() => {
      onType(pressed ? '' : type);
    }}>${text}</button>`;
  return html`<div class="chips" role="group" aria-label=${words.filterType}>
    ${chip('', words.allTypes, !types.length)}${offered.map((type) => chip(type, words.typeFilter[type], types.includes(type)))}
  </div>`;
}

function countrySelect({
  countries: names,
  isBrief,
  isNew,
  others,
  othersLabel,
  filter: {countries},
  locale: {words},
  onCountry,
}: FilterOptions): TemplateResult | typeof nothing {
  if (names.size < 2) return nothing;
  const several = countries.length > 1;
  const all = new Map([...names, ...others]);
  const option = ([code, name]: readonly [string, string]) =>
    html`<option value=${code} .selected=${!several && countries[0] === code}>${name}</option>`;
  return html`<div class="select"><select class="chip" ?inert=${isNew} aria-label=${words.filterCountry} @change=${(
    event: Event,
  ) => {
    onCountry((event.target as HTMLSelectElement).value);
  }}>
      <option value="" .selected=${!countries.length}>${words.allCountries}</option>
      ${several ? html`<option value=${countries.join(' ')} .selected=${true}>${countries.map((code) => all.get(code)).join(', ')}</option>` : nothing}
      ${isBrief ? nothing : [...names].map(option)}${others.length ? html`<optgroup label=${othersLabel}>${others.map(option)}</optgroup>` : nothing}
    </select></div>`;
}

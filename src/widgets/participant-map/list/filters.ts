/** Search field and filters above the list, and what they and the attributes let through. */
import {html, nothing, type TemplateResult} from 'lit';
import {participantTypes} from '../../../feed/feed.js';
import {formatNumber, formatPlural, type Locale} from '../../../locale/locale.js';
import type {map as english} from '../../../locale/english.js';
import {countriesOf, listOf} from '../../shared/attributes.js';
import {warnOnce} from '../../../store/page.js';
import {icon} from '../icon.js';
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
  /** Called when Enter is pressed in the search field. */
  readonly onEnter: () => unknown;
  /** Empty for all. */
  readonly onType: (type: string) => void;
  /** ISO code; empty for all. */
  readonly onCountry: (code: string) => void;
  /** Called when the sheet with the filters is to be opened. */
  readonly onOpenFilter: () => void;
  /** @param keepsFocus whether the focus has gone elsewhere already */
  readonly onCloseFilter: (keepsFocus?: boolean) => void;
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
  /** Whether there is room for few words. */
  readonly isNarrow: boolean;
  /** Whether the sheet with the filters is open, where they stand behind a button. */
  readonly isOpen: boolean;
  /** The member states beside these, in order, and what they are called together. */
  readonly others: readonly (readonly [code: string, name: string])[];
  readonly othersLabel: string;
  readonly filter: PlaceFilter;
  /** How many the filter lets through; undefined while it is not known. */
  readonly found: number | undefined;
  /** What the search is called. */
  readonly label: string;
  readonly locale: Locale<typeof english>;
}

/** Renders search field and filters; in a narrow element the filters stand behind a button. */
export function filtersTemplate(options: FilterOptions): TemplateResult {
  const {
    locale: {words},
    filter,
    label,
    onQuery,
    onEnter,
  } = options;
  const choices = [typeSelect(options), countrySelect(options)].filter((one) => one !== nothing);
  return html`<div class="search" part="search" role="search" aria-label=${label}>
    <div class="field">${icon('M10.5 10.5L14 14M12 7A5 5 0 1 1 2 7A5 5 0 0 1 12 7')}<input type="search" autocomplete="off" aria-label=${words.search} spellcheck="false" placeholder=${options.isNarrow ? words.searchShort : words.search} .value=${filter.query}
      @input=${(event: InputEvent) => {
        onQuery((event.target as HTMLInputElement).value);
      }} @keydown=${({key, isComposing}: KeyboardEvent) => {
        if (key === 'Enter' && !isComposing) onEnter();
      }}></div>
    ${choices.length ? html`${filterButton(options)}${filterSheet(options, choices)}` : nothing}
  </div>`;
}

function filterButton({filter, isOpen, locale, onOpenFilter}: FilterOptions): TemplateResult {
  const {words} = locale;
  const count = [filter.types, filter.countries].filter(({length}) => length).length;
  const n = formatNumber(locale, count);
  const name = count ? formatPlural(locale, words.filterActive, count, {n}) : words.filter;
  return html`<button type="button" class="filter-button" aria-label=${name} aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="filters" @click=${onOpenFilter}>
    ${icon('M2 4h12M4 8h8M6 12h4')}<span>${words.filter}</span>${count ? html` <span class="badge">${n}</span>` : nothing}</button>`;
}

function filterSheet(options: FilterOptions, choices: readonly unknown[]): TemplateResult {
  const {isOpen, found, locale, onType, onCountry, onCloseFilter} = options;
  const {words} = locale;
  const close = () => {
    onCloseFilter();
  };
  return html`<div class="filters ${isOpen ? 'open' : ''}" id="filters" role="group" aria-label=${words.filter}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }} @focusout=${({relatedTarget, currentTarget}: FocusEvent) => {
        // Null where the window has lost the focus, or a select has opened.
        if (relatedTarget && !(currentTarget as Element).contains(relatedTarget as Node))
          onCloseFilter(true);
      }}>
    <div class="sheet">
      <p class="sheet-title" aria-hidden="true">${words.filter}</p>
      ${choices}
      <div class="sheet-actions">
        <button type="button" @click=${() => {
          onType('');
          onCountry('');
        }}>${words.clearFilters}</button>
        <button type="button" class="primary" @click=${close}>${found === undefined ? words.showThese : formatPlural(locale, words.showFound, found, {n: formatNumber(locale, found)})}</button>
      </div>
    </div>
  </div>`;
}

type Option = readonly [value: string, text: string];

interface SelectOptions {
  readonly label: string;
  readonly name: 'type' | 'country';
  /** The first option, which lets all through. */
  readonly all: string;
  readonly chosen: readonly string[];
  readonly options: readonly Option[];
  /** What several chosen values are called, which only the page can ask for. */
  readonly names: ReadonlyMap<string, string>;
  readonly more?: unknown;
  readonly isNew: boolean;
  readonly onChange: (value: string) => void;
}

const optionFor =
  (chosen: readonly string[]) =>
  ([value, text]: Option) =>
    html`<option value=${value} .selected=${chosen.length === 1 && chosen[0] === value}>${text}</option>`;

function select(options: SelectOptions): TemplateResult {
  const {label, name, all, chosen, names, more, isNew, onChange} = options;
  return html`<div class="choice by-${name}"><span class="choice-label" aria-hidden="true">${label}</span><div class="select"><select class="chip" ?inert=${isNew} aria-label=${label} @change=${(
    event: Event,
  ) => {
    onChange((event.target as HTMLSelectElement).value);
  }}>
      <option value="" .selected=${!chosen.length}>${all}</option>
      ${chosen.length > 1 ? html`<option value=${chosen.join(' ')} .selected=${true}>${chosen.map((value) => names.get(value)).join(', ')}</option>` : nothing}
      ${options.options.map(optionFor(chosen))}${more ?? nothing}
    </select></div></div>`;
}

function typeSelect(options: FilterOptions): TemplateResult | typeof nothing {
  const {types: present, filter, isNew, locale, onType} = options;
  const {words} = locale;
  const offered = participantTypes
    .filter((type) => present.has(type))
    .map((type): Option => [type, words.typeFilter[type]]);
  if (offered.length < 2) return nothing;
  return select({
    label: words.filterType,
    name: 'type',
    all: words.allTypes,
    chosen: filter.types,
    options: offered,
    names: new Map(participantTypes.map((type) => [type, words.typeFilter[type]])),
    isNew,
    onChange: onType,
  });
}

function countrySelect(options: FilterOptions): TemplateResult | typeof nothing {
  const {countries: names, isBrief, isNew, others, othersLabel, filter, locale} = options;
  const {words} = locale;
  if (names.size < 2) return nothing;
  const option = optionFor(filter.countries);
  return select({
    label: words.filterCountry,
    name: 'country',
    all: words.allCountries,
    chosen: filter.countries,
    options: isBrief ? [] : [...names],
    names: new Map([...names, ...others]),
    more: others.length
      ? html`<optgroup label=${othersLabel}>${others.map(option)}</optgroup>`
      : nothing,
    isNew,
    onChange: options.onCountry,
  });
}

/**
 * The list: the map seen as text. Countries are headings with their count, places are buttons. A
 * long list shows every country with its number, one of them open at a time, a page of rows at a
 * time.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {formatNumber, formatPlural, type Locale, wordsOf} from '../../../locale/locale.js';
import {longList} from '../../../locale/english.js';
import type {map as english} from '../../../locale/english.js';
import {heading, type HeadingLevel} from '../../shared/heading.js';
import type {Place} from '../places/place.js';
import {isComing, type PlaceGroup, type Selection} from '../places/place-source.js';
import {placeRow, type RowOptions} from './place-row.js';
import {SORTED} from './sort-places.js';

/** So many rows of a group are shown at a time. */
const PAGE = 100;

export interface ListOptions extends RowOptions {
  readonly selection: Selection;
  /** Level of the countries' headings. */
  readonly level: HeadingLevel;
  readonly highlightId: string;
  /** The host's own city, which stands first, and in its country too. */
  readonly own: Place | undefined;
  /** Whether a press on a heading shows its country alone. */
  readonly hasCountryButtons: boolean;
  /** Returns the footnote to a country's name. */
  readonly note: (code: string) => unknown;
}

/** What is open in a long list: a group, and the first of its rows shown. */
interface Open {
  readonly group?: string | undefined;
  readonly from: number;
}

/** Renders the list, anew only where it says something else: not when the map moves. */
export class PlaceList {
  private template?: TemplateResult;
  private drawn: readonly unknown[] = [];
  private open?: Open;
  private chosenId: string | undefined;

  /** @param onOpen called when another group or page is to be drawn */
  constructor(private readonly onOpen: () => void) {}

  /**
   * Opens the group and the page of a place that was chosen elsewhere, on the map or by the page.
   */
  followChoice(chosenId: string | undefined, selection: Selection): void {
    if (chosenId === this.chosenId) return;
    const row = chosenId ? selection.rowOf(chosenId) : -1;
    if (chosenId && row < 0) return;
    this.chosenId = chosenId;
    const group = selection.groups.find(({from, count}) => row >= from && row < from + count);
    if (group) this.open = {group: group.code, from: Math.floor((row - group.from) / PAGE) * PAGE};
  }

  render(options: ListOptions): TemplateResult {
    const {selection, locale, level, chosenId, highlightId, hasDays, hasCountryButtons} = options;
    const now = [
      selection,
      locale,
      level,
      chosenId,
      highlightId,
      hasDays,
      hasCountryButtons,
      this.open,
    ];
    if (!this.template || now.some((value, i) => value !== this.drawn[i]))
      this.template = this.groups(options);
    this.drawn = now;
    return this.template;
  }

  private groups(options: ListOptions): TemplateResult {
    const {
      selection: {groups, hasRows, wholeUpTo},
      locale,
    } = options;
    // They come together: headings without rows would only be moved by them.
    if (isComing(options.selection)) return html``;
    const isWhole = hasRows && groups.reduce((sum, {count}) => sum + count, 0) <= wholeUpTo;
    const open = this.open ?? {group: groups.length === 1 ? groups[0]?.code : undefined, from: 0};
    return html`${isWhole ? nothing : html`<p class="note whole">${wordsOf(locale, 'longList', longList).note}</p>`}
      ${ownGroup(options)}${groups.map((group) => this.group(options, group, isWhole, open))}`;
  }

  private group(
    options: ListOptions,
    group: PlaceGroup,
    isWhole: boolean,
    open: Open,
  ): TemplateResult {
    const {level, locale, note, selection, hasCountryButtons} = options;
    const {code, count, title} = group;
    const isOpen = open.group === code && selection.hasRows;
    const id = groupId(group);
    return html`<section class="group" part="country">
      <div class="group-head">${heading(level, hasCountryButtons && code !== SORTED ? countryButton(group) : title, id)}<span class="count" aria-hidden="true">${formatNumber(locale, count)}</span></div>
      ${note(code)}
      ${isWhole ? wholeGroup(options, group) : html`${this.toggle(locale, group, isOpen)}${isOpen ? this.page(options, group, open.from) : nothing}`}
    </section>`;
  }

  private toggle(
    locale: Locale<typeof english>,
    group: PlaceGroup,
    isOpen: boolean,
  ): TemplateResult {
    const {show, hide} = wordsOf(locale, 'longList', longList);
    const {code, count} = group;
    return html`<button type="button" class="more" aria-expanded=${isOpen ? 'true' : 'false'} aria-describedby=${groupId(group)}
      @click=${() => {
        this.openAt(isOpen ? undefined : {group: code, from: 0});
      }}>${formatPlural(locale, isOpen ? hide : show, count, {n: formatNumber(locale, count)})}</button>`;
  }

  private page(options: ListOptions, group: PlaceGroup, wanted: number): TemplateResult {
    const {locale} = options;
    const {count, code} = group;
    const from = Math.min(wanted, Math.floor((count - 1) / PAGE) * PAGE);
    const to = Math.min(count, from + PAGE);
    const words = wordsOf(locale, 'longList', longList);
    const n = (value: number) => formatNumber(locale, value);
    const step = (label: string, target: number) => {
      const isPossible = target >= 0 && target < count;
      return html`<button type="button" class="chip" aria-disabled=${isPossible ? 'false' : 'true'}
        @click=${() => {
          if (isPossible) this.openAt({group: code, from: target});
        }}>${label}</button>`;
    };
    return html`${partOfGroup(options, group, from, to)}
      ${
        count > PAGE
          ? html`<div class="pages" role="group" aria-labelledby=${groupId(group)}>
        ${step(words.previous, from - PAGE)}
        <span aria-live="polite" aria-atomic="true">${formatPlural(locale, words.rows, count, {from: n(from + 1), to: n(to), count: n(count)})}</span>
        ${step(words.next, from + PAGE)}
      </div>`
          : nothing
      }`;
  }

  private openAt(open: Open | undefined): void {
    this.open = open;
    this.onOpen();
  }
}

/** The host's own city, before all others. */
const ownGroup = (options: ListOptions): TemplateResult | typeof nothing => {
  const {own, level, locale, selection} = options;
  if (!own || selection.count === 1) return nothing;
  const title = locale.words.ours[own.participant.type];
  return html`<section class="group own">
      <div class="group-head">${heading(level, title, 'own-place')}</div>
      <ul aria-labelledby="own-place"><li class="row">${placeRow({...options, idPrefix: 'own'}, own, true)}</li></ul>
    </section>`;
};

const groupId = ({code}: PlaceGroup): string => `country-${code}`;

/** The country's name, which shows this country alone, or all again. */
const countryButton = ({code, title}: PlaceGroup): TemplateResult =>
  html`<button type="button" class="country-name" data-country=${code}>${title}</button>`;

const wholeGroup = (options: ListOptions, group: PlaceGroup): TemplateResult =>
  html`<ul aria-labelledby=${groupId(group)}>${options.selection
    .rows(group.from, group.from + group.count)
    .map(
      (place) => html`<li class="row">${placeRow(options, place, group.code === SORTED)}</li>`,
    )}</ul>`;

/** The size of the whole and the place in it are said, for only a part is there. */
const partOfGroup = (
  options: ListOptions,
  group: PlaceGroup,
  from: number,
  to: number,
): TemplateResult =>
  html`<ul aria-labelledby=${groupId(group)}>${options.selection
    .rows(group.from + from, group.from + to)
    .map(
      (place, i) =>
        html`<li class="row" aria-setsize=${group.count} aria-posinset=${from + i + 1}>${placeRow(options, place, group.code === SORTED)}</li>`,
    )}</ul>`;

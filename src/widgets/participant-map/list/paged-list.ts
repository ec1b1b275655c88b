/**
 * The list of thousands: every country with its number, one of them open at a time, a page of rows at a time. What a filter leaves
 * is shown whole where it is no more than a page or two.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {formatNumber, formatPlural} from '../../../locale/locale.js';
import {longListWords} from '../../../locale/messages/long-list.js';
import type {Message} from '../../../locale/message.js';
import {heading} from '../../shared/heading.js';
import {PAGE, type LongGroup} from '../places/long-places.js';
import type {Place} from '../places/place.js';
import {groupCount, placeRow, type ListOptions} from './place-list.js';

/** So many rows are shown without being asked for. */
const SHORT = 200;

export interface LongListOptions extends ListOptions {
  readonly groups: readonly LongGroup[];
  /** The places of these rows; absent while the participants are on their way. */
  readonly rows?: (from: number, to: number) => readonly Place[];
  readonly open?: {readonly group: string; readonly from: number};
  /** Opens a group at a row, or closes it. */
  readonly onOpen: (group: string, from?: number) => void;
}

export function longList(options: LongListOptions): TemplateResult {
  const {
    groups,
    locale: {lang},
  } = options;
  const whole = !!options.rows && groups.reduce((sum, {count}) => sum + count, 0) <= SHORT;
  const only = groups.length === 1 ? groups[0]!.code : undefined;
  return html`${whole ? nothing : html`<p class="note long">${longListWords(lang).note}</p>`}
    ${groups.map((group) => groupTemplate(options, group, whole, options.open ?? {group: only, from: 0}))}`;
}

/** A message without forms. */
export const text = (message: Message): string =>
  typeof message === 'string' ? message : message.other;

function groupTemplate(
  options: LongListOptions,
  group: LongGroup,
  whole: boolean,
  open: {readonly group?: string; readonly from: number},
): TemplateResult {
  const {level, locale, note} = options;
  const {code, count, title} = group;
  const id = code === 'outside' ? code : `country-${code}`;
  const isOpen = open.group === code && !!options.rows;
  return html`<section class="group" part="country">
    <div class="group-head">${heading(level, title || locale.words.outside, id)}<span class="count" aria-hidden="true">${groupCount(locale, count, group.beyond)}</span></div>
    ${code === 'outside' ? nothing : (note(code) ?? nothing)}
    ${whole ? nothing : toggle(options, group, isOpen, id)}
    ${whole ? rows(options, group, 0, count, id) : isOpen ? page(options, group, Math.min(open.from, Math.floor((count - 1) / PAGE) * PAGE), id) : nothing}
  </section>`;
}

function toggle(
  {locale, onOpen}: LongListOptions,
  {code, count}: LongGroup,
  isOpen: boolean,
  id: string,
): TemplateResult {
  const words = longListWords(locale.lang);
  return html`<button type="button" class="more" aria-expanded=${isOpen ? 'true' : 'false'} aria-describedby=${id}
    @click=${() => {
      onOpen(code, isOpen ? undefined : 0);
    }}>${formatPlural(locale, isOpen ? words.hide : words.show, count, {n: formatNumber(locale, count)})}</button>`;
}

function page(
  options: LongListOptions,
  group: LongGroup,
  from: number,
  id: string,
): TemplateResult {
  const {locale, onOpen} = options;
  const words = longListWords(locale.lang);
  const {code, count} = group;
  const to = Math.min(count, from + PAGE);
  const n = (value: number) => formatNumber(locale, value);
  const step = (
    label: string,
    target: number,
  ) => html`<button type="button" class="chip" aria-disabled=${target < 0 || target >= count ? 'true' : 'false'}
    @click=${() => {
      if (target >= 0 && target < count) onOpen(code, target);
    }}>${label}</button>`;
  return html`${rows(options, group, from, to, id)}
    ${
      count > PAGE
        ? html`<div class="pages" role="group" aria-labelledby=${id}>
      ${step(text(words.previous), from - PAGE)}
      <span aria-live="polite" aria-atomic="true">${formatPlural(locale, words.rows, count, {from: n(from + 1), to: n(to), count: n(count)})}</span>
      ${step(text(words.next), from + PAGE)}
    </div>`
        : nothing
    }`;
}

/** The size of the whole and the place in it are said, for only a part is there. */
const rows = (
  options: LongListOptions,
  group: LongGroup,
  from: number,
  to: number,
  id: string,
): TemplateResult =>
  html`<ul aria-labelledby=${id}>${options.rows!(group.from + from, group.from + to).map(
    (place, i) =>
      html`<li class="row" aria-setsize=${group.count} aria-posinset=${from + i + 1}>${placeRow(options, place, id === 'outside')}</li>`,
  )}</ul>`;

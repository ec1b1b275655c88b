/** What the shades of the map mean. */
import {html, type TemplateResult} from 'lit';
import {formatNumber, formatPlural, type Locale} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import type {map as english} from '../../../locale/messages/en.js';

/** The hatches of the land, in a swatch of 20 by 12. */
const KEY_HATCH: Readonly<Record<string, string>> = {
  'class-1': 'M4 12L16 0',
  'class-2': 'M0 10L10 0M8 12L20 0',
  'class-3': 'M0 4L4 0M0 10L10 0M4 12L16 0M10 12L20 2M16 12L20 8',
};

/**
 * Renders the classes in words.
 * @param breaks the lowest number of each class
 * @param complete whether the list holds everyone; else the legend says "listed"
 */
export function mapLegend(
  breaks: readonly number[],
  complete: boolean,
  locale: Locale<typeof english>,
): TemplateResult {
  const {words} = locale;
  // Its title is part of its first entry for speech: screen readers seldom say the name of a list.
  const title = html`<span class="visually-hidden">${complete ? words.legend : words.legendListed}: </span>`;
  return html`<ul class="legend" part="legend">
    ${entry('', html`${title}${complete ? words.legendNone : words.legendNoneListed}`)}${breaks.map((from, i) => entry(`class-${i + 1}`, classText(from, breaks[i + 1], complete, locale)))}
  </ul>`;
}

function classText(
  from: number,
  next: number | undefined,
  complete: boolean,
  locale: Locale<typeof english>,
): string {
  const {words} = locale;
  const n = formatNumber(locale, from);
  if (next === undefined)
    return formatPlural(locale, complete ? words.legendMore : words.legendMoreListed, from, {
      from: n,
    });
  return next - 1 === from
    ? n
    : formatMessage(words.legendRange, {from: n, to: formatNumber(locale, next - 1)});
}

const entry = (
  name: string,
  label: unknown,
): TemplateResult => html`<li><svg class="key" viewBox="0 0 20 12" aria-hidden="true">
    <rect class="country ${name}" width="20" height="12" rx="2"></rect><path class="hatch-line ${name === 'class-1' ? 'hatch-1' : ''}" d=${KEY_HATCH[name] ?? ''}></path></svg>${label}</li>`;

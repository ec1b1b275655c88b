/** What the shades and symbols of the map mean. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {formatList, formatNumber, type Locale} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import type {map as english} from '../../../locale/english.js';
import type {MapModel} from '../map-model.js';
import {symbolDiameter} from '../symbols/symbol.js';

type MapLocale = Locale<typeof english>;

/** Nearer than this nothing is shaded: 0.3 px show a kilometre. */
export const CLOSE_UNDER_M = 1000 / 0.3;
/** From this width of the map on circles differ enough in size to show two of them. */
const EXAMPLES_FROM_PX = 520;
/** The distance of the lines in the higher classes, where there are any: in print, in forced colours. */
const HATCH_GAPS_PX = [18, 9, 5];

/** Tells whether the map is so close that its land is a ground and nothing is shaded. */
export const isCloseUp = ({view}: MapModel): boolean => view.metresPerPixel < CLOSE_UNDER_M;

/** Renders the legend: the classes where the land is shaded, else what the symbols are. */
export function mapLegend(model: MapModel): TemplateResult {
  const isShaded = model.source.total.complete && !isCloseUp(model);
  return html`<div class="legend ${isShaded ? 'shaded' : 'plain'}" part="legend">${isShaded ? shadesLegend(model) : symbolsLegend(model)}</div>`;
}

function shadesLegend(model: MapModel): TemplateResult {
  const {shading, locale} = model;
  const {words} = locale;
  return html`<p class="legend-title" id="legend-title">${words.legend}</p>
    <ul class="classes" aria-labelledby="legend-title">
      ${classEntry('', words.legendNone, 0)}${shading.breaks.map((from, i) => classEntry(`class-${i + 1}`, classText(from, shading.breaks[i + 1], locale), i + 1))}
    </ul>
    ${exampleCircles(model)}
    <p class="legend-other">${landKey('neighbour')}${words.legendOther}</p>`;
}

/** Where nothing is shaded: close up, and while the list is incomplete. */
function symbolsLegend(model: MapModel): TemplateResult {
  const {source, locale} = model;
  const {words} = locale;
  const {complete} = source.total;
  const several = isCloseUp(model)
    ? words.legendCluster
    : complete
      ? words.legendCountry
      : words.legendCountryListed;
  return html`<ul class="entries">
      ${complete ? nothing : html`<li>${landKey('member')}${words.legendMember}</li>`}
      <li>${landKey('neighbour')}${words.legendOther}</li>
      <li><span class="key-dot" aria-hidden="true"></span>${words.legendPlace}</li>
      <li><span class="key-circle" aria-hidden="true">${formatNumber(locale, 2)}</span> ${several}</li>
    </ul>`;
}

function classText(from: number, next: number | undefined, locale: MapLocale): string {
  const {words} = locale;
  const n = formatNumber(locale, from);
  if (next === undefined) return formatMessage(words.legendMore, {from: n});
  return next - 1 === from
    ? n
    : formatMessage(words.legendRange, {from: n, to: formatNumber(locale, next - 1)});
}

const classEntry = (name: string, label: string, index: number): TemplateResult => {
  const gap = HATCH_GAPS_PX[index - 1];
  return html` <li><svg class="key" aria-hidden="true">${
    gap
      ? svg`<defs><pattern id="key-hatch-${index}" patternUnits="userSpaceOnUse" width=${gap} height=${gap} patternTransform="rotate(45)"><path class="hatch-line" d="M0,0V${gap}"></path></pattern></defs>`
      : nothing
  }<rect class="country ${name}" width="100%" height="100%"></rect>${
    gap
      ? svg`<rect class="hatch" fill="url(#key-hatch-${index})" width="100%" height="100%"></rect>`
      : nothing
  }</svg><span>${label}</span></li>`;
};

const landKey = (kind: 'member' | 'neighbour'): TemplateResult =>
  html`<svg class="key-land" viewBox="0 0 20 12" aria-hidden="true"><rect class="country ${kind === 'neighbour' ? 'neighbour' : ''}" x=".5" y=".5" width="19" height="11" rx="2"></rect></svg>`;

/** Two circles, one in the other, with what they stand for. */
function exampleCircles({view, scale, locale}: MapModel): TemplateResult | typeof nothing {
  if (view.widthPx < EXAMPLES_FROM_PX) return nothing;
  const numbers = exampleNumbers(scale.largest);
  const sizes = numbers.map((n) => symbolDiameter(n, scale));
  const [, outer = 0] = sizes;
  const height = outer + 4;
  const centre = outer / 2 + 2;
  const texts = numbers.map((n) => formatNumber(locale, n));
  const label = formatMessage(locale.words.legendExamples, {
    numbers: formatList(locale, texts),
  });
  return html`<svg class="examples" role="img" aria-label=${label} width=${outer + 40} height=${height} viewBox="0 -6 ${outer + 40} ${height + 6}">
      ${sizes.map((size, i) => {
        const top = outer + 2 - size;
        return svg`<circle cx=${centre} cy=${outer + 2 - size / 2} r=${size / 2}></circle><path d="M${centre},${top}H${outer + 16}"></path><text x=${outer + 20} y=${top} dy=".35em">${texts[i]}</text> `;
      })}
    </svg>`;
}

/** Returns 2 and 10; a fifth of a round number and the number where circles grow beyond that. */
export function exampleNumbers(largest: number): readonly [small: number, large: number] {
  if (largest < 50) return [2, 10];
  const unit = 10 ** Math.floor(Math.log10(largest));
  const large = Math.floor(largest / unit) * unit;
  return [Math.max(2, Math.round(large / 5)), large];
}

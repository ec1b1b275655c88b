/** Around the map: the switch between list and map, controls, legend, sources. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Manifest} from '../../../feed/feed.js';
import type {PlanePoint} from '../../../geo/projection.js';
import {resolveLink} from '../../../feed/select-feed.js';
import {pickText, type LocalText} from '../../../locale/language.js';
import {formatNumber, formatPlural, type Locale} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import type {map as english} from '../../../locale/messages/en.js';
import type {MapController} from './map-controller.js';

type MapLocale = Locale<typeof english>;

/** As the poster's hatches. */
const KEY_HATCH: Readonly<Record<string, string>> = {
  'class-1': 'M4 12L16 0',
  'class-2': 'M0 10L10 0M8 12L20 0',
  'class-3': 'M0 4L4 0M0 10L10 0M4 12L16 0M10 12L20 2M16 12L20 8',
};

export const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;

export const button = (
  label: string,
  path: string,
  act: () => unknown,
  name = '',
): TemplateResult =>
  html`<button type="button" class="control ${name}" aria-label=${label} title=${label} @click=${() => {
    void act();
  }}>${icon(path)}</button>`;

/** Zoom, around what is chosen, and back to the whole; with the arrows among the rest, all that a drag or a pinch does. */
export const mapControls = (
  map: MapController,
  around: PlanePoint | undefined,
  {words}: MapLocale,
  more: unknown,
): TemplateResult => html`<div class="controls" part="controls">
  <div class="zoom">
    ${button(words.zoomIn, 'M8 3v10M3 8h10', () => map.zoomBy(1, around))}
    ${button(words.zoomOut, 'M3 8h10', () => map.zoomBy(-1, around))}
    ${button(words.reset, 'M9.5 6.5L13 3M13 6.5V3H9.5M6.5 9.5L3 13M3 9.5V13h3.5', () => {
      map.goHome();
    })}
  </div>
  ${more}
</div>`;

/** Which of both is seen where there is room for one. */
export type Pane = 'list' | 'map';

export function paneSwitch(
  pane: Pane,
  onChoose: (pane: Pane) => void,
  {words}: MapLocale,
): TemplateResult {
  const choice = (value: Pane, text: string) =>
    html`<button type="button" aria-pressed=${pane === value ? 'true' : 'false'} @click=${() => {
      onChoose(value);
    }}>${text}</button>`;
  return html`<div class="switch" role="group" aria-label=${words.view}>${choice('list', words.viewList)}${choice('map', words.viewMap)}</div>`;
}

/** The classes in words; `complete` where the list holds everyone, else "listed". */
export function mapLegend(
  breaks: readonly number[],
  complete: boolean,
  locale: MapLocale,
): TemplateResult {
  const {words} = locale;
  const text = (i: number) => {
    const [from, next] = [breaks[i]!, breaks[i + 1]];
    const n = formatNumber(locale, from);
    if (next === undefined)
      return formatPlural(locale, complete ? words.legendMore : words.legendMoreListed, from, {
        from: n,
      });
    return next - 1 === from
      ? n
      : formatMessage(words.legendRange, {from: n, to: formatNumber(locale, next - 1)});
  };
  const entry = (
    name: string,
    label: unknown,
  ) => html`<li><svg class="key" viewBox="0 0 20 12" aria-hidden="true">
    <rect class="country ${name}" width="20" height="12" rx="2"></rect><path class="hatch-line ${name === 'class-1' ? 'hatch-1' : ''}" d=${KEY_HATCH[name] ?? ''}></path></svg>${label}</li>`;
  // Its title is part of its first entry for speech: screen readers seldom say the name of a list.
  const title = html`<span class="visually-hidden">${complete ? words.legend : words.legendListed}: </span>`;
  return html`<ul class="legend" part="legend">
    ${entry('', html`${title}${complete ? words.legendNone : words.legendNoneListed}`)}${breaks.map((_, i) => entry(`class-${i + 1}`, text(i)))}
  </ul>`;
}

/** Sources as links, and one step away what is to be said about borders and names: in the feed's words where it has some. */
export function mapSources(manifest: Manifest, base: string, locale: MapLocale): TemplateResult {
  const entries = (manifest.attribution ?? [])
    .map(({text, url}) => ({
      text: pickText(text, locale.requested),
      url: resolveLink(url, base),
    }))
    .filter(({text}) => text);
  const notes = entries.filter(({url}) => !url);
  return html`<div class="sources" part="sources">
    <ul class="links" aria-label=${locale.words.sources}>${entries.filter(({url}) => url).map(({text, url}) => html`<li><a href=${url!} rel="noopener" lang=${langOf(text, locale)}>${text?.text}</a></li>`)}</ul>
    <details><summary>${locale.words.about}</summary><div class="notes">
      ${countryNote(manifest, 'XK', locale)}
      <p>${locale.words.method}</p>
      ${notes.length ? notes.map(({text}) => html`<p lang=${langOf(text, locale)}>${text?.text}</p>`) : html`<p>${locale.words.disclaimer}</p>`}
    </div></details>
  </div>`;
}

/** The footnote to a country's name: the feed's; Kosovo has one in any case. */
export function countryNote(
  {countries = {}}: Manifest,
  code: string,
  locale: MapLocale,
): TemplateResult | undefined {
  const note = pickText(
    Object.hasOwn(countries, code) ? countries[code]!.note : undefined,
    locale.requested,
  );
  const text = note?.text ?? (code === 'XK' ? locale.words.kosovoNote : undefined);
  return text ? html`<p class="note" lang=${langOf(note, locale)}>${text}</p>` : undefined;
}

const langOf = (text: LocalText | undefined, locale: MapLocale) =>
  text && text.lang !== locale.lang ? text.lang : nothing;

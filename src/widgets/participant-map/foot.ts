/**
 * What stands under list and map: downloads, where the data come from, and what is to be said about
 * borders and names.
 */
import {html, nothing, type TemplateResult} from 'lit';
import type {Manifest} from '../../feed/feed.js';
import {resolveLink} from '../../feed/select-feed.js';
import {pickText, type LocalText} from '../../locale/language.js';
import type {Locale} from '../../locale/locale.js';
import type {map as english} from '../../locale/messages/en.js';

type MapLocale = Locale<typeof english>;

export type DownloadFormat = 'csv' | 'geojson';

/** Renders the buttons that give what is shown as a file. */
export const downloadButtons = (
  onDownload: (format: DownloadFormat) => unknown,
  {words}: MapLocale,
): TemplateResult =>
  html`<p class="download" id="download">${words.download} <span>${(
    ['csv', 'geojson'] as const
  ).map(
    (format) =>
      html`<button type="button" aria-describedby="download" @click=${() => {
        onDownload(format);
      }}>${format === 'csv' ? 'CSV' : 'GeoJSON'}</button>`,
  )}</span></p>`;

/**
 * Renders the sources as links; the notes are one step away, in the feed's words where it has some.
 */
export function mapSources(manifest: Manifest, base: string, locale: MapLocale): TemplateResult {
  const entries = (manifest.attribution ?? [])
    .map(({text, url}) => ({
      text: pickText(text, locale.requested),
      url: resolveLink(url, base),
    }))
    .filter(({text}) => text);
  const notes = entries.filter(({url}) => !url);
  return html`<div class="sources" part="sources">
    <ul class="links" aria-label=${locale.words.sources}>${entries.filter(({url}) => url).map(({text, url}) => html`<li><a href=${url ?? nothing} rel="noopener" lang=${langOf(text, locale)}>${text?.text}</a></li>`)}</ul>
    <details><summary>${locale.words.about}</summary><div class="notes">
      ${countryNote(manifest, 'XK', locale)}
      <p>${locale.words.method}</p>
      ${notes.length ? notes.map(({text}) => html`<p lang=${langOf(text, locale)}>${text?.text}</p>`) : html`<p>${locale.words.disclaimer}</p>`}
    </div></details>
  </div>`;
}

/** Renders the footnote to a country's name: the feed's; Kosovo has one in any case. */
export function countryNote(
  {countries = {}}: Manifest,
  code: string,
  locale: MapLocale,
): TemplateResult | undefined {
  const note = pickText(
    Object.hasOwn(countries, code) ? countries[code]?.note : undefined,
    locale.requested,
  );
  const text = note?.text ?? (code === 'XK' ? locale.words.kosovoNote : undefined);
  return text ? html`<p class="note" lang=${langOf(note, locale)}>${text}</p>` : undefined;
}

const langOf = (text: LocalText | undefined, locale: MapLocale) =>
  text && text.lang !== locale.lang ? text.lang : nothing;

/**
 * What stands under list and map: where the data come from, downloads, help, and what is to be said
 * about borders and names.
 */
import {html, nothing, type TemplateResult} from 'lit';
import type {Manifest} from '../../feed/feed.js';
import {resolveLink} from '../../feed/select-feed.js';
import {pickText, type LocalText} from '../../locale/language.js';
import {formatDated, kosovoNote, type Locale} from '../../locale/locale.js';
import type {map as english} from '../../locale/english.js';

type MapLocale = Locale<typeof english>;

/** What a visitor may take along, and how each is called. */
const FORMATS = {csv: 'CSV', geojson: 'GeoJSON', svg: 'SVG', png: 'PNG'} as const;
export type DownloadFormat = keyof typeof FORMATS;

export interface FootOptions {
  readonly manifest: Manifest;
  /** The feed's base URL. */
  readonly base: string;
  readonly locale: MapLocale;
  /** Whether the date of the data may be written: its words cost time at first. */
  readonly hasDate: boolean;
  /** Whether there is a map, which may be had as a picture. */
  readonly hasMap: boolean;
  readonly onDownload: (format: DownloadFormat) => unknown;
  readonly onHelp: () => unknown;
}

/** Renders one row: data and sources, downloads, help, and what is to be said of borders and names. */
export function mapFoot(options: FootOptions): TemplateResult {
  const {manifest, locale, hasDate, onHelp} = options;
  const {words} = locale;
  const asOf = manifest.sets['participants']?.asOf;
  return html`<div class="foot" tabindex="-1">
    <details class="data" name="foot"><summary>${words.data}</summary><div class="notes">
      ${sourceLinks(options)}
      ${downloads('more-download', options)}
    </div></details>
    ${downloads('download', options)}
    <button type="button" class="help-button" aria-keyshortcuts="?" @click=${onHelp}>${words.help}</button>
    <details class="about" name="foot"><summary><span class="long">${words.about}</span><span class="short">${words.aboutShort}</span></summary><div class="notes">${notes(options)}</div></details>
    ${asOf && hasDate ? html`<p class="date">${formatDated(locale, words.dataOf, asOf)}</p>` : nothing}
  </div>`;
}

/** The buttons that give what is shown as a file. */
const downloads = (
  id: string,
  {hasMap, onDownload, locale: {words}}: FootOptions,
): TemplateResult =>
  html`<p class="download ${id}" id=${id}><span class=${id === 'download' ? 'visually-hidden' : ''}>${words.download}</span> <span>${(
    ['csv', 'geojson', ...(hasMap ? (['svg', 'png'] as const) : [])] as const
  ).map(
    (format) =>
      html`<button type="button" aria-describedby=${id} @click=${() => {
        onDownload(format);
      }}>${FORMATS[format]}</button>`,
  )}</span></p>`;

/** Returns the feed's sources, and its notes, which have no address. */
export const entriesOf = ({
  manifest,
  base,
  locale,
}: Pick<FootOptions, 'manifest' | 'base' | 'locale'>) =>
  (manifest.attribution ?? [])
    .map(({text, url}) => ({
      text: pickText(text, locale.requested),
      url: resolveLink(url, base),
    }))
    .filter(({text}) => text);

const sourceLinks = (options: FootOptions): TemplateResult =>
  html`<ul class="links" part="sources" aria-label=${options.locale.words.sources}>${entriesOf(
    options,
  )
    .filter(({url}) => url)
    .map(
      ({text, url}) =>
        html`<li><a href=${url ?? nothing} rel="noopener" lang=${langOf(text, options.locale)}>${text?.text}</a></li>`,
    )}</ul>`;

/** In the feed's words where it has some. */
function notes(options: FootOptions): TemplateResult {
  const {manifest, locale} = options;
  const {words} = locale;
  const texts = entriesOf(options).filter(({url}) => !url);
  return html`${countryNote(manifest, 'XK', locale)}
      <p>${words.method}</p>
      ${texts.length ? texts.map(({text}) => html`<p lang=${langOf(text, locale)}>${text?.text}</p>`) : html`<p>${words.disclaimer}</p>`}`;
}

/** Renders the footnote to a country's name: the feed's; Kosovo has one in any case. */
export function countryNote(
  {countries = {}}: Manifest,
  code: string,
  locale: MapLocale,
): TemplateResult | undefined {
  const own = pickText(
    Object.hasOwn(countries, code) ? countries[code]?.note : undefined,
    locale.requested,
  );
  const note = own ?? (code === 'XK' ? kosovoNote(locale) : undefined);
  return note && html`<p class="note" lang=${langOf(note, locale)}>${note.text}</p>`;
}

const langOf = (text: Pick<LocalText, 'lang'> | undefined, locale: MapLocale) =>
  text && text.lang !== locale.lang ? text.lang : nothing;

/** What waits until somebody turns to list or map: asked for at the first touch, look or key. */
import {html, type LitElement, type TemplateResult} from 'lit';
import type {Locale} from '../../locale/locale.js';
import type {map as english} from '../../locale/messages/en.js';
import type {MapExtras} from './map-extras.js';
import type {Place} from './places/place.js';

export type ExtrasHost = LitElement & {feed: string};
export type DownloadFormat = 'csv' | 'geojson';

export class ExtrasController {
  loaded?: MapExtras;
  isTouched = false;
  private loading?: Promise<MapExtras | undefined>;

  constructor(private readonly host: ExtrasHost) {}

  /** The visitor has turned to list or map. */
  readonly wake = (): void => {
    if (!this.isTouched) this.host.requestUpdate();
    this.isTouched = true;
    void this.load();
  };

  async download(format: DownloadFormat, places: readonly Place[]): Promise<void> {
    (await this.load())?.download(format, places);
  }

  load(): Promise<MapExtras | undefined> {
    return (this.loading ??= import('./map-extras.js')
      .then(({MapExtras}) => {
        this.loaded = new MapExtras(this.host);
        this.host.requestUpdate();
        return this.loaded;
      })
      .catch((error: unknown) => {
        console.warn('alliance-widgets: help and downloads could not be loaded', error);
        this.loading = undefined;
        return undefined;
      }));
  }
}

/** What is shown, as files: made in the page from what it has. */
export const downloadButtons = (
  onDownload: (format: DownloadFormat) => void,
  {words}: Locale<typeof english>,
): TemplateResult =>
  html`<p class="download" id="download">${words.download} <span>${(
    ['csv', 'geojson'] as const
  ).map(
    (format) =>
      html`<button type="button" aria-describedby="download" @click=${() => {
        onDownload(format);
      }}>${format === 'csv' ? 'CSV' : 'GeoJSON'}</button>`,
  )}</span></p>`;

import {nothing, type LitElement, type ReactiveController} from 'lit';
import type {LiveLine} from '../../shared/live-line.js';
import type {MapModel} from '../map-model.js';
import type {Timeline} from './timeline.js';

export type GrowthHost = LitElement & {readonly timeline: boolean};

/** Keeps the year that is shown, and loads the slider where the page asks for one. */
export class GrowthLoader implements ReactiveController {
  /** At its end nobody is left out; undefined for everyone, those without a date too. */
  year?: number | undefined;
  private loaded?: Timeline;
  private loading?: Promise<void> | undefined;

  constructor(
    private readonly host: GrowthHost,
    private readonly live: LiveLine,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.host.timeline) return;
    this.loading ??= import('./timeline.js')
      .then(({Timeline}) => {
        this.loaded = new Timeline(this, this.live);
        this.host.requestUpdate();
      })
      .catch((error: unknown) => {
        console.warn('alliance-widgets: the years could not be loaded', error);
      });
  }

  hostDisconnected(): void {
    this.loaded?.stop();
  }

  /** What of it decides which places are shown. */
  get choices() {
    const {timeline} = this.host;
    return {timeline, year: timeline ? this.year : undefined};
  }

  /** Whether the years pass by themselves: then nothing is said. */
  get isPlaying(): boolean {
    return !!this.loaded?.isPlaying;
  }

  show(year: number | undefined): void {
    this.year = year;
    this.host.requestUpdate();
  }

  render(model: MapModel): unknown {
    return this.loaded?.render(model) ?? nothing;
  }
}

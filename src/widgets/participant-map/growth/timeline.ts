/** The slider of years under the map. Loaded where the page asks for one. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {formatNumber, formatPlural, wordsOf} from '../../../locale/locale.js';
import {growth} from '../../../locale/english.js';
import type {LiveLine} from '../../shared/live-line.js';
import {prefersReducedMotion} from '../../shared/reduced-motion.js';
import {incompleteText, totalOf} from '../list/panel-head.js';
import {icon} from '../icon.js';
import type {MapModel} from '../map-model.js';
import {historyAt, joinedIn, type GrowthYears} from '../places/growth.js';

/** Each year is seen for so long. */
const STEP_MS = 900;
const PATHS = {
  play: 'M5 3l8 5l-8 5z',
  pause: 'M5.5 3v10M10.5 3v10',
  next: 'M4 3l6 5l-6 5zM12.5 3v10',
};

/** Keeps the year that is shown. */
export interface ShownYear {
  readonly year?: number | undefined;
  show(year: number | undefined): void;
}

export class Timeline {
  private timer?: ReturnType<typeof setInterval> | undefined;
  /** What was rendered last, in words. */
  private sentence = '';

  constructor(
    private readonly state: ShownYear,
    private readonly live: LiveLine,
  ) {}

  get isPlaying(): boolean {
    return this.timer !== undefined;
  }

  /** Ends what passes by itself. */
  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  render(model: MapModel): TemplateResult | typeof nothing {
    const {years, locale, filter} = model;
    if (!years) return nothing;
    const words = wordsOf(locale, 'growth', growth);
    const shown = filter.joinedBy ?? years.last;
    this.sentence = sentenceOf(model);
    const action = prefersReducedMotion() ? 'next' : this.isPlaying ? 'pause' : 'play';
    return html`<div class="timeline" role="group" aria-label=${words.label}>
      <p class="timeline-text">${this.sentence}</p>
      <p class="timeline-note">${undatedText(model, years)}</p>
      <button type="button" class="play" aria-label=${words[action]} title=${words[action]} @click=${() => {
        this.press(action, shown, years);
      }}>${icon(PATHS[action])}</button>
      <div class="years">
        ${bars(model, years, shown)}
        <input type="range" min=${years.first} max=${years.last} step="1" .value=${String(shown)} aria-label=${words.year} @input=${(
          event: InputEvent,
        ) => {
          this.stop();
          this.show(Number((event.target as HTMLInputElement).value), years);
        }}>
        <div class="ends" aria-hidden="true"><span>${years.first}</span><span>${years.last}</span></div>
      </div>
    </div>`;
  }

  /** Shows a year; at the last one everybody is there. */
  private show(year: number, {last}: GrowthYears): void {
    this.state.show(year < last ? year : undefined);
  }

  private press(action: keyof typeof PATHS, shown: number, years: GrowthYears): void {
    const next = shown < years.last ? shown + 1 : years.first;
    if (action === 'pause') this.end();
    else if (action === 'next') this.show(next, years);
    else {
      this.timer = setInterval(() => {
        this.step(years);
      }, STEP_MS);
      this.show(shown < years.last ? shown : years.first, years);
    }
  }

  private step(years: GrowthYears): void {
    const next = (this.state.year ?? years.last) + 1;
    if (next >= years.last) this.end();
    this.show(Math.min(next, years.last), years);
  }

  /** Stops, and says what is seen then. */
  private end(): void {
    this.stop();
    this.state.show(this.state.year);
    this.live.say(() => ({text: this.sentence}));
  }
}

/** Returns "64 participants at the end of 2015". */
function sentenceOf(model: MapModel): string {
  const {filter, source, locale, feed, status, selection} = model;
  const {countries, types, query, joinedBy} = filter;
  if (countries.length || types.length || query.trim()) return status;
  if (joinedBy === undefined) return source.total.complete ? totalOf(model) : incompleteText(model);
  const known = historyAt(feed.manifest.sets['participants']?.history, joinedBy);
  if (source.total.complete || !known) return status;
  const n = (value: number) => formatNumber(locale, value);
  return formatPlural(locale, wordsOf(locale, 'growth', growth).historyListed, known.count, {
    count: n(known.count),
    listed: n(selection.count ?? 0),
    year: String(joinedBy),
  });
}

/** Those whom no year can show are counted apart. */
function undatedText({filter, locale}: MapModel, {undated}: GrowthYears): string {
  if (!undated) return '';
  const {notShown, included} = wordsOf(locale, 'growth', growth);
  return formatPlural(locale, filter.joinedBy === undefined ? included : notShown, undated, {
    n: formatNumber(locale, undated),
  });
}

/** How many joined in each year. */
function bars({source}: MapModel, {first, last}: GrowthYears, shown: number): TemplateResult {
  const participants = (source.places ?? []).map(({participant}) => participant);
  const counts = Array.from({length: last - first + 1}, (_, i) =>
    joinedIn(participants, first + i),
  );
  const most = Math.max(1, ...counts);
  return html`<svg class="bars" viewBox="0 0 ${last - first} 20" preserveAspectRatio="none" aria-hidden="true">${counts.map(
    (count, i) =>
      svg`<path class=${first + i <= shown ? 'past' : ''} d="M${i},20V${20 - (count && Math.max(1, (20 * count) / most))}"></path>`,
  )}</svg>`;
}

import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import type {CountedSet} from '../../feed/feed.js';
import {formatDate, formatNumber, type Locale} from '../../locale/locale.js';
import type {Message} from '../../locale/message.js';
import {memberOf} from '../../store/host-page.js';
import {growthPicture} from './growth-picture.js';
import {growthScale, nearestFigure, type GrowthScale, type PlacedFigure} from './growth-scale.js';
import {
  countriesText,
  countText,
  nounOf,
  sentenceOf,
  valueText,
  type CounterLocale,
} from './growth-words.js';

/**
 * Renders the growth of a set: a picture, a reading of the figure nearest to the pointer or chosen
 * by keys, and all figures in a table. For speech it is one picture with one sentence, and a native
 * slider.
 */
export class GrowthFigure implements ReactiveController {
  /** The figure that is read, by its index. */
  private chosen?: number | undefined;
  private reading?: PlacedFigure | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    memberOf(document, 'addEventListener')('pointerdown', this.leaveByTouch);
  }
  hostDisconnected(): void {
    memberOf(document, 'removeEventListener')('pointerdown', this.leaveByTouch);
  }

  /** Places the reading beside its figure. By a property: a strict policy refuses an attribute of style. */
  hostUpdated(): void {
    const box = this.host.renderRoot.querySelector<HTMLElement>('.reading');
    if (!box || !this.reading) return;
    const {x, y, heldCountries} = this.reading;
    box.style.setProperty('--_x', `${x}%`);
    box.style.setProperty('--_y', `${(y + (heldCountries?.y ?? 100)) / 2}%`);
  }

  /**
   * Returns the figure; undefined where fewer than two figures are known.
   * @param counted what the set counts, with its number
   */
  render(set: CountedSet, counted: Message, locale: CounterLocale): TemplateResult | undefined {
    const scale = growthScale(set);
    if (!scale) return undefined;
    const {words} = locale;
    this.reading = this.chosen === undefined ? undefined : scale.figures[this.chosen];
    const hasYearOnly = scale.figures.some(({date}) => !date[4]);
    return html`<figure part="history">
      <div class="chart" @pointermove=${(event: PointerEvent) => {
        this.follow(event, scale, locale);
      }} @pointerdown=${(event: PointerEvent) => {
        this.follow(event, scale, locale);
      }} @pointerleave=${this.leave} @pointercancel=${this.clear}>
        <div class="plot">
          ${growthPicture(scale, {locale, counted, sentence: sentenceOf(scale, locale), reading: this.reading})}
          ${this.slider(scale, counted, locale)}
          ${this.reading ? readingBox(this.reading, counted, locale) : nothing}
        </div>
      </div>
      <p class="small" aria-hidden="true">${words.historyHolds}${hasYearOnly ? ` ${words.historyYearOnly}` : nothing}</p>
      <details>
        <summary>${words.historyList}</summary>
        ${table(scale, counted, locale)}
      </details>
    </figure>`;
  }

  private slider({figures}: GrowthScale, counted: Message, locale: CounterLocale): TemplateResult {
    const last = figures.length - 1;
    const stop = this.reading ? figures.indexOf(this.reading) : last;
    return html`<input type="range" min="0" max=${last} .value=${`${stop}`} aria-label=${locale.words.historyControl}
      aria-valuetext=${valueText(figures[stop]!, counted, locale) /* A scale has two figures at least. */}
      @input=${({target}: Event) => {
        this.choose(Number((target as HTMLInputElement).value));
      }} @focus=${() => {
        this.choose(this.chosen ?? last);
      }} @blur=${this.clear}>`;
  }

  private follow({currentTarget, clientX}: PointerEvent, scale: GrowthScale, {dir}: Locale): void {
    const {left, width} = (currentTarget as Element).querySelector('svg')!.getBoundingClientRect();
    const share = (100 * (clientX - left)) / (width || 1);
    this.choose(nearestFigure(scale, dir === 'rtl' ? 100 - share : share));
  }

  /** What a finger chose stays, until it touches another place. */
  private readonly leave = ({currentTarget, pointerType}: PointerEvent): void => {
    // Not `:focus`: in a window without the focus WebKit matches nothing.
    const focused = this.host.shadowRoot?.activeElement ?? null;
    if (pointerType !== 'touch' && !(currentTarget as Element).contains(focused)) this.clear();
  };

  private readonly leaveByTouch = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this.host)) this.clear();
  };

  private readonly clear = (): void => {
    this.choose(undefined);
  };

  private choose(index: number | undefined): void {
    if (index === this.chosen) return;
    this.chosen = index;
    this.host.requestUpdate();
  }
}

const readingBox = (
  figure: PlacedFigure,
  counted: Message,
  locale: CounterLocale,
): TemplateResult => html`<p class=${figure.x > 50 ? 'reading late' : 'reading'} aria-hidden="true">
  <strong>${formatDate(locale, figure.date)}</strong>
  <span>${countText(counted, figure.count, locale)}</span>
  <span class="muted">${countriesText(figure, locale) ?? nothing}</span>
</p>`;

/** The newest first. */
function table(
  {figures, countries}: GrowthScale,
  counted: Message,
  locale: CounterLocale,
): TemplateResult {
  const {words} = locale;
  const cell = (n: number | undefined) => (n === undefined ? nothing : formatNumber(locale, n));
  const many = Math.max(...figures.map((figure) => figure.count));
  return html`<table class="points">
    <thead><tr>
      <th scope="col">${words.historyDate}</th>
      <th scope="col">${nounOf(counted, many, locale)}</th>
      ${countries.length ? html`<th scope="col">${nounOf(words.countries, countries.at(-1)?.countries ?? 0, locale)}</th>` : nothing}
    </tr></thead>
    <tbody>${[...figures].reverse().map(
      (figure) => html`<tr>
        <td>${formatDate(locale, figure.date)}</td>
        <td>${cell(figure.count)}</td>
        ${countries.length ? html`<td>${cell(figure.countries)}</td>` : nothing}
      </tr>`,
    )}</tbody>
  </table>`;
}

import {html, svg, type TemplateResult} from 'lit';
import type {CountedSet, HistoryPoint} from '../../feed/feed.js';
import {formatDated, formatNumber, type Locale} from '../../locale/locale.js';
import {formatMessage} from '../../locale/message.js';
import type {counter} from '../../locale/english.js';

const WIDTH = 100;
const HEIGHT = 24;
/**
 * The lowest figure stands this far above the floor: the floor is not zero, and the words beside
 * the line give the figures.
 */
const FLOOR = 4;

/** Which point of the line is read, by its index; none while it is undefined. */
export interface PointReading {
  readonly chosen: number | undefined;
  readonly choose: (index?: number) => void;
}

/**
 * Renders the growth of a set as a line, its ends in words, and every figure in a list; undefined
 * where fewer than two are known. For speech it is one picture with one sentence. A native slider
 * goes along the time, and each point says its figure under the pointer.
 */
export function growthFigure(
  {history = []}: CountedSet,
  locale: Locale<typeof counter>,
  {chosen, choose}: PointReading,
): TemplateResult | undefined {
  const [start, end] = [history[0], history.at(-1)];
  if (!start || !end || start === end) return undefined;
  const {words} = locale;
  const say = (point: HistoryPoint, month?: 'short') =>
    formatDated(
      locale,
      words.historyPoint,
      point.date,
      {count: formatNumber(locale, point.count)},
      month,
    );
  const stop = chosen ?? history.length - 1;
  const reading = chosen === undefined ? undefined : history[chosen];
  const onInput = ({target}: Event) => {
    choose(Number((target as HTMLInputElement).value));
  };
  return html`<figure part="history">
    <p class="small" aria-hidden="true">${reading ? say(reading) : words.history}</p>
    <div class="plot">
    ${renderLine(placePoints(history), formatMessage(words.historySentence, {start: say(start), end: say(end)}), {chosen, choose})}
    <input type="range" min="0" max=${history.length - 1} .value=${`${stop}`} aria-label=${words.historyControl} aria-valuetext=${say(reading ?? end)}
      @input=${onInput} @focus=${onInput} @blur=${() => {
        choose();
      }}>
    </div>
    <p class="ends" aria-hidden="true"><span>${say(start, 'short')}</span> <span class="end">${say(end, 'short')}</span></p>
    <details>
      <summary>${words.historyList}</summary>
      <ol class="points">${history.map((point) => html`<li>${say(point)}</li>`)}</ol>
    </details>
  </figure>`;
}

/** @param points as of an SVG polyline */
const renderLine = (
  points: readonly string[],
  sentence: string,
  {chosen, choose}: PointReading,
): TemplateResult => html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${sentence} @pointerleave=${() => {
  choose();
}}>
      ${svg`<polygon class="area" points="0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}"/><polyline class="line" points=${points.join(' ')}/>`}
      ${points.map(
        (place, i) => svg`<g class="point" ?data-chosen=${i === chosen} @pointerenter=${() => {
          choose(i);
        }}>
        <path d=${dotAt(place)}/><path class="dot" d=${dotAt(place)}/></g>`,
      )}
    </svg>`;

/**
 * A line that is almost none, for its round caps: those of a line without length WebKit draws as
 * wide as the figure is stretched.
 */
const dotAt = (place: string): string => `M${place}h.01`;

/** The points of an SVG polyline, "x,y" each: time to the right, count upwards. */
function placePoints(history: readonly HistoryPoint[]): string[] {
  const times = history.map(({date}) => endOf(date));
  const counts = history.map(({count}) => count);
  const [start, end] = [Math.min(...times), Math.max(...times)];
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const x = (time: number) => (WIDTH * (time - start)) / (end - start || 1);
  const y = (count: number) =>
    HEIGHT - FLOOR - ((HEIGHT - FLOOR - 1) * (count - low)) / (high - low || 1);
  return history.map(({date, count}) => `${x(endOf(date)).toFixed(2)},${y(count).toFixed(2)}`);
}

/** A figure of a month or a year was reached by its end. */
function endOf(date: string): number {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}

import {html, svg, type TemplateResult} from 'lit';
import type {CountedSet, HistoryPoint} from '../feed/feed.js';
import {formatDated, formatNumber, type Locale} from '../locale/locale.js';
import type {counter} from '../locale/messages/en.js';

const WIDTH = 100;
const HEIGHT = 24;
/** The lowest figure stands this far above the floor: the floor is not zero, and the words beside the line give the figures. */
const FLOOR = 4;

/** Which point of the line is read, by its index; none while it is undefined. */
export interface PointReading {
  readonly chosen: number | undefined;
  readonly choose: (index?: number) => void;
}

/**
 * The growth of a set as a line, its ends in words, and every figure in a list; undefined where fewer than two are known.
 * Each point says its figure under the pointer and the focus: one tab stop, arrow keys along the time.
 */
export function growthFigure(
  {history = []}: CountedSet,
  locale: Locale<typeof counter>,
  {chosen, choose}: PointReading,
): TemplateResult | undefined {
  if (history.length < 2) return undefined;
  const {words} = locale;
  const say = (point: HistoryPoint, month?: 'short') =>
    formatDated(
      locale,
      words.historyPoint,
      point.date,
      {count: formatNumber(locale, point.count)},
      month,
    );
  const points = placePoints(history);
  const [start, end] = [history[0]!, history.at(-1)!];
  const stop = chosen ?? history.length - 1;
  return html`<figure part="history">
    <p class="small" aria-hidden="true">${chosen === undefined ? words.history : say(history[chosen]!)}</p>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="group" aria-label=${words.history} @pointerleave=${() => {
      choose();
    }} @keydown=${(event: KeyboardEvent) => {
      movePoint(event, locale.dir);
    }}>
      ${svg`<polygon class="area" points="0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}"/><polyline class="line" vector-effect="non-scaling-stroke" points=${points.join(' ')}/>`}
      ${points.map(
        (
          place,
          i,
        ) => svg`<g class="point" role="img" aria-label=${say(history[i]!)} tabindex=${i === stop ? 0 : -1} ?data-chosen=${i === chosen}
          @focus=${() => {
            choose(i);
          }} @blur=${() => {
            choose();
          }} @pointerenter=${() => {
            choose(i);
          }}>
        <path class="target" vector-effect="non-scaling-stroke" d=${dotAt(place)}/><path class="dot" vector-effect="non-scaling-stroke" d=${dotAt(place)}/></g>`,
      )}
    </svg>
    <figcaption><span>${say(start, 'short')}</span><span class="visually-hidden"> · </span><span class="end">${say(end, 'short')}</span></figcaption>
    <details>
      <summary>${words.historyList}</summary>
      <ol class="points">${history.map((point) => html`<li>${say(point)}</li>`)}</ol>
    </details>
  </figure>`;
}

/** A line that is almost none, for its round caps: those of a line without length WebKit draws as wide as the figure is stretched. */
const dotAt = (place: string): string => `M${place}h.01`;

/** Arrow keys, Home and End move the focus along the line; where the text runs to the left, so does the time. */
function movePoint(event: KeyboardEvent, dir: 'ltr' | 'rtl'): void {
  const forward = dir === 'rtl' ? -1 : 1;
  const by: number | undefined = new Map([
    ['ArrowRight', forward],
    ['ArrowLeft', -forward],
    ['Home', -Infinity],
    ['End', Infinity],
  ]).get(event.key);
  if (!by) return;
  event.preventDefault();
  const points = [...(event.currentTarget as Element).querySelectorAll<SVGElement>('.point')];
  const index = points.indexOf(event.target as SVGElement) + by;
  points[Math.max(0, Math.min(index, points.length - 1))]!.focus();
}

/** The points of an SVG polyline, "x,y" each: time to the right, count upwards. */
function placePoints(history: readonly HistoryPoint[]): string[] {
  const times = history.map(({date}) => endOf(date));
  const counts = history.map(({count}) => count);
  const [start, end] = [Math.min(...times), Math.max(...times)];
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const x = (time: number) => (WIDTH * (time - start)) / (end - start || 1);
  const y = (count: number) =>
    HEIGHT - FLOOR - ((HEIGHT - FLOOR - 1) * (count - low)) / (high - low || 1);
  return times.map((time, i) => `${x(time).toFixed(2)},${y(counts[i]!).toFixed(2)}`);
}

/** A figure of a month or a year was reached by its end. */
function endOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  return day === undefined ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, month! - 1, day);
}

import {html, svg, type TemplateResult} from 'lit';
import type {CountedSet, HistoryPoint} from '../feed/feed.js';
import {formatDated, formatNumber, type Locale} from '../locale/locale.js';
import type {counter} from '../locale/messages/en.js';

const WIDTH = 100;
const HEIGHT = 24;
/** The lowest figure stands this far above the floor: the floor is not zero, and the words beside the line give the figures. */
const FLOOR = 4;

/** The growth of a set as a line, its ends in words, and every figure in a list; undefined where fewer than two are known. */
export function growthFigure({history = []}: CountedSet, locale: Locale<typeof counter>): TemplateResult | undefined {
  if (history.length < 2) return undefined;
  const {words} = locale;
  const say = (point: HistoryPoint) => formatDated(locale, words.historyPoint, point.date, {count: formatNumber(locale, point.count)});
  const line = linePoints(history);
  return html`<figure part="history" aria-label=${words.history}>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      ${svg`<polygon class="area" points="0,${HEIGHT} ${line} ${WIDTH},${HEIGHT}"/><polyline class="line" vector-effect="non-scaling-stroke" points=${line}/>`}
    </svg>
    <figcaption><span>${say(history[0]!)}</span><span class="visually-hidden"> · </span><span class="end">${say(history.at(-1)!)}</span></figcaption>
    <details>
      <summary>${words.historyList}</summary>
      <ol class="points">${history.map((point) => html`<li>${say(point)}</li>`)}</ol>
    </details>
  </figure>`;
}

/** The points of an SVG polyline: time to the right, count upwards. */
function linePoints(history: readonly HistoryPoint[]): string {
  const times = history.map(({date}) => endOf(date));
  const counts = history.map(({count}) => count);
  const [start, end] = [Math.min(...times), Math.max(...times)];
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const x = (time: number) => WIDTH * (time - start) / (end - start || 1);
  const y = (count: number) => HEIGHT - FLOOR - (HEIGHT - FLOOR - 1) * (count - low) / (high - low || 1);
  return times.map((time, i) => `${x(time).toFixed(2)},${y(counts[i]!).toFixed(2)}`).join(' ');
}

/** A figure of a month or a year was reached by its end. */
function endOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  return day === undefined ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, month! - 1, day);
}

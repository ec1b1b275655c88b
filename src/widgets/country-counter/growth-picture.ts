import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {formatDate, formatNumber} from '../../locale/locale.js';
import type {Message} from '../../locale/message.js';
import {nounOf, type CounterLocale} from './growth-words.js';
import type {GrowthScale, PlacedFigure} from './growth-scale.js';

/** The room that a row of words takes in the lowest figure, in percent of its height. */
const ROW = 10;
/** Words of a label are broken into rows of about so many letters. */
const ROW_LETTERS = 10;
/** Two lines that are nearer to each other have one number at their beginning. */
const NEAR = 1.5 * ROW;

/** A narrow figure leaves out the odd years, a narrower one all but each fourth. */
const YEARS = ['year', 'year odd', 'year even', 'year odd'];

interface PictureOptions {
  readonly locale: CounterLocale;
  readonly counted: Message;
  /** Stands for the picture in speech. */
  readonly sentence: string;
  readonly reading: PlacedFigure | undefined;
}

/** A point of a line. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Renders the picture. Its lengths are shares of whatever room it has, and its words keep their
 * size: nothing has to be measured, so a server draws the same.
 */
export function growthPicture(
  scale: GrowthScale,
  {locale, counted, sentence, reading}: PictureOptions,
): TemplateResult {
  const {figures, countries} = scale;
  const at = timeAxis(locale);
  return html`<svg role="img" aria-label=${sentence}>
    ${grid(scale, at, locale)}
    ${reading ? svg`<line class="cursor" x1=${at.x(reading.x)} x2=${at.x(reading.x)} y1="0" y2="100%"></line>` : nothing}
    <g class="countries">${steps(countries, at)}${countries.map((point) => dot(point, at))}</g>
    <g class="counted">${steps(figures, at)}${figures.map((figure) => dot(figure, at, !figure.date[4]))}</g>
    ${reading ? chosenDots(reading, at) : nothing}
    ${startLabels(scale, at, locale)}
    ${endLabels(scale, counted, at, locale)}
  </svg>`;
}

/** Places along the time, which runs as the text does. */
interface TimeAxis {
  x(share: number): string;
  /** A distance along the line, in em. */
  dx(em: number): string;
}

const timeAxis = ({dir}: CounterLocale): TimeAxis =>
  dir === 'rtl'
    ? {x: (share) => percent(100 - share), dx: (em) => `${-em}em`}
    : {x: percent, dx: (em) => `${em}em`};

const percent = (share: number): string => `${Number(share.toFixed(2))}%`;

function grid({years, counts}: GrowthScale, at: TimeAxis, locale: CounterLocale) {
  return svg`<g class="grid">${counts.map(
    ({
      count,
      y,
    }) => svg`<line class=${count ? 'count' : 'zero'} x1="0" x2="100%" y1=${percent(y)} y2=${percent(y)}></line>
      <text class="of-count" x=${at.x(0)} y=${percent(y)} dx=${at.dx(-0.6)} dy="0.35em">${formatNumber(locale, count)}</text>`,
  )}${years.map(
    ({year, x}, i) => svg`<line class="tick" x1=${at.x(x)} x2=${at.x(x)} y1="100%" y2="103%"></line>
      <text class=${YEARS[i % YEARS.length]!} x=${at.x(x)} y="100%" dy="1.6em">${formatDate(locale, year)}</text>`,
  )}</g>`;
}

/** A count holds until the next: level, then up or down; the last one to the end of the picture. */
function steps(points: readonly Point[], at: TimeAxis): SVGTemplateResult[] {
  const line = (from: Point, to: Point) =>
    svg`<line class="line" x1=${at.x(from.x)} x2=${at.x(to.x)} y1=${percent(from.y)} y2=${percent(to.y)}></line>`;
  return points.map((point, i) => {
    const next = points[i + 1];
    const corner = {x: next?.x ?? 100, y: point.y};
    return svg`${line(point, corner)}${next && next.y !== point.y ? line(corner, next) : nothing}`;
  });
}

const dot = ({x, y}: Point, at: TimeAxis, isHollow = false): SVGTemplateResult =>
  svg`<circle class=${isHollow ? 'dot hollow' : 'dot'} cx=${at.x(x)} cy=${percent(y)}></circle>`;

const chosenDots = ({x, y, heldCountries}: PlacedFigure, at: TimeAxis): SVGTemplateResult =>
  svg`${heldCountries ? svg`<circle class="chosen countries" cx=${at.x(x)} cy=${percent(heldCountries.y)}></circle>` : nothing}<circle class="chosen" cx=${at.x(x)} cy=${percent(y)}></circle>`;

function startLabels({figures, countries}: GrowthScale, at: TimeAxis, locale: CounterLocale) {
  const [figure, counted] = [figures[0], countries[0]];
  const label = ({x, y}: Point, n: number) =>
    svg`<text class="start" x=${at.x(x)} y=${percent(y)} dy="-0.75em">${formatNumber(locale, n)}</text>`;
  return [
    figure && label(figure, figure.count),
    counted && figure && counted.y - figure.y > NEAR ? label(counted, counted.countries) : nothing,
  ];
}

/** Each line's last number and what it counts, beside its end; moved apart where they would meet. */
function endLabels(
  {figures, countries}: GrowthScale,
  counted: Message,
  at: TimeAxis,
  locale: CounterLocale,
) {
  const [last, lastCountries] = [figures.at(-1), countries.at(-1)];
  const label = (n: number, rows: readonly string[], y: number) => svg`
    <text class="end-number" x=${at.x(100)} y=${percent(y)} dx=${at.dx(0.6)} dy="0.35em">${formatNumber(locale, n)}</text>
    ${rows.map((row, i) => svg`<text class="end-words" x=${at.x(100)} y=${percent(y)} dx=${at.dx(0.75)} dy=${`${0.4 + 1.25 * (i + 1)}em`}>${row}</text>`)}`;
  if (!last) return nothing;
  const rows = rowsOf(nounOf(counted, last.count, locale));
  if (!lastCountries) return svg`<g class="counted">${label(last.count, rows, last.y)}</g>`;
  const lowerRows = rowsOf(nounOf(locale.words.countries, lastCountries.countries, locale));
  const lowerY = Math.min(lastCountries.y, 100 - ROW * (lowerRows.length + 0.5));
  return svg`<g class="counted">${label(last.count, rows, Math.min(last.y, lowerY - ROW * (rows.length + 1)))}</g>
    <g class="countries">${label(lastCountries.countries, lowerRows, lowerY)}</g>`;
}

function rowsOf(words: string): string[] {
  const rows: string[] = [];
  for (const word of words.split(' ')) {
    const row = rows.at(-1);
    if (row && row.length + word.length < ROW_LETTERS) rows[rows.length - 1] = `${row} ${word}`;
    else rows.push(word);
  }
  return rows;
}

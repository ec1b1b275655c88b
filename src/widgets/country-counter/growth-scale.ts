/**
 * Where the figures of a set stand in a picture of its growth, in percent of its width and height.
 * Counts begin at zero, and a count holds until the next. Pure.
 */
import type {CountedSet, HistoryPoint} from '../../feed/feed.js';

/** A figure with its place; `x` follows the time, `y` runs down. */
export interface PlacedFigure extends HistoryPoint {
  readonly x: number;
  readonly y: number;
  /** The newest figure, up to this one, that says how many countries there were. */
  readonly heldCountries?: PlacedCountries;
}

export interface PlacedCountries {
  readonly date: string;
  readonly countries: number;
  readonly x: number;
  readonly y: number;
}

export interface GrowthScale {
  readonly figures: readonly PlacedFigure[];
  /** Each figure that says a number of countries; empty where fewer than two do. */
  readonly countries: readonly PlacedCountries[];
  /** The beginnings of years. */
  readonly years: readonly {readonly year: string; readonly x: number}[];
  /** The lines of equal counts, from zero upwards. */
  readonly counts: readonly {readonly count: number; readonly y: number}[];
}

/** The most years that carry a tick. */
const MOST_YEARS = 8;
/** About so many lines of equal counts stand above zero. */
const COUNT_LINES = 3;

/**
 * Returns the picture of a set's growth, up to what its counter says today; undefined where fewer
 * than two figures are known.
 */
export function growthScale(set: CountedSet): GrowthScale | undefined {
  const history = figuresOf(set);
  if (history.length < 2) return undefined;
  const x = timeScale(history);
  const step = roundStep(Math.max(...history.map(({count}) => count)) / COUNT_LINES);
  const top = step * Math.max(1, ...history.map(({count}) => Math.ceil(count / step)));
  const y = (count: number) => 100 - (100 * count) / top;
  const countries = history.flatMap(({date, countries: number}) =>
    number === undefined
      ? []
      : [{date, countries: number, x: x(endOf(date)), y: y(Math.min(number, top))}],
  );
  const hasCountries = countries.length > 1;
  return {
    figures: history.map((figure) => ({
      ...figure,
      x: x(endOf(figure.date)),
      y: y(figure.count),
      ...(hasCountries && heldBy(figure, countries)),
    })),
    countries: hasCountries ? countries : [],
    years: yearsOf(history).map((year) => ({year: `${year}`, x: x(Date.UTC(year, 0))})),
    counts: Array.from({length: top / step + 1}, (_, i) => ({count: i * step, y: y(i * step)})),
  };
}

/** Returns the figure nearest to a share of the time, by its index. */
export function nearestFigure({figures}: GrowthScale, x: number): number {
  const distances = figures.map((figure) => Math.abs(figure.x - x));
  return distances.lastIndexOf(Math.min(...distances));
}

/** The past figures, and today's where it is not among them: the picture ends where the counter is. */
function figuresOf({history = [], asOf, count, countries}: CountedSet): HistoryPoint[] {
  const sorted = [...history].sort((a, b) => endOf(a.date) - endOf(b.date));
  const last = sorted.at(-1);
  if (!asOf || !last || endOf(asOf) < endOf(last.date)) return sorted;
  const today = {date: asOf, count, countries};
  return asOf === last.date ? [...sorted.slice(0, -1), today] : [...sorted, today];
}

function heldBy(
  {date}: HistoryPoint,
  countries: readonly PlacedCountries[],
): Pick<PlacedFigure, 'heldCountries'> {
  const heldCountries = countries.findLast((one) => endOf(one.date) <= endOf(date));
  return heldCountries ? {heldCountries} : {};
}

/** From the first day of the first year to the last figure. */
function timeScale(history: readonly HistoryPoint[]): (time: number) => number {
  const times = history.map(({date}) => endOf(date));
  const start = Date.UTC(firstYear(history), 0);
  const end = Math.max(...times);
  return (time) => (100 * (time - start)) / (end - start || 1);
}

/** Every year, or every second, fifth … where there are many. */
function yearsOf(history: readonly HistoryPoint[]): number[] {
  const first = firstYear(history);
  const last = new Date(Math.max(...history.map(({date}) => endOf(date)))).getUTCFullYear();
  const step = roundStep((last - first + 1) / MOST_YEARS);
  return Array.from({length: Math.floor((last - first) / step) + 1}, (_, i) => first + i * step);
}

const firstYear = (history: readonly HistoryPoint[]): number =>
  Math.min(...history.map(({date}) => Number(date.slice(0, 4))));

/** The next of 1, 2, 5, 10, 20 … */
function roundStep(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least || 1)));
  return power * ([1, 2, 5].find((digit) => digit * power >= least) ?? 10);
}

/** A figure of a month or a year was reached by its end: the first moment after it. */
function endOf(date: string): number {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day);
}

/** How the number of participants grew, year by year. Pure. */
import type {CountedSet, Participant} from '../../../feed/feed.js';

type Dated = Pick<Participant, 'joined'>;

/** The years that a slider offers, and how many participants it cannot place. */
export interface GrowthYears {
  readonly first: number;
  readonly last: number;
  readonly undated: number;
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * Returns the years from the first participant to the day of the data.
 * @param asOf ISO date, of any precision
 * @returns undefined where fewer than half of the participants have a date, or there is one year only
 */
export function growthYears(
  participants: readonly Dated[],
  asOf: string | undefined,
): GrowthYears | undefined {
  const years = participants.flatMap(({joined}) => (joined ? yearOf(joined) : []));
  const undated = participants.length - years.length;
  if (!years.length || undated > years.length) return undefined;
  const first = Math.min(...years);
  const last = Math.max(...years, asOf ? yearOf(asOf) : 0);
  return first < last ? {first, last, undated} : undefined;
}

/** Tells whether somebody had joined by the end of a year; nobody had without a date. */
export const hasJoinedBy = ({joined}: Dated, year: number): boolean =>
  !!joined && yearOf(joined) <= year;

/** Returns how many joined in a year. */
export const joinedIn = (participants: readonly Dated[], year: number): number =>
  participants.filter(({joined}) => joined && yearOf(joined) === year).length;

/** Returns those who had joined by the end of a year; nobody without a date. */
export const joinedBy = <T extends Dated>(participants: readonly T[], year: number): T[] =>
  participants.filter((participant) => hasJoinedBy(participant, year));

/**
 * Returns the Alliance's own figure at the end of a year: the last of its history that is not later.
 * A date without month or day is the end of its year or month.
 * @returns undefined where the history begins later
 */
export function historyAt(
  history: CountedSet['history'],
  year: number,
): {readonly count: number; readonly countries?: number} | undefined {
  const endOf = (date: string) => date.padEnd(10, '~');
  const known = (history ?? []).filter(({date}) => yearOf(date) <= year);
  return known.reduce<(typeof known)[number] | undefined>(
    (latest, point) => (!latest || endOf(point.date) >= endOf(latest.date) ? point : latest),
    undefined,
  );
}

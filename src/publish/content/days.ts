/**
 * What a day that is still to come means: nothing yet. The day is that of the build, and browsers
 * use no clock, so that all figures of a feed agree.
 */
import type {SourceLocation} from '../issues/content-issues.js';
import type {Located} from './located.js';
import type {NewsEntry} from './read-news.js';
import type {HistoryRow} from './read-history.js';
import type {ParticipantRow} from './read-participants.js';

/** Returns the day of this machine's calendar, ISO 8601. */
export function localDay(now = new Date()): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Tells whether a date is still to come. A month or a year is there as soon as it has begun. */
export const isToCome = (date: string | undefined, today: string): boolean =>
  date !== undefined && date.slice(0, 10) > today.slice(0, date.length);

/**
 * Sorts what is from what is to come, and remembers the first day on which a build would say
 * something else.
 */
export class Days {
  private next: string | undefined;

  /** @param today ISO 8601 */
  constructor(private readonly today: string) {}

  /** The first day on which something that waits comes true; undefined where nothing waits. */
  get nextDay(): string | undefined {
    return this.next;
  }

  /**
   * Those who take part today. Whoever leaves later is in, and the day is left out: readers would
   * take it for past.
   */
  participants(rows: readonly ParticipantRow[]): ParticipantRow[] {
    return rows.flatMap(({participant, location}) => {
      const {ended, ...staying} = participant;
      const [joins, leaves] = [this.toCome(participant.joined), this.toCome(ended)];
      if (joins) {
        this.say(location, 'joined', joins, 'the participant is held back');
        return [];
      }
      if (!leaves) return [{participant, location}];
      this.say(location, 'ended', leaves, 'the participant is listed and counted until then');
      return [{participant: staying, location}];
    });
  }

  /** News of today and before, without those whom it names and who are held back. */
  news(entries: readonly Located<NewsEntry>[], heldBack: ReadonlySet<string>): NewsEntry[] {
    return entries.flatMap(({value, location, column = 'date'}) => {
      const date = this.toCome(value.date);
      if (date) {
        this.say(location, column, date, `"${value.title}" is held back`);
        return [];
      }
      return [{...value, participants: value.participants.filter((id) => !heldBack.has(id))}];
    });
  }

  history(rows: readonly Located<HistoryRow>[]): HistoryRow[] {
    return rows.flatMap(({value, location}) => {
      const date = this.toCome(value.date);
      if (!date) return [value];
      this.say(location, 'date', date, 'the figure is held back');
      return [];
    });
  }

  /** The date, where it is still to come. */
  private toCome(date: string | undefined): string | undefined {
    return isToCome(date, this.today) ? date : undefined;
  }

  private say(location: SourceLocation, column: string, date: string, what: string): void {
    const day = `${date.slice(0, 10)}-01-01`.slice(0, 10);
    if (!this.next || day < this.next) this.next = day;
    location.warn('future', `is still to come: ${what}; build again on ${day}`, column, date);
  }
}

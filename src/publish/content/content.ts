/** A content folder as one value: what `readContent` gives and the feed is made of. */
import type {Participant} from '../../feed/feed.js';
import type {NewsEntry} from './read-news.js';
import type {HistoryRow} from './read-history.js';
import type {Settings} from './read-settings.js';

export interface Content {
  readonly settings: Settings;
  readonly participants: readonly Participant[];
  readonly history: readonly HistoryRow[];
  readonly news: readonly NewsEntry[];
}

/**
 * Returns the newest day that the content itself knows of; undefined where nothing has a date. The
 * clock would make every build a new feed.
 */
export function newestDay({settings, participants, history, news}: Content): string | undefined {
  const dates = [
    ...Object.values(settings.sets ?? {}).map(({asOf}) => asOf),
    settings.about?.updated,
    settings.terminology?.updated,
    ...participants.flatMap(({joined, ended}) => [joined, ended]),
    ...history.map(({date}) => date),
    ...news.map(({date}) => date),
  ]
    .filter((date) => date !== undefined)
    .map((date) => `${date.slice(0, 10)}-01-01`.slice(0, 10));
  return dates.sort().at(-1);
}

/** Returns the newest day of content that its reader has let through: of that, one is known. */
export const knownDay = (content: Content): string => newestDay(content)!; // See above.

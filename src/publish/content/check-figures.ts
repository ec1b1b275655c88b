/** What the sets of the settings say of themselves, against the list and the history. */
import type {SourceLocation} from '../issues/content-issues.js';
import type {HistoryRow} from './read-history.js';
import type {ParticipantList} from './read-participants.js';
import type {Settings} from './read-settings.js';

/** Reports figures that are missing, that should not be stated, or that contradict the list. */
export function checkFigures(
  {sets = {}}: Settings,
  {
    rows,
    history,
    location,
  }: {
    readonly rows: ParticipantList['rows'];
    readonly history: readonly HistoryRow[];
    readonly location: SourceLocation;
  },
): void {
  checkStated(sets, location);
  const listed = rows.filter(({participant}) => !participant.ended).length;
  const {count, declared} = sets.participants ?? {};
  if (declared && count !== undefined && count < listed) {
    location.error(
      'figures',
      `is less than the ${listed} participants of the list`,
      'sets.participants.count',
      String(count),
    );
  }
  for (const set of new Set(history.map((row) => row.set))) {
    if (set !== 'participants' && !sets[set])
      location.error(
        'figures',
        `has no such set, though history.csv has figures for it`,
        'sets',
        set,
      );
  }
}

/** A declared set has its figures; those of the list are computed. */
function checkStated(sets: NonNullable<Settings['sets']>, location: SourceLocation): void {
  for (const [name, {count, countries, asOf, declared}] of Object.entries(sets)) {
    const missing = Object.entries({count, countries, asOf})
      .filter(([, value]) => value === undefined)
      .map(([key]) => key);
    if (declared || name !== 'participants') {
      for (const key of missing) location.error('missing', 'is missing', `sets.${name}.${key}`);
    } else if (count !== undefined || countries !== undefined) {
      location.error(
        'figures',
        'has figures of its own: say "declared: true", or leave count and countries out to have them computed from the list',
        `sets.${name}`,
      );
    }
  }
}

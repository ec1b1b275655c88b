/** The overview of a long list: its places taken together for the first view. */
import type {Participant} from '../../feed/feed.js';
import type {ColumnCollection} from '../../feed/participant-columns.js';
import {byCountry, makeFeature} from '../../feed/write-columns.js';
import {clusterPoints} from '../../geo/clusters.js';
import {toPlane} from '../../geo/projection.js';

/**
 * How far a place of the overview may stand from those that it stands for: fine enough for a map of
 * all Europe, some 5 KB for 100,000.
 */
export const OVERVIEW_RADIUS_M = 100_000;

/** Returns the overview of a long list. @param active participants that have not ended */
export function makeOverview(active: readonly Participant[]): ColumnCollection {
  return {
    type: 'FeatureCollection',
    features: byCountry(active).map(([country, group]) => {
      const clusters = clusterPoints(
        group.map(({longitude, latitude}) => toPlane(longitude, latitude)),
        1,
        OVERVIEW_RADIUS_M,
      );
      // Leaves are indices into the points that were clustered.
      const first = clusters.map(({leaves}) => group[leaves[0]]!);
      const alone = clusters.map(({leaves}, i) => (leaves.length > 1 ? undefined : first[i]));
      return makeFeature(
        country,
        first,
        {
          count: clusters.map(({leaves}) => leaves.length),
          ...(alone.some(Boolean) && {
            id: alone.map((one) => one?.id ?? ''),
            name: alone.map((one) => one?.name ?? ''),
          }),
        },
        1e2,
      );
    }),
  };
}

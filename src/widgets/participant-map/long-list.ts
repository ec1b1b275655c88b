/** Reads a list of thousands; loaded only where there is one. */
import type {Participant} from '../../feed/feed.js';
import {columnsOf, parseColumns} from '../../feed/parse-columns.js';
import {ParticipantColumns} from '../../feed/participant-columns.js';
import {makeColumns} from '../../feed/write-columns.js';
import type {Locale} from '../../locale/locale.js';
import {FeedController} from '../../store/feed-controller.js';
import type {FeedPart} from '../../store/feed-parts.js';
import type {FeedData} from '../../store/feed-store.js';
import {warnOnce} from '../../store/page.js';
import {LIMITS} from '../../store/read-body.js';
import type {MapHost, MapList, Overview} from './map-list.js';
import {ColumnPlaces} from './places/column-places.js';
import {PlaceColumns} from './places/place-columns.js';

const columnsPart: FeedPart<PlaceColumns> = {
  name: 'columns',
  large: true,
  limit: LIMITS.columns,
  file: ({sets}) => sets['participants']?.columns,
  parse: (json, file) => PlaceColumns.from(columnsOf(json, file, 'participant', warnOnce)),
};

/**
 * Reads the overview of a long list.
 * @throws {FeedError} where it is none
 */
export const parseOverview = (json: unknown, file: string): Overview =>
  overviewOf(parseColumns(json, file, 'cluster', warnOnce));

/**
 * Shows a plain list with too many rows for a page as a long one: each place stands for itself in
 * the first view.
 */
export async function groupPlainList(active: readonly Participant[]): Promise<Overview> {
  const groups = makeColumns(active).features.map(
    (feature) =>
      new ParticipantColumns(feature.properties.country, {
        ...feature,
        properties: {...feature.properties, count: 1},
      }),
  );
  return overviewOf(groups, await PlaceColumns.from(groups));
}

/** @param columns the participants, where they came with the overview */
const overviewOf = (groups: readonly ParticipantColumns[], columns?: PlaceColumns): Overview => ({
  placesFor: (host, feed, locale) =>
    columns
      ? new ColumnPlaces({...contextOf(host, feed, locale, groups), columns: () => columns})
      : followedPlaces(host, feed, locale, groups),
});

const contextOf = (
  host: MapHost,
  {manifest}: FeedData<MapList>,
  locale: Locale,
  groups: readonly ParticipantColumns[],
) => ({
  groups,
  manifest,
  locale,
  onLoad: () => undefined,
  onRelease: () => undefined,
  later: (act: () => void) => {
    afterFrame(() => {
      act();
      host.requestUpdate();
    });
  },
});

/** Asks for the columns once they are wanted, and follows them. */
function followedPlaces(
  host: MapHost,
  feed: FeedData<MapList>,
  locale: Locale,
  groups: readonly ParticipantColumns[],
): ColumnPlaces {
  let isWanted = false;
  const controller = new FeedController(host, () => (isWanted ? columnsPart : undefined));
  return new ColumnPlaces({
    ...contextOf(host, feed, locale, groups),
    columns() {
      const {state} = controller;
      // Of the same publication as the overview, else the figures would not agree.
      return 'feed' in state && state.feed.manifest === feed.manifest ? state.feed.part : undefined;
    },
    onLoad() {
      if (isWanted) return;
      isWanted = true;
      afterFrame(() => {
        host.requestUpdate();
      });
    },
    onRelease() {
      host.removeController(controller);
      controller.hostDisconnected();
    },
  });
}

/** The first view stands before more is asked for. */
function afterFrame(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}

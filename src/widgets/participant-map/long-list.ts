/** Reads a list of thousands; loaded only where there is one. */
import type {Participant} from '../../feed/feed.js';
import {columnsOf} from '../../feed/parse-columns.js';
import {ParticipantColumns} from '../../feed/participant-columns.js';
import {makeColumns} from '../../feed/write-columns.js';
import type {Locale} from '../../locale/locale.js';
import {FeedController} from '../../store/feed-controller.js';
import type {FeedPart} from '../../store/feed-parts.js';
import type {FeedData} from '../../store/feed-store.js';
import {warnOnce} from '../../store/page.js';
import {LIMITS} from '../../store/read-body.js';
import type {LongList, MapHost, MapList} from './map-list.js';
import {ColumnPlaces} from './places/column-places.js';
import {PlaceColumns} from './places/place-columns.js';

const columnsPart: FeedPart<PlaceColumns> = {
  name: 'columns',
  content: 'participants',
  large: true,
  limit: LIMITS.columns,
  file: ({sets}) => sets['participants']?.columns,
  parse: (json, file) => PlaceColumns.from(columnsOf(json, file, warnOnce)),
};

/** A long list whose columns are asked for after the first view, which the manifest's figures make. */
export const columnsToCome: LongList = {placesFor: followedPlaces};

/** Shows a plain list with too many rows for a page as a long one. */
export async function groupPlainList(active: readonly Participant[]): Promise<LongList> {
  const columns = await PlaceColumns.from(
    makeColumns(active).features.map(
      (feature) => new ParticipantColumns(feature.properties.country, feature),
    ),
  );
  return {
    placesFor: (host, feed, locale) =>
      new ColumnPlaces({...contextOf(host, feed, locale), columns: () => columns}),
  };
}

const contextOf = (host: MapHost, {manifest}: FeedData<MapList>, locale: Locale) => ({
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
function followedPlaces(host: MapHost, feed: FeedData<MapList>, locale: Locale): ColumnPlaces {
  let isWanted = false;
  const controller = new FeedController(host, () => (isWanted ? columnsPart : undefined));
  return new ColumnPlaces({
    ...contextOf(host, feed, locale),
    columns() {
      const {state} = controller;
      // Of the same publication as the manifest, else the figures would not agree.
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

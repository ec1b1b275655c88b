/** What the map asks of the feed: the list, or of a long one the overview, with the code that reads it. */
import type {Participant} from '../../../feed/feed.js';
import {LONG_LIST, mapFile} from '../../../feed/manifest-file.js';
import {parseParticipants} from '../../../feed/parse-feed.js';
import {activeParticipants} from '../../../feed/select-feed.js';
import type {FeedPart} from '../../../store/feed-parts.js';
import {warnOnce} from '../../../store/page.js';
import type {Overview} from './long-list.js';

export type MapList = readonly Participant[] | Overview;

export const isOverview = (list: MapList): list is Overview => 'newLongList' in list;

const isOverviewFile = (file: string) => /\.overview\.[^/]*$/.test(file);
const readOverview = () => import('./long-list.js');

export const mapPart: FeedPart<MapList> = {
  name: 'map',
  file({sets}) {
    const file = mapFile(sets);
    // The code comes with the file, not after it; if it does not, the reading says so.
    if (file && isOverviewFile(file)) readOverview().catch(() => undefined);
    return file;
  },
  async parse(json, file) {
    if (isOverviewFile(file)) return (await readOverview()).parseOverview(json, file);
    const participants = parseParticipants(json, file, warnOnce);
    const active = activeParticipants(participants);
    return active.length > LONG_LIST ? (await readOverview()).groupPlainList(active) : participants;
  },
};

/** A published feed by its folder or address. */
import {openFeed} from '../disk/open-feed.js';
import {readFeedFrom, readFeedsFrom, type ReadFeed} from '../feed/read-feed.js';

export type {ReadFeed} from '../feed/read-feed.js';

/**
 * Returns a published feed in one language.
 * @param location the feed's folder, the folder above it, or its address
 * @param lang BCP 47; the feed's first language by default
 * @throws {AccessError} where there is no feed
 * @throws {FeedError} where it cannot be understood
 */
export const readFeed = async (location: string, lang?: string): Promise<ReadFeed> =>
  readFeedFrom({source: await openFeed(location), location}, lang);

/** Returns a published feed in each of its languages, the first first. @throws as `readFeed` */
export const readFeeds = async (location: string): Promise<ReadFeed[]> =>
  readFeedsFrom({source: await openFeed(location), location});

import type {FeedPart} from '../../../store/feed-parts.js';
import type {FeedData, FeedState} from '../../../store/feed-store.js';

/** What an element shows from the manifest, while its file is on its way for the first time. */
export class EarlyFeed<P> {
  /** What is shown now, if anything; the same as long as the manifest is. */
  feed?: FeedData<P> | undefined;

  /** Takes the store's state, and returns what is shown. */
  of(state: FeedState<P>, part: FeedPart<P> | undefined): FeedData<P> | undefined {
    const known = state.status === 'loading' ? state.early : undefined;
    const early = known && part?.early?.(known.manifest);
    if (!known || early === undefined) this.feed = undefined;
    else if (this.feed?.manifest !== known.manifest) this.feed = {...known, part: early};
    return this.feed;
  }
}

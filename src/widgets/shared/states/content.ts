import type {TemplateResult} from 'lit';
import {FeedError} from '../../../feed/feed-error.js';
import type {FeedData, FeedState} from '../../../store/feed-store.js';
import {warnOnce} from '../../../store/page.js';

/** What an element shows of a feed, or why it cannot. */
export class Content<P> {
  template?: TemplateResult | undefined;
  /**
   * What was last shown: it stays while another part of the same feed is on its way (a change of
   * language).
   */
  shown?: FeedData<P> | undefined;
  /** Whether only the manifest of `shown` is there. */
  private isEarly = false;
  /** Why the content could not be made from a feed that passed the gate. */
  fault?: FeedError | undefined;

  /** @param make returns undefined where the feed lacks what was asked: the children are shown */
  constructor(
    private readonly host: Element,
    private readonly make: (feed: FeedData<P>) => TemplateResult | undefined,
  ) {}

  /**
   * Returns the store's state; what was shown stays, as stale, where a change of language asks for
   * a file that cannot be had.
   * @param base the address of the feed that the element asks for
   */
  stateOf(state: FeedState<P>, base: string | undefined): FeedState<P> {
    const {shown} = this;
    if ('feed' in state || !shown || this.isEarly || shown.base !== base) return state;
    return state.status === 'loading'
      ? {status: 'ready', feed: shown}
      : {status: 'stale', feed: shown, error: state.error};
  }

  /**
   * Makes the content. Whatever a feed holds that no gate foresaw: the page keeps its children, and
   * the console says why.
   * @param options `isReady`: what the content needs beside the feed is there; `isEarly`: the feed
   *   is its manifest alone
   */
  show(feed: FeedData<P> | undefined, {isReady = true, isEarly = false} = {}): void {
    this.shown = feed;
    this.isEarly = isEarly;
    this.template = undefined;
    if (!feed || !isReady) return;
    this.fault = undefined;
    try {
      this.template = this.make(feed);
    } catch (cause) {
      const {localName} = this.host;
      const message = `<${localName}> cannot show what the feed says: ${String(cause)}`;
      this.fault = new FeedError('schema', message, {cause});
      warnOnce(message);
    }
  }
}

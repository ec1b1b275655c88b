import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {FeedError} from '../feed/feed-error.js';
import type {FeedPart} from './feed-parts.js';
import {feedStore, type FeedState, type FeedStore} from './feed-store.js';
import {memberOf} from './host-page.js';
import {pageState, resolveFeedUrl, warnOnce} from './page.js';

interface FeedHost extends ReactiveControllerHost, HTMLElement {
  feed: string;
}

/** Keeps its host in step with the page's shared store for `host.feed`. Holds no feed logic. */
export class FeedController<P = undefined> implements ReactiveController {
  state: FeedState<P> = {status: 'loading'};
  private store?: FeedStore;
  private partName?: string;
  private unsubscribe?: () => void;

  /**
   * @param part which file the host needs beside the manifest, asked before each update: it may
   * depend on attributes
   */
  constructor(
    private readonly host: FeedHost,
    private readonly part: () => FeedPart<P> | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.follow();
  }
  hostUpdate(): void {
    if (this.host.isConnected) this.follow();
  }
  hostDisconnected(): void {
    this.leave();
    pageState().waiting.delete(this.askAgain);
  }

  /** Asks for the feed anew, for all who read it. */
  async refresh(): Promise<void> {
    await this.store?.refresh();
  }

  private follow(): void {
    const url = resolveFeedUrl(this.host.feed);
    const {waiting} = pageState();
    if (!url) {
      this.leave();
      this.state = noAddress;
      if (!waiting.has(this.askAgain)) whenLoaded(this.warnWithoutAddress);
      waiting.add(this.askAgain);
      return;
    }
    waiting.delete(this.askAgain);
    const store = feedStore(url);
    const part = this.part();
    if (store === this.store && part?.name === this.partName) return;
    this.leave();
    this.store = store;
    this.partName = part?.name;
    this.unsubscribe = store.subscribe(part, (state) => {
      this.state = state;
      this.host.requestUpdate();
    });
  }

  /** A loader or a classic file that comes later knows where the feed lies. */
  private readonly askAgain = () => {
    this.host.requestUpdate();
  };

  private readonly warnWithoutAddress = () => {
    const {host} = this;
    if (host.isConnected && !resolveFeedUrl(host.feed))
      warnOnce(
        `<${host.localName}> does not know its feed: set its attribute feed="https://…/feed/", or data-feed on the script of the library`,
      );
  };

  private leave(): void {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
    this.store = undefined;
  }
}

/** Once nothing more is to be expected of the page's own scripts. */
function whenLoaded(act: () => void): void {
  if (memberOf(document, 'readyState') === 'complete') setTimeout(act);
  else addEventListener('load', act, {once: true});
}

const noAddress = {
  status: 'error',
  error: new FeedError('network', 'no feed address: set feed, or data-feed on the script'),
} as const;

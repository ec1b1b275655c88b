import {html, nothing, type TemplateResult} from 'lit';
import type {NewsItem} from '../../../feed/feed.js';
import {formatMessage} from '../../../locale/message.js';
import {mapExtras, news} from '../../../locale/english.js';
import {Locale, wordsOf} from '../../../locale/locale.js';
import {FeedController} from '../../../store/feed-controller.js';
import {newsPart} from '../../../store/feed-parts.js';
import {renderItem} from '../../shared/news-item.js';
import type {MapHost} from '../map-list.js';
import type {Place} from '../places/place.js';

/** Keeps the news that name the place in a card; they are asked for when they are first wanted. */
export class PlaceNews {
  private readonly feed: FeedController<NewsItem[]>;
  private isWanted = false;
  /** The language asked for. */
  private requested = '';

  constructor(private readonly host: MapHost) {
    this.feed = new FeedController<NewsItem[]>(host, () =>
      this.isWanted ? this.optionalPart : undefined,
    );
  }

  /** Asks for the news. @param requested in this language, where it has them */
  want(requested: string): void {
    this.requested = requested;
    if (this.isWanted) return;
    this.isWanted = true;
    // Not while the host renders: the request's state is one more update.
    queueMicrotask(() => {
      this.host.requestUpdate();
    });
  }

  render({id, name}: Place, locale: Locale): TemplateResult | typeof nothing {
    const {state} = this.feed;
    const own = new Locale(
      locale.lang,
      locale.requested,
      wordsOf(locale, 'news', news),
      locale.groups,
      locale.replace,
    );
    const all = 'feed' in state && Array.isArray(state.feed.part) ? state.feed.part : [];
    const items = all.filter(({participants}) => participants.includes(id));
    if (!items.length) return nothing;
    const label = formatMessage(wordsOf(locale, 'mapExtras', mapExtras).news, {name});
    return html`<ul class="news" aria-label=${label}>${items.map((item) => html`<li>${renderItem(item, own, 'short')}</li>`)}</ul>`;
  }

  private get optionalPart() {
    const part = newsPart(this.requested);
    return {...part, name: `${part.name} if any`, optional: true};
  }
}

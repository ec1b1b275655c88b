import {html, nothing, type TemplateResult} from 'lit';
import type {NewsItem} from '../../../feed/feed.js';
import {formatMessage} from '../../../locale/message.js';
import {news as english} from '../../../locale/messages/en.js';
import {mapExtrasWords} from '../../../locale/messages/map-extras.js';
import {FeedController} from '../../../store/feed-controller.js';
import {newsPart} from '../../../store/feed-parts.js';
import {LocaleController} from '../../shared/locale-controller.js';
import {renderItem} from '../../shared/news-item.js';
import type {MapHost} from '../map-list.js';
import type {Place} from '../places/place.js';

/** Keeps the news that name the place in a card; they are asked for when they are first wanted. */
export class PlaceNews {
  private readonly words: LocaleController<'news'>;
  private readonly feed: FeedController<NewsItem[]>;
  private isWanted = false;

  constructor(private readonly host: MapHost) {
    this.words = new LocaleController(host, 'news', english);
    this.feed = new FeedController<NewsItem[]>(host, () =>
      this.isWanted ? this.optionalPart : undefined,
    );
  }

  /** Asks for the news. */
  want(): void {
    if (this.isWanted) return;
    this.isWanted = true;
    // Not while the host renders: the request's state is one more update.
    queueMicrotask(() => {
      this.host.requestUpdate();
    });
  }

  render({id, name}: Place): TemplateResult | typeof nothing {
    const {state} = this.feed;
    const {locale} = this.words;
    const all = 'feed' in state && Array.isArray(state.feed.part) ? state.feed.part : [];
    const items = all.filter(({participants}) => participants.includes(id));
    if (!items.length) return nothing;
    const label = formatMessage(mapExtrasWords(locale.lang).news, {name});
    return html`<ul class="news" aria-label=${label}>${items.map((item) => html`<li>${renderItem(item, locale, 'short')}</li>`)}</ul>`;
  }

  private get optionalPart() {
    const part = newsPart(this.words.requested);
    return {...part, name: `${part.name} if any`, optional: true};
  }
}

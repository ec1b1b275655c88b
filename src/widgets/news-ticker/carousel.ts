import {html, type TemplateResult} from 'lit';
import type {NewsItem} from '../../feed/feed.js';
import type {Locale} from '../../locale/locale.js';
import {formatMessage} from '../../locale/message.js';
import type {news} from '../../locale/english.js';
import {heading, type HeadingLevel} from '../shared/heading.js';
import {renderItem} from '../shared/news-item.js';
import type {Rotation} from './rotation.js';

type NewsLocale = Locale<typeof news>;

interface Carousel {
  readonly rotation: Rotation;
  readonly locale: NewsLocale;
  readonly level: HeadingLevel;
  /** Where the public pages are. */
  readonly pages: string | undefined;
  /** The line in which is said what a visitor does. */
  readonly live: TemplateResult;
}

/**
 * Renders a carousel by the ARIA Authoring Practices: controls first, one item exposed, none
 * cloned. All items lie over each other, so that its height is that of the longest.
 */
export function renderCarousel(
  items: readonly NewsItem[],
  {rotation, locale, level, pages, live}: Carousel,
): TemplateResult {
  const {words} = locale;
  const current = rotation.show(items.length);
  const [does, other] = rotation.playing ? [words.pause, words.play] : [words.play, words.pause];
  return html`<div class="carousel" role="group" aria-roledescription=${words.slides} @pointerenter=${rotation.onEnter} @pointerleave=${rotation.onLeave} @focusin=${rotation.onFocus}>
      <div class="bar">${heading(level, words.title)}
        <div part="controls" class="controls" role="group" aria-label=${words.controls}>
          <button part="button" class="toggle" type="button" data-other=${other} @pointerdown=${rotation.onPress} @click=${rotation.onToggle}>${does}</button>
          <button part="button" type="button" aria-label=${words.previous} @click=${rotation.onPrevious}><span aria-hidden="true" class="arrow">‹</span></button>
          <button part="button" type="button" aria-label=${words.next} @click=${rotation.onNext}><span aria-hidden="true" class="arrow">›</span></button>
          <span part="position" class="position">${positionOf(current, items.length, locale)}</span>
        </div>
      </div>
      <div class="slides">
        ${items.map(
          (item, i) =>
            html`<div part="item" class="item slide" ?inert=${i !== current}>${renderItem(item, locale, 'long', pages)}</div>`,
        )}
      </div>
      ${live}
    </div>`;
}

/** Returns "2 of 5" for the second of five. */
export const positionOf = (index: number, count: number, {words}: NewsLocale): string =>
  formatMessage(words.position, {n: `${index + 1}`, count: `${count}`});

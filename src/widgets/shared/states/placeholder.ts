import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../../locale/locale.js';

/** What stands in the place of a piece of content. */
export type Bar = 'line' | 'figure' | 'button' | 'map';

/** What stands for an element whose content is not there. */
export interface Outline {
  readonly bars: readonly Bar[];
  /** Without a card around it, and without a title. */
  readonly plain?: boolean;
}

interface Situation {
  /** Whether the content is still on its way. */
  readonly isLoading: boolean;
  /** Whether the words are those of the page's language. */
  readonly hasWords: boolean;
  readonly inline: boolean;
}

/** Renders the outline while the content is on its way; its title alone where it does not come. */
export function renderPlaceholder(
  {lang, dir, common, words}: Locale<object>,
  {bars, plain}: Outline,
  {isLoading, hasWords, inline}: Situation,
): TemplateResult | typeof nothing {
  if (inline) return isLoading ? html`<span class="late" aria-hidden="true">…</span>` : nothing;
  const name = hasWords && !plain && 'title' in words ? words.title : undefined;
  if (!isLoading && !name) return nothing;
  const look = `waiting${plain ? ' plain' : ''}${isLoading ? ' late' : ''}`;
  return html`<div class=${look} lang=${lang} dir=${dir}>${name ? html`<p class="heading">${name}</p>` : nothing}${
    isLoading
      ? html`${hasWords ? html`<p class="visually-hidden">${common.loading}</p>` : nothing}${bars.map((bar) => html`<span class="stub stub-${bar}" aria-hidden="true"></span>`)}`
      : nothing
  }</div>`;
}

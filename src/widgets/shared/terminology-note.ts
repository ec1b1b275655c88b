import {html, nothing, type TemplateResult} from 'lit';
import type {Manifest} from '../../feed/feed.js';
import {directionOf, pickText} from '../../locale/language.js';
import type {Locale} from '../../locale/locale.js';
import {paragraphs, phrase, textIn} from './texts.js';

/** The words that the note explains, as the feed's English and French texts write them. */
const TERM = /Roma and Travell?ers|Roms et (des )?gens du voyage/i;

/** Tells whether one of the texts uses the words that the terminology note explains. */
export const saysTerm = (...texts: readonly (string | undefined)[]): boolean =>
  texts.some((text) => text && TERM.test(text));

/** Returns the note as the feed has it, whole, with its title; empty where the feed has none. */
export function terminologyText(
  {terminology}: Manifest,
  locale: Locale,
  title: (text: unknown) => unknown,
): TemplateResult | undefined {
  const {requested, lang} = locale;
  const text = pickText(terminology?.text, requested);
  const heading = pickText(terminology?.title, requested);
  if (!text || !heading) return undefined;
  return html`${title(phrase(heading, lang))}
    <div class="paragraphs" lang=${text.lang} dir=${directionOf(text.lang)}>${paragraphs(text.text)}</div>${textIn(text, locale)}`;
}

/** Renders the note in a native disclosure; nothing where the feed has none. */
export function terminologyDisclosure(
  manifest: Manifest,
  locale: Locale,
  after: unknown = nothing,
): TemplateResult | typeof nothing {
  const note = terminologyText(
    manifest,
    locale,
    (title) => html`<p class="note-title"><strong>${title}</strong></p>`,
  );
  return note
    ? html`<details part="note" class="note"><summary>${locale.common.terminology}</summary>${note}${after}</details>`
    : nothing;
}
